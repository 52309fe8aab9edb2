"""Escaping: whatever a text holds, Markdown shows that text and nothing else."""

import html
import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.facts.glossary import Term
from summarizer.pages.markup import Links, Markdown, escape, frame, unpictured

CONVERTER = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])

HOSTILE = [
    "<script>alert(1)</script>",
    "</div><h1>x</h1>",
    "![x](http://example.org/x.png)",
    "[x](javascript:alert(1))",
    "[x]: http://example.org",
    "<http://example.org>",
    "*a* **b** _c_ `d`",
    "{ .figure }",
    "text { #id .class onclick=alert(1) }",
    "{: #id }",
    "# heading",
    "## heading ##",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2020.",
    "---",
    "...",
    "| a | b |",
    "a \\| b",
    "\\*not emphasis\\*",
    "&lt;b&gt; &amp; &#60;b&#62; &copy;",
    "> quote",
    "    code",
    "```",
    "~~~",
    "{{ x }} {% y %}",
    "***",
    "a\nb",
    "a\r\n# b",
    "!",
    "\\",
    "\\\\!",
]


def shown(page: str) -> str:
    """What a reader of the page sees."""
    return html.unescape(re.sub(r"<[^>]*>", "", CONVERTER.reset().convert(unpictured(page)))).strip()


def expected(text: str) -> str:
    return re.sub(r"[\r\n]+", " ", text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    text = text.strip()
    page = CONVERTER.reset().convert(escape(text))
    assert re.fullmatch(r"<p>[^<]*</p>", page)
    assert shown(escape(text)) == expected(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_link(text: str) -> None:
    link = Links().words("p-1", text)
    assert (
        shown(f"before {link} after") == f"before {expected(text)} after".replace("     ", " ")
        or text[0] == " "
    )
    assert CONVERTER.reset().convert(f"before {link} after").count("<") == 4


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_cell(text: str) -> None:
    page = CONVERTER.reset().convert(f'| a | b |\n|---|---|\n| <a id="x"></a>{escape(text.strip())} | c |')
    cells = [html.unescape(re.sub(r"<[^>]*>", "", cell)) for cell in re.findall(r"<td>(.*?)</td>", page)]
    assert cells == [expected(text), "c"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_numeric_entities_and_no_tags(text: str) -> None:
    assert not re.search(r"(?<!&amp;)&#|[<>]", escape(text).replace("&amp;", "&amp;&amp;"))


ANY = st.text(
    st.characters(exclude_categories=("C", "Z")) | st.sampled_from(list(" *_`[](){}<>#|\\!&;+-.:~=\"'059")),
    min_size=1,
    max_size=30,
).map(str.strip).filter(bool)  # fmt: skip


@settings(deadline=None)
@given(ANY)
def test_escape_never_changes_what_is_shown(text: str) -> None:
    assert shown(escape(text)) == text
    assert shown(f"# {escape(text)}") == text
    assert shown(f"- {escape(text)}: x") == f"{text}: x"
    assert shown(f"a [{escape(text, begins_line=False)}](x.md#f){{ .figure }} b") == f"a {text} b"


@settings(deadline=None)
@given(ANY, ANY)
def test_text_before_a_link_is_shown_as_it_is(before: str, inside: str) -> None:
    pair = '<div class="pair" id="p-1" markdown>\n\n<mark class="quote">{}[{}](f.md#x){{ #f-x .evidence }}</mark>\n{{ .source lang=zh-Hans }}\n\n</div>'
    page = pair.format(escape(before), escape(inside, begins_line=False))
    assert shown(page) == before + inside
    assert "<img" not in CONVERTER.reset().convert(unpictured(page))


def test_markdown_is_not_escaped_again() -> None:
    assert escape(escape("a_b")) == "a\\_b"
    assert escape(Markdown("[a](b.md)")) == "[a](b.md)"


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        ("a![b](c)", "a\\![b](c)"),
        ("a\\![b](c)", "a\\![b](c)"),
        ("a\\\\![b](c)", "a\\\\\\![b](c)"),
        ("a! b", "a! b"),
    ],
)
def test_unpictured(given_: str, safe: str) -> None:
    assert unpictured(given_) == safe


def test_links() -> None:
    term = Term("六全", "Six Completes", pinyin="liù quán", gloss="six completes", unexplained=True)
    assert Links("").term(term, "zh") == f"[{term.wording('zh')}](#t-six-completes){{ .term }}"
    assert Links().words("p-2", "一起") == "[一起](translation.md#p-2){ .words lang=zh-Hans }"


def test_frames() -> None:
    assert frame("mentions", "61") == '<span class="frame" data-frame="mentions">61</span>'
    assert frame("sha256", "ab") == '<code class="frame" data-frame="sha256">ab</code>'
