"""facts.yaml: names for the figures of an article, each resolved to the words that state it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.facts.document import Document, Entry, Text
from summarizer.facts.fact import Evidence, Fact, Origin, Wording
from summarizer.facts.labels import check_label, check_name, listed, read_noun
from summarizer.facts.quotes import resolve
from summarizer.reading.article import Article
from summarizer.vocabulary.errors import keep, locate
from summarizer.vocabulary.mention import Mention, Reading
from summarizer.vocabulary.span import Span

UNREAD_CURE = (
    "its form is not in src/summarizer/data/zh.toml: add a rule, unit or idiom there, with a line in\n"
    "tests/corpus/zh.txt, or report it; no page is made of a number that nobody read"
)
RESERVED = ("source", "key", "charts", "inferred", "checks", "contradictions", "omitted")
FACT_KEYS = {"quote", "zh", "en", "noun"}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Group:
    """Facts that stand together: a section of the figures page."""

    id: str
    title: Wording
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ledger:
    """The facts being read from one file: the article, its reading, and what was named so far."""

    document: Document
    article: Article
    reading: Reading
    facts: dict[str, Fact] = field(default_factory=dict)
    named: dict[Span, str] = field(default_factory=dict)
    places: dict[str, Text] = field(default_factory=dict)

    def add(self, fact: Fact, at: Text) -> None:
        """Keep a fact; F105 where the name or its number is taken."""
        span = fact.evidence.mention.span
        if fact.id in self.facts:
            line = self.document.lines.position(self.places[fact.id].offset).line
            self.document.fault("F105", at, f"{fact.id} is named twice", f"the first one is on line {line}")
        elif fact.origin is Origin.STATED and span in self.named:
            surface = fact.evidence.mention.surface
            self.document.fault(
                "F116",
                at,
                f"{surface} is already named {self.named[span]}",
                "a figure has one name; shorten the quote",
            )
        else:
            self.facts[fact.id] = fact
            self.places[fact.id] = at
            if fact.origin is Origin.STATED:
                self.named[span] = fact.id


def read_groups(ledger: Ledger, entries: list[Entry]) -> tuple[Group, ...]:
    """Every group of the file, its facts resolved; problems accumulate in the document."""
    return tuple(_group(ledger, entry) for entry in entries if entry.key.text not in RESERVED)


def _group(ledger: Ledger, entry: Entry) -> Group:
    document, facts = ledger.document, []
    title = Wording("", "")
    check_name(document, entry.key)
    for row in document.entries(entry.node, f"the group {entry.key.text}"):
        if row.key.text == "section":
            title = document.wording(document.entries(row.node, "section"), "section", row.key)
            check_label(document, row.key, title)
        else:
            facts += list(_row(ledger, entry.key.text, row))
    if not title.en and not document.problems:
        document.fault(
            "F107", entry.key, f"the group {entry.key.text} has no `section:`", "section: {zh: …, en: …}"
        )
    return Group(entry.key.text, title, tuple(facts))


def _row(ledger: Ledger, group: str, entry: Entry) -> Iterator[Fact]:
    """The facts of one row: as many as it has names, one for each number of its quote."""
    document = ledger.document
    names = [name.strip() for name in entry.key.text.split(",")]
    if not all(check_name(document, Text(name, entry.key.offset)) for name in names):
        return
    rows = document.only(
        document.entries(entry.node, entry.key.text), FACT_KEYS, f"the fact {entry.key.text}"
    )
    missing = [key for key in ("quote", "zh", "en") if key not in rows]
    if missing:
        document.fault(
            "F107",
            entry.key,
            f"{entry.key.text} has no {', '.join(f'`{key}:`' for key in missing)}",
            "a fact has a quote, and a label in both languages",
        )
        return
    quote = document.text(rows["quote"].node, "a quote")
    span = resolve(document, quote, ledger.article)
    labels = _labels(document, rows, len(names), entry.key)
    noun = read_noun(document, rows["noun"].node) if "noun" in rows else None
    if span is None or labels is None:
        return
    mentions = _mentions(ledger, span, quote, len(names))
    for name, mention, label in zip(names, mentions, labels, strict=False):
        evidence = Evidence(ledger.article.slug, span, mention)
        fact = Fact(name, group, evidence, mention.quantity, label, noun=noun)
        ledger.add(fact, entry.key)
        yield fact


def _mentions(ledger: Ledger, span: Span, quote: Text, names: int) -> list[Mention]:
    """The mentions of a quote, when it holds exactly as many as there are names."""
    document = ledger.document
    touched = [m for m in ledger.reading.mentions if m.span.touches(span)]
    for mention in touched:
        if not span.covers(mention.span):
            document.fault(
                "F111",
                quote,
                f"the quote cuts through {mention.surface}",
                "take the number whole, with its unit and hedge",
            )
            return []
    strong = [mention for mention in touched if not mention.weak]
    for mentions in (strong, touched):
        if len(mentions) == names:
            return mentions
    listed = ", ".join(mention.surface for mention in strong) or "none"
    count = f"{names} name{'s' * (names != 1)}, {len(strong)} number{'s' * (len(strong) != 1)} ({listed})"
    document.fault(
        "F104", quote, count, "shorten the quote or add a name: several names take its numbers in order"
    )
    return []


def _labels(document: Document, rows: dict[str, Entry], names: int, at: Text) -> list[Wording] | None:
    zh, en = (listed(document, rows[key].node) for key in ("zh", "en"))
    if len(zh) != names or len(en) != names:
        document.fault("F107", at, f"{names} names need {names} labels in each language")
        return None
    labels = [Wording(left, right) for left, right in zip(zh, en, strict=True)]
    for label in labels:
        check_label(document, at, label)
    return labels


def unnamed(ledger: Ledger) -> None:
    """Report each number that no fact names (F110) or nobody read (F120), at its place in the article."""
    cure = f"add a quote that holds it to {ledger.document.path}"
    for mention in ledger.reading.mentions:
        if not mention.weak and mention.span not in ledger.named:
            _report(ledger, "F110", mention.span, "no fact names", cure)
    for span in ledger.reading.unread:
        _report(ledger, "F120", span, "a numeral nobody read:", UNREAD_CURE)


def _report(ledger: Ledger, code: str, span: Span, trouble: str, cure: str) -> None:
    article, surface = ledger.article, span.of(ledger.article.text)
    message = f"{trouble} {surface}"
    problem = locate(code, article.path, article.lines, span.start, message, length=len(surface), cure=cure)
    keep(ledger.document.problems, problem)
