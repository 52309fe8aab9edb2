"""The ground that faults are planted in: a page file, and the marks in it that carry its numbers.

The marks are found by patterns of this file, never by the page readers, which are on trial.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from summarizer.proof.places import PageKind, Place
from summarizer.vocabulary.span import Lines, Span

TRIAL = "trial"
"""The id of the section on the trial; nothing is planted there, or it would count itself."""


class Kind(StrEnum):
    """What carries a number or the words of one."""

    CLAIM = "claim"
    QUOTE = "quote"
    EVIDENCE = "evidence"
    FRAME = "frame"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file format writes what the proof rests on."""

    marks: tuple[tuple[Kind, re.Pattern[str]], ...]
    sources: re.Pattern[str]
    anchors: re.Pattern[str]
    quotes: re.Pattern[str]
    headings: re.Pattern[str]
    section: re.Pattern[str]


LINKED = r"\[(?P<text>[^\[\]]*)\]\((?P<href>[^()]*#%s[^()]*)\)\{[^{}]*\.%s\b[^{}]*\}"
SPANNED = r"(?:[^<]|</?span\b[^<>]*>)*"
FRAMED = (
    r'<(?P<tag>span|code) class="frame" data-frame="(?P<href>[\w-]+)"(?: lang="en")?>'
    r'(?P<text>(?:[^<]|</?em>|<span lang="zh-Hans">[^<]*</span>)*)</(?P=tag)>'
)
MARKDOWN = Dialect(
    marks=(
        (Kind.CLAIM, re.compile(LINKED % ("f-", "figure"))),
        (Kind.QUOTE, re.compile(LINKED % ("", "words"))),
        (Kind.EVIDENCE, re.compile(LINKED % ("", "evidence"))),
        (Kind.TERM, re.compile(LINKED % ("t-", "term"))),
        (Kind.FRAME, re.compile(FRAMED)),
    ),
    sources=re.compile(r"(?<=markdown>\n\n)(?:#+ )?(?P<text>.*)(?=(?:\n\{| \{ #h-\d+) \.source)"),
    anchors=re.compile(r'(?<=\{ )#f-[a-z-]+(?= \.evidence)|<a id="f-[a-z-]+"></a>'),
    quotes=re.compile(r'<mark class="quote"[^>]*>'),
    headings=re.compile(r"^##? (?P<text>[^\n{]*[^\n{ ])", re.MULTILINE),
    section=re.compile(rf"^## [^\n]*\{{ #{TRIAL} \}}\n.*?(?=^## |^\[[^\n]*\n\{{ \.back \}}|\Z)", re.M | re.S),
)
HTML = Dialect(
    marks=(
        (
            Kind.CLAIM,
            re.compile(r'<a class="figure" href="(?P<href>[^"]*#f-[^"]*)"[^>]*>(?P<text>[^<]*)</a>'),
        ),
        (Kind.QUOTE, re.compile(r'<a class="words" href="(?P<href>[^"]*)"[^>]*>(?P<text>[^<]*)</a>')),
        (Kind.EVIDENCE, re.compile(r'<a class="evidence" href="(?P<href>[^"]*)"[^>]*>(?P<text>[^<]*)</a>')),
        (Kind.TERM, re.compile(rf'<a class="term" href="(?P<href>[^"]*)"[^>]*>(?P<text>{SPANNED})</a>')),
        (Kind.FRAME, re.compile(FRAMED)),
    ),
    sources=re.compile(r'<(?:p|h[23]) class="source[^"]*"[^>]*>(?P<text>.*)</(?:p|h[23])>'),
    anchors=re.compile(r' id="f-[a-z-]+"'),
    quotes=re.compile(r'<mark class="quote"[^>]*>'),
    headings=re.compile(r"<h[12]\b[^>]*>(?P<text>[^\n]*?)</h[12]>"),
    section=re.compile(rf'^<h2 id="{TRIAL}">.*?(?=^<h2|^<p class="back">|\Z)', re.M | re.S),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the file that carries a number: as a whole, its shown text, and what it points to."""

    kind: Kind
    whole: Span
    text: Span
    href: Span
    said: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A page with one thing made wrong; a finding in one of `lines` (and `columns`, if any) finds it."""

    text: str
    lines: frozenset[int]
    columns: range | None
    planted: str

    def is_named(self, line: int, column: int) -> bool:
        """Whether a finding at this place finds the fault."""
        return line in self.lines and (self.columns is None or column in self.columns)


class Ground:
    """One page file: its text, its marks in order, and where nothing is planted."""

    def __init__(self, place: Place, path: str, text: str, *, is_site: bool, slug: str) -> None:
        self.place, self.path, self.text, self.is_site = place, path, text, is_site
        self.dialect = HTML if is_site else MARKDOWN
        self.lines = Lines(text)
        self.closed = [Span(*match.span()) for match in self.dialect.section.finditer(text)]
        self.owner = "" if place.slug else slug
        self.marks = tuple(self._marks())

    def claims(self) -> list[Mark]:
        """The marks that claim a figure."""
        return self.of(Kind.CLAIM)

    def of(self, *kinds: Kind) -> list[Mark]:
        """The marks of some kinds, in the order of the file."""
        return [mark for mark in self.marks if mark.kind in kinds]

    def found(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What a pattern finds where faults may be planted."""
        return (match for match in pattern.finditer(self.text) if self._is_open(match.start()))

    def line(self, at: int) -> int:
        """The number of the line of an offset."""
        return self.lines.position(at).line

    def edit(self, span: Span, new: str, within: Span | None = None) -> Fault:
        """Other words in place of some; the finding must stand in that line, and in `within` if given."""
        old, number = span.of(self.text), self.line(span.start)
        columns = None
        if within is not None:
            first = self.lines.starts[number - 1]
            columns = range(within.start - first + 1, max(within.end, span.start + len(new)) - first + 2)
        shown = f"“{old}” → “{new}”" if old else f"“{new}” added"
        around = f" in “{within.of(self.text)}”" if within is not None and within != span else ""
        text = self.text[: span.start] + new + self.text[span.end :]
        return Fault(text, frozenset({number}), columns, shown + around)

    def inside(self, mark: Mark, start: int, end: int, new: str) -> Fault:
        """Other words in place of some of a mark's text; the finding must stand at that text."""
        return self.edit(Span(mark.text.start + start, mark.text.start + end), new, mark.text)

    def exchange(self, left: Span, right: Span) -> Fault:
        """Two stretches that change places; the finding must stand in the line of one of them."""
        a, b = left.of(self.text), right.of(self.text)
        text = self.text
        text = text[: left.start] + b + text[left.end : right.start] + a + text[right.end :]
        lines = frozenset({self.line(left.start), self.line(right.start)})
        return Fault(text, lines, None, f"“{_short(a)}” ↔ “{_short(b)}”")

    def _marks(self) -> Iterator[Mark]:
        found = [(kind, match) for kind, pattern in self.dialect.marks for match in self.found(pattern)]
        for kind, match in sorted(found, key=lambda item: item[1].start()):
            whole, text, href = (Span(*match.span(name)) for name in (0, "text", "href"))
            yield Mark(kind, whole, text, href, match["text"])

    def _is_open(self, at: int) -> bool:
        """Whether a fault may be planted: not in the section on the trial, nor in another article's."""
        if any(span.start <= at < span.end for span in self.closed):
            return False
        if not self.owner or self.place.kind is PageKind.HOME:
            return True
        line = self.lines.line(self.line(at))
        return f"{self.owner}/" in line or line.startswith(("# ", "<h1"))


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
