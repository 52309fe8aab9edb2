"""The figures of an article as CSV that any spreadsheet opens right, and in which no text is ever a formula.

UTF-8 with a byte order mark, lines that end as RFC 4180 has it, texts in quotes, numbers bare and exact.
"""

import re
from collections.abc import Iterable, Mapping

from summarizer.proof.notation import Value

TEXTS = (
    "article", "id", "origin", "label_en", "label_zh", "section", "section_en", "section_zh", "type", "unit",
    "unit_en", "unit_zh", "kind", "base_unit", "bound", "unit_high", "bound_high", "trend", "trend_basis",
    "words_zh", "quote_zh", "english", "inferred_from", "because_en", "because_zh", "paragraph", "permalink",
    "permalink_zh", "evidence",
)  # fmt: skip
NUMBERS = (
    "value", "value_high", "part", "whole", "factor", "year", "month", "day", "weekday", "hour", "minute",
    "second", "line", "column", "span_start", "span_end",
)  # fmt: skip
COLUMNS = (
    "article", "id", "label_en", "label_zh", "value", "value_high", "unit", "unit_en", "unit_zh", "bound",
    "trend", "trend_basis", "origin", "words_zh", "english", "quote_zh", "permalink", "type", "kind",
    "base_unit", "factor", "unit_high", "bound_high", "part", "whole", "year", "month", "day", "weekday",
    "hour", "minute", "second", "inferred_from", "because_en", "because_zh", "section", "section_en",
    "section_zh", "line", "column", "span_start", "span_end", "paragraph", "permalink_zh", "evidence",
)  # fmt: skip
"""The columns in their order: what a person looks for stands first. Each is in one of the lists above."""
MARK = "\ufeff"
"""The byte order mark, without which spreadsheets take Chinese for something else."""
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
FORMULA = re.compile(r"(^|[;\t\r\n])([\s\ufeff\u200b-\u200d\u2060]*)(?='*[=+\-@＝＋－＠﹢﹣﹦﹫])")
"""Where a cell could begin, also where a semicolon or a tab parts the cells, and then a formula could."""
KEPT = re.compile(r"(^|[;\t\r\n])([\s\ufeff\u200b-\u200d\u2060]*)'(?='*[=+\-@＝＋－＠﹢﹣﹦﹫])")


def table(rows: Iterable[Mapping[str, Value]]) -> str:
    """The text of the file.

    >>> table([{"id": "rivers", "value": "12", "english": "=12"}]).partition("rivers")[2][:12]
    '",,,12,,,,,,'
    """
    lines = [",".join(COLUMNS)]
    lines += [",".join(_cell(name, row.get(name, "")) for name in COLUMNS) for row in rows]
    return MARK + "".join(f"{line}\r\n" for line in lines)


def _cell(name: str, value: Value) -> str:
    """A number as it is, a text in quotes, nothing for nothing."""
    text = str(value)
    if not text:
        return ""
    if name in NUMBERS:
        if not NUMBER.fullmatch(text):
            raise ValueError(f"{name} is not a number: {text!r}")
        return text
    return '"' + defused(text).replace('"', '""') + '"'


def defused(text: str) -> str:
    """A text with an apostrophe before whatever a spreadsheet could take for a formula.

    >>> defused("=SUM(A1)"), defused("down; -5"), defused("a-b = c")
    ("'=SUM(A1)", "down; '-5", 'a-b = c')
    """
    return FORMULA.sub(r"\1\2'", text)


def restored(text: str) -> str:
    """The text that was defused.

    >>> restored(defused("'=1")), restored("'quoted' words")
    ("'=1", "'quoted' words")
    """
    return KEPT.sub(r"\1\2", text)
