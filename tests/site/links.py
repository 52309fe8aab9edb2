"""Every link of a built site, followed from its HTML alone, as a browser would: `python -m tests.site.links FOLDER`.

It shares nothing with the verifier. A folder opened from the file system has no server that finds the page of a
folder: there, `--files` makes a link to a folder a fault.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "http://site"
ADDRESSES = {
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "xlink:href",
    "ping",
}
"""Attributes whose value is an address."""
NAMES = {"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers"}
"""Attributes whose value is ids of the same page."""
PUBLIC = {"og:url", "og:image", "twitter:image"}
"""Meta tags whose value is an address of this site, written whole."""
ELSEWHERE: frozenset[str] = frozenset()
"""Addresses of other sites that pages may lead to: none."""
SETTING = re.compile(r"^site_url:\s*(\S+?)/?\s*$", re.MULTILINE)


class Address(NamedTuple):
    """Where a page leads, and the line that says so."""

    line: int
    value: str
    kind: str


class Leaf(HTMLParser):
    """The ids of one page, and all that it leads to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[Address] = []
        self.named: list[Address] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element is called and what it names."""
        found = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        self.ids += [found["id"]] if "id" in found else []
        whole = tag == "meta" and {found.get("property"), found.get("name")} & PUBLIC
        if whole or found.get("rel") == "canonical":
            self.addresses.append(Address(line, found.get("content") or found.get("href", ""), "whole"))
            return
        self.addresses += [Address(line, found[name], "link") for name in ADDRESSES & found.keys()]
        for part in found.get("srcset", "").split(","):
            self.addresses += [Address(line, part.split()[0], "link")] if part.strip() else []
        if found.get("http-equiv", "").lower() == "refresh":
            self.addresses.append(Address(line, found.get("content", "").partition("=")[2], "link"))
        for name in NAMES & found.keys():
            self.named += [Address(line, value, "name") for value in found[name].split()]


@cache
def leaf(path: Path) -> Leaf:
    """The page of a file, parsed once."""
    return Leaf(path.read_text(encoding="utf-8"))


def faults(site: Path, address: str, *, files: bool = False) -> Iterator[str]:
    """What leads nowhere, or out of the site whose public address is this; `page:line: address: why`."""
    for path in sorted(site.rglob("*.html")):
        page, name = leaf(path), path.relative_to(site).as_posix()
        for line, value, kind in page.addresses:
            near = value.removeprefix(address) or "/" if kind == "whole" else value
            public = kind != "whole" or value.startswith(f"{address}/")
            why = (
                _trouble(site, path, near, files=files and kind != "whole")
                if public
                else "is not of this site"
            )
            if why and value not in ELSEWHERE:
                yield f"{name}:{line}: {value}: {why}"
        for line, value, _ in page.named:
            if value not in page.ids:
                yield f"{name}:{line}: {value}: no element of the page has this id"


def _trouble(site: Path, page: Path, value: str, *, files: bool) -> str:
    """Why an address of a page leads nowhere; empty where something is there."""
    here = f"{ORIGIN}/{page.relative_to(site).as_posix()}"
    whole = urlsplit(urljoin(here, value.strip()))
    if f"{whole.scheme}://{whole.netloc}" != ORIGIN:
        return "leads out of the site"
    target = site / unquote(whole.path).lstrip("/")
    if target.is_dir():
        # The page for lost visitors is served at any address: its links begin at the root.
        if files and page.name != "404.html":
            return "leads to a folder"
        target /= "index.html"
    if not target.is_file():
        return "there is no such file"
    anchor = unquote(whole.fragment)
    if anchor and anchor not in leaf(target).ids:
        return "there is no such anchor"
    return ""


def public_address(config: Path) -> str:
    """The final address of the site as its configuration has it, without a slash at its end."""
    found = SETTING.search(config.read_text(encoding="utf-8"))
    assert found, f"{config} has no site_url"
    return found[1]


def main(arguments: list[str]) -> int:
    """Print each fault of a folder; 1 if there is any, or no page at all."""
    folder = Path(next(name for name in arguments if not name.startswith("-")))
    found = list(faults(folder, public_address(Path("mkdocs.yml")), files="--files" in arguments))
    pages = len(list(folder.rglob("*.html")))
    print("\n".join([*found, f"{folder.name}: {pages} pages, {len(found)} links that lead nowhere"]))
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
