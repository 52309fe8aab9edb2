"""Characters that nobody sees: they split words, turn lines around, and leave no trace on screen."""

import re

LETTERS = (
    "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
    "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb"
    "\\U000e0000-\\U000e0fff"
)
SPACES = "\\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
UNSEEN = re.compile(f"[{LETTERS}]")
"""Controls, soft hyphens, zero-width spaces, marks of direction, and what else is shown as nothing."""
UNEVEN = re.compile(f"[{LETTERS}{SPACES}]|  ")
"""What is unseen, and white space that is not one space."""


def evened(text: str) -> str:
    """The text as a reader takes it in: white space is one space, and what is unseen is not there.

    >>> evened("fewer\\u00a0 than\\n") + evened("le\\u00adss")
    'fewer than less'
    """
    return re.sub(r"\s+", " ", UNSEEN.sub("", text)) if UNEVEN.search(text) else text


def even(text: str) -> tuple[str, list[int]]:
    """The evened text, and for each of its code points the place of it in the text as it is.

    >>> even("a\\u00ad \\nb")
    ('a b', [0, 2, 4])
    """
    kept: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if UNSEEN.match(letter):
            continue
        if letter.isspace():
            if kept and kept[-1] == " ":
                continue
            letter = " "
        kept.append(letter)
        places.append(place)
    return "".join(kept), places
