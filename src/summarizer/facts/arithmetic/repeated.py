"""The same figure, stated twice with different values: in the title and the text, or twice in the text."""

import re
from collections.abc import Iterator, Sequence

from summarizer.facts.arithmetic.contradiction import Contradiction, Relation
from summarizer.facts.arithmetic.measure import comparable, interval, measure
from summarizer.facts.arithmetic.passage import FIGURE, SIGNS, Passage
from summarizer.facts.arithmetic.relations import sentence
from summarizer.facts.arithmetic.table import STOPS, Table
from summarizer.reading.article import SegmentKind
from summarizer.vocabulary.mention import Mention

CLAUSE = re.compile(f"[{STOPS}，,:：（(）)]")
THING = 2
"""Letters that name a thing at least."""
Place = tuple[Passage, int]


def repeated(passages: Sequence[tuple[SegmentKind, Passage]], table: Table) -> Iterator[Contradiction]:
    """Figures that the same words state twice, with values that cannot both be right."""
    titles = [line for kind, line in passages if kind is SegmentKind.TITLE]
    text = [line for kind, line in passages if kind is not SegmentKind.TITLE]
    places = _places(text)
    for title in titles:
        for index in range(len(title.mentions)):
            if _counts(title, index):
                yield from _of_title((title, index), places, table)
    lines = [line.words for _, line in passages]
    yield from _of_text(places, lines, table)
    if not text:
        yield from _of_text(_traits(titles, lines, table), lines, table)


def _places(lines: Sequence[Passage]) -> list[Place]:
    return [(line, index) for line in lines for index in range(len(line.mentions)) if _counts(line, index)]


def _traits(titles: Sequence[Passage], lines: Sequence[str], table: Table) -> list[Place]:
    """The figures of a text of one line that tell a trait: nothing else is sure to come again there."""
    return [place for place in _places(titles) if _is_trait(_said_before(place), lines, table)]


def _counts(line: Passage, index: int) -> bool:
    counted = (SIGNS["quantity"], SIGNS["rate"])
    return line.words[line.marks[index]] in counted and not line.mentions[index].weak


def _mention(place: Place) -> Mention:
    return place[0].mentions[place[1]]


def _said_before(place: Place) -> str:
    """The words before a figure in its clause, back to the figure before it."""
    line, index = place
    start = line.marks[index - 1] + 1 if index else 0
    return CLAUSE.split(line.words[start : line.marks[index]])[-1]


def _agree(one: Mention, other: Mention, table: Table) -> bool:
    return interval(one, table).meets(interval(other, table))


def _alike(one: Place, other: Place, table: Table) -> bool:
    """Whether both count the same: units, measure words, and the noun behind them where both have one."""
    left, right = _mention(one), _mention(other)
    if not comparable(left, right, table) or measure(left) != measure(right) or left.trend != right.trend:
        return False
    nouns = [line.behind(index) for line, index in (one, other)]
    return not all(nouns) or nouns[0][:2] == nouns[1][:2]


def _common(one: str, other: str) -> int:
    """How many last letters two stretches share."""
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return count


def _around(one: Place, other: Place) -> int:
    """How many letters before and behind two figures are the same; none where those before differ."""
    before = _common(_said_before(one), _said_before(other))
    nouns = [line.behind(index)[::-1] for line, index in (one, other)]
    return before + _common(*nouns) if before > 1 else 0


def _of_title(title: Place, places: list[Place], table: Table) -> Iterator[Contradiction]:
    """A figure of the title that the text nowhere gives, though the same words give another."""
    stated = _mention(title)
    if any(comparable(stated, _mention(p), table) and _agree(stated, _mention(p), table) for p in places):
        return
    same = [p for p in places if _alike(title, p, table) and _around(title, p) >= table.long]
    if len(same) == 1 and not table.words["aside"].search(sentence(same[0][0], same[0][0].marks[same[0][1]])):
        yield _told(stated, _mention(same[0]))


def _of_text(places: list[Place], lines: Sequence[str], table: Table) -> Iterator[Contradiction]:
    """A clause that comes again word for word with another figure, and no word that sets another scope."""
    known: dict[str, list[Place]] = {}
    for place in places:
        said = _said_before(place)
        if len(said) < table.few or FIGURE.search(said) or _is_scoped(place, table):
            continue
        if len(said) < table.same and not _is_trait(said, lines, table):
            continue
        known.setdefault(said, []).append(place)
    for found in known.values():
        if len(found) == 2 and _alike(found[0], found[1], table):
            one, other = (_mention(place) for place in found)
            if not _agree(one, other, table):
                yield _told(one, other)


def _is_trait(said: str, lines: Sequence[str], table: Table) -> bool:
    """Whether a short clause says what its one thing has one of: 大桥全长; no second bridge is named."""
    trait = table.words["trait"].search(said)
    thing = said[: trait.start()] if trait else ""
    if len(thing) < THING:
        return False
    names = {match[1] for words in lines for match in re.finditer(f"(\\w\\w)?{re.escape(thing)}", words)}
    counted = f"{FIGURE.pattern}{re.escape(thing)}"
    if any(re.search(counted, words) for words in lines):
        return False  # two bridges
    return len(names - {None}) < 2 and not any(table.words["others"].search(words) for words in lines)


def _is_scoped(place: Place, table: Table) -> bool:
    words = sentence(place[0], place[0].marks[place[1]])
    return SIGNS["moment"] in words or table.words["scope"].search(words) is not None


def _told(one: Mention, other: Mention) -> Contradiction:
    says = f"the same words state {one.surface} here and {other.surface} there"
    return Contradiction(Relation.REPEATED, (one.span, other.span), says)
