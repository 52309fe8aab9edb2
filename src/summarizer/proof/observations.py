"""The figures of an article as rows for programs: what each states, in which words, and where."""

from posixpath import relpath

from summarizer.facts.fact import LANGUAGES, Fact, Origin
from summarizer.facts.papers import FIGURES_SCHEMA
from summarizer.proof.amounts import plain
from summarizer.proof.dossier import Dossier, trend_of
from summarizer.proof.notation import Value
from summarizer.proof.showings import Showings
from summarizer.reading.units import unit_names
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio, Unit

VERSION = 1
"""The version of the form; another one has another schema beside the first."""
Row = dict[str, Value]


def observations(dossier: Dossier, shown: Showings, home: str) -> list[Row]:
    """A row for each figure, in their order; a key whose value would be empty is left out.

    `home` is the address of the site; without it, addresses are relative to the files of the article.
    """
    titles = {group.id: group.title for group in dossier.content.groups}
    rows: list[Row] = []
    for fact in dossier.content.facts:
        row: Row = {
            "article": dossier.content.slug,
            "id": fact.id,
            "origin": fact.origin.value,
            "label_en": fact.labels.en,
            "label_zh": fact.labels.zh,
            "section": fact.group,
        }
        if fact.group in titles:
            title = titles[fact.group]
            row |= {"section_en": title.en, "section_zh": title.zh}
        row |= stated(fact.quantity) | _trend(fact) | _words(fact, dossier, shown)
        rows.append(row | _place(fact, dossier) | _addresses(fact, dossier, home))
    return rows


def figures(dossier: Dossier, rows: list[Row], version: str) -> Row:
    """The file of figures for programs: the rows, and the text that they were read from."""
    content = dossier.content
    article, title = content.article, content.metadata.title
    return {
        "schema": f"../../{FIGURES_SCHEMA}",
        "version": VERSION,
        "tool": {"name": "summarizer", "version": version},
        "article": {
            "slug": article.slug,
            "title": {language: title.of(language) for language in LANGUAGES},
            "source": {"path": article.path, "sha256": article.digest, "characters": len(article.text)},
        },
        "figures": list[Value](rows),
    }


def stated(quantity: Quantity | Range | Ratio | Moment) -> Row:
    """What a figure states: exact decimals in digits, its unit and hedge, or the parts of a date.

    >>> stated(Moment(year=2020, month=11))
    {'type': 'moment', 'bound': 'exact', 'year': 2020, 'month': 11}
    """
    match quantity:
        case Quantity(value=value, unit=unit, bound=bound):
            return {"type": "quantity", "value": plain(value), **_unit(unit), "bound": bound.value}
        case Range(low=low, high=high):
            ends: Row = {"type": "range", "value": plain(low.value), "value_high": plain(high.value)}
            row = ends | _unit(low.unit) | {"bound": low.bound.value}
            return row | {"unit_high": high.unit.id, "bound_high": high.bound.value}
        case Ratio(part=part, whole=whole, unit=unit, bound=bound):
            numbers: Row = {"type": "ratio", "part": plain(part), "whole": plain(whole)}
            return numbers | _unit(unit) | {"bound": bound.value}
        case Moment():
            return {"type": "moment", "bound": quantity.bound.value, **dict(quantity.stated())}


def _unit(unit: Unit) -> Row:
    names = {f"unit_{language}": unit_names(language)[unit.id] for language in LANGUAGES}
    measure = {"kind": unit.kind.value, "base_unit": unit.base, "factor": plain(unit.factor)}
    return {"unit": unit.id, **names, **measure}


def _trend(fact: Fact) -> Row:
    trend = trend_of(fact)
    if trend is None:
        return {}
    basis: Row = {"trend_basis": trend.basis.value} if trend.basis.value else {}
    return {"trend": trend.direction.value, **basis}


def _words(fact: Fact, dossier: Dossier, shown: Showings) -> Row:
    """The article's words, the English of the page; of an inference its base and its reason."""
    evidence = fact.evidence
    row: Row = {
        "words_zh": evidence.mention.surface,
        "quote_zh": evidence.quote.of(dossier.text),
        "english": shown.worded.get(fact.id, ""),
    }
    if fact.origin is Origin.STATED:
        return row
    reasons = shown.reasons.get(fact.id, {})
    because = {f"because_{language}": reasons.get(language, "") for language in LANGUAGES}
    return row | {"inferred_from": base_of(fact, dossier), **because}


def base_of(fact: Fact, dossier: Dossier) -> str:
    """The stated fact that an inferred one was concluded from; empty where no fact names its words."""
    span = fact.evidence.mention.span
    stated = (each for each in dossier.content.facts if each.origin is Origin.STATED)
    return next((each.id for each in stated if each.evidence.mention.span == span), "")


def _place(fact: Fact, dossier: Dossier) -> Row:
    span = fact.evidence.mention.span
    position = dossier.lines.position(span.start)
    return {
        "line": position.line,
        "column": position.column,
        "span_start": span.start,
        "span_end": span.end,
        "paragraph": dossier.content.article.segment_at(span.start).anchor,
    }


def _addresses(fact: Fact, dossier: Dossier, home: str) -> Row:
    """The row of the figure in both languages, and its words beside their translation."""
    slug = dossier.content.slug
    return {
        "permalink": address(f"en/{slug}/figures/#{fact.row}", slug, home),
        "permalink_zh": address(f"zh/{slug}/figures/#{fact.row}", slug, home),
        "evidence": address(f"en/{slug}/translation/#{fact.anchor}", slug, home),
    }


def address(path: str, slug: str, home: str) -> str:
    """The address of something on the site; relative to the files of an article where the site has none.

    >>> address("en/tiny/figures/#rivers", "tiny", ""), address("zh/tiny/", "tiny", "https://a.example/")
    ('figures/#rivers', 'https://a.example/zh/tiny/')
    """
    if home:
        return home + path
    folder, slash, rest = path.rpartition("/")
    return relpath(folder, f"en/{slug}") + slash + rest
