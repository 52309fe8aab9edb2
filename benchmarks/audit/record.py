"""What a run has measured, as a file: which pairs each checker gets wrong, and how fast it is.

All figures of the page are made from this file and the pairs.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.audit.pairs import Pair

RESULT = Path(__file__).with_name("result.json")


@dataclass(frozen=True, slots=True)
class Measured:
    """A checker in a run: `misjudged` names the wrong pairs that it missed and the right ones that it flagged,
    by type; `fresh` and `again` are pairs a second of texts that it has not met, and of texts that it has.
    """

    name: str
    about: str
    version: str
    fresh: float
    again: float
    failed: tuple[str, ...]
    misjudged: Mapping[str, Mapping[str, str]]

    def flagged(self, pairs: Iterable[Pair]) -> frozenset[str]:
        """The names of the pairs that the checker flags."""
        wrongly = {
            name for kinds in self.misjudged.values() for names in kinds.values() for name in names.split()
        }
        return frozenset(pair.name for pair in pairs if (pair.label == "wrong") != (pair.name in wrongly))


@dataclass(frozen=True, slots=True)
class Record:
    """A run: on what machine, on which pairs, what was measured, and what could not be installed, and why."""

    python: str
    machine: str
    digest: str
    missing: Mapping[str, str]
    tools: tuple[Measured, ...]


def misjudged(pairs: Iterable[Pair], flagged: Iterable[str]) -> dict[str, dict[str, str]]:
    """The pairs that are not judged as they are labelled, by label and type."""
    names, found = set(flagged), dict[str, dict[str, str]]()
    for pair in pairs:
        if (pair.label == "wrong") != (pair.name in names):
            kinds = found.setdefault(pair.label, {})
            kinds[pair.type] = f"{kinds.get(pair.type, '')} {pair.name}".strip()
    return {label: dict(sorted(kinds.items())) for label, kinds in sorted(found.items())}


def save(record: Record, path: Path = RESULT) -> None:
    """Write a record, whole or not at all."""
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n"
    partial = path.with_suffix(".partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def load_record(path: Path = RESULT) -> Record:
    """The last record."""
    known = json.loads(path.read_text(encoding="utf-8"))
    tools = tuple(Measured(**{**tool, "failed": tuple(tool["failed"])}) for tool in known.pop("tools"))
    return Record(**known, tools=tools)
