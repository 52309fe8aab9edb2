"""Everything the editor says of one article: every quote resolved, every slot known."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.acknowledged import Acknowledgement
from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.checks import Check
from summarizer.facts.edition import UNBUILT, Edition
from summarizer.facts.fact import Fact, Wording
from summarizer.facts.figures import Group
from summarizer.facts.glossary import Term
from summarizer.facts.highlights import Chart
from summarizer.facts.metadata import Metadata
from summarizer.facts.site import NOWHERE, Site
from summarizer.facts.trial import UNTRIED, Trial
from summarizer.facts.words import Words
from summarizer.reading.article import Article, SegmentKind
from summarizer.vocabulary.mention import Reading


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Omission:
    """Facts that the summaries leave out, and why."""

    facts: tuple[str, ...]
    why: Wording


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Content:
    """One article with its facts and words; every quote resolved, every slot known.

    `trial` is what is recorded of the check itself, `measured` the digest that a trial of now would have.
    """

    root: Path
    article: Article
    reading: Reading
    metadata: Metadata
    groups: tuple[Group, ...]
    inferred: tuple[Fact, ...]
    checks: tuple[Check, ...]
    omitted: tuple[Omission, ...]
    terms: tuple[Term, ...]
    translation: tuple[Words, ...]
    summaries: Mapping[str, Words]
    reasons: Mapping[str, Mapping[str, Words]]
    recorded_digest: str
    trial: Trial = UNTRIED
    measured: str = ""
    contradictions: tuple[Contradiction, ...] = ()
    acknowledged: tuple[Acknowledgement, ...] = ()
    key: tuple[Fact, ...] = ()
    charts: tuple[Chart, ...] = ()
    edition: Edition = UNBUILT
    site: Site = NOWHERE

    @property
    def slug(self) -> str:
        """The article's name in paths and addresses."""
        return self.article.slug

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The stated facts in the file's order, then the inferred ones."""
        return tuple(fact for group in self.groups for fact in group.facts) + self.inferred

    def fact(self, id: str) -> Fact:
        """The fact called `id`; KeyError where there is none."""
        for fact in self.facts:
            if fact.id == id:
                return fact
        raise KeyError(id)

    def summary(self, language: str) -> Words:
        """The summary template of a language."""
        return self.summaries[language]

    def translated(self) -> dict[str, Words]:
        """The translation of each paragraph by its anchor; page furniture has none."""
        kept = [s for s in self.article.segments if s.kind is not SegmentKind.FURNITURE]
        return {s.anchor: words for s, words in zip(kept, self.translation, strict=False)}

    def term(self, zh: str) -> Term:
        """The glossary's row for a Chinese term; KeyError where there is none."""
        for term in self.terms:
            if term.zh == zh:
                return term
        raise KeyError(zh)
