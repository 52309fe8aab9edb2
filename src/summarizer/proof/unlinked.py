"""Words that stood in a link and have lost it: a term's wording, an item of a list of expressions (N205)."""

import re
from collections.abc import Iterator

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.places import PageKind
from summarizer.proof.report import report
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.span import Span

ITEM = re.compile(r"[^\s·]+")
LONE = "the words have no link to their place"


def check_unlinked(sheet: Sheet) -> Iterator[Finding]:
    """Each wording of a term is a link, and so is each item where a paragraph lists expressions."""
    dossier, language = sheet.dossier, sheet.page.place.language
    if dossier is None:
        return
    wordings = [term.wording(language) for term in dossier.terms.values()]
    for entry in sheet.entries:
        if entry.is_source:
            continue
        for wording in wordings:
            for span in _places(wording, entry.block.text):
                yield from _lone(sheet, entry, span)
        listed = [q for q in entry.quotations if q.anchor in dossier.segments]
        if sheet.page.place.kind is PageKind.PROOF and listed:
            for match in ITEM.finditer(entry.block.text):
                yield from _lone(sheet, entry, Span(*match.span()))


def _places(words: str, text: str) -> Iterator[Span]:
    """Where words stand in a text, one place behind the other.

    >>> list(_places("aa", "aaaa aa"))
    [Span(start=0, end=2), Span(start=2, end=4), Span(start=5, end=7)]
    """
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + len(words))


def _lone(sheet: Sheet, entry: Entry, span: Span) -> Iterator[Finding]:
    if not any(link.span.touches(span) for link in entry.block.links):
        yield report(Code.LOOSE, sheet.page, entry.block, span, f"{LONE}: {span.of(entry.block.text)}")
