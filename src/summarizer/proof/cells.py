"""The rows of the glossary page beside those that the content gives: each cell and each of its links."""

from collections.abc import Iterator, Sequence

from summarizer.facts.concordance import Piece, Row, concordance
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case, overview
from summarizer.proof.page import Block, Page, Role
from summarizer.proof.places import PageKind, Place
from summarizer.vocabulary.span import Span

Fault = tuple[Code, Span, str]


def rows_due(page: Page, case: Case) -> tuple[Row, ...]:
    """The rows that the articles and the glossary give; none for any other page."""
    if page.place.kind is not PageKind.GLOSSARY:
        return ()
    return concordance(tuple(usage for usage, _ in overview(case).values()), page.place.language)


def rows_said(page: Page) -> list[list[Block]]:
    """The cells of each row of a page, heads left out."""
    rows: dict[int, list[Block]] = {}
    for block in page.blocks:
        if block.role is Role.CELL:
            rows.setdefault(block.row, []).append(block)
    return list(rows.values())


def declared(page: Page, case: Case) -> frozenset[int]:
    """The cells, by identity, that say exactly what is due: numbers in them are the terms' own."""
    if page.place.kind is not PageKind.GLOSSARY:
        return frozenset()
    pairs = zip(rows_said(page), rows_due(page, case), strict=False)
    return frozenset(
        id(block)
        for row, due in pairs
        for block, cell in zip(row, due.cells, strict=False)
        if not any(faults(block, cell, page.place.language))
    )


def faults(block: Block, cell: Sequence[Piece], language: str) -> Iterator[Fault]:
    """What a cell says or where it leads otherwise than it should; the first difference of its words.

    >>> [span for _, span, _ in faults(Block("六金", Role.CELL, "en", ()), [Piece("六全")], "en")]
    [Span(start=1, end=2)]
    """
    due = "".join(piece.text for piece in cell)
    if block.text != due:
        pairs = enumerate(zip(block.text, due, strict=False))
        at = next((at for at, (one, other) in pairs if one != other), min(len(block.text), len(due)))
        start = max(0, min(at, len(block.text) - 1))
        message = f"the page says “{block.text}”, the glossary gives “{due}”"
        yield Code.MISQUOTED, Span(start, start + 1), message
        return
    links, at = list(block.links), 0
    for piece in cell:
        span = Span(at, at + len(piece.text))
        at = span.end
        link = links.pop(0) if links and links[0].span.start < span.end else None
        address = Place(language, piece.slug, PageKind(piece.kind)).url if piece.slug else ""
        said = (link.span, link.address, link.anchor, link.classes) if link else None
        if said != ((span, address, piece.anchor, frozenset()) if piece.slug else None):
            where = f"{address}#{piece.anchor}" if address else "no link"
            yield Code.DANGLING, span, f"{piece.text}: {where} is due here"
    if links or block.frames or block.marks:
        yield Code.STRUCTURE, Span(0, 1), f"more than its words stands in the cell “{due}”"
