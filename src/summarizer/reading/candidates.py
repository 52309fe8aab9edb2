"""Where a number may begin: one fast search for digits and signs, one for words at their first letter."""

import re
import sys
from collections.abc import Callable

END = sys.maxsize
"""Where what is not found begins."""


class Candidates:
    """The two searches of a language; each begins with a class of letters, which makes it fast.

    >>> found = []
    >>> Candidates("[0-9]", "ten|two").walk("two, often 5, ten", lambda at: found.append(at) or at + 1)
    >>> found
    [0, 11, 14]
    """

    __slots__ = ("_first", "_signs", "_words")

    def __init__(self, signs: str, words: str) -> None:
        self._signs = re.compile(signs).search
        self._first = re.compile(words).match
        self._words = re.compile(rf"[^\w](?=(?:{words}))").search if words else None

    def walk(self, text: str, think: Callable[[int], int]) -> None:
        """Call `think` with each offset where a number may begin, in order; it answers where to go on."""
        sign = self._signs(text)
        if self._words is None:
            while sign is not None:
                sign = self._signs(text, think(sign.start()))
            return
        first = sign.start() if sign else END
        word = 0 if self._first(text) else self._word(text, 0)
        while (at := min(first, word)) < END:
            at = think(at)
            if first < at:
                sign = self._signs(text, at)
                first = sign.start() if sign else END
            if word < at:
                word = self._word(text, at)

    def _word(self, text: str, at: int) -> int:
        """The first offset from `at` on, but the text's first, where a word of a number begins."""
        found = self._words(text, max(0, at - 1)) if self._words else None
        return found.end() if found else END
