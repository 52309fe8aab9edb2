"""Planted faults: every way we know to make a finished page wrong, each with the place to be named.

The places are found by patterns of this file, not by the page readers under test.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Fault:
    """A page with one thing made wrong; it must be found in one of `lines`, and in `columns` if given."""

    name: str
    text: str
    lines: range
    columns: range | None
    shown: str

    def __str__(self) -> str:
        return f"{self.name} in {self.lines[0]}: {self.shown}"


@dataclass(frozen=True)
class Dialect:
    """How a file format writes what the proof rests on."""

    claim: re.Pattern[str]
    words: re.Pattern[str]
    source: re.Pattern[str]
    frame: re.Pattern[str]
    term: re.Pattern[str]
    anchor: re.Pattern[str]
    mark: re.Pattern[str]


MARKDOWN = Dialect(
    claim=re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<href>[^()]*#f-[^()]*)\)\{ \.figure \}"),
    words=re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<href>[^()]*#[^()]*)\)\{ \.words lang=zh-Hans \}"),
    source=re.compile(r"(?<=markdown>\n\n)(?P<text>.*)(?=\n\{ \.source)"),
    frame=re.compile(r'<(span|code) class="frame" data-frame="(?P<href>\w+)">(?P<text>[^<]*)</\1>'),
    term=re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<href>[^()]*#t-[^()]*)\)\{ \.term \}"),
    anchor=re.compile(r'(?<=\{ )#f-[a-z-]+(?= \.evidence)|<a id="f-[a-z-]+"></a>'),
    mark=re.compile(r'<mark class="quote"[^>]*>'),
)
HTML = Dialect(
    claim=re.compile(r'<a class="figure" href="(?P<href>[^"]*)">(?P<text>[^<]*)</a>'),
    words=re.compile(r'<a class="words" href="(?P<href>[^"]*)" lang="zh-Hans">(?P<text>[^<]*)</a>'),
    source=re.compile(r'<p class="source[^"]*"[^>]*>(?P<text>.*)</p>'),
    frame=re.compile(r'<(span|code) class="frame" data-frame="(?P<href>\w+)">(?P<text>[^<]*)</\1>'),
    term=re.compile(r'<a class="term" href="(?P<href>[^"]*)">(?P<text>[^<]*)</a>'),
    anchor=re.compile(r' id="f-[a-z-]+"'),
    mark=re.compile(r'<mark class="quote"[^>]*>'),
)

HEDGES = ("more than ", "about ", "nearly ", "over ", "余", "多", "约", "近", "基本实现", "超过")
FLIPS = (
    ("fell", "rose"), ("rose", "fell"), ("up ", "down "), ("down ", "up "), ("年同比", "环比"),
    ("同比", "环比"), ("上升", "下降"), ("下降", "上升"), (" year on year", ""), (" year on year", " month on month"),
    ("year-on-year ", ""),
)  # fmt: skip
UNITS = (
    ("kilograms", "tonnes"), ("公斤", "吨"), ("公斤", "克"), ("yuan", "dollars"), ("余元", "余美元"),
    ("%", " percentage points"), ("%", "个百分点"), ("days", "weeks"), ("months", "days"), ("个多月", "多天"),
    ("people", "vehicles"), ("cases", "rooms"), ("vehicles", "people"), ("起", "人"), ("人", "辆"), ("名", "起"),
)  # fmt: skip
BEFORE = ("fewer than&nbsp;", "almost the ", "≠", "minus ", "不足", "近 ")
BEHIND = (" or more", " (at least)", "‱", "/day", "左右", "（以上）")
SPELLED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ODD = {"百": "千", "零": "一", "首": "末"}
HANZI = "一二三四五六七八九"


class Planter:
    """Plants faults into one page file."""

    def __init__(self, text: str, dialect: Dialect, stride: int = 1) -> None:
        """With a `stride` only each so many quoted characters are changed."""
        self.text = text
        self.dialect = dialect
        self.stride = stride

    def _fault(self, name: str, start: int, end: int, new: str, *, wide: bool = False) -> Fault:
        """`text[start:end]` becomes `new`; the finding stands in that line, in or near those columns."""
        text, first = self.text, self.text.rfind("\n", 0, start) + 1
        line = text.count("\n", 0, start) + 1
        columns = None if wide else range(start - first + 1, max(end, start + len(new)) - first + 2)
        faulty = text[:start] + new + text[end:]
        return Fault(name, faulty, range(line, line + 1), columns, f"{text[start:end]!r} -> {new!r}")

    def _inside(self, name: str, match: re.Match[str], start: int, end: int, new: str) -> Fault:
        """As `_fault`, with the columns of the whole text of a link."""
        fault = self._fault(name, start, end, new)
        first = self.text.rfind("\n", 0, start) + 1
        columns = range(match.start("text") - first + 1, match.end("text") - first + 2)
        return Fault(name, fault.text, fault.lines, columns, f"{fault.shown} in {match['text']!r}")

    def all(self) -> Iterator[Fault]:
        """Every fault that can be planted in this page."""
        for plant in (
            self.digits, self.numerals, self.hedges, self.units, self.texts_swapped, self.links_swapped,
            self.links_removed, self.proofs_removed, self.addresses, self.claims_removed, self.targets, self.added, self.trends,
            self.quotations, self.frames, self.terms, self.anchors, self.hollow, self.beside, self.unseen,
        ):  # fmt: skip
            yield from plant()

    def _claims(self) -> list[re.Match[str]]:
        return list(self.dialect.claim.finditer(self.text))

    def _linked(self) -> Iterator[re.Match[str]]:
        for pattern in (self.dialect.claim, self.dialect.words, self.dialect.frame):
            yield from pattern.finditer(self.text)

    def digits(self) -> Iterator[Fault]:
        for match in self._linked():
            for at in range(match.start("text"), match.end("text")):
                if self.text[at].isascii() and self.text[at].isdigit():
                    new = str((int(self.text[at]) + 1) % 10)
                    yield self._inside("digit", match, at, at + 1, new)

    def numerals(self) -> Iterator[Fault]:
        for match in self._claims():
            for found in re.finditer(r"[A-Za-z]+|[一二三四五六七八九百零首]", match["text"]):
                start, end = match.start("text") + found.start(), match.start("text") + found.end()
                if found[0] in SPELLED:
                    yield self._inside(
                        "numeral", match, start, end, SPELLED[(SPELLED.index(found[0]) + 1) % 10]
                    )
                elif found[0] == "first":
                    yield self._inside("numeral", match, start, end, "second")
                elif found[0] in ODD:
                    yield self._inside("numeral", match, start, end, ODD[found[0]])
                elif found[0] in HANZI:
                    yield self._inside("numeral", match, start, end, HANZI[(HANZI.index(found[0]) + 1) % 9])

    def hedges(self) -> Iterator[Fault]:
        for match in self._claims():
            for hedge in HEDGES:
                at = match["text"].find(hedge)
                if at >= 0:
                    start = match.start("text") + at
                    yield self._inside("hedge dropped", match, start, start + len(hedge), "")
            digit = re.search(r"\d", match["text"])
            if digit is None or any(hedge in match["text"] for hedge in HEDGES):
                continue
            start = match.start("text") + digit.start()
            for hedge in ("约", "about ", "more than "):
                if hedge != "约" or match["text"][-1] >= "\u4e00":
                    yield self._inside("hedge added", match, start, start, hedge)

    def units(self) -> Iterator[Fault]:
        for match in self._claims():
            for old, new in UNITS:
                at = match["text"].rfind(old)
                if at >= 0:
                    start = match.start("text") + at
                    yield self._inside("unit", match, start, start + len(old), new)

    def _neighbours(self) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
        yield from pairwise(self._claims())

    def _swapped(self, name: str, left: tuple[int, int], right: tuple[int, int]) -> Fault:
        text, (a, b), (c, d) = self.text, left, right
        swapped = text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]
        lines = range(text.count("\n", 0, a) + 1, text.count("\n", 0, d) + 2)
        return Fault(name, swapped, lines, None, f"{text[a:b]} <> {text[c:d]}")

    def texts_swapped(self) -> Iterator[Fault]:
        for left, right in self._neighbours():
            if left["text"] != right["text"]:
                yield self._swapped("texts swapped", left.span("text"), right.span("text"))

    def links_swapped(self) -> Iterator[Fault]:
        for left, right in self._neighbours():
            if left[0] != right[0]:
                yield self._swapped("links swapped", left.span(), right.span())

    def links_removed(self) -> Iterator[Fault]:
        for match in self._claims():
            yield self._fault("link removed", *match.span(), match["text"])

    def proofs_removed(self) -> Iterator[Fault]:
        """Quoted words that hold a number, and terms, without their link."""
        for pattern in (self.dialect.words, self.dialect.term):
            for match in pattern.finditer(self.text):
                if re.search(r"\d|一场|百|Six", match["text"]) and "百姓" not in match["text"]:
                    yield self._fault("proof removed", *match.span(), match["text"], wide=True)

    def addresses(self) -> Iterator[Fault]:
        """Digits of the file that nobody reads, but that links rest on."""
        for match in re.finditer(r"#p-\d+|\"p-\d+\"", self.text):
            at = match.end() - (2 if match[0].endswith('"') else 1)
            new = str((int(self.text[at]) + 1) % 10)
            yield self._fault("address", at, at + 1, new, wide=True)

    def claims_removed(self) -> Iterator[Fault]:
        """What is gone is named at the claim before it, or else at what should hold it."""
        claims = self._claims()
        for match, following in zip(claims, [*claims[1:], *claims[-1:]], strict=True):
            fault = self._fault("claim removed", *match.span(), "", wide=True)
            last = self.text.count("\n", 0, following.start()) + 1
            yield Fault(fault.name, fault.text, range(1, last + 1), None, fault.shown)

    def targets(self) -> Iterator[Fault]:
        claims = self._claims()
        others = sorted({match["href"].partition("#")[2] for match in claims})
        for match in self._linked():
            if "#f-" not in match["href"]:
                continue
            page, _, anchor = match["href"].partition("#")
            for other in (*[o for o in others if o != anchor][:2], "f-nothing"):
                yield self._fault("target", *match.span("href"), f"{page}#{other}", wide=True)

    def added(self) -> Iterator[Fault]:
        for match in self._claims():
            for new in (" 7", " seven", " 七个", "七"):
                yield self._fault("number added", match.end(), match.end(), new)

    def trends(self) -> Iterator[Fault]:
        lines = self.text.split("\n")
        offset = 0
        for line in lines:
            if self.dialect.claim.search(line):
                for old, new in FLIPS:
                    for found in re.finditer(re.escape(old), line):
                        near = line[max(0, found.start() - 30) : found.end() + 30]
                        if re.search(r"\d", near) and self._near_claim(line, found):
                            yield self._fault(
                                "trend", offset + found.start(), offset + found.end(), new, wide=True
                            )
            offset += len(line) + 1

    def _near_claim(self, line: str, found: re.Match[str]) -> bool:
        """Whether the word stands just before or behind a claim of a percentage, as a trend does."""
        for claim in self.dialect.claim.finditer(line):
            gap = min(abs(claim.start() - found.end()), abs(found.start() - claim.end()))
            inside = claim.start("text") <= found.start() < claim.end("text")
            if "%" in claim["text"] and (inside or gap <= 1):
                return True
        return False

    def quotations(self) -> Iterator[Fault]:
        for match in self.dialect.words.finditer(self.text):
            for at in range(*match.span("text"), self.stride):
                yield self._inside("quoted character", match, at, at + 1, self._other(at))
        for match in self.dialect.source.finditer(self.text):
            said = [
                at for at in range(*match.span("text")) if self.text[at] > "\u3400" or self.text[at].isdigit()
            ]
            for at in said[:: self.stride]:
                yield self._fault("source character", at, at + 1, self._other(at))

    def _other(self, at: int) -> str:
        return "某" if self.text[at] != "某" else "另"

    def frames(self) -> Iterator[Fault]:
        for match in self.dialect.frame.finditer(self.text):
            yield self._fault("frame name", *match.span("href"), "nothing", wide=True)
            yield self._fault("frame removed", *match.span(), match["text"])

    def terms(self) -> Iterator[Fault]:
        for match in self.dialect.term.finditer(self.text):
            for at in range(*match.span("text"), self.stride):
                yield self._inside("term", match, at, at + 1, "x" if self.text[at] != "x" else "y")

    def anchors(self) -> Iterator[Fault]:
        for match in self.dialect.anchor.finditer(self.text):
            yield self._fault("anchor removed", *match.span(), "", wide=True)
        for match in self.dialect.mark.finditer(self.text):
            yield self._fault("mark removed", *match.span(), "<span>", wide=True)

    def beside(self) -> Iterator[Fault]:
        """A hedge, a sign or a unit outside of the link, where no reader of the link alone sees it."""
        for match in self._claims():
            for new in BEFORE:
                yield self._fault("word before", match.start(), match.start(), new, wide=True)
            for new in BEHIND:
                yield self._fault("word behind", match.end(), match.end(), new, wide=True)

    def unseen(self) -> Iterator[Fault]:
        for match in self._claims():
            yield self._fault("unseen", match.start(), match.start(), "\u202e", wide=True)
            yield self._fault("unseen", match.start("text") + 1, match.start("text") + 1, "&shy;", wide=True)

    def hollow(self) -> Iterator[Fault]:
        for match in self._claims():
            yield self._inside(
                "hollow", match, *match.span("text"), "many" if match["text"].isascii() else "许多"
            )
