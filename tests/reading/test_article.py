"""The real article: its lines and sentences, and every number of it against a table made by hand."""

from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.reading.article import SegmentKind, load_article, segment
from summarizer.reading.reader import read
from tests.reading.rows import CORPUS, OWED, parse_reading, shown

ROOT = Path(__file__).parents[2]
SLUG = "deyang-100-day-campaign"
ARTICLE = load_article(ROOT, SLUG)
READING = read(ARTICLE.text, "zh")


def by_hand() -> list[tuple[str, str]]:
    """(surface, what it says) of each number and idiom, from tests/corpus/deyang.txt."""
    found = []
    for line in (CORPUS / "deyang.txt").read_text(encoding="utf-8").splitlines():
        line = line.removeprefix(OWED).strip()
        if line.startswith("{"):
            found.append((line.strip("{}"), "idiom"))
        elif line and not line.startswith("#"):
            surface, _, reading = line.partition("  =>  ")
            found.append((surface, shown(surface, parse_reading(reading))))
    return found


def read_by_program() -> list[tuple[str, str]]:
    found = [(m.span, m.surface, shown(m.surface, m)) for m in READING.mentions]
    found += [(idiom.span, idiom.surface, "idiom") for idiom in READING.idioms]
    return [(surface, what) for _, surface, what in sorted(found)]


def test_nothing_is_unread() -> None:
    assert [span.of(ARTICLE.text) for span in READING.unread] == []


def test_every_number_reads_as_by_hand() -> None:
    assert read_by_program() == by_hand()


def test_every_surface_is_the_text_at_its_span() -> None:
    assert all(m.span.of(ARTICLE.text) == m.surface for m in READING.mentions)
    assert all(i.span.of(ARTICLE.text) == i.surface for i in READING.idioms)


@pytest.mark.parametrize(
    ("surface", "values"),
    [
        ("248起", ["248"]),
        ("27.85公斤", ["27.85"]),
        ("25万余元", ["250000"]),
        ("2020年11月", ["2020", "11"]),
        ("10月19日", ["10", "19"]),
        ("7月", ["7"]),
        ("4个多月", ["4"]),
        ("首家", ["1"]),
        ("零发生", ["0"]),
        ("百名", ["100"]),
        ("100天", ["100"]),
    ],
)
def test_values_are_the_plain_numbers_stated(surface: str, values: list[str]) -> None:
    found = [m.values for m in READING.mentions if m.surface == surface]
    assert found == [tuple(map(Decimal, values))]


def test_values_of_a_range() -> None:
    (mention,) = read("缴获10至15公斤", "zh").mentions
    assert mention.values == (Decimal(10), Decimal(15))


# --- lines


def lines(kind: str) -> list[str]:
    return [s.span.of(ARTICLE.text) for s in ARTICLE.segments if s.kind.value == kind]


def test_title_headings_and_furniture() -> None:
    (title,) = lines("title")
    assert title.startswith("向毒品宣战,德阳开展")
    assert title.endswith("打一场禁毒人民战争!")
    assert lines("heading") == [
        "部署",
        "把禁毒行动作为“一把手”工程",
        "出击",
        "创新战法铁腕扫毒",
        "善治",
        "乘势而上深入治理",
        "强基",
        "锻造善战过硬铁军",
    ]
    assert lines("furniture") == ["责任编辑:胡志远", "扫一扫在手机打开当前页"]


def test_every_line_with_words_is_a_segment() -> None:
    written = [line for line in ARTICLE.text.split("\n") if line.strip()]
    assert [s.span.of(ARTICLE.text) for s in ARTICLE.segments] == written
    assert [s.index for s in ARTICLE.segments] == list(range(len(written)))
    assert len(lines("paragraph")) == len(written) - 11


def test_the_text_is_the_file_as_it_is() -> None:
    assert ARTICLE.text.encode() == (ROOT / "seeds" / f"{SLUG}.txt").read_bytes()


def test_sentences_cover_their_lines() -> None:
    for one in ARTICLE.segments:
        covered = "".join(span.of(ARTICLE.text) for span in one.sentences)
        assert covered.replace(" ", "") == one.span.of(ARTICLE.text).replace(" ", "")
        assert all(one.span.covers(span) for span in one.sentences)
        assert all(a.end <= b.start for a, b in zip(one.sentences, one.sentences[1:], strict=False))


def test_sentences_of_the_results() -> None:
    results = next(s for s in ARTICLE.segments if "破获制贩毒案件248起" in s.span.of(ARTICLE.text))
    starts = [span.of(ARTICLE.text).strip()[:5] for span in results.sentences]
    assert starts == ["今年7月以", "全市共破获", "两抢、盗窃"]


def test_no_mention_crosses_a_sentence() -> None:
    sentences = [span for one in ARTICLE.segments for span in one.sentences]
    for mention in READING.mentions:
        assert any(span.covers(mention.span) for span in sentences), mention.surface


def test_a_line_reads_alone_as_in_the_article() -> None:
    alone = [
        (m.surface, shown(m.surface, m))
        for one in ARTICLE.segments
        for m in read(one.span.of(ARTICLE.text), "zh").mentions
    ]
    assert alone == [(m.surface, shown(m.surface, m)) for m in READING.mentions]


@pytest.mark.parametrize(
    "words", ["侵财案件 与吸毒人员", "涉毒违法 犯罪嫌疑人73人", "强戒 595人", "治理体系和 治理能力"]
)
def test_stray_spaces_stay_in_the_text(words: str) -> None:
    assert ARTICLE.text.count(words) == 1


def test_a_stray_space_does_not_hide_a_number() -> None:
    at = ARTICLE.text.index("强戒 595人") + len("强戒 ")
    assert [m.surface for m in READING.mentions if m.span.start == at] == ["595人"]


# --- segment() on texts of our own


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.span.of(text), s.kind.value) for s in segment(text)]


def test_the_kinds_of_lines() -> None:
    text = "题目\n\n部署\n\n破案248起。抓获3人!\n\n责任编辑:某某\n"
    assert kinds(text) == [
        ("题目", "title"),
        ("部署", "heading"),
        ("破案248起。抓获3人!", "paragraph"),
        ("责任编辑:某某", "furniture"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑:胡志远",
        "责编:某某",
        "校对:某某",
        "扫一扫在手机打开当前页",
        "分享到微信",
        "相关阅读:别的文章",
        "上一篇:别的文章",
        "字号:大 中 小",
        "【打印】",
        "版权所有 某某报社",
        "某ICP备12345号",
        "浏览次数:123",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    assert kinds(f"题目\n破案248起。\n{line}\n")[-1] == (line, "furniture")


@pytest.mark.parametrize("line", ["记者扫一扫二维码后发现了线索,民警随后到场,查处三人。", "他打印了材料。"])
def test_a_paragraph_is_no_furniture(line: str) -> None:
    assert kinds(f"题目\n破案248起。\n{line}\n")[-1] == (line, "paragraph")


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n"])
def test_a_text_without_words_has_no_segments(text: str) -> None:
    assert segment(text) == ()


def test_lines_may_end_in_any_way() -> None:
    assert kinds("题目\r\n\r\n破案248起。\r\n") == [("题目", "title"), ("破案248起。", "paragraph")]


@pytest.mark.parametrize("byline", ["记者 王小明", "本报记者 李娜", "通讯员:张三"])
def test_a_byline_is_a_paragraph_however_short(byline: str) -> None:
    assert segment(f"标题\n\n{byline}")[1].kind is SegmentKind.PARAGRAPH
