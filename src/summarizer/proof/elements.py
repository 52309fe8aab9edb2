"""What built HTML may consist of: the elements of our pages in the article, those of the theme around it.

An allowlist, learned from the built site. What is not on it is a finding: it could hide words from a visitor,
say others, or bring something in from elsewhere. The theme's own scripts are not read; they must be its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.facts.citing.meta import NAMES
from summarizer.proof.codes import Code
from summarizer.proof.drawings import ELEMENTS, is_tag
from summarizer.proof.finding import Finding
from summarizer.proof.tags import attributes
from summarizer.vocabulary.span import Lines, excerpt


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLE = _set(
    "a article br code details div em h1 h2 h3 h4 h5 h6 hr li mark p span strong summary table tbody td "
    "th thead tr ul"
)
AROUND = _set(
    "a article body button div footer form head header html input label li link main meta nav ol path "
    "span svg title ul"
)
CLASSES = _set(
    "attribution back chart cite evidence figure frame furniture heading how inferred key links md-button "
    "md-button--primary md-content__inner md-typeset noted pair place quote source sources status tabs "
    "target term title verdict words"
)
FOLDED = {
    **dict.fromkeys(("a", "em", "span", "summary", "ul"), re.compile("")),
    "li": re.compile(r'[A-Za-z/]+(?:: |：)<span class="frame" data-frame="(?:cite|original)-[a-z]+"'),
    "p": re.compile('<a href="'),
}
"""What stands in the details of a page, which readers open: citations, and what each element begins with."""
THEME_CLASS = re.compile(r"md-[\w-]+|switch|no-js")
PLAIN = _set(
    "aria-expanded aria-label aria-labelledby autocapitalize autocomplete autocorrect charset content d "
    "dir for name placeholder required role spellcheck tabindex title type viewbox xmlns"
)
"""Attributes of the theme whose values are words that are read, or steer nothing that is."""
LANGUAGES = _set("en zh-Hans zh-Latn")
HIDDEN = _set("label button div")
"""The theme's controls that it hides until a script shows them, and its side bars."""
RELATIONS = _set("alternate canonical describedby icon next prev stylesheet")
"""What the head of a page names: where `describedby` leads is checked with the certificate."""
NAMED = _set("viewport description generator author robots") | frozenset(NAMES)
"""The names of the meta tags."""
PROPERTIES = _set(
    "og:type og:site_name og:title og:description og:url og:locale og:locale:alternate og:image "
    "og:image:width og:image:height"
)
"""The properties that a shared link shows: what they say is held to the page (sharing.py)."""
SCRIPT = re.compile(
    r'<script>(?:__md_scope=new URL\("[./]*",location\)|var palette=__md_get\("__palette"\)'
    r"|var target=document\.getElementById\(location\.hash)"
    r'|<script id="__config" type="application/json">\{"'
    r'|<script src="(?:/|(?:\.\./)+)?assets/javascripts/bundle\.[0-9a-z]+\.min\.js"></script>'
    r'|<script src="(?:/|(?:\.\./)+)?assets/javascripts/iframe-worker\.js"></script>'
    r'|<script src="(?:/|(?:\.\./)+)?assets/javascripts/'
    r'(?:(?:verify|card|place|copy)\.js" type="module"|(?:place|copy)\.js" defer)></script>'
)
"""The theme's scripts, and ours: the check of the page, the card of a figure, links and citations."""
LINKED = re.compile(r'<script type="application/ld\+json">\{"@context":[^<]*\}</script>')
"""What the page is about, for programs; it runs nothing, and is held against the article."""
ACTS = re.compile(
    r"document\.write|innerHTML|outerHTML|innerText|textContent|insertAdj|append|eval|fetch|import"
)
TOKEN = re.compile(
    r"(?P<script><script\b.*?(?:</script\s*>|$))"
    r"|(?P<doctype><!doctype html>)"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<within>(?:\s[^<>]*)?)>"
    r"|(?P<other><(?:[^<>]*>)?)",
    re.DOTALL | re.IGNORECASE,
)


def check_elements(text: str, path: str) -> Iterator[Finding]:
    """What a built page holds that neither our pages nor the theme are made of (N212), each at its place.

    >>> page = '<article><p style="color: red">5</p><s>7</s></article><p>9</p>'
    >>> [str(f.position) for f in check_elements(page, "a.html")]
    ['1:10', '1:37', '1:41', '1:55', '1:59']
    """
    lines: Lines | None = None
    inside, folded, articles = False, False, 0
    for match in TOKEN.finditer(text):
        tag = (match["tag"] or "").lower()
        if tag == "article":
            inside = not match["close"]
            articles += inside
        trouble = _trouble(match, tag, inside=inside or tag == "article")
        folded = (folded or tag == "details") and not (tag == "details" and match["close"])
        if folded and match["tag"] and not _is_of_citation(match, tag):
            trouble = trouble or "what no citation is made of"
        if tag == "article" and inside and articles > 1:
            trouble = "a second article"
        if trouble:
            lines = lines or Lines(text)
            position = lines.position(match.start())
            shown = excerpt(lines.line(position.line), position.column, len(match[0].partition("\n")[0]))
            message = f"{trouble} can hide or add words: {_short(match[0])}"
            yield Finding(Code.STRUCTURE, path, position, message=message, excerpt=shown)


