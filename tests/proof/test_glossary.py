"""The glossary page: each row as the content gives it, numerals of the terms and all; any other is found."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.facts.concordance import concordance, uses
from summarizer.facts.loading import load_all
from summarizer.proof.verify import verify
from summarizer.vocabulary.errors import SummarizerError
from tests import tiny
from tests.proof import tree

ENGLISH, CHINESE = "docs/en/glossary.md", "docs/zh/glossary.md"
NOTE = "  note:\n    zh: 河道整治的口号。\n    en: A slogan of the campaign.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.copy(tmp_path)


def found(root: Path) -> set[tuple[str, str, int]]:
    return {(finding.code.value, finding.path, finding.position.line) for finding in verify(root)}


def line_of(root: Path, path: str, words: str) -> int:
    lines = (root / path).read_text(encoding="utf-8").split("\n")
    return next(at for at, line in enumerate(lines, start=1) if words in line)


MARKDOWN = [
    # what stands in a row, what it becomes, the finding
    ("[六清]", "[六请]", "N207"),
    ("[六清]", "[七清]", "N207"),
    ("Six Clears", "Seven Clears", "N207"),
    ("Six Clears", "Six Cleans", "N207"),
    ("“six clears”", "“seven clears”", "N207"),
    ("not explained", "explained", "N207"),
    ("liù qīng", "liù qíng", "N207"),
    ("liù qīng", "qī qīng", "N207"),
    ("liù qīng", "liù qīng 6", "N207"),
    ("| volunteer |", "| volunteers |", "N207"),
    ("|  | volunteer", "| zhìyuànzhě | volunteer", "N207"),
    ("[¶6]", "[¶7]", "N207"),
    ("[¶6]", "¶6", "N212"),
    ("(tiny/translation.md#p-6) |", "(tiny/translation.md#p-5) |", "N206"),
    ("(tiny/translation.md#p-6) |", "(tiny/figures.md#p-6) |", "N206"),
    ("(tiny/translation.md#p-6) |", "(tiny/translation.md#f-rivers) |", "N206"),
    ("(tiny/translation.md#p-6) |", "(tiny/translation.md#p-6){ .figure } |", "N206"),
    ("(tiny/translation.md#p-6) |", "(tiny/translation.md#p-6) and 3 more |", "N207"),
    ("| volunteer |", "| [volunteer](tiny/index.md) |", "N206"),
    ("[六清](tiny/translation.md#p-6){ lang=zh-Hans }", "六清", "N206"),
    ('<a id="t-six-clears"></a>', "", "N206"),
    ('<a id="t-six-clears"></a>', '<a id="t-seven-clears"></a>', "N206"),
    ('<a id="t-six-clears"></a>', '<a id="t-six-clears"></a><a id="t-x"></a>', "N206"),
    ("The Qingjiang river clean-up: [¶3]", "Another article: [¶3]", "N207"),
    ('<span lang="zh-Latn">', '<span lang="en-x">', "N212"),
    ('<span lang="zh-Latn">liù qīng</span>', '<mark class="quote">liù qīng</mark>', "N212"),
]


@pytest.mark.parametrize(("old", "new", "code"), MARKDOWN)
def test_a_changed_row_is_found_in_its_line(root: Path, old: str, new: str, code: str) -> None:
    line = line_of(root, ENGLISH, old)
    tiny.edit(root, ENGLISH, old, new)
    assert {(path, at) for _, path, at in found(root)} == {(ENGLISH, line)}
    assert {code, "N205"} & {
        said for said, _, _ in found(root)
    }  # of two at one place the loose number is told


BUILT = [
    ("六清</a>", "七清</a>"),
    ("Six Clears", "Seven Clears"),
    ("liù qīng", "qī qīng"),
    ("¶6</a>", "¶16</a>"),
    ('translation/#p-6">¶6', 'translation/#p-5">¶6'),
    ('id="t-six-clears"', 'id="t-seven-clears"'),
    ("volunteer</td>", "volunteers</td>"),
    ("volunteer</td>", "<span>volunteer</span> 2</td>"),
]


@pytest.mark.parametrize(("old", "new"), BUILT)
def test_a_changed_row_of_the_site_is_found(root: Path, old: str, new: str) -> None:
    name = "site/en/glossary/index.html"
    line = line_of(root, name, old)
    tiny.edit(root, name, old, new)
    assert {(path, at) for _, path, at in found(root)} == {(name, line)}


def test_a_row_that_is_missing_added_or_moved_is_found(root: Path) -> None:
    path = root / CHINESE
    text = path.read_text(encoding="utf-8")
    rows = [line for line in text.split("\n") if line.startswith("| <a")]
    changes = [
        text.replace(rows[1] + "\n", ""),
        text.replace(rows[1], f"{rows[1]}\n{rows[1]}"),
        text.replace(rows[0], "\0").replace(rows[1], rows[0]).replace("\0", rows[1]),
    ]
    for changed in changes:
        path.write_text(changed, encoding="utf-8")
        assert {where for _, where, _ in found(root)} == {CHINESE}


def test_a_number_beside_the_table_is_loose(root: Path) -> None:
    tiny.edit(root, ENGLISH, "The Chinese terms that", "The seven Chinese terms that")
    assert {code for code, _, _ in found(root)} == {"N205"}


def test_a_term_that_no_article_uses_has_no_row(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, tiny.GLOSSARY, "志愿者:", "长江:\n  en: Yangtze\n志愿者:")
    assert build(root).findings == ()
    assert "Yangtze" not in (root / ENGLISH).read_text(encoding="utf-8")


def test_a_longer_term_hides_the_one_inside_it(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, tiny.GLOSSARY, "志愿者:", "志愿:\n  en: volunt\n志愿者:")
    (content,) = load_all(root)
    assert [term.zh for term in uses(content)] == ["志愿者", "垃圾", "六清"]


def test_the_rows_follow_the_alphabet_of_the_page(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, tiny.GLOSSARY, "  en: volunteer", "  en: volunteer\n  pinyin: Āzhì")
    contents = load_all(root)
    assert [row.term.zh for row in concordance(contents, "en")] == ["垃圾", "六清", "志愿者"]
    assert [row.term.zh for row in concordance(contents, "zh")] == ["志愿者", "垃圾", "六清"]


def test_a_note_stands_beside_its_term_and_is_held(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, tiny.GLOSSARY, "  unexplained: true\n", "  unexplained: true\n" + NOTE)
    assert build(root).findings == ()
    for path, note in ((ENGLISH, "A slogan of the campaign."), (CHINESE, "河道整治的口号")):
        line = line_of(root, path, note)
        tiny.edit(root, path, note, note.replace("of the", "of a").replace("口号", "号口"))
        assert ("N207", path, line) in found(root)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("  note: {zh: 口号。}\n", "F107"),
        ("  note: {zh: 三个口号。, en: Three slogans.}\n", "F114"),
        ("  note: {zh: 口号。, en: <b>A slogan</b>}\n", "F113"),
    ],
)
def test_a_note_has_both_languages_and_no_number(tmp_path: Path, note: str, code: str) -> None:
    root = tiny.copy(tmp_path)
    tiny.edit(root, tiny.GLOSSARY, "  unexplained: true\n", "  unexplained: true\n" + note)
    with pytest.raises(SummarizerError) as caught:
        build(root)
    assert {problem.code for problem in caught.value.problems} == {code}


def test_no_article_may_be_called_like_the_page(tmp_path: Path) -> None:
    root = tiny.copy(tmp_path)
    (root / "seeds/tiny.txt").rename(root / "seeds/glossary.txt")
    (root / "content/tiny").rename(root / "content/glossary")
    with pytest.raises(SummarizerError) as caught:
        build(root)
    assert {problem.code for problem in caught.value.problems} == {"S601"}
