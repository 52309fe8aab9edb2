"""The proof is trusted because it finds every fault that we plant, at its line, and none on clean pages."""

from collections.abc import Iterator

import pytest

from summarizer.proof.html import read_html
from summarizer.proof.markdown import read_markdown
from summarizer.proof.places import Place
from summarizer.proof.verify import check_page
from tests.proof.faults import HTML, MARKDOWN, Fault, Planter
from tests.proof.tree import PLACES, case_with, dossiers, pages

ABOUT = dossiers()
KNOWN = {False: pages(is_site=False), True: pages(is_site=True)}
ARTICLE = [place for place in PLACES if place.slug]
FORMATS = [pytest.param(False, id="markdown"), pytest.param(True, id="html")]


def survivors(place: Place, *, is_site: bool) -> Iterator[str]:
    """The faults of one page that are not found where they were planted."""
    text, _ = KNOWN[is_site][place]
    reader, dialect = (read_html, HTML) if is_site else (read_markdown, MARKDOWN)
    stride = 7 if is_site else 1  # of the characters of quotations, which the readers share
    for fault in Planter(text, dialect, stride).all():
        page = reader(fault.text, "page", place)
        found = list(check_page(page, case_with(KNOWN[is_site], page, ABOUT)))
        if not any(_names(fault, f.position.line, f.position.column) for f in found):
            yield f"{fault} found only {[f'{f.position} {f.says}' for f in found[:3]]}"


def _names(fault: Fault, line: int, column: int) -> bool:
    return line in fault.lines and (fault.columns is None or column in fault.columns)


@pytest.mark.parametrize("is_site", FORMATS)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.url or "home")
def test_the_clean_pages_have_no_finding(place: Place, is_site: bool) -> None:
    page = KNOWN[is_site][place][1]
    found = check_page(page, case_with(KNOWN[is_site], page, ABOUT))
    assert [finding.explain() for finding in found] == []


@pytest.mark.parametrize("is_site", FORMATS)
@pytest.mark.parametrize("place", ARTICLE, ids=lambda place: place.url)
def test_every_planted_fault_is_found_at_its_line(place: Place, is_site: bool) -> None:
    assert list(survivors(place, is_site=is_site)) == []


@pytest.mark.parametrize("is_site", FORMATS)
def test_the_faults_are_many(is_site: bool) -> None:
    """A pattern that stops matching must not make the test above empty."""
    dialect = HTML if is_site else MARKDOWN
    names = {fault.name for place in ARTICLE for fault in Planter(KNOWN[is_site][place][0], dialect).all()}
    assert names == {
        "digit", "numeral", "hedge dropped", "hedge added", "unit", "texts swapped", "links swapped",
        "link removed", "proof removed", "address", "claim removed", "target", "number added", "trend", "quoted character",
        "source character", "frame name", "frame removed", "term", "anchor removed", "mark removed", "hollow",
        "word before", "word behind", "unseen",
    }  # fmt: skip
