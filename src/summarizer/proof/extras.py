"""What a site holds beside its pages: the search index, the page for lost visitors, scripts of ours."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path

from summarizer.proof.claims import check_numbers
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case
from summarizer.proof.elements import check_elements
from summarizer.proof.finding import Finding
from summarizer.proof.heads import check_heads
from summarizer.proof.html import read_html
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind, Place
from summarizer.proof.scripts import check_scripts
from summarizer.proof.sheet import open_sheet
from summarizer.proof.strays import DECLARED, INLINED, is_for_files
from summarizer.vocabulary.span import Position

LOST = "404.html"
HEADING = re.compile(r"<h1>(404) - Not found</h1>")
"""The one number of the page for lost visitors: that of HTTP, not of an article."""
INDEX = "search/search_index.json"
PARAGRAPH = re.compile(r"</?p>")
TAG = re.compile(r"<[^<>]*>")
UNSEEN = re.compile(r"[\s\u200b]+")
"""What a search index puts between words, and what HTML may leave out."""


def check_extras(folder: Path, pages: Sequence[Page], case: Case) -> Iterator[Finding]:
    """The findings about those files of a built site."""
    yield from _lost(folder, case)
    yield from check_scripts(folder)
    path = folder / INDEX
    if path.is_file():
        shown = f"{folder.name}/{INDEX}"
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))["docs"]
            entries = [(str(row["location"]), str(row["title"]), str(row["text"])) for row in rows]
        except (OSError, ValueError, LookupError, TypeError):
            message = "the search index cannot be read; run `make site`"
            yield Finding(Code.STRUCTURE, shown, Position(1, 1), message=message)
            return
        yield from _index(shown, entries, {page.place.location: page for page in pages})
    if is_for_files(folder):
        yield from _inlined(folder)


def _inlined(folder: Path) -> Iterator[Finding]:
    """The index as a script is the index, to the letter."""
    script, index = folder / INLINED, folder / INDEX
    if not index.is_file() or script.read_bytes() != b"var __index = " + index.read_bytes():
        message = f"this is not {INDEX} as a script; run `make offline`"
        yield Finding(Code.STRUCTURE, f"{folder.name}/{INLINED}", Position(1, 1), message=message)


def _lost(folder: Path, case: Case) -> Iterator[Finding]:
    path = folder / LOST
    if path.is_file():
        name = f"{folder.name}/{LOST}"
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from check_elements(text, name)
        bare = HEADING.sub(lambda match: match[0].replace("404", "   "), text)
        page = read_html(bare, name, Place("en", "", PageKind.HOME))
        yield from check_numbers(open_sheet(page, case))
        yield from check_heads([page], {})


def _index(path: str, entries: list[tuple[str, str, str]], pages: Mapping[str, Page]) -> Iterator[Finding]:
    """Each entry of the index says what its page says, word for word."""
    said: dict[str, str] = {}
    for location, title, text in entries:
        url = location.partition("#")[0]
        if url.startswith(DECLARED):
            continue
        if url not in said:
            said[url] = _words(pages[url]) if url in pages else ""
        for words in (title, text):
            if not _in_order(PARAGRAPH.split(words), said[url]):
                message = (
                    f"the search index gives words that the page {url or '/'} does not have: {words[:60]}"
                )
                yield Finding(Code.STRUCTURE, path, Position(1, 1), message=message)


def _in_order(paragraphs: Sequence[str], said: str) -> bool:
    """Whether a page has these paragraphs one behind the other, with whatever between them.

    >>> [_in_order(words, "abcd") for words in (["a b", "<code>d</code>"], ["d", "ab"], ["ac"])]
    [True, False, False]
    """
    at = 0
    for paragraph in paragraphs:
        plain = UNSEEN.sub("", unescape(TAG.sub("", paragraph)))
        found = said.find(plain, at)
        if found < 0:
            return False
        at = found + len(plain)
    return True


def _words(page: Page) -> str:
    """The words of a page in order, without the spaces between them."""
    blocks = [block for block in page.blocks if block.role not in (Role.ATTRIBUTE, Role.META)]
    return UNSEEN.sub("", "".join(block.text for block in blocks))
