"""The tiny article's pages as files to be spoilt: in Markdown as they are, in HTML as a site would have them."""

import json
import re
import shutil
from functools import cache
from html import escape
from pathlib import Path
from posixpath import dirname, relpath

import markdown

from summarizer.facts.loading import load
from summarizer.facts.papers import papers
from summarizer.proof.dossier import Case, Dossier, case_of, gather
from summarizer.proof.html import read_html
from summarizer.proof.markdown import read_markdown
from summarizer.proof.page import Page
from summarizer.proof.places import Place, places, resolve

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"
PLACES = tuple(places(("tiny",)))
FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
HREF = re.compile(r'href="([^"]*\.(?:md|json|jsonld|csv|bib|ris)(?:#[^"]*)?)"')

CHROME = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="{description}">
<title>{title}</title>
<script>__md_scope=new URL(".",location),__md_hash=e=>42 < 43</script>
</head>
<body>
<header><nav aria-label="Header"><a href="../" title="Home">Home</a>
<svg viewBox="0 0 24 24"><path d="M12 8a3 3 0 0 0 3-3"/></svg></nav></header>
<main><article>
{body}
</article></main>
<footer>Made with care</footer>
</body>
</html>
"""


def copy(root: Path) -> Path:
    """A copy of the tiny article, its pages and its site, in an empty folder."""
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    for place in PLACES:
        built = root / "site" / place.html
        built.parent.mkdir(parents=True, exist_ok=True)
        built.write_text(built_page(place), encoding="utf-8")
    _copy_papers(root)
    return root


def publish(root: Path) -> None:
    """Make the site of the pages in `docs/` as they are, its papers too."""
    for place in PLACES:
        text = (root / "docs" / place.markdown).read_text(encoding="utf-8")
        (root / "site" / place.html).write_text(to_html(text, place), encoding="utf-8")
    _copy_papers(root)


def _copy_papers(root: Path) -> None:
    for paper in papers(["tiny"]):
        (root / "site" / paper).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / "docs" / paper, root / "site" / paper)


def markdown_page(place: Place) -> str:
    """A Markdown page of the tiny article."""
    return (TINY / "docs" / place.markdown).read_text(encoding="utf-8")


@cache
def built_page(place: Place) -> str:
    """The same page as a site generator writes it."""
    return to_html(markdown_page(place), place)


def to_html(text: str, place: Place) -> str:
    """A Markdown page as HTML, with what a theme puts around it."""
    front = FRONT.match(text)
    assert front is not None
    values = dict(re.findall(r'^(\w+): "(.*)"$', front[1], re.MULTILINE))
    body = markdown.markdown(text[front.end() :], extensions=["attr_list", "md_in_html", "tables", "toc"])
    body = HREF.sub(lambda match: f'href="{_address(place, match[1])}"', body)
    shown = {key: escape(values[key]) for key in ("lang", "title", "description")}
    told = pointer(place) + head(front[1])
    return CHROME.format(body=body, **shown).replace("</title>", f"</title>{told}", 1)


def head(front: str) -> str:
    """What the theme makes of the front matter for programs."""
    found = dict(re.findall(r"^(citation|jsonld): (.*)$", front, re.MULTILINE))
    if not found:
        return ""
    tags = [
        f'<meta name="{name}" content="{escape(value)}">' for name, value in json.loads(found["citation"])
    ]
    return "".join(tags) + f'<script type="application/ld+json">{found["jsonld"]}</script>'


def pointer(place: Place) -> str:
    """What leads from a page of the article to its certificate."""
    if not place.slug:
        return ""
    address = relpath(f"en/{place.slug}/certificate.json", dirname(place.html))
    return f'<link rel="describedby" type="application/json" href="{address}">'


def _address(place: Place, href: str) -> str:
    page, anchor = resolve(place.markdown, href)
    if page in papers(["tiny"]):
        return relpath(page, dirname(place.html) or ".")
    return relpath(page or ".", dirname(place.html) or ".") + "/" + ("#" + anchor if anchor else "")


def dossiers() -> dict[str, Dossier]:
    """What the tiny article proves."""
    return {"tiny": gather(load(TINY, "tiny"))}


def pages(*, is_site: bool) -> dict[Place, tuple[str, Page]]:
    """Every page with its text."""
    read, write = (read_html, built_page) if is_site else (read_markdown, markdown_page)
    texts = {place: write(place) for place in PLACES}
    names = {place: place.html if is_site else place.markdown for place in PLACES}
    return {place: (text, read(text, names[place], place)) for place, text in texts.items()}


def case_with(known: dict[Place, tuple[str, Page]], page: Page, about: dict[str, Dossier]) -> Case:
    """The case in which `page` stands for the page that has its place."""
    others = [other for place, (_, other) in known.items() if place != page.place]
    return case_of([*others, page], about)
