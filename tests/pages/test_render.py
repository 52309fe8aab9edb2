"""Whole pages of a small, hostile article: byte for byte, and what a reader of them sees."""

import dataclasses
import html
import json
import re
from posixpath import normpath

import markdown
import pytest

from summarizer.facts.fact import LANGUAGES, Noun
from summarizer.facts.figures import Group
from summarizer.facts.papers import papers
from summarizer.pages.figure import Figure
from summarizer.pages.markup import Links
from summarizer.pages.render import render, render_site
from summarizer.pages.template import scribe
from summarizer.pages.translation import marking
from summarizer.vocabulary.errors import SummarizerError
from summarizer.vocabulary.moment import Moment
from tests.pages.handmade import GOLDEN, content, words

CONTENT = content()
PAGES = render_site([CONTENT])
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


def body(page: str) -> str:
    """A page as HTML, without its front matter."""
    return markdown.markdown(page.split("---\n", 2)[2], extensions=EXTENSIONS)


def test_there_is_a_golden_page_for_each_page() -> None:
    golden = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")}
    assert golden == set(PAGES), "run: python -m tests.pages.handmade"


@pytest.mark.parametrize("path", PAGES)
def test_page_is_golden(path: str) -> None:
    golden = (GOLDEN / path).read_text(encoding="utf-8")
    assert PAGES[path] == golden, "if this is meant, run: python -m tests.pages.handmade"


def test_rendering_is_repeatable_and_the_parts_make_the_whole() -> None:
    assert render_site([CONTENT]) == PAGES
    assert render(CONTENT) == {path: page for path, page in PAGES.items() if "/handmade/" in path}


@pytest.mark.parametrize("path", PAGES)
def test_page_ends_with_one_newline_and_has_no_gaps(path: str) -> None:
    page = PAGES[path]
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert "\n\n\n" not in page
    assert not re.search("[ \t]\n", page)


