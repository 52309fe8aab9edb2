"""The page on the Python interface has every public name, says what the docstrings say, and its examples run."""

import re
from importlib import import_module
from pathlib import Path

import summarizer
from tests.guide.interface import FUNCTIONS, LISTED, written

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "python.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_says_what_the_docstrings_say() -> None:
    assert written(TEXT, Path()) == TEXT, "run `make guide`"


def test_every_public_function_is_there() -> None:
    assert sorted(FUNCTIONS) == sorted(summarizer.__all__)


def test_every_type_that_a_function_gives_is_there() -> None:
    given = "".join(re.findall(r"^Gives <code>(.*)</code>\.$", TEXT, re.MULTILINE))
    types = set(re.findall(r"\b[A-Z]\w+", given))
    assert types
    assert types <= LISTED.keys()


def test_every_type_is_where_the_page_says() -> None:
    for name, module in LISTED.items():
        assert hasattr(import_module(module), name)
