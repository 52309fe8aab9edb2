"""An editor who follows the page ends with proven pages, and sees what the page shows on the way."""

from pathlib import Path

from summarizer.proof.verify import verify
from tests.guide.tutorial import FENCE, walked

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "editors.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_following_the_page_gives_proven_pages_and_the_outputs_that_it_shows(tmp_path: Path) -> None:
    assert walked(TEXT, tmp_path) == TEXT, "run `make guide`, and look at what changed"
    assert verify(tmp_path) == ()
    english = (tmp_path / "docs/en/reading-days/index.md").read_text(encoding="utf-8")
    assert "[more than 12,000 visits](translation.md#f-visits){ .figure }, up" in english
    proof = (tmp_path / "docs/en/reading-days/proof.md").read_text(encoding="utf-8")
    assert "do not make the whole" in proof


def test_every_file_of_an_article_is_shown_whole() -> None:
    shown = {match[1] for match in FENCE.finditer(TEXT) if match[1]}
    names = ("facts.yaml", "article.yaml", "translation.en.md", "summary.en.md", "summary.zh.md")
    assert shown == {
        "seeds/reading-days.txt",
        "content/glossary.yaml",
        *(f"content/reading-days/{name}" for name in names),
    }
