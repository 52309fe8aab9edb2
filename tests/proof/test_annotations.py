"""The annotations, loaded by a library that shares nothing with this one: each selector finds its words."""

import json
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.term import Node

from summarizer.facts.papers import ANNOTATIONS, beside
from summarizer.proof.annotations import CONTEXT, content_name
from tests.proof import tree

# rdflib's own reader of JSON-LD still uses a class that rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ROOT = Path(__file__).parents[2]
TREES = [ROOT, tree.TINY]
SLUGS = [
    (root, folder.name)
    for root in TREES
    for folder in sorted((root / "content").iterdir())
    if folder.is_dir()
]
OA, AS = Namespace("http://www.w3.org/ns/oa#"), Namespace("https://www.w3.org/ns/activitystreams#")
DC = Namespace("http://purl.org/dc/elements/1.1/")
SITE = "https://site.example/en/"

# The terms of W3C's context that the annotations use, so that no test asks the network for it.
KNOWN: dict[str, Any] = {
    "oa": str(OA),
    "as": str(AS),
    "dc": str(DC),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@id"},
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "identifying": "oa:identifying",
    "commenting": "oa:commenting",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "label": "rdfs:label",
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
}


def load(root: Path, slug: str, monkeypatch: pytest.MonkeyPatch) -> Graph:
    """The graph that the file is to rdflib; the context is at hand, nothing else is fetched."""

    def at_hand(source: str, *_: object, **__: object) -> tuple[dict[str, Any], None]:
        assert source == CONTEXT
        return {"@context": KNOWN}, None

    monkeypatch.setattr("rdflib.plugins.shared.jsonld.context.source_to_json", at_hand)
    graph = Graph()
    text = (root / "docs" / beside(slug)[1]).read_text(encoding="utf-8")
    return graph.parse(data=text, format="json-ld", publicID=f"{SITE}{slug}/{ANNOTATIONS}")


def one(graph: Graph, subject: Node, predicate: URIRef) -> Node:
    """The one value of a property."""
    (found,) = graph.objects(subject, predicate)
    return found


def selector(graph: Graph, target: Node, kind: URIRef) -> Node:
    (found,) = [each for each in graph.objects(target, OA.hasSelector) if (each, RDF.type, kind) in graph]
    return found


@pytest.mark.parametrize(("root", "slug"), SLUGS, ids=[slug for _, slug in SLUGS])
class TestEachArticle:
    def test_every_figure_is_an_annotation(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph = load(root, slug, monkeypatch)
        facts = json.loads((root / "docs" / beside(slug)[0]).read_text(encoding="utf-8"))["facts"]
        home = f"{SITE}{slug}/{ANNOTATIONS}"
        names = {URIRef(f"{home}#{fact['anchor']}") for fact in facts.values()}
        assert set(graph.subjects(RDF.type, OA.Annotation)) == names
        for fact in facts.values():
            note = URIRef(f"{home}#{fact['anchor']}")
            why = OA.identifying if fact["origin"] == "stated" else OA.commenting
            assert one(graph, note, OA.motivatedBy) == why
            bodies = set(graph.objects(note, OA.hasBody))
            words = {str(value) for body in bodies for value in graph.objects(body, RDF.value)}
            assert words == set(fact["labels"].values())
            rows = {f"https://site.example/{each}/{slug}/figures/#{fact['row']}" for each in ("en", "zh")}
            assert {str(body) for body in bodies if isinstance(body, URIRef)} == rows

    def test_they_are_one_collection_in_the_order_of_the_figures(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph = load(root, slug, monkeypatch)
        collection = URIRef(f"{SITE}{slug}/{ANNOTATIONS}")
        assert one(graph, collection, RDF.type) == AS.OrderedCollection
        items = list(graph.items(one(graph, one(graph, collection, AS.first), AS["items"])))
        assert int(str(one(graph, collection, AS.totalItems))) == len(items)
        facts = json.loads((root / "docs" / beside(slug)[0]).read_text(encoding="utf-8"))["facts"]
        assert [str(item).partition("#")[2] for item in items] == [fact["anchor"] for fact in facts.values()]

    def test_each_selector_finds_its_words_by_place_and_by_quote(
        self, root: Path, slug: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        graph = load(root, slug, monkeypatch)
        path = root / "seeds" / f"{slug}.txt"
        text = path.read_bytes().decode("utf-8")
        facts = json.loads((root / "docs" / beside(slug)[0]).read_text(encoding="utf-8"))
        name = URIRef(content_name(facts["article"]["source"]["sha256"]))
        by_anchor = {fact["anchor"]: fact for fact in facts["facts"].values()}
        for note in graph.subjects(RDF.type, OA.Annotation):
            target = one(graph, note, OA.hasTarget)
            assert one(graph, target, OA.hasSource) == name
            place = selector(graph, target, OA.TextPositionSelector)
            start, end = (int(str(one(graph, place, key))) for key in (OA.start, OA.end))
            quote = selector(graph, target, OA.TextQuoteSelector)
            exact, prefix, suffix = (str(one(graph, quote, key)) for key in (OA.exact, OA.prefix, OA.suffix))
            assert exact == text[start:end] == by_anchor[str(note).partition("#")[2]]["surface"]
            assert prefix or start == 0
            assert suffix or end == len(text)
            whole = prefix + exact + suffix
            places = [at for at in range(len(text)) if text.startswith(whole, at)]
            assert places == [start - len(prefix)]
