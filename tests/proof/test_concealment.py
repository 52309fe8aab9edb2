"""What hides, adds or fetches words, in Markdown and in built HTML: each is a finding at its place."""

from pathlib import Path

import pytest

from summarizer.proof.concealment import check_concealment
from summarizer.proof.elements import check_elements
from summarizer.proof.places import Place
from summarizer.proof.verify import verify
from tests.proof.tree import PLACES, built_page, copy, markdown_page

# What is planted before or behind a paragraph of a Markdown page.
MARKDOWN = [
    '{ onmouseover="alert(1)" }', '{ style="background:url(//evil.example/x.png)" }', "{ .md-toggle }", "{ hidden }",
    "{: .md-toggle }", "{.figure}", "{ .figure title=nine }", "{ lang=fr }", "{ #f-x onclick=x }",
    "![x](http://evil.example/x.png)", "![x](x.png)", "[x](http://evil.example/)", "[x](//evil.example/)", "[x](/en/)",
    "[x](javascript:alert)", '[x](index.md "nine")', "[x][y]", "[x]: http://evil.example/", "<http://evil.example/>",
    "<img src=http://evil.example/x.png>", "<script>x</script>", "<link rel=stylesheet href=x.css>", "<base href=/x/>",
    "<style>p{}</style>", "```", "~~~", "`code`", "<pre>", "<details>", '<div class="inferred">', "<div>",
    '<div class="inferred" style="x" markdown>', '<div class="md-toggle" markdown>', "<s>more than</s>", "<!-- nine -->",
    "<span hidden>more than</span>", '<span class="md-toggle">about</span>', "<p hidden>", "&#8203;", "&shy;", "{ .figure",
    "<font size=0>about</font>", "<ruby>a<rp>9</rp></ruby>", "<u>x</u>", "<iframe src=x>", "<a href=x>", "<svg>",
]  # fmt: skip
INDENTED = ["    solved 248 cases", "\tsolved", " \tsolved", "        - solved"]
HARMLESS = [
    "[12 rivers](translation.md#f-rivers){ .figure }", r"\{ .x \} \`x\` \[x\](y)", "a & b; c !", "1 &lt; 2 &amp; 3",
    "{ .source .heading lang=zh-Hans }", "{ #g-x }", '<a id="rivers"></a>', '<div class="pair" id="p-1" markdown>', "</div>",
    "[x](../index.md)", "[x](en/index.md){ .md-button .md-button--primary }", "- a\n    - b\n    - c", "a ~ b", "   three",
]  # fmt: skip
FRONT = [
    'template: "x.html"',
    "hide: [navigation, footer]",
    'title: "a" # b',
    "title: a",
    'title: "\\x41" ',
    "x",
]

# What is planted into the article of a built page, or around it.
INSIDE = [
    '<p style="display:none">x</p>', "<p hidden>x</p>", "<p popover>x</p>", "<p onclick=x>x</p>", "<p inert>x</p>",
    "<details><summary>x</summary></details>", "<rp>x</rp>", "<font>x</font>", "<s>x</s>", "<del>x</del>", "<u>x</u>",
    '<span class="md-toggle">x</span>', '<span class="md-typeset md-hidden">x</span>', "<ol start=9><li>x</li></ol>",
    "<ol><li>x</li></ol>", '<span aria-valuenow="9">x</span>', '<span aria-braillelabel="9">x</span>', '<abbr title="9">x</abbr>',
    '<span aria-hidden="true">x</span>', "<meta property=og:title content=9>", "<base href=//evil.example/>", "<!-- x -->",
    '<script type="application/ld+json">{"a": 9}</script>', "<style>p{}</style>", "<img src=x.png>", "<link rel=stylesheet href=x>",
    '<a href="http://evil.example/">x</a>', '<a href="//evil.example/">x</a>', '<a href="javascript:x">x</a>', "<pre>x</pre>",
    "<iframe src=x></iframe>", "<svg></svg>", "<title>x</title>", "<p lang=fr>x</p>", "<sup>x</sup>", "<blockquote>x</blockquote>",
    "<input value=x>", "<button>x</button>", "<p aria-label=x>x</p>", "<p title=x>x</p>", "<!doctype x>",
    '<div class="peek">x</div>', '<span class="holds">x</span>', '<strong class="fault">x</strong>', '<span class="unread">x</span>', '<p class="browser">x</p>', '<script src="verify.js" type="module"></script>',
    "<x-y>x</x-y>", "a <3",
]  # fmt: skip
AROUND = [
    # what stands there, what it becomes
    ("<body>", "<body hidden>"), ("<main>", "<main hidden>"), ("<main>", '<main style="opacity:0">'),
    ("<article>", "<article hidden>"), ("</article>", "</article><p>x</p>"), ("</article>", "</article><article></article>"),
    ("<h1", "</article><h1"), ("</head>", '<meta property="og:video" content="9"></head>'),
    ("</head>", '<meta http-equiv="refresh" content="9"></head>'), ("</head>", '<base href="//evil.example/"></head>'),
    ("</head>", "<style>p::after{content:'9'}</style></head>"), ("</head>", '<link rel="stylesheet" href="http://evil.example/x.css"></head>'),
    ("</head>", '<link rel="preload" href="x"></head>'), ("</title>", "<!-- 9 --></title>"), ("</title>", "<b>9</b></title>"),
    ("</body>", '<script type="application/ld+json">"9"</script></body>'), ("</body>", "<script>x</script></body>"),
    ("</body>", '<script src="http://evil.example/x.js"></script></body>'), ("</body>", "<script src=x.js></script></body>"),
    ("</body>", "<ol start=9><li>x</li></ol></body>"), ("</body>", "<ol><li>x</li></ol></body>"), ("</body>", "<img src=x></body>"),
    ("</body>", '<div aria-valuenow="9"></div></body>'), ("</body>", '<div aria-braillelabel="9"></div></body>'),
    ("</body>", "<dialog open>x</dialog></body>"), ("</body>", '<div class="figure">x</div></body>'), ("</body>", "<!-- x --></body>"),
    ("</body>", '<div class="md-content" hidden></div></body>'), ("location)", 'location);document.write("9"'),
    ("</body>", '<script src="../card.js" type="module"></script></body>'), ("</body>", '<script src="assets/javascripts/cards.js" type="module"></script></body>'),
    ("</body>", '<script src="../verify.js" type="module"></script></body>'), ("</body>", '<script src="assets/javascripts/verify.js"></script></body>'),
    ("</body>", '<a href="http://evil.example/">x</a></body>'), ("<header>", "<header onclick=x>"),
]  # fmt: skip
THEME = [
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">',
    '<label class="md-header__button md-icon" title="Light 浅色" for="__palette_2" hidden></label>',
    '<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation" hidden></div>',
    '<ol class="md-search-result__list" role="presentation"></ol>', '<a class="switch" href="../../zh/" lang="zh-Hans" hreflang="zh-Hans" rel="alternate">中文</a>',
    '<script src="../../assets/javascripts/verify.js" type="module"></script>', '<script src="../../assets/javascripts/card.js" type="module"></script>',
    '<script src="../../assets/javascripts/bundle.a5f9d56c.min.js"></script>', '<script id="__config" type="application/json">{"base": "."}</script>',
]  # fmt: skip


