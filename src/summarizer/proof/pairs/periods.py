"""Parts of periods that are named without a number: the first half of a year, late February, BC."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.manner import load_pairs, pattern
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.span import Span

Named = dict[str, str]
MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
BEFORE = "before"
"""The era that no text leaves out, where the year or the century is stated."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one language by sorts of parts, eras last; `one` is any of them: most texts have none."""

    sorts: tuple[Named, ...]
    one: re.Pattern[str]


@lru_cache(maxsize=1)
def load_periods() -> tuple[Names, Names]:
    """The names in Chinese and in English, as patterns of a text in lower case."""
    rows: Any = load_pairs()["periods"]
    return _compiled([row["zh"] for row in rows]), _compiled([row["en"] for row in rows])


def _compiled(rows: list[dict[str, str]]) -> Names:
    sorts = tuple({name: words.replace("{month}", MONTH) for name, words in row.items()} for row in rows)
    return Names(sorts, re.compile("|".join(words for sort in sorts for words in sort.values())))


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
        names = load_periods()[0 if side.manner.scattered else 1]
        has_one = names.one.search(side.lowered) is not None
        side.periods = tuple(_named(sort, side) if has_one else {} for sort in names.sorts)
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
    found = {name: pattern(words).search(side.lowered) for name, words in names.items()}
    return {name: Span(*match.span()) for name, match in found.items() if match}
