"""Words that state a number without a numeral: both, a dozen, 双. Each answers for one number of its sort."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from summarizer.proof.pairs.approximations import ROUNDING
from summarizer.proof.pairs.manner import Manner
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.statement import Statement
from summarizer.vocabulary.quantity import Bound, Kind, Unit
from summarizer.vocabulary.span import Span

LENGTHS = {
    "month": (("months", 1), ("years", 12)),
    "second": (("minutes", 60), ("hours", 3600), ("days", 86400), ("weeks", 604800)),
}
"""The sorts that a length of time is told in, by its base, and how much of the base each is."""
BARE = ("count", "festival", "clock", "rank", "life")
"""What a number that names no unit may be."""
COUNTED = frozenset({Kind.COUNT, Kind.MULTIPLE, Kind.DURATION})
SPENT = frozenset({"any", "vague", "count", "share"})
"""The sorts whose words are numerals of a kind: one that was read and matched answers for no other number."""
LIVES = frozenset({"age", "decade", "year"})

Sense = tuple[str, Decimal]
"""A sort of numbers, and the number of that sort."""


class Answers:
    """The tacit words of a side that no number has used yet; `joined` are its numbers that were matched.

    >>> from summarizer.proof.pairs.side import open_side
    >>> answers = Answers(open_side("both countries", "en"), ())
    >>> two = open_side("中美两国", "zh")
    >>> answers.give(0, two), answers.give(0, two)
    (True, False)
    """

    __slots__ = ("_joined", "_side", "_used")

    def __init__(self, side: Side, joined: Collection[int]) -> None:
        self._side = side
        self._joined = joined
        self._used: set[tuple[Sense, str, Span]] = set()

    def give(self, at: int, other: Side) -> bool:
        """Whether a word not used before states the number `at` of the other side; it is used now."""
        for sense in _implied(at, other, self._side):
            for span in spoken(self._side, sense):
                if sense[1] == 1:
                    return True  # articles are many
                if (
                    not (sense[1] and sense[0] in SPENT and self._is_read(span))
                    and (key := (sense, other.statements[at].part, span)) not in self._used
                ):
                    self._used.add(key)
                    return True
        return False

    def _is_read(self, span: Span) -> bool:
        """Whether the words are part of a number that was matched."""
        spans = (self._side.statements[at].mention.span for at in self._joined)
        return any(span.start < other.end and other.start < span.end for other in spans)


def _implied(at: int, own: Side, other: Side) -> tuple[Sense, ...]:
    """The sorts of the number `at` for which the other language has words at all; looked up once."""
    known: tuple[Sense, ...] | None = own.known.get(("implied", at))
    if known is None:
        statement, manner = own.statements[at], other.manner
        usual = senses(statement) if _is_usual(statement, manner) else ()
        known = tuple(sense for sense in usual if sense in manner.tacit)
        own.known["implied", at] = known
    return known


def _is_usual(statement: Statement, manner: Manner) -> bool:
    """Whether any word might state such a number: a look that spares most numbers the search."""
    if statement.unit is not None and statement.unit.kind in (Kind.DURATION, Kind.RATIO):
        return True
    return statement.value.copy_abs() in manner.implied


def spoken(side: Side, sense: Sense) -> tuple[Span, ...]:
    """Where the words stand that may state a number of some sort."""
    if sense not in side.spoken:
        found = side.manner.tacit[sense].finditer(side.text)
        side.spoken[sense] = tuple(Span(*match.span()) for match in found)
    return side.spoken[sense]


def senses(statement: Statement) -> Iterator[Sense]:
    """The sorts of numbers that a statement may be, each with its number of that sort.

    >>> from summarizer.proof.pairs.side import open_side
    >>> [(sort, str(number)) for sort, number in senses(open_side("两周", "zh").statements[0])]
    [('any', '2'), ('count', '2'), ('minutes', '20160'), ('hours', '336'), ('days', '14'), ('weeks', '2')]
    """
    number = statement.value.copy_abs()
    yield "any", number
    if statement.bound is not Bound.EXACT:
        yield "vague", number
    if statement.part:
        yield "clock" if statement.part == "hour" else "date", number
        yield "festival", number
    elif statement.unit is None or statement.unit.is_generic:
        yield from ((sort, number) for sort in BARE)
    else:
        yield from _measured(statement, statement.unit, number)


def _measured(statement: Statement, unit: Unit, number: Decimal) -> Iterator[Sense]:
    if unit.kind is Kind.RATIO:
        yield "share", statement.base
    if unit.kind is Kind.ORDINAL or unit.id == "time":
        yield "rank", number
    if unit.kind in COUNTED:
        yield "count", number
    for sort, much in LENGTHS.get(unit.base, ()) if unit.kind is Kind.DURATION else ():
        yield sort, ROUNDING.divide(statement.base, Decimal(much))
    if unit.id in LIVES:
        yield "life", number
