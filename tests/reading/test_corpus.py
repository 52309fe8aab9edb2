"""Each row of tests/corpus reads as it says, and no entry of a table is without a row."""

import tomllib
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

import summarizer
from summarizer.reading.lexicon import load_lexicon
from summarizer.reading.reader import read
from tests.reading.rows import Expected, Row, RowError, got, load_rows, parse_row, wanted

DATA = Path(summarizer.__file__).parent / "data"
LANGUAGES = ("zh", "en")
Entry = TypeVar("Entry")
ALL = [(language, row) for language in LANGUAGES for row in load_rows(language)]
HELD = [pytest.param(lang, row, id=row.name) for lang, row in ALL if not row.owed]
DUE = [pytest.param(lang, row, id=row.name) for lang, row in ALL if row.owed]


@pytest.mark.parametrize(("language", "row"), HELD)
def test_row(language: str, row: Row) -> None:
    assert got(row.text, read(row.text, language)) == wanted(row), f"{row.path}:{row.line}: {row.text}"


@pytest.mark.parametrize(("language", "row"), DUE)
def test_owed_row_is_still_owed(language: str, row: Row) -> None:
    now_right = got(row.text, read(row.text, language)) == wanted(row)
    assert not now_right, f"{row.path}:{row.line} now reads right: take away its #! mark"


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        ("共[3起]", "no =>"),
        ("共[3起  =>  3 case", "never closed"),
        ("共3起]  =>  3 case", "opens or closes nothing"),
        ("共[[3起]]  =>  3 case", "opens or closes nothing"),
        ("共[]3起  =>  3 case", "around nothing"),
        ("共[3起]  =>  nothing", "1 mentions, but 0 readings"),
        ("共[3起]  =>  3 case ; 4 case", "1 mentions, but 2 readings"),
        ("共[3起]  =>  circa 3 case", "not a reading"),
        ("共[3起]  =>  3.3.3 case", "not a number"),
    ],
)
def test_malformed_row_is_refused_with_its_place(content: str, trouble: str) -> None:
    with pytest.raises(RowError, match=rf"^zh\.txt:7: .*{trouble}"):
        parse_row(content, Path("corpus/zh.txt"), 7)


# --- coverage: every entry of every table is named by a row of its language


@cache
def tables(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def rows(language: str) -> list[Row]:
    return [row for lang, row in ALL if lang == language]


def mentions(language: str) -> list[tuple[str, Expected]]:
    """Each (surface in lower case, reading) that a row of the language expects."""
    return [(surface.lower(), reading) for row in rows(language) for _, surface, reading in row.mentions]


def unnamed(entries: Iterable[Entry], named: Callable[[Entry], bool]) -> list[Entry]:
    return [entry for entry in entries if not named(entry)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["numerals", "multipliers", "ordinals", "months"])
def test_numeral_words_are_named(language: str, table: str) -> None:
    surfaces = [surface for surface, _ in mentions(language)]
    assert not unnamed(tables(language).get(table, {}), lambda w: any(w.lower() in s for s in surfaces))


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_are_named(language: str) -> None:
    fractions = [s for s, e in mentions(language) if any(n % 1 for n in numbers(e))]
    assert not unnamed(tables(language)["points"]["words"], lambda word: any(word in s for s in fractions))


def numbers(reading: Expected) -> tuple[Decimal, ...]:
    return () if reading.quantity[0] == "date" else reading.quantity[1]


def bound_of(reading: Expected) -> str:
    return "" if reading.quantity[0] == "date" else str(reading.quantity[3])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["before", "after", "tail"])
def test_hedges_are_named(language: str, table: str) -> None:
    def at_its_place(surface: str, word: str) -> bool:
        where = {"before": surface.startswith, "after": surface[1:].__contains__, "tail": surface.endswith}
        return where[table](word)

    bounds = tables(language)["bounds"][table]
    assert not unnamed(
        bounds, lambda w: any(at_its_place(s, w) and bound_of(e) == bounds[w] for s, e in mentions(language))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_that_undo_a_hedge_are_named(language: str) -> None:
    """附近3家: some row shows the letter beside the word, and the hedge not in a mention there."""
    letters = [(word, c) for word, cs in tables(language)["bounds"]["unless"].items() for c in cs]

    def shown(entry: tuple[str, str]) -> bool:
        word, letter = entry
        # A longer word of the table may be the answer: 大约 is about, though 约 behind 大 is no hedge.
        if letter + word in tables(language)["bounds"]["before"]:
            return any(s.startswith(letter + word) for s, _ in mentions(language))
        return any(pair in row.text for row in rows(language) for pair in (letter + word, word + letter))

    assert not unnamed(letters, shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "part"), [("directions", "direction"), ("bases", "basis")])
def test_directions_and_bases_are_named(language: str, table: str, part: str) -> None:
    words = tables(language)[table]
    trends = [(row.text, e.trend) for row in rows(language) for _, _, e in row.mentions if e.trend]
    assert not unnamed(
        words, lambda w: any(w in text and getattr(t, part).value == words[w] for text, t in trends)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_idioms_are_named(language: str) -> None:
    idioms = {surface for row in rows(language) for _, surface in row.idioms}
    words = [word for words in tables(language)["idioms"].values() for word in words]
    assert not unnamed(words, idioms.__contains__)


@pytest.mark.parametrize("language", LANGUAGES)
def test_idioms_that_count_after_all_are_named(language: str) -> None:
    surfaces = [surface for surface, _ in mentions(language)]
    assert not unnamed(tables(language)["idioms_unless"], lambda word: any(word in s for s in surfaces))


@pytest.mark.parametrize("language", LANGUAGES)
def test_unit_surfaces_are_named(language: str) -> None:
    """Each surface of each unit ends, begins or follows a mention that has this unit."""
    stated = [
        (s, row.text, e) for row in rows(language) for _, s, e in row.mentions if e.quantity[0] != "date"
    ]

    def named(entry: tuple[str, str]) -> bool:
        unit, word = entry
        return any(
            e.quantity[2] == unit and (word.lower() in s.lower() or f" {word}" in text)
            for s, text, e in stated
        )

    assert not unnamed([(unit, w) for unit, table in tables("units").items() for w in table[language]], named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_unit_ids_are_used(language: str) -> None:
    used = {e.quantity[2] for _, e in mentions(language) if e.quantity[0] != "date"}
    assert not unnamed(tables("units"), used.__contains__)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_fires(language: str) -> None:
    fired = set()
    lexicon = load_lexicon(language)
    for row in rows(language):
        if row.owed:
            continue
        reading = read(row.text, language)
        fired |= {mention.rule for mention in reading.mentions} | {idiom.rule for idiom in reading.idioms}
        for span in reading.unread:  # an unread numeral names no rule: see which pattern takes it whole
            fired |= {
                rule.name
                for rule in lexicon.rules
                if rule.reads == "unread" and rule.pattern.fullmatch(row.text, span.start, span.end)
            }
    assert not unnamed([rule.name for rule in lexicon.rules], fired.__contains__)
