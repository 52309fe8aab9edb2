"""trial.json: what `summarizer prove` measured of an article, as it recorded it beside the article's files.

{"format": 1, "tool": "0.1.0", "measured": "<SHA-256 of the seed and the content files>",
 "explanations": {"<reason>": "why no check of numbers decides it"},
 "operators": [{"name": "digit-changed", "decided": true, "planted": 9, "found": 9, "survivors": []},
               {"name": "label-of-another", "decided": false, "planted": 5, "found": 4, "survivors":
                [{"path": "docs/en/a/index.md", "line": 7, "planted": "…", "reason": "<reason>"}]}]}
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from summarizer.vocabulary.errors import FactsError, Problem
from summarizer.vocabulary.span import Position

FORMAT = 1
"""The version of the format; another one is not read."""
NAME = "trial.json"
DIGEST = re.compile(r"[0-9a-f]{64}")
ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
CURE = "take the file away, and run `summarizer prove` to measure anew"


class State(StrEnum):
    """What a record is about: there is none, the files have changed since, or the files as they are."""

    NONE = "none"
    EARLIER = "earlier"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Survivor:
    """A planted fault that nothing found: where, what was planted, and why no check of numbers decides it."""

    path: str
    line: int
    planted: str
    reason: str


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the faults of one operator; `decided` where numbers alone can decide each of them."""

    operator: str
    decided: bool
    planted: int
    survivors: tuple[Survivor, ...] = ()

    @property
    def found(self) -> int:
        """How many faults were found where they were planted."""
        return self.planted - len(self.survivors)


@dataclass(frozen=True, slots=True)
class Trial:
    """A recorded trial; with no digest of what was measured, none is recorded.

    >>> trial = Trial("0.1.0", "0" * 64, (Score("digit-changed", True, 9), Score("hedge-dropped", True, 2)))
    >>> trial.planted, trial.found, trial.is_recorded, UNTRIED.is_recorded
    (11, 11, True, False)
    """

    tool: str
    measured: str
    scores: tuple[Score, ...]
    explanations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def planted(self) -> int:
        """All faults planted."""
        return sum(score.planted for score in self.scores)

    @property
    def found(self) -> int:
        """All faults found."""
        return sum(score.found for score in self.scores)

    @property
    def survivors(self) -> tuple[Survivor, ...]:
        """All faults not found, by operator."""
        return tuple(survivor for score in self.scores for survivor in score.survivors)

    @property
    def is_recorded(self) -> bool:
        """Whether there is a record at all."""
        return bool(self.measured)

    def state(self, measured: str) -> State:
        """What the record is about, where the files as they are have this digest.

        >>> UNTRIED.state("1" * 64).value, Trial("0.1.0", "1" * 64, ()).state("1" * 64).value
        ('none', 'current')
        """
        if not self.is_recorded:
            return State.NONE
        return State.CURRENT if self.measured == measured else State.EARLIER


UNTRIED = Trial("", "", ())
"""What stands for an article of which no trial is recorded."""


def load_trial(root: Path, slug: str) -> Trial:
    """The recorded trial of an article; UNTRIED where there is none.

    Raises FactsError F123 where the file is no trial, or its counts contradict each other.
    """
    path = root / "content" / slug / NAME
    if not path.is_file():
        return UNTRIED
    shown = f"content/{slug}/{NAME}"
    try:
        return _trial(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        message = f"this is no record of a trial: {_trouble(error)}"
        raise FactsError([Problem("F123", shown, Position(1, 1), message, CURE)]) from None


def _trouble(error: Exception) -> str:
    """What is wrong with a record, in words.

    >>> _trouble(KeyError("operators")), _trouble(ValueError("an operator stands twice"))
    ('it has no `operators`', 'an operator stands twice')
    """
    match error:
        case json.JSONDecodeError():
            return f"it is not JSON, in line {error.lineno}"
        case UnicodeDecodeError():
            return "it is not UTF-8"
        case OSError():
            return error.strerror or "it cannot be read"
        case KeyError():
            return f"it has no `{error.args[0]}`"
        case TypeError() | LookupError() | RecursionError():
            return "a part of it has another form"
    return str(error)[:80]


def written(trial: Trial) -> str:
    """The text of trial.json.

    >>> _trial(json.loads(written(Trial("1", "0" * 64, (Score("digit-changed", True, 9),))))).found
    9
    """
    return json.dumps(as_row(trial), ensure_ascii=False, indent=1) + "\n"


def as_row(trial: Trial) -> dict[str, Any]:
    """The record as plain values for JSON."""
    operators = [
        {
            "name": score.operator, "decided": score.decided, "planted": score.planted, "found": score.found,
            "survivors": [
                {"path": s.path, "line": s.line, "planted": s.planted, "reason": s.reason}
                for s in score.survivors
            ],
        }
        for score in trial.scores
    ]  # fmt: skip
    return {
        "format": FORMAT, "tool": trial.tool, "measured": trial.measured,
        "explanations": dict(trial.explanations), "operators": operators,
    }  # fmt: skip


def measured_digest(root: Path, slug: str) -> str:
    """One digest of what a trial is about: the seed, and the article's content files but for trial.json."""
    digest = hashlib.sha256()
    folder = root / "content" / slug
    paths = [path for path in sorted(folder.glob("*")) if path.is_file() and path.name != NAME]
    for path in (root / "seeds" / f"{slug}.txt", *paths):
        raw = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.name} {len(raw)}\n".encode())
        digest.update(raw)
    return digest.hexdigest()


def _trial(row: Any) -> Trial:
    if not isinstance(row, dict) or row.get("format") != FORMAT:
        _refuse(f"its format is not {FORMAT}")
    explanations = {_id(key): _text(value) for key, value in row["explanations"].items()}
    scores = tuple(_score(inner, explanations) for inner in row["operators"])
    if len({score.operator for score in scores}) < len(scores):
        _refuse("an operator stands twice")
    if not DIGEST.fullmatch(_text(row["measured"])):
        _refuse("`measured` is no SHA-256")
    return Trial(_text(row["tool"]), row["measured"], scores, MappingProxyType(explanations))


def _score(row: Any, reasons: Iterable[str]) -> Score:
    if not isinstance(row["decided"], bool):
        _refuse("`decided` is neither true nor false")
    survivors = tuple(
        Survivor(_text(s["path"]), _count(s["line"]), _text(s["planted"]), _id(s["reason"]))
        for s in row["survivors"]
    )
    score = Score(_id(row["name"]), row["decided"], _count(row["planted"]), survivors)
    if score.found < 0 or score.found != _count(row["found"]):
        _refuse(f"{score.operator}: planted, found and survivors do not add up")
    if any(survivor.reason not in reasons for survivor in survivors):
        _refuse(f"{score.operator}: a survivor has no explanation")
    return score


def _text(value: object) -> str:
    return value if isinstance(value, str) else _refuse(f"{value!r} is no text")


def _id(value: object) -> str:
    return _text(value) if ID.fullmatch(_text(value)) else _refuse(f"{value!r} is no name")


def _count(value: object) -> int:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return value if is_count and isinstance(value, int) else _refuse(f"{value!r} is no count")


def _refuse(trouble: str) -> NoReturn:
    raise ValueError(trouble)
