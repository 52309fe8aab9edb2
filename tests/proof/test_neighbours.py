"""What stands beside a link: each row changes what the figure says and is found where the link is."""

import re

import pytest

from summarizer.proof.codes import Code
from summarizer.proof.html import read_html
from summarizer.proof.markdown import read_markdown
from summarizer.proof.places import PageKind, Place
from summarizer.proof.planting.ground import HTML, MARKDOWN, Kind
from summarizer.proof.verify import check_page
from tests.proof.tree import case_with, dossiers, pages

ABOUT = dossiers()
KNOWN = {False: pages(is_site=False), True: pages(is_site=True)}

BEFORE_ENGLISH = [
    # a hedge at a line's end, behind white space of any kind, cut by what nobody sees, or stressed
    "fewer than\n", "less&nbsp;than&nbsp;", "le&shy;ss than ", "less than&#8203; ", "less\u200b than ",
    "fewer  than   ", "fewer than\u2003", "less th\ufeffan ", "fewer than<br>", "fewer <i>than</i> ",
    "fewer <em>than</em> ", "less than: ", "fewer than the ", "at least “", "nearly the ",
    "fewer than a total of ", "almost exactly ", "(fewer than) ", "“about” ", "less-than ", "&lt; ",
    # words that the reader has no use for
    "minus ", "only ", "not ", "max. ", "min. ", "ca. ", "more or less ", "an average of ", "than ", "perhaps ",
    "per ", "daily ",
    # signs and letters
    "+", "× ", "÷ ", "– ", "— ", "～", "＜", "＞", "≦", "≲", "￥", "－", "№", "≠", "-", "/ ", "k", "US$",
    # the other language
    "近", "不足", "约", "不到 ",
]  # fmt: skip
BEHIND_ENGLISH = [
    "+", " plus", " or fewer", " (or more)", " (at least)", " or more", ", or more", " – or more", " at most",
    " (approximately)", " odd", "-odd", "&nbsp;or&nbsp;more", " or\nmore", "<br>or more", " only",
    "/day", " per day", " a day", " daily", "k", " percent", " percentage points", " points", "¢", "‱", "%", " %",
    " kilograms", " fewer", "以上", "万", "左右",
]  # fmt: skip
BEFORE_CHINESE = [
    "不足\n", "不足<br>", "近&nbsp;", "约\u200b", "不足", "不到：", "约（", "（约）", "“不足”", "仅", "只", "只有", "没有", "人均", "每天", "第",
    "～", "＜", "＞", "≠", "￥", "－", "fewer than ", "about ",
]  # fmt: skip
BEHIND_CHINESE = [
    "+", "‱", "/天", "成", "许", "不到", "（约）", "（以上）", "（含）以上", "以上", "左右", "\u200b左右", "以上\u200b",
    "万", "%", "倍", "每天", "余", "k", " or more",
]  # fmt: skip
ENGLISH, CHINESE = "12 rivers", "12条"
PLANTED = [
    *(pytest.param("en", ENGLISH, words, "", id=f"en {words!r} before") for words in BEFORE_ENGLISH),
    *(pytest.param("en", ENGLISH, "", words, id=f"en {words!r} behind") for words in BEHIND_ENGLISH),
    *(pytest.param("zh", CHINESE, words, "", id=f"zh {words!r} before") for words in BEFORE_CHINESE),
    *(pytest.param("zh", CHINESE, "", words, id=f"zh {words!r} behind") for words in BEHIND_CHINESE),
    pytest.param("en", "about 15 metric tons", "almost ", "", id="a hedge before a hedge"),
    pytest.param("en", "more than 4,300 volunteers", "well over ", "", id="a hedge before a hedge, over"),
    pytest.param("zh", "约15吨", "不足", "", id="a hedge before a hedge, zh"),
    pytest.param("en", "80", "", "万", id="ten thousand of a bare number"),
]
HARMLESS = [
    ("en", ENGLISH, "the ", ""), ("en", ENGLISH, "(", ")"), ("en", ENGLISH, "about the ", ""), ("en", ENGLISH, "not the ", ""), ("en", ENGLISH, "(as above) ", ""), ("en", ENGLISH, "“", "”"), ("en", ENGLISH, "in all ", ""),
    ("en", ENGLISH, "", " – the longest among them –"), ("en", ENGLISH, "cleared all ", ""),
    ("en", ENGLISH, "", ", at least one of them long"), ("en", ENGLISH, "", " of the city"),
    ("zh", CHINESE, "共", ""), ("zh", CHINESE, "（", "）"), ("zh", CHINESE, "——", "——"),
    ("zh", CHINESE, "船只", ""), ("zh", CHINESE, "多只", ""), ("zh", CHINESE, "", "成果"),
]  # fmt: skip


def lines_found(
    language: str, claim: str, before: str, behind: str, *, is_site: bool
) -> tuple[set[int], set[int]]:
    """The lines of a page with words beside its first such link: those spoilt, and those of findings.

    That the words are not those of the template is told too, and left out here.
    """
    place = Place(language, "tiny", PageKind.SUMMARY)
    text, dialect = KNOWN[is_site][place][0], HTML if is_site else MARKDOWN
    links = dict(dialect.marks)[Kind.CLAIM].finditer(text)
    link = next(match for match in links if match["text"] == claim)
    start, end = link.start() + len(before), link.end() + len(before) + len(behind)
    spoilt = f"{text[: link.start()]}{before}{link[0]}{behind}{text[link.end() :]}"
    page = (read_html if is_site else read_markdown)(spoilt, "page", place)
    found = check_page(page, case_with(KNOWN[is_site], page, ABOUT))
    lines = set(range(spoilt.count("\n", 0, start) + 1, spoilt.count("\n", 0, end) + 2))
    return lines, {finding.position.line for finding in found if finding.code is not Code.REWORDED}


@pytest.mark.parametrize("is_site", [False, True], ids=["markdown", "html"])
@pytest.mark.parametrize(("language", "claim", "before", "behind"), PLANTED)
def test_what_changes_a_figure_from_outside_its_link_is_found(
    language: str, claim: str, before: str, behind: str, is_site: bool
) -> None:
    lines, found = lines_found(language, claim, before, behind, is_site=is_site)
    assert lines & found


@pytest.mark.parametrize("stress", ["*", "**", "_", "__"])
def test_a_stressed_hedge_is_a_hedge_in_markdown(stress: str) -> None:
    lines, found = lines_found("en", ENGLISH, f"fewer {stress}than{stress} ", "", is_site=False)
    assert lines & found


@pytest.mark.parametrize("is_site", [False, True], ids=["markdown", "html"])
@pytest.mark.parametrize(("language", "claim", "before", "behind"), HARMLESS)
def test_words_that_change_nothing_are_not_found(
    language: str, claim: str, before: str, behind: str, is_site: bool
) -> None:
    _, found = lines_found(language, claim, before, behind, is_site=is_site)
    assert found == set()


def test_a_hedge_at_the_end_of_the_block_before_is_found() -> None:
    place = Place("en", "tiny", PageKind.SUMMARY)
    text = KNOWN[False][place][0]
    spoilt = re.sub(r"- the city cleared (?=\[12 rivers\])", "less than\n\n- ", text)
    assert spoilt != text
    page = read_markdown(spoilt, "page", place)
    found = [str(f.code) for f in check_page(page, case_with(KNOWN[False], page, ABOUT))]
    assert found[0] == "N203"
