"""Words shown as the article's own are the article's own, at exactly the place they are said to be from."""

from collections.abc import Iterator

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case, Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block, Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Entry, Quotation, Sheet
from summarizer.reading.article import Segment
from summarizer.vocabulary.span import Span

SHOWN = 8
"""Code points shown on each side of a first difference."""


def check_quotations(sheet: Sheet) -> Iterator[Finding]:
    """Source paragraphs, evidence, quoted words and terms of a page (N206, N207)."""
    page = sheet.page
    for entry in sheet.entries:
        block = entry.block
        if entry.is_source and sheet.dossier is not None:
            yield from _source(page, block, sheet.dossier, sheet.case)
        for quotation in entry.quotations:
            if not _may_quote(sheet, entry, quotation):
                message = f"no words are quoted here: {quotation.link.span.of(block.text)}"
                yield report(Code.MISQUOTED, page, block, quotation.link.span, message)
            yield from _words(page, block, quotation)
        for link, term in entry.terms:
            wording = term.wording(block.language)
            yield from _equal(page, block, link.span, wording, f"the wording of {term.zh}")


def _may_quote(sheet: Sheet, entry: Entry, quotation: Quotation) -> bool:
    """Whether words may be quoted there: a cell of a figure's row, or an item of the lists of expressions.

    No check compares hedge or direction around a quotation, so that nothing else may stand beside it.
    """
    block, kind, is_row = entry.block, sheet.page.place.kind, quotation.anchor in quotation.dossier.by_anchor
    if kind is PageKind.FIGURES or block.part in ("key", "sources"):
        return is_row and block.role is Role.CELL and quotation.link.span == Span(0, len(block.text))
    return kind is PageKind.PROOF and not is_row and all("words" in link.classes for link in block.links)


def _equal(page: Page, block: Block, span: Span, expected: str, what: str) -> Iterator[Finding]:
    said = span.of(block.text)
    if said != expected:
        at = _first_difference(said, expected)
        message = f"the page says {_near(said, at)}, {what} is {_near(expected, at)}"
        yield report(Code.MISQUOTED, page, block, _place(span, at), message, About("", said, expected))


def _place(span: Span, at: int) -> Span:
    start = min(span.start + at, max(span.start, span.end - 1))
    return Span(start, max(start, min(span.end, start + 1)))


def _first_difference(left: str, right: str) -> int:
    """The index of the first code point in which two texts differ.

    >>> _first_difference("248起", "284起"), _first_difference("248", "248起")
    (1, 3)
    """
    pairs = zip(left, right, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _near(text: str, at: int) -> str:
    """The words around an index, cut where they are long."""
    start, end = max(0, at - SHOWN), at + SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _source(page: Page, block: Block, dossier: Dossier, case: Case) -> Iterator[Finding]:
    """A source paragraph equals its line of the article, and holds its evidence where it stands."""
    segment = dossier.segments[block.pair]
    expected = segment.span.of(dossier.text)
    if block.text != expected:
        at = _first_difference(block.text, expected)
        start = segment.span.start + min(at, len(expected) - 1)
        message = f"the page says {_near(block.text, at)}, the source says {_near(expected, at)}"
        about = About("", block.text, expected, dossier.source(Span(start, start + 1)))
        place = _place(Span(0, len(block.text)), at)
        yield report(Code.MISQUOTED, page, block, place, message, about)
        return
    for fact in dossier.by_segment[segment.anchor]:
        yield from _evidence(page, block, fact, dossier, case)
    for link in block.links:
        if link.id.startswith("f-") and link.id not in dossier.by_anchor:
            yield report(Code.DANGLING, page, block, link.span, f"#{link.id} is the evidence of no fact")


def _evidence(page: Page, block: Block, fact: Fact, dossier: Dossier, case: Case) -> Iterator[Finding]:
    """The mention is linked under the fact's anchor, inside its marked quote."""
    segment = dossier.segments[block.pair]
    mention = fact.evidence.mention.span.shift(-segment.span.start)
    quote = fact.evidence.quote.shift(-segment.span.start)

    def wrong(code: Code, message: str, span: Span = mention) -> Finding:
        return report(code, page, block, span, message, About(fact.id, evidence=dossier.evidence(fact)))

    if fact.origin is Origin.INFERRED:
        if not any(a.id == fact.anchor and a.at == mention.start for a in block.anchors):
            yield wrong(Code.DANGLING, f"#{fact.anchor} does not stand before {dossier.stated(fact)}")
        return
    links = [link for link in block.links if link.id == fact.anchor and "evidence" in link.classes]
    if not links:
        yield wrong(Code.DANGLING, f"#{fact.anchor} is missing in its paragraph")
        return
    link = links[0]
    if link.span != mention:
        said = link.span.of(block.text)
        yield wrong(Code.MISQUOTED, f"the evidence marked is “{said}”, not {dossier.stated(fact)}", link.span)
    elif not any(mark.covers(quote) for mark in block.marks):
        yield wrong(Code.MISQUOTED, f"the quote is not marked: {fact.evidence.quote.of(dossier.text)}")
    elif (link.address, link.anchor) != (page.place.beside(PageKind.FIGURES).url, fact.row):
        yield wrong(Code.DANGLING, f"its evidence leads to #{link.anchor}, not to its row of the figures")
    elif fact.row not in case.anchors.get(link.address, frozenset()):
        yield wrong(Code.DANGLING, f"#{fact.row} is missing on the figures page")


def _words(page: Page, block: Block, quotation: Quotation) -> Iterator[Finding]:
    """Quoted words are a fact's quote, or stand in the paragraph they are said to be from."""
    dossier, anchor, span = quotation.dossier, quotation.anchor, quotation.link.span
    if anchor in dossier.by_anchor:
        quote = dossier.by_anchor[anchor].evidence.quote.of(dossier.text)
        yield from _equal(page, block, span, quote, "the quote")
    elif anchor in dossier.segments and not _stands(span.of(block.text), dossier, dossier.segments[anchor]):
        message = f"“{span.of(block.text)}” does not stand, whole, in paragraph {anchor} of the article"
        yield report(Code.MISQUOTED, page, block, span, message)


def _stands(words: str, dossier: Dossier, segment: Segment) -> bool:
    """Whether a paragraph holds the words, without cutting through one of its numbers."""
    reading = dossier.content.reading
    spans = [m.span for m in reading.mentions] + [i.span for i in reading.idioms]
    at = dossier.text.find(words, segment.span.start, segment.span.end) if words else -1
    while at >= 0:
        found = Span(at, at + len(words))
        if all(found.covers(span) for span in spans if span.touches(found)):
            return True
        at = dossier.text.find(words, at + 1, segment.span.end)
    return False


def check_terms(sheet: Sheet) -> Iterator[Finding]:
    """Each unexplained term has its anchor on the translation page, at a place where it stands (N206)."""
    dossier = sheet.dossier
    if dossier is None or sheet.page.place.kind is not PageKind.TRANSLATION:
        return
    sources = [entry.block for entry in sheet.entries if entry.is_source]
    for name, term in dossier.terms.items():
        anchors = [(block, anchor.at) for block in sources for anchor in block.anchors if anchor.id == name]
        if any(block.text.startswith(term.zh, at) for block, at in anchors):
            continue
        for block in sources:
            if (at := block.text.find(term.zh)) >= 0:
                place, message = Span(at, at + len(term.zh)), f"#{name} does not stand before {term.zh}"
                yield report(Code.DANGLING, sheet.page, block, place, message)
                break
