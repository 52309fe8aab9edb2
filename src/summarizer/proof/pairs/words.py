"""The words of the noun table around a number: what it counts, and what is told of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from summarizer.proof.pairs.side import Side
from summarizer.reading.units import load_table
from summarizer.vocabulary.quantity import Kind

Words = frozenset[str]
PERSON = "person"
FROM, TO, PER = "from", "to", "per"
ENDINGS = frozenset({"", "s", "es", "ed", "d", "er", "ers", "ing", "ly", "’s", "'s"})
"""What may follow a short stem: `car` begins cars, but not care."""
WORD = re.compile(r"[a-z0-9][\w’']*")
BEGINNING = 2
"""Letters that the shortest stem has."""
SHORT = 5
"""Letters from which on a stem stands for whatever begins with it."""


@dataclass(frozen=True, slots=True)
class Near:
    """The words before a number and behind it, both together, those that name what it counts,
    each by its Chinese word; and what the number is to another one: from, to, per.
    """

    before: Words
    behind: Words
    head: Words
    all: Words
    role: str
    measure: str
    is_person: bool


COUNTABLE = ("people", "fates", "bodies", "things")
"""Groups of the table whose words are counted; the others only tell what a number is about."""


@dataclass(frozen=True, slots=True)
class Table:
    """The noun table, by Chinese words and by English stems; `lengths` are of stems that begin alike."""

    chinese: Words
    longest: int
    english: Mapping[str, Words]
    lengths: Mapping[str, tuple[int, ...]]
    countable: Words
    people: Words


@lru_cache(maxsize=1)
def load_nouns() -> Table:
    """The noun table, loaded once."""
    rows: Any = load_table("nouns")
    english: dict[str, set[str]] = {}
    for group in rows.values():
        for word, stems in group.items():
            for stem in stems:
                english.setdefault(stem.lower(), set()).add(word)
    chinese = frozenset(word for group in rows.values() for word in group)
    return Table(
        chinese,
        max(map(len, chinese)),
        {stem: frozenset(words) for stem, words in english.items()},
        _lengths(english),
        frozenset(word for group in COUNTABLE for word in rows[group]),
        frozenset(rows["people"]),
    )


def _lengths(stems: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the stems by their first letters, the shortest first."""
    found: dict[str, set[int]] = {}
    for stem in stems:
        found.setdefault(stem[:BEGINNING], set()).add(len(stem))
    return {first: tuple(sorted(lengths)) for first, lengths in found.items()}


def near(side: Side, at: int) -> Near:
    """The words of the table around the number `at` of a side, looked up once.

    >>> from summarizer.proof.pairs.side import open_side
    >>> sorted(near(open_side("来自12个省的300名代表出席会议", "zh"), 1).head)
    ['代表']
    >>> sorted(near(open_side("300 delegates from 12 provinces", "en"), 0).head)
    ['代表']
    """
    known = side.near.get(at)
    if known is None:
        known = side.near[at] = _near(side, at)
    return known


def _near(side: Side, at: int) -> Near:
    surface = side.statements[at].mention.surface
    before, behind = side.around(side.statements[at])
    counted = side.manner.head.split(behind[len(surface) :].lstrip())[0]
    head = _first_nouns(surface, side) | _first_nouns(counted, side)
    if side.manner.scattered and not head:
        head = words_of(before, side) & load_nouns().countable
    ahead, after = words_of(before, side), words_of(behind, side)
    unit = side.statements[at].unit
    measure = unit.id if unit is not None and unit.kind not in (Kind.COUNT, Kind.ORDINAL) else ""
    is_person = unit is not None and unit.id == PERSON
    return Near(ahead, after, head, ahead | after, _role(before, side), measure, is_person)


def _role(before: str, side: Side) -> str:
    if side.manner.every.search(before):
        return PER
    if side.manner.beginning.search(before):
        return FROM
    return TO if side.manner.becoming.search(before) else ""


def words_of(text: str, side: Side) -> Words:
    """The words of the table in a stretch of a side."""
    return frozenset(word for _, _, words in found_in(text, side) for word in words)


def positions(side: Side) -> dict[str, int]:
    """Where the words of the table first stand in the text of a side."""
    found: dict[str, int] = {}
    for start, _, words in found_in(side.text, side):
        for word in words:
            found.setdefault(word, start)
    return found


def _first_nouns(text: str, side: Side) -> Words:
    """The first words for things that can be counted, up to the first gap: primary school pupils."""
    countable, end = load_nouns().countable, -1
    head: set[str] = set()
    for start, stop, words in found_in(text, side):
        if end >= 0 and text[end:start].strip(" -"):
            break
        if words & countable:
            head |= words & countable
            end = max(end, stop)
        elif end >= 0 and start >= end:
            break
    return frozenset(head)


def found_in(text: str, side: Side) -> Iterator[tuple[int, int, Words]]:
    """The words of the table in a text, each with its ends."""
    return _of_chinese(text) if side.manner.scattered else _of_english(text.lower())


def _of_chinese(text: str) -> Iterator[tuple[int, int, Words]]:
    """The longest words at each place."""
    table, at = load_nouns(), 0
    while at < len(text):
        for length in range(min(table.longest, len(text) - at), 0, -1):
            if text[at : at + length] in table.chinese:
                yield at, at + length, frozenset((text[at : at + length],))
                at += length - 1
                break
        at += 1


def _of_english(text: str) -> Iterator[tuple[int, int, Words]]:
    """Every stem that begins a word."""
    table = load_nouns()
    for match in WORD.finditer(text):
        start, end = match.span()
        for length in table.lengths.get(text[start : start + BEGINNING], ()):
            stop = start + length
            words = table.english.get(text[start:stop]) if stop <= len(text) else None
            if words and (stop > end or stop - start >= SHORT or text[stop:end] in ENDINGS):
                yield start, max(end, stop), words
