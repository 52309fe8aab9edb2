"""facts.yaml as a whole: groups, inferences, checks, omissions, and the digest of the source."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.acknowledged import Acknowledgement, read_acknowledged
from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.arithmetic.contradictions import contradictions
from summarizer.facts.checks import Check, parse_check
from summarizer.facts.content import Omission
from summarizer.facts.document import Document, Entry, Text, open_document
from summarizer.facts.fact import LANGUAGES, Fact
from summarizer.facts.figures import RESERVED, Group, Ledger, read_groups, unnamed
from summarizer.facts.highlights import Chart, read_charts, read_key
from summarizer.facts.inference import read_inferred
from summarizer.facts.labels import check_label
from summarizer.facts.likeness import meant
from summarizer.facts.words import Proofreader, Words
from summarizer.reading.article import Article
from summarizer.vocabulary.errors import Problem
from summarizer.vocabulary.mention import Reading
from summarizer.vocabulary.span import Position


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Register:
    """What a facts.yaml says; `places` tells where it omits a fact, `document` holds its problems."""

    document: Document
    groups: tuple[Group, ...]
    inferred: tuple[Fact, ...]
    checks: tuple[Check, ...]
    omitted: tuple[Omission, ...]
    places: Mapping[str, Text]
    reasons: Mapping[str, Mapping[str, Words]]
    digest: str
    contradictions: tuple[Contradiction, ...] = ()
    acknowledged: tuple[Acknowledgement, ...] = ()
    key: tuple[Fact, ...] = ()
    charts: tuple[Chart, ...] = ()


def read_register(root: Path, article: Article, reading: Reading) -> Register:
    """The facts.yaml of an article, held against its text; problems accumulate in the document."""
    document, node = open_document(root, root / "content" / article.slug / "facts.yaml")
    if node is None:
        return Register(document, (), (), (), (), {}, {}, "")
    ledger = Ledger(document, article, reading)
    entries = document.entries(node, "facts.yaml")
    rows = {entry.key.text: entry for entry in entries}
    groups = read_groups(ledger, entries)
    inferred = read_inferred(ledger, rows["inferred"]) if "inferred" in rows else ()
    checks = _checks(ledger, rows)
    omitted, places = _omitted(ledger, rows)
    found = contradictions(article, reading)
    known = rows.get("contradictions")
    acknowledged = read_acknowledged(ledger, known.node, found) if known else ()
    key = read_key(ledger, rows["key"]) if "key" in rows else ()
    charts = read_charts(ledger, rows["charts"]) if "charts" in rows else ()
    unnamed(ledger)
    reasons = {fact.id: _reasons(document, rows, fact) for fact in inferred}
    digest = _digest(document, rows, article.slug)
    if digest not in ("", article.digest):
        document.problems.insert(0, _drift(ledger, entries))
    return Register(
        document, groups, inferred, checks, omitted, places, reasons, digest, found, acknowledged, key, charts
    )  # fmt: skip


def _drift(ledger: Ledger, entries: list[Entry]) -> Problem:
    """D401: the source is not the one that the facts were recorded from."""
    document, article = ledger.document, ledger.article
    groups = [entry for entry in entries if entry.key.text not in RESERVED]
    rows = [row for entry in groups for row in document.pairs(entry.node) if row != "section"]
    names = [name.strip() for row in rows for name in row.split(",")]
    lost = [name for name in names if name not in ledger.facts]
    affected = "affected facts: " + ", ".join(lost) if lost else "every quote still stands, word for word"
    cure = (
        f"{affected}\nput the source back, or mend the facts, read the change, "
        f"and run `summarizer accept {article.slug}`"
    )
    message = f"the source is not the one recorded in {document.path}: the text or the digest was changed"
    return Problem("D401", article.path, Position(1, 1), message, cure)


def _checks(ledger: Ledger, rows: dict[str, Entry]) -> tuple[Check, ...]:
    if "checks" not in rows:
        return ()
    texts = ledger.document.texts(rows["checks"].node, "a check")
    found = (parse_check(ledger, text) for text in texts)
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
        why = document.wording(document.entries(keys["why"].node, "why"), "why", keys["why"].key)
        check_label(document, keys["why"].key, why)
        listed = tuple(name.strip() for name in names.text.split(",") if name.strip())
        for name in listed:
            if name not in ledger.facts:
                document.fault("F109", names, f"no fact is called {name}", meant(name, ledger.facts))
            places[name] = names
        omissions.append(Omission(listed, why))
    return tuple(omissions), places


def _digest(document: Document, rows: dict[str, Entry], slug: str) -> str:
    """The recorded SHA-256 of the source; F121 where none is recorded."""
    keys = (
        document.only(document.entries(rows["source"].node, "source"), {"sha256"}, "source")
        if "source" in rows
        else {}
    )
    recorded = document.text(keys["sha256"].node, "sha256").text if "sha256" in keys else ""
    if not recorded:
        message = "no digest of the source is recorded"
        cure = f"begin the file with `source:` and `  sha256:`, then run `summarizer accept {slug}`"
        document.problems.append(Problem("F121", document.path, Position(1, 1), message, cure))
    return recorded


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
