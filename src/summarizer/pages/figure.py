"""How a fact is said: in English by its quantity, in Chinese by the article's own characters."""

from collections.abc import Callable
from dataclasses import dataclass

from summarizer.facts.fact import Fact, Noun, Origin
from summarizer.pages import phrase
from summarizer.pages.date import weekday
from summarizer.pages.markup import Links, Markdown
from summarizer.pages.numeral import PhraseError
from summarizer.pages.tables import table
from summarizer.vocabulary.errors import FactsError, Problem
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.span import Position


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact on a page: each method gives the claim that links it to its words."""

    fact: Fact
    language: str
    links: Links

    def full(self, noun: Noun | None = None) -> Markdown:
        """Hedge, number, and the noun or unit."""
        if self.fact.origin is Origin.INFERRED:
            return self._claim(lambda: phrase.phrase(self.fact.quantity, noun or self.fact.noun))
        return self._claim(lambda: phrase.grown(self.fact.evidence.mention, noun or self.fact.noun))

    def number(self) -> Markdown:
        """Hedge and number."""
        return self._claim(lambda: phrase.bare(self.fact.quantity))

    def hyphenated(self, noun: Noun | None = None) -> Markdown:
        """The adjective: 100-day."""
        return self._claim(lambda: phrase.hyphenated(self.fact.quantity, noun or self.fact.noun))

    def with_trend(self) -> Markdown:
        """The full phrase with its trend, as it stands in tables, where no words around it say so."""
        if self.fact.origin is Origin.INFERRED:
            return self.full()
        if self.language == "zh":
            return self.links.claim(self.fact, _rising(self.fact) + self.fact.evidence.mention.surface)
        return self._claim(lambda: phrase.trend(self.fact.evidence.mention, self.fact.noun))

    def short(self) -> Markdown:
        """Hedge and number where the label stands apart, as on a card or in a chart; a trend goes with it."""
        if self.language == "zh":
            return self.with_trend()
        return self._claim(lambda: phrase.short(self.fact.evidence.mention))

    def _claim(self, english: Callable[[], str]) -> Markdown:
        try:
            words = _chinese(self.fact) if self.language == "zh" else english()
        except PhraseError as error:
            path = f"content/{self.fact.evidence.article}/facts.yaml"
            raise FactsError([Problem("P701", path, Position(1, 1), f"{self.fact.id}: {error}")]) from None
        return self.links.claim(self.fact, words)


def _chinese(fact: Fact) -> str:
    if fact.origin is Origin.STATED:
        return fact.evidence.mention.surface
    if not isinstance(fact.quantity, Moment):
        raise PhraseError("only a part of a date can be inferred")
    parts = table("phrases.zh")["parts"]
    return "".join(
        weekday(number, "zh") if part == "weekday" else f"{number}{parts[part]}"
        for part, number in fact.quantity.stated()
    )


def _rising(fact: Fact) -> str:
    change, tables = fact.evidence.mention.trend, table("phrases.zh")
    return tables["bases"][change.basis] + tables["directions"][change.direction] if change else ""
