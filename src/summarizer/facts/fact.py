"""A fact: a named mention of an article, with labels in both languages."""

from dataclasses import dataclass
from enum import StrEnum

from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio
from summarizer.vocabulary.span import Span

LANGUAGES = ("en", "zh")
"""The languages of the pages."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in both languages.

    >>> Wording(zh="破获案件", en="cases solved").of("en")
    'cases solved'
    """

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The words in one language."""
        return self.zh if language == "zh" else self.en


class Origin(StrEnum):
    """Whether the article's words state the figure or it was inferred from them."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Evidence:
    """Where a fact is stated: the quoted words, and the mention in them."""

    article: str
    quote: Span
    mention: Mention


@dataclass(frozen=True, slots=True)
class Noun:
    """An English count noun."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A named figure; for an inferred one `quantity` is the inference and `because` its reason."""

    id: str
    group: str
    evidence: Evidence
    quantity: Quantity | Range | Ratio | Moment
    labels: Wording
    origin: Origin = Origin.STATED
    noun: Noun | None = None
    because: Wording = Wording("", "")

    @property
    def anchor(self) -> str:
        """The id of its evidence on the translation page; made of its meaning, so it stays."""
        return "f-" + self.row

    @property
    def row(self) -> str:
        """The id of its row on the figures page."""
        return self.id.replace("_", "-")
