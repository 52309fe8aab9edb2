"""Completeness: each number and each paragraph of the source is on the pages that must have it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block, Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report, report_page
from summarizer.proof.sheet import Entry, Sheet
from summarizer.reading.article import SegmentKind
from summarizer.vocabulary.span import Span


def check_completeness(sheet: Sheet) -> Iterator[Finding]:
    """What a page of this kind must hold."""
    page, dossier = sheet.page, sheet.dossier
    if dossier is None:
        return
    yield from _inferences(sheet, dossier)
    if page.place.kind is PageKind.TRANSLATION:
        yield from _pairs(page, dossier)
        yield from _paragraphs(sheet, dossier)
    elif page.place.kind is PageKind.SUMMARY:
        yield from _summary(sheet, dossier)
    elif page.place.kind is PageKind.PROOF:
        yield from _listed(sheet, dossier)


def claimed(entries: Iterable[Entry]) -> set[str]:
    """The names of the facts that blocks claim."""
    return {claim.fact.id for entry in entries for claim in entry.claims}


MARKS = {"en": "inferred", "zh": "推断"}
"""The word that a paragraph with an inference must hold."""


def lost(page: Page, dossier: Dossier, fact: Fact, where: str, block: Block | None = None) -> Finding:
    """The finding that a figure of the source is not where it must be (N208)."""
    message = f"{dossier.stated(fact)} has no counterpart {where}"
    about = About(fact.id, "", dossier.stated(fact), dossier.evidence(fact))
    if block is None:
        return report_page(Code.LOST, page, message, about)
    return report(Code.LOST, page, block, Span(0, 1), message, about)


def _inferences(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """Each page shows each inference inside an element marked as one, and in words that say so (N214)."""
    marked = claimed(entry for entry in sheet.entries if entry.block.inferred)
    said = MARKS[sheet.page.place.language]
    for entry in sheet.entries:
        inferences = [claim for claim in entry.claims if claim.fact.origin is Origin.INFERRED]
        told = entry.block.inferred or sheet.page.place.kind is PageKind.SUMMARY
        if inferences and told and said not in entry.block.text.lower():
            message = f"the paragraph does not say “{said}”"
            yield report(Code.UNMARKED, sheet.page, entry.block, inferences[0].link.span, message)
    for fact in dossier.content.inferred:
        if fact.id not in marked:
            message = "the page does not show it, marked as inferred"
            about = About(fact.id, evidence=dossier.evidence(fact))
            yield report_page(Code.UNMARKED, sheet.page, message, about)


def _pairs(page: Page, dossier: Dossier) -> Iterator[Finding]:
    """One pair a paragraph, in the article's order, each with its source and its translation (N212)."""
    found = [anchor for anchor in page.anchors if anchor.id in dossier.segments]
    count = Counter(anchor.id for anchor in page.anchors)
    for anchor in page.anchors:
        if count[anchor.id] > 1:
            yield _at(page, anchor.at, f"the id {anchor.id} is there more than once")
    expected = list(dossier.segments)
    for anchor, name in zip(found, [name for name in expected if count[name]], strict=False):
        if anchor.id != name:
            yield _at(page, anchor.at, f"paragraph {anchor.id} stands where {name} should")
            break
    strange = {block.pair for block in page.blocks if block.pair} - set(dossier.segments)
    for anchor in page.anchors:
        if anchor.id in strange:
            yield _at(page, anchor.at, f"the article has no paragraph {anchor.id}")
    roles = Counter((block.pair, block.role) for block in page.blocks if block.pair)
    for name, segment in dossier.segments.items():
        wanted = {Role.SOURCE: 1, Role.TARGET: int(segment.kind is not SegmentKind.FURNITURE)}
        for role, number in wanted.items():
            if roles[name, role] != number:
                what = "original" if role is Role.SOURCE else "translation"
                state = "is missing" if roles[name, role] < number else "is there too often"
                message = f"the {what} of paragraph {name} {state}"
                yield report_page(Code.STRUCTURE, page, message, About(evidence=dossier.source(segment.span)))


def _at(page: Page, offset: int, message: str) -> Finding:
    position = page.lines.position(offset)
    return Finding(Code.STRUCTURE, page.path, position, message=message, excerpt=page.excerpt(position))


def _paragraphs(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """Each translated paragraph claims every number of its original, and none of another (N208).

    A number that the template names and the page lacks is left to the check of order.
    """
    page = sheet.page
    for entry in sheet.entries:
        block = entry.block
        if block.role is not Role.TARGET or block.pair not in dossier.segments:
            continue
        here = {fact.id for fact in dossier.by_segment[block.pair]}
        said = claimed([entry])
        if block.pair in dossier.blocks:
            said |= {named.name for named in dossier.blocks[block.pair]}
        for fact in dossier.by_segment[block.pair]:
            if fact.id not in said and fact.origin is Origin.STATED:
                yield lost(page, dossier, fact, "in this paragraph", block)
        for claim in entry.claims:
            if claim.fact.id not in here:
                about = About(claim.fact.id, evidence=dossier.evidence(claim.fact))
                message = f"{claim.link.span.of(block.text)} belongs to another paragraph"
                yield report(Code.LOST, page, block, claim.link.span, message, about)


def _summary(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """Each fact is in the summary, or left out with a reason (N208)."""
    page, template = sheet.page, dossier.summaries[sheet.page.place.language]
    said = claimed(sheet.entries) | {named.name for named in template}
    omitted = {name for omission in dossier.content.omitted for name in omission.facts}
    for fact in dossier.content.facts:
        if fact.id not in said and fact.id not in omitted:
            yield lost(page, dossier, fact, "in the summary, and no reason is given")


def _listed(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """The proof page lists each idiom and each indefinite 一 at its paragraph, in order (N208, N209)."""
    reading, article = dossier.content.reading, dossier.content.article
    spans = [idiom.span for idiom in reading.idioms]
    spans += [mention.span for mention in reading.mentions if mention.weak]
    expected = [(span.of(dossier.text), article.segment_at(span.start).anchor) for span in spans]
    found = [
        (entry, quotation, (quotation.link.span.of(entry.block.text), quotation.anchor))
        for entry in sheet.entries
        for quotation in entry.quotations
        if quotation.anchor in dossier.segments
    ]
    for index, (entry, quotation, item) in enumerate(found):
        due = expected[index] if index < len(expected) else None
        if item != due:
            said = f"{due[0]} of paragraph {due[1]} is due" if due else "the list has ended"
            message = f"{item[0]} stands where {said}"
            yield report(Code.ORDER, sheet.page, entry.block, quotation.link.span, message)
            return
    for words, anchor in expected[len(found) :]:
        about = About(evidence=dossier.source(dossier.segments[anchor].span))
        yield report_page(Code.LOST, sheet.page, f"{words} of paragraph {anchor} is not listed", about)
