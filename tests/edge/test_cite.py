"""`summarizer cite`: what it prints for a page, an article and a figure, and what it says to names it does not know."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summarizer.edge.cli import FORMS, main
from summarizer.edge.site import build
from summarizer.facts.citing.styles import STYLES
from tests import tiny

VERSION_AND_DAY = "SOURCE_DATE_EPOCH"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VERSION_AND_DAY, "1609459200")
    root = tiny.copy(tmp_path)
    (root / "mkdocs.yml").write_text(
        "site_url: https://a.example/b\nextra: {site_names: {en: The News, zh: 新闻}}\n", encoding="utf-8"
    )
    assert not build(root).findings
    return root


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["cite", "--root", str(root), *words])


def version(root: Path) -> str:
    found: str = json.loads((root / "docs/en/tiny/edition.json").read_text(encoding="utf-8"))["version"]
    return found


ROWS = [
    (("tiny",), "The News. (2021, January 1). The Qingjiang river clean-up [Version {v}]. https://a.example/b/en/tiny/"),
    (("tiny", "--style", "gbt", "--lang", "zh"), "新闻. 青江清河行动: 版本 {v}[EB/OL]. (2021-01-01). https://a.example/b/zh/tiny/."),
    (("tiny", "--original"), "Jiang, H. (n.d.). 青江开展“清河百日行动”! [The Qingjiang river clean-up]."),
    (("tiny", "--original", "--lang", "zh", "--style", "mla"), "江河. 青江开展“清河百日行动”!"),
    (
        ("tiny#money", "--style", "mla"),
        "money spent: more than 250,000 yuan (投入资金25万余元), https://a.example/b/en/tiny/translation/#f-money. "
        "“Figures: The Qingjiang River Clean-Up.” The News, Version {v}, 1 Jan. 2021, https://a.example/b/en/tiny/figures/.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "printed"), ROWS)
def test_prints_a_citation_in_one_line(root: Path, words: tuple[str, ...], printed: str) -> None:
    done = run(root, *words)
    assert (done.exit_code, done.stdout) == (0, printed.format(v=version(root)) + "\n")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_prints_what_the_page_shows(root: Path, style: str, language: str) -> None:
    from summarizer.proof.markdown import read_markdown
    from summarizer.proof.places import PageKind, Place

    place = Place(language, "tiny", PageKind.SUMMARY)
    page = read_markdown((root / "docs" / place.markdown).read_text(encoding="utf-8"), "a.md", place)
    frames = {frame.name: frame.span.of(block.text) for block in page.blocks for frame in block.frames}
    for work, words in (("cite", ()), ("original", ("--original",))):
        assert (
            run(root, "tiny", "--style", style, "--lang", language, *words).stdout
            == frames[f"{work}-{style}"] + "\n"
        )


@pytest.mark.parametrize("name", ["campaign_year", "f-campaign-year", "campaign-year"])
def test_an_inference_is_called_one(root: Path, name: str) -> None:
    assert "(inferred from 2021年5月" in run(root, f"tiny#{name}").stdout


@pytest.mark.parametrize("style", FORMS)
@pytest.mark.parametrize("words", [(), ("--original",)])
@pytest.mark.parametrize("target", ["tiny", "tiny#money"])
def test_each_form_is_printed_for_each_target(
    root: Path, target: str, words: tuple[str, ...], style: str
) -> None:
    done = run(root, target, "--style", style, *words)
    assert done.exit_code == 0
    assert done.stdout.strip()
    assert done.stdout.endswith("\n")
    assert not done.stdout.endswith("\n\n")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("tinny", "content/tinny:1:1: A103 no article is called 'tinny'\n    nearest: tiny\n"),
        ("", "content/.:1:1: A103 no article is called ''\n    known: tiny\n"),
        ("../x", "A103"),
        ("tiny#mony", "content/tiny/facts.yaml:1:1: F109 no fact is called mony\n    nearest: money\n"),
        ("tiny#zzz", "content/tiny/facts.yaml:1:1: F109 no fact is called zzz\n    known: "),
    ],
)  # fmt: skip
def test_a_name_that_is_not_there_is_told_with_the_nearest(root: Path, target: str, said: str) -> None:
    done = run(root, target)
    assert (done.exit_code, done.stdout) == (1, "")
    assert said in done.stderr


@pytest.mark.parametrize("words", [("tiny", "--style", "harvard"), ("tiny", "--lang", "fr"), ()])
def test_a_wrong_call_is_usage(root: Path, words: tuple[str, ...]) -> None:
    assert run(root, *words).exit_code == 2
