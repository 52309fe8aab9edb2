"""How well a checker does on the pairs: shares, with the interval in which the true one probably is."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from benchmarks.audit.pairs import Pair, families

SURE = 1.96
"""Standard deviations of a 95% interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The share in percent; 0 of nothing."""
        return 100 * self.part / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval, in percent.

        >>> [round(end, 1) for end in Share(8, 10).interval]
        [49.0, 94.3]
        """
        if not self.whole:
            return 0.0, 100.0
        share, square = self.part / self.whole, SURE**2 / self.whole
        middle = share + square / 2
        half = SURE * ((share * (1 - share) + square / 4) / self.whole) ** 0.5
        low, high = ((middle + sign * half) / (1 + square) for sign in (-1, 1))
        return 100 * max(0.0, low), 100 * min(1.0, high)


@dataclass(frozen=True, slots=True)
class Score:
    """What a checker does with some pairs: wrong ones that it finds, right ones that it flags,
    and wrong ones that it finds in families of which it flags no right one.
    """

    found: Share
    alarms: Share
    paired: Share

    @property
    def balanced(self) -> float:
        """The mean of what is right about the wrong pairs and about the right ones, in percent."""
        return (self.found.percent + 100 - self.alarms.percent) / 2


def measure(pairs: Iterable[Pair], flagged: Collection[str]) -> Score:
    """The score of a checker that flags the pairs of these names."""
    pairs = tuple(pairs)
    found = [pair.name in flagged for pair in pairs if pair.label == "wrong"]
    alarms = [pair.name in flagged for pair in pairs if pair.label == "right"]
    paired = sum(
        pair.label == "wrong" and pair.name in flagged
        for family in families(pairs)
        if not any(pair.label == "right" and pair.name in flagged for pair in family)
        for pair in family
    )
    return Score(Share(sum(found), len(found)), Share(sum(alarms), len(alarms)), Share(paired, len(found)))


def by_type(pairs: Iterable[Pair], label: str, flagged: Collection[str]) -> dict[str, Share]:
    """The share of the pairs of each type that a checker flags."""
    rows: dict[str, list[bool]] = {}
    for pair in pairs:
        if pair.label == label:
            rows.setdefault(pair.type, []).append(pair.name in flagged)
    return {kind: Share(sum(flags), len(flags)) for kind, flags in rows.items()}


def judge(pairs: Iterable[Pair], flags: Callable[[str, str], bool]) -> tuple[set[str], list[str]]:
    """The names of the pairs that a checker flags, and of those on which it fails, which count as not flagged."""
    flagged, failed = set(), []
    for pair in pairs:
        try:
            if flags(pair.zh, pair.en):
                flagged.add(pair.name)
        except Exception:  # a checker that fails on a pair is measured on the others, and the page says so
            failed.append(pair.name)
    return flagged, failed
