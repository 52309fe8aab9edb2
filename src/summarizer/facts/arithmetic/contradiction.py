"""A contradiction: figures of one article that cannot all be right, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from summarizer.vocabulary.span import Span


class Relation(StrEnum):
    """How the words of the article tie its figures together."""

    SUM = "sum"
    PART = "part"
    SHARE = "share"
    RATE = "rate"
    CHANGE = "change"
    REPEATED = "repeated"
    PERIOD = "period"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures that contradict each other: where each stands, and in one line why not all can be right.

    `rule` names the row of the table that found it, where one did.
    """

    relation: Relation
    places: tuple[Span, ...]
    says: str
    rule: str = ""
