"""What is cited: names, dates and titles as the article's files give them, in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.facts.citing.work import Kind, Name
from summarizer.facts.citing.works import (
    TITLES,
    authors,
    citations,
    keyed,
    original_work,
    page_work,
    published,
)
from summarizer.facts.content import Content
from summarizer.facts.fact import Wording
from summarizer.facts.loading import load
from summarizer.facts.metadata import Credit
from summarizer.pages.words import Blanks, chrome
from summarizer.vocabulary.span import Span
from tests import tiny
from tests.tiny import ARTICLE, TINY

MISSING = "published: {missing: {zh: 原文没有写明。, en: The text does not say.}}"


@pytest.fixture
def content() -> Content:
    return load(TINY, "tiny")


def by(content: Content, zh: str, en: str) -> Content:
    """The article by other reporters."""
    return replace(content, metadata=replace(content.metadata, reporter=Credit(Span(0, 1), Wording(zh, en))))


NAMES = [
    ("秦琴", "Qin Qin", (Name("Qin", "Qin"),), ("秦琴",)),
    ("胡志远", "Hu Zhiyuan", (Name("Hu", "Zhiyuan"),), ("胡志远",)),
    ("秦琴、胡志远", "Qin Qin and Hu Zhiyuan", (Name("Qin", "Qin"), Name("Hu", "Zhiyuan")), ("秦琴", "胡志远")),
    ("秦琴 胡志远 江河", "Qin Qin, Hu Zhiyuan, and Jiang He", (Name("Qin", "Qin"), Name("Hu", "Zhiyuan"), Name("Jiang", "He")), ("秦琴", "胡志远", "江河")),
    ("约翰·史密斯", "John Smith", (Name("Smith", "John", is_western=True),), ("约翰·史密斯",)),
    ("本报记者", "our reporters and staff", (Name("our reporters and staff"),), ("本报记者",)),
    ("阿凡提", "Afanti", (Name("Afanti"),), ("阿凡提",)),
    ("John Smith", "John Smith", (Name("Smith", "John", is_western=True),), ("John Smith",)),
]  # fmt: skip


@pytest.mark.parametrize(("zh", "en", "english", "chinese"), NAMES)
def test_names_are_told_apart_and_ordered(
    content: Content, zh: str, en: str, english: tuple[Name, ...], chinese: tuple[str, ...]
) -> None:
    changed = by(content, zh, en)
    assert authors(changed, "en") == english
    assert authors(changed, "zh") == tuple(Name(name) for name in chinese)


def test_an_article_without_a_reporter_has_no_author(content: Content) -> None:
    changed = replace(content, metadata=replace(content.metadata, reporter=Wording("无", "none")))
    assert authors(changed, "en") == authors(changed, "zh") == ()
    assert page_work(changed, "en", "translation").authors == ()


@pytest.mark.parametrize(
    ("quote", "issued"), [("2021年5月", (2021, 5)), ("今年7月", ()), ("历时4个多月", ()), ("打一场硬仗", ())]
)
def test_the_day_of_publication_is_read_from_its_quote(
    tmp_path: Path, quote: str, issued: tuple[int, ...]
) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, ARTICLE, MISSING, f"published: {{quote: {quote}, zh: {quote}, en: some day}}")
    assert published(load(root, "tiny")) == issued


def test_a_publisher_is_named_in_the_language_of_the_reader(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(
        root,
        ARTICLE,
        "publisher: {missing: {zh: 原文没有写明。, en: The text does not say.}}",
        "publisher: {quote: 该市建成全省首家监测站, zh: 监测站, en: The Station}",
    )
    found = load(root, "tiny")
    assert [original_work(found, language).site for language in ("en", "zh")] == ["The Station", "监测站"]


def test_the_article_is_cited_by_its_own_title(content: Content) -> None:
    work = original_work(content, "en")
    assert (work.kind, work.title, work.second) == (
        Kind.NEWSPAPER,
        "青江开展“清河百日行动”!",
        "The Qingjiang river clean-up",
    )
    assert original_work(content, "zh").second == ""
    assert (work.issued, work.site, work.url, work.version) == ((), "", "", "")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", [kind for kind in TITLES if kind != "translation"])
def test_a_page_is_cited_by_the_title_that_it_has(content: Content, language: str, kind: str) -> None:
    title = content.metadata.title.of(language)
    assert page_work(content, language, kind).title == chrome(language, Blanks())["titles"][kind].format(
        title=title
    )


def test_each_page_has_eight_citations_and_each_file_five_works(content: Content) -> None:
    assert len(citations(content, "en", "figures")) == 8
    assert len(dict(keyed(content, "zh"))) == 5
