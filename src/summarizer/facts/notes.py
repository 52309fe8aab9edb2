"""Where a translation uses a term that the glossary has a note on: there a link leads to the note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.facts.concordance import uses
from summarizer.facts.content import Content
from summarizer.facts.glossary import Term, fold_quotes
from summarizer.facts.words import PIECE, Words
from summarizer.vocabulary.span import Span


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of a template's source that names a term with a note."""

    span: Span
    term: Term


@lru_cache(maxsize=64)
def notes(content: Content) -> dict[str, tuple[Note, ...]]:
    """For each paragraph that has any, by its anchor: the notes on its translation, in order."""
    held: dict[str, list[Term]] = {}
    for term, anchors in uses(content).items():
        for anchor in anchors if term.note.en else ():
            held.setdefault(anchor, []).append(term)
    found = ((anchor, find(words, held.get(anchor, ()))) for anchor, words in content.translated().items())
    return {anchor: places for anchor, places in found if places}


def find(words: Words, terms: Sequence[Term]) -> tuple[Note, ...]:
    """The first place of each term outside of slots, none inside another.

    >>> words = Words("a.md", "en", "They hunted upstream\\nand downstream.", 0, ())
    >>> [note.span for note in find(words, [Term("上线", "upstream"), Term("线", "stream")])]
    [Span(start=12, end=20)]
    """
    if not terms:
        return ()
    plain = PIECE.sub(lambda piece: "\0" * len(piece[0]), fold_quotes(words.source))
    found: list[Note] = []
    for term in terms:
        for match in _pattern(term).finditer(plain):
            span = Span(*match.span())
            if not any(span.touches(note.span) for note in found):
                found.append(Note(span, term))
                break
    return tuple(sorted(found, key=lambda note: note.span))


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    """Any wording of a term, the longest first, in the plural too, and over the end of a line."""
    wordings = sorted((fold_quotes(wording) for wording in (term.en, *term.also)), key=len, reverse=True)
    any_of = "|".join(r"\s+".join(re.escape(word) for word in wording.split()) for wording in wordings)
    return re.compile(rf"(?<!\w)(?:{any_of})s?(?!\w)")
