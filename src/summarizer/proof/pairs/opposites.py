"""Words that turn a number round: profit and loss, ago and later; and what a change is measured against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.finding import PairCode
from summarizer.proof.pairs.manner import load_pairs
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Kind

WINDOW = 18
"""Letters before and behind a number of the source in which its turning words stand."""
BREAK = re.compile("[，。；：！？,;:!?]")


@dataclass(frozen=True, slots=True)
class Opposites:
    """Two words and their opposites, as patterns of each language; # is the place of the number.

    They are asked of times only where they are `lasting`, and of multiples only where `multiplied`.
    """

    chinese: tuple[re.Pattern[str], re.Pattern[str]]
    english: tuple[re.Pattern[str], re.Pattern[str]]
    lasting: bool
    multiplied: bool
    code: PairCode


@lru_cache(maxsize=1)
def load_opposites() -> tuple[Opposites, ...]:
    """The rows of the table, loaded once."""
    rows: Any = load_pairs()["opposites"]
    return tuple(
        Opposites(
            (re.compile(row["zh"][0]), re.compile(row["zh"][1])),
            (re.compile(row["en"][0], re.IGNORECASE), re.compile(row["en"][1], re.IGNORECASE)),
            "when" in row,
            "without" not in row,
            PairCode.BASIS if "basis" in row else PairCode.TREND,
        )
        for row in rows
    )


@lru_cache(maxsize=1)
def _any_turn() -> re.Pattern[str]:
    """Any of the Chinese words: beside most numbers stands none."""
    return re.compile("|".join(words.pattern for row in load_opposites() for words in row.chinese))


def turned(at: int, said: Statement, source: Side, target: Side) -> Iterator[PairCode]:
    """The codes of what the words beside two matched numbers contradict each other in.

    >>> from summarizer.proof.pairs.side import open_side
    >>> zh, en = open_side("亏损5亿元", "zh"), open_side("a profit of 500 million yuan", "en")
    >>> [str(code) for code in turned(0, en.statements[0], zh, en)]
    ['N304']
    """
    there = _spoken(said, target) if turns(at, source) else ""
    for number, way in turns(at, source):
        row = load_opposites()[number]
        if way == -_way(row.english, there) and not target.manner.denial.search(there.partition("#")[0]):
            yield row.code


def turns(at: int, source: Side) -> tuple[tuple[int, int], ...]:
    """The rows whose words stand beside a number of the source, with which of the two; looked up once."""
    known: tuple[tuple[int, int], ...] | None = source.known.get(("turns", at))
    if known is None:
        known = source.known["turns", at] = tuple(_turns(source.statements[at], source))
    return known


def _turns(meant: Statement, source: Side) -> Iterator[tuple[int, int]]:
    if meant.part or meant.is_ordinal:
        return
    kind, here = meant.unit.kind if meant.unit else None, _beside(meant, source)
    if _any_turn().search(here) is None:
        return
    for number, row in enumerate(load_opposites()):
        is_other = row.lasting and kind is not Kind.DURATION
        is_other |= not row.multiplied and kind is Kind.MULTIPLE
        way = 0 if is_other else _way(row.chinese, here)
        if way:
            yield number, way


def _way(pair: tuple[re.Pattern[str], re.Pattern[str]], text: str) -> int:
    return (pair[0].search(text) is not None) - (pair[1].search(text) is not None)


def _beside(meant: Statement, source: Side) -> str:
    span = meant.mention.span
    before = BREAK.split(source.text[max(0, span.start - WINDOW) : span.start])[-1]
    return f"{before}#{BREAK.split(source.text[span.end : span.end + WINDOW])[0]}"


def _spoken(said: Statement, target: Side) -> str:
    before, behind = target.around(said)
    return f"{before}#{behind[len(said.mention.surface) + 1 :]}"
