"""The version of an article's pages: changed by what the editor wrote and by nothing else, and never moved in time."""

import json
from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.facts.edition import edition, today
from summarizer.facts.glossary import load_glossary
from summarizer.facts.loading import load
from summarizer.facts.papers import edition_of
from summarizer.facts.site import NEUTRAL, Site, load_site
from summarizer.reading.article import load_article
from summarizer.vocabulary.errors import FactsError
from tests import tiny

DAY = 1_609_459_200
"""The first day of 2021, in seconds."""
RECORD = f"docs/{edition_of(tiny.SLUG)}"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))
    root = tiny.copy(tmp_path)
    assert not build(root).findings
    return root


def recorded(root: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((root / RECORD).read_text(encoding="utf-8"))
    return found


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY + days * 86_400))


def test_the_first_build_records_its_day(root: Path) -> None:
    assert recorded(root)["date"] == "2021-01-01"
    assert recorded(root)["version"] in (root / "docs/en/tiny/index.md").read_text(encoding="utf-8")


def test_a_build_on_another_day_that_changes_nothing_writes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 9)
    assert build(root).written == ()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (tiny.ENGLISH, "## ", "## Indeed: "),
        (tiny.CHINESE, "## ", "## 其实："),
        (tiny.ARTICLE, "The Qingjiang river", "The Qingjiang River"),
        (tiny.GLOSSARY, "pinyin:", "also: [the Six]\n  pinyin:"),
        (tiny.FACTS, "source:", "# a note\nsource:"),
    ],
)
def test_a_change_of_the_editor_is_a_new_version_of_its_day(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str
) -> None:
    before = recorded(root)["version"]
    later(monkeypatch, 1)
    tiny.edit(root, name, old, new)
    build(root)
    assert recorded(root)["version"] != before
    assert recorded(root)["date"] == "2021-01-02"


def test_a_term_that_the_article_does_not_use_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 1)
    with (root / tiny.GLOSSARY).open("a", encoding="utf-8") as file:
        file.write("\n从未提到: {en: never mentioned}\n")
    assert build(root).written == ()


def test_the_record_of_a_trial_is_no_part_of_the_version(root: Path) -> None:
    before = recorded(root)["version"]
    (root / "content/tiny/trial.json").write_text("{}", encoding="utf-8")
    terms = [term for term in load_glossary(root)[0] if term.zh in load_article(root, "tiny").text]
    assert edition(root, "tiny", terms).version == before


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"version": "x", "date": "2020-01-01"}', '{"version": "%s", "date": "20200101"}', '{"version": "%s", "date": "2999-01-01"}',
     '{"version": "%s", "date": 7}', '{"version": "%s"}', '{"version": "000000000000", "date": "2020-01-01"}'],
)  # fmt: skip
def test_a_record_that_cannot_be_is_not_believed(root: Path, text: str) -> None:
    version = recorded(root)["version"]
    (root / RECORD).write_text(text.replace("%s", version), encoding="utf-8")
    assert load(root, "tiny").edition.date == today() == "2021-01-01"


@pytest.mark.parametrize("epoch", ["", "soon", "-1"])
def test_an_epoch_that_is_no_number_of_seconds_is_left_out(
    epoch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() > "2025"


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("site_name: A\n", Site()),
        ("site_url: https://a.example/b\n", Site("https://a.example/b/")),
        ("site_url: !ENV [HOME, x]\nhooks: !!python/name:os.system\n", Site()),
        ("a: &x {b: 1}\nextra:\n  site_names: {en: ' The  News '}\n  other: *x\n", Site("", type(NEUTRAL)(NEUTRAL.zh, "The News"))),
        ("- a list\n", Site()),
        ("", Site()),
        ("site_url:\n", Site()),
    ],
)  # fmt: skip
def test_the_site_is_what_its_configuration_says(tmp_path: Path, text: str, site: Site) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert load_site(tmp_path) == site


def test_without_a_configuration_a_site_has_no_address_and_a_neutral_name(tmp_path: Path) -> None:
    assert load_site(tmp_path) == Site("", NEUTRAL)


@pytest.mark.parametrize(
    "text",
    ["site_url: javascript:alert(1)\n", 'site_url: "https://a.example/\\"><b>"\n', "site_url: https://a.example/{x}\n", "a: [\n",
     'extra: {site_names: {zh: "<b>"}}\n', 'extra: {site_names: {en: "a\\u0007"}}\n', "site_url: ftp://a.example/\n"],
)  # fmt: skip
def test_what_no_citation_can_print_is_refused_with_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(FactsError, match=r"mkdocs\.yml:1:1: M105"):
        load_site(tmp_path)


def test_another_address_of_the_site_changes_the_citations_and_not_the_version(root: Path) -> None:
    before = recorded(root)
    (root / "mkdocs.yml").write_text("site_url: https://a.example/b/\n", encoding="utf-8")
    assert "en/tiny/cite.bib" in build(root).written
    assert recorded(root) == before
    assert "https://a.example/b/zh/tiny/figures/" in (root / "docs/zh/tiny/figures.md").read_text(
        encoding="utf-8"
    )
