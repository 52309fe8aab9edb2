"""Numbers that an editor typed, in whatever language: where words must hold none, these are the faults."""

import re

from summarizer.reading.reader import read
from summarizer.vocabulary.span import Span

HANZI = re.compile(r"[^\W\x00-\u02ff\uff00-\uffef]")
"""A letter or numeral beyond the Latin ones: the range of the hanzi itself takes 1 ms to compile."""
DIGIT = re.compile(r"\d")


def numerals_in(words: str, language: str) -> list[Span]:
    """Every number in `words`, read or unread, in order; hanzi are read as Chinese in any text.

    >>> [span.of("solved 三百人 in two days") for span in numerals_in("solved 三百人 in two days", "en")]
    ['三百人', 'two days']
    """
    found: dict[int, int] = {}
    for each in (language, "zh") if language != "zh" and HANZI.search(words) else (language,):
        reading = read(words, each)
        spans = [mention.span for mention in reading.mentions] + list(reading.unread)
        found.update((span.start, span.end) for span in spans)
    for digit in DIGIT.finditer(words):
        if not any(start <= digit.start() < end for start, end in found.items()):
            found[digit.start()] = digit.end()
    return [Span(start, end) for start, end in sorted(found.items())]
