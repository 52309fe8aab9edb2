"""Faults in what the editor keeps: the article as it was received, the quotes, the words around slots."""

import re
from collections.abc import Iterator

from summarizer.proof.planting.ground import Fault
from summarizer.proof.planting.labels import PROSE, REACH, following
from summarizer.proof.planting.quoting import other
from summarizer.vocabulary.span import Lines, Span

QUOTE = re.compile(
    r"\bquote: *(?:\"(?P<double>[^\"\n]+)\"|'(?P<single>[^'\n]+)'|(?P<plain>[^\"'\s,}>|][^,}\n]*))"
)
SLOT = re.compile(r"\{\{ *[a-z_]+ *(?:\||\}\})")
NUMERAL = re.compile(r"[0-9一二三四五六七八九十百千万亿零两]")


def seed_altered(text: str) -> Iterator[Fault]:
    """Each numeral of the article, and a character of each of its lines, becomes another."""
    lines = Lines(text)
    places = {match.start() for match in NUMERAL.finditer(text)}
    places |= {match.start() for match in re.finditer(r"^\S", text, re.MULTILINE)}
    for at in sorted(places):
        letter = text[at]
        new = str((int(letter) + 1) % 10) if letter.isdecimal() else other(letter)
        yield _fault(text, lines, at, new, {1})


def quotes_altered(text: str) -> Iterator[Fault]:
    """The first, the middle and the last character of each quote becomes another."""
    lines = Lines(text)
    for match in QUOTE.finditer(text):
        start, end = match.span(str(match.lastgroup))
        for at in sorted({start, (start + end) // 2, end - 1}):
            yield _fault(text, lines, at, other(text[at]), set())


def labels_of_others(text: str) -> Iterator[Fault]:
    """The words before each slot become those before the next."""
    lines = Lines(text)
    found = [
        Span(*match.span("words"))
        for slot in SLOT.finditer(text)
        if (match := PROSE.search(text, max(0, slot.start() - REACH), slot.start()))
    ]
    words = [span.of(text) for span in found]
    for at, span in enumerate(found):
        if new := following(words, at):
            planted = f"“{words[at]}” → “{new}”"
            faulty = text[: span.start] + new + text[span.end :]
            yield Fault(faulty, frozenset({lines.position(span.start).line}), None, planted)


def _fault(text: str, lines: Lines, at: int, new: str, also: set[int]) -> Fault:
    line = lines.position(at).line
    planted = f"“{text[at]}” → “{new}” at {line}:{lines.position(at).column}"
    return Fault(text[:at] + new + text[at + 1 :], frozenset({line} | also), None, planted)
