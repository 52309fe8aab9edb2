"""A lexicon: the tables of one language, compiled into what the engine reads with."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from summarizer.reading.candidates import Candidates
from summarizer.reading.patterns import either, expand
from summarizer.reading.rules import Grammar, letters, load_grammars
from summarizer.reading.surroundings import Hedges, TrendWords, load_hedges, load_trend
from summarizer.reading.units import DATA, load_table, load_units, unit_surfaces
from summarizer.reading.words import Words, index
from summarizer.vocabulary.quantity import Bound, Kind, Unit

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
FULL_WIDTH |= {ord(wide): ord(plain) for wide, plain in zip("．％－／＋＄", ".%-/+$", strict=True)}
"""Characters that have an ordinary twin; each is folded to one code point, so spans stay true."""


LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language, ready to read with; the engine asks it and never asks which language it is."""

    section: int
    positional: bool
    folded: re.Pattern[str]
    fold: Mapping[int, int]
    numerals: Mapping[str, int]
    multipliers: Mapping[str, int]
    ordinals: Mapping[str, str]
    shares: Mapping[str, int]
    months: Mapping[str, int]
    points: frozenset[str]
    pairs: frozenset[str]
    contractions: Mapping[int, str]
    reported: frozenset[str]
    fractions: Mapping[str, str]
    per: Mapping[str, int]
    small: Mapping[str, Decimal]
    last: Decimal
    clock: Mapping[str, int]
    units: Mapping[str, Unit]
    generic: Unit
    share: Unit
    after: Mapping[str, Bound]
    tail: Mapping[str, Bound]
    hedges: Hedges
    trend: TrendWords
    token: re.Pattern[str]
    part: re.Pattern[str]
    candidates: Candidates
    words: Words
    words_unless: Mapping[str, re.Pattern[str]]
    keeps: Mapping[str, str]
    articles: tuple[str, ...]
    grammars: Mapping[str, tuple[Grammar, ...]]
    dashes: frozenset[str]


@lru_cache(maxsize=4)
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of `language` ("zh" or "en"), loaded once.

    >>> load_lexicon("zh").section, load_lexicon("en").section
    (4, 3)
    """
    if language not in LANGUAGES:
        raise ValueError(f"no language is called {language!r} here: choose from {', '.join(LANGUAGES)}")
    table: Any = load_table(language)
    macros, fold = _macros(table, language), _fold(table)
    return Lexicon(
        section=table["section"],
        positional=table["positional"],
        folded=re.compile(f"[{''.join(map(chr, fold))}]"),
        fold=fold,
        units=unit_surfaces(language),
        generic=load_units()["item"],
        share=load_units()["share"],
        after=_bounds(table, "after") | _bounds(table, "fraction"),
        tail=_bounds(table, "tail"),
        hedges=load_hedges(table),
        trend=load_trend(table),
        token=_token(table),
        part=re.compile(expand(table["part"], macros)),
        candidates=Candidates(expand(table["scan"], macros), expand(table["spelled"], macros)),
        words=_words(table, language),
        words_unless={word: re.compile(row) for word, row in table["idioms_unless"].items()},
        keeps={word: how for how, words in table.get("keeps", {}).items() for word in words},
        articles=tuple(table.get("articles", ())),
        grammars=load_grammars(table, macros),
        dashes=frozenset(table["dashes"]),
        reported=frozenset(letters(table["starts"][table["usual"]])) - {"."},
        **_numerals(table),
    )


def _bounds(table: Mapping[str, Any], place: str) -> dict[str, Bound]:
    return {word: Bound(value) for word, value in table["bounds"].get(place, {}).items()}


def _numerals(table: Mapping[str, Any]) -> dict[str, Any]:
    """The words of numerals, by what they do."""

    def rows(name: str) -> dict[str, Any]:
        row: dict[str, Any] = table.get(name, {})
        return row

    return {
        "numerals": table["numerals"],
        "multipliers": table["multipliers"] | rows("vague") | rows("suffixes"),
        "ordinals": rows("ordinals"),
        "shares": rows("parts"),
        "months": rows("months") | rows("months_short"),
        "points": frozenset(table["points"]["words"]),
        "pairs": frozenset(rows("pairs").get("words", ())),
        "contractions": {ord(word): full for word, full in rows("contractions").items()},
        "fractions": rows("fractions"),
        "per": rows("per"),
        "small": {word: Decimal(factor) for word, factor in rows("small").items()},
        "last": Decimal(table["last"]["part"]),
        "clock": rows("clock"),
    }


def _token(table: Mapping[str, Any]) -> re.Pattern[str]:
    """The pieces of a numeral: digits, number words, and letters behind digits that multiply."""
    listed = ("numerals", "multipliers", "contractions", "vague")
    words = either([word for name in listed for word in table.get(name, ())] + table["points"]["words"])
    edge, suffixes = table["edge"], either(table.get("suffixes", {}))
    digits = r"\.?\d[\d,，\u00a0\u202f]*(?:(?<=[\d ])[ ](?=\d{3}(?!\d))\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?"
    return re.compile(rf"(?P<digits>{digits})|(?P<word>{edge}{words}{edge}|(?<=[\d ]){suffixes}{edge})")


def _fold(table: Mapping[str, Any]) -> dict[int, int]:
    rows = table.get("fold", {"from": "", "to": ""})
    return FULL_WIDTH | {ord(old): ord(new) for old, new in zip(rows["from"], rows["to"], strict=True)}


def _class_or_either(words: Iterable[str]) -> str:
    listed = list(words)
    return "".join(listed) if listed and all(len(word) == 1 for word in listed) else either(listed)


def _macros(table: Mapping[str, Any], language: str) -> dict[str, str]:
    surfaces, unless = unit_surfaces(language), dict(table["units_unless"])
    if not table["edge"]:  # among hanzi a unit of Latin letters ends where they end
        unless |= {word: "[a-z]" for word in surfaces if word[-1].isascii() and word[-1].isalpha()}
    counts = [word for word, unit in surfaces.items() if unit.kind is Kind.COUNT]
    starts = "".join("".join(letters(kinds)) for kinds in table["starts"].values())
    return {
        "start": "".join(re.escape(letter) for letter in starts),
        "numeral": _class_or_either(table["numerals"]),
        "multiplier": _class_or_either(table["multipliers"]),
        "ordinal": either(table.get("ordinals", {})),
        "monthname": either(table.get("months", {})),
        "monthshort": either(table.get("months_short", {})),
        "vague": either(table.get("vague", {})),
        "unit": either(surfaces, unless),
        "anyunit": either(surfaces),
        "unitletter": f"[{''.join(sorted({re.escape(word[0]) for word in surfaces}))}]",
        "countunit": either(counts, unless),
        "after": either(table["bounds"]["after"], table["bounds"].get("after_unless")),
        "tail": either(table["bounds"]["tail"], table["bounds"].get("tail_unless")),
        "gap": table["gap"],
        **table["macros"],
    }


def _words(table: Mapping[str, Any], language: str) -> Words:
    """The words of the table and of the grown list, where the language has one."""
    numerals = table.get("in_words", "")
    rules: dict[str, str] = {}
    grown = DATA / f"{language}.words.txt"
    if numerals and grown.is_file():
        for line in grown.read_text(encoding="utf-8").splitlines():
            rule, _, words = line.partition(": ")
            rules.update(dict.fromkeys(words.split(), rule))
    if numerals:
        for rule, words in table["idioms"].items():
            rules.update(dict.fromkeys(words, rule))
    return index(rules, frozenset(numerals).__contains__)
