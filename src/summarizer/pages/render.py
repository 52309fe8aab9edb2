"""Content → every page, as Markdown by its path below docs/. Nothing is written here."""

import re
from collections.abc import Sequence
from typing import Any

from summarizer.facts.concordance import Piece, concordance
from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES
from summarizer.pages.markup import Links, Markdown, place, said, unpictured
from summarizer.pages.rows import cards
from summarizer.pages.template import fill, scribe
from summarizer.pages.views import KINDS, desks, front, tabs, view
from summarizer.pages.words import Blanks, chrome

GAP = re.compile(r"\n{3,}")


def render(content: Content) -> dict[str, str]:
    """The pages of one article in both languages."""
    return {
        f"{desk.language}/{content.slug}/{KINDS[desk.kind]}": _page(desk.kind, view(desk))
        for desk in desks(content)
    }


def render_site(contents: Sequence[Content]) -> dict[str, str]:
    """Every page of the site: the home page, a list of articles in each language, and their pages."""
    pages = {"index.md": _page("home", _home())}
    for language in LANGUAGES:
        pages[f"{language}/index.md"] = _page("articles", _articles(contents, language))
        pages[f"{language}/glossary.md"] = _page("glossary", _glossary(contents, language))
    for content in contents:
        pages |= render(content)
    return pages


def _page(skeleton: str, values: dict[str, Any]) -> str:
    return GAP.sub("\n\n", unpictured(fill(skeleton, values))).rstrip("\n") + "\n"


def _home() -> dict[str, Any]:
    words = {language: chrome(language, Blanks()) for language in LANGUAGES}
    home = {language: words[language]["home"] for language in LANGUAGES}
    title = f"{home['en']['title']} {home['zh']['title']}"
    description = f"{home['en']['intro']} {home['zh']['intro']}"
    return {"front": front(title, "en", description), "title": home["en"]["title"], **words}


def _articles(contents: Sequence[Content], language: str) -> dict[str, Any]:
    words = chrome(language, Blanks())
    other = "zh" if language == "en" else "en"
    title, description = words["articles"]["title"], words["articles"]["description"]
    return {
        "front": front(title, words["language"], description, f"{other}/"),
        "title": title,
        "w": words,
        "articles": [
            {
                "slug": Markdown(content.slug),
                "title": content.metadata.title.of(language),
                "description": content.metadata.description.of(language),
                "key": cards(scribe(content, language, Links(f"{content.slug}/translation.md")), content),
                "links": tabs(words["tabs"], f"{content.slug}/", ""),
            }
            for content in contents
        ],
    }


def _glossary(contents: Sequence[Content], language: str) -> dict[str, Any]:
    words = chrome(language, Blanks())
    other = "zh" if language == "en" else "en"
    title, description = words["glossary"]["title"], words["glossary"]["description"]
    return {
        "front": front(title, words["language"], description, f"{other}/glossary/")
        | {"hide": Markdown("[navigation, toc]")},
        "title": title,
        "w": words,
        "rows": [
            {"anchor": place(row.anchor), "cells": [_cell(cell) for cell in row.cells]}
            for row in concordance(tuple(contents), language)
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
