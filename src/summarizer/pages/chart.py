"""Figures of one unit as bars: an SVG with real text, an element a line, which Markdown lets stand."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from unicodedata import east_asian_width

from summarizer.pages.markup import Markdown, escape
from summarizer.vocabulary.mention import Direction, Mention
from summarizer.vocabulary.quantity import Quantity

ROOM = Decimal(100)
"""The hundredths of the width that all bars together take."""
DRAWN = Context(prec=12)
"""The arithmetic of lengths on a screen."""
COLUMNS = 42
"""Columns of a line of a label: what a narrow screen has room for. A hanzi has two."""
LINE, BAR, GAP = 18, 12, 16
"""Heights in pixels: of a line of a label, of a bar, and of what is free below it."""
TOKEN = re.compile(r"[^\W\x00-\u02ff][，。、；：”’）》]*|[^\s\u2e80-\uffef]+|\s+|.")


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: its label, its claim on this page, and its length, less than nothing for a fall."""

    label: str
    claim: Markdown
    length: Decimal


def length(mention: Mention) -> Decimal:
    """How long the bar of a mention is, in its base unit; that of a fall goes the other way.

    Raises ValueError where the mention is no plain quantity.
    """
    if not isinstance(mention.quantity, Quantity):
        raise ValueError(f"no bar shows {mention.surface}")
    value = mention.quantity.in_base
    falls = mention.trend is not None and mention.trend.direction is Direction.DOWN
    return value.copy_negate() if falls else value


def draw(anchor: str, title: str, about: str, bars: list[Bar]) -> Markdown:
    """The chart as lines of Markdown.

    >>> print(draw("c", "Cases", "Bars.", [Bar("all", Markdown("[9](#f)"), Decimal(9))]).splitlines()[5])
    <rect x="0%" y="40" width="100.00%" height="12"/>
    """
    low = min(Decimal(0), *(bar.length for bar in bars))
    high = max(Decimal(0), *(bar.length for bar in bars))
    scale = _Scale(low, high)
    lines, y = list[str](), 0
    for bar in bars:
        label = wrapped(bar.label, COLUMNS)
        rest = "".join(f'<tspan x="0" dy="{LINE}">{_shown(line)}</tspan>' for line in label[1:])
        lines.append(f'<text x="0" y="{y + LINE - 4}">{_shown(label[0])}{rest}</text>')
        y += LINE * (len(label) + 1)
        lines.append(f'<text class="value" x="0" y="{y - 4}">{bar.claim}</text>')
        y += 4
        begin, width = scale.span(bar.length)
        fall = ' class="fall"' if bar.length < 0 else ""
        lines.append(f'<rect{fall} x="{begin}%" y="{y}" width="{width}%" height="{BAR}"/>')
        if low < 0 < high:
            lines.append(f'<line x1="{scale.zero}%" y1="{y - 3}" x2="{scale.zero}%" y2="{y + BAR + 3}"/>')
        y += BAR + GAP
    named = f'role="group" aria-labelledby="{anchor}-title" aria-describedby="{anchor}-about"'
    head = f'<svg class="bars" {named} width="100%" height="{y}">'
    words = [
        f'<title id="{anchor}-title">{_shown(title)}</title>',
        f'<desc id="{anchor}-about">{_shown(about)}</desc>',
    ]
    return Markdown("\n".join([head, *words, *lines, "</svg>"]))


class _Scale:
    """Where bars begin and end, in hundredths of the width."""

    def __init__(self, low: Decimal, high: Decimal) -> None:
        self.low, self.whole = low, DRAWN.subtract(high, low) or Decimal(1)
        self.zero = self.end(Decimal(0))

    def end(self, length: Decimal) -> str:
        return self._part(DRAWN.subtract(length, self.low))

    def span(self, length: Decimal) -> tuple[str, str]:
        """Where a bar begins, and how wide it is."""
        return (self.end(length) if length < 0 else self.zero), self._part(length.copy_abs())

    def _part(self, length: Decimal) -> str:
        return f"{DRAWN.divide(DRAWN.multiply(length, ROOM), self.whole):.2f}" if length else "0"


def wrapped(label: str, columns: int) -> list[str]:
    """The label in lines of some columns; all lines together are the label.

    >>> wrapped("drug users dealt with", 11), wrapped("查处吸毒人员", 8)
    (['drug users ', 'dealt with'], ['查处吸毒', '人员'])
    """
    lines, room = [""], columns
    for token in TOKEN.findall(label):
        wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in token)
        if wide > room and lines[-1] and not token.isspace():
            lines.append("")
            room = columns
        lines[-1] += token
        room -= wide
    return lines


def _shown(text: str) -> Markdown:
    return escape(text, begins_line=False)
