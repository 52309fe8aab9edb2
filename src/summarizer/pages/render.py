"""Content → every page, as Markdown by its path below docs/. Nothing is written here."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.facts.concordance import Piece, Usage, concordance, uses
from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES, Wording
from summarizer.facts.glossary import Term
from summarizer.pages.markup import Links, Markdown, escape, place, said, unpictured
from summarizer.pages.rows import cards
from summarizer.pages.template import fill, scribe
from summarizer.pages.views import KINDS, desks, front, tabs, view
from summarizer.pages.words import Blanks, chrome

Entries = Mapping[str, Mapping[str, str]]
"""What the lists say of an article, by language: Markdown, also where it was kept as plain text.

For the glossary: under `titles` what it is called, under `uses` the paragraphs of each term.
"""
GAP = re.compile(r"\n{3,}")
BARE = Markdown("[navigation, toc]")
"""What is left out beside a page that is short, or wide."""


def render(content: Content) -> dict[str, str]:
    """The pages of one article in both languages."""
    return {
        f"{desk.language}/{content.slug}/{KINDS[desk.kind]}": _page(desk.kind, view(desk))
        for desk in desks(content)
    }


def render_site(contents: Sequence[Content]) -> dict[str, str]:
    """Every page of the site: the home page, a list of articles in each language, and their pages."""
    terms = contents[0].terms if contents else ()
    pages = render_lists([entries(content) for content in contents], terms)
    for content in contents:
        pages |= render(content)
    return pages


def entries(content: Content) -> Entries:
    """What the pages that belong to no article say of one."""
    title = content.metadata.title
    used = {term.zh: " ".join(anchors) for term, anchors in uses(content).items()}
    about = {"titles": {language: title.of(language) for language in LANGUAGES}, "uses": used}
    return about | {
        language: {
            "slug": Markdown(content.slug),
            "title": escape(title.of(language)),
            "description": escape(content.metadata.description.of(language)),
            "key": _cards(content, language),
            "links": tabs(chrome(language, Blanks())["tabs"], f"{content.slug}/", ""),
        }
        for language in LANGUAGES
    }


def _cards(content: Content, language: str) -> Markdown:
    """The key figures of an article, as they stand below it."""
    own = scribe(content, language, Links(f"{content.slug}/translation.md"))
    return Markdown(fill("key", {"key": cards(own, content), "w": chrome(language, Blanks())}))


def render_lists(articles: Sequence[Entries], terms: Iterable[Term]) -> dict[str, str]:
    """The pages that belong to no article, from what they say of each; `terms` is the glossary."""
    known = {term.zh: term for term in terms}
    usages = tuple(_usage(article, known) for article in articles)
    pages = {"index.md": _page("home", _home())}
    for language in LANGUAGES:
        rows = [article[language].items() for article in articles]
        values = _articles([{key: Markdown(text) for key, text in row} for row in rows], language)
        pages[f"{language}/index.md"] = _page("articles", values)
        pages[f"{language}/glossary.md"] = _page("glossary", _glossary(usages, language))
    return pages


def _usage(article: Entries, terms: Mapping[str, Term]) -> Usage:
    used = ((terms[zh], tuple(anchors.split())) for zh, anchors in article["uses"].items())
    return Usage(str(article["en"]["slug"]), Wording(**article["titles"]), tuple(used))


def _page(skeleton: str, values: dict[str, Any]) -> str:
    return GAP.sub("\n\n", unpictured(fill(skeleton, values))).rstrip("\n") + "\n"


def _home() -> dict[str, Any]:
    words = {language: chrome(language, Blanks()) for language in LANGUAGES}
    home = {language: words[language]["home"] for language in LANGUAGES}
    title = f"{home['en']['title']} {home['zh']['title']}"
    description = f"{home['en']['intro']} {home['zh']['intro']}"
    about = front(title, "en", description) | {"hide": BARE}
    return {"front": about, "title": home["en"]["title"], **words}


def _articles(articles: list[dict[str, Markdown]], language: str) -> dict[str, Any]:
    words = chrome(language, Blanks())
    other = "zh" if language == "en" else "en"
    title, description = words["articles"]["title"], words["articles"]["description"]
    return {
        "front": front(title, words["language"], description, f"{other}/"),
        "title": title,
        "w": words,
        "articles": articles,
    }


def _glossary(usages: tuple[Usage, ...], language: str) -> dict[str, Any]:
    words = chrome(language, Blanks())
    other = "zh" if language == "en" else "en"
    title, description = words["glossary"]["title"], words["glossary"]["description"]
    return {
        "front": front(title, words["language"], description, f"{other}/glossary/") | {"hide": BARE},
        "title": title,
        "w": words,
        "rows": [
            {"anchor": place(row.anchor), "cells": [_cell(cell) for cell in row.cells]}
            for row in concordance(usages, language)
        ],
    }


def _cell(pieces: Sequence[Piece]) -> Markdown:
    """The Markdown of a cell, its links relative to the pages that belong to no article."""
    return Markdown(
        "".join(
            said(each.text, each.lang, f"{each.slug}/{each.kind}.md#{each.anchor}" if each.slug else "")
            for each in pieces
        )
    )
