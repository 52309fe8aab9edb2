"""What is wrong with a file that is no YAML, in the words of an editor, and what mends it."""

import re

import yaml

from summarizer.vocabulary.errors import Problem, locate
from summarizer.vocabulary.span import Lines

QUOTED = "put the text into quotation marks"
CURES = (
    ("cannot start any token", f"no text begins with this sign: {QUOTED}"),
    ("mapping values", f"a colon with a space behind it ends a name: {QUOTED}, or mend the indentation"),
    ("',' or", f"close each {{ and [, and where text holds , or : or a bracket, {QUOTED}"),
    ("end of stream", "close the quotation mark"),
    ("escape character", "write the backslash twice, or use single quotation marks"),
    ("expected ':'", "write `name: value`, with a space behind the colon"),
    ("node content", f"a bracket here closes nothing: remove it, or {QUOTED}"),
    ("document start", "a bracket here closes nothing: remove it"),
    ("alphabetic or numeric", f"& and * are signs of YAML: {QUOTED}"),
)
"""Words of the parser's message, and the cure."""
OTHERWISE = (
    "names of one mapping begin in one column, behind spaces;\n"
    f"where text holds : # {{ }} [ ] or begins with a sign, {QUOTED}"
)
"""The cure of everything else."""
UNACCEPTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def syntax(path: str, lines: Lines, error: yaml.YAMLError) -> Problem:
    """F101: the place at which the parser stopped, and the cure."""
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error).partition("\n")[0]
    if mark is None:
        found = UNACCEPTABLE.search(lines.text)
        message, cure = "not YAML: a control character stands here", "remove it"
        return locate("F101", path, lines, found.start() if found else 0, message, cure=cure)
    offset = lines.starts[min(mark.line, len(lines.starts) - 1)] + mark.column
    if lines.text[offset : offset + 1] == "\t":
        message = "not YAML: a tab stands here, and tabs indent nothing"
        return locate("F101", path, lines, offset, message, cure="indent with spaces")
    cure = next((cure for words, cure in CURES if words in reason), OTHERWISE)
    return locate("F101", path, lines, offset, f"not YAML: {reason}", cure=cure)
