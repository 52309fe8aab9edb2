"""What stands directly beside a claim: no hedge, unit, rate, scale or sign there may change what it says.

Words are those of the reader's tables, of both languages on every page, and some that the reader has no use
for. Of signs only those pass that are known to say nothing.
"""

import re
from functools import lru_cache

from summarizer.proof.codes import Code
from summarizer.proof.hedges import (
    AMBIGUOUS,
    ARTICLE,
    BEHIND,
    COMPOUND,
    DASHES,
    HANZI_RATES,
    HANZI_WORDS,
    MANY,
    NEAR,
    ONLY,
    PASSING,
    PERIODS,
    PREPOSITIONS,
    RATE,
    RATES,
    SCALES,
    SKIPPED,
    WORDS,
)  # fmt: skip
from summarizer.reading.context import Surroundings
from summarizer.reading.lexicon import load_lexicon
from summarizer.reading.units import unit_surfaces
from summarizer.vocabulary.mention import Direction
from summarizer.vocabulary.quantity import Kind
from summarizer.vocabulary.unseen import evened

REACH = 48
"""Code points looked at on each side of a claim."""
BRACKET = re.compile(r"[(（\[［]([^()（）\[\]］]*)[)）\]］]")
ENCLOSED = re.compile(r"[(（\[［]([^()（）\[\]［］]+)[)）\]］]$")
PARTED = re.compile(r"[,，—–] *")
LATIN = re.compile(r"([a-z]+)(?: ([a-z]+))?(?: ([a-z]+))?(?![a-z])")
"""The first words, three at most."""
OTHER = re.compile(r"[^a-z.’'-]+")
ALONE = re.compile(r"(?<![船\d一二两三四五六七八九十百千万亿几数余多])只$")
"""只, only, where it is not the word that counts animals."""
WAYS = {Direction.UP: ("more",), Direction.DOWN: ("fewer", "less")}
"""What may stand behind a figure by which something went up or down."""
HANZI = re.compile(r"[^\W\x00-\u02ff]")


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    """The surfaces of units of both languages, but those that count, which are nouns, and durations."""
    loose = (Kind.COUNT, Kind.DURATION)
    both = unit_surfaces("en") | unit_surfaces("zh")
    return frozenset(word for word, unit in both.items() if unit.kind not in loose) - AMBIGUOUS | {"points"}


@lru_cache(maxsize=1)
def _tails() -> tuple[frozenset[str], tuple[str, ...]]:
    """The hedges that stand behind a number: those of English, and those of Chinese."""
    english = {word.strip(" -") for word in load_lexicon("en").tail}
    return frozenset(english | BEHIND), tuple(load_lexicon("zh").tail)


