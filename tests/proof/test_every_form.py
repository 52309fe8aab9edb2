"""What the reader reads, the pages say and the proof believes: every form of the corpus can be published."""

from pathlib import Path

import pytest

from summarizer.edge.site import build
from summarizer.proof.verify import verify
from summarizer.reading.reader import read
from summarizer.vocabulary.errors import SummarizerError
from tests.proof.forms import SLUG, lines, write
from tests.reading.rows import load_rows

UNPUBLISHABLE = {
    "约10⁴个": "F120",  # a numeral that nobody reads
}
"""Rows that no editor can publish yet, with the code that says why."""
CORPUS = [row for row in load_rows("zh") if not row.owed and row.mentions]
MORE = [
    "志愿者增加500人", "志愿者减少3人", "捐款增加3亿元", "里程减少20公里", "人数同比增加500人", "同比增加500个",
    "水温下降3度", "产量增加5吨", "时间增加30分钟", "案件减少120起", "今年1至5月", "今年1-5月",
    "今年3至4月", "2020至2023年", "5、6月份多雨", "6月12日至15日", "6月12日至7月3日", "晚上8点",
    "中午12点", "15时开会", "前三季度", "5号楼", "历时8个半月", "第2次", "获得第3名", "星期三开会",
    "今年3月", "今年5月",
]  # fmt: skip
"""Forms that editors met."""
FORMS = [row.text for row in CORPUS if row.text not in UNPUBLISHABLE] + MORE
AT_ONCE = 200
"""Forms that share an article."""
ARTICLES = [pytest.param(FORMS[at : at + AT_ONCE], id=str(at)) for at in range(0, len(FORMS), AT_ONCE)]


@pytest.mark.parametrize("summed_up", [False, True], ids=["left out", "summed up"])
@pytest.mark.parametrize("forms", ARTICLES)
def test_every_form_is_published(tmp_path: Path, forms: list[str], *, summed_up: bool) -> None:
    texts = write(tmp_path, forms, summed_up=summed_up)
    refused = [f"{texts.get(finding.subject)}: {finding.explain()}" for finding in build(tmp_path).findings]
    assert not refused, "\n".join(refused)
    assert (tmp_path / "docs" / "en" / SLUG / "certificate.json").is_file()


def test_the_lines_are_read_as_the_rows_are() -> None:
    """The mark before a row changes nothing: what is published is what the corpus tests."""
    read_so = {line.text: [mention.surface for mention in line.mentions] for line in lines(FORMS)}
    assert read_so == {text: [mention.surface for mention in read(text, "zh").mentions] for text in FORMS}


@pytest.mark.parametrize(("text", "code"), UNPUBLISHABLE.items())
def test_what_cannot_be_published_is_told_to_the_editor(tmp_path: Path, text: str, code: str) -> None:
    write(tmp_path, [text], summed_up=True)
    with pytest.raises(SummarizerError) as error:
        build(tmp_path)
    assert code in {problem.code for problem in error.value.problems}


PLANTED = [
    # a form, a page, what stands there, what is put there, the code
    ("今年3月", "en/{}/proof.md", "[March]", "[May]", "N201"),
    ("今年3月", "en/{}/proof.md", "[March]", "[march]", "N210"),
    ("今年3月", "en/{}/proof.md", "[March]", "[not March]", "N210"),
    ("今年3月", "en/{}/proof.md", "[March](", "about [March](", "N203"),
    ("今年3月", "en/{}/translation.md", "It was [March]", "It was 4 [March]", "N205"),
    ("6月12日至15日", "en/{}/figures.md", "[the 15th]", "[the 16th]", "N201"),
    ("6月12日至15日", "en/{}/figures.md", "[the 15th]", "[15]", "N201"),
    ("6月12日至15日", "en/{}/translation.md", "{ .figure }.\n", "{ .figure } floor.\n", "N201"),
    ("15时开会", "en/{}/figures.md", "[15:00]", "[15:01]", "N201"),
    ("15时开会", "en/{}/figures.md", "[15:00]", "[16:00]", "N201"),
    ("15时开会", "en/{}/figures.md", "[15:00]", "[3 o'clock]", "N201"),
    ("会议3时开始", "en/{}/figures.md", "[3 o'clock]", "[3:00]", "N201"),
    ("星期三开会", "en/{}/figures.md", "[Wednesday]", "[Thursday]", "N201"),
    ("九八年", "en/{}/figures.md", "[’98]", "[’97]", "N201"),
    ("获得第3名", "en/{}/figures.md", "[third]", "[fourth]", "N201"),
    ("人数增加500人", "en/{}/figures.md", "[up 500 people]", "[down 500 people]", "N204"),
    ("人数增加500人", "en/{}/figures.md", "[up 500 people]", "[500 people]", "N204"),
    ("人数增加500人", "en/{}/figures.md", "[up 500 people]", "[up to 500 people]", "N203"),
    ("价格持平2.3元", "en/{}/figures.md", "[unchanged at 2.3 yuan]", "[up 2.3 yuan]", "N204"),
    ("今年1至5月", "zh/{}/figures.md", "[1]", "[2]", "N201"),
    ("今年1至5月", "zh/{}/figures.md", "{ .figure } |", "{ .figure }个 |", "N201"),
    ("6月12日至15日", "zh/{}/figures.md", "-b){ .figure } |", "-b){ .figure }内改正 |", "N201"),
    ("小学三年级", "zh/{}/figures.md", "[三]", "[四]", "N201"),
    ("小学三年级", "zh/{}/figures.md", "[三]", "[约三]", "N203"),
    ("小学三年级", "zh/{}/figures.md", "[三]", "[第三]", "N207"),
    ("小学三年级", "zh/{}/figures.md", "[三](", "近[三](", "N203"),
    ("历时8个半月", "en/{}/figures.md", "[8.5 months]", "[8 months]", "N201"),
    ("占3分之2", "en/{}/figures.md", "[two-thirds]", "[one-third]", "N201"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "page", "old", "new", "code"), PLANTED)
def test_another_value_in_such_a_form_is_found(
    tmp_path: Path, form: str, page: str, old: str, new: str, code: str
) -> None:
    write(tmp_path, [form], summed_up=False)
    assert not build(tmp_path).findings
    path = tmp_path / "docs" / page.format(SLUG)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert code in {finding.code.value for finding in verify(tmp_path)}
