"""What the head of a page tells programs of it: Highwire and Dublin Core tags, and JSON-LD of schema.org."""

import json
from typing import Any

from summarizer.facts.citing.work import Name, Work
from summarizer.facts.citing.works import original_work, page_work
from summarizer.facts.content import Content

NAMES = (
    "citation_title", "citation_author", "citation_publication_date", "citation_language",
    "citation_public_url", "citation_fulltext_html_url",
    "DC.type", "DC.title", "DC.creator", "DC.date", "DC.language",
)  # fmt: skip
"""The names of the tags. There is no citation_journal_title: it would make every page a journal article."""
SOURCE = "_:source"
"""The article within JSON-LD; it has no address of its own."""
SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "`": "\\u0060"})
"""Inside the strings of JSON: nothing that Markdown or HTML could take for its own."""


def tags(content: Content, language: str, kind: str) -> list[list[str]]:
    """The name and content of each tag of a page, in order; what is not known has none."""
    work = page_work(content, language, kind)
    authors = [_inverted(name) for name in work.authors]
    rows = [
        ["citation_title", work.title],
        *(["citation_author", author] for author in authors),
        ["citation_publication_date", work.day.replace("-", "/")],
        ["citation_language", work.language],
        ["citation_public_url", work.url],
        ["citation_fulltext_html_url", work.url],
        ["DC.type", "webpage"],  # Zotero's name for it
        ["DC.title", work.title],
        *(["DC.creator", author] for author in authors),
        ["DC.date", work.day],
        ["DC.language", work.language],
    ]
    return [row for row in rows if row[1]]


def _inverted(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


def linked(content: Content, language: str, kind: str) -> dict[str, Any]:
    """A page as JSON-LD: what it is based on, and of the translation what it translates."""
    work, original = page_work(content, language, kind), original_work(content, "zh")
    translation = page_work(content, "en", "translation")
    site = {"@type": "Organization", "name": work.site}
    # The Chinese page shows the same English translation, but is in Chinese itself.
    is_translation = (kind, language) == ("translation", "en")
    other = {"@type": "Article", **_located(translation), "name": translation.title, "inLanguage": "en"}
    publisher = {"@type": "Organization", "name": original.site} if original.site else {}
    article = {
        "@id": SOURCE,
        **_described(original, "NewsArticle"),
        **_known({"publisher": publisher, "workTranslation": {} if is_translation else other}),
    }
    more = {"translator": site, "translationOfWork": {"@id": SOURCE}} if is_translation else {}
    about = {**_described(work, "Article"), "publisher": site, **more, "isBasedOn": article}
    return {"@context": "https://schema.org", **about}


def _described(work: Work, type_of: str) -> dict[str, Any]:
    kind = "Organization" if work.is_by_its_site else "Person"
    return _known(
        {
            "@type": type_of,
            **_located(work),
            "headline": work.title,
            "inLanguage": work.language,
            "datePublished": work.day,
            "version": work.version,
            "author": [{"@type": kind, "name": name.native} for name in work.authors],
        }
    )


def _located(work: Work) -> dict[str, str]:
    return {"@id": work.url, "url": work.url} if work.url else {}


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def front_matter(content: Content, language: str, kind: str) -> dict[str, str]:
    """Both as they stand in the front matter of a page: JSON, which YAML reads as it is."""
    values = {"citation": tags(content, language, kind), "jsonld": linked(content, language, kind)}
    return {key: _written(value) for key, value in values.items()}


def _written(value: Any) -> str:
    """JSON in one line.

    >>> print(_written([["a", "<b>! [c]"]]), _written("![c]"))
    [["a", "\\u003cb\\u003e! [c]"]] "!\\u005bc]"
    """
    return json.dumps(value, ensure_ascii=False).translate(SAFE).replace("![", "!\\u005b")
