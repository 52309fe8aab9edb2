"""Where the pages are: their kinds, their addresses, and what a link on one of them points to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from posixpath import dirname, normpath

from summarizer.facts.fact import LANGUAGES


class PageKind(StrEnum):
    """The kinds of page that are generated; each value of an article's page is its file's name."""

    HOME = "home"
    INDEX = "list"
    GLOSSARY = "glossary"
    SUMMARY = "index"
    FIGURES = "figures"
    TRANSLATION = "translation"
    PROOF = "proof"


ARTICLE_KINDS = (PageKind.SUMMARY, PageKind.FIGURES, PageKind.TRANSLATION, PageKind.PROOF)
"""The pages that each article has in each language."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page, whatever its file format: `url` names it in links.

    A site for the file system has a file for each page, not a folder: there, `in_files` is true.

    >>> Place("en", "tiny", PageKind.FIGURES).url, Place("zh", "tiny", PageKind.SUMMARY).markdown
    ('en/tiny/figures', 'zh/tiny/index.md')
    """

    language: str
    slug: str
    kind: PageKind
    in_files: bool = False

    @property
    def url(self) -> str:
        """Its address without ending: en/tiny/figures, en/tiny, en/glossary, en, and nothing for home."""
        if self.kind is PageKind.HOME:
            return ""
        if self.kind is PageKind.INDEX:
            return self.language
        if self.kind is PageKind.GLOSSARY:
            return f"{self.language}/{self.kind}"
        tail = "" if self.kind is PageKind.SUMMARY else f"/{self.kind}"
        return f"{self.language}/{self.slug}{tail}"

    @property
    def markdown(self) -> str:
        """Its file in the folder of Markdown pages."""
        if self.kind in (PageKind.HOME, PageKind.INDEX, PageKind.SUMMARY):
            return f"{self.url}/index.md".lstrip("/")
        return f"{self.url}.md"

    @property
    def html(self) -> str:
        """Its file in the folder of the built site.

        >>> [Place("en", "tiny", PageKind.FIGURES, in_files).html for in_files in (False, True)]
        ['en/tiny/figures/index.html', 'en/tiny/figures.html']
        """
        if self.in_files:
            return f"{self.markdown.removesuffix('.md')}.html"
        return f"{self.url}/index.html".lstrip("/")

    @property
    def location(self) -> str:
        """Its address in a search index."""
        return self.html if self.in_files else f"{self.url}/".lstrip("/")

    @property
    def cited(self) -> str:
        """Its kind as citations name it."""
        return "summary" if self.kind is PageKind.SUMMARY else self.kind.value

    def beside(self, kind: PageKind) -> "Place":
        """Another page of the same article, in the same language."""
        return Place(self.language, self.slug, kind, self.in_files)

    @property
    def counterpart(self) -> str:
        """The address of the same page in the other language, as the site writes it."""
        other = next(language for language in LANGUAGES if language != self.language)
        return "" if self.kind is PageKind.HOME else f"{other}{self.url[2:]}/"


def places(slugs: tuple[str, ...], *, in_files: bool = False) -> Iterator[Place]:
    """Every page that must exist for these articles."""
    yield Place("en", "", PageKind.HOME, in_files)
    for language in LANGUAGES:
        yield Place(language, "", PageKind.INDEX, in_files)
        yield Place(language, "", PageKind.GLOSSARY, in_files)
        for slug in slugs:
            for kind in ARTICLE_KINDS:
                yield Place(language, slug, kind, in_files)


def resolve(path: str, href: str) -> tuple[str, str]:
    """What `href` on the page file `path` leads to: a page's address, and the anchor there.

    >>> resolve("en/tiny/index.md", "translation.md#f-cases")
    ('en/tiny/translation', 'f-cases')
    >>> resolve("en/tiny/figures/index.html", "../translation/#f-cases")
    ('en/tiny/translation', 'f-cases')
    >>> resolve("en/tiny/translation/index.html", "#p-2")
    ('en/tiny/translation', 'p-2')
    """
    file, _, anchor = href.partition("#")
    return _address(path, file), anchor


@lru_cache(maxsize=4096)
def _address(path: str, file: str) -> str:
    """The address of a page file, seen from another."""
    if "://" in file or file.startswith(("mailto:", "/")):
        return file
    joined = normpath(f"{dirname(path)}/{file}".lstrip("/")) if file else path
    for ending in ("/index.md", "/index.html", ".md", ".html"):
        joined = joined.removesuffix(ending)
    return "" if joined in (".", "index") else joined
