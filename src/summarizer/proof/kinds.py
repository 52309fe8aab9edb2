"""A claim re-read as what its fact is, where its words alone are read as something else: May, the 15th, 三.

The words must then say exactly what the fact says: another month, day or hour is still found.
"""

import re
from dataclasses import replace

from summarizer.facts.fact import Origin
from summarizer.proof.compare import Stated, disagreement
from summarizer.proof.page import Block
from summarizer.proof.pairs.manner import load_manner
from summarizer.proof.readings import reading_of
from summarizer.proof.sheet import Claim
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.span import Span

WITH_YEAR, WITH_MONTH = "{} 2020", "{} of June 2020"
"""What makes a month of a word that is also a verb, and a day of an ordinal."""
NTH = re.compile(r"the \d+(?:st|nd|rd|th)$")
SHORT_YEAR = re.compile(r"[’'](\d\d)")
CLOCK_FACE = range(1, 13)
"""The hours that English says without their minutes."""
GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s]|(?:and|as|at|because|before|but|by|for|from|in|is|it|of|on|or|so|that|the|they|this|through|to"
    r"|until|was|were|when|which|while|with)\b)"
)
"""What may stand behind a day without its month: no noun, which would be in its place in an order."""


def understood(block: Block, claim: Claim, held: list[Mention]) -> list[Mention]:
    """What the reader holds of a claim; where its words say more if taken for what its fact is, that.

    Words beside the link are heard as they are, where they make another number of it.
    """
    span, fact = claim.link.span, claim.fact
    if len(held) == 1 and disagreement(held[0].quantity, fact.quantity) is None:
        return held
    if not all(span.covers(mention.span) for mention in held):
        return held
    if len(held) == 1 and not _is_alone(held[0], span.of(block.text), block.language):
        return held
    stated = _as_its_kind(block, claim)
    if stated is None or (held and disagreement(stated, fact.quantity) is not None):
        return held
    trend = held[0].trend if held else None
    own = span if block.language == "en" else Span(span.end - len(claim.dossier.stated(fact)), span.end)
    return [Mention(own, own.of(block.text), stated, trend, "of its kind")]


def _is_alone(mention: Mention, said: str, language: str) -> bool:
    """Whether words read the same without what stands around them: 15日, but not in 限15日内."""
    return [each.quantity for each in reading_of(said, language).mentions] == [mention.quantity]


def _as_its_kind(block: Block, claim: Claim) -> Stated | None:
    span, fact = claim.link.span, claim.fact
    said = span.of(block.text)
    if block.language == "zh":
        is_own = fact.origin is Origin.STATED and said.endswith(claim.dossier.stated(fact))
        return fact.quantity if is_own else None
    if not isinstance(fact.quantity, Moment):
        return None
    return _moment(said, block.text[span.end :], [part for part, _ in fact.quantity.stated()])


def _moment(said: str, after: str, parts: list[str]) -> Moment | None:
    """The moment that English words state, `parts` being what its fact states.

    >>> [str(_moment(*stands).values[0]) for stands in (("May", "", ["month"]), ("the 15th", " to", ["day"]))]
    ['5', '15']
    >>> [_moment(*stands) for stands in (("the 15th", " floor", ["day"]), ("not May", "", ["month"]))]
    [None, None]
    """
    match parts:
        case ["month"]:
            found = _read(WITH_YEAR.format(said))
            return replace(found, year=None) if found and found.year and found.month else None
        case ["day"] if NTH.search(said) and GOES_ON.match(after):
            found = _read(WITH_MONTH.format(said))
            return replace(found, year=None, month=None) if found and found.day else None
        case ["hour"]:
            found = _read(said)
            is_full = found and found.minute == 0 and found.second is None and found.hour not in CLOCK_FACE
            return replace(found, minute=None) if found and is_full else None
        case ["weekday"]:
            days = load_manner("en").weekdays.items()
            return next((Moment(weekday=day) for day, words in days if words.fullmatch(said)), None)
        case ["year"]:
            short = SHORT_YEAR.fullmatch(said)
            return Moment(year=int(short[1])) if short else None
        case _:
            return None


def _read(words: str) -> Moment | None:
    """The moment that words state as a whole."""
    mentions = reading_of(words, "en").mentions
    if (
        not mentions
        or mentions[0].span.end < len(words)
        or words[: mentions[0].span.start] not in ("", "the ")
    ):
        return None
    stated = mentions[0].quantity
    return stated if isinstance(stated, Moment) else None
