"""The figures of an article as linked data: a schema.org Dataset for search engines, and DCAT for catalogues.

Each figure is a PropertyValue, quoted from the source by W3C selectors; what schema.org has no word for is
named by the anchors of the figures' JSON Schema. The context is in the file: nothing is fetched to read it.
"""

from collections.abc import Mapping
from hashlib import sha256

from summarizer.facts.fact import LANGUAGES, Fact, Origin, Wording
from summarizer.facts.metadata import Credit
from summarizer.facts.papers import DATASET, FIGURES, FIGURES_SCHEMA, TABLE
from summarizer.proof.annotations import around, content_name
from summarizer.proof.dossier import Dossier
from summarizer.proof.notation import Value
from summarizer.proof.observations import Row, address
from summarizer.vocabulary.quantity import Bound

DECIMAL: Row = {"@type": "xsd:decimal"}
LINK: Row = {"@type": "@id"}
CONTEXT: Row = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "figure": "urn:summarizer:figures:1#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **dict.fromkeys(("value", "minValue", "maxValue"), DECIMAL),
    **{f"figure:{name}": {"@id": f"figure:{name}", **DECIMAL} for name in ("part", "whole", "factor")},
    **dict.fromkeys(("url", "contentUrl", "isBasedOn"), LINK),
}
TAGS = {"en": "en", "zh": "zh-Hans"}
LEAST = frozenset({Bound.OVER, Bound.AT_LEAST})
MOST = frozenset({Bound.NEARLY, Bound.UNDER, Bound.AT_MOST})
SAID = frozenset({"article", "id", "label_en", "label_zh", "value", "value_high", "unit_en", "unit_zh"})
"""The keys of a row for which schema.org has a word."""
QUOTED = frozenset({"words_zh", "quote_zh", "english", "span_start", "span_end", "permalink"})
"""The keys of a row that are in the quotation of a figure, its description and its name."""
MEDIA = {TABLE: "text/csv", FIGURES: "application/json", DATASET: "application/ld+json"}
"""The files and what kind of file each is."""


def dataset(dossier: Dossier, rows: list[Row], files: Mapping[str, str], home: str) -> Row:
    """The figures of an article, and where they are to be had; `files` are the texts of the other formats."""
    content = dossier.content
    slug, data = content.slug, content.metadata
    kept: list[Value] = [_file(name, slug, home, files) for name in MEDIA]
    return {
        "@context": CONTEXT,
        "@id": address(f"en/{slug}/{DATASET}", slug, home),
        "@type": ["Dataset", "dcat:Dataset"],
        "name": _both(data.title),
        "description": _both(data.description),
        "inLanguage": list[Value](TAGS.values()),
        "url": [address(f"{language}/{slug}/figures/", slug, home) for language in LANGUAGES],
        "isBasedOn": _source(dossier),
        "distribution": kept,
        "dcat:distribution": [{"@id": address(f"en/{slug}/{name}", slug, home)} for name in MEDIA],
        "variableMeasured": [
            _variable(fact, row, dossier) for fact, row in zip(content.facts, rows, strict=True)
        ],
    }


def _both(words: Wording) -> list[Value]:
    return [_in(language, words.of(language)) for language in LANGUAGES]


def _in(language: str, words: Value) -> Row:
    return {"@language": TAGS[language], "@value": words}


def _source(dossier: Dossier) -> Row:
    """The article, named by the digest of its file wherever a copy of it may be."""
    article, data = dossier.content.article, dossier.content.metadata
    row: Row = {
        "@id": content_name(article.digest),
        "@type": "NewsArticle",
        "headline": _in("zh", data.title_quote.of(article.text)),
        "inLanguage": TAGS["zh"],
    }
    people = {"author": (data.reporter, "Person"), "editor": (data.editor, "Person")}
    for role, (named, kind) in (people | {"publisher": (data.publisher, "Organization")}).items():
        if isinstance(named, Credit):
            row[role] = {"@type": kind, "name": _both(named.name)}
    return row


def _file(name: str, slug: str, home: str, files: Mapping[str, str]) -> Row:
    """One format of the figures; the file at hand cannot hold its own digest."""
    place = address(f"en/{slug}/{name}", slug, home)
    row: Row = {
        "@id": place,
        "@type": ["DataDownload", "dcat:Distribution"],
        "encodingFormat": MEDIA[name],
        "contentUrl": place,
        "dcat:downloadURL": {"@id": place},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{MEDIA[name]}"},
        "dcterms:conformsTo": {"@id": address(FIGURES_SCHEMA, slug, home)},
    }
    if name in files:
        raw = files[name].encode("utf-8")
        row |= {
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(len(raw))},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": sha256(raw).hexdigest()},
            },
        }
    return row


def _variable(fact: Fact, row: Row, dossier: Dossier) -> Row:
    """A figure under its permanent address, with its value and the words that state it."""
    said: Row = {
        "@id": row["permalink"],
        "@type": "PropertyValue",
        "propertyID": row["id"],
        "name": [_in(language, row[f"label_{language}"]) for language in LANGUAGES],
        "description": _in("en", row["english"]),
    }
    if "unit" in row:
        said["unitText"] = [_in(language, row[f"unit_{language}"]) for language in LANGUAGES]
    said |= _limits(row)
    said |= {f"figure:{key}": value for key, value in row.items() if key not in SAID | QUOTED}
    relation = "prov:wasQuotedFrom" if fact.origin is Origin.STATED else "prov:wasDerivedFrom"
    return said | {relation: _quotation(fact, dossier)}


def _limits(row: Row) -> Row:
    """The value, and the limits that a hedge or a range sets."""
    if row["type"] == "range":
        return {"minValue": row["value"], "maxValue": row["value_high"]}
    if "value" not in row:
        return {}
    value: Row = {"value": row["value"]}
    if row["bound"] in LEAST:
        return value | {"minValue": row["value"]}
    return value | {"maxValue": row["value"]} if row["bound"] in MOST else value


def _quotation(fact: Fact, dossier: Dossier) -> Row:
    """Where the words stand, by their place and by what stands around them."""
    span = fact.evidence.mention.span
    prefix, exact, suffix = around(fact, dossier.text)
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": {"@id": content_name(dossier.content.article.digest)},
        "oa:hasSelector": [
            {"@type": "oa:TextQuoteSelector", "oa:exact": exact, "oa:prefix": prefix, "oa:suffix": suffix},
            {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
        ],
    }
