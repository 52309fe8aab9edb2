"""A reading as a person or a machine takes it: a table, or one JSON object a line."""

import json
from collections.abc import Iterator

from summarizer.proof.catalogue import CATALOGUE
from summarizer.proof.finding import Finding
from summarizer.vocabulary.mention import Basis, Mention, Reading
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio
from summarizer.vocabulary.span import Lines, width

HEADS = ("place", "span", "surface", "value", "unit", "bound", "trend", "rule")


def _unit_and_bound(mention: Mention) -> tuple[str, str]:
    match mention.quantity:
        case Quantity(unit=unit, bound=bound) | Ratio(unit=unit, bound=bound):
            return unit.id, bound.value
        case Range(high=high):
            return high.unit.id, high.bound.value
        case Moment(bound=bound):
            return "date", bound.value


def values(mention: Mention) -> list[str]:
    """The plain numbers of a mention, without exponents; a ratio is one number, 2/3."""
    if isinstance(mention.quantity, Ratio):
        return [f"{mention.quantity.part:f}/{mention.quantity.whole:f}"]
    return [format(value, "f") for value in mention.values]


def _value(mention: Mention) -> str:
    match mention.quantity:
        case Moment() as moment:
            return " ".join(f"{part} {number}" for part, number in moment.stated())
        case Range():
            return " to ".join(values(mention))
        case _:
            return values(mention)[0]


def _trend(mention: Mention) -> str:
    if mention.trend is None:
        return ""
    basis = "" if mention.trend.basis is Basis.UNSTATED else f", {mention.trend.basis.value}"
    return mention.trend.direction.value + basis


def rows(reading: Reading, lines: Lines) -> list[tuple[str, ...]]:
    """One row a mention, then one an idiom, then one an unread numeral."""
    listed: list[tuple[str, ...]] = []
    for mention in reading.mentions:
        span, (unit, bound) = mention.span, _unit_and_bound(mention)
        place = str(lines.position(span.start))
        rule = mention.rule + (" (weak)" if mention.weak else "")
        extent = f"{span.start}-{span.end}"
        listed.append((place, extent, mention.surface, _value(mention), unit, bound, _trend(mention), rule))
    for idiom in reading.idioms:
        place, extent = str(lines.position(idiom.span.start)), f"{idiom.span.start}-{idiom.span.end}"
        listed.append((place, extent, idiom.surface, "", "", "", "", f"idiom: {idiom.rule}"))
    for span in reading.unread:
        place, extent = str(lines.position(span.start)), f"{span.start}-{span.end}"
        listed.append((place, extent, span.of(lines.text), "", "", "", "", "UNREAD"))
    return listed


def table(reading: Reading, text: str) -> Iterator[str]:
    """The lines of a table whose columns hold hanzi in line."""
    listed = [HEADS, *rows(reading, Lines(text))]
    widths = [max(width(row[column]) for row in listed) for column in range(len(HEADS))]
    for row in listed:
        cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    counts = (len(reading.mentions), len(reading.idioms), len(reading.unread))
    yield "mentions: {}, idioms: {}, unread: {}".format(*counts)


def json_lines(reading: Reading, text: str) -> Iterator[str]:
    """One JSON object a line: mentions, idioms and unread numerals, each with its span."""
    lines = Lines(text)
    for mention in reading.mentions:
        unit, bound = _unit_and_bound(mention)
        yield _json(
            "mention",
            lines,
            mention.span.start,
            mention.span.end,
            values=values(mention),
            unit=unit,
            bound=bound,
            parts=dict(mention.quantity.stated()) if isinstance(mention.quantity, Moment) else {},
            trend=mention.trend.direction.value if mention.trend else None,
            basis=mention.trend.basis.value if mention.trend else None,
            rule=mention.rule,
            weak=mention.weak,
        )
    for idiom in reading.idioms:
        yield _json("idiom", lines, idiom.span.start, idiom.span.end, rule=idiom.rule)
    for span in reading.unread:
        yield _json("unread", lines, span.start, span.end)


def _json(kind: str, lines: Lines, start: int, end: int, **more: object) -> str:
    position = lines.position(start)
    row = {"kind": kind, "start": start, "end": end, "line": position.line, "column": position.column}
    return json.dumps(row | {"surface": lines.text[start:end]} | more, ensure_ascii=False)


def finding_line(finding: Finding) -> str:
    """A finding as one JSON object: code, severity, place, both sides, and where the source says it."""
    evidence = finding.evidence
    row = {
        "code": finding.code.value,
        "severity": CATALOGUE[finding.code].severity.value,
        "path": finding.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "subject": finding.subject,
        "claimed": finding.claimed,
        "proven": finding.proven,
        "message": finding.says,
        "evidence": f"{evidence.path}:{evidence.position}" if evidence else None,
    }
    return json.dumps(row, ensure_ascii=False)
