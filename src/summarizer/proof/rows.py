"""The figures page: a row for each fact, in the facts' order, with its label and its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.codes import Code
from summarizer.proof.completeness import lost
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.span import Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Row:
    """The cells of one row, and the fact whose anchor its first cell holds."""

    cells: tuple[Entry, ...]
    fact: Fact | None


def rows_of(sheet: Sheet, dossier: Dossier) -> list[Row]:
    """The rows of the page's tables, heads left out."""
    cells: dict[int, list[Entry]] = {}
    for entry in sheet.entries:
        if entry.block.role is Role.CELL and not entry.block.part:
            cells.setdefault(entry.block.row, []).append(entry)
    rows = []
    for row in cells.values():
        ids = [anchor.id for anchor in row[0].block.anchors if anchor.id in dossier.by_row]
        rows.append(Row(tuple(row), dossier.by_row[ids[0]] if ids else None))
    return rows


def check_rows(sheet: Sheet) -> Iterator[Finding]:
    """Each fact has one row, in order, and each row is that of a fact (N208, N209, N212)."""
    page, dossier = sheet.page, sheet.dossier
    if dossier is None or page.place.kind is not PageKind.FIGURES:
        return
    rows = rows_of(sheet, dossier)
    kept: list[Row] = []
    placed: set[str] = set()
    for row in rows:
        if row.fact is None or row.fact.id in placed:
            message = "the row is that of no fact" if row.fact is None else "its fact has a second row"
            yield report(Code.STRUCTURE, page, row.cells[0].block, Span(0, 1), message)
        else:
            kept.append(row)
            placed.add(row.fact.id)
            yield from _row(page, row, row.fact, dossier)
    yield from (
        lost(page, dossier, fact, "in the list of figures")
        for fact in dossier.content.facts
        if fact.id not in placed
    )
    expected = [fact for fact in dossier.content.facts if fact.id in placed]
    for row, fact in zip(kept, expected, strict=True):
        if row.fact is not fact:
            message = f"the row stands where {fact.id} should"
            yield report(Code.ORDER, page, row.cells[0].block, Span(0, 1), message)
            break


def _row(page: Page, row: Row, fact: Fact, dossier: Dossier) -> Iterator[Finding]:
    """The cells of a row: the fact's label and its words; its figure is a passage."""
    label = row.cells[0].block
    expected = fact.labels.of(page.place.language)
    if label.text != expected:
        message = f"the label is “{label.text}”, the fact is called “{expected}”"
        yield report(Code.MISQUOTED, page, label, Span(0, 1), message, About(fact.id, label.text, expected))
    claims = [index for index, entry in enumerate(row.cells) if entry.claims]
    if claims[:1] != [1]:
        message = "the second cell of a row holds its figure"
        yield report(Code.ORDER, page, row.cells[min(1, len(row.cells) - 1)].block, Span(0, 1), message)
    if fact.origin is Origin.STATED:
        yield from _words(page, row, fact, dossier)


def _words(page: Page, row: Row, fact: Fact, dossier: Dossier) -> Iterator[Finding]:
    quoted = [(entry.block, quotation) for entry in row.cells for quotation in entry.quotations]
    if [quotation.anchor for _, quotation in quoted] != [fact.anchor]:
        block, span = (quoted[0][0], quoted[0][1].link.span) if quoted else (row.cells[-1].block, Span(0, 1))
        message = f"the row does not quote its words: {fact.evidence.quote.of(dossier.text)}"
        about = About(fact.id, evidence=dossier.evidence(fact))
        yield report(Code.MISQUOTED, page, block, span, message, about)
