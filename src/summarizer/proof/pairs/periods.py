"""Parts of periods that are named without a number: the first half of a year, late February, BC."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.reading.units import load_table
from summarizer.vocabulary.span import Span

Named = dict[str, re.Pattern[str]]
MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*"
BEFORE = "before"
"""The era that no text leaves out, where the year or the century is stated."""


@lru_cache(maxsize=1)
def load_periods() -> tuple[tuple[Named, Named], ...]:
    """The sorts of parts, eras last, each with the patterns of their names in Chinese and in English."""
    rows: Any = load_table("pairs")["periods"]
    return tuple((_compiled(row["zh"]), _compiled(row["en"])) for row in rows)


def _compiled(names: dict[str, str]) -> Named:
    return {name: re.compile(words.replace("{month}", MONTH), re.IGNORECASE) for name, words in names.items()}


def periods(source: Side, target: Side) -> Iterator[PairFinding]:
    """The findings about parts of periods that are others in the target.

    >>> from summarizer.proof.pairs.side import open_side
    >>> [str(f.code) for f in periods(open_side("二月下旬", "zh"), open_side("early February", "en"))]
    ['N307']
    """
    ours, theirs = _all(source), _all(target)
    if not any(ours) and BEFORE not in theirs[-1]:
        return
    for meant, said in zip(ours, theirs, strict=True):
        if (BEFORE in meant) != (BEFORE in said):
            yield from _era(meant.get(BEFORE), said.get(BEFORE), source, target)
        elif meant and said and meant.keys().isdisjoint(said):
            one, other = next(iter(meant.values())), next(iter(said.values()))
            yield PairFinding(PairCode.DATE, one, other, one.of(source.text), other.of(target.text))


def _all(side: Side) -> tuple[dict[str, Span], ...]:
    """The parts that a text names, by sort, each with its first words; looked up once."""
    if side.periods is None:
        sorts = load_periods()
        side.periods = tuple(_named(zh if side.manner.scattered else en, side) for zh, en in sorts)
    return side.periods


def _era(meant: Span | None, said: Span | None, source: Side, target: Side) -> Iterator[PairFinding]:
    """An era that one text alone names beside a number of both: 公元前3世纪, the third century."""
    beside = source.statements if meant is None else target.statements
    other = target.statements if meant is None else source.statements
    here = [one for one in other if _is_next(one, said or meant, is_before=meant is not None)]
    if any(one.value == match.value for one in here for match in beside):
        yield PairFinding(
            PairCode.DATE,
            meant,
            said,
            meant.of(source.text) if meant else "",
            said.of(target.text) if said else "",
        )


def _is_next(one: Statement, era: Span | None, *, is_before: bool) -> bool:
    if era is None:
        return False
    return one.mention.span.start == era.end if is_before else 0 <= era.start - one.mention.span.end <= 1


def _named(names: Named, side: Side) -> dict[str, Span]:
    found = {name: words.search(side.text) for name, words in names.items()}
    return {name: Span(*match.span()) for name, match in found.items() if match}
