"""The files for programs that stand beside the pages of an article: their names, and where they are."""

from collections.abc import Iterable, Iterator

from summarizer.facts.fact import LANGUAGES

CERTIFICATE = "certificate.json"
"""What is proven of an article, and how: one file for the pages of both languages."""
ANNOTATIONS = "annotations.jsonld"
"""The words that state the figures of an article, as Web Annotations."""
EDITION = "edition.json"
"""The version of an article's pages and its day: one file for the pages of both languages."""
CITED = ("cite.bib", "cite.ris", "cite.csl.json")
"""How to cite the pages of one language, and the article, for programs that keep references."""
SCHEMA = "schema/certificate.v1.schema.json"
"""The form of a certificate, as a JSON Schema: one file for all articles."""


def beside(slug: str) -> tuple[str, str]:
    """The certificate and the annotations of one article.

    >>> beside("tiny")
    ('en/tiny/certificate.json', 'en/tiny/annotations.jsonld')
    """
    return f"en/{slug}/{CERTIFICATE}", f"en/{slug}/{ANNOTATIONS}"


def edition_of(slug: str) -> str:
    """The file with the version of an article's pages.

    >>> edition_of("tiny")
    'en/tiny/edition.json'
    """
    return f"en/{slug}/{EDITION}"


def cited(slug: str, language: str) -> tuple[str, ...]:
    """The files that cite the pages of an article in one language.

    >>> cited("tiny", "zh")[0]
    'zh/tiny/cite.bib'
    """
    return tuple(f"{language}/{slug}/{name}" for name in CITED)


def papers(slugs: Iterable[str]) -> Iterator[str]:
    """Every such file that must exist for these articles."""
    yield SCHEMA
    for slug in slugs:
        yield from beside(slug)
        yield edition_of(slug)
        for language in LANGUAGES:
            yield from cited(slug, language)
