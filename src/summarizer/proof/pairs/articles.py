"""Numbers that changed nouns with an article: 一只猫和两条狗, two cats and a dog."""

import re
from collections.abc import Iterator

from summarizer.proof.pairs.alignment import Alignment
from summarizer.proof.pairs.side import Side
from summarizer.proof.pairs.words import Words, near, words_of

ARTICLE = re.compile(r"\b[Aa]n? ((?:[\w-]+ ){0,2}[\w-]+)")
MANY = 100
CLOSE = 4
"""Numbers between one and an article with which it may have changed its noun."""
NOTHING: Words = frozenset()


def articled(found: Alignment, source: Side, target: Side) -> Iterator[int]:
    """一只猫和两条狗, two cats and a dog: the numbers that changed nouns with an article."""
    articles = [at for at in found.lost if found.source[at].mention.weak][:MANY]
    indefinite = _indefinite(target) if articles else NOTHING
    for weak in articles if indefinite else ():
        theirs = near(source, weak).head
        for at in range(max(0, weak - CLOSE), weak + CLOSE + 1):
            if at not in found.partner or at in found.how:
                continue
            mine, said = near(source, at).head, near(target, found.partner[at]).head
            if mine & indefinite and theirs & said and not mine & (said | theirs):
                yield at


def _indefinite(side: Side) -> Words:
    """The words that stand behind an article somewhere in a text, looked up once."""
    known: Words | None = side.known.get(("indefinite", 0))
    if known is None:
        nouns = (words_of(match[1], side) for match in ARTICLE.finditer(side.text))
        known = side.known["indefinite", 0] = NOTHING.union(*nouns)
    return known
