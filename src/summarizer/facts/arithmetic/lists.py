"""The items of lists: which figures stand in one, before or behind the words that make it a list."""

import re

from summarizer.facts.arithmetic.measure import countable, measure, same_things
from summarizer.facts.arithmetic.passage import FIGURE, SIGNS, Passage
from summarizer.facts.arithmetic.table import STOPS, Table
from summarizer.vocabulary.quantity import Kind, Quantity

STOP = re.compile(f"[{STOPS}]")
CLAUSE = re.compile(f"[{STOPS}，,:：]")
LABEL = re.compile(f"[{STOPS}，,:：、]")
SHORT = 2
"""Letters of a label that is a bare noun: 隧道200公里，桥梁150公里."""
BRACKET = re.compile(r"[（(][^（()）]{0,200}[）)]")
MOST = 60
"""Figures that one list may hold."""
REACH = 400
"""Letters before a list in which its sentence and clause begin."""
COUNTED = (SIGNS["quantity"], SIGNS["duration"], SIGNS["rate"])


def between(line: Passage, start: int, end: int) -> str:
    """The words between two places, without brackets and figures."""
    return FIGURE.sub("", BRACKET.sub("", line.words[start:end]))


def began(line: Passage, at: int, stop: re.Pattern[str] = STOP) -> int:
    """Where the sentence or the clause around a place of the words began."""
    floor = max(0, at - REACH)
    return max((found.end() for found in stop.finditer(line.words, floor, at)), default=floor)


def items_before(line: Passage, whole: int, cue: int, table: Table) -> list[int]:
    """The items of a list that ends at a cue; none where its words say something else of them."""
    depth, items, end = line.depths[whole], list[int](), cue
    for index in range(whole - 1, max(-1, whole - MOST), -1):
        if line.depths[index] > depth:
            continue
        words = between(line, line.marks[index] + 1, end)
        if line.depths[index] < depth or STOP.search(words):
            break
        if _passes(line, index, table):
            continue
        if not countable(line, index, whole, table):
            break
        joined = (
            table.words["joins"].search(words) if items else re.fullmatch(r"[^，,、]{0,8}[，,、]?", words)
        )
        if not joined or table.words["open"].search(words):
            break
        items.insert(0, index)
        end = line.marks[index]
    if not items:
        return items
    stretch = between(line, began(line, line.marks[items[0]], CLAUSE), line.marks[whole])
    each = line.words[line.marks[whole]] != SIGNS["rate"] and table.words["each"].search(stretch)
    return [] if each or table.words["breaks"].search(stretch) else items


def _passes(line: Passage, index: int, table: Table) -> bool:
    """Whether a figure is no item of any list: a date, an ordinal, the name of a phase (一期)."""
    mention = line.mentions[index]
    named = measure(mention) in ("", *table.naming) and not any(
        letter.isdigit() for letter in mention.surface
    )
    return line.words[line.marks[index]] not in COUNTED or mention.weak or named


def items_behind(line: Passage, whole: int, cue: int, table: Table) -> tuple[list[int], bool]:
    """The items of a list that begins at a cue, and whether nothing says that there are more."""
    depth, items, start = line.depth(cue), list[int](), cue
    breaks, each, ended = table.words["breaks"], table.words["each"], cue
    for index in range(line.index(cue), min(len(line.mentions), line.index(cue) + MOST)):
        if line.depths[index] > depth:
            continue
        words = between(line, start, line.marks[index])
        if line.depths[index] < depth or STOP.search(words) or breaks.search(words) or each.search(words):
            break
        if _passes(line, index, table):
            continue
        if not same_things(line, whole, index, table) or (items and not table.words["joins"].search(words)):
            break
        items.append(index)
        start = ended = line.marks[index] + 1
    behind = re.match(f"[^{STOPS}，,]{{0,12}}", line.words[ended:])
    is_open = behind is not None and table.words["open"].search(behind[0]) is not None
    return items, not is_open


def wholes_before(line: Passage, cue: int, part: int, table: Table) -> list[int]:
    """What a part can be part of: figures of its kind before the cue, the nearest first."""
    depth, found, end = line.depth(cue), list[int](), cue
    behind_stop = STOP.search(line.words, max(0, cue - 1), cue) is not None
    if behind_stop:
        end = cue - 1
    for index in range(line.index(cue) - 1, max(-1, line.index(cue) - MOST), -1):
        if STOP.search(between(line, line.marks[index] + 1, end)):
            break
        if line.depths[index] <= depth and same_things(line, index, part, table):
            found.append(index)
    return found


def parts_behind(line: Passage, cue: int, table: Table) -> list[int]:
    """The figures of one kind behind a cue; measured amounts only where a comma of lists joins them."""
    depth, items, start = line.depth(cue), list[int](), cue
    for index in range(line.index(cue), min(len(line.mentions), line.index(cue) + MOST)):
        if line.depths[index] > depth:
            continue
        words = between(line, start, line.marks[index])
        new = any(table.words[kind].search(words) for kind in ("breaks", "each"))
        new = new or bool(items and table.words["topics"].search(words))
        if line.depths[index] < depth or STOP.search(words) or new:
            break
        sign = line.words[line.marks[index]]
        if sign != SIGNS["rate"] and _passes(line, index, table):
            continue
        if sign != SIGNS["quantity"]:
            break
        goes_on = not items or (
            same_things(line, index, items[0], table) and _joined(line, index, items[-1], words, table)
        )
        if not goes_on:
            break
        items.append(index)
        start = line.marks[index] + 1
    return items


def _joined(line: Passage, index: int, before: int, words: str, table: Table) -> bool:
    """Whether a list goes on: amounts that a comma parts are of one list where their labels are alike."""
    quantity = line.mentions[index].quantity
    if table.words["joins"].search(words) is None:
        return False
    if CLAUSE.search(words) is None or (isinstance(quantity, Quantity) and quantity.unit.kind is Kind.COUNT):
        return True
    labels = [label(line, at, table) for at in (before, index)]
    return labels[0][-2:] == labels[1][-2:] or all(len(words) <= SHORT for words in labels)


def label(line: Passage, index: int, table: Table) -> str:
    """The words of its clause before a figure, behind the cue that names parts."""
    start = line.marks[index - 1] + 1 if index else 0
    words = LABEL.split(line.words[start : line.marks[index]])[-1]
    return table.words["among"].split(words)[-1]
