"""Hedges of two matched numbers, also those that stand apart from them: exceeds 40, at most … 500."""

import re
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.approximations import VAGUE_RULES
from summarizer.proof.pairs.finding import PairCode
from summarizer.proof.pairs.manner import load_pairs
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Bound, Kind

ABOVE = frozenset({Bound.OVER, Bound.AT_LEAST})
BELOW = frozenset({Bound.NEARLY, Bound.UNDER, Bound.AT_MOST})
Hedges = tuple[Bound, frozenset[Bound | None]]
NONE: frozenset[Bound | None] = frozenset()
PLAIN: Hedges = (Bound.EXACT, frozenset((Bound.EXACT,)))
REACHING: Hedges = (Bound.EXACT, frozenset((Bound.EXACT, Bound.AT_MOST)))
"""Of a number that was reached, or that nothing is above: up to 40."""
PRECISE = 4
"""Digits of a number from which on "some" means people, and no more than about."""
BREAK = re.compile(r"[，。；：！？,;:!?#]")
Loose = tuple[tuple[Bound | None, re.Pattern[str]], ...]


@lru_cache(maxsize=2)
def load_loose(language: str) -> Loose:
    """The hedges that stand apart from their number; None for words that rule out any hedge."""
    table: Any = load_pairs()
    return tuple(
        (None if name == "exact" else Bound(name), re.compile(words, re.IGNORECASE))
        for name, words in table["loose"][language].items()
    )


def hedged(at: int, other: int, source: Side, target: Side) -> PairCode | None:
    """What is wrong with the hedges of two matched numbers, if anything is."""
    meant, said = source.statements[at], target.statements[other]
    if said.mention.rule in VAGUE_RULES and meant.bound is Bound.EXACT and not meant.is_spelled:
        return PairCode.BOUND  # 100名, hundreds
    ours, theirs = hedges(at, source), hedges(other, target)
    if ours is theirs:
        return None
    (bound, mine), (limit, yours) = ours, theirs
    if (None in mine and limit is not Bound.EXACT) or (None in yours and bound is not Bound.EXACT):
        return PairCode.BOUND
    if (mine <= ABOVE and yours <= BELOW) or (mine <= BELOW and yours <= ABOVE):
        return PairCode.HEDGE if _denied(said, target) else PairCode.BOUND
    if bound is limit or _agree(mine, yours) or _means_no_hedge(meant, said):
        return None
    return PairCode.HEDGE


def hedges(at: int, side: Side) -> Hedges:
    """The bound stated of a number, and it, or else those that stand apart from it; looked up once."""
    known: Hedges | None = side.known.get(("hedges", at))
    if known is None:
        statement = side.statements[at]
        stated = statement.bound
        apart = _apart(statement, side) if stated is Bound.EXACT else NONE
        known = (stated, apart or frozenset((stated,))) if apart or stated is not Bound.EXACT else PLAIN
        if stated is Bound.AT_MOST and side.manner.reaching.search(statement.mention.surface):
            known = REACHING
        side.known["hedges", at] = known
    return known


def _agree(ours: frozenset[Bound | None], theirs: frozenset[Bound | None]) -> bool:
    return bool(ours & theirs) or (ours <= ABOVE and theirs <= ABOVE)


def _apart(statement: Statement, side: Side) -> frozenset[Bound | None]:
    if statement.part:
        return NONE
    before, behind = side.around(statement)
    beside = f"{before}#{BREAK.split(behind[len(statement.mention.surface) + 1 :], maxsplit=1)[0]}"
    language = "zh" if side.manner.scattered else "en"
    return frozenset(bound for bound, words in load_loose(language) if words.search(beside))


def _means_no_hedge(meant: Statement, said: Statement) -> bool:
    """Some 13.42 million registered: people; over three days: during them."""
    first = said.mention.surface.lower().split(" ")[0]
    if first == "some" and meant.bound is Bound.EXACT:
        return len(meant.value.normalize().as_tuple().digits) >= PRECISE
    is_time = said.unit is not None and said.unit.kind is Kind.DURATION
    return first == "over" and is_time and meant.bound is Bound.EXACT


def _denied(said: Statement, target: Side) -> bool:
    """Whether the hedge is turned round by words before it: never above 4 percent."""
    start = said.mention.span.start
    return target.manner.denial.search(target.text[max(0, start - 40) : start]) is not None
