"""Words that deny a direction: crime that did not fall 36.7% has not fallen."""

import re
from functools import lru_cache

from summarizer.reading.lexicon import load_lexicon
from summarizer.vocabulary.unseen import evened

REACH = 96
"""Code points before a figure in which its direction is denied."""
STOP = re.compile(r"(?:[.!?;](?=\s)|[。！？；;])")
FAR = re.compile(r"\b(?:not|never|cannot|hardly|barely|scarcely|fail(?:s|ed|ing)? to|far from)\b|n[’']t\b")
NEAR = re.compile(r"\b(?:no|nor|neither|without|stopp?ed|stops?|ceased?|instead of|rather than)\b")
"""Words that deny what stands near them only: no one has asked, and crime fell."""
PARTED = re.compile(r"\b(?:and|but|yet|while|whereas|though|although|because|as|since|which|who)\b")
APART = re.compile(r",|(?:\w++\W++){4}")
HANZI = re.compile(r"没有?|未(?!来)|[不非](?![断仅但只光止久法常]|同(?!比))|无(?![论偿])|勿|停止|难以")
HANZI_PARTED = re.compile("[,，、:：]|.{9}")


@lru_cache(maxsize=4096)
def denial(before: str, language: str) -> str:
    """The words that deny the direction stated last in the words before a figure; empty where none do.

    >>> denial("crime did not, it says, fall ", "en"), denial("crime did not rise, but fell ", "en")
    ('not', '')
    >>> denial("发案率没有同比下降", "zh"), denial("发案率不断下降", "zh")
    ('没有', '')
    """
    said = STOP.split(evened(before).lower())[-1]
    directions = [match.span() for match in load_lexicon(language).trend.direction.finditer(said)]
    start, end = directions[-1] if directions else (len(said), len(said))
    floor = directions[-2][1] if len(directions) > 1 else 0
    if language == "zh":
        return _last(HANZI, HANZI_PARTED, said, floor, start)
    behind = FAR.search(said, end) or NEAR.search(said, end)
    far = _last(FAR, PARTED, said, floor, start)
    return behind[0] if behind else far or _last(NEAR, APART, said, floor, start)


def _last(denying: re.Pattern[str], parted: re.Pattern[str], said: str, floor: int, start: int) -> str:
    """The last denying word between two directions, where nothing parts it from the second."""
    found = list(denying.finditer(said, floor, start))
    return found[-1][0] if found and parted.search(said, found[-1].end(), start) is None else ""
