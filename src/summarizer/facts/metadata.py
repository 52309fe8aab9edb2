"""article.yaml: who wrote the article and what it is called; what its text does not say is said so."""

import re
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.document import Document, Entry, Text, open_document
from summarizer.facts.fact import Wording
from summarizer.facts.labels import check_label
from summarizer.facts.quotes import resolve
from summarizer.facts.status import Status, read_status
from summarizer.reading.article import Article
from summarizer.vocabulary.errors import Problem
from summarizer.vocabulary.span import Span

UNSTATED = Status()
PEOPLE = ("reporter", "editor")
UNKNOWN = ("publisher", "published")
NEEDED = {"title", "description", *PEOPLE, *UNKNOWN}
KEYS = {*NEEDED, "translation"}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Credit:
    """A person named in the text: the words that name them, and the name in both languages."""

    quote: Span
    name: Wording


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Metadata:
    """What is known of an article: each part quoted from it, or the reason why it is missing."""

    title: Wording
    title_quote: Span
    description: Wording
    reporter: Credit | Wording
    editor: Credit | Wording
    publisher: Credit | Wording
    published: Credit | Wording
    translation: Status = UNSTATED


QUOTED = "quote: the words that name it, zh: and en: the name; or missing: {zh: …, en: …} and why"
CURES = {
    "title": "quote: the article's own title, zh: and en: a short title without numbers",
    "description": "zh: and en: one sentence without numbers",
    **dict.fromkeys((*PEOPLE, *UNKNOWN), QUOTED),
}
SENTENCE = re.compile(r"[.!?。！？…][\"'”’)）」』】]*$")
"""How a sentence ends."""
NOWHERE = Span(0, 0)
NOTHING = Wording("", "")


def load_metadata(root: Path, article: Article) -> tuple[Metadata, list[Problem]]:
    """The metadata of an article; problems are those of article.yaml."""
    document, node = open_document(root, root / "content" / article.slug / "article.yaml")
    empty = Metadata(NOTHING, NOWHERE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)
    if node is None:
        return empty, document.problems
    rows = document.only(document.entries(node, "article.yaml"), KEYS, "article.yaml")
    start = Text("", 0)
    for key in sorted(NEEDED - set(rows)):
        document.fault("M101", start, f"no `{key}:`", CURES[key])
    if document.problems:
        return empty, document.problems
    title, quote = _title(document, rows["title"], article)
    description = document.wording(
        document.entries(rows["description"].node, "description"), "description", rows["description"].key
    )
    check_label(document, rows["description"].key, description)
    _check_straight(document, rows["title"].key, title)
    _check_straight(document, rows["description"].key, description)
    credits = {key: _credit(document, rows[key], article) for key in (*PEOPLE, *UNKNOWN)}
    status = read_status(document, rows["translation"]) if "translation" in rows else UNSTATED
    return Metadata(title, quote, description, **credits, translation=status), document.problems


def _check_straight(document: Document, key: Text, said: Wording) -> None:
    """F113: in the head of a page a straight quotation mark ends what is said there."""
    if '"' in said.zh + said.en:
        document.fault("F113", key, f"the {key.text} holds a straight quotation mark", "write “ and ”")


def _title(document: Document, entry: Entry, article: Article) -> tuple[Wording, Span]:
    rows = document.only(document.entries(entry.node, "title"), {"quote", "zh", "en"}, "title")
    title = document.wording(list(rows.values()), "title", entry.key)
    check_label(document, entry.key, title)
    return title, _quoted(document, rows, entry, article)


def _quoted(document: Document, rows: dict[str, Entry], entry: Entry, article: Article) -> Span:
    if "quote" not in rows:
        document.fault(
            "M102", entry.key, f"{entry.key.text} has no `quote:`", "quote the article's own words"
        )
        return NOWHERE
    return resolve(document, document.text(rows["quote"].node, "a quote"), article) or NOWHERE


def _credit(document: Document, entry: Entry, article: Article) -> Credit | Wording:
    """A quoted name, or the reason why the text gives none."""
    rows = document.only(
        document.entries(entry.node, entry.key.text), {"quote", "zh", "en", "missing"}, entry.key.text
    )
    if "missing" in rows:
        why = document.wording(document.entries(rows["missing"].node, "missing"), "missing", entry.key)
        check_label(document, entry.key, why)
        _check_stop(document, rows["missing"].key, why)
        return why
    name = document.wording(list(rows.values()), entry.key.text, entry.key)
    quote = _quoted(document, rows, entry, article)
    if quote != NOWHERE and name.zh not in quote.of(article.text):
        document.fault(
            "M103", entry.key, f"{name.zh} is not in the quoted words", "the name must stand in its quote"
        )
    return Credit(quote, name)


def _check_stop(document: Document, at: Text, why: Wording) -> None:
    """A reason is a whole sentence, for another may stand behind it (M104)."""
    for language, stop in (("zh", "。"), ("en", ".")):
        words = why.of(language)
        if words and SENTENCE.search(words) is None:
            document.fault("M104", at, f"this reason has no full stop: {words}", f"end it with {stop}")
