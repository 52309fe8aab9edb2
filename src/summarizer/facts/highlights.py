"""What facts.yaml puts in front: the key figures of an article, and the figures worth comparing."""

from dataclasses import dataclass

from summarizer.facts.document import Document, Entry, Text
from summarizer.facts.fact import Fact, Origin, Wording
from summarizer.facts.figures import Ledger
from summarizer.facts.labels import check_label, check_name
from summarizer.vocabulary.quantity import Quantity

CHART_KEYS = {"zh", "en", "facts", "note"}
BARE = Wording("", "")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Chart:
    """Figures of one unit that are shown side by side; `note` is empty where the editor adds nothing."""

    id: str
    title: Wording
    facts: tuple[Fact, ...]
    note: Wording = BARE

    @property
    def anchor(self) -> str:
        """The id of the chart on the figures page; made of its meaning, so it stays."""
        return f"chart-{self.id.replace('_', '-')}"


def read_key(ledger: Ledger, entry: Entry) -> tuple[Fact, ...]:
    """The facts under `key:` in the editor's order; F109 for an unknown name, F105 for one named twice."""
    return _named(ledger, ledger.document.text(entry.node, "key"))


def read_charts(ledger: Ledger, entry: Entry) -> tuple[Chart, ...]:
    """The charts under `charts:`; problems accumulate in the document."""
    found = (_chart(ledger, each) for each in ledger.document.entries(entry.node, "charts"))
    return tuple(chart for chart in found if chart is not None)


def _chart(ledger: Ledger, entry: Entry) -> Chart | None:
    document = ledger.document
    check_name(document, entry.key)
    rows = document.only(document.entries(entry.node, entry.key.text), CHART_KEYS, "a chart")
    if "facts" not in rows:
        document.fault("F107", entry.key, f"the chart {entry.key.text} has no `facts:`", "facts: one, two")
        return None
    title = document.wording(list(rows.values()), f"the chart {entry.key.text}", entry.key)
    note = _note(document, rows["note"]) if "note" in rows else BARE
    for label in (title, note):
        check_label(document, entry.key, label)
    names = document.text(rows["facts"].node, "facts")
    facts = _named(ledger, names)
    _check_units(document, names, facts)
    return Chart(entry.key.text, title, facts, note)


def _note(document: Document, entry: Entry) -> Wording:
    return document.wording(document.entries(entry.node, "note"), "note", entry.key)


def _named(ledger: Ledger, names: Text) -> tuple[Fact, ...]:
    """The facts of a list of names."""
    document, found = ledger.document, dict[str, Fact]()
    for name in filter(None, map(str.strip, names.text.split(","))):
        fact = ledger.facts.get(name)
        if name in found:
            document.fault("F105", names, f"{name} is named twice", "a figure is shown once here")
        elif fact is None:
            document.fault("F109", names, f"no fact is called {name}")
        elif fact.origin is Origin.INFERRED:
            document.fault("F109", names, f"{name} is inferred", "only what the article states stands here")
        else:
            found[name] = fact
    return tuple(found.values())


def _check_units(document: Document, names: Text, facts: tuple[Fact, ...]) -> None:
    """F125: an axis has one unit, and a bar alone compares nothing."""
    cure = "a chart compares figures of one unit: take the others out, or give them a chart of their own"
    if len(facts) < 2 and not document.problems:
        document.fault("F125", names, "a chart needs two figures at least", cure)
    axes = [_axis(fact) for fact in facts]
    for fact, axis in zip(facts, axes, strict=True):
        if axis is None or axis != axes[0]:
            message = f"{_said(fact)} cannot stand on one axis with the first, {_said(facts[0])}"
            document.fault("F125", names, message, cure)


def _axis(fact: Fact) -> tuple[str, bool] | None:
    """The axis on which a figure can stand: that of its unit, a change apart from a level; None: on none."""
    if not isinstance(fact.quantity, Quantity):
        return None
    return fact.quantity.unit.base, fact.evidence.mention.trend is not None


def _said(fact: Fact) -> str:
    return f"{fact.id} ({fact.evidence.mention.surface})"
