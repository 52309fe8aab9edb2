"""Key figures and charts: each figure under its own label, each bar as long as its figure."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from summarizer.facts.fact import Fact
from summarizer.facts.highlights import Chart
from summarizer.proof.codes import Code
from summarizer.proof.dossier import trend_of
from summarizer.proof.drawings import BAR, CLOSE, OPEN
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.mention import Direction
from summarizer.vocabulary.quantity import Quantity
from summarizer.vocabulary.span import Span

HEIGHT = re.compile(r'<(?:text|rect)\b[^<>]* y="(\d+)"')
NOUGHT = Fraction(0)
CLOSE_ENOUGH = Fraction(2, 100)
"""How far a bar may be from its length, in hundredths of the width: places are rounded to one of them."""


def check_highlights(sheet: Sheet) -> Iterator[Finding]:
    """Every figure there has its label before it and its own words behind it; every bar its length."""
    front = [entry for entry in sheet.entries if entry.block.part in ("key", "chart")]
    for before, entry, after in zip([None, *front], front, [*front[1:], None], strict=False):
        for claim in entry.claims:
            yield from _label(sheet, before, entry, claim.fact)
            if entry.block.part == "key":
                yield from _words(sheet, entry, after, claim.fact)
    yield from _sources(sheet)
    if sheet.dossier is not None and sheet.page.place.kind is PageKind.FIGURES:
        yield from _charts(sheet, front, sheet.dossier.content.charts)


def _sources(sheet: Sheet) -> Iterator[Finding]:
    """Each note at the end of a summary is a figure and, behind it, the words that state that figure."""
    cells = [
        entry for entry in sheet.entries if entry.block.part == "sources" and entry.block.role is Role.CELL
    ]
    for entry, after in zip(cells[::2], [*cells[1::2], None], strict=False):
        claims = [claim for claim in entry.claims if claim.link.span == Span(0, len(entry.block.text))]
        if len(claims) == len(entry.claims) == 1:
            yield from _words(sheet, entry, after, claims[0].fact)
        else:
            message = "a note on sources begins with its figure, and with nothing else"
            yield report(Code.STRUCTURE, sheet.page, entry.block, Span(0, 1), message)


def _label(sheet: Sheet, before: Entry | None, entry: Entry, fact: Fact) -> Iterator[Finding]:
    expected = fact.labels.of(sheet.page.place.language)
    said = before.block.text if before is not None else ""
    if said != expected:
        message = f"the label is “{said}”, the fact is called “{expected}”"
        block = before.block if before is not None else entry.block
        yield report(Code.MISQUOTED, sheet.page, block, Span(0, 1), message, About(fact.id, said, expected))


def _words(sheet: Sheet, entry: Entry, after: Entry | None, fact: Fact) -> Iterator[Finding]:
    """A figure and the words beside it are of one fact; else either may be wrong, and both are told."""
    quoted = after.quotations if after is not None else ()
    if [quotation.anchor for quotation in quoted] == [fact.anchor]:
        return
    message = "the words that state this figure do not stand beside it"
    yield report(Code.MISQUOTED, sheet.page, entry.block, Span(0, 1), message, About(fact.id))
    for quotation in quoted:
        if after is not None and quotation.anchor != fact.anchor:
            message = f"these words do not state the figure before them, {entry.block.text}"
            yield report(
                Code.MISQUOTED, sheet.page, after.block, quotation.link.span, message, About(fact.id)
            )


def _charts(sheet: Sheet, front: Sequence[Entry], charts: Sequence[Chart]) -> Iterator[Finding]:
    """The titles of the charts, and their bars."""
    page, language = sheet.page, sheet.page.place.language
    heads = [entry for entry in front if entry.block.role is Role.HEADING]
    for entry, chart in zip(heads, charts, strict=False):
        if entry.block.text != chart.title.of(language):
            message = f"the chart is called “{chart.title.of(language)}”"
            yield report(Code.REWORDED, page, entry.block, Span(0, 1), message)
    drawn = list(OPEN.finditer(page.text))
    for opened, chart in zip(drawn, charts, strict=False):
        if opened["anchor"] != chart.anchor:
            yield _fault(page, opened, f"the chart stands where {chart.anchor} should")
        else:
            yield from _bars(page, opened, chart)
    if len(drawn) != len(charts):
        at = drawn[-1].start() if drawn else 0
        position = page.lines.position(at)
        message = f"the page draws {len(drawn)} charts, facts.yaml has {len(charts)}"
        yield Finding(Code.STRUCTURE, page.path, position, message=message, excerpt=page.excerpt(position))


def _bars(page: Page, opened: re.Match[str], chart: Chart) -> Iterator[Finding]:
    """The bars of a chart begin at one line and are as long as their figures; nothing covers another."""
    end = page.text.find(CLOSE, opened.end())
    bars = list(BAR.finditer(page.text, opened.end(), max(end, opened.end())))
    if len(bars) != len(chart.facts):
        yield _fault(page, opened, f"the chart has {len(bars)} bars for {len(chart.facts)} figures")
        return
    lengths = [_length(fact) for fact in chart.facts]
    low, high = min([NOUGHT, *lengths]), max([NOUGHT, *lengths])
    scale = 100 / max(high - low, Fraction(1, 10**9))
    for bar, length, fact in zip(bars, lengths, chart.facts, strict=True):
        begin = (min(NOUGHT, length) - low) * scale
        near = abs(_hundredths(bar["width"]) - abs(length) * scale) <= CLOSE_ENOUGH
        near = near and abs(_hundredths(bar["x"]) - begin) <= CLOSE_ENOUGH
        if not near or bool(bar["fall"]) != (length < 0):
            yield _fault(page, bar, f"the bar of {fact.id} is not as long as its figure", fact.id)
    yield from _heights(page, opened, end)


def _heights(page: Page, opened: re.Match[str], end: int) -> Iterator[Finding]:
    """Each thing stands below the one before it, and all inside the picture."""
    last = 0
    for found in HEIGHT.finditer(page.text, opened.end(), max(end, opened.end())):
        height = int(found[1])
        if not last < height <= int(opened["height"]):
            yield _fault(page, found, "words and bars of a chart cover each other or leave it")
            return
        last = height


def _length(fact: Fact) -> Fraction:
    quantity, trend = fact.quantity, trend_of(fact)
    value = quantity.in_base if isinstance(quantity, Quantity) else Decimal(0)
    return Fraction(value.copy_negate() if trend and trend.direction is Direction.DOWN else value)


def _hundredths(place: str) -> Fraction:
    return Fraction(place.removesuffix("%"))


def _fault(page: Page, match: re.Match[str], message: str, subject: str = "") -> Finding:
    position = page.lines.position(match.start())
    shown = page.excerpt(position, len(match[0]))
    return Finding(Code.STRUCTURE, page.path, position, subject, message=message, excerpt=shown)
