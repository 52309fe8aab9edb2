"""Faults in what stands where: numbers exchanged, added, removed, or proven by the words of another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.proof.planting.ground import Fault, Ground, Kind, Mark
from summarizer.vocabulary.span import Span

RESPECTIVELY = re.compile(r"respectively|分别")
ADDED = (" 7", " seven", " 七个", "七")
EMPTY = ("many", "许多")


def figures_swapped(ground: Ground) -> Iterator[Fault]:
    """The words of two neighbouring claims change places, their links stay."""
    for left, right in pairwise(ground.claims()):
        if left.said != right.said:
            yield ground.exchange(left.text, right.text)


def claims_swapped(ground: Ground) -> Iterator[Fault]:
    """Two neighbouring claims change places, each with its link."""
    for left, right in pairwise(ground.claims()):
        if _whole(ground, left) != _whole(ground, right):
            yield ground.exchange(left.whole, right.whole)


def items_swapped(ground: Ground) -> Iterator[Fault]:
    """In a line that lists items respectively, each two of its claims change places."""
    lines: dict[int, list[Mark]] = {}
    for claim in ground.claims():
        number = ground.line(claim.whole.start)
        if RESPECTIVELY.search(ground.lines.line(number)):
            lines.setdefault(number, []).append(claim)
    for claims in lines.values():
        for at, left in enumerate(claims):
            for right in claims[at + 1 :]:
                if left.said != right.said:
                    yield ground.exchange(left.text, right.text)


def added(ground: Ground) -> Iterator[Fault]:
    """A number that no proof stands for, behind each claim and at the end of each heading."""
    ends = [claim.whole.end for claim in ground.claims()]
    ends += [match.end("text") for match in ground.found(ground.dialect.headings)]
    for end in ends:
        for new in ADDED:
            yield ground.edit(Span(end, end), new)


def removed(ground: Ground) -> Iterator[Fault]:
    """Each claim is taken away; that is told at its place, or at the claim before or behind it."""
    claims = ground.claims()
    for at, claim in enumerate(claims):
        fault = ground.edit(claim.whole, "")
        near = claims[max(0, at - 1) : at + 2]
        lines = frozenset(ground.line(mark.whole.start) for mark in near)
        yield Fault(fault.text, lines, None, f"“{claim.said}” removed")


def hollowed(ground: Ground) -> Iterator[Fault]:
    """Each claim keeps its link and loses its number."""
    for claim in ground.claims():
        english, chinese = EMPTY
        yield ground.edit(claim.text, english if claim.said.isascii() else chinese, claim.text)


def unlinked(ground: Ground) -> Iterator[Fault]:
    """Each claim, quotation of a number, term and frame loses its link and keeps its words."""
    for mark in ground.of(Kind.CLAIM, Kind.FRAME):
        yield ground.edit(mark.whole, mark.said)
    for mark in ground.of(Kind.QUOTE, Kind.TERM):
        if mark.kind is Kind.TERM or re.search(r"\d", mark.said):
            yield ground.edit(mark.whole, mark.said)


def wrong_evidence(ground: Ground) -> Iterator[Fault]:
    """Each link leads to the evidence of others: those beside it, those that say the same, none."""
    claims = ground.claims()
    anchors = [_anchor(ground, mark) for mark in claims]
    for mark in ground.of(Kind.CLAIM, Kind.QUOTE):
        page, _, anchor = mark.href.of(ground.text).partition("#")
        if not anchor.startswith("f-"):
            continue
        at = anchors.index(anchor) if anchor in anchors else 0
        others = [*anchors[max(0, at - 1) : at], *anchors[at + 1 : at + 2]]
        others += [other for other, claim in zip(anchors, claims, strict=True) if claim.said == mark.said]
        for other in dict.fromkeys((*others, "f-nothing")):
            if other != anchor:
                yield ground.edit(mark.href, f"{page}#{other}")


def _anchor(ground: Ground, mark: Mark) -> str:
    return mark.href.of(ground.text).partition("#")[2]


def _whole(ground: Ground, mark: Mark) -> str:
    return mark.whole.of(ground.text)
