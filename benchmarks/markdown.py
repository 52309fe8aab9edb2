"""Tables of the pages with results."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """The lines of a Markdown table.

    >>> table(["reader", "found"], [["ours", 0.5]])
    ['| reader | found |', '|---|---|', '| ours | 0.5 |']
    """
    written = [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *written]
