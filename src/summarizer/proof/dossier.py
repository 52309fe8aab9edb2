"""What the article's own files prove, looked up the way a page points to it: by anchor, row and paragraph."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarizer.facts.concordance import Usage, usage
from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES, Fact, Origin
from summarizer.facts.glossary import Term
from summarizer.facts.tally import tally
from summarizer.facts.words import Slot, Words
from summarizer.proof.page import Page
from summarizer.reading.article import Segment, SegmentKind
from summarizer.vocabulary.mention import Trend
from summarizer.vocabulary.source import Source, source_at
from summarizer.vocabulary.span import Lines, Span

STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Named:
    """A fact or a term that a template names, in that `line` of it from 0.

    `nouns` are its own, `bare` says that it wants none.
    """

    name: str
    nouns: tuple[str, ...] = ()
    bare: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Dossier:
    """One article's facts, terms, paragraphs and counts, each under the name that pages use."""

    content: Content
    lines: Lines
    by_name: Mapping[str, Fact]
    by_anchor: Mapping[str, Fact]
    by_row: Mapping[str, Fact]
    by_segment: Mapping[str, tuple[Fact, ...]]
    segments: Mapping[str, Segment]
    blocks: Mapping[str, tuple[Named, ...]]
    summaries: Mapping[str, tuple[Named, ...]]
    inferences: Mapping[str, Mapping[str, tuple[Named, ...]]]
    terms: Mapping[str, Term]
    frames: Mapping[str, str]

    @property
    def text(self) -> str:
        """The article, as it is."""
        return self.content.article.text

    def source(self, span: Span) -> Source:
        """A stretch of the article, ready to be shown under a finding."""
        return source_at(self.content.article.path, self.lines, span)

    def stated(self, fact: Fact) -> str:
        """What the article states of a fact, in its own characters."""
        return fact.evidence.mention.surface

    def evidence(self, fact: Fact) -> Source:
        """Where the article states a fact."""
        return self.source(fact.evidence.mention.span)


def gather(content: Content) -> Dossier:
    """The dossier of one article."""
    segments = {segment.anchor: segment for segment in content.article.segments}
    translated = [s for s in segments.values() if s.kind is not SegmentKind.FURNITURE]
    return Dossier(
        content,
        content.article.lines,
        {fact.id: fact for fact in content.facts},
        {fact.anchor: fact for fact in content.facts},
        {fact.row: fact for fact in content.facts},
        {
            anchor: tuple(f for f in content.facts if segment.span.covers(f.evidence.mention.span))
            for anchor, segment in segments.items()
        },
        segments,
        {s.anchor: _named(block) for s, block in zip(translated, content.translation, strict=False)},
        {language: _named(content.summary(language)) for language in LANGUAGES},
        {language: _reasoned(content, language) for language in LANGUAGES},
        {t.anchor: t for t in content.terms if t.unexplained and t.zh in content.article.text},
        tally(content),
    )


def _named(words: Words) -> tuple[Named, ...]:
    return tuple(_slot(words, slot) for slot in words.slots)


def _slot(words: Words, slot: Slot) -> Named:
    start = slot.offset - words.offset
    line = words.source.count("\n", 0, start)
    if slot.kind == "term":
        return Named(slot.name, line=line)
    source = words.source[start : words.source.find("}}", start)]
    nouns = tuple(match[1] or match[2] for match in STRING.finditer(source))
    return Named(slot.name, nouns, re.search(r"\|\s*number\b", source) is not None, line)


def _reasoned(content: Content, language: str) -> dict[str, tuple[Named, ...]]:
    """Each inference, with the figures of its reason behind it."""
    return {
        fact.id: (Named(fact.id), *_named(content.reasons[fact.id][language])) for fact in content.inferred
    }


def trend_of(fact: Fact) -> Trend | None:
    """The trend that must stand with a fact on a page; an inference has none."""
    return fact.evidence.mention.trend if fact.origin is Origin.STATED else None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Case:
    """Pages and the dossiers they are held against; `anchors` are the ids of each.

    `elsewhere` are the addresses of all pages that the tree must have, these among them.
    """

    dossiers: Mapping[str, Dossier]
    anchors: Mapping[str, frozenset[str]]
    elsewhere: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def overview(case: Case) -> dict[str, tuple[Usage, bool]]:
    """What the glossary says of each article, and whether it has key figures: all are gathered but once."""
    return {
        slug: (usage(dossier.content), bool(dossier.content.key)) for slug, dossier in case.dossiers.items()
    }


def case_of(pages: Iterable[Page], dossiers: Mapping[str, Dossier]) -> Case:
    """The case that a tree of pages makes."""
    return Case(dossiers, {page.place.url: page.ids for page in pages})
