"""The HTML reader: what a visitor sees and a screen reader says, at its place, the same as in Markdown."""

from html.parser import HTMLParser

import pytest

from summarizer.proof.html import read_html
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind, Place
from summarizer.proof.tags import TOKEN, attributes
from tests.proof.tree import PLACES, built_page, pages

PLACE = Place("en", "tiny", PageKind.SUMMARY)

TEXTS = [
    # HTML, the texts of its blocks
    ("<p>one <b>bold</b> word</p><p>two</p>", ["one bold word", "two"]),
    ("text<div>block</div>more", ["text", "block", "more"]),
    ("<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", ["one", "two", "three"]),
    ("<p>2<span>4</span>8<br>cases</p>", ["248\ncases"]),
    ("<p>a &lt; b &#53;&nbsp;c &unknown;</p>", ["a < b 5\xa0c &unknown;"]),
    ("<p>5 < 6 & 7</p>", ["5 < 6 & 7"]),
    ("<!doctype html><!-- 5 --><p>a</p>", ["a"]),
    ("<!--> 5 cases -->", ["5 cases -->"]),
    ("<script>var a = '<p>5</p>';</script><style>p{m:5}</style><template>5</template>a", ["a"]),
    ("<title>5 cases</title>", ["5 cases"]),
    ("<meta name='description' content='5 cases'>", ["5 cases"]),
    ("<meta property='og:title' content='5 cases'>", ["5 cases"]),
    ("<meta name='viewport' content='width=5'><meta charset='utf-8'>", []),
    ("<img alt='5 cases' title=\"six\" src=x7.png>", ["5 cases", "six"]),
    ("<a href='x8' title='nine' aria-label='ten'>go</a>", ["nine", "ten", "go"]),
    ("<input placeholder='5' value='6' type=text>", ["5", "6"]),
    ("<svg viewBox='0 0 24 24'><path d='M12 8'/></svg>", []),
    ("<svg role=img aria-label='5'><title>six</title><text x='1'>7</text><path d='M12 8'/></svg>", ["5", "six", "7"]),
    ("<table><tr><th>a</th><td>5</td><td></td></tr></table>", ["a", "5", ""]),
    ("<p hidden>5</p>", ["5"]),
    ("<noscript>5</noscript>", ["5"]),
    ("<p>a <unknown>5</unknown></p>", ["a 5"]),
    ("<p>unclosed <a href='x'>5", ["unclosed 5"]),
]  # fmt: skip


def read(text: str) -> Page:
    return read_html(text, "site/en/tiny/index.html", PLACE)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_the_blocks_are_what_a_visitor_sees(text: str, expected: list[str]) -> None:
    assert [block.text for block in read(text).blocks] == expected


def test_positions_are_those_of_the_file() -> None:
    page = read('<p>a</p>\n<p class="x">b &amp; <a href="t/#f-x">c</a> d</p>\n<img alt="e">')
    second, third = page.blocks[1:]
    assert [str(page.position(second, at)) for at in range(7)] == [
        "2:14",
        "2:15",
        "2:16",
        "2:21",
        "2:39",
        "2:44",
        "2:45",
    ]
    assert str(page.position(third)) == "3:11"


def test_structure_is_read_as_from_markdown() -> None:
    page = read(
        '<html lang="zh-Hans"><div class="pair" id="p-1"><p class="source title" lang="zh-Hans">'
        '<mark class="quote">原<a class="evidence" href="figures/#x" id="f-x">文</a></mark></p>'
        '<p class="target" lang="en">text</p></div><div class="inferred"><p>推断</p></div>'
        '<table><tr><td><a id="x"></a>label</td></tr></table></html>'
    )
    blocks = {block.text: block for block in page.blocks}
    source = blocks["原文"]
    assert (source.role, source.pair, source.language) == (Role.SOURCE, "p-1", "zh")
    assert [mark.of(source.text) for mark in source.marks] == ["原文"]
    assert [(link.id, link.address, link.anchor) for link in source.links] == [
        ("f-x", "en/tiny/figures", "x")
    ]
    assert (blocks["text"].role, blocks["text"].language) == (Role.TARGET, "en")
    assert blocks["推断"].inferred
    assert (blocks["label"].role, blocks["label"].row) == (Role.CELL, 1)
    assert [anchor.id for anchor in page.anchors] == ["p-1", "f-x", "x"]


def test_a_link_goes_on_over_the_blocks_it_holds() -> None:
    page = read('<a class="figure" href="t/#f-x">5 <p>cases</p> more</a>')
    assert [[link.span.of(block.text) for link in block.links] for block in page.blocks] == [
        ["5"], ["cases"], ["more"],
    ]  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.url or "home")
def test_both_readers_see_the_same(place: Place) -> None:
    """What the generator made of a Markdown page is what its reader takes it for."""
    ours, built = pages(is_site=False)[place][1], pages(is_site=True)[place][1]
    roles = {Role.SOURCE, Role.TARGET, Role.CELL, Role.HEADER, Role.HEADING}
    assert [b.text for b in ours.blocks if b.role in roles] == [
        b.text for b in built.blocks if b.role in roles
    ]
    for one, other in zip(
        *([b for b in p.blocks if b.links and b.role in roles] for p in (ours, built)), strict=True
    ):
        assert [(x.span, x.address, x.anchor, x.classes, x.id) for x in one.links] == [
            (x.span, x.address, x.anchor, x.classes, x.id) for x in other.links
        ]
        assert (one.pair, one.language, one.inferred, one.marks) == (
            other.pair,
            other.language,
            other.inferred,
            other.marks,
        )


class Standard(HTMLParser):
    """The standard library's reading of the same file."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, object]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.found.append((tag, "end"))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(("", data))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.url or "home")
def test_the_tokens_are_those_of_the_standard_library(place: Place) -> None:
    text = built_page(place)
    standard = Standard()
    standard.feed(text)
    standard.close()
    ours: list[tuple[str, object]] = []
    for match in TOKEN.finditer(text):
        if match.lastgroup == "within":
            given = {key: value for key, (value, _) in attributes(match["within"], 0).items()}
            ours.append((match["tag"], "end" if match["close"] else given))
        elif match.lastgroup == "text" and match[0].strip():
            ours.append(("", match[0]))
    hidden = ("script", "style")
    theirs = [item for at, item in enumerate(standard.found) if not _is_hidden(standard.found, at, hidden)]
    assert ours == theirs


def _is_hidden(found: list[tuple[str, object]], at: int, names: tuple[str, ...]) -> bool:
    return found[at][0] in names or (
        at > 0 and found[at][0] == "" and found[at - 1][0] in names and found[at - 1][1] != "end"
    )
