"""The folders of a tree: which articles there are, and one digest of all that each is made of."""

import hashlib
import os
from pathlib import Path

from summarizer.reading.article import SLUG
from summarizer.vocabulary.errors import Problem, SourceError
from summarizer.vocabulary.span import Position

StrPath = str | os.PathLike[str]
"""What names a folder."""
CONFIG = "mkdocs.yml"
"""The settings of the site, which name its address."""


def slugs(root: Path) -> tuple[str, ...]:
    """The names of the articles: the folders of content/ in order.

    Raises SourceError: A104 where `root` holds no articles at all, S601 for a folder that is not
    named like an article.
    """
    folder = root / "content"
    if not folder.is_dir() and not (root / "seeds").is_dir():
        cure = "run this in the folder that holds seeds/ and content/, or name it with --root"
        message = "no articles here: there is neither seeds/ nor content/"
        raise SourceError([Problem("A104", root.as_posix(), Position(1, 1), message, cure)])
    names = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    wrong = [name for name in names if not name.startswith(".") and not SLUG.fullmatch(name)]
    if wrong:
        cure = "rename the folder, and its text in seeds/: lower-case letters, digits and single hyphens"
        message = "not a name of an article"
        raise SourceError([
            Problem("S601", f"content/{name}", Position(1, 1), f"{message}: {name!r}", cure) for name in wrong
        ])  # fmt: skip
    return tuple(name for name in names if SLUG.fullmatch(name))


def waiting(root: Path) -> tuple[str, ...]:
    """The names of the seeds that no folder of content/ belongs to yet."""
    known = set(slugs(root))
    return tuple(p.stem for p in sorted((root / "seeds").glob("*.txt")) if p.stem not in known)


def fingerprint(root: Path, slug: str) -> str:
    """One digest of every file that the content of an article is made of, but for its recorded edition."""
    digest = hashlib.sha256()
    folder = root / "content" / slug
    sources = [root / CONFIG, root / "seeds" / f"{slug}.txt", root / "content" / "glossary.yaml"]
    for path in [*sources, *sorted(folder.glob("*"))]:
        raw = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.name} {path.is_symlink()} {path.is_file()} {len(raw)}\n".encode())
        digest.update(raw)
    return digest.hexdigest()
