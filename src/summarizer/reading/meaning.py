"""From the words that a rule matched to the quantity that they state."""

from collections.abc import Callable
from decimal import Decimal, DecimalException
from functools import lru_cache

from summarizer.reading.accumulator import scale
from summarizer.reading.compose import compose, compose_digits, compose_low, compose_pair
from summarizer.reading.lexicon import Lexicon
from summarizer.reading.parts import WHOLE, Parts, of_last, ordinal
from summarizer.reading.patterns import form
from summarizer.reading.ratios import read_compound, read_ratio
from summarizer.reading.rules import Reads, Rule
from summarizer.vocabulary.moment import PARTS, Moment
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Quantity, Range, Ratio

Stated = Quantity | Range | Ratio | Moment
HALF, QUARTER = Decimal("0.5"), Decimal("0.25")


def state(rule: Rule, text: str, start: int, before: Bound, lexicon: Lexicon) -> Stated | None:
    """What the words that a rule matched at `start` state; None where they make no number.

    `before` is the hedge in front of them.
    """
    own = form(rule.pattern)
    found = own.pattern.match(text, start)
    return None if found is None else _state(rule, found[0], found.groups(""), before, lexicon)


@lru_cache(maxsize=1 << 12)
def _state(rule: Rule, whole: str, groups: tuple[str, ...], before: Bound, lexicon: Lexicon) -> Stated | None:
    """The same words state the same thing wherever they stand."""
    held = form(rule.pattern).parts.items()
    words = {name: next((groups[at - 1] for at in places if groups[at - 1]), "") for name, places in held}
    words[WHOLE] = whole
    reads = READERS.get(rule.reads, _quantity)
    try:
        return reads(Parts(rule, words, lexicon), before)
    except DecimalException:  # beyond what is computed exactly
        return None


def _quantity(match: Parts, before: Bound) -> Quantity | Range | None:
    unit, bound = match.unit(match.lexicon.generic), match.bound(before)
    number = match.part("number") + match.part("scale")
    value = _value(match, number)
    if value is not None:
        return Quantity(value, unit, bound)
    ends = compose_pair(number, match.lexicon)
    if ends is None:
        return None
    low, high = (Quantity(_scaled(match, end), unit, bound) for end in ends)
    return Range(low, high)


def _value(match: Parts, number: str) -> Decimal | None:
    rule, lexicon = match.rule, match.lexicon
    if rule.value is not None:
        return rule.value
    if ordinal_words := match.part("ordinal"):
        return ordinal(ordinal_words, lexicon)
    value = compose(number, lexicon) if number else None
    if value is None and number:
        return None
    if rule.base:
        return EXACT_ARITHMETIC.power(Decimal(rule.base), Decimal(1) if value is None else value)
    fraction = HALF if match.part("half") else QUARTER if match.part("quarter") else None
    if fraction is not None:
        fraction = of_last(number, fraction, lexicon)
        value = fraction if value is None else EXACT_ARITHMETIC.add(value, fraction)
    return _scaled(match, Decimal(1) if value is None else value)


def _scaled(match: Parts, value: Decimal) -> Decimal:
    """The number with what its rule and its words multiply it by, and its sign."""
    rule, lexicon = match.rule, match.lexicon
    if digit := match.part("digit").strip():
        tenth = compose(digit, lexicon) or Decimal(0)
        value = EXACT_ARITHMETIC.add(value, scale(tenth, -1))
    if times := match.part("times"):
        value = scale(value, lexicon.multipliers[times])
    if rule.times != 1:
        value = EXACT_ARITHMETIC.multiply(value, Decimal(rule.times))
    if power := rule.power + lexicon.per.get(match.part("per"), 0):
        value = scale(value, power)
    return EXACT_ARITHMETIC.minus(value) if rule.negative else value


def _range(match: Parts, before: Bound) -> Range | None:
    lexicon = match.lexicon
    high_surface = match.part("high") + match.part("scale")
    high = compose(high_surface, lexicon)
    low = compose_low(match.part("number") + match.part("lowscale"), high_surface, high, lexicon)
    if low is None or high is None:
        return None
    low, high = scale(low, match.rule.power), scale(high, match.rule.power)
    unit, bound = match.unit(lexicon.generic), match.bound(before)
    stated = match.part("lowunit")
    lowest = lexicon.units.get(stated, unit) if stated else unit
    if stated and match.part("unit") and not lowest.matches(unit):
        return None
    if not match.part("unit") and match.rule.unit is None:
        unit = lowest
    return Range(Quantity(low, lowest, bound), Quantity(high, unit, bound))


def first_of_range(
    rule: Rule, text: str, start: int, before: Bound, lexicon: Lexicon
) -> tuple[Quantity, int] | None:
    """The first number of what looks like a range and is none, and where it ends: 6.8% to 41 tons."""
    own = form(rule.pattern)
    found = own.pattern.match(text, start)
    if found is None:
        return None
    ends = {name: max(places, key=found.end) for name, places in own.parts.items()}
    words = {name: found[place] or "" for name, place in ends.items()}
    value = compose(words["number"] + words.get("lowscale", ""), lexicon)
    if value is None:
        return None
    unit = lexicon.units.get(words.get("lowunit", ""), lexicon.generic)
    end = max(found.end(ends[name]) for name in ("number", "lowscale", "lowunit") if name in ends)
    return Quantity(value, unit, before), end


def _moment(match: Parts, bound: Bound) -> Moment | None:
    lexicon, stated = match.lexicon, {}
    for part in PARTS:
        if surface := match.part(part):
            number = lexicon.clock.get(surface) or compose_digits(surface, lexicon)
            if number is None:
                return None
            stated[part] = int(number) + (match.rule.later if part == "hour" else 0)
    if month := match.part("monthname"):
        stated["month"] = lexicon.months[month.rstrip(".")]
    return Moment(**stated, bound=match.bound(bound))


READERS: dict[Reads, Callable[[Parts, Bound], Stated | None]] = {
    Reads.MOMENT: _moment,
    Reads.RANGE: _range,
    Reads.RATIO: read_ratio,
    Reads.COMPOUND: read_compound,
}
