"""The pages of the guide hang together: links, anchors, heads; and the Python on them runs."""

import doctest
import re
from pathlib import Path
from posixpath import normpath

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in (DOCS / "guide").rglob("*.md"))
FENCE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
ANCHOR = re.compile(r"\{ #(\S+?) \}|\bid=\"([^\"]+)\"")
HEADING = re.compile(r"^#{2,} .*", re.MULTILINE)
FRONT = re.compile(
    r"---\ntitle: .+\nlang: (en|zh-Hans)\n(?:alt_path: (\S+)\n)?description: .+\n(?:search: \{boost: 0\.5\}\n)?---\n"
)


def words(page: str) -> str:
    """A page without what it shows as code."""
    return FENCE.sub("", (DOCS / page).read_text(encoding="utf-8"))


def anchors(page: str) -> set[str]:
    return {one or other for one, other in ANCHOR.findall((DOCS / page).read_text(encoding="utf-8"))}


def counterpart(page: str) -> str:
    """The folder of the same page in the other language, which the switch at the top leads to."""
    front = FRONT.match((DOCS / page).read_text(encoding="utf-8"))
    return front[2] or "" if front else ""


@pytest.mark.parametrize("page", PAGES)
class TestEachPage:
    def test_has_a_head_that_names_its_language(self, page: str) -> None:
        front = FRONT.match((DOCS / page).read_text(encoding="utf-8"))
        assert front is not None
        assert front[1] == ("zh-Hans" if page.startswith("guide/zh/") else "en")

    def test_links_lead_to_a_file_and_an_anchor_that_are_there(self, page: str) -> None:
        for link in LINK.findall(words(page)):
            file, _, anchor = link.partition("#")
            target = normpath(f"{Path(page).parent.as_posix()}/{file}") if file else page
            assert (DOCS / target).is_file(), link
            assert not anchor or anchor in anchors(target), link

    def test_each_heading_has_an_anchor_of_its_own(self, page: str) -> None:
        headings = HEADING.findall(words(page))
        given = [ANCHOR.search(heading) for heading in headings]
        missing = [heading for heading, anchor in zip(headings, given, strict=True) if anchor is None]
        assert missing == []
        assert len({anchor[1] for anchor in given if anchor}) == len(headings)

    def test_chinese_words_among_english_ones_say_so(self, page: str) -> None:
        prose = re.sub(r'<span lang="zh-Hans">[^<]*</span>', "", words(page)).partition("\n---\n")[2]
        assert page.startswith("guide/zh/") or re.findall(r"[\u3400-\u9fff]+", prose) == []

    def test_python_runs(self, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(DOCS.parent)
        failed, _ = doctest.testfile(str(DOCS / page), module_relative=False)
        assert not failed

    def test_no_script_and_nothing_from_elsewhere(self, page: str) -> None:
        assert not re.search(r"<script|<iframe|<img[^>]+src=\"(?:https?:)?//|\]\(https?://", words(page))


def test_every_page_for_developers_leads_to_the_others_and_marks_itself() -> None:
    pages = [page for page in PAGES if page.count("/") == 1 and page != "guide/index.md"]
    rows = {page: re.findall(r"^(.*)\n\{ \.tabs \}$", words(page), re.MULTILINE) for page in pages}
    for page, (row,) in rows.items():
        assert re.findall(r"\((\S+)\)\{ aria-current=page \}", row) == [Path(page).name]
        assert sorted(LINK.findall(row)) == sorted(["index.md", *(Path(other).name for other in pages)])
    assert len({row.replace("{ aria-current=page }", "") for (row,) in rows.values()}) == 1


def test_every_page_is_reached_from_the_contents() -> None:
    reached, fresh = set[str](), {"guide/index.md"}
    while fresh:
        reached |= fresh
        links = {(page, link.partition("#")[0]) for page in fresh for link in LINK.findall(words(page))}
        found = {normpath(f"{Path(page).parent.as_posix()}/{file}") for page, file in links if file}
        found |= {f"{other}index.md" for page in fresh if (other := counterpart(page))}
        fresh = {page for page in found if page in PAGES} - reached
    assert reached == set(PAGES)


def test_pages_of_two_languages_name_each_other() -> None:
    pairs = {page: f"{counterpart(page)}index.md" for page in PAGES if counterpart(page)}
    assert pairs == {"guide/index.md": "guide/zh/index.md", "guide/zh/index.md": "guide/index.md"}
