"""One claim or loose number a row: what stands on a page, and the codes it is found by."""

import re
from dataclasses import replace

import pytest

from summarizer.proof.digits import digits_of
from summarizer.proof.dossier import Case
from summarizer.proof.markdown import read_markdown
from summarizer.proof.places import PageKind, Place
from summarizer.proof.verify import check_page, tidy
from tests.proof.tree import dossiers

OWN = dossiers()["tiny"]
ABOUT = replace(OWN, content=replace(OWN.content, key=()))
"""The article without its key figures, which a list of articles would have to show."""
ANCHORS = frozenset(ABOUT.by_anchor) | frozenset(ABOUT.segments) | frozenset(ABOUT.terms)
PAGES = ("translation", "figures")
CASE = Case({"tiny": ABOUT}, {f"{lang}/tiny/{page}": ANCHORS for lang in ("en", "zh") for page in PAGES})
LINK = re.compile(r"\[([^\]]*)\]<([\w-]+)>")

ENGLISH = [
    # [claim]<fact> is a figure, [words]<p-1> a quotation, [term]<t-…> a term; then the codes found
    ("the city cleared [12 rivers]<rivers>", ""),
    ("the city cleared [13 rivers]<rivers>", "N201"),
    ("the city cleared [120 rivers]<rivers>", "N201"),
    ("the city cleared [12 kilograms]<rivers>", "N202"),
    ("they took out [about 15 kilograms]<rubbish>", "N202"),
    ("they took out [about 15,000 kilograms]<rubbish>", ""),
    ("at a cost of [more than 250,000 dollars]<money>", "N202"),
    ("fell [36.7 percentage points]<complaints_fall> year on year", "N202"),
    ("the city cleared [more than 12 rivers]<rivers>", "N203"),
    ("the city cleared [some 12 rivers]<rivers>", "N203"),
    ("the city cleared about [12 rivers]<rivers>", "N203"),
    ("[4,300 volunteers]<volunteers> took part", "N203"),
    ("[at least 4,300 volunteers]<volunteers> took part", "N203"),
    ("more than [4,300 volunteers]<volunteers> took part", ""),
    ("complaints fell [36.7%]<complaints_fall> year on year", ""),
    ("complaints, [down 36.7% year on year]<complaints_fall>", ""),
    ("complaints fell [36.7%]<complaints_fall>", "N204"),
    ("complaints rose [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints fell [36.7%]<complaints_fall> month on month", "N204"),
    ("complaints: [36.7%]<complaints_fall>", "N204"),
    ("complaints did not fall [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints never fell [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints have not, it says, fallen [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints didn’t fall [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints fell not by [36.7%]<complaints_fall> year on year", "N204"),
    ("there was no fall of [36.7%]<complaints_fall> year on year", "N204"),
    ("complaints, not [down 36.7% year on year]<complaints_fall>", "N204"),
    ("patrols did not rise, but complaints fell [36.7%]<complaints_fall> year on year", ""),
    ("no one was hurt, and complaints fell [36.7%]<complaints_fall> year on year", ""),
    ("it was not so. Complaints fell [36.7%]<complaints_fall> year on year", ""),
    ("rubbish fell [12.5%]<rubbish_fall>", ""),
    ("rubbish fell [12.5%]<rubbish_fall> year on year", "N204"),
    ("the rate fell [95.3%]<standard_rate>", "N204"),
    ("In [May 2021]<team_month>, on [June 30]<test_day>", ""),
    ("In [May 2020]<team_month>, on [June 13]<test_day>", "N201 N201"),
    ("In [April 2021]<team_month>", "N201"),
    ("In about [May 2021]<team_month>", "N203"),
    ('<div class="inferred" markdown>\n\nInferred: [2021]<campaign_year>\n\n</div>', ""),
    ('<div class="inferred" markdown>\n\nStated: [2021]<campaign_year>\n\n</div>', "N214"),
    ("the year [2021]<campaign_year>", "N214"),
    ("the year [2020]<campaign_year>", "N201 N214"),
    ("the city cleared [12 boats]<rivers>", "N202"),
    ("the city cleared [12]<rivers>", "N202"),
    ("they fined [25 offenders]<fined>", "N202"),
    ("the [first]<station_order> station", ""),
    ("the [second]<station_order> station", "N201"),
    ("[10 to 15 times]<weekly_patrols>", ""),
    ("[10 to 16 times]<weekly_patrols>", "N201"),
    ("[10 times]<weekly_patrols>", "N201"),
    ("12 rivers", "N205"),
    ("twelve rivers, and one more", "N205 N205"),
    ("about １２ rivers", "N205"),
    ("½ a river, a river²", "N205 N205"),
    ("the M12 road", "N205"),
    ("ni\u00adne died", "N205 N212"),
    ("ni\u200bne died", "N205 N212"),
    ("ni&#x2060;ne died", "N205 N212"),
    ("ni<b></b>ne died", "N205"),
    ("ni<wbr>ne died", "N205"),
    ("ni<x-y>ne</x-y> died", "N205"),
    ("ni*n*e died", "N205"),
    ("nine\u00a0hundred died", "N205"),
    ("㉑ died, 🄌 too, 🄂 too", "N205 N205 N205"),
    ("on ㋀ and ㏼ at ㍘", "N205 N205 N205"),
    ("Ⅷ of them, 𝟗 of them, ๙ of them, 🔟 of them", "N205 N205 N205 N205"),
    ("㎡, №, ™, · and 㐀", ""),
    ("first of all, no one", ""),
    ("[12 rivers]<rivers> and 七条", "N205"),
    ("`12` rivers", "N205"),
    ("<!-- 12 -->", "N205"),
    ("[12 rivers](figures.md)", "N205"),
    ("[12 rivers](tiny/translation.md#f-rivers)", "N205"),
    ("1[2 rivers]<rivers>", "N205 N213"),
    ("[12]<rivers>,000 rivers", "N201 N205"),
    ("[1]<rivers>2 rivers", "N202 N205"),
    ("[12 rivers and 5 boats]<rivers>", "N201"),
    ("[12 rivers]<nothing>", "N206"),
    ("[12 rivers](../zh/tiny/translation.md#f-rivers){ .figure }", "N206"),
    ("[12 rivers](tiny/figures.md#f-rivers){ .figure }", "N206"),
    ("[the figures](tiny/figures.md)", ""),
    ("[the figures](tiny2/figures.md)", "N206"),
    ("[12 rivers](https://example.org/#f-rivers){ .figure }", "N206"),
    ("[清理河道12条]<p-3>", "N207"),
    ("[百姓]<p-6>", "N207"),
    ("complaints rose [36.7%]<p-5>", "N207"),
    ("[“Six Clears” (六清, liù qīng, literally “six clears”; not explained in the article)]<t-six-clears>", ""),
    ("[“Five Clears” (六清, liù qīng, literally “six clears”; not explained in the article)]<t-six-clears>", "N207"),
    ("Six Clears", "N205"),
    ("[rivers]<rivers>", "N210"),
    ("a dozen [rivers]<rivers>", "N205 N210"),
    ("the [June 30 water test]<test_day>", "N202"),
    ('<span class="frame" data-frame="facts">26</span>', "N211"),
]  # fmt: skip

