"""Build every page from the files, prove and certify them, and only then change the site: all or nothing."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from summarizer.edge.workshop import Workshop
from summarizer.facts.folders import StrPath, slugs, waiting
from summarizer.facts.papers import BESIDE, CITED, EDITION, SCHEMAS
from summarizer.proof.finding import Finding
from summarizer.reading.article import inside
from summarizer.vocabulary.errors import Problem, SourceError
from summarizer.vocabulary.span import Position

MANIFEST = ".generated"
"""The file in docs/ that lists the pages and papers this program made, so that it may remove them."""
MADE = re.compile(
    rf".*\.md|{'|'.join(map(re.escape, SCHEMAS))}"
    rf"|en/[a-z0-9-]+/(?:{'|'.join(map(re.escape, (*BESIDE, EDITION)))})"
    rf"|(?:en|zh)/[a-z0-9-]+/(?:{'|'.join(map(re.escape, CITED))})"
)
"""What it may list: nothing else is ever removed."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did, or with findings: what kept it from doing anything."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    findings: tuple[Finding, ...] = ()


def build(root: StrPath, *, check: bool = False) -> Build:
    """Render, prove and publish the pages of every article below `root`, one article after the other.

    Nothing is written when anything fails: content that cannot be used raises SummarizerError,
    pages that cannot be proven come back as `findings`. With `check` nothing is written at all,
    and `written` and `removed` say what is stale; then nothing is remembered from builds before.
    """
    root = Path(root)
    slugs(root)  # a folder without articles is told before anything is laid there
    docs = root / "docs"
    with _staging(root) as folder:
        shop = Workshop(root, folder, is_fresh=check)
        findings = shop.make()
        if findings:
            return Build(findings=findings)
        _refuse_orphans(root, docs)
        made = shop.files
        changed = sorted(path for path in shop.staged if not _is_same(docs / path, shop.folder / path))
        gone = tuple(sorted(path for path in _listed(docs) if path not in made and (docs / path).is_file()))
        if not check:
            _publish(docs, shop.folder, changed, gone, sorted(made))
            shop.remember()
    return Build(tuple(changed), gone, len(made) - len(changed))


def made_pages(root: Path) -> frozenset[str]:
    """The Markdown pages that the last build lists."""
    return frozenset(path for path in _listed(root / "docs") if path.endswith(".md"))


def is_behind(root: Path, site: Path, findings: Sequence[Finding]) -> bool:
    """Whether all that was found is about a site that is older than something in docs/."""
    if not findings or not all(finding.path.startswith(f"{site.name}/") for finding in findings):
        return False
    try:
        built = (site / "index.html").stat().st_mtime_ns
        return any(path.stat().st_mtime_ns > built for path in (root / "docs").rglob("*") if path.is_file())
    except OSError:
        return False


def unwritable(root: Path, error: OSError) -> Problem:
    """E901: what the system refused while the pages were written; all of them are as they were."""
    refused = error.filename2 or error.filename
    path = root / "docs" if refused is None else Path(str(refused))
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    message = f"cannot be written: {error.strerror or error}; every page is as it was"
    cure = "make room or give leave to write there, and build again"
    return Problem("E901", shown, Position(1, 1), message, cure)


@contextmanager
def _staging(place: Path) -> Iterator[Path]:
    """A folder beside the pages, for files can be moved only within a disk; Git is told to pass it by."""
    with tempfile.TemporaryDirectory(prefix=".staging-", dir=place) as folder:
        (Path(folder) / ".gitignore").write_text("*\n", encoding="utf-8")
        yield Path(folder)


def _refuse_orphans(root: Path, docs: Path) -> None:
    """A seed whose content is gone keeps its pages (A105); only a seed that went takes them along."""
    made = {parts[1] for page in _listed(docs) if len(parts := Path(page).parts) == 3}
    for slug in waiting(root):
        if slug in made:
            cure = f"put content/{slug}/ back, or remove the seed too to retire the article"
            message = f"the pages of {slug} are there, its content/{slug}/ is not"
            raise SourceError([Problem("A105", f"seeds/{slug}.txt", Position(1, 1), message, cure)])


def _is_same(path: Path, other: Path) -> bool:
    """Whether two files hold the same bytes."""
    try:
        return path.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _read(path: Path) -> str | None:
    """The text of a file with its line ends as they are; None where there is none."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _listed(docs: Path) -> list[str]:
    """The files of the last build; a line that leads out of docs/ is not believed."""
    lines = (_read(docs / MANIFEST) or "").splitlines()
    return [line for line in lines if MADE.fullmatch(line) and inside(docs, docs / line)]


def _publish(
    docs: Path, fresh: Path, changed: Iterable[str], gone: tuple[str, ...], listed: Iterable[str]
) -> None:
    """Put the changed files in place and take the old ones away; on any error put all back."""
    docs.mkdir(parents=True, exist_ok=True)
    manifest = "".join(f"{path}\n" for path in listed)
    pending = set(changed)
    if _read(docs / MANIFEST) != manifest:
        fresh.mkdir(exist_ok=True)
        (fresh / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
        pending.add(MANIFEST)
    if not pending and not gone:
        return
    with tempfile.TemporaryDirectory(prefix="old-", dir=fresh.parent) as folder:
        old, moved = Path(folder), list[str]()
        try:
            for path in (*sorted(pending), *gone):
                moved.append(path)
                _keep(docs / path, old / path)
                if path in pending:
                    (docs / path).parent.mkdir(parents=True, exist_ok=True)
                    os.replace(fresh / path, docs / path)
                else:
                    (docs / path).unlink()
        except OSError:
            for path in moved:
                _restore(old / path, docs / path)
            raise
    for path in gone:
        _prune(docs, (docs / path).parent)


def _keep(path: Path, copy: Path) -> None:
    if path.is_file():
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, copy)


def _restore(copy: Path, path: Path) -> None:
    if copy.is_file():
        os.replace(copy, path)
    elif path.is_file():
        path.unlink()


def _prune(docs: Path, folder: Path) -> None:
    """Remove folders that the last removed page left empty."""
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
