"""The real article: its pages are fresh and proven, its words keep to the brief and the glossary."""

import hashlib
import re
from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.facts.content import Content
from summarizer.facts.loading import load
from summarizer.pages.render import render
from summarizer.proof.planting.operators import OPERATORS
from summarizer.proof.verify import verify
from summarizer.reading.article import SegmentKind

ROOT = Path(__file__).parent.parent
SLUG = "deyang-100-day-campaign"
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def content() -> Content:
    return load(ROOT, SLUG)


def body(page: str) -> str:
    """The words of a summary page as a reader meets them, from its first heading to the hint below."""
    words = page[page.index("\n## ") : page.index("{ .how }")]
    words = re.sub(r'<div class="(?:key|inferred)".*?</div>', "", words, flags=re.DOTALL)
    words = re.sub(r" \{ #[a-z-]+ \}|</?span[^>]*>", "", words)
    words = re.sub(r"\]\([^)]*\)\{[^}]*\}", "", words).replace("[", "")
    return words.rpartition("\n\n")[0]


def test_committed_pages_are_what_the_files_give() -> None:
    done = build(ROOT, check=True)
    assert (done.written, done.removed, done.findings) == ((), (), ())


def test_committed_pages_are_proven() -> None:
    assert verify(ROOT, docs=ROOT / "docs") == ()


def test_every_fault_that_numbers_decide_was_found(content: Content) -> None:
    assert [score.operator for score in content.trial.scores] == [operator.name for operator in OPERATORS]
    assert [score for score in content.trial.scores if score.decided and score.survivors] == []
    assert {survivor.reason for survivor in content.trial.survivors} == {"words"}


def test_source_is_the_one_recorded(content: Content) -> None:
    raw = (ROOT / content.article.path).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == content.recorded_digest


def test_every_number_of_the_source_is_a_fact_with_labels(content: Content) -> None:
    named = {fact.evidence.mention.span for fact in content.facts if not fact.because.en}
    assert named == {mention.span for mention in content.reading.mentions if not mention.weak}
    assert all(fact.labels.zh and fact.labels.en for fact in content.facts)
    assert content.reading.unread == ()


def test_page_furniture_is_recognised(content: Content) -> None:
    furniture = [
        s.span.of(content.article.text) for s in content.article.segments if s.kind is SegmentKind.FURNITURE
    ]
    assert furniture == ["责任编辑:胡志远", "扫一扫在手机打开当前页"]


def test_english_summary_has_a_page_worth_of_words(content: Content) -> None:
    words = re.findall(r"[\w’'%.,-]*\w[\w’'%.,-]*", body(render(content)[f"en/{SLUG}/index.md"]))
    assert 350 <= len(words) <= 500


def test_chinese_summary_has_a_page_worth_of_characters(content: Content) -> None:
    text = body(render(content)[f"zh/{SLUG}/index.md"])
    assert 500 <= len(HAN.findall(text)) <= 800


def test_both_summaries_use_the_same_figures(content: Content) -> None:
    assert set(content.summary("en").facts()) == set(content.summary("zh").facts())


@pytest.mark.parametrize("page", ["index", "figures", "translation", "proof"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_inferred_year_is_shown_as_inferred_on_every_page(
    content: Content, language: str, page: str
) -> None:
    text = render(content)[f"{language}/{SLUG}/{page}.md"]
    note = text[text.index('<div class="inferred" markdown>') :].partition("</div>")[0]
    assert "#f-campaign-year" in note
    assert ("Inferred, not stated" if language == "en" else "推断所得") in note


def test_what_the_text_does_not_say_is_said_so(content: Content) -> None:
    page = render(content)[f"en/{SLUG}/index.md"]
    assert content.metadata.publisher.of("en") in page  # type: ignore[union-attr]
    assert content.metadata.published.of("en") in page  # type: ignore[union-attr]