CHINESE = [
    ("清理河道[12条]<rivers>", ""),
    ("清理河道[13条]<rivers>", "N201"),
    ("清理河道[12人]<rivers>", "N207"),
    ("出动志愿者[4300余辆]<volunteers>", "N202"),
    ("出动志愿者[4300人]<volunteers>", "N203"),
    ("投入资金[25万余元]<money>", ""),
    ("投入资金[250000余元]<money>", "N207"),
    ("投入资金[25万余美元]<money>", "N202"),
    ("清出垃圾约[15吨]<rubbish>", "N207"),
    ("投诉量同比下降[36.7%]<complaints_fall>", ""),
    ("投诉量[同比下降36.7%]<complaints_fall>", ""),
    ("投诉量下降[36.7%]<complaints_fall>", "N204"),
    ("投诉量同比上升[36.7%]<complaints_fall>", "N204"),
    ("投诉量没有同比下降[36.7%]<complaints_fall>", "N204"),
    ("投诉量同比未下降[36.7%]<complaints_fall>", "N204"),
    ("投诉量并未同比下降[36.7%]<complaints_fall>", "N204"),
    ("投诉量不断减少，同比下降[36.7%]<complaints_fall>", ""),
    ("没有人受伤，投诉量同比下降[36.7%]<complaints_fall>", ""),
    ("㉑条河，㏼", "N205 N205"),
    ("十\u200b二条河", "N205 N212"),
    ("分别同比上升[57.5%]<patrols_rise>、[62.7%]<troubles_rise>", ""),
    ("分别同比上升[62.7%]<patrols_rise>、[57.5%]<troubles_rise>", "N201 N201"),
    ("[2021年5月]<team_month>，[6月30日]<test_day>", ""),
    ("[2021年6月]<team_month>", "N201"),
    ("行动所在的年份是[2021年]<campaign_year>", "N214"),
    ('<div class="inferred" markdown>\n\n推断为[2021年]<campaign_year>\n\n</div>', ""),
    ("清理河道12条", "N205"),
    ("清理河道十二条", "N205"),
    ("打一场硬仗", "N205"),
    ("一起，百姓，进一步", ""),
    ("清理twelve条河", "N205"),
    ("[河道]<rivers>", "N210"),
]  # fmt: skip


