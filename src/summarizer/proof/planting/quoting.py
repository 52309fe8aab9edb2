"""Faults in what the proof rests on: the article's own words, its terms, anchors and counts."""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.proof.planting.ground import Fault, Ground, Kind
from summarizer.vocabulary.span import Span

WORDS = re.compile(r"(?<![^>])[^<]+")
"""What stands between tags."""
ADDRESS = re.compile(r"#p-\d+|\"p-\d+\"")


def quotes_altered(ground: Ground) -> Iterator[Fault]:
    """The first, the middle and the last character of each quotation becomes another, or is left out."""
    for mark in ground.of(Kind.QUOTE):
        for at in _places(len(mark.said)):
            yield ground.inside(mark, at, at + 1, other(mark.said[at]))
        for at in _places(len(mark.said))[-1:]:
            yield ground.inside(mark, at, at + 1, "")


def sources_altered(ground: Ground) -> Iterator[Fault]:
    """Each character of an evidence, and three of each line of the article, become others."""
    for mark in ground.of(Kind.EVIDENCE):
        for at in range(len(mark.said)):
            yield ground.inside(mark, at, at + 1, other(mark.said[at]))
    for match in ground.found(ground.dialect.sources):
        words = [at for at in range(*match.span("text")) if ground.text[at] > "\u3400"]
        for place in _places(len(words)):
            at = words[place]
            yield ground.edit(Span(at, at + 1), other(ground.text[at]), Span(at, at + 1))


def terms_altered(ground: Ground) -> Iterator[Fault]:
    """The first, the middle and the last character of each term becomes another."""
    for mark in ground.of(Kind.TERM):
        words = [at for match in WORDS.finditer(mark.said) for at in range(*match.span())]
        for at in (words[place] for place in _places(len(words))):
            yield ground.inside(mark, at, at + 1, "x" if mark.said[at] != "x" else "y")


def frames_altered(ground: Ground) -> Iterator[Fault]:
    """A count about the proof has the name of none, or changes places with its neighbour."""
    frames = ground.of(Kind.FRAME)
    for mark in frames:
        yield ground.edit(mark.href, "nothing")
    for left, right in pairwise(frames):
        yield ground.exchange(left.whole, right.whole)


def anchors_removed(ground: Ground) -> Iterator[Fault]:
    """The anchor or the mark of an evidence is taken away, or the number of a paragraph's anchor changes."""
    for match in ground.found(ground.dialect.anchors):
        yield ground.edit(Span(*match.span()), "")
    for match in ground.found(ground.dialect.quotes):
        yield ground.edit(Span(*match.span()), "<span>")
    for match in ground.found(ADDRESS):
        at = match.end() - (2 if match[0].endswith('"') else 1)
        yield ground.edit(Span(at, at + 1), str((int(ground.text[at]) + 1) % 10))


def unseen(ground: Ground) -> Iterator[Fault]:
    """A character that nobody sees, before a claim and in it."""
    for mark in ground.claims():
        yield ground.edit(Span(mark.whole.start, mark.whole.start), "\u202e")
        inner = min(mark.text.start + 1, mark.text.end)
        yield ground.edit(Span(inner, inner), "&shy;")


def other(letter: str) -> str:
    """A character that stands for another.

    >>> other("案"), other("某")
    ('某', '另')
    """
    return "某" if letter != "某" else "另"


def _places(length: int) -> list[int]:
    """The first, the middle and the last index of so many.

    >>> _places(5), _places(1), _places(0)
    ([0, 2, 4], [0], [])
    """
    return sorted({0, length // 2, length - 1} & set(range(length)))
