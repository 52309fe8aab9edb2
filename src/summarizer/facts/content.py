"""Everything the editor says of one article, loaded from its folder and held against its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.checks import Check, parse_check
from summarizer.facts.coverage import check_glossary, check_summaries, check_translation
from summarizer.facts.document import Document, Entry, Text, open_document
from summarizer.facts.fact import LANGUAGES, Fact, Wording
from summarizer.facts.figures import RESERVED, Group, Ledger, read_groups, unnamed
from summarizer.facts.glossary import Term, load_glossary
from summarizer.facts.inference import read_inferred
from summarizer.facts.labels import check_label
from summarizer.facts.metadata import Metadata, load_metadata
from summarizer.facts.words import Proofreader, Words, load_blocks, load_summary
from summarizer.reading.article import SLUG, Article, check_slug, load_article
from summarizer.reading.reader import read
from summarizer.vocabulary.errors import FactsError, Problem
from summarizer.vocabulary.mention import Reading
from summarizer.vocabulary.span import Position


@dataclass(frozen=True, slots=True)
class Omission:
    """Facts that the summaries leave out, and why."""

    facts: tuple[str, ...]
    why: Wording


@dataclass(frozen=True, slots=True)
class Content:
    """One article with its facts and words; every quote resolved, every slot known."""

    root: Path
    article: Article
    reading: Reading
    metadata: Metadata
    groups: tuple[Group, ...]
    inferred: tuple[Fact, ...]
    checks: tuple[Check, ...]
    omitted: tuple[Omission, ...]
    terms: tuple[Term, ...]
    translation: tuple[Words, ...]
    summaries: Mapping[str, Words]
    reasons: Mapping[str, Mapping[str, Words]]
    recorded_digest: str

    @property
    def slug(self) -> str:
        """The article's name in paths and addresses."""
        return self.article.slug

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The stated facts in the file's order, then the inferred ones."""
        return tuple(fact for group in self.groups for fact in group.facts) + self.inferred

    def fact(self, id: str) -> Fact:
        """The fact called `id`; KeyError where there is none."""
        for fact in self.facts:
            if fact.id == id:
                return fact
        raise KeyError(id)

    def summary(self, language: str) -> Words:
        """The summary template of a language."""
        return self.summaries[language]

    def term(self, zh: str) -> Term:
        """The glossary's row for a Chinese term; KeyError where there is none."""
        for term in self.terms:
            if term.zh == zh:
                return term
        raise KeyError(zh)


def slugs(root: Path) -> tuple[str, ...]:
    """The names of the articles: the folders of content/ in order.

    Raises SourceError (S601) for a folder that is not named like an article.
    """
    folder = root / "content"
    names = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    for name in names:
        if not name.startswith("."):
            check_slug(name)
    return tuple(name for name in names if SLUG.fullmatch(name))


def load(root: Path, slug: str) -> Content:
    """The content of one article, checked as a whole.

    Raises SourceError where the article cannot be used, FactsError with every problem of its
    content files at once: each with file, line, column and cure.
    """
    article = load_article(root, slug)
    reading = read(article.text, "zh")
    metadata, problems = load_metadata(root, article)
    terms, faults = load_glossary(root)
    problems += faults
    document, node = open_document(root, root / "content" / slug / "facts.yaml")
    ledger = Ledger(document, article, reading)
    entries = document.entries(node, "facts.yaml") if node is not None else []
    groups = read_groups(ledger, entries)
    rows = {entry.key.text: entry for entry in entries}
    inferred = read_inferred(ledger, rows["inferred"]) if "inferred" in rows else ()
    checks = _checks(ledger, rows)
    omitted, places = _omitted(ledger, rows)
    if node is not None:
        unnamed(ledger)
    folder = root / "content" / slug
    summaries = {lang: load_summary(root, folder / f"summary.{lang}.md", lang) for lang in LANGUAGES}
    blocks, translator = load_blocks(root, folder / "translation.en.md", "en")
    reasons = {fact.id: _reasons(document, rows, fact) for fact in inferred}
    content = Content(
        root, article, reading, metadata, groups, inferred, checks, omitted, terms, blocks,
        {lang: words for lang, (words, _) in summaries.items()}, reasons, _digest(document, rows),
    )  # fmt: skip
    if not document.problems:
        check_summaries(content, {lang: reader for lang, (_, reader) in summaries.items()}, document, places)
        check_translation(content, translator)
        check_glossary(content, translator, [reader for _, reader in summaries.values()])
    problems += _drift(article, document, content, ledger, entries)
    problems += (
        document.problems + [p for _, r in summaries.values() for p in r.problems] + translator.problems
    )
    if problems:
        raise FactsError(problems)
    return content


