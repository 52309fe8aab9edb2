"""The version of an article's pages: a digest of what the editor wrote, and the day it was first built.

It is kept beside the pages in `edition.json`: a build that changes nothing keeps the day.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.facts.papers import edition_of

if TYPE_CHECKING:
    from summarizer.facts.glossary import Term

FILES = ("article.yaml", "facts.yaml", "summary.en.md", "summary.zh.md", "translation.en.md")
"""The files of an article that its pages are made from."""
LENGTH = 12
"""The digits of a version: enough that no two versions of an article share them."""
VERSION = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of an article's pages, and the day on which it was first built."""

    version: str
    date: str

    @property
    def day(self) -> tuple[int, ...]:
        """Year, month and day.

        >>> Edition("0" * 12, "2026-11-05").day
        (2026, 11, 5)
        """
        return tuple(int(part) for part in self.date.split("-") if part)

    @property
    def text(self) -> str:
        """The text of edition.json."""
        return json.dumps({"version": self.version, "date": self.date}, indent=2) + "\n"


UNBUILT = Edition("", "")
"""What stands for content that no folder holds."""


def edition(root: Path, slug: str, terms: "Iterable[Term]") -> Edition:
    """The edition of an article as its files are now: on its recorded day where that is of this version."""
    version = version_of(root, slug, terms)
    known = recorded(root, slug)
    return known if known.version == version else Edition(version, today())


def version_of(root: Path, slug: str, terms: "Iterable[Term]") -> str:
    """The digest of the source, of the editor's files and of the terms that the article uses."""
    digest = hashlib.sha256()
    folder = root / "content" / slug
    for path in (root / "seeds" / f"{slug}.txt", *(folder / name for name in FILES)):
        raw = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.name} {len(raw)}\n".encode())
        digest.update(raw)
    rows = [
        [term.zh, term.en, *term.also, "", *term.wrong, "", term.pinyin, term.gloss, str(term.unexplained)]
        for term in sorted(terms, key=lambda term: term.zh)
    ]
    digest.update(json.dumps(rows).encode())
    return digest.hexdigest()[:LENGTH]


def today() -> str:
    """The day of now at Greenwich; SOURCE_DATE_EPOCH says another, for builds that shall be repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return moment.date().isoformat()


def recorded(root: Path, slug: str) -> Edition:
    """What is recorded of an article, as far as it can be: nothing of another form, no day yet to come."""
    try:
        row = json.loads((root / "docs" / edition_of(slug)).read_text(encoding="utf-8"))
        version, day = str(row["version"]), str(row["date"])
        is_known = VERSION.fullmatch(version) and date.fromisoformat(day).isoformat() == day
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return UNBUILT
    return Edition(version, day) if is_known and day <= datetime.now(UTC).date().isoformat() else UNBUILT
