"""How well a reader does on the challenge set, sentence by sentence and class by class."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from benchmarks.numbers.challenge import Case, Mark, same
from benchmarks.numbers.rivals import Found, Reader


@dataclass
class Score:
    """Counts: numbers found with their value, numbers missed, and readings that are wrong or of words."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    words: int = 0
    words_read: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the numbers that were found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def precision(self) -> float:
        """The share of the readings that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.recall * self.precision / max(1e-9, self.recall + self.precision)


def states(case: Case, mark: Mark, found: Decimal, value: Fraction) -> bool:
    """Whether a reading gives the number of a mark: 30% may be 30 or 0.3, as readers differ."""
    surface = case.text[mark.start : mark.end]
    scales = (1, 100) if "%" in surface or "％" in surface or "percent" in surface else (1,)
    scales = (1, 1000) if "‰" in surface else scales
    if surface.startswith(("百分之", "千分之", "万分之")) or surface.endswith(("成", "折")):
        scales = (1, 100)
    return any(same(found * scale, value) or same(found / scale, value) for scale in scales)


def judge(case: Case, found: list[Found], score: Score) -> None:
    """Add one sentence to a score."""
    good: set[int] = set()
    for mark in case.marks:
        touching = [at for at, (a, b, _) in enumerate(found) if a < mark.end and b > mark.start]
        if mark.kind == "word":
            score.words += 1
            score.words_read += bool(touching)
        if mark.kind != "number":
            continue
        hits = {
            value: [at for at in touching if states(case, mark, found[at][2], value)] for value in mark.values
        }
        good |= {at for places in hits.values() for at in places}
        if all(hits.values()):
            score.right += 1
        else:
            score.missed += 1
            score.faults.append(f"{case.name} missed {case.text[mark.start : mark.end]}: {case.text}")
    for at, (start, end, value) in enumerate(found):
        beside = [mark.kind for mark in case.marks if start < mark.end and end > mark.start]
        if at not in good and not {"name", "weak"} & set(beside):
            score.wrong += 1
            score.faults.append(f"{case.name} wrong {case.text[start:end]} = {value}: {case.text}")


def measure(reader: Reader, language: str, cases: Iterable[Case]) -> Score:
    """The score of a reader on the cases of a language."""
    score = Score()
    for case in cases:
        judge(case, reader.find(case.text, language), score)
    return score
