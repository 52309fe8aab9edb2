"""What the named parts of a rule must fulfil: one check for each relation."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from summarizer.facts.arithmetic.bench import HUNDREDTH, Bench
from summarizer.facts.arithmetic.contradiction import Contradiction, Relation
from summarizer.facts.arithmetic.interval import Interval, exactly, total
from summarizer.facts.arithmetic.lists import REACH, STOP, began
from summarizer.facts.arithmetic.measure import alike, interval, measure
from summarizer.facts.arithmetic.passage import Passage
from summarizer.facts.arithmetic.table import Rule, Table
from summarizer.facts.arithmetic.wording import shown
from summarizer.vocabulary.quantity import Kind, Quantity

Say = tuple[Relation, str] | None


def _sum(bench: Bench) -> Say:
    made, whole = total(bench.of(name) for name in bench.items), bench.of("whole")
    if made.meets(whole):
        return None
    listed = " + ".join(bench.surface(name) for name in bench.items)
    return Relation.SUM, f"{listed} make {shown(made, bench.parts['whole'])}, not {bench.surface('whole')}"


def _part(bench: Bench) -> Say:
    if not bench.alike("whole", "part") or not bench.of("whole").is_below(bench.of("part")):
        return None
    return (
        Relation.PART,
        f"{bench.surface('part')} are more than the {bench.surface('whole')} they are part of",
    )


def _share(bench: Bench) -> Say:
    made = bench.of("whole").times(bench.of("rate"))
    if not bench.alike("whole", "part") or made.meets(bench.of("part")):
        return None
    limits = shown(made, bench.parts["part"])
    says = f"{bench.surface('rate')} of {bench.surface('whole')} are {limits}, not {bench.surface('part')}"
    return Relation.SHARE, says


def _growth(bench: Bench) -> Say:
    made = bench.of("before").times(bench.factor())
    if not bench.alike("before", "after") or made.meets(bench.of("after")):
        return None
    way = "up" if bench.rises else "down"
    limits = shown(made, bench.parts["after"])
    moved = f"{bench.surface('before')} {way} by {bench.surface('rate')}"
    says = f"{moved} is {limits}, not {bench.surface('after')}"
    return Relation.RATE, says


def _gain(bench: Bench) -> Say:
    """The change is the rate of what was before: what is now, without the change."""
    if not bench.alike("after", "change"):
        return None
    change, after, rate = bench.of("change"), bench.of("after"), bench.of("rate")
    before = after.minus(change) if bench.rises else after.plus(change)
    if before.times(rate).meets(change):
        return None
    verb = "more" if bench.rises else "less"
    says = (
        f"{bench.surface('after')}, {bench.surface('change')} {verb} than before, is a change "
        f"from {shown(before, bench.parts['after'])}, not of {bench.surface('rate')}"
    )
    return Relation.RATE, says


def _multiple(bench: Bench) -> Say:
    """增长3倍 is read as three and as four times; the words must allow one of them."""
    if not bench.alike("before", "after"):
        return None
    times, slack = bench.of("times"), Interval(Decimal(0), Decimal(1))
    made = bench.of("before").times(times.plus(slack))
    if made.meets(bench.of("after")):
        return None
    says = f"{bench.surface('before')} and {bench.surface('times')} do not make {bench.surface('after')}"
    return Relation.RATE, says


def _difference(bench: Bench) -> Say:
    change = bench.parts["change"].quantity
    points = isinstance(change, Quantity) and change.unit.kind is Kind.POINTS
    if not bench.alike("before", "after") or not (points or bench.alike("before", "change")):
        return None
    moved = bench.of("change").times(Interval(HUNDREDTH, HUNDREDTH)) if points else bench.of("change")
    before = bench.of("before")
    made = before.plus(moved) if bench.rises else before.minus(moved)
    if made.meets(bench.of("after")):
        return None
    way = "plus" if bench.rises else "minus"
    limits = shown(made, bench.parts["after"])
    says = (
        f"{bench.surface('before')} {way} {bench.surface('change')} is {limits}, not {bench.surface('after')}"
    )
    return Relation.CHANGE, says


def _rise(bench: Bench) -> Say:
    before, after = bench.bare("before"), bench.bare("after")
    wrong = after.is_below(before) if bench.rises else before.is_below(after)
    if not bench.alike("before", "after") or not wrong:
        return None
    way, than = ("a rise", "less") if bench.rises else ("a fall", "more")
    says = f"{way} from {bench.surface('before')} to {bench.surface('after')}, which is {than}"
    return Relation.CHANGE, says


def _hundred(bench: Bench) -> Say:
    made = total(interval(bench.parts[name], bench.table) for name in bench.items)
    if made.meets(exactly(100)):
        return None
    listed = " + ".join(bench.surface(name) for name in bench.items)
    made = made.times(Interval(HUNDREDTH, HUNDREDTH))
    return (
        Relation.SHARE,
        f"the parts of one whole, {listed}, make {shown(made, bench.parts['part'])}, not 100%",
    )


def _full(bench: Bench) -> Say:
    made = total(interval(bench.parts[name], bench.table) for name in bench.items)
    if not exactly(100).is_below(made):
        return None
    listed = " + ".join(bench.surface(name) for name in bench.items)
    made = made.times(Interval(HUNDREDTH, HUNDREDTH))
    return Relation.SHARE, f"{listed} make {shown(made, bench.parts['part'])}, more than 100%"


def _bounded(bench: Bench) -> Say:
    if not Interval(Decimal(0), Decimal(1)).is_below(bench.of("rate")):
        return None
    return Relation.SHARE, f"{bench.surface('rate')} is more than all there is"


def _order(bench: Bench) -> Say:
    if not bench.alike("great", "small") or not bench.bare("great").is_below(bench.bare("small")):
        return None
    return (
        Relation.CHANGE,
        f"{bench.surface('great')} should be more than {bench.surface('small')}, and is less",
    )


def _product(bench: Bench) -> Say:
    each = bench.words.get("each", "")
    if not bench.alike("one", "whole") or (each and measure(bench.parts["count"]) != each):
        return None
    made = bench.of("count").times(bench.of("one"))
    if made.meets(bench.of("whole")):
        return None
    limits = shown(made, bench.parts["whole"])
    says = (
        f"{bench.surface('count')} at {bench.surface('one')} each make {limits}, not {bench.surface('whole')}"
    )
    return Relation.SUM, says


CHECKS: Mapping[str, Callable[[Bench], Say]] = {
    "sum": _sum, "part": _part, "share": _share, "growth": _growth, "gain": _gain, "multiple": _multiple,
    "difference": _difference, "rise": _rise, "hundred": _hundred, "full": _full,
    "bounded": _bounded, "order": _order,
    "product": _product,
}  # fmt: skip
"""The check of each relation that a row may name."""


GUARDS = {"growth": "real", "gain": "real", "sum": "mean"}
"""Words in whose sentence a relation does not hold: growth at constant prices, parts of a mean."""


def sentence(passage: Passage, at: int) -> str:
    """The sentence around a place in the words."""
    ending = STOP.search(passage.words, at, at + REACH)
    start = began(passage, at)
    return passage.words[start : ending.start() if ending else at + REACH]


def related(passage: Passage, rule: Rule, table: Table) -> list[Contradiction]:
    """What contradicts itself where a rule matches."""
    found = []
    for match in rule.matches(passage.words):
        places = {name: match.start(name) for name in match.re.groupindex if match[name]}
        parts = {
            name: passage.mentions[index]
            for name, at in places.items()
            if (index := passage.index(at)) < len(passage.marks) and passage.marks[index] == at
        }
        words = {name: match[name] for name in places}
        if rule.is_alike and not alike(words.get("old", ""), words.get("new", "")):
            continue
        guard = GUARDS.get("" if rule.is_free else rule.relation)
        if guard and table.words[guard].search(sentence(passage, match.start())):
            continue
        bench = Bench(parts, words, table)
        if not rule.is_free and rule.relation == "sum" and not bench.alike("whole", *bench.items):
            continue
        said = CHECKS[rule.relation](bench)
        if said is not None:
            listed = sorted(parts.values(), key=lambda mention: mention.span)
            found.append(Contradiction(said[0], tuple(m.span for m in listed), said[1], rule.name))
    return found
