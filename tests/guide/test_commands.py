"""The page on the command line has every command and option, and what it shows is what they do."""

import re
from pathlib import Path

import pytest

from tests.guide.commands import commands, options, written
from tests.guide.console import BLOCK, steps

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "cli.md"
TEXT = PAGE.read_text(encoding="utf-8")
SECTION = re.compile(r"^## (\S+) \{ #\S+ \}\n((?:(?!^## ).*\n)*)", re.MULTILINE)
SECTIONS = {match[1]: match[2] for match in SECTION.finditer(TEXT)}


def test_the_page_says_what_the_definitions_say_and_the_examples_print_what_it_shows(tmp_path: Path) -> None:
    assert written(TEXT, tmp_path) == TEXT, "run `make guide`, and look at what changed"


def test_every_command_and_no_other_has_a_section() -> None:
    assert sorted(SECTIONS) == sorted(commands())


@pytest.mark.parametrize("name", commands())
def test_every_command_has_an_example_that_runs(name: str) -> None:
    words = "summarizer" if name == "summarizer" else f"summarizer {name}"
    used = [command for block in BLOCK.findall(SECTIONS[name]) for command, _ in steps(block)]
    assert any(words in command for command in used), (
        f"write an example into the section {name} of docs/guide/cli.md, "
        f"```console\n$ {words} …\n```\nand run `make guide`"
    )


@pytest.mark.parametrize("name", commands())
def test_every_option_is_used_in_an_example(name: str) -> None:
    shown = "".join(re.findall(r"^```(?:console|text)\n.*?^```$", SECTIONS[name], re.DOTALL | re.MULTILINE))
    for option in options(commands()[name]):
        assert any(re.search(rf"{way}\b", shown) for way in option.opts), f"no example uses {option.opts[0]}"