QUOTED = [
    # words, their paragraph, whether they stand there whole
    ("清理河道12条", "p-3", True), ("清理河道2条", "p-3", False), ("清理河道12条", "p-5", False), ("道12", "p-3", False),
    ("百姓", "p-6", True),
]  # fmt: skip


def codes(text: str, language: str) -> str:
    """The codes found on a page that holds just this text."""

    def link(match: re.Match[str]) -> str:
        name = match[2].replace("_", "-")
        kind = (
            ".term"
            if name.startswith("t-")
            else ".words lang=zh-Hans"
            if name.startswith("p-")
            else ".figure"
        )
        anchor = name if kind != ".figure" else f"f-{name}"
        return f"[{match[1]}](tiny/translation.md#{anchor}){{ {kind} }}"

    place = Place(language, "", PageKind.INDEX)
    page = read_markdown(LINK.sub(link, text), "docs/index.md", place)
    return " ".join(finding.code for finding in tidy(list(check_page(page, CASE))))


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: str) -> None:
    assert codes(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese(text: str, expected: str) -> None:
    assert codes(text, "zh") == expected


@pytest.mark.parametrize(("words", "paragraph", "stands"), QUOTED)
def test_quoted_words_stand_whole_in_their_paragraph(words: str, paragraph: str, stands: bool) -> None:
    place = Place("en", "tiny", PageKind.PROOF)
    text = f"[{words}](translation.md#{paragraph}){{ .words lang=zh-Hans }}"
    found = check_page(read_markdown(text, "docs/en/tiny/proof.md", place), CASE)
    assert any("does not stand, whole" in finding.message for finding in found) is not stands


def test_no_character_that_is_a_number_is_passed_over() -> None:
    """The ranges that are looked at hold every one, by Unicode's own tables and by those of names."""
    hanzi = range(0x3400, 0xA000)
    letters = [chr(code) for code in range(0x110000) if code not in hanzi and not 0xD800 <= code < 0xE000]
    numbers = [letter for letter in letters if letter.isnumeric() and letter not in "〇○"]
    assert len(numbers) > 1000
    assert [letter for letter in numbers if not digits_of(letter).fullmatch(letter)] == []
