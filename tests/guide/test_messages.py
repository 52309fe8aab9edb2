"""The page of messages: every code of the program and no other, each with cause, cure and an example that runs."""

import doctest
import re
from pathlib import Path

import pytest

from tests import tiny
from tests.guide.codes import codes
from tests.guide.console import BLOCK, about, execute, steps

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "messages.md"
ENTRY = re.compile(r"^### (\w\d+) (.+) \{ #(\w+) \}\n((?:(?!^##).*\n)*)", re.MULTILINE)
ENTRIES = {match[1]: match for match in ENTRY.finditer(PAGE.read_text(encoding="utf-8"))}
RUN = [code for code, entry in ENTRIES.items() if BLOCK.search(entry[4])]
NOT_RUN = {"T310", "P702", "P703", "R802", "R803", "R804", "R805", "E902"}
"""What it takes a broken program or machine, or minutes, to see."""
FORM = """\
### {code} What is wrong, in a few words {{ #{anchor} }}

**Cause:** how it comes about.

**Cure:** what to do.

```console
$ sed -i 's/right/wrong/' content/tiny/facts.yaml
$ summarizer build
```

then run `make guide`, which fills in what the commands print"""


@pytest.mark.parametrize("code", sorted(codes()))
def test_each_code_of_the_program_is_explained(code: str) -> None:
    form = FORM.format(code=code, anchor=code.lower())
    where = ", ".join(dict.fromkeys(codes()[code]))
    assert code in ENTRIES, f"{code} ({where}) is not in docs/guide/messages.md; add there:\n\n{form}"


@pytest.mark.parametrize("code", ENTRIES)
def test_each_code_on_the_page_is_one_of_the_program(code: str) -> None:
    assert code in codes(), f"no module says {code} any more: take its section out of docs/guide/messages.md"


def test_each_code_stands_once_and_in_order_within_its_letter() -> None:
    listed = [match[1] for match in ENTRY.finditer(PAGE.read_text(encoding="utf-8"))]
    for letter in {code[:2] if code[0] == "N" else code[0] for code in listed}:
        family = [code for code in listed if code.startswith(letter)]
        assert family == sorted(set(family))


@pytest.mark.parametrize("code", ENTRIES)
def test_each_section_has_anchor_cause_cure_and_example(code: str) -> None:
    _, title, anchor, body = ENTRIES[code].groups()
    assert title[0].isupper()
    assert anchor == code.lower()
    for part in ("**Cause:** ", "**Cure:** "):
        assert len(re.findall(rf"^{re.escape(part)}\S", body, re.MULTILINE)) == 1, part
    assert re.search(rf"^\S*(?:warning|error|:) ?{code} ", body, re.MULTILINE), "no example says this code"
    assert ("*Not run.*" in body) == (code in NOT_RUN)


@pytest.mark.parametrize("code", RUN)
def test_each_example_prints_what_it_shows(code: str, tmp_path: Path) -> None:
    root = tiny.copy(tmp_path, pages=True)
    (block,) = BLOCK.findall(ENTRIES[code][4])
    for command, output in steps(block):
        assert about(code, execute(command, root)) == output, "run `make guide`, and look at what changed"


def test_the_examples_of_pairs_run() -> None:
    failed, attempted = doctest.testfile(str(PAGE), module_relative=False)
    assert attempted > 15
    assert not failed


def test_only_what_is_said_to_be_left_out_is_not_run() -> None:
    python = {code for code, entry in ENTRIES.items() if ">>> " in entry[4]}
    assert set(ENTRIES) - set(RUN) - python == NOT_RUN
