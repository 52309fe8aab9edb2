"""`summarizer prove`: what it measures, records, compares and refuses, on the tiny article with its site."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner, Result

from summarizer.edge.cli import main
from summarizer.edge.progress import progress
from summarizer.edge.site import build
from summarizer.edge.trial import differences, measure, record
from summarizer.facts.loading import load
from summarizer.facts.trial import Score, Survivor, Trial
from summarizer.proof.finding import Finding
from summarizer.proof.planting.operators import OPERATORS, Operator
from summarizer.proof.verify import verify
from tests.proof.tree import copy, publish
from tests.tiny import ENGLISH, edit, files

FEW = ("hedge-dropped", "label-in-template")
DEFAULTS = measure.__kwdefaults__ or {}
RECORD = "content/tiny/trial.json"
PROOF = "docs/en/tiny/proof.md"


def few() -> tuple[Operator, ...]:
    return tuple(operator for operator in OPERATORS if operator.name in FEW)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny article with its site, and a command that tries few operators, in one process."""
    monkeypatch.setattr("summarizer.edge.trial.measure.__kwdefaults__", {**DEFAULTS, "operators": few()})
    return copy(tmp_path)


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """What such a command measures."""
    return measure(copy(tmp_path_factory.mktemp("measured")), "tiny", operators=few(), jobs=1)


def make_site(root: Path) -> tuple[Finding, ...]:
    """What `make site` does."""
    done = build(root)
    publish(root)
    return done.findings or verify(root)


def prove(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["prove", "--root", str(root), "--jobs", "1", *words])


def test_it_prints_a_table_and_each_survivor_and_records_them(root: Path) -> None:
    done = prove(root)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[:2] == ["tiny", "fault              planted  found  rate"]
    assert re.fullmatch(r"hedge-dropped +(\d+) +\1  100%  a hedge is left out", lines[2])
    left = f"{len(lines[6:])} left that words decide, no failures: the words beside the number"
    assert lines[5].startswith(left)
    meant = r"    content/tiny/\S+\.md:\d+: the words of another, in the editor's own text: “"
    assert all(re.match(meant, line) for line in lines[6:])
    assert done.stderr.endswith(f"written: {RECORD}; now run `make site`\n")
    recorded = load(root, "tiny").trial
    assert tuple(score.operator for score in recorded.scores) == tuple(op.name for op in few())
    assert all(score.planted for score in recorded.scores)
    assert [score.operator for score in recorded.scores if score.survivors] == ["label-in-template"]


def test_recording_a_trial_changes_no_count(root: Path) -> None:
    assert prove(root).exit_code == 0
    assert make_site(root) == ()
    before = files(root)
    assert "trial-hedge-dropped-planted" in (root / PROOF).read_text(encoding="utf-8")
    done = prove(root, "--check", "--quiet")
    assert (done.exit_code, done.stderr) == (0, "")
    assert prove(root, "--quiet").stderr == ""
    assert files(root) == before


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_moves_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    with progress("tiny") as watch:
        for done in (0, 1, 2, 4):
            watch(done, 4)
    assert "tiny" in stream.getvalue()
    assert "100%" in stream.getvalue()


def test_where_there_is_no_terminal_lines_tell_the_beginning_and_each_tenth(root: Path) -> None:
    lines = prove(root).stderr.splitlines()[:-1]
    head = re.fullmatch(r"tiny: (\d+) faults, each planted and checked by itself; takes minutes", lines[0])
    assert head
    told = [re.fullmatch(rf"tiny: (\d+)%, \d+ of {head[1]} faults tried", line) for line in lines[1:]]
    shares = [int(line[1]) for line in told if line]
    assert len(shares) == len(told) > 2
    assert (shares, shares[-1]) == (sorted(set(shares)), 100)


