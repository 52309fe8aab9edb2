"""What stands beside the paragraphs of a translation: links to themselves, notes on terms, who made it."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.facts.glossary import Term
from summarizer.facts.notes import find
from summarizer.facts.status import BY, REVIEWED, Status
from summarizer.facts.words import Proofreader
from summarizer.proof.verify import verify
from tests import tiny
from tests.proof import tree

ENGLISH, CHINESE = "docs/en/tiny/translation.md", "docs/zh/tiny/translation.md"
NOTED = "[rubbish](../glossary.md#t-rubbish){ .noted }"
STATUS = {
    ENGLISH: "Translated by a person. It was not reviewed. [Its numbers were checked against the Chinese](proof.md).",
    CHINESE: "由人翻译。未经审校。[其中的数字已与原文核对](proof.md)。",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.copy(tmp_path)


def found(root: Path) -> set[tuple[str, int]]:
    return {(finding.path, finding.position.line) for finding in verify(root)}


def line_of(root: Path, path: str, words: str) -> int:
    lines = (root / path).read_text(encoding="utf-8").split("\n")
    return next(at for at, line in enumerate(lines, start=1) if words in line)


HERE = [
    # what stands there, what it becomes; the finding is in that line
    ("[¶3](#p-3){ .place }", "[¶4](#p-3){ .place }"),
    ("[¶3](#p-3){ .place }", "[¶3](#p-4){ .place }"),
    ("[¶3](#p-3){ .place }", "[¶3](figures.md#p-3){ .place }"),
    ("[¶3](#p-3){ .place }", "[¶3](#p-3)"),
    ("[¶3](#p-3){ .place }", "[¶3](#p-3){ .place } 3"),
    ("[¶3](#p-3){ .place }", "[¶33](#p-3){ .place }"),
    ("[¶3](#p-3){ .place }", "[¶3](#p-3){ .figure }"),
    ("[¶3](#p-3){ .place }", "¶3"),
    (NOTED, NOTED.replace("#t-rubbish", "#t-volunteer")),
    (NOTED, NOTED.replace("#t-rubbish", "#t-nothing")),
    (NOTED, NOTED.replace("../glossary.md", "figures.md")),
    (NOTED, "rubbish"),
    (NOTED, NOTED.replace(" .noted", " .place")),
    (f"of {NOTED}", f"[of rubbish]{NOTED[9:]}"),
    (f"{NOTED}, ", f"{NOTED}, {NOTED.replace('rubbish', 'and', 1)} "),
    ("On [June 30]", "[On](../glossary.md#t-rubbish){ .noted } [June 30]"),
    ("Translated by a person", "Translated by a machine"),
    ("It was not reviewed", "It was reviewed by a person"),
    ("It was not reviewed. ", ""),
    ("checked against the Chinese](proof.md)", "checked against the Chinese](figures.md)"),
    ("checked against the Chinese](proof.md)", "checked](proof.md)"),
]


@pytest.mark.parametrize(("old", "new"), HERE)
def test_a_change_beside_a_paragraph_is_found_in_its_line(root: Path, old: str, new: str) -> None:
    line = line_of(root, ENGLISH, old)
    tiny.edit(root, ENGLISH, old, new)
    assert (ENGLISH, line) in found(root)


@pytest.mark.parametrize("path", [ENGLISH, CHINESE])
@pytest.mark.parametrize("old", ["[¶3](#p-3){ .place }", "[¶9](#p-9){ .place }", "{status}\n{ .status }\n"])
def test_what_is_taken_away_is_missed(root: Path, path: str, old: str) -> None:
    tiny.edit(root, path, old.replace("{status}", STATUS[path]), "")
    assert {where for where, _ in found(root)} == {path}


@pytest.mark.parametrize("name", ["docs/en/tiny/index.md", "docs/en/tiny/figures.md", "docs/en/index.md"])
@pytest.mark.parametrize(
    "words", ["[rubbish](../glossary.md#t-rubbish){ .noted }", "[¶](translation.md#p-1){ .place }"]
)
def test_such_links_stand_on_no_other_page(root: Path, name: str, words: str) -> None:
    path = root / name
    path.write_text(path.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    assert name in {where for where, _ in found(root)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('href="#p-3">¶3', 'href="#p-3">¶4'),
        ('href="#p-3">¶3', 'href="#p-4">¶3'),
        ('glossary/#t-rubbish">', 'glossary/#t-volunteer">'),
        ("Translated by a person", "Translated by a machine"),
    ],
)
def test_a_change_in_the_site_is_found(root: Path, old: str, new: str) -> None:
    name = "site/en/tiny/translation/index.html"
    line = line_of(root, name, old)
    tiny.edit(root, name, old, new)
    assert (name, line) in found(root)


def test_a_note_that_is_gone_from_the_glossary_is_missed(root: Path) -> None:
    tiny.edit(root, "docs/en/glossary.md", '<a id="t-rubbish"></a>', "")
    assert {where for where, _ in found(root)} >= {ENGLISH, "docs/en/glossary.md"}


TERMS = [
    Term("上线", "upstream"),
    Term("两抢", "robbery and snatching", also=("robbery, snatching",)),
    Term("易制毒化学品", "precursor chemical"),
    Term("人民战争", "people's war"),
]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Hunt upstream, and upstream again", ["upstream"]),
        ("The upstreamers", []),
        ("Robbery,\n  snatching and theft", ["Robbery,\n  snatching"]),
        ("precursor chemicals", ["precursor chemicals"]),
        ("a “people’s war” upstream", ["people’s war", "upstream"]),
        ('{{ cases | q("upstream") }} fell', []),
        ("{# upstream #} fell", []),
    ],
)
def test_a_note_stands_at_the_words_of_its_term(source: str, said: list[str]) -> None:
    words = Proofreader("a.md", source, "en").words(source, 0)
    assert [note.span.of(source) for note in find(words, TERMS)] == said


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("reviewed", REVIEWED)
def test_each_status_is_said_in_both_languages(tmp_path: Path, by: str, reviewed: str) -> None:
    root = tiny.copy(tmp_path)
    rows = ", ".join(f"{key}: {value}" for key, value in (("by", by), ("reviewed", reviewed)) if value)
    line = f"translation: {{{rows}}}" if rows else ""
    tiny.edit(root, tiny.ARTICLE, "translation: {by: human, reviewed: no}", line)
    assert build(root).findings == ()
    for path, language in ((ENGLISH, "en"), (CHINESE, "zh")):
        assert Status(by, reviewed).said(language) in (root / path).read_text(encoding="utf-8")


def test_headings_are_headings_in_the_language_of_the_page() -> None:
    pages = {path: (tree.TINY / path).read_text(encoding="utf-8") for path in (ENGLISH, CHINESE)}
    assert "\n## Clearing { #h-2 .target .heading lang=en }\n" in pages[ENGLISH]
    assert "\n清理\n{ .source .heading lang=zh-Hans }\n" in pages[ENGLISH]
    assert "\n## 清理 { #h-2 .source .heading lang=zh-Hans }\n" in pages[CHINESE]
    assert "\nClearing\n{ .target .heading lang=en }\n" in pages[CHINESE]


def test_a_heading_with_a_number_stays_a_line_of_text(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.change_source(root, "\n成效\n", "\n三项成效\n")
    tiny.edit(
        root,
        tiny.FACTS,
        "  test_day:",
        "  fields: {quote: 三项成效, zh: 成效的项数, en: fields of effect}\n  test_day:",
    )
    tiny.edit(root, tiny.FACTS, "facts: plastic, team_time", "facts: plastic, team_time, fields")
    tiny.edit(root, tiny.TRANSLATION, "## Effect", '## {{ fields | q("effect") }}')
    assert build(root).findings == ()
    for path in (ENGLISH, CHINESE):
        text = (root / path).read_text(encoding="utf-8")
        assert "\n[three effects](#f-fields){ .figure }\n{ .target .heading lang=en }\n" in text
        assert "成效</mark>\n{ .source .heading lang=zh-Hans }\n" in text
