"""Inferences: what the editor concludes from stated dates, each with its reason, never as stated."""

from summarizer.facts.document import Entry
from summarizer.facts.fact import Fact, Origin
from summarizer.facts.figures import Ledger
from summarizer.facts.labels import check_label, check_name
from summarizer.vocabulary.moment import PARTS, Moment

INFERRED_KEYS = {"from", "zh", "en", "because"}


def read_inferred(ledger: Ledger, entry: Entry) -> tuple[Fact, ...]:
    """The inferences: parts of stated dates, each with its reason."""
    facts = []
    for row in ledger.document.entries(entry.node, "inferred"):
        fact = _inference(ledger, row)
        if fact is not None:
            ledger.add(fact, row.key)
            facts.append(fact)
    return tuple(facts)


def _inference(ledger: Ledger, row: Entry) -> Fact | None:
    document = ledger.document
    if not check_name(document, row.key):
        return None
    keys = document.only(
        document.entries(row.node, row.key.text), INFERRED_KEYS, f"the inference {row.key.text}"
    )
    missing = [key for key in ("from", "zh", "en", "because") if key not in keys]
    if missing:
        document.fault("F107", row.key, f"{row.key.text} has no {', '.join(f'`{key}:`' for key in missing)}")
        return None
    source = document.text(keys["from"].node, "from")
    base, _, part = source.text.partition(".")
    fact = ledger.facts.get(base)
    stated = fact.quantity if fact else None
    number = getattr(stated, part, None) if isinstance(stated, Moment) and part in PARTS else None
    if fact is None or number is None:
        document.fault(
            "F119",
            source,
            f"nothing to infer from: {source.text}",
            "write the name of a stated date and a part of it: case_month.year",
        )
        return None
    labels = document.wording(list(keys.values()), "a label", row.key)
    because = document.wording(document.entries(keys["because"].node, "because"), "because", row.key)
    check_label(document, row.key, labels)
    return Fact(
        row.key.text,
        "inferred",
        fact.evidence,
        Moment(**{part: number}),
        labels,
        Origin.INFERRED,
        because=because,
    )
