"""Certificates of the form that the script in the browser takes, where a site has none of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES, Fact
from summarizer.facts.loading import load_all
from summarizer.proof.dossier import case_of, gather, trend_of
from summarizer.proof.markdown import read_markdown
from summarizer.proof.places import ARTICLE_KINDS, Place
from summarizer.proof.sheet import open_sheet
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio

Row = dict[str, Any]


def claims(root: Path, content: Content) -> list[Row]:
    """Each claim of the article's Markdown pages, as the verifier reads them."""
    places = [Place(language, content.slug, kind) for language in LANGUAGES for kind in ARTICLE_KINDS]
    texts = {place: (root / "docs" / place.markdown).read_text(encoding="utf-8") for place in places}
    pages = [read_markdown(texts[place], place.markdown, place) for place in places]
    case = case_of(pages, {content.slug: gather(content)})
    return [
        {
            "page": page.place.markdown,
            "url": f"{page.place.url}/",
            "language": entry.block.language,
            "text": claim.link.span.of(entry.block.text),
            "fact": claim.fact.id,
            "anchor": claim.fact.anchor,
        }
        for page in pages
        for entry in open_sheet(page, case).entries
        for claim in entry.claims
    ]


def amount(stated: Quantity | Range | Ratio | Moment) -> Row:
    """What a figure states."""
    match stated:
        case Moment():
            parts = dict(stated.stated())
            return {
                "type": "moment",
                "values": [*map(str, parts.values())],
                "parts": parts,
                "bound": stated.bound,
            }
        case Range(low=low, high=high):
            return {**amount(high), "type": "range", "values": [f"{low.value:f}", f"{high.value:f}"]}
        case Quantity(value=value):
            return {"type": "quantity", "values": [f"{value:f}"], **measured(stated)}
        case Ratio(part=part, whole=whole):
            return {"type": "ratio", "values": [f"{part:f}", f"{whole:f}"], **measured(stated)}


def measured(stated: Quantity | Ratio) -> Row:
    unit = stated.unit
    return {
        "unit": unit.id, "kind": unit.kind, "factor": f"{unit.factor:f}", "base": unit.base, "bound": stated.bound
    }  # fmt: skip


def fact_row(fact: Fact, text: str) -> Row:
    """One fact with its words."""
    mention, trend = fact.evidence.mention, trend_of(fact)
    return {
        "anchor": fact.anchor,
        "row": fact.row,
        "origin": fact.origin,
        "labels": {"zh": fact.labels.zh, "en": fact.labels.en},
        "surface": mention.surface,
        "quote": fact.evidence.quote.of(text),
        **amount(fact.quantity),
        **({"trend": {"direction": trend.direction, "basis": trend.basis}} if trend else {}),
    }


def certificate(root: Path, content: Content) -> Row:
    """The certificate of one article."""
    facts = {fact.id: fact_row(fact, content.article.text) for fact in content.facts}
    return {"version": 1, "facts": facts, "claims": claims(root, content)}


def path_of(site: Path, slug: str) -> Path:
    return site / "en" / slug / "certificate.json"


def complete(root: Path, site: Path) -> Path:
    """The site, with a certificate beside each article that has none."""
    for content in load_all(root):
        path = path_of(site, content.slug)
        if not path.exists():
            path.write_text(json.dumps(certificate(root, content), ensure_ascii=False), encoding="utf-8")
    return site
