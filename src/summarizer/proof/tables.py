"""Tables in Markdown: their rows and cells, as stretches of the file."""

import re
from collections.abc import Iterator

RULE_ROW = re.compile(r"[ ]*\|[ :|-]+\|[ \t]*$")
CELL = re.compile(r"(?:[^|\\`\n]++|\\.|`[^`\n]*`)*+")


def table_at(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """The rows of the table that begins at `start`, its rule left out, and where the text goes on.

    No rows where it is only a line with bars.

    >>> table_at("| a |\\n|---|\\n| 5 |\\n\\n| b |", 0), table_at("| b |\\nc", 0)
    (([(0, 5), (12, 17)], 18), ([], 6))
    """
    rows: list[tuple[int, int]] = []
    at = start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if not text[at:end].lstrip().startswith("|"):
            break
        rows.append((at, end))
        at = end + 1
    is_table = len(rows) > 1 and RULE_ROW.match(text, *rows[1])
    return ([rows[0], *rows[2:]], at) if is_table else ([], rows[0][1] + 1)


def cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each cell of a row; what is behind the last bar only where it is not empty.

    >>> list(cells("| a | b\\\\| |", 0, 11))
    [(1, 4), (5, 10)]
    """
    at = text.index("|", start) + 1
    while at < end:
        match = CELL.match(text, at, end)
        stop = match.end() if match else at
        if stop < end or text[at:stop].strip(" \t"):
            yield at, stop
        at = stop + 1
