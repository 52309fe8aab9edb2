"""Moment → English words: its weekday, its date and its time, as far as they are stated."""

from decimal import Decimal

from babel.dates import get_day_names, get_month_names

from summarizer.pages.numeral import ENGLISH, PhraseError, in_digits
from summarizer.pages.tables import table
from summarizer.vocabulary.moment import Moment

WEEK = 7
HALF_DAY = range(1, 13)
"""The hours that a clock face shows."""
CENTURY = 100
"""Years below it are those of a century that is not named: ’98."""


def date(moment: Moment) -> str:
    """The words of a moment, its hedge left out.

    >>> date(Moment(year=2020, month=7, day=1, weekday=3, hour=10, minute=26, second=5))
    'Wednesday, July 1, 2020, 10:26:05'
    >>> date(Moment(hour=10)), date(Moment(day=3)), date(Moment(year=98))
    ("10 o'clock", 'the 3rd', '’98')
    """
    return ", ".join(filter(None, (weekday(moment.weekday, "en"), _day(moment), _clock(moment))))


def weekday(number: int | None, language: str) -> str:
    """The name of a day of the week, Monday being the first; empty for none.

    >>> weekday(3, "en"), weekday(7, "zh"), weekday(None, "zh")
    ('Wednesday', '星期日', '')
    """
    return "" if number is None else get_day_names("wide", locale=language)[(number - 1) % WEEK]


def _day(moment: Moment) -> str:
    day = f"{moment.day}" if moment.day is not None else ""
    month = get_month_names("wide", locale=ENGLISH)[moment.month] if moment.month is not None else ""
    year = f"{moment.year}" if moment.year is not None else ""
    if moment.year is not None and moment.year < CENTURY:
        year = f"’{moment.year:02}"
    if day and not month:
        day = f"the {in_digits(Decimal(day))}"
    words = f"{month} {day}".strip()
    return f"{words}, {year}" if day and year else f"{words} {year}".strip()


def _clock(moment: Moment) -> str:
    hour, minute, second = moment.hour, moment.minute, moment.second
    if hour is None and minute is None and second is None:
        return ""
    if hour is None or (minute is None and second is not None):
        raise PhraseError("a time has English words only with its hour, and seconds only with their minute")
    if minute is None and hour in HALF_DAY:
        return f"{hour} {table('phrases.en')['hour']}"
    seconds = "" if second is None else f":{second:02}"
    return f"{hour}:{minute or 0:02}{seconds}"
