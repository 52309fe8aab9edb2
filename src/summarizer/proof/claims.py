"""Soundness: each number on a page is a claim that says what its evidence says, or it is loose."""

import re
from collections.abc import Iterator

from summarizer.facts.fact import Origin
from summarizer.proof import negation
from summarizer.proof.codes import Code
from summarizer.proof.compare import disagreement, spelled
from summarizer.proof.digits import digits_of
from summarizer.proof.directions import allowed, beside, way
from summarizer.proof.dossier import trend_of
from summarizer.proof.finding import Finding
from summarizer.proof.kinds import understood
from summarizer.proof.neighbours import REACH, hedge_before, neighbour
from summarizer.proof.opinion import agree
from summarizer.proof.page import Block, Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.readings import reading_of
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Claim, Entry, Sheet
from summarizer.vocabulary.mention import Mention, Reading, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.span import Span
from summarizer.vocabulary.unseen import evened

HANZI = re.compile(r"[^\W\x00-\u02ff\uff00-\uffef]")
"""A letter or numeral beyond the Latin ones: the range of the hanzi itself takes 1 ms to compile."""
RATED = re.compile("[每均]")
"""What a quote holds that states a rate."""
SUM_BEHIND, SUM_BEFORE = re.compile(" ([=+]) "), re.compile(" ([=+]) $")
"""What stands between the figures of a sum on the proof page."""
LINES = frozenset({Role.PARAGRAPH, Role.ITEM, Role.CELL, Role.TARGET})
"""The blocks that a block may go on from; the label of a figure is proven equal."""
UNREAD = "no direction is read there"
TREND = re.compile(r"[a-z]+(?: at| by)?")
SCRIPTS = {"zh": HANZI, "en": re.compile(r"[A-Za-z]{2}")}
"""What a text holds if it has words of a language; only then that lexicon reads it too."""


def check_numbers(sheet: Sheet) -> Iterator[Finding]:
    """Every number of every block of a page."""
    page, earlier = sheet.page, ""
    lines = LINES if page.place.kind is not PageKind.FIGURES else frozenset()
    for entry in sheet.entries:
        block = entry.block
        if block.text and not entry.is_source:
            reading = reading_of(block.text, block.language)
            for claim in entry.claims:
                span = claim.link.span
                held = [mention for mention in reading.mentions if mention.span.touches(span)]
                finding = _check(page, block, claim, reading, held)
                if finding is None and (earlier or len(block.text) > span.end - span.start):
                    finding = _beside(page, block, claim, reading, held, earlier)
                if finding is not None:
                    yield finding
            yield from _loose(page, entry, reading)
        earlier = block.text if block.role in lines and not entry.ends_quoted else ""


def _check(page: Page, block: Block, claim: Claim, reading: Reading, held: list[Mention]) -> Finding | None:
    """The first thing in which a claim differs from its evidence."""
    span, fact = claim.link.span, claim.fact
    said, surface = span.of(block.text), claim.dossier.stated(fact)
    code, claimed, message = _verdict(block, claim, reading, held)
    if code is None:
        return None
    if code is Code.TREND:
        source = way(fact, claim.dossier.text)
        said, surface = f"{said} ({claimed})", f"{surface} ({spelled(source) if source else UNREAD})"
    elif claimed:
        said = claimed
    about = About(fact.id, said, surface, claim.dossier.evidence(fact))
    return report(code, page, block, span, message, about)


def _verdict(
    block: Block, claim: Claim, reading: Reading, held: list[Mention]
) -> tuple[Code | None, str, str]:
    """The code, what the page says where the link's own words do not show it, and a message."""
    span, fact = claim.link.span, claim.fact
    said = span.of(block.text)
    held = understood(block, claim, held)
    if not held and any(unread.touches(span) for unread in reading.unread):
        return Code.VALUE, "", ""
    if not held or (_shared(held[0], block, claim) and not _speaks(said)):
        return Code.HOLLOW, "", f"the link holds no number: {said}"
    if len(held) > 1:
        return Code.VALUE, " and ".join(mention.surface for mention in held), ""
    mention = held[0]
    code = disagreement(mention.quantity, fact.quantity)
    if code is not None:
        return code, said if span.covers(mention.span) else mention.surface, ""
    trend = _trend(block, span, mention)
    if not allowed(trend, fact, claim.dossier.text, apart=mention.trend is None):
        return Code.TREND, spelled(trend), ""
    if mention.trend is not None and (denied := _denied(block, mention.span.start)):
        return Code.TREND, f"{denied}: {spelled(mention.trend)}", ""
    before = block.text[span.start : mention.span.start].strip()
    if before and not _may_precede(before, block.language, is_trend=trend_of(fact) is not None):
        return Code.BOUND, "", f"the link holds more than its figure: {before}"
    is_part = fact.origin is Origin.INFERRED
    surface = claim.dossier.stated(fact)
    if not agree(said, surface, is_date=isinstance(fact.quantity, Moment), is_part=is_part):
        return Code.OPINION, "", f"the digits of {said} are not those of {surface}"
    return None, "", ""


def _trend(block: Block, span: Span, mention: Mention) -> Trend | None:
    """The trend that a page states of a figure, as it is read, or in a comparison beside the link."""
    if mention.trend is not None or isinstance(mention.quantity, Moment):
        return mention.trend
    text = block.text
    return beside(text[: span.start], text[span.end :], chinese=block.language == "zh")


