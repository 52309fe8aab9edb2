"""The glossary page: a row for each term that an article uses, as the content gives it, and no other."""

from collections.abc import Iterator

from summarizer.facts.concordance import Row
from summarizer.proof.cells import faults, rows_due, rows_said
from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block
from summarizer.proof.places import PageKind
from summarizer.proof.report import report, report_page
from summarizer.proof.sheet import Sheet
from summarizer.vocabulary.span import Span


def check_glossary(sheet: Sheet) -> Iterator[Finding]:
    """Each row is due, in its order, with the words and links that are due (N206, N207, N212)."""
    page, case = sheet.page, sheet.case
    if page.place.kind is not PageKind.GLOSSARY:
        return
    said, due = rows_said(page), rows_due(page, case)
    for row, wanted in zip(said, due, strict=False):
        for code, block, span, message in _row(row, wanted, page.place.language):
            yield report(code, page, block, span, message)
        for block in row:
            for link in block.links:
                if link.address in case.anchors and link.anchor not in case.anchors[link.address]:
                    message = f"#{link.anchor} is missing on the page {link.address}"
                    yield report(Code.DANGLING, page, block, link.span, message)
    for row in said[len(due) :]:
        yield report(Code.STRUCTURE, page, row[0], Span(0, 1), "no article uses this term")
    if len(said) < len(due):
        missing = due[len(said)].term.zh
        yield report_page(Code.STRUCTURE, page, f"the row of {missing} is missing, or one before it")


def _row(row: list[Block], wanted: Row, language: str) -> Iterator[tuple[Code, Block, Span, str]]:
    """What is wrong with a row: its place, its cells, what they say and where they lead."""
    anchors = [anchor.id for block in row for anchor in block.anchors]
    if anchors != [wanted.anchor] * bool(wanted.anchor):
        message = f"#{wanted.anchor} is the one place that is due in this row"
        yield Code.DANGLING, row[0], Span(0, 1), message
    if len(row) != len(wanted.cells):
        yield Code.STRUCTURE, row[0], Span(0, 1), f"the row of {wanted.term.zh} has {len(wanted.cells)} cells"
    for block, cell in zip(row, wanted.cells, strict=False):
        for code, span, message in faults(block, cell, language):
            yield code, block, span, message
