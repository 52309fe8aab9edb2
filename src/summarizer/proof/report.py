"""Findings about a stretch of a block or about a page, with their place and excerpt filled in."""

from dataclasses import dataclass

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block, Page
from summarizer.vocabulary.source import Source
from summarizer.vocabulary.span import Position, Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class About:
    """What a finding is about: the fact, both sides in words, and where the source says it."""

    subject: str = ""
    claimed: str = ""
    proven: str = ""
    evidence: Source | None = None


def report(
    code: Code, page: Page, block: Block, span: Span, message: str = "", about: About | None = None
) -> Finding:
    """A finding about `span` of the block's text."""
    about = about or About()
    position = page.position(block, span.start)
    return Finding(
        code, page.path, position, about.subject, about.claimed, about.proven, message, about.evidence,
        page.excerpt(position, span.end - span.start),
    )  # fmt: skip


def report_page(code: Code, page: Page, message: str, about: About | None = None) -> Finding:
    """A finding about a page as a whole, placed at its first heading."""
    about = about or About()
    first = next((block for block in page.blocks if block.role == "heading"), None)
    position = page.position(first) if first else Position(1, 1)
    return Finding(
        code, page.path, position, about.subject, about.claimed, about.proven, message, about.evidence,
        page.excerpt(position),
    )  # fmt: skip
