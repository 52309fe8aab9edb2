"""What a run has measured, as a file: all figures of the page are made from it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

RESULT = Path(__file__).with_name("result.json")


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, wall seconds and peak memory in MB of one command."""

    seconds: float
    wall: float
    memory: int


@dataclass(frozen=True, slots=True)
class Output:
    """Pages of a site; bytes of all pages, of the search index, of the files for programs."""

    pages: int
    html: int
    index: int
    papers: int


@dataclass(frozen=True, slots=True)
class Touched:
    """A change of one article: what it cost, files of the article that were written, and other files."""

    what: str
    build: Cost
    own: int
    others: int


@dataclass(frozen=True, slots=True)
class Sample:
    """One number of articles: each command, and what the two sites weigh; None is not measured."""

    articles: int
    first: Cost
    again: Cost
    verify: Cost
    verify_site: Cost | None
    site: Cost
    site_again: Cost
    plain: Cost
    output: Output
    plain_output: Output
    touched: tuple[Touched, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A run: with which Python, on what machine, and its samples."""

    python: str
    machine: str
    samples: tuple[Sample, ...]


def save(record: Record, path: Path = RESULT) -> None:
    """Write a record, whole or not at all."""
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(asdict(record), indent=1) + "\n", encoding="utf-8")
    partial.replace(path)


def load_record(path: Path = RESULT) -> Record:
    """The last record."""
    known = json.loads(path.read_text(encoding="utf-8"))
    return Record(known["python"], known["machine"], tuple(_sample(row) for row in known["samples"]))


def _sample(row: dict[str, object]) -> Sample:
    made: dict[str, object] = {}
    for key, value in row.items():
        if key == "touched" and isinstance(value, list):
            made[key] = tuple(Touched(**{**each, "build": Cost(**each["build"])}) for each in value)
        elif isinstance(value, dict):
            made[key] = Output(**value) if "pages" in value else Cost(**value)
        else:
            made[key] = value
    return Sample(**made)  # type: ignore[arg-type]