def _is_hanzi(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" and letter.isalpha()


@lru_cache(maxsize=4096)
def neighbour(
    before: str,
    claim: str,
    after: str,
    *,
    chinese: bool,
    rated: bool,
    dated: bool = False,
    more: Direction | None = None,
) -> tuple[Code, str] | None:
    """What beside a claim changes it, and the code of that; `rated` where the source states a rate.

    A date (`dated`) may be the only one; a figure of which the source says that it is so much `more`, more.

    >>> neighbour("solved fewer than the ", "248 cases", "; and", chinese=False, rated=False)
    (<Code.BOUND: 'N203'>, 'fewer than the')
    >>> neighbour("solved ", "248 cases", " (or more)", chinese=False, rated=False)
    (<Code.BOUND: 'N203'>, '(or more)')
    >>> neighbour("solved ", "248 cases", " in Deyang", chinese=False, rated=False)
    """
    before, after = evened(before), evened(after)
    hedge = hedge_before(before, claim)
    if hedge and not (dated and hedge in ONLY):
        return Code.BOUND, hedge
    if not rated and (rate := _rate_before(before)):
        return Code.UNIT, rate
    if sign := _sign_before(before, chinese=chinese):
        return Code.UNIT, sign
    tail = _tail(after)
    if tail and not (more and tail in WAYS.get(more, ())):
        return Code.BOUND, tail
    if unit := _unit(after):
        return Code.UNIT, unit
    if not rated and (rate := _rate(after)):
        return Code.UNIT, rate
    if sign := _sign_after(after, chinese=chinese):
        return Code.UNIT, sign
    return None


@lru_cache(maxsize=4096)
def hedge_before(before: str, claim: str = "1") -> str:
    """The words at the end of `before` that hedge or deny the claim behind them; empty where none do."""
    words = before.lower().rstrip(SKIPPED)
    enclosed = ENCLOSED.search(words)
    if enclosed is not None and _hedge(enclosed[1], "1") == enclosed[1]:
        return enclosed[1]
    hedged = _hedge(words, claim if len(words) == len(before.rstrip()) else "1")
    if hedged:
        return hedged
    article = ARTICLE.search(words)
    if article is None:
        return ""
    hedged = _hedge(words[: article.start()], claim)
    return "" if hedged.endswith(PREPOSITIONS) or hedged in NEAR else hedged and hedged + article[0]


def _hedge(words: str, claim: str) -> str:
    for language, said, gap in (("en", HANZI.sub(" ", words).replace("-", " "), " "), ("zh", words, "")):
        text = said + gap + claim
        start, _ = Surroundings(text, load_lexicon(language)).bound_before(len(said + gap), 0)
        if start < len(words):
            return words[start:]
    ending = OTHER.sub(" ", words).split()[-3:] if words[-1:].isalpha() or words[-1:] == "." else []
    for at in range(len(ending)):
        if (phrase := " ".join(ending[at:])) in WORDS:
            return phrase
    if ALONE.search(words):
        return "只"
    return next((word for word in HANZI_WORDS if words.endswith(word)), "")


def _rate_before(before: str) -> str:
    words = before.lower().rstrip(SKIPPED)
    hanzi = HANZI_RATES.search(words)
    last = words.rpartition(" ")[2]
    return hanzi[0] if hanzi else last if last in RATES else ""


def _sign_before(before: str, *, chinese: bool) -> str:
    """The sign or letter that may not stand before a claim."""
    words = before.rstrip(" ")
    last = words[-1:]
    if not last or last in PASSING or words.endswith("——"):
        return ""
    if not last.isalpha():
        return "" if last.isnumeric() else last
    if _is_hanzi(last):
        return "" if chinese else last
    glued = re.search(r"[^\W\d_]+$", before)
    if glued is None or _is_hanzi(glued[0][0]):
        return ""
    word = glued[0] if not chinese else HANZI.split(glued[0])[-1]
    return word if not chinese or len(word) == 1 or word.lower() in _units() | {"us"} else ""


def _tail(after: str) -> str:
    """The hedge behind a claim, in brackets or not."""
    english, chinese = _tails()
    words = after.lower().lstrip(" -")
    bracket = BRACKET.match(words)
    if bracket is not None:
        inside = bracket[1].strip()
        said = inside in english or inside in WORDS or hedge_before(inside) == inside
        if inside and (said or inside.replace("含", "") in chinese or inside in ("余", "多", "几")):
            return bracket[0]
    parted = PARTED.match(words)
    words = words[parted.end() :] if parted else words.lstrip("(（[")
    for phrase in _phrases(words):
        if phrase in english and not (parted and words[len(phrase) :].lstrip()[:1].isalpha()):
            return phrase
    if parted is not None or not words or words[0].isascii():
        return ""
    if words[0] in ("余", "多", "几") and not _is_hanzi(words[1:2]):
        return words[0]
    plain = words.replace("）", "").replace(")", "").replace("含", "")
    found = next((word for word in chinese if plain.startswith(word)), "")
    return "" if found == "许" and words[1:2] in MANY else found


def _phrases(words: str) -> list[str]:
    """The words of English that a text begins with: its first three, two, and one."""
    found = LATIN.match(words)
    said = [word for word in found.groups() if word] if found else []
    return [" ".join(said[:length]) for length in range(len(said), 0, -1)]


def _unit(after: str) -> str:
    """The unit or scale behind a claim, which has its own already."""
    words = after.lower().lstrip(" ")
    if "a" <= words[:1] <= "z":
        if words.startswith(tuple(load_lexicon("en").trend.bases)):
            return ""
        return next((phrase for phrase in _phrases(words) if phrase in SCALES or phrase in _units()), "")
    if words[:1] == "倍" or (words[:1] == "成" and words[1:2] not in COMPOUND):
        return words[0]
    for length in (5, 4, 3, 2, 1):
        if words[:length] in _units() and not _is_hanzi(words[length : length + 1]):
            return words[:length]
    return ""


def _rate(after: str) -> str:
    words = after.lower().lstrip(" (（")
    found = RATE.match(words)
    if found is not None:
        return found[0] if not found[0].startswith(("a ", "an ")) or PERIODS.match(found[0]) else ""
    return words[0] if words[:1] == "每" else ""


def _sign_after(after: str, *, chinese: bool) -> str:
    """The sign or letter that may not stand behind a claim."""
    words = after.lstrip(" ")
    first = words[:1]
    if not first or first in PASSING:
        return ""
    if _is_hanzi(first):
        return "" if chinese else first
    if first.isalpha():
        return first if words == after else ""
    if first.isnumeric() or words.startswith("——") or (first in DASHES and (words != after or first == "—")):
        return ""
    return first
