"""The certificate: what is proven of an article and how, for programs; made of the reading that verify does.

Its form is `data/certificate.schema.json`. Whatever it says is in the article's files or on its pages.
"""

import summarizer
from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES, Fact
from summarizer.facts.papers import SCHEMA
from summarizer.facts.trial import as_row
from summarizer.proof.amounts import amount, direction, how_read
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier, trend_of
from summarizer.proof.fates import fate
from summarizer.proof.notation import Value
from summarizer.proof.observations import base_of
from summarizer.proof.showings import Showings, both, lists
from summarizer.vocabulary.span import Span

VERSION = 1
"""The version of the form; another one has another schema beside the first."""
Row = dict[str, Value]


def certificate(dossier: Dossier, shown: Showings) -> Row:
    """What the pages of an article, as they were read, and its own files give."""
    content = dossier.content
    article, title = content.article, content.metadata.title
    return {
        "schema": f"../../{SCHEMA}",
        "version": VERSION,
        "tool": {"name": "summarizer", "version": summarizer.__version__},
        "article": {
            "slug": article.slug,
            "title": {language: title.of(language) for language in LANGUAGES},
            "source": {"path": article.path, "sha256": article.digest, "characters": len(article.text)},
            **_translation(content),
        },
        "facts": {fact.id: _fact(fact, dossier) for fact in content.facts},
        "mentions": _mentions(dossier, shown),
        "idioms": [
            {**_place(idiom.span, dossier), "rule": idiom.rule, "listed": lists(article.slug, "idioms")}
            for idiom in content.reading.idioms
        ],
        "unread": [_place(span, dossier) for span in content.reading.unread],
        "claims": shown.claims,
        "inferences": [_inference(fact, dossier, shown) for fact in content.inferred],
        "checks": _checks(content),
        "trial": trial(content),
        "unproven": {language: list(shown.unproven[language]) for language in LANGUAGES},
    }


def _translation(content: Content) -> Row:
    """Who made and who reviewed the translation, as far as the editor says it."""
    status = content.metadata.translation
    said: Row = {key: value for key, value in (("by", status.by), ("reviewed", status.reviewed)) if value}
    return {"translation": said} if said else {}


def trial(content: Content) -> Row:
    """The record of the planted faults: how many there were, how many were found, and of what state."""
    state: Row = {"state": content.trial.state(content.measured).value}
    return state | as_row(content.trial) if content.trial.is_recorded else state


def _place(span: Span, dossier: Dossier) -> Row:
    """Where words stand in the source, for a program and for a person."""
    position = dossier.lines.position(span.start)
    return {
        "span": [span.start, span.end],
        "line": position.line,
        "column": position.column,
        "surface": span.of(dossier.text),
    }


def _fact(fact: Fact, dossier: Dossier) -> Row:
    place, trend = _place(fact.evidence.mention.span, dossier), trend_of(fact)
    row: Row = {
        "anchor": fact.anchor,
        "row": fact.row,
        "origin": fact.origin.value,
        "labels": {"zh": fact.labels.zh, "en": fact.labels.en},
    }
    if fact.noun is not None:
        row["noun"] = {"one": fact.noun.one, "many": fact.noun.many}
    row |= {"surface": place.pop("surface"), "quote": fact.evidence.quote.of(dossier.text)}
    row |= place | amount(fact.quantity)
    if trend is not None:
        row["trend"] = direction(trend)
    if found := how_read(fact, dossier.text):
        row["steps"] = found
    return row


def _mentions(dossier: Dossier, shown: Showings) -> list[Value]:
    """Each mention of the source with the facts that name it and what became of it."""
    named: dict[Span, list[Fact]] = {}
    for fact in dossier.content.facts:
        named.setdefault(fact.evidence.mention.span, []).append(fact)
    return [
        {
            **_place(mention.span, dossier),
            "rule": mention.rule,
            "weak": mention.weak,
            "facts": [fact.id for fact in named.get(mention.span, ())],
            "fate": fate(mention, named.get(mention.span, ()), dossier, shown),
        }
        for mention in dossier.content.reading.mentions
    ]


def _inference(fact: Fact, dossier: Dossier, shown: Showings) -> Row:
    """What was concluded from which stated fact, and why, in the words of the pages."""
    return {
        "fact": fact.id,
        "anchor": fact.anchor,
        "from": base_of(fact, dossier),
        "because": both(shown.reasons.get(fact.id, {})),
    }


def _checks(content: Content) -> Row:
    """What was checked: the codes of what was looked for on the pages, and the article's arithmetic."""
    return {
        "findings": 0,
        "codes": {code.value: code.name.lower() for code in Code},
        "arithmetic": [
            {"check": check.source.strip(), "whole": check.left, "parts": list(check.right), "holds": True}
            for check in content.checks
        ],
    }
