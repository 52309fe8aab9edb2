"""What the built HTML holds, read without a browser."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "http://site/"


class Link(NamedTuple):
    """An <a href>."""

    href: str
    classes: tuple[str, ...]


class Built(HTMLParser):
    """The links of one page, and its evidence by the anchors that lead to it.

    An anchor is the evidence itself, or stands empty before it: so do those of what is inferred from it.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.evidence: dict[str, Link] = {}
        self._anchors: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link or an anchor."""
        found = {name: value or "" for name, value in attrs}
        if tag == "a":
            self._anchor(found)

    def _anchor(self, found: dict[str, str]) -> None:
        if "id" in found:
            self._anchors.append(found["id"])
        if "href" not in found:
            return
        link = Link(found["href"], tuple(found.get("class", "").split()))
        self.links.append(link)
        if "evidence" in link.classes:
            self.evidence |= dict.fromkeys(self._anchors, link)
        self._anchors.clear()

    def having(self, name: str) -> list[Link]:
        """Links of one class."""
        return [link for link in self.links if name in link.classes]


@cache
def built(path: Path) -> Built:
    """The page of a file, parsed once."""
    return Built(path.read_text(encoding="utf-8"))


def resolve(site: Path, page: Path, href: str) -> tuple[Path, str] | None:
    """File and anchor that a link of a page leads to; None when it leaves the site."""
    here = urljoin(ORIGIN, page.parent.relative_to(site).as_posix() + "/")
    whole = urlsplit(urljoin(here, href))
    if not whole.geturl().startswith(ORIGIN):
        return None
    target = site / unquote(whole.path).lstrip("/")
    return (target / "index.html" if whole.path.endswith("/") else target), unquote(whole.fragment)
