"""The reader, asked once for each text: pages share their paragraphs, and most stay from run to run."""

from functools import lru_cache

from summarizer.reading.reader import read
from summarizer.vocabulary.mention import Mention, Reading
from summarizer.vocabulary.span import Span


@lru_cache(maxsize=8192)
def reading_of(text: str, language: str) -> Reading:
    """What a text states."""
    return read(text, language)


def mentions_at(text: str, language: str, span: Span) -> list[Mention]:
    """The mentions that share a code point with a stretch of a text.

    >>> [mention.surface for mention in mentions_at("破获案件248起、抓获484名", "zh", Span(4, 6))]
    ['248起']
    """
    return [m for m in reading_of(text, language).mentions if m.span.touches(span)]
