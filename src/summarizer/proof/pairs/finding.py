"""A finding about a pair of texts: one way in which their numbers differ, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from summarizer.proof.catalogue import Severity
from summarizer.vocabulary.span import Span


class PairCode(StrEnum):
    """The stable codes of what a pair of texts can differ in."""

    VALUE = "N301"
    UNIT = "N302"
    BOUND = "N303"
    TREND = "N304"
    LOST = "N305"
    ADDED = "N306"
    DATE = "N307"
    ORDER = "N308"
    NAME = "N309"
    BASIS = "N310"
    HEDGE = "N311"
    ROUNDED = "N312"
    CONVERTED = "N313"
    VAGUE = "N314"
    REPEATED = "N315"
    CONTEXT = "N316"
    LISTED = "N317"
    UNREAD = "N318"


MEANINGS: Mapping[PairCode, tuple[Severity, str]] = {
    PairCode.VALUE: (Severity.ERROR, "the numbers differ"),
    PairCode.UNIT: (Severity.ERROR, "the units contradict each other"),
    PairCode.BOUND: (Severity.ERROR, "the hedges contradict each other"),
    PairCode.TREND: (Severity.ERROR, "the directions contradict each other"),
    PairCode.LOST: (Severity.ERROR, "a number of the source is missing"),
    PairCode.ADDED: (Severity.ERROR, "a number stands there that the source does not state"),
    PairCode.DATE: (Severity.ERROR, "the dates or times differ"),
    PairCode.ORDER: (Severity.ERROR, "two numbers stand in each other's place"),
    PairCode.NAME: (Severity.ERROR, "digits of a name or code are not kept"),
    PairCode.BASIS: (Severity.ERROR, "the changes are measured against different times"),
    PairCode.HEDGE: (Severity.WARNING, "a hedge was dropped, added or weakened"),
    PairCode.ROUNDED: (Severity.WARNING, "the number is rounded"),
    PairCode.CONVERTED: (Severity.WARNING, "the number is converted to another unit, within rounding"),
    PairCode.VAGUE: (Severity.WARNING, "both are vague about the same size"),
    PairCode.REPEATED: (Severity.WARNING, "a number is said more or less often than in the source"),
    PairCode.CONTEXT: (Severity.WARNING, "a part of a date was added or left to the context"),
    PairCode.LISTED: (Severity.WARNING, "a count is left to the list that it counts"),
    PairCode.UNREAD: (Severity.WARNING, "a numeral could not be read, so nothing is said about it"),
}
"""Each code with its severity and what it says; a test holds that none is missing."""


@dataclass(frozen=True, slots=True)
class PairFinding:
    """One way in which the numbers of two texts differ: the span in each, None where it has no such words.

    >>> print(PairFinding(PairCode.VALUE, Span(2, 6), Span(11, 14), "248起", "284").explain())
    N301 the numbers differ: 248起 | 284
    """

    code: PairCode
    source: Span | None
    target: Span | None
    meant: str
    said: str

    @property
    def severity(self) -> Severity:
        """Whether the translation is wrong, or only freer than its source."""
        return MEANINGS[self.code][0]

    def explain(self) -> str:
        """The finding in one line; – stands for what one of the texts has no words for."""
        return f"{self.code} {MEANINGS[self.code][1]}: {self.meant or '–'} | {self.said or '–'}"
