"""What a site holds beside its pages: the search index, the page for lost visitors, scripts of ours."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path

from summarizer.proof.claims import check_numbers
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case, Dossier
from summarizer.proof.elements import check_elements
from summarizer.proof.finding import Finding
from summarizer.proof.heads import check_heads
from summarizer.proof.html import read_html
from summarizer.proof.page import Page, Role
from summarizer.proof.papers import check_pointers
from summarizer.proof.places import PageKind, Place
from summarizer.proof.scripts import check_scripts
from summarizer.proof.sharing import base_of, check_sharing
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


class Extras:
    """Those files of a built site; its pages are told one article at a time, and not kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = f"{folder.name}/{INDEX}"
        self.base = ""
        self.faults: list[Finding] = []
        self.entries = self._index()

    def check(self, pages: Sequence[Page], dossiers: Mapping[str, Dossier]) -> Iterator[Finding]:
        """What is wrong with the heads of these pages, and with their entries in the index.

        The pages that belong to no article come first: the home page names the address of the site.
        """
        self.base = self.base or base_of(pages)
        yield from check_pointers(pages)
        yield from check_heads(pages, dossiers)
        yield from check_sharing(pages, self.base)
        for page in pages:
            url = page.place.location
            entries = self.entries.pop(url, ())
            yield from self._missing(entries, url, _words(page) if entries else "")

    def others(self) -> Iterator[Finding]:
        """What is wrong with the rest: entries of no page, the index as a script, the page for the lost."""
        yield from self.faults
        for url, entries in self.entries.items():
            if not url.startswith(DECLARED):
                yield from self._missing(entries, url, "")
        yield from _lost(self.folder)
        yield from check_scripts(self.folder)
        if is_for_files(self.folder):
            yield from _inlined(self.folder)

    def _index(self) -> dict[str, list[str]]:
        """The words of each entry of the search index, by the page that it leads to."""
        path, found = self.folder / INDEX, dict[str, list[str]]()
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))["docs"] if path.is_file() else ()
            for row in rows:
                url = str(row["location"]).partition("#")[0]
                found.setdefault(url, []).extend((str(row["title"]), str(row["text"])))
        except (OSError, ValueError, LookupError, TypeError):
            message = "the search index cannot be read; run `make site`"
            self.faults.append(Finding(Code.STRUCTURE, self.path, Position(1, 1), message=message))
            return {}
        return found

    def _missing(self, entries: Iterable[str], url: str, said: str) -> Iterator[Finding]:
        """Each entry of the index says what its page says, word for word."""
        for words in entries:
            if not _in_order(PARAGRAPH.split(words), said):
                message = (
                    f"the search index gives words that the page {url or '/'} does not have: {words[:60]}"
                )
                yield Finding(Code.STRUCTURE, self.path, Position(1, 1), message=message)


def _inlined(folder: Path) -> Iterator[Finding]:
    """The index as a script is the index, to the letter."""
    script, index = folder / INLINED, folder / INDEX
    if not index.is_file() or script.read_bytes() != b"var __index = " + index.read_bytes():
        message = f"this is not {INDEX} as a script; run `make offline`"
        yield Finding(Code.STRUCTURE, f"{folder.name}/{INLINED}", Position(1, 1), message=message)


def _lost(folder: Path) -> Iterator[Finding]:
    path = folder / LOST
    if path.is_file():
        name = f"{folder.name}/{LOST}"
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from check_elements(text, name)
        bare = HEADING.sub(lambda match: match[0].replace("404", "   "), text)
        page = read_html(bare, name, Place("en", "", PageKind.HOME))
        yield from check_numbers(open_sheet(page, Case({}, {})))
        yield from check_heads([page], {})


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