@pytest.mark.parametrize("path", PAGES)
def test_front_matter_is_json_and_free_of_numbers(path: str) -> None:
    front = dict(line.split(": ", 1) for line in PAGES[path].split("---\n")[1].splitlines())
    values = {key: json.loads(value) for key, value in front.items() if key != "hide"}
    assert values["lang"] == ("zh-Hans" if path.startswith("zh/") else "en")
    assert ("alt_path" in values) == (path != "index.md")
    assert not re.search(r"\d", values["title"] + values["description"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_language_is_the_same_page(language: str) -> None:
    for path, page in PAGES.items():
        if path.startswith(f"{language}/"):
            other = json.loads(re.search(r"^alt_path: (.*)$", page, re.M)[1])  # type: ignore[index]
            assert f"{other}index.md" in PAGES or f"{other.rstrip('/')}.md" in PAGES
            assert not other.startswith(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_source_lines_show_exactly_the_article(language: str) -> None:
    shown = re.findall(
        r'<(?:p|h2) class="source[^>]*>(.*?)</(?:p|h2)>',
        body(PAGES[f"{language}/handmade/translation.md"]),
        re.S,
    )
    lines = [segment.span.of(CONTENT.article.text) for segment in CONTENT.article.segments]
    assert [html.unescape(re.sub(r"<[^>]*>", "", line)) for line in shown] == lines


@pytest.mark.parametrize("path", [path for path in PAGES if "/handmade/" in path])
def test_every_link_finds_its_place(path: str) -> None:
    folder = path.rpartition("/")[0]
    for target in re.findall(r'href="([^"]*)"', body(PAGES[path])):
        file, _, anchor = target.partition("#")
        if file == "../index.md" or normpath(f"{folder}/{file}") in papers(["handmade"]):
            continue
        page = body(PAGES[normpath(f"{folder}/{file}") if file else path])
        assert not anchor or page.count(f'id="{anchor}"') == 1, target


@pytest.mark.parametrize("path", PAGES)
def test_no_raw_html_but_ours(path: str) -> None:
    tags = set(re.findall(r"<(/?\w+)", PAGES[path])) - {
        "/a",
        "/div",
        "/mark",
        "/span",
        "/code",
        "/details",
        "/summary",
    }
    assert tags <= {"a", "div", "mark", "span", "code", "details", "summary"}
    assert "<script" not in body(PAGES[path])
    assert "<img" not in body(PAGES[path])


@pytest.mark.parametrize("path", [path for path in PAGES if "/handmade/" in path])
def test_each_page_says_what_is_inferred_and_whose_claims_these_are(path: str) -> None:
    link = "(#f-campaign-year)" if path.endswith("translation.md") else "(translation.md#f-campaign-year)"
    year = "[2020]" if path.startswith("en") else "[2020年]"
    assert re.search(rf'<div class="inferred" markdown>\n\n\*\*[^*]*{re.escape(year + link)}', PAGES[path])
    assert "{ .attribution }" in PAGES[path]


def test_an_index_without_articles_says_so() -> None:
    pages = render_site([])
    assert set(pages) == {
        "index.md",
        *(f"{code}/{page}.md" for code in ("en", "zh") for page in ("index", "glossary")),
    }
    assert "There are no articles yet." in pages["en/index.md"]


def test_terms_are_listed_in_the_order_of_the_article() -> None:
    assert {term.zh for term in marking(CONTENT).terms} == {"六全", "破获案件"}


HOSTILE = [
    "{{ ''.__class__ }}",
    "{{ cases.fact }}",
    "{{ cases.__class__ }}",
    "{{ cases.links.page }}",
    "{{ nobody | q }}",
    "{{ nobody }}",
    "{{ 248 }}",
    "{{ 'x' }}",
    "{{ range(9) }}",
    "{{ term }}",
    "{{ term('没有') }}",
    "{{ cases | upper }}",
    "{{ cases | safe }}",
    "{% for x in y %}{% endfor %}{{ x }}",
    "{{",
    "{% include 'head.md' %}",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_the_sandbox_puts_nothing_but_slots_on_a_page(source: str) -> None:
    writer = scribe(CONTENT, "en", Links())
    with pytest.raises(SummarizerError) as error:
        writer.write(words(source))
    assert error.value.code == "T310"


def test_a_slot_is_plain_or_filtered() -> None:
    writer = scribe(CONTENT, "en", Links(""))
    said = writer.write(
        words('{{ cases }}, {{ cases | q("case") }}, {{ cases | q("man", "men") }}, {{ cases | number }}')
    )
    assert re.findall(r"\[([^\]]*)\]", said) == ["248 drug cases", "248 cases", "248 men", "248"]


def test_chinese_slots_print_the_surface() -> None:
    writer = scribe(CONTENT, "zh", Links(""))
    said = writer.write(
        words('{{ cases | q("case") }}{{ cases | number }}{{ campaign_days | hyphenated }}{{ term("六全") }}')
    )
    assert re.findall(r"\[([^\]]*)\]", said) == ["248起", "248起", "百日", "“六全”（文中未作解释）"]


INFERRED = [
    (Moment(year=2020), "2020年", "2020"),
    (Moment(weekday=3), "星期三", "Wednesday"),
    (Moment(weekday=7), "星期日", "Sunday"),
    (Moment(hour=10, minute=26, second=5), "10时26分5秒", "10:26:05"),
]


@pytest.mark.parametrize(("moment", "chinese", "english"), INFERRED)
def test_an_inferred_part_of_a_date_has_words(moment: Moment, chinese: str, english: str) -> None:
    fact = dataclasses.replace(CONTENT.inferred[0], quantity=moment)
    for language, said in (("zh", chinese), ("en", english)):
        assert Figure(fact, language, Links("")).full().startswith(f"[{said}](")


def test_a_fact_that_has_no_words_is_named() -> None:
    *others, fall = CONTENT.groups[0].facts
    wrong = dataclasses.replace(fall, noun=Noun("fall", "falls"))
    group = Group("results", CONTENT.groups[0].title, (*others, wrong))
    broken = dataclasses.replace(CONTENT, groups=(group,))
    with pytest.raises(
        SummarizerError, match=r"content/handmade/facts.yaml:1:1: P701 fall: percent has a word"
    ):
        render(broken)
