"""Directions that words state apart from their figure, where the reader reads none: 比前年多运送2亿人次."""

import re

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.dossier import trend_of
from summarizer.reading.lexicon import load_lexicon
from summarizer.vocabulary.mention import Basis, Direction, Trend
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.unseen import evened

REACH = 40
"""Code points beside a figure in which such words are looked for."""
CLAUSE = re.compile(r"[^,，。；;：:！!？?、\n]*$")
MANY = "(?<![许很众最至大诸])多(?![次年名家个种方地半数少元发项位起样重])"
FEW = "(?<![至最减不缺])少(?![数年量女儿校将])"
VERBS = (
    (Direction.UP, re.compile(f"增加|增长|增多|增|提高|提升|上升|上涨|扩大|超出|高出|{MANY}")),
    (Direction.DOWN, re.compile(f"减少|缩减|减|下降|下跌|降低|{FEW}")),
)
COMPARED = re.compile(r"(?:比(?![例率赛重如])|较)[^\d]{1,12}$")
"""What stands before the word of a direction that compares: 比前年."""
FAR, NEAR = 8, 2
"""Letters that may stand between the word and the figure: where it compares, and where it does not."""
COUNTED = re.compile(r"[\d亿万千百]|[至到为]了?$")
"""What parts a word from its figure: another number, or that the figure is what it came to."""
DENIED = re.compile(
    "[没未不无非勿]|防止|避免|(?<![至最减])少[增减降升涨跌]|(?<![至最大许很众诸])多[增减降升涨跌]|负增"
)
BASES = (
    (Basis.YEAR_ON_YEAR, re.compile("上年|上一年|去年|同期|同比")),
    (Basis.MONTH_ON_MONTH, re.compile("上月|上个月|环比")),
)
ENGLISH = re.compile(
    r"\s*(?:(?P<up>more|higher|greater|larger)|(?P<down>fewer|less|lower|smaller))\b(?: than\b)?"
)
"""Words of a comparison behind a figure: 200 more than the year before."""


def quoted(fact: Fact, text: str) -> Trend | None:
    """The trend that the quote of a fact states before its number; None where its words leave a doubt."""
    if fact.origin is not Origin.STATED or isinstance(fact.quantity, Moment):
        return None
    return stated(text[fact.evidence.quote.start : fact.evidence.mention.span.start])


def stated(before: str, *, compared: bool = False) -> Trend | None:
    """The trend that Chinese words before a figure state; with `compared` only of a comparison.

    >>> [trend and trend.direction.value for trend in map(stated, ("比前年多运送", "减少损失", "至少抓获"))]
    ['up', 'down', None]
    """
    words = CLAUSE.search(before)
    clause = words[0].rstrip() if words else ""
    found = [(match, way) for way, verb in VERBS for match in verb.finditer(clause)]
    if not found or DENIED.search(clause):
        return None
    last, direction = max(found, key=lambda item: item[0].end())
    between, head = clause[last.end() :], clause[: last.start()]
    compares = COMPARED.search(head) is not None
    reach = FAR if compares else NEAR
    if COUNTED.search(between) or len(between) > reach or (not compares and (compared or len(last[0]) == 1)):
        return None
    basis = next((basis for basis, named in BASES if named.search(head)), Basis.UNSTATED)
    return Trend(direction, basis)


def beside(before: str, after: str, *, chinese: bool) -> Trend | None:
    """The trend of a comparison that words beside a figure on a page state, its basis where English names it.

    >>> beside("", " more than the year before", chinese=False).direction.value
    'up'
    >>> beside("", " more or less", chinese=False), beside("", " more", chinese=False)
    (None, None)
    """
    if chinese:
        trend = stated(before[-REACH:], compared=True)
        return Trend(trend.direction) if trend else None
    match = ENGLISH.match(evened(after[:REACH]).lower())
    if match is None or not match[0].endswith(" than"):
        return None
    words = load_lexicon("en").trend
    named = words.basis.match(evened(after[:REACH]).lower(), match.end() - len("than"))
    return Trend(
        Direction.UP if match["up"] else Direction.DOWN, words.bases[named[0]] if named else Basis.UNSTATED
    )


def allowed(said: Trend | None, fact: Fact, text: str, *, apart: bool = False) -> bool:
    """Whether a page may say this trend of a figure: that which is read of it, or else that of its quote.

    Said in words `apart` from the figure, it may leave the basis out.
    """
    read = trend_of(fact)
    if said == read:
        return True
    if apart and read and said and read.direction is said.direction:
        return Basis.UNSTATED in (read.basis, said.basis)
    source = None if read else quoted(fact, text)
    agrees = source and said and said.direction is source.direction
    return bool(agrees and said and source and said.basis in (Basis.UNSTATED, source.basis))


def way(fact: Fact, text: str) -> Trend | None:
    """What the article states of a figure, read or quoted."""
    return trend_of(fact) or quoted(fact, text)
