"""What the last build made and proved of each article, so that the next need not do it again.

It is kept in a folder that is never committed, and believed only where nothing can have changed: the program,
what it is run with, each file of the article, and each file made of them, byte for byte. `verify` and
`build --check` have no part in it.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(".cache") / "summarizer"
FORMAT = 2
"""The version of the files in that folder; others are not read."""
PACKAGE = Path(__file__).parents[1]
RUN_WITH = ("jinja2", "markupsafe", "babel", "yaml")
"""The libraries that a page depends on."""
STARTED = time.time_ns()
"""Code that is younger than this process is not the code that runs."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the digest of what it was made from, the files with theirs, and what lists say of it.

    `facts` is the digest of its facts, which those lists are held against.
    """

    inputs: str
    files: Mapping[str, str]
    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    listed: str = ""
    facts: str = ""

    def stands(self, inputs: str, docs: Path) -> bool:
        """Whether it was made from these inputs, and each file is still what it was then."""
        return self.inputs == inputs and all(
            digest == file_digest(docs / path) for path, digest in self.files.items()
        )


class Remembered:
    """The records of a tree. Where they cannot be believed or kept, there are none."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.program = program()

    def inputs(self, *digests: str) -> str:
        """One digest of the program and of these."""
        return combined((str(FORMAT), self.program, *digests))

    def of(self, name: str) -> Made | None:
        """The record with a name; None where there is none that can be read."""
        if not self.program:
            return None
        try:
            known = json.loads((self.folder / f"{name}.json").read_bytes())
            return Made(**{each.name: known[each.name] for each in fields(Made)})
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def keep(self, records: Mapping[str, Made]) -> None:
        """Write records, and take away those of articles that are gone; what the system refuses is left."""
        if not self.program:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for path in self.folder.glob("*.json"):
                if path.stem not in records:
                    path.unlink()
            for name, made in records.items():
                self._write(self.folder / f"{name}.json", made)
        except OSError:
            return

    def _write(self, path: Path, made: Made) -> None:
        row = {each.name: getattr(made, each.name) for each in fields(Made)}
        text = json.dumps(row, ensure_ascii=False, sort_keys=True)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            fresh = path.with_suffix(".new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(path)


def program() -> str:
    """One digest of this package and of what it runs with; empty if its code changed while it runs."""
    parts = [sys.version, *_versions()]
    for path in sorted(_own_files()):
        if path.suffix == ".py" and path.stat().st_mtime_ns > STARTED:
            return ""
        parts += [path.relative_to(PACKAGE).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()]
    return combined(parts)


def _own_files() -> Iterator[Path]:
    """The files that pages and their proof are made by: code, tables, templates."""
    for folder, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name not in ("__pycache__", "overrides")]
        for name in files:
            yield Path(folder) / name


def _versions() -> Iterator[str]:
    """The names of the folders in which the libraries say their versions: quicker than to import them."""
    for name in RUN_WITH:
        spec = find_spec(name)
        for place in (spec.submodule_search_locations or ()) if spec else ():
            stem = "pyyaml" if name == "yaml" else name
            yield from sorted(
                p.name
                for p in Path(place).parent.glob("*.dist-info")
                if p.name.lower().startswith(f"{stem}-")
            )


def combined(parts: Iterable[str]) -> str:
    """One digest of texts in their order.

    >>> combined(["ab", "c"]) == combined(["a", "bc"])
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8")
        digest.update(b"%d " % len(raw) + raw)
    return digest.hexdigest()


def file_digest(path: Path) -> str:
    """The digest of a file's bytes; empty where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
