"""Key figures and charts: whatever is spoilt in them is found where it stands, on pages and in HTML."""

from pathlib import Path

import pytest

from summarizer.proof.verify import verify
from tests.proof.tree import copy
from tests.tiny import edit


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy(tmp_path)


FIGURES, SUMMARY, LIST = "docs/en/tiny/figures.md", "docs/en/tiny/index.md", "docs/en/index.md"
BUILT, HANZI = "site/en/tiny/figures/index.html", "docs/zh/tiny/figures.md"
SPOILT: list[tuple[str, str, str, str]] = [
    # a file, what stands there, what it becomes, words of the finding
    (FIGURES, '>[80](translation.md#f-sent-home)', '>[81](translation.md#f-sent-home)', "the page says 81"),
    (FIGURES, '>[80](translation.md#f-sent-home)', '>[25](translation.md#f-fined)', "stands where sent_home should"),
    (FIGURES, '>[80](translation.md#f-sent-home){ .figure }<', ">80<", "80 has no link"),
    (FIGURES, '">offenders sent home</text>', '">offenders sent to prison</text>', "the fact is called “offenders sent home”"),
    (FIGURES, "| offenders sent home | [80](", "| offenders fined | [80](", "the fact is called “offenders sent home”"),
    (FIGURES, '<rect class="fall"', "<rect", "is not as long as its figure"),
    (FIGURES, "### Offenders dealt with", "### Offenders pardoned", "the chart is called “Offenders dealt with”"),
    (FIGURES, "[down 12.5%](translation.md#f-rubbish-fall){ .figure }</text>", "[up 12.5%](translation.md#f-rubbish-fall){ .figure }</text>", "N204"),
    (FIGURES, '<text x="0" y="14">', '<text x="0" y="9014">', "cover each other or leave it"),
    (FIGURES, '<text x="0" y="14">', '<text x="900" y="14">', "no page of ours is written with this"),
    (FIGURES, '<text x="0" y="14">', '<text x="0" y="14" fill="none">', "no page of ours is written with this"),
    (FIGURES, '<rect x="0%" y="40"', '<rect x="5%" y="40"', "is not as long as its figure"),
    (FIGURES, "</svg>\n", "<text x=\"0\" y=\"14\">9 more</text>\n</svg>\n", "9 has no link"),
    (FIGURES, "</svg>\n", "<script>alert(5)</script>\n</svg>\n", "no page of ours is written with this"),
    (FIGURES, "</svg>\n", "<foreignObject>all</foreignObject>\n</svg>\n", "no page of ours is written with this"),
    (FIGURES, 'chart-offenders-title">Offenders', 'chart-offenders-title">The 105 offenders', "105 offenders has no link"),
    (FIGURES, 'labelledby="chart-offenders-title" aria-describedby="chart-offenders-about"', 'labelledby="chart-changes-title" aria-describedby="chart-changes-about"', "should"),
    (HANZI, ">[80人](translation.md#f-sent-home)", ">[81人](translation.md#f-sent-home)", "the page says 81人"),
    (HANZI, '">劝返的人员</text>', '">拘留的人员</text>', "the fact is called “劝返的人员”"),
    (BUILT, "#f-sent-home\">80</a></text>", "#f-sent-home\">81</a></text>", "the page says 81"),
    (BUILT, 'width="76.19%"', 'width="36.19%"', "is not as long as its figure"),
    (BUILT, '<text x="0" y="14">', '<text x="0" y="14" opacity="0">', "in another form than that of charts"),
    (BUILT, '<svg class="bars"', '<svg class="bars" onload="x"', "in another form than that of charts"),
    (BUILT, "</svg></p>", "<rect x=\"0%\" y=\"400\" width=\"9.00%\" height=\"12\"/></svg></p>", "bars for"),
    (SUMMARY, "| [12](translation.md#f-rivers)", "| [21](translation.md#f-rivers)", "the page says 21"),
    (SUMMARY, "| [more than 4,300](", "| [4,300](", "the page says 4,300"),
    (SUMMARY, "| rivers cleared |", "| rivers poisoned |", "the fact is called “rivers cleared”"),
    (SUMMARY, "[以来,青江市清理河道12条]", "[以来,青江市清理河道21条]", "the quote is"),
    (SUMMARY, "| [以来,青江市清理河道12条](translation.md#f-rivers){ .words lang=zh-Hans } |", "| |", "do not stand beside it"),
    (SUMMARY, "[劝返80人](translation.md#f-sent-home)", "[罚款 25人](translation.md#f-fined)", "these words do not state the figure before them, 80 people"),
    (SUMMARY, "| [12](translation.md#f-rivers){ .figure } |", "| [more than 4,300](translation.md#f-volunteers){ .figure } |", "the label is “rivers cleared”"),
    (LIST, "| [12](tiny/translation.md#f-rivers)", "| [21](tiny/translation.md#f-rivers)", "the page says 21"),
    (LIST, "| rivers cleared |", "| rivers poisoned |", "the fact is called “rivers cleared”"),
    (LIST, "[以来,青江市清理河道12条](tiny", "[以来,青江市清理河道21条](tiny", "the quote is"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "said"), SPOILT, ids=[f"{row[0]}: {row[2]}" for row in SPOILT]
)
def test_what_is_spoilt_is_found_in_its_file(root: Path, name: str, old: str, new: str, said: str) -> None:
    edit(root, name, old, new)
    told = [finding.explain() for finding in verify(root) if finding.path == name]
    assert any(said in each for each in told), told


def test_the_clean_tree_has_no_finding(root: Path) -> None:
    assert verify(root) == ()


def test_a_row_of_key_figures_that_is_gone_is_missed(root: Path) -> None:
    text = (root / SUMMARY).read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| volunteers sent out"))
    edit(root, SUMMARY, row + "\n", "")
    assert any("missing here, though named among the key figures" in finding.says for finding in verify(root))


def test_a_figure_that_is_gone_is_missed_where_the_template_has_it(root: Path) -> None:
    gone = "[12 rivers](translation.md#f-rivers){ .figure };"
    text = (root / SUMMARY).read_text(encoding="utf-8")
    line = text[: text.index(gone)].count("\n") + 1
    edit(root, SUMMARY, f"- the city cleared {gone}", "- the city cleared rivers;")
    lost = [f for f in verify(root) if "missing here" in f.says]
    assert [(f.path, f.position.line) for f in lost] == [(SUMMARY, line + 1)]