def _is_of_citation(match: re.Match[str], tag: str) -> bool:
    """Whether an element is the details of citations, or may stand in them: nothing else is folded up."""
    if match["close"]:
        return True
    seen = {key: value for key, (value, _) in attributes(match["within"], 0).items()}
    if tag == "details":
        return seen == {"class": "cite"}
    begins = FOLDED.get(tag)
    bare = {"a": {"href"}, "span": {"class", "data-frame", "lang"}}.get(tag, set())
    return begins is not None and bare >= seen.keys() and bool(begins.match(match.string, match.end()))


def _short(markup: str) -> str:
    first = markup.partition("\n")[0]
    return first if len(first) <= 80 else first[:79] + "…"


def _trouble(match: re.Match[str], tag: str, *, inside: bool) -> str:
    """What is wrong with a token, if anything."""
    if match["script"]:
        known = not inside and (
            (SCRIPT.match(match[0]) and not ACTS.search(match[0])) or LINKED.fullmatch(match[0])
        )
        return "" if known else "a script that is not the theme’s"
    if match["doctype"]:
        return ""
    if match["other"]:
        return "a comment" if match[0].startswith("<!--") else "markup that is no element"
    if match["close"]:
        return "" if tag in (ARTICLE | ELEMENTS if inside else AROUND) else _unknown(tag)
    return _of_article(tag, match["within"]) if inside else _of_theme(tag, match["within"])


def _unknown(tag: str) -> str:
    return f"an element that stands nowhere else, <{tag}>,"


@lru_cache(maxsize=4096)
def _of_article(tag: str, within: str) -> str:
    """What is wrong with an element of the article."""
    if tag in ELEMENTS:
        return "" if is_tag(f"<{tag}{within}>") else f"<{tag}> in another form than that of charts"
    if tag not in ARTICLE:
        return _unknown(tag)
    for key, (value, _) in attributes(within, 0).items():
        known = (
            (key == "class" and CLASSES.issuperset(value.split()))
            or (key == "id" and "=" not in value)
            or (key == "href" and tag == "a" and _is_near(value))
            or (key == "lang" and value in LANGUAGES)
            or (key == "data-frame" and tag in ("span", "code"))
            or (key == "aria-current" and value == "page")
        )
        if not known:
            return f"the attribute {key} here"
    return ""


@lru_cache(maxsize=4096)
def _of_theme(tag: str, within: str) -> str:
    """What is wrong with an element around the article."""
    if tag not in AROUND:
        return _unknown(tag)
    seen = attributes(within, 0)
    if tag == "meta" and not _is_known(seen):
        return "a meta tag of another kind"
    if tag == "ol" and seen.get("role", ("", 0))[0] != "presentation":
        return "a list that shows numbers"
    for key, (value, _) in seen.items():
        known = (
            key in PLAIN
            or (key == "class" and all(THEME_CLASS.fullmatch(name) for name in value.split()))
            or (key == "property" and tag == "meta")
            or key.startswith("data-md-")
            or (key == "id" and value.startswith("__"))
            or (key in ("lang", "hreflang") and value in LANGUAGES)
            or (key == "hidden" and _may_hide(tag, seen))
            or (key == "rel" and value in RELATIONS)
            or (key == "href" and (_is_near(value) or seen.get("rel", ("", 0))[0] == "canonical"))
        )
        if not known:
            return f"the attribute {key} here"
    return ""


def _is_known(meta: dict[str, tuple[str, int]]) -> bool:
    """Whether a meta tag is one that the theme or our own pages have."""
    if "property" in meta:
        return meta.keys() == {"property", "content"} and meta["property"][0] in PROPERTIES
    return "charset" in meta or ("name" in meta and meta["name"][0] in NAMED)


def _may_hide(tag: str, seen: dict[str, tuple[str, int]]) -> bool:
    classes = seen.get("class", ("", 0))[0].split()
    return tag in HIDDEN and not {"md-header__button", "md-top", "md-sidebar"}.isdisjoint(classes)


def _is_near(href: str) -> bool:
    """Whether an address leads to a page or a file of the site itself.

    >>> [_is_near(href) for href in ("../#f-x", "/assets/a.css", "//evil.example", "javascript:x")]
    [True, True, False, False]
    """
    return ":" not in href.partition("#")[0] and "\\" not in href and not href.startswith("//")
