"""Build every page from the files, prove and certify them, and only then change the site: all or nothing."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.loading import StrPath, load_all, waiting
from summarizer.facts.papers import BESIDE, CITED, EDITION, SCHEMAS
from summarizer.pages.render import render_site
from summarizer.proof.finding import Finding
from summarizer.proof.verify import certify
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
    """Render, prove and publish the pages of every article below `root`.

    Nothing is written when anything fails: content that cannot be used raises SummarizerError,
    pages that cannot be proven come back as `findings`. With `check` nothing is written at all,
    and `written` and `removed` say what is stale.
    """
    root = Path(root)
    pages = render_site(load_all(root))
    with _staging(root) as folder:
        staged = folder / "docs"
        _write_all(staged, pages)
        findings, papers = certify(root, staged)
    if findings:
        return Build(findings=findings)
    pages |= papers
    docs = root / "docs"
    _refuse_orphans(root, docs)
    changed = {path: text for path, text in pages.items() if _read(docs / path) != text}
    gone = tuple(sorted(path for path in _listed(docs) if path not in pages and (docs / path).is_file()))
    if not check:
        _publish(docs, changed, gone, sorted(pages))
    return Build(tuple(sorted(changed)), gone, len(pages) - len(changed))


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


def _write_all(folder: Path, pages: Mapping[str, str]) -> None:
    for path, text in pages.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


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


def _publish(docs: Path, changed: Mapping[str, str], gone: tuple[str, ...], listed: list[str]) -> None:
    """Put the changed pages in place and take the old ones away; on any error put all back."""
    docs.mkdir(parents=True, exist_ok=True)
    manifest = "".join(f"{path}\n" for path in listed)
    pending = dict(changed)
    if _read(docs / MANIFEST) != manifest:
        pending[MANIFEST] = manifest
    if not pending and not gone:
        return
    with _staging(docs.parent) as folder:
        fresh, old = folder / "fresh", folder / "old"
        _write_all(fresh, pending)
        moved: list[str] = []
        try:
            for path in (*pending, *gone):
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
