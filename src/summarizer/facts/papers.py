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
TABLE = "figures.csv"
"""The figures of an article for a spreadsheet, with the names of both languages."""
FIGURES = "figures.json"
"""The same figures for a program."""
DATASET = "figures.jsonld"
"""The same figures as linked data: what they are, what they were quoted from, and where the files are."""
FIGURES_SCHEMA = "schema/figures.v1.schema.json"
"""The form of these figures, which also says what each column of the table means."""
EXPORTS = {"csv": TABLE, "json": FIGURES, "jsonld": DATASET}
"""The files of figures, by the name that a command gives to their format."""
SCHEMAS = (SCHEMA, FIGURES_SCHEMA)
"""What all articles share."""
BESIDE = (CERTIFICATE, ANNOTATIONS, *EXPORTS.values())
"""What each article has."""


def beside(slug: str) -> tuple[str, ...]:
    """The files of one article: certificate, annotations, and its figures in each format.

    >>> beside("tiny")[:3]
    ('en/tiny/certificate.json', 'en/tiny/annotations.jsonld', 'en/tiny/figures.csv')
    """
    return tuple(f"en/{slug}/{name}" for name in BESIDE)


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
    yield from SCHEMAS
    for slug in slugs:
        yield from beside(slug)
        yield edition_of(slug)
        for language in LANGUAGES:
            yield from cited(slug, language)
