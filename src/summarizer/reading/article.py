"""The article as received: its characters, its lines with their kinds, its sentences, its digest."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from summarizer.reading.units import load_table
from summarizer.vocabulary.errors import Problem, SourceError
from summarizer.vocabulary.span import Lines, Position, Span

TAKEN = frozenset({"glossary"})
"""Names that other pages have."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SENTENCE = re.compile(r"[^。！？!?；;…]*(?:[。！？!?；;…]+[”’」』）)]*|$)")
SENTENCE_MARKS = "。！？!?；;…"
HEADING_LENGTH = 30


class SegmentKind(StrEnum):
    """What a line of the article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Segment:
    """A line of the article that holds words; `index` counts from 0, furniture included."""

    index: int
    span: Span
    kind: SegmentKind
    sentences: tuple[Span, ...]

    @property
    def anchor(self) -> str:
        """The id of this segment on the translation page."""
        return f"p-{self.index + 1}"


@dataclass(frozen=True, slots=True)
class Article:
    """A source text, never rewritten; spans are code points of `text`."""

    slug: str
    path: str
    text: str
    digest: str
    segments: tuple[Segment, ...]

    @property
    def lines(self) -> Lines:
        """The lines of the text, for positions."""
        return Lines(self.text)

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds a code point; the last one before it where none does."""
        held = [segment for segment in self.segments if segment.span.start <= offset]
        return held[-1] if held else self.segments[0]


@lru_cache(maxsize=1)
def _furniture() -> re.Pattern[str]:
    table: Any = load_table("furniture")
    return re.compile("|".join(f"(?:{pattern})" for pattern in table["patterns"].values()))


@lru_cache(maxsize=1)
def _byline() -> re.Pattern[str]:
    table: Any = load_table("furniture")
    return re.compile(table["byline"])


def segment(text: str) -> tuple[Segment, ...]:
    """The lines of `text` that hold words, with their kinds and sentences.

    >>> [s.kind.value for s in segment("向毒品宣战\\n\\n部署\\n\\n破案248起。\\n责任编辑:某某")]
    ['title', 'heading', 'paragraph', 'furniture']
    """
    segments: list[Segment] = []
    for line in re.finditer(r"[^\r\n]+", text):
        words = line[0].strip("\ufeff \t\u3000\xa0")
        if not words:
            continue
        start = line.start() + line[0].index(words)
        span = Span(start, start + len(words))
        kind = _kind(words, is_first=not segments)
        segments.append(Segment(len(segments), span, kind, _sentences(words, start)))
    return tuple(segments)


def _kind(words: str, *, is_first: bool) -> SegmentKind:
    if _furniture().fullmatch(words):
        return SegmentKind.FURNITURE
    if is_first:
        return SegmentKind.TITLE
    if _byline().fullmatch(words):
        return SegmentKind.PARAGRAPH
    if len(words) <= HEADING_LENGTH and not any(mark in words for mark in SENTENCE_MARKS):
        return SegmentKind.HEADING
    return SegmentKind.PARAGRAPH


def _sentences(words: str, start: int) -> tuple[Span, ...]:
    found = (match.span() for match in SENTENCE.finditer(words))
    return tuple(Span(start + a, start + b) for a, b in found if b > a)


def inside(root: Path, path: Path) -> bool:
    """Whether `path`, links followed, lies in the folder `root`."""
    return path.resolve().is_relative_to(root.resolve())


def check_slug(slug: str) -> None:
    """Refuse a name that is not a plain folder name.

    >>> check_slug("../etc")
    Traceback (most recent call last):
        ...
    summarizer.vocabulary.errors.SourceError: ../etc:1:1: S601 not a name of an article: '../etc'
        write lower-case letters, digits and single hyphens: deyang-campaign
    """
    if not SLUG.fullmatch(slug) or slug in TAKEN:
        cure = "write lower-case letters, digits and single hyphens: deyang-campaign"
        message = f"not a name of an article: {slug!r}"
        raise SourceError([Problem("S601", slug or ".", Position(1, 1), message, cure)])


def load_article(root: Path, slug: str) -> Article:
    """The article `seeds/<slug>.txt` below `root`.

    Raises SourceError: S601 bad name, A103 no file, A102 not UTF-8, A101 empty.
    """
    check_slug(slug)
    path = root / "seeds" / f"{slug}.txt"
    shown = f"seeds/{slug}.txt"
    if not path.is_file() or not inside(root, path):
        raise _refusal("A103", shown, "there is no such article", f"put the text into {shown}")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"line {line} is not UTF-8"
        raise _refusal("A102", shown, message, "convert the file to UTF-8 once, then keep it", line) from None
    segments = segment(text)
    if not segments:
        raise _refusal("A101", shown, "the article is empty", "paste the article's text, unchanged")
    return Article(slug, shown, text, hashlib.sha256(raw).hexdigest(), segments)


def _refusal(code: str, path: str, message: str, cure: str, line: int = 1) -> SourceError:
    return SourceError([Problem(code, path, Position(line, 1), message, cure)])