def test_a_trial_that_is_asked_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    root, places = copy(tmp_path / "root"), tmp_path / "places"
    places.mkdir()
    command = [sys.executable, "-m", "summarizer", "prove", "--root", str(root), "--jobs", "2"]
    env = {**os.environ, "TMPDIR": str(places)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as process:
        assert process.stderr
        said = process.stderr.readline()
        while not list(places.glob("*/*")) and process.poll() is None:
            time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        said += process.stderr.read()
    assert process.returncode == 143
    assert [line for line in said.splitlines() if not line.startswith("tiny: ")] == []
    assert list(places.iterdir()) == []


def test_it_speaks_json(root: Path) -> None:
    rows = [json.loads(line) for line in prove(root, "--json").stdout.splitlines()]
    assert [row["name"] for row in rows if row["kind"] == "operator"] == [op.name for op in few()]
    survivor = next(row for row in rows if row["kind"] == "survivor")
    assert set(survivor) == {"kind", "article", "operator", "path", "line", "planted", "explanation"}
    assert rows[-1]["kind"] == "trial"
    assert rows[-1]["found"] == rows[-1]["planted"] - sum(row["kind"] == "survivor" for row in rows)


def test_two_processes_measure_what_one_does(root: Path, trial: Trial) -> None:
    assert measure(root, "tiny", jobs=2) == trial


def test_check_fails_without_a_record_and_writes_nothing(root: Path) -> None:
    before = files(root)
    done = prove(root, "--check")
    assert done.exit_code == 1
    assert f"{RECORD}:1:1: R802 no trial is recorded\n" in done.stderr
    assert files(root) == before


def test_check_says_in_what_a_forged_record_differs(root: Path, trial: Trial) -> None:
    record(root, "tiny", trial)
    text = (root / RECORD).read_text(encoding="utf-8")
    row = re.search(r'"name": "hedge-dropped",\s+"decided": true,\s+"planted": (\d+),\s+"found": \1', text)
    assert row
    more = str(int(row[1]) + 1)
    (root / RECORD).write_text(text.replace(row[0], row[0].replace(row[1], more)), encoding="utf-8")
    assert make_site(root) == ()
    done = prove(root, "--check")
    assert done.exit_code == 1
    told = f"hedge-dropped: {more} planted and {more} found are recorded, now {row[1]} and {row[1]}"
    assert f"{RECORD}:1:1: R802 {told}\n" in done.stderr


def test_differences_are_said_one_by_one() -> None:
    survivor = Survivor("a.md", 1, "x", "words")
    old = Trial("1", "a" * 64, (Score("a", True, 1), Score("b", False, 2, (survivor,))), {"words": "w"})
    new = Trial(
        "2",
        "b" * 64,
        (Score("a", True, 1), Score("b", False, 2, (Survivor("a.md", 2, "x", "words"),))),
        {"words": "v"},
    )
    assert list(differences(old, old)) == []
    assert list(differences(old, new)) == [
        "the record is of version 1, this is 2",
        "the seed or the content files have changed since",
        "b: other faults survive than are recorded",
        "the explanations are others",
    ]


def test_a_hole_in_the_check_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.proof.planting.bench.check_page", lambda page, case: iter(()))
    done = prove(root)
    assert done.exit_code == 1
    assert re.search(rf"{RECORD}:1:1: R803 \d+ faults survived that numbers decide", done.stderr)
    assert make_site(root) == ()
    assert "It is a hole in the check." in (root / PROOF).read_text(encoding="utf-8")


def test_an_operator_that_fails_itself_is_named_with_its_file(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> NoReturn:
        raise ValueError("not a span: 10..4")

    monkeypatch.setattr("summarizer.proof.planting.bench.Bench.is_found", fail)
    monkeypatch.setattr("summarizer.edge.trial._is_told", fail)
    done = prove(root)
    assert done.exit_code == 1
    told = [line for line in done.stderr.splitlines() if " R805 " in line]
    said = "R805 the operator hedge-dropped failed itself on this file: ValueError: not a span"
    assert any(line.startswith(f"docs/en/tiny/index.md:1:1: {said}") for line in told)
    assert [line.partition(":")[0] for line in told][-1] == "content/tiny/translation.en.md"
    assert not (root / RECORD).exists()


def test_pages_with_findings_and_a_missing_site_are_refused(root: Path) -> None:
    edit(root, "docs/en/tiny/index.md", "[12 rivers]", "[21 rivers]")
    before = files(root)
    done = prove(root)
    assert done.exit_code == 1
    assert "R801 the pages are wrong already: N201 rivers" in done.stderr
    shutil.rmtree(root / "site")
    done = prove(root)
    assert done.exit_code == 1
    assert "R801 the site is not built" in done.stderr
    assert {path: raw for path, raw in before.items() if "site/" not in path} == files(root)


def test_a_failing_write_leaves_the_old_record(
    root: Path, trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert record(root, "tiny", trial)
    assert not record(root, "tiny", trial)
    before = (root / RECORD).read_bytes()

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        record(root, "tiny", Trial("9", trial.measured, trial.scores, trial.explanations))
    assert (root / RECORD).read_bytes() == before


def test_pages_say_that_no_trial_is_recorded(root: Path) -> None:
    assert "No trial of the check is recorded" in (root / PROOF).read_text(encoding="utf-8")


def test_pages_say_that_a_trial_was_made_on_an_earlier_state(root: Path, trial: Trial) -> None:
    record(root, "tiny", trial)
    edit(root, ENGLISH, "## What happened", "## What has happened")
    assert make_site(root) == ()
    text = (root / PROOF).read_text(encoding="utf-8")
    assert "made on an earlier state" in text
    assert "trial-earlier" in text
    assert "trial-digest" not in text
    assert "先前的状态" in (root / "docs/zh/tiny/proof.md").read_text(encoding="utf-8")


def test_pages_of_a_trial_that_files_have_left_behind_are_told_so(root: Path, trial: Trial) -> None:
    record(root, "tiny", trial)
    assert make_site(root) == ()
    edit(root, ENGLISH, "## What happened", "{# a note #}\n\n## What happened")
    told = [finding for finding in verify(root, docs=root / "docs") if finding.path.endswith("proof.md")]
    said = (
        "N211 the files have changed since the trial that this page shows as theirs: run `summarizer build`"
    )
    assert said in [finding.says for finding in told]


FORGED = [
    (r'(data-frame="trial-planted">)\d+', r"\g<1>9999"),
    (r'(data-frame="trial-hedge-dropped-found">)\d+', r"\g<1>1"),
    (r'(data-frame="trial-left-words-0-count">)\d+', r"\g<1>0"),
    (r'(data-frame="trial-left-words-0-planted">)', r"\g<1>none "),
    (r'(data-frame="trial-digest">)\w', r"\g<1>x"),
    (r'\| [^|]* \| <span class="frame" data-frame="trial-hedge-dropped[^\n]*\n', ""),
    (r"(# How good the check is)", r"\g<1>: 100%"),
    (r'<span class="frame" data-frame="trial-found">(\d+)</span>', r"\g<1>"),
    (r"trial-planted", "trial-found"),
]


@pytest.mark.parametrize(("old", "new"), FORGED, ids=[old for old, _ in FORGED])
def test_the_section_on_the_trial_is_proven_too(root: Path, trial: Trial, old: str, new: str) -> None:
    record(root, "tiny", trial)
    assert make_site(root) == ()
    text = (root / PROOF).read_text(encoding="utf-8")
    forged, count = re.subn(old, new, text, count=1)
    assert count == 1
    (root / PROOF).write_text(forged, encoding="utf-8")
    assert [finding.path for finding in verify(root, docs=root / "docs")][:1] == [PROOF]


def test_a_record_that_is_none_stops_with_its_place(root: Path) -> None:
    (root / RECORD).write_text("{}", encoding="utf-8")
    done = prove(root)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{RECORD}:1:1: F123 this is no record of a trial")
