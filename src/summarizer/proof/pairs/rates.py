"""What a number is for one of: a price for a kilogram, an income of a month."""

import re
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.manner import load_pairs
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Kind

WINDOW = 12
"""Letters before a number of the source in which it is said what it is for one of."""
BREAK = re.compile("[，。；：！？,;:!?]")
Named = tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=2)
def load_per(language: str) -> Named:
    """What a number may be for one of, by name."""
    rows: Any = load_pairs()["per"]
    return tuple((name, re.compile(row[language], re.IGNORECASE)) for name, row in rows.items())


@lru_cache(maxsize=1)
def _any_per() -> re.Pattern[str]:
    """Any of the Chinese words: beside most numbers stands none."""
    return re.compile("|".join(words.pattern for _, words in load_per("zh")), re.IGNORECASE)


def misrated(at: int, said: Statement, source: Side, target: Side) -> bool:
    """Whether each text says for one of what a number is, and they say different things.

    >>> from summarizer.proof.pairs.side import open_side
    >>> zh, en = open_side("每月收入5000元", "zh"), open_side("an annual income of 5,000 yuan", "en")
    >>> misrated(0, en.statements[0], zh, en)
    True
    """
    meant = source.statements[at]
    if meant.part or said.part or (meant.unit is not None and meant.unit.kind is Kind.DURATION):
        return False
    if not rate(at, source):
        return False
    before, behind = target.around(said)
    spoken = [name for name, words in load_per("en") if words.search(f"{before}#{behind}")]
    return len(spoken) == 1 and spoken[0] != rate(at, source)


def rate(at: int, source: Side) -> str:
    """The one thing that a number of the source is for one of, or nothing; looked up once."""
    known: str | None = source.known.get(("rate", at))
    if known is None:
        span = source.statements[at].mention.span
        before = BREAK.split(source.text[max(0, span.start - WINDOW) : span.start])[-1]
        beside = before + source.text[span.end : span.end + 3]
        named = load_per("zh") if _any_per().search(beside) else ()
        found = [name for name, words in named if words.search(beside)]
        known = source.known["rate", at] = found[0] if len(found) == 1 else ""
    return known