def _drift(
    article: Article, document: Document, content: Content, ledger: Ledger, entries: list[Entry]
) -> list[Problem]:
    """D401 where the source is not the one that the facts were recorded from."""
    if content.recorded_digest in ("", article.digest):
        return []
    names = [
        n.strip()
        for e in entries
        if e.key.text not in RESERVED
        for row in document.pairs(e.node)
        for n in row.split(",")
    ]
    lost = [name for name in names if name != "section" and name not in ledger.facts]
    affected = "affected facts: " + ", ".join(lost) if lost else "every quote still stands, word for word"
    cure = (
        f"{affected}\nput the source back, or mend the facts, read the change, "
        f"and run `summarizer accept {article.slug}`"
    )
    message = f"the source has changed since {document.path} recorded it"
    return [Problem("D401", article.path, Position(1, 1), message, cure)]


def _checks(ledger: Ledger, rows: dict[str, Entry]) -> tuple[Check, ...]:
    if "checks" not in rows:
        return ()
    texts = ledger.document.texts(rows["checks"].node, "a check")
    found = (parse_check(ledger.document, text, ledger.facts) for text in texts)
    return tuple(check for check in found if check is not None)


def _omitted(ledger: Ledger, rows: dict[str, Entry]) -> tuple[tuple[Omission, ...], dict[str, Text]]:
    """What the summaries leave out, and where the file says so."""
    document, omissions = ledger.document, []
    places: dict[str, Text] = {}
    if "omitted" not in rows:
        return (), places
    node = rows["omitted"].node
    for item in getattr(node, "value", []) if not isinstance(node.value, str) else []:
        keys = document.only(document.entries(item, "an omission"), {"facts", "why"}, "an omission")
        if set(keys) != {"facts", "why"}:
            document.fault("F107", item, "an omission has `facts:` and `why:`")
            continue
        names = document.text(keys["facts"].node, "facts")
        why, _ = document.wording(document.entries(keys["why"].node, "why"), "why", keys["why"].key)
        check_label(document, keys["why"].key, why)
        listed = tuple(name.strip() for name in names.text.split(",") if name.strip())
        for name in listed:
            if name not in ledger.facts:
                document.fault("F109", names, f"no fact is called {name}")
            places[name] = names
        omissions.append(Omission(listed, why))
    return tuple(omissions), places


def _digest(document: Document, rows: dict[str, Entry]) -> str:
    """The recorded SHA-256 of the source; F121 where none is recorded."""
    keys = (
        document.only(document.entries(rows["source"].node, "source"), {"sha256"}, "source")
        if "source" in rows
        else {}
    )
    if "sha256" in keys:
        return document.text(keys["sha256"].node, "sha256").text
    document.problems.append(
        Problem(
            "F121",
            document.path,
            document.lines.position(0),
            "no digest of the source is recorded",
            "run `summarizer accept` with the article's name",
        )
    )
    return ""


def _reasons(document: Document, rows: dict[str, Entry], fact: Fact) -> dict[str, Words]:
    """The reason of an inference, as words with slots."""
    place = rows["inferred"].key.offset if "inferred" in rows else 0
    reasons = {}
    for language in LANGUAGES:
        source = fact.because.of(language)
        at = document.lines.text.find(source, place)
        reader = Proofreader(document.path, document.lines.text, language)
        reasons[language] = reader.words(source, max(0, at))
        document.problems.extend(reader.problems)
    return reasons
