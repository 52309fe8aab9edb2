"""The front matter of a Markdown page: what of it is shown, what steers the site, what speaks to programs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import loads

from summarizer.proof.page import Meta, Role

FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
VALUE = re.compile(
    r'(title|description|lang|alt_path): *("(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")[ \t]*$'
    r"|(citation|jsonld): ([\[{][^\n]*)$",
    re.MULTILINE,
)
STEERING = frozenset({"lang", "alt_path"})
"""What steers the site and is proven equal, not read."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Line:
    """Words that are shown from the front matter, each piece with its offset in the file."""

    role: Role
    pieces: tuple[tuple[str, int], ...]


def front_matter(text: str) -> tuple[int, tuple[Line | Meta, ...]]:
    """Where the page itself begins, and what stands before it; a line that is not known is shown.

    >>> end, (title, language) = front_matter('---\\ntitle: "A b"\\nlang: "en"\\n---\\n# A')
    >>> end, title.pieces, language.value
    (32, (('A b', 12),), 'en')
    """
    match = FRONT.match(text)
    return (match.end(), tuple(_lines(text, match))) if match else (0, ())


def _lines(text: str, match: re.Match[str]) -> Iterator[Line | Meta]:
    at = match.start(1)
    for line in match[1].splitlines(keepends=True):
        known = VALUE.match(text, at)
        yield Line(Role.META, ((line, at),)) if known is None else _value(known)
        at += len(line)


def _value(match: re.Match[str]) -> Line | Meta:
    if match[3]:
        return Meta(match[3], match[4], match.start(4))
    key, quoted, at = match[1], match[2], match.start(2) + 1
    value = str(loads(quoted)) if "\\" in quoted else quoted[1:-1]
    if key in STEERING:
        return Meta(key, value, at)
    pieces = tuple((character, at) for character in value) if "\\" in quoted else ((value, at),)
    return Line(Role.TITLE if key == "title" else Role.META, pieces)
