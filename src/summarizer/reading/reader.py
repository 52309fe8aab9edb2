"""The engine: a text and a lexicon give a reading. It does not know which language it reads."""

import re
from dataclasses import dataclass
from decimal import Decimal

from summarizer.reading.compose import compose, compose_low, fold, lower
from summarizer.reading.context import Surroundings
from summarizer.reading.lexicon import Lexicon, Reads, Rule, load_lexicon
from summarizer.vocabulary.mention import Idiom, Mention, Reading
from summarizer.vocabulary.moment import PARTS, Moment
from summarizer.vocabulary.quantity import Bound, Quantity, Range, Unit
from summarizer.vocabulary.span import Span


def read(text: str, lang: str = "zh") -> Reading:
    """Everything numeric in `text`: mentions, idioms, and the numerals nobody claimed.

    `lang` is "zh" or "en"; spans are half-open code points of `text` as it is.

    >>> reading = read("扣押毒资25万余元,一起打", lang="zh")
    >>> [(m.surface, str(m.values[0]), m.quantity.bound.value) for m in reading.mentions]
    [('25万余元', '2.5E+5', 'over')]
    >>> [idiom.surface for idiom in reading.idioms], reading.unread
    (['一起'], ())
    """
    lexicon = load_lexicon(lang)
    lowered = lower(fold(text))
    candidate = lexicon.scan.search(lowered)
    if candidate is None:
        return Reading((), (), ())
    surroundings = Surroundings(lowered, lexicon)
    found = _Found([], [], [])
    while candidate is not None:
        at = _think(text, candidate, surroundings, found)
        candidate = lexicon.scan.search(lowered, at)
    return Reading(surroundings.with_trends(found.mentions), tuple(found.idioms), tuple(found.unread))


@dataclass(frozen=True, slots=True)
class _Found:
    mentions: list[Mention]
    idioms: list[Idiom]
    unread: list[Span]


def _think(text: str, candidate: re.Match[str], surroundings: Surroundings, found: _Found) -> int:
    """Read what starts at the candidate; the offset to go on from."""
    start, lexicon, lowered = candidate.start(), surroundings.lexicon, surroundings.text
    idiom = _idiom(lowered, candidate, lexicon)
    if idiom is not None:
        found.idioms.append(Idiom(Span(start, candidate.end()), text[start : candidate.end()], idiom))
        return candidate.end()
    for rule in lexicon.rules:
        match = rule.pattern.match(lowered, start)
        if match is None or (rule.proper and not text[match.start("monthname")].isupper()):
            continue
        span = Span(start, match.end())
        if rule.reads is Reads.UNREAD:
            found.unread.append(span)
        elif rule.reads is Reads.IDIOM:
            found.idioms.append(Idiom(span, span.of(text), rule.name))
        else:
            mention = _mention(text, rule, match, surroundings)
            if mention is None:
                found.unread.append(span)
            else:
                found.mentions.append(mention)
        return span.end
    return _unclaimed(lowered, candidate, lexicon, found)


def _unclaimed(text: str, candidate: re.Match[str], lexicon: Lexicon, found: _Found) -> int:
    """Report a numeral no rule took; a mere trigger (首 in 首都) goes by."""
    token = lexicon.token.match(text, candidate.start())
    if token is None:
        return candidate.start() + 1
    end = token.end()
    while (following := lexicon.token.match(text, end)) is not None:
        end = following.end()
    found.unread.append(Span(candidate.start(), end))
    return end


def _idiom(text: str, candidate: re.Match[str], lexicon: Lexicon) -> str | None:
    surface = candidate["idiom"]
    if surface is None:
        return None
    entry = lexicon.idioms[surface]
    if entry.unless is not None and entry.unless.match(text, candidate.end()):
        return None
    return entry.rule


def _mention(text: str, rule: Rule, found: re.Match[str], surroundings: Surroundings) -> Mention | None:
    groups, lexicon = found.groupdict(), surroundings.lexicon
    start, bound = surroundings.bound_before(found.start())
    quantity: Quantity | Range | Moment | None
    match rule.reads:
        case Reads.MOMENT:
            quantity = _moment(groups, bound, lexicon)
        case Reads.RANGE:
            quantity = _range(groups, rule, bound, lexicon)
        case _:
            quantity = _quantity(groups, rule, bound, lexicon)
    if quantity is None:
        return None
    span = Span(start, found.end())
    return Mention(span, span.of(text), quantity, None, rule.name, rule.weak)


def _quantity(groups: dict[str, str | None], rule: Rule, before: Bound, lexicon: Lexicon) -> Quantity | None:
    value = _value(groups, rule, lexicon)
    if value is None:
        return None
    return Quantity(value, _unit(groups, rule, lexicon), _bound(groups, before, lexicon))


def _value(groups: dict[str, str | None], rule: Rule, lexicon: Lexicon) -> Decimal | None:
    if rule.value is not None:
        return Decimal(rule.value)
    if ordinal := groups.get("ordinal"):
        return _ordinal(ordinal, lexicon)
    number, scale = groups.get("number"), groups.get("scale")
    return compose((number or "") + (scale or ""), lexicon)


def _ordinal(surface: str, lexicon: Lexicon) -> Decimal | None:
    """first, twenty-first, 21(st)."""
    if surface.isdigit():
        return compose(surface, lexicon)
    tens, _, last = surface.rpartition("-")
    value = lexicon.ordinals.get(last)
    return None if value is None else Decimal(value + lexicon.numerals.get(tens, 0))


def _unit(groups: dict[str, str | None], rule: Rule, lexicon: Lexicon) -> Unit:
    if rule.unit is not None:
        return rule.unit
    surface = groups.get("unit") or groups.get("noununit")
    if surface is None:
        return lexicon.generic
    known = lexicon.units.get(surface)
    return known if known is not None else lexicon.units["个" + surface]


def _bound(groups: dict[str, str | None], before: Bound, lexicon: Lexicon) -> Bound:
    for group, words in (("after", lexicon.after), ("inner", lexicon.after), ("tail", lexicon.tail)):
        if word := groups.get(group):
            return words[word]
    return before


def _range(groups: dict[str, str | None], rule: Rule, before: Bound, lexicon: Lexicon) -> Range | None:
    high_surface = (groups["high"] or "") + (groups.get("scale") or "")
    high = compose(high_surface, lexicon)
    low = compose_low(groups["number"] or "", high_surface, high, lexicon)
    if low is None or high is None:
        return None
    unit, bound = _unit(groups, rule, lexicon), _bound(groups, before, lexicon)
    lowest = lexicon.units.get(groups.get("lowunit") or "", unit)
    return Range(Quantity(low, lowest, bound), Quantity(high, unit, bound))


def _moment(groups: dict[str, str | None], bound: Bound, lexicon: Lexicon) -> Moment | None:
    stated: dict[str, int] = {}
    for part in PARTS:
        if surface := groups.get(part):
            number = compose(surface, lexicon)
            if number is None:
                return None
            stated[part] = int(number)
    if month := groups.get("monthname"):
        stated["month"] = lexicon.months[month]
    return Moment(**stated, bound=bound)
