"""The table of operators: each way to make a number wrong, under its name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from summarizer.proof.planting import arrangement, figures, labels, quoting, records, wording
from summarizer.proof.planting.ground import Fault, Ground


@dataclass(frozen=True, slots=True)
class Operator:
    """A way to make pages wrong; `reason` names why faults may survive, empty where numbers decide all."""

    name: str
    means: str
    plant: Callable[[Ground], Iterator[Fault]]
    reason: str = ""

    @property
    def decided(self) -> bool:
        """Whether numbers alone, and what they are held against, decide each of its faults."""
        return not self.reason

    def faults(self, ground: Ground) -> Iterator[Fault]:
        """Its faults in one page; what comes out as it went in is none."""
        return (fault for fault in self.plant(ground) if fault.text != ground.text)


def nowhere(_: Ground) -> Iterator[Fault]:
    """No fault: the operator is tried on files of the editor only."""
    return iter(())


OPERATORS: tuple[Operator, ...] = (
    Operator("digit-changed", "each digit becomes the next", figures.changed),
    Operator("digits-transposed", "two neighbouring digits change places", figures.transposed),
    Operator("digit-dropped", "a digit is left out", figures.dropped),
    Operator("digit-added", "a digit is written twice", figures.added),
    Operator("ten-times", "×10", figures.ten_times),
    Operator("a-tenth", "÷10", figures.a_tenth),
    Operator("thousandfold", "×1000", figures.thousandfold),
    Operator("point-moved", "the decimal point is lost or moved", figures.point_moved),
    Operator("chinese-scale", "万 ↔ 亿", wording.chinese_scale),
    Operator("english-scale", "thousand ↔ million ↔ billion", wording.english_scale),
    Operator("hedge-dropped", "a hedge is left out", wording.hedges_dropped),
    Operator("hedge-flipped", "a hedge says otherwise", wording.hedges_flipped),
    Operator("hedge-added", "an exact number is hedged", wording.hedges_added),
    Operator("beside-link", "a hedge, sign or unit outside of the link", wording.beside),
    Operator("direction-flipped", "up ↔ down", wording.directions),
    Operator("basis-changed", "the basis of a comparison is dropped or another", wording.bases),
    Operator("percent-points", "% ↔ percentage points", wording.points),
    Operator("unit-changed", "another unit", wording.units),
    Operator("number-word", "a number in words becomes the next", wording.number_words),
    Operator("ordinal-changed", "an ordinal becomes the next", wording.ordinals),
    Operator("date-part", "a year, month or day becomes the next", wording.date_parts),
    Operator("figures-swapped", "two neighbouring figures change places", arrangement.figures_swapped),
    Operator("claims-swapped", "two figures change places with their links", arrangement.claims_swapped),
    Operator("items-swapped", "two items of a list under 分别 change places", arrangement.items_swapped),
    Operator("number-added", "a number without evidence", arrangement.added),
    Operator("number-removed", "a figure is taken away", arrangement.removed),
    Operator("number-emptied", "a link loses its number", arrangement.hollowed),
    Operator("link-removed", "a figure or a count loses its link", arrangement.unlinked),
    Operator("wrong-evidence", "a link leads to the evidence of another", arrangement.wrong_evidence),
    Operator("quote-altered", "a quotation is altered", quoting.quotes_altered),
    Operator("source-altered", "the article is altered", quoting.sources_altered),
    Operator("term-altered", "the name of a term is altered", quoting.terms_altered),
    Operator("count-altered", "a count about the proof is misnamed or moved", quoting.frames_altered),
    Operator("anchor-removed", "the place that a link leads to is gone", quoting.anchors_removed),
    Operator("unseen-character", "a character that nobody sees", quoting.unseen),
    Operator("noun-of-another", "the noun of another figure, in the link", labels.nouns_of_others),
    Operator("label-of-another", "the words of another, beside the link", labels.labels_of_others, "words"),
    Operator("label-in-template", "the words of another, in the editor's own text", nowhere, "words"),
)  # fmt: skip
"""Every operator for pages, in the order in which they are reported."""


@dataclass(frozen=True, slots=True)
class Record:
    """An operator that is tried on a file of the editor too; `path` is below the root, with its {slug}."""

    operator: str
    path: str
    plant: Callable[[str], Iterator[Fault]]


RECORDS: tuple[Record, ...] = (
    Record("quote-altered", "content/{slug}/facts.yaml", records.quotes_altered),
    Record("quote-altered", "content/{slug}/article.yaml", records.quotes_altered),
    Record("source-altered", "seeds/{slug}.txt", records.seed_altered),
    Record("label-in-template", "content/{slug}/summary.en.md", records.labels_of_others),
    Record("label-in-template", "content/{slug}/summary.zh.md", records.labels_of_others),
    Record("label-in-template", "content/{slug}/translation.en.md", records.labels_of_others),
)

REASONS: Mapping[str, str] = {
    "words": "the words beside the number hold no number themselves: value, unit, hedge, direction and "
    "evidence are all still those of the article, and no comparison of numbers tells that the words are "
    "those of another",
    "missed": "numbers decide this, and the check does not find it: it is a hole in the check",
}
"""Why a fault may survive, by the name that operators use."""