def markdown(words: str) -> list[int]:
    return [finding.position.line for finding in check_concealment(words, "docs/en/tiny/index.md")]


@pytest.mark.parametrize("planted", MARKDOWN)
def test_markup_that_no_template_writes_is_found_in_its_line(planted: str) -> None:
    assert set(markdown(f"# Title\n\nWords.\n{planted}\nMore words.")) == {4}
    assert set(markdown(f"# Title\n\nWords {planted} and more.")) == {3}


@pytest.mark.parametrize("planted", INDENTED)
def test_an_indented_line_is_found(planted: str) -> None:
    assert markdown(f"Words.\n\n{planted}\n") == [3]


@pytest.mark.parametrize("row", ["| a | b | more than |", "| a |", "| | a | b |"])
def test_a_row_of_another_length_is_found(row: str) -> None:
    assert markdown(f"| x | y |\n|---|---|\n| a | b \\| c |\n{row}\n") == [4]


@pytest.mark.parametrize("words", HARMLESS)
def test_what_our_pages_are_written_with_is_no_finding(words: str) -> None:
    assert markdown(f"# Title\n\n{words}\n") == []


@pytest.mark.parametrize("line", FRONT)
def test_front_matter_of_another_kind_is_found(line: str) -> None:
    found = markdown(f'---\nlang: "en"\n{line}\n---\n\n# Title\n')
    assert found == [3]


@pytest.mark.parametrize(
    "planted", ["```", "    x", "<details>", "{ .md-toggle }", "{ .browser }", "{ .peek }"]
)
def test_a_planted_line_is_found_on_disk(planted: str, tmp_path: Path) -> None:
    root = copy(tmp_path)
    path = root / "docs/en/tiny/index.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n## ", f"\n{planted}\n\n## ", 1), encoding="utf-8")
    line = text[: text.index("\n## ")].count("\n") + 2
    assert ("N212", line) in [(f.code.value, f.position.line) for f in verify(root)]


def built(text: str) -> list[str]:
    return [str(finding.position) for finding in check_elements(text, "site/en/tiny/index.html")]


@pytest.mark.parametrize("planted", INSIDE)
def test_an_element_that_no_article_has_is_found_at_its_place(planted: str) -> None:
    at = planted.index("<")
    assert f"2:{at + 7}" in built(f"<article>\n<p>a b{planted}</p>\n</article>")


@pytest.mark.parametrize(("old", "new"), AROUND)
def test_what_the_theme_does_not_have_is_found(old: str, new: str) -> None:
    text = built_page(PLACES[2])
    assert old in text
    assert built(text.replace(old, new, 1))


@pytest.mark.parametrize("element", THEME)
def test_the_elements_of_the_theme_are_no_finding(element: str) -> None:
    assert built(f"<body>{element}<article><p>x</p></article></body>") == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.url or "home")
def test_the_clean_pages_have_no_finding(place: Place) -> None:
    assert markdown(markdown_page(place)) == []
    assert built(built_page(place)) == []
