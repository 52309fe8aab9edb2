"""Our four styles print what the reference processor prints (`benchmarks/citations/`)."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.facts.citing.styles import STYLES
from summarizer.facts.citing.work import Kind, Name, Work

FOLDER = Path(__file__).parents[2] / "benchmarks" / "citations"
CASES: dict[str, dict[str, Any]] = json.loads((FOLDER / "cases.json").read_text(encoding="utf-8"))
FROZEN: dict[str, dict[str, str]] = json.loads((FOLDER / "frozen.json").read_text(encoding="utf-8"))
OURS = {
    ("full-width-punctuation", "apa"): "秦琴. (2020, September 8). 打一场禁毒人民战争！ <i>德阳日报</i>.",
    ("full-width-punctuation", "mla"): "秦琴. “打一场禁毒人民战争！” 德阳日报, 8 Sept. 2020.",
    ("full-width-punctuation", "chicago"): "秦琴. 2020. “打一场禁毒人民战争！” 德阳日报, September 8.",
}
"""Where the processor does not know a full-width mark for the end of a sentence, and prints 「！.」."""


def work_of(case: dict[str, Any]) -> Work:
    """A case as a work."""
    plain = {
        key: case[key]
        for key in ("title", "language", "second", "translator", "site", "version", "url", "original")
        if key in case
    }
    authors = tuple(
        Name(row["family"], row.get("given", ""), row.get("western", False))
        for row in case.get("authors", ())
    )
    return Work(Kind(case["kind"]), authors=authors, issued=tuple(case.get("issued", ())), **plain)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CASES)
def test_prints_the_string_of_the_reference_processor(name: str, style: str) -> None:
    runs = STYLES[style](work_of(CASES[name]))
    assert "".join(f"<i>{run.text}</i>" if run.is_italic else run.text for run in runs) == OURS.get(
        (name, style), FROZEN[name][style]
    )


def test_ours_differ_from_the_processor_where_it_is_said() -> None:
    assert all(
        FROZEN[name][style] != said and "！." in FROZEN[name][style] for (name, style), said in OURS.items()
    )


def test_the_frozen_strings_are_those_of_the_cases() -> None:
    assert {name: list(found) for name, found in FROZEN.items()} == {key: list(STYLES) for key in CASES}
