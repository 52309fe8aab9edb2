"""The reader, asked once for each text: pages share their paragraphs, and most stay from run to run."""

from dataclasses import replace
from functools import lru_cache

from summarizer.reading.reader import read
from summarizer.vocabulary.mention import Mention, Reading
from summarizer.vocabulary.span import Span
from summarizer.vocabulary.unseen import UNEVEN, even


@lru_cache(maxsize=8192)
def reading_of(text: str, language: str) -> Reading:
    """What a text states to a visitor, who sees any white space as a space and no unseen character.

    >>> [str(m.span) for m in reading_of("less\\nth\\u00adan 248 cases", "en").mentions]
    ['Span(start=0, end=20)']
    """
    if UNEVEN.search(text) is None:
        return read(text, language)
    plain, places = even(text)
    reading = read(plain, language)

    def placed(span: Span) -> Span:
        return Span(places[span.start], places[span.end - 1] + 1)

    return Reading(
        tuple(replace(mention, span=placed(mention.span)) for mention in reading.mentions),
        tuple(replace(idiom, span=placed(idiom.span)) for idiom in reading.idioms),
        tuple(placed(span) for span in reading.unread),
    )


def mentions_at(text: str, language: str, span: Span) -> list[Mention]:
    """The mentions that share a code point with a stretch of a text.

    >>> [mention.surface for mention in mentions_at("破获案件248起、抓获484名", "zh", Span(4, 6))]
    ['248起']
    """
    return [m for m in reading_of(text, language).mentions if m.span.touches(span)]
