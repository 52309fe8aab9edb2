"""The Markdown reader: what a reader sees, where it stands in the file, and nothing silently skipped."""

import pytest

from summarizer.proof.markdown import read_markdown
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind, Place

PLACE = Place("en", "tiny", PageKind.SUMMARY)

TEXTS = [
    # Markdown, the texts of its blocks
    ("A paragraph\nof two lines", ["A paragraph\nof two lines"]),
    ("# A title\n\ntext", ["A title", "text"]),
    ("## A title { #here }", ["A title"]),
    ("- one\n- two\n    - three", ["one", "two", "three"]),
    ("1. first", ["1. first"]),
    ("| a | b |\n|---|---|\n| c | d \\| e |", ["a", "b", "c", "d | e"]),
    ("| a | b |\nno table", ["| a | b |\nno table"]),
    ("\\*not\\* \\[this\\] \\| 5\\.", ["*not* [this] | 5."]),
    ("a &lt;b&gt; &amp; c&#53;", ["a <b> & c5"]),
    ("some **bold** words", ["some bold words"]),
    ("some *slanted* words", ["some slanted words"]),
    ("__some__ _slanted_ snake_case and 5 \\* 3", ["some slanted snake_case and 5 * 3"]),
    ("see [the figures](figures.md)", ["see the figures"]),
    ("[a \\[b\\] c](x.md)", ["a [b] c"]),
    ("[no link] (here)", ["[no link] (here)"]),
    ("`[5](x.md)`", ["[5](x.md)"]),
    ("words\n{ .source lang=zh-Hans }", ["words"]),
    ("<div class=\"inferred\" markdown>\n\nwords\n\n</div>", ["words"]),
    ("a <mark class=\"quote\">b</mark> c", ["a b c"]),
    # What is not known stays text, and what is shown or read out is a text of its own.
    ("a <sup>5</sup>", ["a <sup>5</sup>"]),
    ("a <!-- 5 --> b", ["a <!-- 5 --> b"]),
    ("<!--\n5 cases\n\n-->\ntext", ["<!--\n5 cases\n\n-->", "text"]),
    ("![five cases](x.png \"six\")", ["five cases", "six"]),
    ("[a](x.md \"5 cases\")", ["5 cases", "a"]),
    ("a { title=\"5\" }", ["a { title=\"5\" }"]),
    ("a\n{ title=\"5 cases\" data-x=6 .c }", ["5 cases", "6", "a"]),
    ("<span title=\"5\" class=\"x\">a</span>", ["5", "a"]),
    ("<div class=\"x\" aria-label=\"5\">\n\na\n\n</div>", ["5", "a"]),
    ("<script>5</script>", ["<script>5</script>"]),
    ("---\ntitle: \"A \\q5\"\n---\nC", ["title: \"A \\q5\"", "C"]),
    ("---\ntitle: \"A\"\nhide: [5]\ndescription: \"B \\u0035\"\n---\nC", ["A", "hide: [5]", "B 5", "C"]),
    ("> quoted 5", ["> quoted 5"]),
]  # fmt: skip


def read(text: str) -> Page:
    return read_markdown(text, "docs/en/tiny/index.md", PLACE)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_the_blocks_are_what_is_seen(text: str, expected: list[str]) -> None:
    assert [block.text for block in read(text).blocks] == expected


@pytest.mark.parametrize("text", [text for text, _ in TEXTS])
def test_every_digit_of_the_file_is_seen_or_steers(text: str) -> None:
    seen = "".join(block.text for block in read(text).blocks)
    assert sum(c.isdigit() for c in seen) >= sum(
        c.isdigit() for c in text.replace("&#53;", "5").replace("0035", "5")
    )


def test_a_link_has_its_span_its_target_and_its_classes() -> None:
    link = read("We saw [5 *cases*](translation.md#f-cases){ #here .figure }").blocks[0].links[0]
    assert (link.span.start, link.span.end, link.id) == (7, 14, "here")
    assert (link.address, link.anchor) == ("en/tiny/translation", "f-cases")
    assert link.classes == {"figure"}


def test_positions_are_those_of_the_file() -> None:
    page = read("# T\n\nab &lt; [c\\*d](x.md) e\n")
    block = page.blocks[1]
    assert block.text == "ab < c*d e"
    columns = [page.position(block, at).column for at in range(len(block.text))]
    assert columns == [1, 2, 3, 4, 8, 10, 12, 13, 21, 22]
    assert page.position(block).line == 3


def test_divisions_give_pair_language_and_inference() -> None:
    page = read(
        '<div class="pair" id="p-1" markdown>\n\n原文\n{ .source lang=zh-Hans }\n\ntext\n{ .target lang=en }\n\n'
        '</div>\n\n<div class="inferred" lang="zh-Hans" markdown>\n\n推断\n\n</div>\n\nafter\n'
    )
    assert [(b.text, b.role, b.language, b.pair, b.inferred) for b in page.blocks] == [
        ("原文", Role.SOURCE, "zh", "p-1", False),
        ("text", Role.TARGET, "en", "p-1", False),
        ("推断", Role.PARAGRAPH, "zh", "", True),
        ("after", Role.PARAGRAPH, "en", "", False),
    ]
    assert [anchor.id for anchor in page.anchors] == ["p-1"]


def test_frames_marks_and_anchors_stand_where_they_are() -> None:
    block = read(
        'n: <span class="frame" data-frame="facts">12</span> <mark class="quote">a<a id="x"></a>b</mark>'
    ).blocks[0]
    assert block.text == "n: 12 ab"
    assert [(frame.name, frame.span.of(block.text)) for frame in block.frames] == [("facts", "12")]
    assert [mark.of(block.text) for mark in block.marks] == ["ab"]
    assert [(anchor.id, anchor.at) for anchor in block.anchors] == [("x", 7)]


def test_rows_hold_their_cells() -> None:
    page = read('| a | b |\n|---|---|\n| <a id="r"></a>x | |\n')
    assert [(b.text, b.role, b.row) for b in page.blocks] == [
        ("a", Role.HEADER, 1), ("b", Role.HEADER, 1), ("x", Role.CELL, 2), ("", Role.CELL, 2),
    ]  # fmt: skip
    assert page.position(page.blocks[3]).line == 3


def test_front_matter_that_steers_is_kept_apart() -> None:
    page = read('---\nlang: "en"\nalt_path: "zh/tiny/"\n---\n# T\n')
    assert [(meta.key, meta.value) for meta in page.metas] == [("lang", "en"), ("alt_path", "zh/tiny/")]
