"""Text with emphasis, and the few things that styles do to titles: quotes, capitals, full stops."""

import re
from collections.abc import Iterable
from typing import NamedTuple

ENDS = tuple(".!?。！？")
"""What ends a sentence: no full stop goes behind it."""
LATIN = re.compile(r"[-0-9A-Za-z\u00c0-\u017f\u0370-\u03ff\u0400-\u052f]")
"""A title without any of these, a Chinese one say, is not set in italics."""
PIECE = re.compile(r"([‘’“”\-–—/.,;?!:\[\]()]|[\s\u00a0]+)")
MINOR = frozenset(
    [
        "a",
        "about",
        "above",
        "across",
        "after",
        "against",
        "al",
        "along",
        "amid",
        "among",
        "an",
        "and",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "d'",
        "de",
        "despite",
        "down",
        "during",
        "et",
        "except",
        "for",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "like",
        "near",
        "next",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "outside",
        "over",
        "per",
        "plus",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "up",
        "upon",
        "versus",
        "via",
        "vs",
        "with",
        "within",
        "without",
        "yet",
    ]
)
"""Words that a title in capitals leaves in small letters: those of the reference processor."""
INNER = str.maketrans("“”", "‘’")


class Run(NamedTuple):
    """A stretch of text, set in italics or not."""

    text: str
    is_italic: bool = False


Runs = tuple[Run, ...]


def plain(runs: Iterable[Run]) -> str:
    """The text without its emphasis."""
    return "".join(run.text for run in runs)


def run(text: str, *, is_italic: bool = False) -> Runs:
    """One run; none for no text, and no italics for a text that has no Latin letter."""
    return (Run(text, is_italic and LATIN.search(text) is not None),) if text else ()


def bracketed(before: str, runs: Runs, after: str) -> Runs:
    """Runs between two marks; nothing around nothing."""
    return (*run(before), *runs, *run(after)) if runs else ()


def joined(parts: Iterable[Runs], between: str) -> Runs:
    """The parts that say anything, with a mark between each two."""
    said = [part for part in parts if part]
    found: list[Run] = []
    for part in said:
        found += [*run(between if found else ""), *part]
    return tuple(found)


def sentence(runs: Runs) -> Runs:
    """Runs that end as a sentence does.

    >>> plain(sentence(run("A title"))), plain(sentence(run("Why?"))), sentence(())
    ('A title.', 'Why?', ())
    """
    return runs if not runs or plain(runs).endswith(ENDS) else (*runs, Run("."))


def quoted(title: str) -> Runs:
    """A title in quotes, its full stop within them as American styles want it.

    >>> plain(quoted("The “war” on drugs")), plain(quoted("A “war”")), plain(quoted("Why?"))
    ('“The ‘war’ on drugs.”', '“A ‘war.’”', '“Why?”')
    """
    inner = title.translate(INNER)
    if inner.rstrip("’").endswith(ENDS):
        return run(f"“{inner}”")
    bare = inner.removesuffix("’") if inner.count("‘") else inner
    return run(f"“{bare}.{inner[len(bare) :]}”")


def capitals(title: str, language: str) -> str:
    """An English title with capitals, as American styles print it; any other stays.

    >>> capitals("Deyang’s “Jingcheng drug sweep” campaign", "en")
    'Deyang’s “Jingcheng Drug Sweep” Campaign'
    >>> capitals("rain over the plain: what a river takes with it", "en")
    'Rain over the Plain: What a River Takes with It'
    """
    if language != "en":
        return title
    pieces, is_due, last = PIECE.split(title), True, -1
    for at in range(0, len(pieces), 2):
        word = pieces[at]
        if not word:
            continue
        if word == word.lower() and (is_due or (len(word) > 1 and word not in MINOR)):
            pieces[at] = word[0].upper() + word[1:]
        last = at
        is_due = any(mark in "!?:" for mark in _marks_behind(pieces, at))
    if last >= 0 and pieces[last] in MINOR and len(pieces[last]) > 1:
        pieces[last] = pieces[last][0].upper() + pieces[last][1:]
    return "".join(pieces)


def _marks_behind(pieces: list[str], at: int) -> str:
    """The marks and spaces between a word and the next one."""
    marks = ""
    for index in range(at + 1, len(pieces)):
        if index % 2 == 0 and pieces[index]:
            break
        marks += pieces[index]
    return marks.strip()
