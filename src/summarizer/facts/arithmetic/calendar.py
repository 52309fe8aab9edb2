"""Dates that do not exist, periods that run backwards, and spans of time that do not fit their dates."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain

from summarizer.facts.arithmetic.contradiction import Contradiction, Relation
from summarizer.facts.arithmetic.interval import Interval
from summarizer.facts.arithmetic.measure import interval, measure
from summarizer.facts.arithmetic.passage import Passage
from summarizer.facts.arithmetic.table import STOPS, Table
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Quantity

CLAUSE = re.compile(f"[{STOPS}，,]")
STOP = re.compile(f"[{STOPS}]")
NEAR = 30
"""Letters around a period in which its length is looked for."""
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COMMON_YEAR, LEAP_YEAR = 2001, 2000
SHORTEST, LONGEST = Decimal(28), Decimal(31)
DAY = Decimal(86400)


def last_day(year: int, month: int) -> int:
    """The number of days of a month.

    >>> last_day(2024, 2), last_day(2023, 2), last_day(2023, 11)
    (29, 28, 30)
    """
    first = date(year, month, 28) + timedelta(days=4)
    return (first - timedelta(days=first.day)).day


def _moment(mention: Mention) -> Moment:
    return mention.quantity if isinstance(mention.quantity, Moment) else Moment(year=1)


def impossible_dates(line: Passage, table: Table) -> Iterator[Contradiction]:
    """30 February, 31 November, month 13, and a weekday that a full date did not have."""
    for index, mention in enumerate(line.mentions):
        if not isinstance(mention.quantity, Moment):
            yield from _beyond(line, index, table)
            continue
        moment = mention.quantity
        if moment.month is None or moment.day is None or _is_lunar(line, index, table):
            continue
        days = last_day(moment.year or LEAP_YEAR, moment.month)
        if moment.day > days:
            says = f"there is no {mention.surface}: that month has {days} days"
            yield Contradiction(Relation.DATE, (mention.span,), says)
    yield from _weekdays(line, table)


def _is_lunar(line: Passage, index: int, table: Table) -> bool:
    begins = max(0, line.marks[index] - 12)
    clause = CLAUSE.split(line.words[begins : line.marks[index]])[-1]
    return table.words["lunar"].search(clause) is not None


def _beyond(line: Passage, index: int, table: Table) -> Iterator[Contradiction]:
    """2023年13月, 2月32日: behind a date, a month or a day that no calendar has."""
    mention = line.mentions[index]
    if (
        index == 0
        or line.marks[index] != line.marks[index - 1] + 1
        or not isinstance(mention.quantity, Quantity)
    ):
        return
    before, value = line.mentions[index - 1], mention.quantity.value
    if not isinstance(before.quantity, Moment) or before.span.end != mention.span.start:
        return
    stated, unit = before.quantity, measure(mention)
    month = (
        stated.year is not None
        and stated.month is None
        and table.words["month"].fullmatch(unit)
        and not 1 <= value <= 12
    )
    day = (
        stated.month is not None
        and stated.day is None
        and table.words["day"].fullmatch(unit)
        and not 1 <= value <= 31
    )
    if month or day:
        says = f"there is no {before.surface}{mention.surface}"
        yield Contradiction(Relation.DATE, (before.span, mention.span), says)


def _day(moment: Moment) -> date | None:
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        return date(moment.year, moment.month, moment.day)
    except ValueError:
        return None


def _weekdays(line: Passage, table: Table) -> Iterator[Contradiction]:
    for match in table.words["weekday"].finditer(line.words):
        mention = line.mentions[line.index(match.start("date"))]
        day = _day(_moment(mention))
        stated = table.weekdays.get(match["name"] or "")
        places = [mention.span]
        if match["weekday"]:
            named = line.mentions[line.index(match.start("weekday"))]
            stated = _moment(named).weekday
            places.append(named.span)
        if day is not None and stated is not None and day.isoweekday() != stated:
            says = f"{mention.surface} was a {NAMES[day.weekday()]}, not a {NAMES[stated - 1]}"
            yield Contradiction(Relation.DATE, tuple(places), says)


def periods(line: Passage, table: Table) -> Iterator[Contradiction]:
    """From a date to an earlier one; and from date to date, in so many days that it cannot be."""
    found_in = (table.words[name].finditer(line.words) for name in ("range", "course"))
    for match in chain(*found_in):
        index = line.index(match.start("first"))
        first, last = line.mentions[index], line.mentions[line.index(match.start("last"))]
        if _is_lunar(line, index, table):
            continue
        if _backwards(_moment(first), _moment(last)):
            says = f"the period runs backwards: {last.surface} is before {first.surface}"
            yield Contradiction(Relation.PERIOD, (first.span, last.span), says)
            continue
        possible = _days(_moment(first), _moment(last))
        found = _lasting(line, match, table)
        if possible is not None and found is not None and not possible.meets(_span(found, table)):
            says = (
                f"from {first.surface} to {last.surface} it is {possible.low} to {possible.high} days, "
                f"not {found.surface}"
            )
            places = sorted((first.span, last.span, found.span))
            yield Contradiction(Relation.PERIOD, tuple(places), says)


def _backwards(first: Moment, last: Moment) -> bool:
    """Whether the second is earlier, whatever parts the words leave out."""
    if first.year is not None and last.year is not None:
        begin, end = _earliest(first), _latest(last)
        return begin is not None and end is not None and end < begin
    same_month = last.year is None and (last.month is None or last.month == first.month)
    if first.day is not None and last.day is not None and same_month and first.month is not None:
        return last.day < first.day
    return False


def _earliest(moment: Moment, year: int | None = None) -> date | None:
    known = moment.year or year
    if known is None or (moment.day is not None and moment.month is None):
        return None
    try:
        return date(known, moment.month or 1, moment.day or 1)
    except ValueError:
        return None


def _latest(moment: Moment, year: int | None = None) -> date | None:
    begin = _earliest(moment, year)
    if begin is None or moment.day is not None:
        return begin
    month = moment.month or 12
    return date(begin.year, month, last_day(begin.year, month))


def _days(first: Moment, last: Moment) -> Interval | None:
    """How many days the period can have, its last day counted or not."""
    known = first.year or COMMON_YEAR
    if last.month is None and last.year is None and last.day is not None:
        last = Moment(year=known, month=first.month, day=last.day) if first.month else last
    begins, ends = (
        (_earliest(first, known), _latest(first, known)),
        (_earliest(last, known), _latest(last, known)),
    )
    if None in (*begins, *ends) or first.hour is not None or last.hour is not None:
        return None
    (begin, latest_begin), (earliest_end, end) = begins, ends
    if begin is None or latest_begin is None or earliest_end is None or end is None:
        return None
    if earliest_end < begin:
        if last.year is not None:
            return None
        earliest_end, end = (d.replace(year=d.year + 1, day=min(d.day, 28)) for d in (earliest_end, end))
    return Interval(Decimal(max(0, (earliest_end - latest_begin).days - 1)), Decimal((end - begin).days + 1))


def _lasting(line: Passage, period: re.Match[str], table: Table) -> Mention | None:
    """The span of time that the words give the period, close behind it or before."""
    at, start = period.end(), period.start()
    found = table.words["lasting"].search(line.words, at, at + NEAR)
    if found is not None and line.index(found.start("span")) == line.index(at):
        between = line.words[at : found.start()]
        return None if STOP.search(between) else line.mentions[line.index(at)]
    ahead = table.words["before"].search(line.words[max(0, start - NEAR) : start])
    return line.mentions[line.index(start) - 1] if ahead else None


def _span(mention: Mention, table: Table) -> Interval:
    """The days that a span of time can have; a month has 28 to 31."""
    quantity = mention.quantity
    if not isinstance(quantity, Quantity) or quantity.unit.base not in ("second", "month"):
        return Interval(None, None)
    if quantity.unit.base == "second":
        found = interval(mention, table)
        days = [None if end is None else int(end / DAY) for end in (found.low, found.high)]
        if quantity.unit.factor < DAY:
            return Interval(None, None)
        whole = quantity.unit.factor == DAY and quantity.bound is Bound.EXACT
        return Interval(quantity.value, quantity.value) if whole else _decimals(days)
    found = interval(mention, table)
    return Interval(
        None if found.low is None else found.low * SHORTEST,
        None if found.high is None else found.high * LONGEST,
    )


def _decimals(days: list[int | None]) -> Interval:
    low, high = (None if day is None else Decimal(day) for day in days)
    return Interval(low, None if high is None else high + 1)


def lifetimes(line: Passage, table: Table) -> Iterator[Contradiction]:
    """Born in one year, died in another, at an age that does not fit by more than a year."""
    ages = list(table.words["age"].finditer(line.words))
    years = _years(line, table)
    if len(ages) != 1 or years is None:
        return
    birth, death = years
    age = line.mentions[line.index(ages[0].start("age"))]
    born, died = _moment(birth).year, _moment(death).year
    if born is None or died is None or not isinstance(age.quantity, Quantity):
        return
    if abs(died - born - int(age.quantity.value)) > 1:
        says = f"from {birth.surface} to {death.surface} it is {died - born} years, not {age.surface}"
        yield Contradiction(Relation.DATE, tuple(sorted((birth.span, death.span, age.span))), says)


def _years(line: Passage, table: Table) -> tuple[Mention, Mention] | None:
    lives = list(table.words["life"].finditer(line.words))
    if len(lives) == 1:
        return tuple(line.mentions[line.index(lives[0].start(name))] for name in ("birth", "death"))  # type: ignore[return-value]
    births = [m.start("birth" if m["birth"] else "birth2") for m in table.words["birth"].finditer(line.words)]
    deaths = [m.start("death") for m in table.words["death"].finditer(line.words)]
    if len(births) != 1 or len(deaths) != 1:
        return None
    return line.mentions[line.index(births[0])], line.mentions[line.index(deaths[0])]
