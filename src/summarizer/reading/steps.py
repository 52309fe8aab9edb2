"""How a number was read: the pieces of its words in order, each with what it means."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from re import Match, Pattern

from summarizer.reading.accumulator import scale
from summarizer.reading.compose import compose, compose_digits
from summarizer.reading.context import REACH
from summarizer.reading.lexicon import Lexicon, load_lexicon
from summarizer.reading.meaning import HALF, QUARTER
from summarizer.reading.parts import ordinal
from summarizer.reading.patterns import form
from summarizer.reading.reader import fold, lower
from summarizer.reading.rules import Rule
from summarizer.vocabulary.mention import Mention
from summarizer.vocabulary.moment import PARTS, Moment
from summarizer.vocabulary.quantity import EXACT_ARITHMETIC, Bound, Quantity
from summarizer.vocabulary.step import Step, StepKind

HEDGES = ("after", "inner", "tail")
"""The parts of a rule that hold the hedge behind a number, in the order in which they count."""
NUMBERS = ("number", "scale", "times", "half", "quarter", "ordinal")


Placed = tuple[int, Step]


def steps(text: str, mention: Mention, language: str = "zh") -> tuple[Step, ...]:
    """How the words of `mention`, a mention of `text`, give its quantity.

    The numerals and multipliers make a product that is the value; where the words are no plain product
    (ranges, fractions, sums), there are no steps. Direction and basis may stand beside the mention.

    >>> from summarizer.reading.reader import read
    >>> text = "扣押毒资25万余元"
    >>> [f"{step.surface}: {step.kind} {step.means}" for step in steps(text, read(text).mentions[0])]
    ['25: numeral 25', '万: multiplier 1E+4', '余: hedge over', '元: unit yuan']
    """
    lexicon = load_lexicon(language)
    begin = max(0, mention.span.start - REACH)
    end = mention.span.end + REACH
    return Taking(text[begin:end], begin, mention, lexicon).steps()


@lru_cache(maxsize=4)
def _rules(lexicon: Lexicon) -> dict[str, Rule]:
    return {
        rule.name: rule
        for grammars in lexicon.grammars.values()
        for grammar in grammars
        for rule in grammar.rules
    }


class Taking:
    """Takes the words of one mention apart, by the rule that read them."""

    __slots__ = ("end", "lexicon", "lowered", "mention", "rule", "start", "text")

    def __init__(self, text: str, begin: int, mention: Mention, lexicon: Lexicon) -> None:
        self.text, self.lexicon, self.mention = text, lexicon, mention
        self.lowered = lower(fold(text, lexicon))
        self.start, self.end = mention.span.start - begin, mention.span.end - begin
        self.rule = _rules(lexicon)[mention.rule]

    def steps(self) -> tuple[Step, ...]:
        """The steps in order, or none where they do not give what was read."""
        if not isinstance(self.mention.quantity, Quantity | Moment):
            return ()
        pattern = form(self.rule.pattern).pattern
        for at in range(self.start, self.end):
            found = pattern.match(self.lowered, at)
            if found is not None and found.end() == self.end:
                inside = [replace(step, surface=step.surface.strip()) for _, step in self._within(found)]
                if gives(inside, self.mention, in_rule=self.rule.unit is not None):
                    before = list(self._beside(before=True))
                    told = {step.kind for step in before}
                    behind = [step for step in self._beside(before=False) if step.kind not in told]
                    return (*before, *map(_unhedged, inside), *behind)
        return ()

    def _within(self, found: Match[str]) -> list[Placed]:
        """The pieces of the mention, those that no part of the rule holds as well."""
        named = sorted(self._named(found), key=lambda placed: placed[0])
        known: list[Placed] = []
        at = hedged = max(self.start, found.start() - self.rule.back)
        if self.start < hedged:
            known.append((self.start, self._step(self.start, hedged, StepKind.HEDGE, self._before(hedged))))
        for start, step in named:
            known += self._rest(at, start)
            known.append((start, step))
            at = start + len(step.surface)
        known += self._rest(at, self.end)
        known = (
            known if at <= self.end else []
        )  # a multiplier that stands behind the mention: 1.8 in 1.8 and 2.3 million
        return self._dated(known) if isinstance(self.mention.quantity, Moment) else self._settled(known)

    def _named(self, found: Match[str]) -> Iterator[Placed]:
        """The pieces that the parts of the rule hold."""
        lexicon = self.lexicon
        for name, places in form(self.rule.pattern).parts.items():
            start, end = next((found.span(at) for at in places if found[at]), (0, 0))
            words = self.lowered[start:end]
            if not words:
                continue
            if name in NUMBERS:
                yield from self._numerals(start, end, name)
            elif name in HEDGES and (bound := lexicon.after.get(words) or lexicon.tail.get(words)):
                yield start, self._step(start, end, StepKind.HEDGE, bound.value)
            elif name == "unit" and isinstance(self.mention.quantity, Quantity):
                yield start, self._step(start, end, StepKind.UNIT, self.mention.quantity.unit.id)
            elif name in PARTS:
                number = Decimal(lexicon.clock.get(words) or compose_digits(words, lexicon) or 0)
                number += self.rule.later if name == "hour" else 0
                yield start, self._step(start, end, StepKind(name), number)

    def _numerals(self, start: int, end: int, name: str) -> Iterator[Placed]:
        """A numeral, and the multipliers behind it that take all of it: 25 and 万, but 三百 as it is."""
        lexicon, known = self.lexicon, {"half": HALF, "quarter": QUARTER}
        words, taken = self.lowered[start:end], list[Placed]()
        value = (
            known.get(name)
            or (ordinal(words, lexicon) if name == "ordinal" else compose(words, lexicon))
            or Decimal(0)
        )
        for token in reversed(list(lexicon.token.finditer(words))):
            power = lexicon.multipliers.get(token[0])
            rest = words[: token.start()].rstrip()
            below = compose(rest, lexicon) if rest and power else None
            alone = not rest and name in ("scale", "times")
            digits = rest.replace(".", "").isdigit()
            if power is None or not (alone or (below and (power >= lexicon.section or digits))):
                break
            if not alone and (below is None or scale(below, power) != value):
                break
            at = start + token.start()
            taken.append(
                (at, self._step(at, start + token.end(), StepKind.MULTIPLIER, scale(Decimal(1), power)))
            )
            words, value = rest, below or Decimal(0)
        if words:
            yield start, self._step(start, start + len(words), StepKind.NUMERAL, value)
        yield from reversed(taken)

    def _rest(self, start: int, end: int) -> Iterator[Placed]:
        """What lies between the parts, without the spaces around it."""
        words = self.text[start:end]
        if words.strip():
            at = start + len(words) - len(words.lstrip())
            yield at, self._step(at, at + len(words.strip()), StepKind.WORD, "")

    def _settled(self, known: list[Placed]) -> list[Placed]:
        """The pieces, where the first that no part holds says what the rule itself states."""
        rule, quantity = self.rule, self.mention.quantity
        power = rule.power + self.lexicon.per.get(self._per(), 0)
        factor = scale(Decimal(-rule.times if rule.negative else rule.times), power)
        for at, (place, step) in enumerate(known):
            if step.kind is StepKind.WORD and isinstance(quantity, Quantity):
                if rule.value is not None:
                    settled = Step(step.surface, StepKind.NUMERAL, rule.value)
                elif factor != 1:
                    settled = Step(step.surface, StepKind.MULTIPLIER, factor)
                elif rule.unit is not None:
                    settled = Step(step.surface, StepKind.UNIT, quantity.unit.id)
                else:
                    continue
                return [*known[:at], (place, settled), *known[at + 1 :]]
        return known

    def _per(self) -> str:
        """The part of a rule that says of how many."""
        found = form(self.rule.pattern).pattern.search(self.lowered, self.start, self.end)
        places = form(self.rule.pattern).parts.get("per", ())
        return next((found[at] for at in places if found[at]), "") if found else ""

    def _dated(self, known: list[Placed]) -> list[Placed]:
        """The pieces, where a part of a date has the word behind it: 2020年."""
        joined: list[Placed] = []
        for place, step in known:
            before = joined[-1][1] if joined else None
            if step.kind is StepKind.WORD and before and before.kind.value in PARTS:
                start = joined[-1][0]
                joined[-1] = (
                    start,
                    Step(self.text[start : place + len(step.surface)], before.kind, before.means),
                )
            else:
                joined.append((place, step))
        return joined

    def _before(self, end: int) -> str:
        """The bound that the words before the number set."""
        words, bounds = self.lowered[self.start : end].strip(), self.lexicon.hedges.bounds
        return next(
            (bounds[word].value for word in sorted(bounds, key=len, reverse=True) if words.startswith(word)),
            "",
        )

    def _beside(self, *, before: bool) -> Iterator[Step]:
        """The nearest words beside the mention that say which way it went, and against what."""
        trend, words = self.mention.trend, self.lexicon.trend
        if trend is None or not (before or words.behind):
            return
        area = (0, self.start) if before else (self.end, len(self.lowered))
        kinds: tuple[tuple[Pattern[str], StepKind, str, Mapping[str, str]], ...] = (
            (words.direction, StepKind.DIRECTION, trend.direction.value, words.directions),
            (words.basis, StepKind.BASIS, trend.basis.value, words.bases),
        )
        found: list[Placed] = []
        for pattern, kind, means, table in kinds:
            near = list(pattern.finditer(self.lowered, *area))[-1 if before else 0 :][:1]
            found += [(m.start(), self._step(*m.span(), kind, means)) for m in near if table[m[0]] == means]
        yield from (step for _, step in sorted(found, key=lambda placed: placed[0]))

    def _step(self, start: int, end: int, kind: StepKind, means: Decimal | str) -> Step:
        return Step(self.text[start:end], kind, means)


def _unhedged(step: Step) -> Step:
    """The step; a hedge that only stresses its number, which was reached, is a mere word: 高达."""
    is_stress = step.kind is StepKind.HEDGE and step.means == Bound.EXACT
    return Step(step.surface, StepKind.WORD, "") if is_stress else step


def gives(found: list[Step], mention: Mention, *, in_rule: bool = False) -> bool:
    """Whether the steps say all of what was read: the value or the date, the bound, and the unit.

    A unit that is set `in_rule` needs no words of its own: 三 in 三年级, 成 in 三成.
    """
    quantity = mention.quantity
    bounds = [step.means for step in found if step.kind is StepKind.HEDGE]
    if not isinstance(quantity, Quantity | Moment):
        return False
    if (quantity.bound is not Bound.EXACT or bounds) and quantity.bound.value not in bounds:
        return False
    if isinstance(quantity, Moment):
        dated = [(step.kind.value, step.means) for step in found if step.kind.value in PARTS]
        return dated == [(part, Decimal(number)) for part, number in quantity.stated()]
    if not (in_rule or quantity.unit.is_generic or any(step.kind is StepKind.UNIT for step in found)):
        return False
    product = Decimal(1)
    for step in found:
        if step.kind in (StepKind.NUMERAL, StepKind.MULTIPLIER):
            product = EXACT_ARITHMETIC.multiply(product, Decimal(step.means))
    return product == quantity.value and any(step.kind is StepKind.NUMERAL for step in found)
