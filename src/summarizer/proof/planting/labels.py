"""Faults in what a number is said to count: the noun in its link and the words beside it."""

import re
from collections.abc import Iterator

from summarizer.proof.planting.ground import Fault, Ground
from summarizer.vocabulary.span import Span

NOUN = re.compile(
    r"(?:(?:more than|about|nearly|over) )?(?:[\d,.]+|[a-z]+)[ -]"
    r"(?P<noun>(?!percent|year|month)[a-z][a-z’-]*(?: [a-z’-]+)*)"
)
LISTED = re.compile(
    r"(?:(?<=</a>)|(?<=- )|(?<=<li>)|(?<=<td>))(?P<words>[^|<>\n\[\]]+?)(?:: |：| \| |</td>\n<td>)$"
)
PROSE = re.compile(r"(?P<words>(?:[A-Za-z’]+ ){1,3}|[\u4e00-\u9fff]{2,8})$")
REACH = 200
"""Characters before a claim in which its label is looked for."""


def nouns_of_others(ground: Ground) -> Iterator[Fault]:
    """The noun in a link becomes that of the next claim."""
    claims = [(claim, match) for claim in ground.claims() if (match := NOUN.fullmatch(claim.said))]
    nouns = [match["noun"] for _, match in claims]
    for at, (claim, match) in enumerate(claims):
        if new := following(nouns, at):
            yield ground.inside(claim, *match.span("noun"), new)


def labels_of_others(ground: Ground) -> Iterator[Fault]:
    """The words before a claim become those before the next: in lists and tables, and in running text."""
    for in_lists in (True, False):
        found: list[Span] = []
        for claim in ground.claims():
            reach = (max(0, claim.whole.start - REACH), claim.whole.start)
            listed = LISTED.search(ground.text, *reach)
            match = listed if in_lists else None if listed else PROSE.search(ground.text, *reach)
            if match is not None:
                found.append(Span(*match.span("words")))
        words = [span.of(ground.text) for span in found]
        for at, span in enumerate(found):
            if new := following(words, at):
                yield ground.edit(span, new)


def following(words: list[str], at: int) -> str:
    """The next of the words that are other words; empty where all are alike."""
    others = [*words[at + 1 :], *words[:at]]
    return next((other for other in others if _plain(other) != _plain(words[at])), "")


def _plain(words: str) -> str:
    """The words as they are compared: the plural of a noun is no other noun."""
    return words.strip().lower().removesuffix("s")
