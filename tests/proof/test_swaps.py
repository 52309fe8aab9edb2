"""Faults that leave every number true in itself: things moved to another place, or a sign put beside a link."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from summarizer.proof.html import read_html
from summarizer.proof.places import PageKind, Place
from summarizer.proof.verify import verify
from tests import tiny
from tests.tiny import SLUG

FRAME = re.compile(r'<(span|code) class="frame" data-frame="\w+">[^<]*</\1>')
WORDS = re.compile(r"\[[^\]]+\]\(translation\.md#p-\d+\)\{[^}]*\}")
ROW = re.compile(r"\| (\[[^|]*?\.figure \}) \| (\[[^|]*?lang=zh-Hans \}) \|")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    root = tiny.copy(tmp_path, pages=True)
    assert verify(root, docs=root / "docs") == ()
    return root / "docs"


def spoil(docs: Path, page: str, old: str, new: str) -> list[int]:
    """The lines at which findings name a page after an edit that the page must have allowed."""
    path = docs / page
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = verify(docs.parent, docs=docs)
    path.write_text(text, encoding="utf-8")
    return [finding.position.line for finding in found if finding.path.endswith(page)]


def line_of(docs: Path, page: str, words: str) -> int:
    text = (docs / page).read_text(encoding="utf-8")
    return text.count("\n", 0, text.index(words)) + 1


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("pattern", [FRAME, WORDS], ids=["frames", "idioms"])
def test_neighbours_on_the_proof_page_cannot_change_places(
    docs: Path, language: str, pattern: re.Pattern[str]
) -> None:
    page = f"{language}/{SLUG}/proof.md"
    text = (docs / page).read_text(encoding="utf-8")
    found = list(pattern.finditer(text))
    assert len(found) > 1
    for left, right in pairwise(found):
        if left[0] == right[0]:
            continue
        old = text[left.start() : right.end()]
        new = right[0] + text[left.end() : right.start()] + left[0]
        assert line_of(docs, page, old) in spoil(docs, page, old, new), new


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_frame_covers_no_number_outside_the_proof_page(docs: Path, language: str) -> None:
    frame = '\n\nPolice shot <span class="frame" data-frame="mentions">{}</span> people.\n\n## '
    proof = (docs / language / SLUG / "proof.md").read_text(encoding="utf-8")
    number = re.search(r'data-frame="mentions">(\d+)<', proof)
    assert number
    page = f"{language}/{SLUG}/index.md"
    assert spoil(docs, page, "\n\n## ", frame.format(number[1]))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_figure_and_its_words_keep_their_columns(docs: Path, language: str) -> None:
    page = f"{language}/{SLUG}/figures.md"
    rows = list(ROW.finditer((docs / page).read_text(encoding="utf-8")))
    assert rows
    for row in rows:
        assert line_of(docs, page, row[0]) in spoil(docs, page, row[0], f"| {row[2]} | {row[1]} |")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "[12 rivers]", "twice [12 rivers]"),
        ("en", "[12 rivers]", "half of [12 rivers]"),
        ("en", "[12 rivers]", "−[12 rivers]"),
        ("en", "[12 rivers]", "~[12 rivers]"),
        ("en", "[12 rivers]", "in excess of [12 rivers]"),
        ("en", "[12 rivers]", "upwards of [12 rivers]"),
        ("zh", "[12条]", "-[12条]"),
        ("zh", "[12条]", "至多[12条]"),
        ("zh", "[12条]", "多达[12条]"),
    ],
)
def test_a_word_or_sign_before_the_link_is_found(docs: Path, language: str, old: str, new: str) -> None:
    page = f"{language}/{SLUG}/index.md"
    assert line_of(docs, page, old) in spoil(docs, page, old, new)


@pytest.mark.parametrize("name", ["index", "figures"])
@pytest.mark.parametrize("hedge", ["约", "近", "不足", "共"])
def test_nothing_stands_before_the_articles_own_characters_in_their_link(
    docs: Path, name: str, hedge: str
) -> None:
    page = f"zh/{SLUG}/{name}.md"
    assert line_of(docs, page, "[4300余人]") in spoil(docs, page, "[4300余人]", f"[{hedge}4300余人]")


@pytest.mark.parametrize("sign", ["%", "倍", " °", "以内", "有余"])
def test_a_word_or_sign_behind_the_link_is_found(docs: Path, sign: str) -> None:
    page = f"zh/{SLUG}/index.md"
    text = (docs / page).read_text(encoding="utf-8")
    link = re.search(r"\[12条\]\([^)]*\)\{[^}]*\}", text)
    assert link
    assert line_of(docs, page, link[0]) in spoil(docs, page, link[0], link[0] + sign)


@pytest.mark.parametrize(
    "words",
    ["a dozen men", "tenfold", "half of it", "twice", "the eleventh", "数百人", "翻番", "半数", "壹佰万元"],
)
def test_a_number_in_words_that_nobody_reads_is_found(docs: Path, words: str) -> None:
    page = f"en/{SLUG}/index.md"
    assert spoil(docs, page, "\n\n## ", f"\n\nIt was {words} here.\n\n## ")


@pytest.mark.parametrize(
    "words",
    [
        "<s>more than </s>",
        "<span hidden>more than</span>",
        '<b style="display: none">x</b>',
        "<!-- 9 -->",
        "<del>",
        "<!-- ",
    ],
)
def test_words_that_a_visitor_does_not_see_are_found(docs: Path, words: str) -> None:
    page = f"en/{SLUG}/index.md"
    assert line_of(docs, page, "[12 rivers]") in spoil(docs, page, "[12 rivers]", words + "[12 rivers]")


@pytest.mark.parametrize("page", ["en/extra.md", "zh/other.md"])
def test_a_page_that_nobody_made_is_found_among_ours(docs: Path, page: str) -> None:
    (docs / page).write_text("999 cases", encoding="utf-8")
    assert [finding.path for finding in verify(docs.parent, docs=docs)] == [f"docs/{page}"]


@pytest.mark.parametrize(
    "markup",
    [
        "<svg><b>999 cases</b></svg>",
        "<svg><TEXT>999 cases</TEXT></svg>",
        "<svg><foreignobject><p>999</p></foreignobject></svg>",
        "<STYLE>x</style><p>999 cases</p>",
    ],
)
def test_text_that_a_browser_shows_is_read_from_html(markup: str) -> None:
    page = read_html(f"<article>{markup}</article>", "index.html", Place("en", SLUG, PageKind.SUMMARY))
    assert "999" in "".join(block.text for block in page.blocks)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("old", "new"), [(" = ", " + "), (" + ", " = "), (" + ", " − "), (" = ", " ≠ ")])
def test_the_signs_of_a_sum_are_its_own(docs: Path, language: str, old: str, new: str) -> None:
    page = f"{language}/{SLUG}/proof.md"
    text = (docs / page).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if " = [" in line and " + [" in line)
    assert line_of(docs, page, line) in spoil(docs, page, line, line.replace(old, new, 1))


QUOTED = "[{}](translation.md#p-5){{ .words lang=zh-Hans }}"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["index", "figures", "translation", "proof"])
@pytest.mark.parametrize("words", ["Complaints rose {}.", "投诉量上升{}。", "{}", "{} · {}"])
def test_words_are_quoted_only_where_pages_quote(docs: Path, language: str, name: str, words: str) -> None:
    page = f"{language}/{SLUG}/{name}.md"
    text = (docs / page).read_text(encoding="utf-8")
    at = text.rindex("\n\n## ")
    said = words.replace("{}", QUOTED.format("36.7%"))
    found = spoil(docs, page, text[at:], f"\n\n{said}{text[at:]}")
    assert text.count("\n", 0, at) + 3 in found


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("before", "behind"), [("fewer than ", ""), ("", " or more"), ("不足", ""), ("", "以上")]
)
def test_nothing_stands_beside_quoted_words(docs: Path, language: str, before: str, behind: str) -> None:
    page = f"{language}/{SLUG}/figures.md"
    row = next(ROW.finditer((docs / page).read_text(encoding="utf-8")))
    spoilt = f"| {row[1]} | {before}{row[2]}{behind} |"
    assert line_of(docs, page, row[0]) in spoil(docs, page, row[0], spoilt)


TERM = re.compile(r"\[([^\]]+)\]\([^)]*#t-[^)]*\)\{[^}]*\}")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["index", "proof", "translation"])
def test_a_term_or_an_expression_without_its_link_is_found_where_it_stands(
    docs: Path, language: str, name: str
) -> None:
    page = f"{language}/{SLUG}/{name}.md"
    text = (docs / page).read_text(encoding="utf-8")
    for match in [*TERM.finditer(text), *WORDS.finditer(text)]:
        words = match[0][1 : match[0].index("](")]
        around = text[match.start() - 8 : match.end() + 8]
        line = text.count("\n", 0, match.start()) + 1
        assert line in spoil(docs, page, around, around.replace(match[0], words)), match[0]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [("en", "Inferred, not stated", "Stated"), ("zh", "推断所得，原文没有写明", "原文写明")],
)
@pytest.mark.parametrize("name", ["index", "figures", "translation", "proof"])
def test_an_inference_that_is_told_as_stated_is_found(
    docs: Path, language: str, old: str, new: str, name: str
) -> None:
    page = f"{language}/{SLUG}/{name}.md"
    text = (docs / page).read_text(encoding="utf-8")
    start = text.index('<div class="inferred"')
    note = text[start : text.index("</div>", start)]
    head, _, words = note.partition("\n")
    told = f"{head}\n" + words.replace(old, new).replace("inferred", "noted").replace("推断", "认为")
    first = text.count("\n", 0, start) + 1
    assert any(first < line <= first + 4 for line in spoil(docs, page, note, told))
