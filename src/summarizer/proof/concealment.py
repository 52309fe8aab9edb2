"""What a Markdown page may be written with: exactly what our own pages are, and nothing that hides words.

An allowlist, line by line. What is not on it is a finding, whether it would hide words from a visitor,
show words that this program does not read, or fetch something from elsewhere.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.facts.papers import BESIDE, CITED, SCHEMAS
from summarizer.proof.codes import Code
from summarizer.proof.drawings import BREAK, is_shape, words_of
from summarizer.proof.finding import Finding
from summarizer.vocabulary.span import Position, excerpt

FRONT = re.compile(
    r'(?:title|description|lang|alt_path): "[^\n]*"|hide: \[navigation(?:, toc)?\]'
    r'|citation: \[\["[^\n]*"\]\]|jsonld: \{"@context": [^\n]*\}',
    re.ASCII,
)
"""A line of front matter."""
CLASSES = (
    "figure", "term", "words", "evidence", "tabs", "attribution", "links", "how", "back", "source", "target",
    "title", "heading", "place", "noted", "status", "md-button", "md-button--primary",
)  # fmt: skip
"""The classes that our templates give to links and paragraphs."""
ATTRIBUTES = (
    rf"\{{(?:[ ](?:\#[a-z0-9-]+|\.(?:{'|'.join(CLASSES)})|lang=(?:zh-Hans|en)|aria-current=page))+[ ]\}}"
)
PAPERS = "|".join(name.rpartition("/")[2].replace(".", "\\.") for name in (*BESIDE, *SCHEMAS, *CITED))
"""The files beside the pages that a link may lead to."""
KNOWN = re.compile(
    rf"""\\[\\`*_{{}}\[\]()>\#+\-.!|]
    |\]\((?=[^)])(?:\.\./|[a-z0-9-]+/)*(?:[a-z0-9-]+\.md|{PAPERS})?(?:\#[a-z0-9-]+)?\)(?:{ATTRIBUTES})?
    |{ATTRIBUTES}$
    |<(?:a|span)\ id="[a-z0-9-]+">
    |<span\ lang="(?:en|zh-Latn)">
    |<mark\ class="quote"(?:\ id="[a-z0-9-]+")?>
    |<(?:span|code)\ class="frame"\ data-frame="[a-z0-9-]+"(?:\ lang="en")?>
    |<span\ lang="zh-Hans">
    |</(?:a|span|mark|code)>
    |&(?:amp|lt|gt);
    |(?P<unknown>[<{{}}`]|!\[|\][(\[:]|~~~|&[A-Za-z\#])""",
    re.VERBOSE,
)
"""What may stand in a line; what else looks like markup is `unknown`. Each begins with its own character."""
DIVISION = re.compile(
    r'<div (?:class="(?:inferred|verdict|key|chart|sources|pair(?: furniture)?)"|lang="zh-Hans")'
    r'(?: id="[a-z0-9-]+")? markdown>'
    r"|</div>"
)
"""A line that begins or ends a division."""
FOLDED, UNFOLDED = '<details class="cite" markdown>', "</details>"
CITATION = re.compile(
    r"|<summary>[^<>&{}`\[\]|]+</summary>"
    r'|- [A-Za-z/]+(?:: |：)<span class="frame" data-frame="(?:cite|original)-[a-z]+"'
    r'(?: lang="en")?>.+</span>'
    rf"|\[[\w-]+\]\((?:{PAPERS})\)(?: · \[[\w-]+\]\((?:{PAPERS})\))*"
)
"""A line of what is folded up until a reader wants it: citations, which are frames, and nothing else."""
UNKNOWN = re.compile(r"<[^<>]*>?|\{[^{}]*\}?|!?\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|`+|~+|&#?\w+;?|.", re.DOTALL)
"""How much of a line is shown of what is unknown."""
INDENTED = re.compile(r" {0,3}\t| {4}")
ITEM = re.compile(r"(?: {4})?- ")
"""A list in a list is the one thing that our pages indent."""


def check_concealment(text: str, path: str) -> Iterator[Finding]:
    """What a Markdown page holds that none of our templates writes (N212), each at its place.

    >>> [str(f.position) for f in check_concealment("# A\\n\\nWe saw <s>more than</s> 5", "a.md")]
    ['3:8', '3:20']
    """
    lines = text.split("\n")
    start = _front_matter(lines)
    for number in range(1, start):
        if lines[number] != "---" and not FRONT.fullmatch(lines[number]):
            yield _finding(path, number, lines[number], 0, lines[number])
    before, is_folded = "", False
    for number in range(start, len(lines)):
        line = lines[number]
        if line == (UNFOLDED if is_folded else FOLDED):
            is_folded = not is_folded
            continue
        if is_folded and not CITATION.fullmatch(line):
            yield _finding(path, number, line, 0, line)
            continue
        if line.startswith("<summary>") and is_folded:
            continue
        if line[:1] in (" ", "\t") and _is_code(line, before):
            yield _finding(path, number, line, 0, "an indented line")
        if line[:1] == "|" == before[:1] and _bars(line) != _bars(before):
            yield _finding(path, number, line, 0, "a row that is not as long as the one above it")
        before = line
        for at, shown in _unknown(line):
            yield _finding(path, number, line, at, shown)


def _is_code(line: str, before: str) -> bool:
    """Whether a line is indented, and not an item of a list in a list."""
    is_item = ITEM.match(line) and ITEM.match(before)
    return bool(INDENTED.match(line) and line.strip() and not is_item)


def _bars(row: str) -> int:
    """The bars between the cells of a row; what is beyond the last cell of the heads is not shown."""
    return row.count("|") - row.count("\\|")


def _front_matter(lines: list[str]) -> int:
    """The number of lines of the front matter, its fences included."""
    return lines.index("---", 1) + 1 if lines[0] == "---" and "---" in lines[1:] else 0


@lru_cache(maxsize=4096)
def _unknown(line: str) -> tuple[tuple[int, str], ...]:
    """What is not known in a line, with its column from zero; pages share many of their lines."""
    if line[:1] == "<" and DIVISION.fullmatch(line):
        return ()
    found: list[tuple[int, str]] = []
    end = 0
    if line[:1] == "<" and (is_shape(line) or words_of(line)):
        line = _without_tags(line)
    for match in KNOWN.finditer(line):
        if match["unknown"] is not None and match.start() >= end:
            whole = UNKNOWN.match(line, match.start())
            shown = whole[0] if whole else match[0]
            found.append((match.start(), shown))
            end = match.start() + len(shown)
    return tuple(found)


def _without_tags(line: str) -> str:
    """Blanks in place of the tags of a chart's line, so that places stay; its words are read as any."""
    words = words_of(line)
    if words is None:
        return ""
    bare = BREAK.sub(lambda match: " " * len(match[0]), words["words"])
    return " " * words.start("words") + bare


def _finding(path: str, number: int, line: str, at: int, shown: str) -> Finding:
    position = Position(number + 1, at + 1)
    message = f"no page of ours is written with this, which can hide or add words: {shown}"
    return Finding(
        Code.STRUCTURE, path, position, message=message, excerpt=excerpt(line, at + 1, max(1, len(shown)))
    )
