"""What the head of a built page says of the page itself: its address, and what a shared link shows of it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page
from summarizer.proof.places import PageKind
from summarizer.proof.tags import TOKEN, attributes

IMAGE = "assets/images/share.png"
"""The one picture of the site, which shows no number."""
SIZE = ("1200", "630")
LOCALES = {"en": "en_US", "zh": "zh_CN"}
TITLE = re.compile(r"<title>([^<]*)</title>")

Head = dict[str, list[tuple[str, int]]]
"""The values of each key, with their offsets in the file."""


def base_of(pages: Iterable[Page]) -> str:
    """The address of the site, which its home page names; a copy has none."""
    return next((_first(_head(page), "canonical") for page in pages if not page.place.url), "")


def check_sharing(pages: Iterable[Page], base: str) -> Iterator[Finding]:
    """Each page that names its address names the right one; a shared link to it shows what it says (N212).

    `base` is the address of the site; a copy that has none names none anywhere.
    """
    for page in pages:
        head = _head(page)
        due = _due(page, head, base) if base else {}
        said = {key: values for key, values in head.items() if key != "description"}
        for key in sorted(due.keys() | said.keys()):
            (value, offset), *more = said.get(key, [("", 0)])
            if value != due.get(key, ""):
                yield _finding(page, key, value, due.get(key, ""), offset)
            for value, offset in more:
                yield _finding(page, key, value, "it once", offset)


def _due(page: Page, head: Head, base: str) -> dict[str, str]:
    """What the head must say, as the place, the title and the description of the page give it."""
    place = page.place
    locale = LOCALES[place.language]
    title = unescape(found[1]) if (found := TITLE.search(page.text)) else ""
    name = _first(head, "og:site_name")
    due = {
        "canonical": base + place.location,
        "og:url": base + place.location,
        "og:type": "article" if place.slug else "website",
        "og:site_name": name if name and title.endswith(name) else title,
        "og:title": title.removesuffix(f" · {name}"),
        "og:description": _first(head, "description"),
        "og:locale": locale,
        "og:image": base + IMAGE,
        "og:image:width": SIZE[0],
        "og:image:height": SIZE[1],
    }
    if place.kind is not PageKind.HOME:
        due["og:locale:alternate"] = next(other for other in LOCALES.values() if other != locale)
    return due


def _first(head: Head, key: str) -> str:
    return head[key][0][0] if key in head else ""


def _head(page: Page) -> Head:
    """The description, the address and the properties that the page gives, in their order."""
    found: Head = {}
    for match in TOKEN.finditer(page.text.partition("</head>")[0]):
        if match["tag"] and match["tag"].lower() in ("meta", "link"):
            seen = attributes(match["within"], match.start("within"))
            key = seen.get("property", seen.get("rel", seen.get("name", ("", 0))))[0]
            said = seen.get("content", seen.get("href"))
            if said and (key in ("description", "canonical") or key.startswith("og:")):
                found.setdefault(key, []).append(said)
    return found


def _finding(page: Page, key: str, said: str, due: str, offset: int) -> Finding:
    position = page.lines.position(offset)
    message = f"the head says {said or 'nothing'} for {key}, the page gives {due or 'nothing'}"
    shown = page.excerpt(position, max(1, len(said)))
    return Finding(Code.STRUCTURE, page.path, position, key, said, due, message, excerpt=shown)
