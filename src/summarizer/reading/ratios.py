"""Numbers in parts: 三分之二, two and a third, 5元6角, 5 feet 2 inches."""

from decimal import Decimal

from summarizer.reading.accumulator import scale
from summarizer.reading.compose import compose, compose_digits
from summarizer.reading.lexicon import Lexicon
from summarizer.reading.parts import WHOLE, Parts, of_last, ordinal
from summarizer.reading.units import load_units
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Kind, Quantity, Ratio, Unit


def read_ratio(match: Parts, before: Bound) -> Ratio | Quantity | None:
    """The part of a whole that the words state: as a decimal where one is exact."""
    lexicon = match.lexicon
    whole = match.part("whole")
    if vulgar := match.part("vulgar"):
        above, _, below = lexicon.fractions[vulgar].partition("/")
    elif word := match.part("partword"):
        return _part_of(match, word, before)
    else:
        above, below = match.part("num"), match.part("den")
    numbers = [compose(words, lexicon) for words in (above, below, whole) if words]
    if None in numbers or not numbers[1]:
        return None
    numerator, denominator, *rest = (number for number in numbers if number is not None)
    if rest:
        numerator = EXACT_ARITHMETIC.fma(rest[0], denominator, numerator)
    if bool(match.part("minus")) != bool(match.part("again")):
        numerator = EXACT_ARITHMETIC.minus(numerator)
    unit = match.unit(lexicon.generic if rest else lexicon.share)
    return Ratio(numerator, denominator, unit, match.bound(before)).settled


def _part_of(match: Parts, word: str, before: Bound) -> Ratio | Quantity | None:
    """two-thirds, three and a fifth, a twentieth."""
    lexicon = match.lexicon
    singular = word.removesuffix("s")
    below = lexicon.shares.get(word) or lexicon.shares.get(singular) or ordinal(singular, lexicon)
    counted = match.part("num")
    above = compose(counted, lexicon) if counted not in ("", "a", "an") else Decimal(1)
    whole = compose(match.part("whole"), lexicon) if match.part("whole") else Decimal(0)
    if below is None or above is None or whole is None:
        return None
    above = of_last(match.part("whole"), above, lexicon)
    if times := match.part("times"):
        above = scale(above, lexicon.multipliers[times])
    part = EXACT_ARITHMETIC.fma(whole, Decimal(below), above)
    unit = match.unit(lexicon.generic if whole or times else lexicon.share)
    return Ratio(part, Decimal(below), unit, match.bound(before)).settled


def read_compound(match: Parts, before: Bound) -> Quantity | Ratio | None:
    """5元6角 is 5.6 yuan; a last bare digit counts tenths of the unit before it: 一块二."""
    lexicon, total, first, last = match.lexicon, Decimal(0), None, None
    for piece in lexicon.part.finditer(match.part(WHOLE)):
        surface = piece["unit"]
        bare = surface is None and lexicon.positional  # 一米七五: digits, not a pair
        value = (compose_digits if bare else compose)(piece["number"], lexicon)
        if value is None:
            return None
        unit = _subunit(surface, piece["number"], lexicon, last)
        if unit is None:
            return None
        first, last = first or unit, unit
        amount = EXACT_ARITHMETIC.multiply(value, unit.factor)
        total = EXACT_ARITHMETIC.add(total, amount)
    if first is None:
        return None
    if first.kind is not Kind.MONEY or first.factor >= 1:
        return Ratio(total, first.factor, first, match.bound(before)).settled
    return Quantity(total, load_units()[first.base], match.bound(before))


def _subunit(surface: str | None, number: str, lexicon: Lexicon, last: Unit | None) -> Unit | None:
    """What a part counts: its own unit, or a tenth or hundredth of the one before it."""
    if surface is None:
        if last is None:
            return None
        part = EXACT_ARITHMETIC.multiply(last.factor, lexicon.last)
        if lexicon.positional and len(number) > 1:  # 1米75, 三块零四: hundredths
            part = EXACT_ARITHMETIC.multiply(part, lexicon.last)
        return Unit(last.id, last.kind, part, last.base)
    if last is not None and surface in lexicon.small:
        return Unit(last.base, last.kind, lexicon.small[surface], last.base)
    return lexicon.units.get(surface) or lexicon.units.get(f"{surface}.")