def _beside(
    page: Page, block: Block, claim: Claim, reading: Reading, held: list[Mention], earlier: str
) -> Finding | None:
    """What stands beside a claim and changes it; `earlier` is the text before the block."""
    text, span, fact, dossier = block.text, claim.link.span, claim.fact, claim.dossier
    whole = _whole(block, claim, held)
    before, after = text[max(0, whole.start - REACH) : whole.start], text[whole.end : whole.end + REACH]
    if page.place.kind is PageKind.PROOF:
        before, after = _without_sums(block, whole, before, after)
    found = None
    if not any(idiom.span.start == whole.end for idiom in reading.idioms):
        stated = fact.evidence.mention
        rated = stated.rule == "rate base" or RATED.search(fact.evidence.quote.of(dossier.text)) is not None
        chinese = block.language == "zh"
        dated = isinstance(fact.quantity, Moment)
        stands = way(fact, dossier.text)
        more = stands.direction if stands else None
        found = neighbour(before, span.of(text), after, chinese=chinese, rated=rated, dated=dated, more=more)
    if found is None and not before and earlier and (hedge := hedge_before(evened(earlier[-REACH:]))):
        found = (Code.BOUND, hedge)
    if found is None:
        return None
    message = f"“{found[1]}” beside the link changes what {span.of(text)} says"
    return report(found[0], page, block, span, message, About(fact.id, evidence=dossier.evidence(fact)))


def _whole(block: Block, claim: Claim, held: list[Mention]) -> Span:
    """The link, with the words around it that the reader takes in, where the claim needs them to be true."""
    span = claim.link.span
    if not held or span.covers(held[0].span):
        return span
    alone = reading_of(span.of(block.text), block.language).mentions
    if len(alone) == 1 and disagreement(alone[0].quantity, claim.fact.quantity) is None:
        return span
    return Span(min(span.start, held[0].span.start), max(span.end, held[0].span.end))


def _without_sums(block: Block, span: Span, before: str, after: str) -> tuple[str, str]:
    """The words beside a claim without the sign of a sum: an = behind the first, a + behind each other."""
    place = sum(link.span.end <= span.start for link in block.links)
    behind, ahead = SUM_BEHIND.match(after), SUM_BEFORE.search(before)
    if behind and behind[1] == ("+" if place else "="):
        after = "" if any(link.span.start == span.end + behind.end() for link in block.links) else after
    if ahead and ahead[1] == ("+" if place > 1 else "="):
        before = "" if any(link.span.end == span.start - len(ahead[0]) for link in block.links) else before
    return before, after


def _denied(block: Block, start: int) -> str:
    return negation.denial(block.text[max(0, start - negation.REACH) : start], block.language)


def _may_precede(before: str, language: str, *, is_trend: bool) -> bool:
    """Whether words may stand in a link before its number: those of a trend, where it has one.

    >>> [_may_precede(words, "zh", is_trend=True) for words in ("同比下降", "降⁵")]
    [True, False]
    """
    if language == "zh":
        return is_trend and len(before) <= 6 and all("\u3400" <= letter <= "\u9fff" for letter in before)
    return TREND.fullmatch(before) is not None if is_trend else before == "the"


def _shared(mention: Mention, block: Block, claim: Claim) -> bool:
    return any(link is not claim.link and link.span.touches(mention.span) for link in block.links)


def _speaks(text: str) -> bool:
    """Whether a text states a number, to a reader of either language or by its digits."""
    if digits_of(text).search(text):
        return True
    readings = (reading_of(text, language) for language in SCRIPTS)
    return any(reading.mentions or reading.unread for reading in readings)


def _loose(page: Page, entry: Entry, reading: Reading) -> Iterator[Finding]:
    """The numbers of a block that no proof stands for, each once."""
    block, regions = entry.block, entry.covered
    reported: list[Span] = []
    for span in _candidates(block, reading, regions):
        if any(span.touches(earlier) for earlier in reported):
            continue
        reported.append(span)
        words = span.of(block.text).strip()
        digit = digits_of(words).search(block.text, span.start, span.end)
        place = Span(digit.start(), span.end) if digit else span
        yield report(Code.LOOSE, page, block, place, f"{words} has no link to its evidence", About("", words))


def _candidates(block: Block, reading: Reading, regions: list[Span]) -> Iterator[Span]:
    text = block.text
    for span in _stretches(reading):
        if not any(region.covers(span) for region in regions):
            rests = list(_outside(span, regions))
            yield from (rest for rest in rests if rest == span or _speaks(rest.of(text)))
    other = "en" if block.language == "zh" else "zh"
    if SCRIPTS[other].search(text):
        # A hanzi ends no word of English: 七seven个.
        alone = text if other == "zh" else HANZI.sub(" ", text)
        for span in _stretches(reading_of(alone, other)):
            foreign = SCRIPTS[other].search(text, span.start, span.end)
            if foreign and not any(region.touches(span) for region in regions):
                yield span
    for match in digits_of(text).finditer(text):
        span = Span(*match.span())
        if not any(region.covers(span) for region in regions):
            yield from _outside(span, regions)


def _stretches(reading: Reading) -> Iterator[Span]:
    yield from (mention.span for mention in reading.mentions)
    yield from reading.unread


def _outside(span: Span, regions: list[Span]) -> Iterator[Span]:
    """The parts of a span that no region covers; the regions are sorted.

    >>> list(_outside(Span(2, 9), [Span(0, 3), Span(5, 7)]))
    [Span(start=3, end=5), Span(start=7, end=9)]
    """
    start = span.start
    for region in regions:
        if region.touches(span):
            if region.start > start:
                yield Span(start, region.start)
            start = max(start, region.end)
    if start < span.end:
        yield Span(start, span.end)
