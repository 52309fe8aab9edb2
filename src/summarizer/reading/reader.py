"""The engine: a text and a lexicon give a reading. It does not know which language it reads."""

import re

from summarizer.reading.context import Surroundings
from summarizer.reading.lexicon import Lexicon, load_lexicon
from summarizer.reading.meaning import first_of_range, state
from summarizer.reading.rules import Reads, Rule
from summarizer.vocabulary.mention import Idiom, Mention, Reading
from summarizer.vocabulary.span import Span

GROUPED = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
"""A full-width comma between full-width digits that groups them."""
HANZI = re.compile("[\u4e00-\u9fff]")


def read(text: str, lang: str | None = None) -> Reading:
    """Everything numeric in `text`: mentions, idioms, and the numerals nobody claimed.

    `lang` is "zh" or "en"; without it the text is Chinese where it has a hanzi, as for the command line,
    else English. Spans are half-open code points of `text` as it is. Raises TypeError for what is no str.

    >>> reading = read("扣押毒资25万余元,一起打", lang="zh")
    >>> [(m.surface, str(m.values[0]), m.quantity.bound.value) for m in reading.mentions]
    [('25万余元', '250000', 'over')]
    >>> [idiom.surface for idiom in reading.idioms], reading.unread
    (['一起'], ())
    >>> [m.surface for text in ("5 people", "5人") for m in read(text).mentions]
    ['5 people', '5人']
    """
    return scan(spoken(text, "read"), load_lexicon(lang or language_of(text)))


def language_of(text: str) -> str:
    """The language of a text by its letters: Chinese where it has a hanzi.

    >>> language_of("共248起"), language_of("248 cases")
    ('zh', 'en')
    """
    return "zh" if HANZI.search(text) else "en"


def spoken(text: object, asks: str) -> str:
    """The text itself; TypeError, in one line, where it is none.

    >>> spoken(b"5", "read")
    Traceback (most recent call last):
        ...
    TypeError: summarizer.read takes text (str), not bytes: decode it first
    """
    if isinstance(text, str):
        return text
    cure = ": decode it first" if isinstance(text, bytes | bytearray) else ""
    raise TypeError(f"summarizer.{asks} takes text (str), not {type(text).__name__}{cure}")


def scan(text: str, lexicon: Lexicon) -> Reading:
    """The reading of `text` with a lexicon."""
    folded = fold(text, lexicon)
    lowered = lower(folded)
    scanner = Scanner(text, folded, lowered, lexicon)
    lexicon.candidates.walk(lowered, scanner.think)
    return scanner.reading()


def fold(text: str, lexicon: Lexicon) -> str:
    """The text with full-width letters made ordinary and variants of hanzi made one, length unchanged.

    >>> fold("５００人，共三萬", load_lexicon("zh"))
    '500人，共三万'
    """
    if lexicon.folded.search(text) is None:
        return text
    return GROUPED.sub(",", text).translate(lexicon.fold)


def lower(text: str) -> str:
    """The text in lower case, length unchanged: a letter whose lower case is longer stays.

    >>> lower("RMB İ")
    'rmb İ'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


class Scanner:
    """Reads what stands at each candidate of a text, in order; nothing is taken twice."""

    __slots__ = (
        "floor",
        "folded",
        "idioms",
        "lexicon",
        "lowered",
        "mentions",
        "surroundings",
        "text",
        "unread",
    )

    def __init__(self, text: str, folded: str, lowered: str, lexicon: Lexicon) -> None:
        self.text, self.folded, self.lowered, self.lexicon = text, folded, lowered, lexicon
        self.surroundings = Surroundings(lowered, lexicon)
        self.floor = 0
        self.mentions: list[Mention] = []
        self.idioms: list[Idiom] = []
        self.unread: list[Span] = []

    def reading(self) -> Reading:
        """What was found."""
        return Reading(self.surroundings.with_trends(self.mentions), tuple(self.idioms), tuple(self.unread))

    def think(self, at: int) -> int:
        """Read what stands at a candidate; the offset to go on from."""
        lexicon, lowered = self.lexicon, self.lowered
        if at == self.floor > 0 and lowered[at] in lexicon.dashes:
            return at + 1  # a dash between two numbers, no minus
        word = lexicon.words.find(lowered, at, self.floor)
        if (
            word is not None
            and (unless := lexicon.words_unless.get(word[1]))
            and unless.match(lowered, word[0])
        ):
            word = None
        found = rule = None
        for grammar in lexicon.grammars.get(self.folded[at], ()):
            found = grammar.match(lowered, at)
            if found is not None:
                rule = grammar.rule(found)
                break
        if word is not None and (rule is None or found is None or not self._counts(word, rule, found)):
            return self._take_idiom(word[0], word[0] + len(word[1]), lexicon.words.rules[word[1]])
        if rule is None or found is None:
            return self._unclaimed(at)
        return self._take(rule, found)

    def _counts(self, word: tuple[int, str], rule: Rule, found: re.Match[str]) -> bool:
        """Whether the words make a number after all: 四季度, 万一千元, 提高三倍, but not 逐一对, 同一年."""
        begin, end = word[0], word[0] + len(word[1])
        if begin == found.start():
            return found.end() > end
        if found.start() + 1 == end < found.end() and rule.reads is not Reads.IDIOM:
            keeps = self.lexicon.keeps.get(word[1], "")
            return keeps != "always" and not (keeps == "weak" and rule.weak)
        run, numerals, multipliers = end, self.lexicon.numerals, self.lexicon.multipliers
        while self.lowered[run : run + 1] in numerals or self.lowered[run : run + 1] in multipliers:
            run += 1
        return run > end

    def _take(self, rule: Rule, found: re.Match[str]) -> int:
        start, end = max(found.start() - rule.back, self.floor), found.end()
        if rule.reads is Reads.IDIOM:
            return self._take_idiom(start, end, rule.name)
        mention = None
        if rule.reads is not Reads.UNREAD:
            begin, bound = self.surroundings.bound_before(start, self.floor)
            stands = (rule, self.lowered, found.start(), bound, self.lexicon)
            quantity = state(*stands)
            if quantity is None and rule.reads is Reads.RANGE:
                quantity, end = first_of_range(*stands) or (None, end)
            if quantity is not None:
                span = Span(begin, end)
                mention = Mention(span, self.text[begin:end], quantity, None, rule.name, rule.weak)
        if mention is None:
            self.unread.append(Span(start, end))
        else:
            self.mentions.append(mention)
        self.floor = end
        return end

    def _take_idiom(self, start: int, end: int, rule: str) -> int:
        self.idioms.append(Idiom(Span(start, end), self.text[start:end], rule))
        self.floor = end
        return end

    def _unclaimed(self, at: int) -> int:
        """Report a numeral no rule took; a mere beginning (首 in 首都) goes by."""
        counts = self.folded[at] in self.lexicon.reported
        token = self.lexicon.token.match(self.lowered, at) if counts else None
        if token is None:
            return at + 1
        end = token.end()
        while (following := self.lexicon.token.match(self.lowered, end)) is not None:
            end = following.end()
        self.unread.append(Span(at, end))
        self.floor = end
        return end
