"""The files for programs that stand beside the pages of an article: their names, and where they are."""

from collections.abc import Iterable, Iterator

CERTIFICATE = "certificate.json"
"""What is proven of an article, and how: one file for the pages of both languages."""
ANNOTATIONS = "annotations.jsonld"
"""The words that state the figures of an article, as Web Annotations."""
SCHEMA = "schema/certificate.v1.schema.json"
"""The form of a certificate, as a JSON Schema: one file for all articles."""


def beside(slug: str) -> tuple[str, str]:
    """The certificate and the annotations of one article.

    >>> beside("tiny")
    ('en/tiny/certificate.json', 'en/tiny/annotations.jsonld')
    """
    return f"en/{slug}/{CERTIFICATE}", f"en/{slug}/{ANNOTATIONS}"


def papers(slugs: Iterable[str]) -> Iterator[str]:
    """Every such file that must exist for these articles."""
    yield SCHEMA
    for slug in slugs:
        yield from beside(slug)
