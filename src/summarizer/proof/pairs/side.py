"""One side of a pair: a text, what is read in it, and what it says of numbers without stating them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from summarizer.proof.pairs.manner import Manner, load_manner
from summarizer.proof.pairs.statement import Statement, statements
from summarizer.reading.compose import compose
from summarizer.reading.lexicon import Lexicon, load_lexicon
from summarizer.reading.reader import lower, scan
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC
from summarizer.vocabulary.span import Span

if TYPE_CHECKING:
    from summarizer.proof.pairs.words import Near

DIGITS = re.compile(r"\d+(?:\.\d+)?")
ROMAN = re.compile(r"\b(?=[IVXLC])(X{0,3})(IX|IV|V?I{0,3})\b")
"""Numerals of the Romans up to 39, as lists and articles of laws bear them."""
ROMANS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
WORD = re.compile(r"[a-z]+|[^a-z]")
CLOSE_BY = 24
"""Letters beside a number in which its hedges and its time of day are looked for."""
DIGIT = "零一二三四五六七八九"
SHORTEST = 2
"""Digits that a name has at least where it must come back: LP700, but not B2."""


REMEMBERED = 1 << 12
"""Segments whose reading is kept: one source is held against many translations, and re-read while edited."""


class Side:
    """A text of a pair in its language; what only some pairs ask for is looked up when they do, and kept."""

    __slots__ = (
        "_asides",
        "_listed",
        "by_value",
        "days",
        "fated",
        "is_indefinite",
        "known",
        "lexicon",
        "lowered",
        "manner",
        "marks",
        "moments",
        "near",
        "periods",
        "plain",
        "reading",
        "spoken",
        "statements",
        "text",
    )

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.lowered = lower(text)
        self.lexicon: Lexicon = load_lexicon(language)
        self.manner: Manner = load_manner(language)
        self.reading = scan(text, self.lexicon)
        self.statements = statements(self.reading)
        self.is_indefinite = any(mention.weak for mention in self.reading.mentions)
        self._asides: tuple[Decimal, ...] | None = None
        self._listed: tuple[Span, ...] | None = None
        self.periods: tuple[dict[str, Span], ...] | None = None
        self.known: dict[tuple[str, int], Any] = {}
        self.plain: dict[int, bool] = {}
        self.fated: bool | None = None
        self.days: dict[int, Span] | None = None
        self.spoken: dict[tuple[str, Decimal], tuple[Span, ...]] = {}
        self.near: dict[int, Near] = {}
        self.marks: dict[int, frozenset[str]] = {}
        self.moments: tuple[dict[str, int], ...] | None = None
        self.by_value: dict[Decimal, tuple[int, ...]] | None = None

    @property
    def asides(self) -> tuple[Decimal, ...]:
        """The numbers inside words that count nothing, in numerals nobody read, and of the Romans.

        >>> sorted(set(map(int, Side("十四五规划", "zh").asides)))
        [4, 5, 10, 14]
        """
        if self._asides is None:
            self._asides = tuple(self._values())
        return self._asides

    @property
    def listed(self) -> tuple[Span, ...]:
        """Where the text says that names and numbers follow each other in turn: 分别."""
        if self._listed is None:
            self._listed = tuple(Span(*m.span()) for m in self.manner.respective.finditer(self.text))
        return self._listed

    def generation(self, year: Decimal) -> bool:
        """Whether people are named after the decade of `year`: 95后, born after 1995."""
        rule = self.manner.generations
        named = [idiom.surface for idiom in self.reading.idioms if idiom.rule == rule]
        if not named or not 0 <= year < 10_000:
            return False
        return any(surface.startswith(f"{int(year) % 100:02d}") for surface in named)

    @property
    def riddles(self) -> int:
        """How many numerals nobody can tell the size of: 十几千."""
        if not self.reading.unread:
            return 0
        unread = (span.of(self.text).lower() for span in self.reading.unread)
        sizes = self.lexicon.multipliers
        return sum(
            compose(surface, self.lexicon) is None and any(word in sizes for word in WORD.findall(surface))
            for surface in unread
        )

    def _values(self) -> Iterator[Decimal]:
        for surface in self._quiet():
            for digits in DIGITS.findall(surface):
                yield Decimal(digits)
                yield from map(Decimal, digits.split("."))
            for run in self.manner.numerals.findall(surface.lower()):
                yield from self._of_run(run)
        for tens, ones in ROMAN.findall(self.text):
            yield Decimal(10 * len(tens) + ROMANS[ones])
        for statement in self.statements if self.manner.era.search(self.text) else ():
            if reign := self.reign(statement):
                yield (
                    EXACT_ARITHMETIC.add(statement.value, reign) if statement.value < 100 else statement.value
                )

    def reign(self, statement: Statement) -> int:
        """The year before the reign that a year is counted in, 1911 for 民国十三年; 0 where none is named."""
        before = self.before(statement)
        if not self.manner.eras or self.manner.era.search(before) is None:
            return 0
        return next((start for era, start in self.manner.eras.items() if before.endswith(era)), 0)

    def _quiet(self) -> Iterator[str]:
        yield from (idiom.surface for idiom in self.reading.idioms)
        yield from (span.of(self.text) for span in self.reading.unread)

    def _of_run(self, run: str) -> Iterator[Decimal]:
        """What a run of numerals may mean, whole or, where they are scattered, in part."""
        lexicon = self.lexicon
        if not self.manner.scattered:
            words = [lexicon.ordinals.get(run, run)]
        else:
            words = [run[i:j] for i in range(len(run)) for j in range(i + 1, min(len(run), i + 6) + 1)]
        if self.manner.scattered and len(run) > 2 and all(letter in DIGIT for letter in run):  # 九一八
            yield from (Decimal(int("".join(str(DIGIT.index(letter)) for letter in word))) for word in words)
        for word in words:
            number = compose(word, lexicon) if word in lexicon.numerals or self.manner.scattered else None
            if number is not None:
                yield number

    def names(self) -> Iterator[tuple[Span, str]]:
        """The digits of names and codes, which a translation keeps: LP700, 6666."""
        for idiom in self.reading.idioms:
            if idiom.rule != self.manner.generations:
                for digits in re.findall(r"\d+", idiom.surface):
                    if len(digits) >= SHORTEST:
                        yield idiom.span, digits

    def before(self, statement: Statement) -> str:
        """The words close before a statement."""
        start = statement.mention.span.start
        return self.text[max(0, start - CLOSE_BY) : start]

    def behind(self, statement: Statement) -> str:
        """The words close behind a statement."""
        end = statement.mention.span.end
        return self.text[end : end + CLOSE_BY]

    def around(self, statement: Statement) -> tuple[str, str]:
        """The words before and behind a number that belong to it: to the clause's end or the next number."""
        text, manner, mentions, span = self.text, self.manner, self.reading.mentions, statement.mention.span
        at = bisect_left(mentions, span.start, key=_start)
        start, end = span.start - manner.reach, span.end + manner.reach
        start = max(start, mentions[at - 1].span.end if at else 0)
        end = min(end, mentions[at + 1].span.start if at + 1 < len(mentions) else len(text))
        behind = manner.clause.split(text[span.end : end])[0]
        return manner.clause.split(text[start : span.start])[-1], f"{statement.mention.surface} {behind}"


def _start(mention: Mention) -> int:
    return mention.span.start


@lru_cache(maxsize=REMEMBERED)
def open_side(text: str, language: str) -> Side:
    """The side that a text makes, read once."""
    return Side(text, language)
