"""The notes at the end of a summary: each figure of it once, in its order, with its own words."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.proof.verify import verify
from tests.proof.tree import copy, publish

PAGE = "en/tiny/index.md"
ROW = re.compile(r"^\| (?P<claim>\[[^|]*) \| (?P<words>\[[^|]*) \|\n", re.MULTILINE)
Edit = Callable[[str], str]


def rows(text: str) -> list[re.Match[str]]:
    """The notes of a page."""
    return list(ROW.finditer(text, text.index('<div class="sources"')))


def swapped(group: str) -> Edit:
    """The first two notes with a part of them exchanged."""

    def edit(text: str) -> str:
        one, two = rows(text)[:2]
        before, between, after = (
            text[: one.start(group)],
            text[one.end(group) : two.start(group)],
            text[two.end(group) :],
        )
        return before + two[group] + between + one[group] + after

    return edit


def in_first(old: str, new: str) -> Edit:
    """The first note with a pattern of it replaced."""

    def edit(text: str) -> str:
        row = rows(text)[0]
        return text[: row.start()] + re.sub(old, new, row[0], count=1) + text[row.end() :]

    return edit


def without_first(text: str) -> str:
    row = rows(text)[0]
    return text[: row.start()] + text[row.end() :]


def with_first_twice(text: str) -> str:
    row = rows(text)[0]
    return text[: row.end()] + row[0] + text[row.end() :]


def without_notes(text: str) -> str:
    start = text.index('<div class="sources"')
    return text[:start] + text[text.index("</div>", start) + 6 :]


FAULTS: list[Edit] = [
    swapped("claim"),
    swapped("words"),
    with_first_twice,
    without_first,
    without_notes,
    in_first(r"\[(\w)", r"[9\1"),
    in_first(r"^\| \[", "| fewer than ["),
    in_first(r"\) ?\{ \.words", r"x){ .words"),
    in_first(r"(\| \[[^|]*\| )\[[^|]*", r"\1"),
    in_first(r"^\| \[[^|]*\|", "| |"),
    in_first(r"\{ \.words", r"{ .figure"),
    in_first(r"^", "| the figures of this article | 9 |\n"),
]


@pytest.mark.parametrize("is_site", [False, True], ids=["markdown", "html"])
@pytest.mark.parametrize("edit", FAULTS)
def test_a_note_that_is_spoilt_is_found(edit: Edit, is_site: bool, tmp_path: Path) -> None:
    root = copy(tmp_path)
    page = root / "docs" / PAGE
    text = page.read_text(encoding="utf-8")
    spoilt = edit(text)
    assert spoilt != text
    page.write_text(spoilt, encoding="utf-8")
    folder = "docs"
    if is_site:
        publish(root)
        page.write_text(text, encoding="utf-8")
        folder = "site"
    found = {finding.path for finding in verify(root) if finding.code.value != "N215"}
    assert {path.partition("/")[0] for path in found} == {folder}
    assert any(path.startswith(f"{folder}/en/tiny/index.") for path in found)


def test_notes_stand_on_no_other_page(tmp_path: Path) -> None:
    root = copy(tmp_path)
    text = (root / "docs" / PAGE).read_text(encoding="utf-8")
    notes = text[
        text.index('<div class="sources"') : text.index("</div>", text.index('<div class="sources"')) + 6
    ]
    page = root / "docs/en/tiny/figures.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + notes + "\n", encoding="utf-8")
    assert {finding.path for finding in verify(root)} >= {"docs/en/tiny/figures.md"}
