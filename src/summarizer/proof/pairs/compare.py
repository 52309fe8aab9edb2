"""Compare two texts of one meaning by the numbers that they state."""

from collections.abc import Iterator

from summarizer.proof.pairs.alignment import Alignment, align
from summarizer.proof.pairs.contradictions import contradictions
from summarizer.proof.pairs.exchange import exchanges
from summarizer.proof.pairs.finding import PairCode, PairFinding
from summarizer.proof.pairs.leftovers import judge
from summarizer.proof.pairs.liberties import take_liberties
from summarizer.proof.pairs.periods import periods
from summarizer.proof.pairs.side import Side, open_side
from summarizer.reading.reader import spoken
from summarizer.vocabulary.span import Span


def compare(zh: str, en: str) -> tuple[PairFinding, ...]:
    """The ways in which the numbers of an English segment differ from those of the Chinese; none if in none.

    Raises TypeError for what is no str.

    >>> [str(finding.code) for finding in compare("扣押毒资25万余元", "seized over 250,000 yuan")]
    []
    >>> for finding in compare("市值90亿美元", "a market value of $90 billion"):
    ...     print(finding.severity, finding.explain())
    error N301 the numbers differ: 90亿美元 | $90 billion
    """
    source, target = open_side(spoken(zh, "compare"), "zh"), open_side(spoken(en, "compare"), "en")
    found = align(source, target)
    if len(found.partner) < len(source.statements) and len(found.taken) < len(target.statements):
        take_liberties(found, source, target)
    return tuple(_findings(found, source, target))


def _findings(found: Alignment, source: Side, target: Side) -> Iterator[PairFinding]:
    yield from judge(found, source, target)
    if found.partner:
        yield from contradictions(found, source, target)
        yield from exchanges(found, source, target)
    if source.reading.idioms:
        yield from _names(source, target)
    if _days(source) and _days(target):
        yield from _weekdays(source, target)
    yield from periods(source, target)


def _names(source: Side, target: Side) -> Iterator[PairFinding]:
    """Digits in names and codes that the other text has nowhere."""
    for span, digits in source.names():
        if digits not in target.text:
            yield PairFinding(PairCode.NAME, span, None, span.of(source.text), "")


def _weekdays(source: Side, target: Side) -> Iterator[PairFinding]:
    """Days of the week, which are names: only where both texts have some, and differ."""
    meant, said = _days(source), _days(target)
    gone, come = [day for day in meant if day not in said], [day for day in said if day not in meant]
    if gone and come:
        one, other = meant[gone[0]], said[come[0]]
        yield PairFinding(PairCode.DATE, one, other, one.of(source.text), other.of(target.text))


def _days(side: Side) -> dict[int, Span]:
    """The days that a text names, each with its first words; looked up once."""
    if side.days is None:
        side.days = {}
        for day, words in side.manner.weekdays.items() if side.manner.weekday.search(side.text) else ():
            if match := words.search(side.text):
                side.days[day] = Span(*match.span())
    return side.days
