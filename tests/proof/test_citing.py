"""Citations, the version and its file: what is planted there is found at its place, and clean pages have no finding."""

import re
from pathlib import Path

import pytest

from summarizer.facts.papers import edition_of
from summarizer.proof.verify import verify
from tests.proof.tree import copy

EN, ZH, PROOF = "en/tiny/index", "zh/tiny/translation", "en/tiny/proof"
PLANTED = [
    (EN, r"Version [0-9a-f]{12}", "Version 0123456789ab", "N211"),
    (EN, r"\(2026, November", "(2025, November", "N211"),
    (EN, r"News summaries\. \(", "Other summaries. (", "N211"),
    (EN, r"\(n\.d\.\)", "(2020)", "N211"),
    (ZH, r"(published as [^\n]*清河)百", r"\1千", "N211"),
    (ZH, r"Jiang(?=, H\. \(2026)", "Jing", "N211"),
    (PROOF, r'data-frame="cite-mla"', 'data-frame="cite-apa"', "N211"),
    (PROOF, r'data-frame="cite-gbt"', 'data-frame="cite-bibtex"', "N211"),
    (EN, r"MLA: ", "APA: ", "N211"),
    (EN, r"GB/T: ", "GB/T: see ", "N211"),
    (EN, r'<span class="frame" data-frame="cite-chicago">([^\n]*)</span>', r"\1", "N211"),
    (EN, r'(?m)^.*<span class="frame" data-frame="original-apa">.*\n', "", "N211"),
]
"""A page, what is changed in it, and the code of the finding."""
MARKUP = [
    (r'<details class="cite"', '<details class="cite" open'),
    (r"<summary>Cite this page</summary>", "<summary>Cite this page</summary><p>And more</p>"),
    (r'<details class="cite"', "<details"),
]
"""What the folded part of a page must not be made of."""


def spoilt(root: Path, name: str, pattern: str, new: str) -> int:
    """Change the first place of a pattern in a page; the line of the change."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    match = re.search(pattern, text)
    assert match is not None
    path.write_text(text[: match.start()] + match.expand(new) + text[match.end() :], encoding="utf-8")
    return text.count("\n", 0, match.start()) + 1


def files(page: str) -> list[str]:
    built = page.removesuffix("index")
    return [f"docs/{page}.md", f"site/{built.rstrip('/')}/index.html"]


def test_clean_pages_have_no_finding(tmp_path: Path) -> None:
    assert verify(copy(tmp_path)) == ()


@pytest.mark.parametrize("is_site", [False, True])
@pytest.mark.parametrize(("page", "pattern", "new", "code"), PLANTED)
def test_a_citation_made_wrong_is_found_on_its_line(
    tmp_path: Path, page: str, pattern: str, new: str, code: str, is_site: bool
) -> None:
    root, name = copy(tmp_path), files(page)[is_site]
    line = spoilt(root, name, pattern, new)
    found = [(f.path, f.position.line) for f in verify(root) if f.code.value == code]
    gone = not new
    assert (name, line) in found or (gone and name in [path for path, _ in found])


@pytest.mark.parametrize("is_site", [False, True])
@pytest.mark.parametrize(("pattern", "new"), MARKUP)
def test_other_markup_around_citations_is_found(
    tmp_path: Path, pattern: str, new: str, is_site: bool
) -> None:
    root, name = copy(tmp_path), files(EN)[is_site]
    line = spoilt(root, name, pattern, new)
    assert (name, line) in [(f.path, f.position.line) for f in verify(root) if f.code.value == "N212"]


@pytest.mark.parametrize("is_site", [False, True])
def test_words_of_a_page_that_are_folded_up_are_found(tmp_path: Path, is_site: bool) -> None:
    root, name = copy(tmp_path), files(EN)[is_site]
    opened = '<details class="cite"' + ("" if is_site else " markdown") + ">"
    pattern = r"(<p class=\"how\">.*</p>)" if is_site else r"(Each underlined figure.*\n\{ \.how \})"
    line = spoilt(root, name, pattern, rf"{opened}\n\n\1\n\n</details>")
    assert [f for f in verify(root) if f.path == name and f.position.line in range(line, line + 4)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r'"version": "[0-9a-f]{12}"', '"version": "0123456789ab"'),
        (r'"date": "[^"]*"', '"date": "2020-01-01"'),
        (r'"date": "[^"]*"', '"date": "2999-01-01"'),
        (r"\}", '  "more": 1}'),
    ],
)
def test_another_version_or_day_in_the_record_is_found(tmp_path: Path, old: str, new: str) -> None:
    root = copy(tmp_path)
    spoilt(root, f"docs/{edition_of('tiny')}", old, new)
    assert verify(root)


@pytest.mark.parametrize("name", ["cite.bib", "cite.ris", "cite.csl.json"])
@pytest.mark.parametrize("folder", ["docs", "site"])
def test_another_file_of_citations_is_found_at_its_line(tmp_path: Path, folder: str, name: str) -> None:
    root = copy(tmp_path)
    line = spoilt(root, f"{folder}/zh/tiny/{name}", "青江开展", "青江停止")
    assert [(f.path, f.position.line) for f in verify(root)] == [(f"{folder}/zh/tiny/{name}", line)]
