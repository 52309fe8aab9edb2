"""Contradictions of the article itself that facts.yaml acknowledges: their figures, and the reason."""

from dataclasses import dataclass

import yaml

from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.fact import Wording
from summarizer.facts.figures import Ledger
from summarizer.facts.labels import check_label
from summarizer.facts.likeness import meant
from summarizer.vocabulary.span import Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Acknowledgement:
    """Figures that contradict each other, the contradictions they are in, and the editor's reason."""

    facts: tuple[str, ...]
    found: tuple[Contradiction, ...]
    why: Wording


def read_acknowledged(
    ledger: Ledger, node: yaml.Node, found: tuple[Contradiction, ...]
) -> tuple[Acknowledgement, ...]:
    """The list under `contradictions:`; F109 for an unknown name, F124 where its figures agree."""
    document = ledger.document
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    read = []
    for item in items:
        entries = document.entries(item, "a contradiction")
        keys = document.only(entries, {"facts", "why"}, "a contradiction")
        if set(keys) != {"facts", "why"}:
            document.fault("F107", item, "a contradiction has `facts:` and `why:`")
            continue
        names = document.text(keys["facts"].node, "facts")
        why = document.wording(document.entries(keys["why"].node, "why"), "why", keys["why"].key)
        check_label(document, keys["why"].key, why)
        listed = tuple(name.strip() for name in names.text.split(",") if name.strip())
        unknown = [name for name in listed if name not in ledger.facts]
        for name in unknown:
            document.fault("F109", names, f"no fact is called {name}", meant(name, ledger.facts))
        about = tuple(one for one in found if _is_about(one, listed, ledger))
        if not about and not unknown:
            cure = "name every figure that the finding shows, or take this entry out"
            document.fault("F124", names, "these figures do not contradict each other", cure)
        read.append(Acknowledgement(listed, about, why))
    return tuple(read)


def _is_about(found: Contradiction, names: tuple[str, ...], ledger: Ledger) -> bool:
    """Whether the names are those of the contradiction's figures, as far as figures have names."""
    named = {ledger.facts[name].evidence.mention.span for name in names if name in ledger.facts}
    places: set[Span] = {span for span in found.places if span in ledger.named}
    return bool(places) and places == named
