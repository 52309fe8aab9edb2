"""The glossary as its page lists it: each term that an article uses, and the paragraphs that use it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.facts.content import Content
from summarizer.facts.coverage import translated_segments
from summarizer.facts.glossary import Term

MOST = 12
"""Articles that a row names; of the others it gives the count."""
HANZI, PINYIN = "zh-Hans", "zh-Latn"
MARKS = {
    "en": (": ", "; ", "; and {} more articles", " (literally “{}”; not explained in the article)"),
    "zh": ("：", "；", "；另有{}篇文章", "（文中未作解释）"),
}
"""Between a title and its paragraphs, between articles, for the other articles, and for a slogan."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell, in the language `lang`; with a `slug` a link to that article's page `kind`."""

    text: str
    lang: str = ""
    slug: str = ""
    kind: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A term with its cells: the Chinese, its pinyin, the English with its note, and where it is used."""

    term: Term
    anchor: str
    cells: tuple[tuple[Piece, ...], ...]


@lru_cache(maxsize=64)
def uses(content: Content) -> dict[Term, tuple[str, ...]]:
    """The terms of an article, each with its paragraphs; a longer term hides one inside."""
    found: dict[Term, list[str]] = {}
    for segment in translated_segments(content):
        rest = segment.span.of(content.article.text)
        for term in content.terms:
            if term.zh in rest:
                rest = rest.replace(term.zh, "\0")
                found.setdefault(term, []).append(segment.anchor)
    return {term: tuple(anchors) for term, anchors in found.items()}


@lru_cache(maxsize=4)
def concordance(contents: tuple[Content, ...], language: str) -> tuple[Row, ...]:
    """The rows of the glossary page of a language, in the order of its alphabet."""
    used: dict[Term, list[tuple[Content, tuple[str, ...]]]] = {}
    for content in contents:
        for term, anchors in uses(content).items():
            used.setdefault(term, []).append((content, anchors))
    taken: set[str] = set()
    rows: list[Row] = []
    for term in sorted(used, key=lambda term: _alphabetic(term, language)):
        anchor = "" if term.anchor in taken else term.anchor
        taken.add(term.anchor)
        rows.append(Row(term, anchor, _cells(term, used[term], language)))
    return tuple(rows)


def _alphabetic(term: Term, language: str) -> tuple[str, str]:
    words = term.en if language == "en" else term.pinyin or term.zh
    plain = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), term.zh


def _cells(
    term: Term, used: Sequence[tuple[Content, tuple[str, ...]]], language: str
) -> tuple[tuple[Piece, ...], ...]:
    colon, semicolon, more, slogan = MARKS[language]
    first, anchors = used[0]
    english = [Piece(term.en, "" if language == "en" else "en")]
    if term.unexplained:
        english.append(Piece(slogan.format(term.gloss)))
    if note := term.note.of(language):
        english.append(Piece(f". {note}" if language == "en" else f"（{note.rstrip('。')}）"))
    places: list[Piece] = []
    for content, at in used[:MOST]:
        title = content.metadata.title.of(language)
        places.append(Piece(f"{semicolon if places else ''}{title}{colon}"))
        for anchor in at:
            gap = [Piece(" ")] if places[-1].slug else []
            number = anchor.rpartition("-")[2]
            places += [*gap, Piece(f"¶{number}", "", content.slug, "translation", anchor)]
    if len(used) > MOST:
        places.append(Piece(more.format(len(used) - MOST)))
    hanzi = Piece(term.zh, HANZI, first.slug, "translation", anchors[0])
    return ((hanzi,), (Piece(term.pinyin, PINYIN),) if term.pinyin else (), tuple(english), tuple(places))
