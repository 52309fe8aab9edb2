"""Style sheets: they may colour and place words, never show others, hide any, or fetch from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.strays import STYLES
from summarizer.vocabulary.span import Lines, Position, excerpt

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PIECE = re.compile(r"[^{};]+(\{?)")
"""A declaration, or what stands before a brace: a selector, a condition."""
SILENT = re.compile(r"""none|normal|"[^"\w]*"|'[^'\w]*'""")
"""What `content` may be: nothing, or marks without a letter or a digit."""
FONT = re.compile(r"font|font-family|--[\w-]*(?:font|serif)")
"""The properties whose strings are names of fonts."""
SELECTED = re.compile(r"""\[[\w-]+[~|^$*]?=(?:"[^"]*"|'[^']*')\]""")
HIDES = re.compile(
    r"display:\s*none|content-visibility:(?!\s*visible$)|visibility:|opacity:|font-size:\s*0(?![.\d])|color:\s*transparent|text-indent:|filter:"
)
FOREIGN = (
    "url(",
    "image-set(",
    "attr(",
    "counter(",
    "counters(",
    "symbols(",
    "@import",
    "@counter-style",
    "@namespace",
)
CHROME = re.compile(r"\s*\.md-(?:header|sidebar|top|footer|typeset \.(?:tabs|copy))\b[^ ]*\s*")
"""A selector of what stands around an article and may be hidden, in print say."""


def check_styles(folder: Path) -> Iterator[Finding]:
    """What the style sheets of the site itself must not do (N212)."""
    for path in sorted((folder / STYLES).glob("**/*.css")):
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            yield Finding(Code.STRUCTURE, name, Position(1, 1), message="the style sheet is not UTF-8")
            continue
        yield from faults(text, name)


def faults(text: str, name: str) -> Iterator[Finding]:
    """The findings about one style sheet.

    >>> [str(f.position) for f in faults('a { font-family: "Noto" }\\na::after { content: "9" }', "a.css")]
    ['2:12']
    """
    lines: Lines | None = None
    bare = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    selector = ""
    for match in PIECE.finditer(bare):
        piece = match[0].strip()
        if match[1]:
            selector = piece[:-1]
        if piece and _is_loud(piece.lower(), selector, is_rule=bool(match[1])):
            lines = lines or Lines(text)
            position = lines.position(match.start() + match[0].index(piece))
            message = f"a style sheet must not show, hide or fetch words: {piece.partition(chr(10))[0]}"
            shown = excerpt(lines.line(position.line), position.column, len(piece.partition("\n")[0]))
            yield Finding(Code.STRUCTURE, name, position, message=message, excerpt=shown)


def _is_loud(piece: str, selector: str, *, is_rule: bool) -> bool:
    """Whether a piece of a style sheet shows, hides or fetches anything."""
    if "\\" in piece or any(word in piece for word in FOREIGN):
        return True
    if is_rule:
        return '"' in (rest := SELECTED.sub("", piece)) or "'" in rest
    key, _, value = (part.strip() for part in piece.partition(":"))
    if key == "content":
        return SILENT.fullmatch(value.removesuffix("!important").strip()) is None
    if HIDES.match(piece):
        return not all(CHROME.fullmatch(part) for part in selector.split(","))
    return ('"' in value or "'" in value) and FONT.fullmatch(key) is None
