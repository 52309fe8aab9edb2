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
    pieces: list[str] = []
    _put(value, "\n", pieces)
    return "".join(pieces) + "\n"


def _put(value: Value, margin: str, pieces: list[str]) -> None:
    """Append a value whose own lines begin with `margin`."""
    if isinstance(value, str):
        pieces.append(quoted(value))
    elif isinstance(value, int):
        pieces.append(("false", "true")[value] if isinstance(value, bool) else str(value))
    elif isinstance(value, dict):
        sign, inner = "{", margin + "  "
        for key, item in value.items():
            pieces.append(f"{sign}{inner}{quoted(key)}: ")
            _put(item, inner, pieces)
            sign = ","
        pieces.append(margin + "}" if value else "{}")
    else:
        sign, inner = "[", margin + "  "
        for item in value:
            pieces.append(sign + inner)
            _put(item, inner, pieces)
            sign = ","
        pieces.append(margin + "]" if value else "[]")


@lru_cache(maxsize=4096)
def quoted(text: str) -> str:
    """A text as a JSON string; keys and addresses come again and again.

    >>> print(quoted('破获 "248起"'))
    "破获 \\"248起\\""
    """
    return f'"{text}"' if SPECIAL.search(text) is None else f'"{text.translate(ESCAPES)}"'
