"""Count nouns: words that a number may stand before without its being another number for it."""

import re
from functools import lru_cache

from summarizer.facts.numerals import numerals_in
from summarizer.reading.lexicon import load_lexicon
from summarizer.reading.reader import read
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.quantity import Bound, Kind, Quantity

WORD = re.compile(r"[a-z]+")
SMALL = frozenset((
    "a", "all", "an", "and", "as", "at", "in", "just", "little", "many", "no", "not", "of", "or", "quite",
    "region", "short", "so", "than", "the", "to", "well",
))  # fmt: skip
"""Words of hedges that hedge nothing by themselves."""
FIRST = frozenset(["a", "an", "the", "and", "or", "of", "per", "to", "no", "not"])
"""Words that no noun begins with."""
SIGN = re.compile(r"[%‰°$¥€£+±~<>=×*]")
RATES = frozenset({Kind.RATIO, Kind.POINTS, Kind.MULTIPLE})
"""What makes another number of the one before it, wherever it stands behind it."""
NOUN_CURE = (
    "a noun names what is counted and no more: [person, people]; the slot prints number, unit and hedge"
)


@lru_cache(maxsize=4096)
def overreach(noun: str) -> str:
    """What a noun says beyond naming things: a hedge, a direction, a number or a unit; empty if nothing.

    >>> [overreach(noun) for noun in ("drug user", "fewer drug user", "percent", "case, down", "dozen eggs")]
    ['', 'the hedge “fewer”', 'the unit “percent”', 'the direction “down”', 'the number “dozen”']
    """
    plain = noun.lower()
    spans = numerals_in(noun, "en")
    if spans:
        return f"the number “{spans[0].of(noun)}”"
    for kind, words, phrases in (("hedge", *_hedges()), ("direction", *_directions())):
        found = [word for word in WORD.findall(plain) if word in words]
        found += [phrase for phrase in phrases if f" {phrase} " in f" {plain} "]
        if found:
            return f"the {kind} “{found[0]}”"
    if sign := SIGN.search(noun):
        return f"the sign {sign[0]}"
    if plain.partition(" ")[0] in FIRST:
        return f"the word “{plain.partition(' ')[0]}”"
    return _unit(plain)


def _unit(plain: str) -> str:
    """The unit that a number before the noun would have."""
    rates = [word for word in _rates() if f" {word} " in f" {plain} "]
    if rates:
        return f"the unit “{rates[0]}”"
    if not all(_is_plain(mention) for mention in read(f"7 {plain}", "en").mentions):
        return f"the unit “{plain}”"
    return ""


@lru_cache(maxsize=1)
def _rates() -> tuple[str, ...]:
    return tuple(word for word, unit in load_lexicon("en").units.items() if unit.kind in RATES)


def _is_plain(mention: Mention) -> bool:
    """Whether a mention is a bare count of something."""
    match mention.quantity:
        case Quantity(value=value, unit=unit, bound=Bound.EXACT):
            return value == 7 and unit.kind is Kind.COUNT and mention.trend is None
        case _:
            return False


@lru_cache(maxsize=1)
def _hedges() -> tuple[frozenset[str], tuple[str, ...]]:
    """Each word that hedges, and each hedge as a whole."""
    lexicon = load_lexicon("en")
    phrases = [*lexicon.hedges.bounds, *lexicon.after, *lexicon.tail]
    words = {word for phrase in phrases for word in WORD.findall(phrase)} - SMALL
    return frozenset(words), tuple(phrase.strip() for phrase in phrases)


@lru_cache(maxsize=1)
def _directions() -> tuple[frozenset[str], tuple[str, ...]]:
    trend = load_lexicon("en").trend
    return frozenset(trend.directions), (*trend.directions, *trend.bases)
