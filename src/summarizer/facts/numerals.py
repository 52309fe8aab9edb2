"""Numbers that an editor typed, in whatever language: where words must hold none, these are the faults."""

import re

from summarizer.reading.reader import read
from summarizer.vocabulary.span import Span

HAN = re.compile(r"[\u3400-\u9fff〇]")
DIGIT = re.compile(r"\d")


def numerals_in(words: str, language: str) -> list[Span]:
    """Every number in `words`, read or unread, in order; hanzi are read as Chinese in any text.

    >>> [span.of("solved 三百人 in two days") for span in numerals_in("solved 三百人 in two days", "en")]
    ['三百人', 'two days']
    """
    found: dict[int, int] = {}
    for each in {language, "zh"} if HAN.search(words) else {language}:
        reading = read(words, each)
        spans = [mention.span for mention in reading.mentions] + list(reading.unread)
        found.update((span.start, span.end) for span in spans)
    for digit in DIGIT.finditer(words):
        if not any(start <= digit.start() < end for start, end in found.items()):
            found[digit.start()] = digit.end()
    return [Span(start, end) for start, end in sorted(found.items())]
