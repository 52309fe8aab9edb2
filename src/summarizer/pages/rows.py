"""Rows of figures: label, claim and the article's words; on cards and in charts the claim is short."""

from typing import Any

from summarizer.facts.content import Content
from summarizer.facts.fact import Fact, Origin
from summarizer.facts.highlights import Chart
from summarizer.pages.chart import Bar, draw, length
from summarizer.pages.markup import Markdown
from summarizer.pages.template import Scribe

Row = dict[str, Any]


def row(scribe: Scribe, content: Content, fact: Fact) -> Row:
    """A row of a table, where no words around its claim state a trend."""
    return {
        "anchor": Markdown(f'<a id="{fact.row}"></a>'),
        "label": fact.labels.of(scribe.language),
        "claim": scribe.figures[fact.id].with_trend(),
        "words": scribe.links.words(fact.anchor, fact.evidence.quote.of(content.article.text)),
    }


def cards(scribe: Scribe, content: Content) -> list[Row]:
    """The key figures; their labels say what is counted, so that the claims need not."""
    return [_short(scribe, content, fact) for fact in content.key]


def sources(scribe: Scribe, content: Content) -> list[Row]:
    """The stated figures of the summary, in its order, each once: notes where no link can be followed."""
    facts = {fact.id: fact for fact in content.facts if fact.origin is Origin.STATED}
    names = dict.fromkeys(content.summary(scribe.language).facts())
    return [row(scribe, content, facts[name]) for name in names if name in facts]


def chart(scribe: Scribe, content: Content, chart: Chart, about: str) -> Row:
    """A chart, and the rows of the table beside it; `about` tells what a chart is."""
    title, rows = chart.title.of(scribe.language), [_short(scribe, content, fact) for fact in chart.facts]
    bars = [
        Bar(row["label"], row["claim"], length(fact.evidence.mention))
        for row, fact in zip(rows, chart.facts, strict=True)
    ]
    return {
        "anchor": Markdown(chart.anchor),
        "title": title,
        "note": chart.note.of(scribe.language),
        "drawing": draw(chart.anchor, title, about, bars),
        "rows": rows,
    }


def _short(scribe: Scribe, content: Content, fact: Fact) -> Row:
    return row(scribe, content, fact) | {"claim": scribe.figures[fact.id].short()}
