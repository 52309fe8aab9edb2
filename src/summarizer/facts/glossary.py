"""Terms and names: how each is said in English, and which wordings are wrong."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from summarizer.facts.document import Document, Entry, Text, open_document
from summarizer.facts.fact import Wording
from summarizer.facts.labels import check_label
from summarizer.reading.reader import lower, read
from summarizer.vocabulary.errors import Problem

PINYIN = re.compile(r"[^\W\d_]+(?:[ '’·-]+[^\W\d_]+)*")
SPELLED = "write syllables with their tone marks: lā jī"
KEYS = {"en", "also", "not", "pinyin", "gloss", "note", "unexplained"}

NO_NOTE = Wording("", "")


@dataclass(frozen=True, slots=True)
class Term:
    """A Chinese term and its English; an unexplained one is a slogan that its article never explains."""

    zh: str
    en: str
    also: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    pinyin: str = ""
    gloss: str = ""
    unexplained: bool = False
    note: Wording = NO_NOTE

    @property
    def is_noted(self) -> bool:
        """Whether the glossary tells a reader more of it than its English."""
        return self.unexplained or self.note != NO_NOTE

    @property
    def anchor(self) -> str:
        """The id of its first place on the translation page.

        >>> Term("六全", "Six Completes").anchor
        't-six-completes'
        """
        return "t-" + re.sub(r"[^a-z]+", "-", self.en.lower()).strip("-")

    def wording(self, language: str) -> str:
        """The exact words of a term slot.

        >>> Term("六全", "Six Completes", pinyin="liù quán", gloss="six completes").wording("en")
        '“Six Completes” (六全, liù quán, literally “six completes”; not explained in the article)'
        """
        return "".join(words for words, _ in self.worded(language))

    def worded(self, language: str) -> tuple[tuple[str, str], ...]:
        """The words of a term slot in pieces, each with its language where it is another than the page's.

        >>> Term("六全", "Six Completes", pinyin="liù quán").worded("en")[1:4]
        (('六全', 'zh-Hans'), (', ', ''), ('liù quán', 'zh-Latn'))
        """
        if language == "zh":
            return ((f"“{self.zh}”（文中未作解释）", ""),)
        gloss = f", literally “{self.gloss}”" if self.gloss else ""
        return (
            (f"“{self.en}” (", ""),
            (self.zh, "zh-Hans"),
            (", ", ""),
            (self.pinyin, "zh-Latn"),
            (f"{gloss}; not explained in the article)", ""),
        )


def fold_quotes(english: str) -> str:
    """English as it is compared: lower case, straight quotes; the length stays.

    >>> fold_quotes("A People’s War")
    "a people's war"
    """
    plain = lower(english).replace("‘", "'").replace("’", "'")
    return plain.replace("“", '"').replace("”", '"')


def load_glossary(root: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    """The terms of content/glossary.yaml, longest first; no file means no terms."""
    path = root / "content" / "glossary.yaml"
    if not path.is_file():
        return (), []
    document, node = open_document(root, path)
    if node is None:
        return (), document.problems
    terms = [_term(document, entry) for entry in document.entries(node, "the glossary")]
    return tuple(sorted(terms, key=lambda term: -len(term.zh))), document.problems


def _term(document: Document, entry: Entry) -> Term:
    rows = document.only(document.entries(entry.node, entry.key.text), KEYS, f"the term {entry.key.text}")
    if "en" not in rows:
        document.fault(
            "F107", entry.key, f"the term {entry.key.text} has no `en:`", "say how it is called in English"
        )

    def said(key: str) -> str:
        return document.shown(rows[key].node, key).text if key in rows else ""

    def listed(key: str) -> tuple[str, ...]:
        return tuple(text.text for text in document.texts(rows[key].node, key)) if key in rows else ()

    term = Term(
        entry.key.text,
        said("en"),
        listed("also"),
        listed("not"),
        said("pinyin"),
        said("gloss"),
        said("unexplained") == "true",
        _note(document, rows["note"]) if "note" in rows else NO_NOTE,
    )
    if term.unexplained and not (term.pinyin and term.gloss):
        document.fault("G503", entry.key, f"the unexplained term {term.zh} needs `pinyin:` and `gloss:`")
    if term.pinyin and not PINYIN.fullmatch(unicodedata.normalize("NFC", term.pinyin)):
        document.fault("G505", rows["pinyin"].key, f"the pinyin of {term.zh} is not letters alone", SPELLED)
    _same_numbers(document, entry.key, term)
    return term


def _note(document: Document, entry: Entry) -> Wording:
    """What a reader is told of the term, in both languages and without a number."""
    note = document.wording(document.entries(entry.node, "note"), "note", entry.key)
    check_label(document, entry.key, note)
    return note


def _same_numbers(document: Document, key: Text, term: Term) -> None:
    """Numbers inside the English of a slogan must be those of the Chinese: 六全 is six."""
    if not term.unexplained:
        return
    chinese = sorted(_values("、".join(f"第{letter}" for letter in term.zh), "zh"))
    for english in (term.en, term.gloss):
        if sorted(_values(english, "en")) != chinese:
            message = f"{term.zh} and “{english}” do not hold the same numbers"
            document.fault("G504", key, message, "a name keeps the numbers of the Chinese")


def _values(text: str, language: str) -> list[Decimal]:
    return [value for mention in read(text, language).mentions for value in mention.values]
