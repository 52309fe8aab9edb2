"""What a visitor cannot see: each is found at its line on every kind of page, in both formats and languages."""

import pytest

from summarizer.proof.html import read_html
from summarizer.proof.markdown import read_markdown
from summarizer.proof.places import PageKind, Place
from summarizer.proof.verify import check_page
from tests.proof.tree import case_with, dossiers, pages

ABOUT = dossiers()
KNOWN = {False: pages(is_site=False), True: pages(is_site=True)}
WORDS = {"en": "does not establish", "zh": "本页转述"}
UNSEEN = [
    "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "&#x202e;", "&rlm;",
    "\u00ad", "&shy;", "\u200b", "\u2060", "\ufeff", "\ufe0f", "\U000e0031",
]  # fmt: skip
TURNED = [
    "<bdo dir=rtl>", "<BDO>", '<span style="unicode-bidi: bidi-override">', '<span dir="rtl">', "<span dir=RTL>",
    '<b style="direction: rtl">', '<b style="writing-mode: vertical-rl">',
]  # fmt: skip


@pytest.mark.parametrize("is_site", [False, True], ids=["markdown", "html"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("planted", UNSEEN + TURNED)
def test_what_nobody_sees_is_found_where_it_stands(planted: str, language: str, is_site: bool) -> None:
    place = Place(language, "tiny", PageKind.SUMMARY)
    text = KNOWN[is_site][place][0]
    at = text.rindex(WORDS[language]) + 2
    spoilt = f"{text[:at]}{planted}{text[at:]}"
    page = (read_html if is_site else read_markdown)(spoilt, "page", place)
    found = check_page(page, case_with(KNOWN[is_site], page, ABOUT))
    assert spoilt.count("\n", 0, at) + 1 in {finding.position.line for finding in found}
