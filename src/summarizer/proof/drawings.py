"""The charts that pages draw: the one form that their markup may have, an element a line."""

import re

NAME = r"chart-[a-z-]+"
PLACE = r"(?:\d{1,2}(?:\.\d\d)?|100\.00)%"
HEIGHT = r"\d{1,5}"
OPEN = re.compile(
    rf'<svg class="bars" role="group" aria-labelledby="(?P<anchor>{NAME})-title" '
    rf'aria-describedby="(?P=anchor)-about" width="100%" height="(?P<height>{HEIGHT})">'
)
"""The tag that begins a chart."""
CLOSE = "</svg>"
BAR = re.compile(
    rf'<rect(?P<fall> class="fall")? x="(?P<x>{PLACE})" y="(?P<y>{HEIGHT})" '
    rf'width="(?P<width>{PLACE})" height="12"/>'
)
"""The bar of a figure."""
AXIS = re.compile(rf'<line x1="(?P<x>{PLACE})" y1="{HEIGHT}" x2="(?P=x)" y2="{HEIGHT}"/>')
"""Where falls and rises part."""
NAMED = re.compile(rf'<(?:title|desc) id="{NAME}-(?:title|about)">')
LABEL = re.compile(rf'<text x="0" y="(?P<y>{HEIGHT})">')
VALUE = re.compile(rf'<text class="value" x="0" y="(?P<y>{HEIGHT})">')
"""The tags before words: those of the whole chart, the label of a bar, and its figure."""
BREAK = re.compile(r'<tspan x="0" dy="18">|</tspan>')
"""Where a label goes on in the next line, and where that ends."""
TAGS = (OPEN, BAR, AXIS, NAMED, LABEL, VALUE, BREAK)
ELEMENTS = frozenset({"svg", "title", "desc", "text", "tspan", "rect", "line"})
"""What a chart is made of."""
WORDS = re.compile(r"(?P<tag><(?P<name>title|desc|text) [^<>]*>)(?P<words>.*)</(?P=name)>")
"""A line with words."""


def is_tag(tag: str) -> bool:
    """Whether a tag is one that charts are made of.

    >>> [is_tag(tag) for tag in ('<text x="0" y="14">', '<text x="0" y="14" opacity="0">', "<title>")]
    [True, False, False]
    """
    return any(form.fullmatch(tag) for form in TAGS)


def is_shape(line: str) -> bool:
    """Whether a line of a chart has no words."""
    return line == CLOSE or any(form.fullmatch(line) for form in (OPEN, BAR, AXIS))


def words_of(line: str) -> re.Match[str] | None:
    """The words of a line of a chart, where it has some.

    >>> found = words_of('<text x="0" y="14">all <tspan x="0" dy="18">cases</tspan></text>')
    >>> found and found["words"]
    'all <tspan x="0" dy="18">cases</tspan>'
    """
    found = WORDS.fullmatch(line)
    return found if found and is_tag(found["tag"]) else None
