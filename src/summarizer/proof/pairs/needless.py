"""Numbers that the other text need not state: articles, and what a word there implies."""

from decimal import Decimal

from summarizer.proof.pairs.fates import bereft
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.proof.pairs.tacit import Answers
from summarizer.vocabulary.quantity import Kind

PRECISE = frozenset({Kind.RATIO, Kind.POINTS, Kind.MONEY, Kind.MASS, Kind.LENGTH, Kind.AREA, Kind.VOLUME})
"""Kinds whose one is a figure: 1%, one tonne; elsewhere one is an article."""


def needless(at: int, own: Side, other: Side, asides: list[Decimal], answers: Answers) -> bool:
    """Whether the other text need not state the number: an article, or a word there implies it."""
    statement = own.statements[at]
    if statement.mention.weak or statement.mention.rule == "list item":
        return True
    if own.fated is not False and bereft(at, own, other):
        return False
    if _is_article(statement):
        return True
    if is_bracketed(statement, own):
        return False
    if _goes_without(statement, other):
        return True
    for value in (statement.value.copy_abs(), statement.base) if asides else ():
        if value in asides:  # each answers once
            asides.remove(value)
            return True
    return answers.give(at, own) or own.manner.named.search(own.before(statement)) is not None


def _is_article(statement: Statement) -> bool:
    if statement.value.copy_abs() != 1 or statement.part:
        return False
    if statement.unit is not None and statement.unit.kind in PRECISE:
        return False
    return statement.is_ordinal or statement.is_spelled


def _goes_without(statement: Statement, other: Side) -> bool:
    """Whether a number is said without a word for it: no minutes, people of a decade, the whole of it."""
    if statement.part in ("minute", "second") and statement.value == 0:
        return True
    is_year = statement.part == "year" or (statement.unit is not None and statement.unit.id == "decade")
    if is_year and other.generation(statement.value.copy_abs()):
        return True
    is_share = statement.unit is not None and statement.unit.kind is Kind.RATIO
    return is_share and statement.base == 100 and other.manner.whole.search(other.text) is not None


def is_bracketed(said: Statement, target: Side) -> bool:
    """Whether a number stands alone in brackets, as a note does: it repeats nothing."""
    span = said.mention.span
    return target.text.endswith("[", 0, span.start) and target.text.startswith("]", span.end)
