"""A reading as a person or a machine takes it: a table, or one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.proof.catalogue import CATALOGUE
from summarizer.proof.finding import Finding
from summarizer.reading.reader import language_of, read
from summarizer.vocabulary.mention import Basis, Idiom, Mention, Reading
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Quantity, Range, Ratio
from summarizer.vocabulary.span import Lines, Span, width

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


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Whole lines of a text and what was read there; `line` lines and `offset` code points stand before."""

    text: str
    reading: Reading
    line: int = 0
    offset: int = 0

    def items(self) -> list[tuple[Span, Mention | Idiom | None]]:
        """Everything that was found, in order; None stands for a numeral that nobody read."""
        found: list[tuple[Span, Mention | Idiom | None]] = [(m.span, m) for m in self.reading.mentions]
        found += [(idiom.span, idiom) for idiom in self.reading.idioms]
        found += [(span, None) for span in self.reading.unread]
        return sorted(found, key=lambda item: item[0])


def read_blocks(texts: Iterable[str], language: str) -> Iterator[Block]:
    """Each text read, as it comes; `language` is "zh", "en", or empty: by the letters of the first."""
    line = offset = 0
    for text in texts:
        language = language or language_of(text)
        yield Block(text, read(text, language), line, offset)
        line, offset = line + text.count("\n"), offset + len(text)


def _rows(block: Block) -> Iterator[tuple[str, ...]]:
    lines = Lines(block.text)
    for span, item in block.items():
        position = lines.position(span.start)
        place = f"{position.line + block.line}:{position.column}"
        extent = f"{span.start + block.offset}-{span.end + block.offset}"
        match item:
            case Mention() as mention:
                unit, bound = _unit_and_bound(mention)
                rule = mention.rule + (" (weak)" if mention.weak else "")
                cells = (_value(mention), unit, bound, _trend(mention), rule)
            case Idiom(rule=rule):
                cells = ("", "", "", "", f"idiom: {rule}")
            case None:
                cells = ("", "", "", "", "UNREAD")
        yield (place, extent, span.of(block.text), *cells)


def table(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of a table whose columns hold hanzi in line; a column widens where a wider cell comes."""
    widths, counts, heads = [0] * len(HEADS), [0, 0, 0], [HEADS]
    for block in blocks:
        listed = [*heads, *_rows(block)]
        heads = []
        widths = [max([wide, *(width(row[at]) for row in listed)]) for at, wide in enumerate(widths)]
        for row in listed:
            yield _line(row, widths)
        found = (block.reading.mentions, block.reading.idioms, block.reading.unread)
        counts = [count + len(each) for count, each in zip(counts, found, strict=True)]
    if heads:
        yield _line(HEADS, [0] * len(HEADS))
    yield "mentions: {}, idioms: {}, unread: {}".format(*counts)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def json_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """One JSON object a line: mentions, idioms and unread numerals, each with its span."""
    for block in blocks:
        lines = Lines(block.text)
        for span, item in block.items():
            position = lines.position(span.start)
            row = {
                "kind": "unread" if item is None else type(item).__name__.lower(),
                "start": span.start + block.offset,
                "end": span.end + block.offset,
                "line": position.line + block.line,
                "column": position.column,
                "surface": span.of(block.text),
            }
            yield json.dumps(row | _more(item), ensure_ascii=False)


def _more(item: Mention | Idiom | None) -> dict[str, object]:
    """What a line of JSON tells of a mention or an idiom beside its place."""
    if item is None:
        return {}
    if isinstance(item, Idiom):
        return {"rule": item.rule}
    unit, bound = _unit_and_bound(item)
    return {
        "values": values(item),
        "unit": unit,
        "bound": bound,
        "parts": dict(item.quantity.stated()) if isinstance(item.quantity, Moment) else {},
        "trend": item.trend.direction.value if item.trend else None,
        "basis": item.trend.basis.value if item.trend else None,
        "rule": item.rule,
        "weak": item.weak,
    }


def finding_line(finding: Finding) -> str:
    """A finding as one JSON object: code, severity, place, both sides, and where the source says it."""
    evidence = finding.evidence
    row: dict[str, object] = {
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
    if finding.places:
        row["places"] = [
            {"line": at.position.line, "column": at.position.column, "surface": at.words}
            for at in finding.places
        ]
    return json.dumps(row, ensure_ascii=False)
