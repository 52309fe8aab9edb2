"""Contradictions: what an article says of its own figures, held against them."""

from collections.abc import Iterable, Iterator

from summarizer.facts.arithmetic.calendar import impossible_dates, lifetimes, periods
from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.arithmetic.passage import Passage, passage
from summarizer.facts.arithmetic.relations import related
from summarizer.facts.arithmetic.repeated import repeated
from summarizer.facts.arithmetic.shares import rests, shares
from summarizer.facts.arithmetic.sums import added_up, in_brackets, left_over, named_parts, split_up
from summarizer.facts.arithmetic.table import Table, load_words
from summarizer.reading.article import Article, SegmentKind
from summarizer.reading.lexicon import load_lexicon
from summarizer.reading.reader import fold
from summarizer.vocabulary.mention import Reading

CHECKS = (
    added_up, split_up, in_brackets, named_parts, left_over, rests, shares, periods,
    impossible_dates, lifetimes,
)  # fmt: skip
"""Every check of one line; each yields what it finds."""


def contradictions(article: Article, reading: Reading, language: str = "zh") -> tuple[Contradiction, ...]:
    """Where the article's figures contradict each other, in the order of the text.

    Only what is certain is told: the words tie the figures together, the units match, and no value that
    hedges and rounding allow fulfils them all.

    >>> from summarizer.reading.article import Article, segment
    >>> from summarizer.reading.reader import read
    >>> text = "抓获涉毒人员175人,其中刑事打击64人,处罚吸毒人员121人。"
    >>> article = Article("a", "a.txt", text, "", segment(text))
    >>> [found.says for found in contradictions(article, read(text))]
    ['64人 + 121人 make 185, more than the whole of 175人']
    """
    table = load_words(language)
    text = fold(article.text, load_lexicon(language))
    found: list[Contradiction] = []
    passages: list[tuple[SegmentKind, Passage]] = []
    for segment in article.segments:
        if segment.kind is SegmentKind.FURNITURE:
            continue
        here = [m for m in reading.mentions if segment.span.covers(m.span)]
        if here:
            line = passage(text, segment.span.start, segment.span.end, here)
            passages.append((segment.kind, line))
            found += _in_line(line, table)
    found += repeated(passages, table)
    return tuple(sorted(distinct(found), key=lambda one: one.places))


def _in_line(line: Passage, table: Table) -> Iterator[Contradiction]:
    for check in CHECKS:
        yield from check(line, table)
    for rule in table.rules:
        yield from related(line, rule, table)


def distinct(found: Iterable[Contradiction]) -> list[Contradiction]:
    """The contradictions, of those about the same figures the first; one within another is told once."""
    kept: list[Contradiction] = []
    for one in found:
        places = set(one.places)
        if not any(places <= set(other.places) or set(other.places) <= places for other in kept):
            kept.append(one)
    return kept
