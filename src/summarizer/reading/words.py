"""Words in which numerals count nothing: 一起, 统一, 三亚. Looked up by the numeral that they hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a lexicon with the reason of each, found from the first numeral that stands in them.

    `behind` and `before` map the two letters that begin (or end) with that numeral to the places
    a word may have around it: how far before the numeral it begins, and how long it is.
    """

    rules: Mapping[str, str]
    behind: Mapping[str, tuple[tuple[int, int], ...]]
    before: Mapping[str, tuple[tuple[int, int], ...]]

    def find(self, text: str, at: int, floor: int) -> tuple[int, str] | None:
        """Where the longest word around the numeral at `at` begins, not before `floor`, and the word.

        >>> words = index({"统一": "short word", "五花八门": "saying"}, "一五八".__contains__)
        >>> words.find("全国统一部署", 3, 0), words.find("五花八门", 0, 0), words.find("五花", 0, 0)
        ((2, '统一'), (0, '五花八门'), None)
        """
        places = self.behind.get(text[at : at + 2], ())
        if at > floor:
            places += self.before.get(text[at - 1 : at + 1], ())
        best, start = "", at
        for offset, length in places:
            begin = at - offset
            if length > len(best) and begin >= floor and text[begin : begin + length] in self.rules:
                best, start = text[begin : begin + length], begin
        return (start, best) if best else None


def index(rules: Mapping[str, str], is_numeral: Callable[[str], bool]) -> Words:
    """The words, each under its first numeral and the letter beside it."""
    behind: dict[str, set[tuple[int, int]]] = {}
    before: dict[str, set[tuple[int, int]]] = {}
    for word in rules:
        offset = next((at for at, letter in enumerate(word) if is_numeral(letter)), -1)
        if offset < 0:
            raise ValueError(f"no numeral in the word {word!r}")
        ends = offset + 1 == len(word)
        key = word[offset - 1 : offset + 1] if ends else word[offset : offset + 2]
        (before if ends else behind).setdefault(key, set()).add((offset, len(word)))
    return Words(rules, _settled(behind), _settled(before))


def _settled(places: Mapping[str, Iterable[tuple[int, int]]]) -> dict[str, tuple[tuple[int, int], ...]]:
    """The longest first."""
    return {key: tuple(sorted(shapes, key=lambda shape: -shape[1])) for key, shapes in places.items()}
