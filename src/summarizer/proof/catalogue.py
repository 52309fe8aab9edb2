"""What each code means: its cause and its cure. No check asks for it, so that it is read only to be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from summarizer.proof.codes import Code


class Severity(StrEnum):
    """Whether a finding stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry:
    """What a code means, how it comes about, and what to do."""

    title: str
    cause: str
    cure: str
    severity: Severity = Severity.ERROR


OWN_ERROR = (
    "put the source right if it was copied wrong; if the article itself is wrong, list the figures under "
    "contradictions: in facts.yaml, with the reason"
)
"""What to do where the article contradicts itself."""

CATALOGUE: Mapping[Code, Entry] = {
    Code.VALUE: Entry(
        "value",
        "the number on the page is not the number of the source",
        "build the pages again; if it stays, mend the template or the slot's format",
    ),
    Code.UNIT: Entry(
        "unit",
        "the page counts or measures something else than the source",
        "give the fact a noun whose unit is the source's",
    ),
    Code.BOUND: Entry(
        "bound",
        "a hedge (余, 约, more than, nearly) was dropped, added or changed",
        "let the slot print the hedge, and write no other beside it",
    ),
    Code.TREND: Entry(
        "trend",
        "the words around the number state another direction or basis than the source",
        "state the source's direction and basis next to the number, and no other",
    ),
    Code.LOOSE: Entry(
        "loose number",
        "a number stands on the page without a link to its evidence",
        "make it a slot, declare it as a frame, or say it without a number",
    ),
    Code.DANGLING: Entry(
        "dangling link",
        "a link names a fact or an evidence anchor that does not exist",
        "link to translation.md#f-… of a fact in facts.yaml, and keep its anchor there",
    ),
    Code.MISQUOTED: Entry(
        "misquoted words",
        "words shown as the article's own are not",
        "build the pages again: quotations are copied from the source, never typed",
    ),
    Code.LOST: Entry(
        "source number lost",
        "a number of the source has no counterpart where it must have one",
        "add its slot to the paragraph, its row to the figures, or list it under omitted:",
    ),
    Code.ORDER: Entry(
        "order",
        "a claim or a term stands where the template names another",
        "build the pages again; if it stays, order the slots as the source orders its numbers",
    ),
    Code.HOLLOW: Entry(
        "hollow claim",
        "a link to evidence holds no number",
        "put the number inside the link, or drop the link",
    ),
    Code.FRAME: Entry(
        "frame",
        "a figure about the proof itself is not what a count of the content gives",
        "build the pages again; use only the names that the tally defines",
    ),
    Code.STRUCTURE: Entry(
        "page structure",
        "a page, a paragraph, its translation or a row is missing, or is there twice",
        "build the pages again",
    ),
    Code.OPINION: Entry(
        "second opinion",
        "the digits on the page are not the source's digits, whatever the reader makes of them",
        "compare the two by eye; one of them is misread by a rule of the lexicon",
    ),
    Code.UNMARKED: Entry(
        "inference not marked",
        "an inferred figure is not shown as inferred on a page of its article",
        "keep the note of class inferred, with the figure linked, on each page",
    ),
    Code.CERTIFICATE: Entry(
        "certificate",
        "a file for programs (certificate, figures …) is not what the article and its pages give",
        "build again: these files are made of the pages as they are read, never edited",
    ),
    Code.REWORDED: Entry(
        "other words",
        "the words around the figures of a page are not those of its template, or of the figure's label",
        "build the pages again; words are mended in content/, never on a page",
    ),
    Code.SUM: Entry(
        "sum", "the parts that the article names do not make the whole that it states", OWN_ERROR
    ),
    Code.PART: Entry(
        "part of a whole", "a part is more than the whole of which the article says it is part", OWN_ERROR
    ),
    Code.SHARE: Entry(
        "share",
        "a percentage is not the part of the whole, or the parts of one whole do not make a hundred",
        OWN_ERROR,
    ),
    Code.RATE: Entry(
        "rate", "the level before, the level after and the rate of change do not fit each other", OWN_ERROR
    ),
    Code.CHANGE: Entry(
        "change", "a level rises to less, falls to more, or differs by another amount than stated", OWN_ERROR
    ),
    Code.REPEATED: Entry(
        "figure stated twice",
        "the same words state two values, in the title and the text or twice in the text",
        OWN_ERROR,
    ),
    Code.PERIOD: Entry("period", "a period runs backwards, or does not last as long as stated", OWN_ERROR),
    Code.DATE: Entry("date", "a date does not exist, had another weekday, or does not fit an age", OWN_ERROR),
}
"""Every code, documented; a test holds that none is missing."""
