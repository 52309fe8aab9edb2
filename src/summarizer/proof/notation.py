"""JSON as this program writes it: a form that is always the same, and costs a command no import."""

import re
from functools import lru_cache

Value = str | int | bool | dict[str, "Value"] | list["Value"]
"""What a paper may hold: no fraction, which binary numbers would round, and nothing empty of meaning."""

SPECIAL = re.compile(r'["\\\x00-\x1f]')
ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04x}" for code in range(0x20)}
    | {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def written(value: Value) -> str:
    """The text of a file that holds `value`: two spaces a level, keys in their order, a newline at the end.

    >>> print(written({"span": [3, 7], "said": 'a "b"', "weak": False, "facts": []}), end="")
    {
      "span": [
        3,
        7
      ],
      "said": "a \\"b\\"",
      "weak": false,
      "facts": []
    }
    """
    return _text(value, "\n") + "\n"


def _text(value: Value, margin: str) -> str:
    """A value whose own lines begin with `margin`; texts are written in place, as they are the most."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int):
        return ("false", "true")[value] if isinstance(value, bool) else str(value)
    inner = margin + "  "
    if isinstance(value, dict):
        rows = [
            f"{quoted(key)}: {quoted(item) if isinstance(item, str) else _text(item, inner)}"
            for key, item in value.items()
        ]
        start, end = "{}"
    else:
        rows = [_text(item, inner) for item in value]
        start, end = "[]"
    return f"{start}{inner}{f',{inner}'.join(rows)}{margin}{end}" if rows else start + end


@lru_cache(maxsize=4096)
def quoted(text: str) -> str:
    """A text as a JSON string; keys and addresses come again and again.

    >>> print(quoted('破获 "248起"'))
    "破获 \\"248起\\""
    """
    return f'"{text}"' if SPECIAL.search(text) is None else f'"{text.translate(ESCAPES)}"'
