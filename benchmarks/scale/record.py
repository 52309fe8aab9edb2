"""What a run has measured, as a file: all figures of the page are made from it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

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
class Sites:
    """The site of the articles and that of plain pages: what building and proving them cost, what they weigh."""

    first: Cost
    again: Cost
    plain: Cost
    verify: Cost | None
    output: Output
    plain_output: Output


@dataclass(frozen=True, slots=True)
class Sample:
    """One number of articles; None is not measured."""

    articles: int
    first: Cost
    again: Cost
    verify: Cost
    touched: tuple[Touched, ...]
    site: Sites | None


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


def _sample(row: dict[str, Any]) -> Sample:
    touched = tuple(Touched(**{**each, "build": Cost(**each["build"])}) for each in row["touched"])
    first, again, verify = (_cost(row[name]) for name in ("first", "again", "verify"))
    sites = _sites(row["site"]) if row["site"] else None
    return Sample(row["articles"], first, again, verify, touched, sites)


def _sites(row: dict[str, Any]) -> Sites:
    first, again, plain = (_cost(row[name]) for name in ("first", "again", "plain"))
    verify = _cost(row["verify"]) if row["verify"] else None
    outputs = (Output(**row["output"]), Output(**row["plain_output"]))
    return Sites(first, again, plain, verify, *outputs)


def _cost(row: dict[str, Any]) -> Cost:
    return Cost(**row)
