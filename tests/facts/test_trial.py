"""trial.json: what is written is read again, and a record that contradicts itself is told with its place."""

import json
from pathlib import Path

import pytest

from summarizer.facts.trial import UNTRIED, Score, Survivor, Trial, load_trial, measured_digest, written
from summarizer.vocabulary.errors import FactsError
from tests import tiny
from tests.tiny import ENGLISH, SLUG, SOURCE

RECORD = "content/tiny/trial.json"
TRIAL = Trial(
    "0.1.0",
    "a" * 64,
    (
        Score("digit-changed", True, 12),
        Score("label-of-another", False, 3, (Survivor("docs/en/tiny/index.md", 9, "“a” → “b”", "words"),)),
    ),
    {"words": "no number says it"},
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.copy(tmp_path)


def test_what_is_written_is_read_again(root: Path) -> None:
    (root / RECORD).write_text(written(TRIAL), encoding="utf-8")
    trial = load_trial(root, SLUG)
    assert trial == TRIAL
    assert (trial.planted, trial.found, len(trial.survivors)) == (15, 14, 1)


def test_without_a_record_the_article_is_untried(root: Path) -> None:
    assert load_trial(root, SLUG) is UNTRIED


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"format": 1', '"format": 2', "its format is not 1"),
        ('"found": 12', '"found": 11', "do not add up"),
        ('"planted": 3', '"planted": 4', "do not add up"),
        ('"planted": 12', '"planted": -12', "-12 is no count"),
        ('"planted": 12', '"planted": true', "True is no count"),
        ('"planted": 12', '"planted": 12.5', "12.5 is no count"),
        ('"decided": true', '"decided": "yes"', "neither true nor false"),
        ('"digit-changed"', '"digit changed"', "is no name"),
        ('"digit-changed"', '"label-of-another"', "stands twice"),
        ('"reason": "words"', '"reason": "none"', "has no explanation"),
        ('"' + "a" * 64, '"' + "a" * 63, "no SHA-256"),
        ('"tool": "0.1.0"', '"tool": 1', "1 is no text"),
        ('"tool"', '"tools"', "tool"),
        ("{", "[" * 9999, "no record of a trial"),
    ],
)
def test_a_record_that_contradicts_itself_is_told(root: Path, old: str, new: str, told: str) -> None:
    text = written(TRIAL)
    assert old in text
    (root / RECORD).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        load_trial(root, SLUG)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("F123", RECORD)
    assert told in problem.message
    assert "summarizer prove" in problem.cure


@pytest.mark.parametrize("name", [SOURCE, ENGLISH, "content/tiny/facts.yaml"])
def test_what_is_measured_is_the_seed_and_the_content(root: Path, name: str) -> None:
    before = measured_digest(root, SLUG)
    (root / RECORD).write_text(json.dumps({}), encoding="utf-8")
    assert measured_digest(root, SLUG) == before
    with (root / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert measured_digest(root, SLUG) != before


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"{", "it is not JSON, in line 1"),
        (b"\xff", "it is not UTF-8"),
        (b'{"format": 1}', "it has no `explanations`"),
        (b'{"format": 1, "explanations": {}, "operators": [7]}', "a part of it has another form"),
    ],
)
def test_a_record_that_is_none_is_told_in_words(raw: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "content" / "tiny" / "trial.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    with pytest.raises(FactsError) as caught:
        load_trial(tmp_path, "tiny")
    assert caught.value.problems[0].message == f"this is no record of a trial: {said}"
