"""Labels and names: how an editor calls a figure, in words that state no number of their own."""

import yaml

from summarizer.facts.document import Document, Text
from summarizer.facts.fact import Noun, Wording
from summarizer.facts.nouns import NOUN_CURE, overreach
from summarizer.facts.numerals import numerals_in

NAME_CURE = "a name is lower-case letters and underscores: cases_solved"

TAKEN = frozenset({"term", "true", "false", "none", "and", "or", "not", "in", "is", "if", "else"})
"""Words that a template reads as something other than a figure."""


def listed(document: Document, node: yaml.Node) -> list[str]:
    """A label, or a list of labels."""
    if isinstance(node, yaml.SequenceNode):
        return [document.shown(item, "a label").text for item in node.value]
    return [document.shown(node, "a label").text]


def check_label(document: Document, at: Text, label: Wording) -> None:
    """A label names; it states no number of its own (F114)."""
    for language, words in (("zh", label.zh), ("en", label.en)):
        spans = numerals_in(words, language)
        if spans:
            document.fault(
                "F114",
                at,
                f"a number in a label: {spans[0].of(words)} in “{words}”",
                "numbers come from the source; let the label name them",
            )


def read_noun(document: Document, node: yaml.Node) -> Noun | None:
    """A count noun: its singular, or [one, many]; F122 where it says more than a noun."""
    words = listed(document, node)
    if len(words) not in (1, 2):
        document.fault("F107", node, "a noun is one word, or [one, many]")
        return None
    for word in words:
        if more := overreach(word):
            document.fault("F122", Text(word, document.offset(node)), f"a noun holds {more}", NOUN_CURE)
    return Noun(words[0], words[1] if len(words) == 2 else plural(words[0]))


def plural(noun: str) -> str:
    """The regular English plural; an irregular one is given by the editor.

    >>> [plural(n) for n in ("drug case", "company", "gas", "day")]
    ['drug cases', 'companies', 'gases', 'days']
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def check_name(document: Document, name: Text) -> bool:
    """Whether a name is fit for slots and anchors; F118 where not."""
    plain = name.text.replace("_", "")
    if name.text in TAKEN:
        document.fault("F118", name, f"{name.text} has a meaning of its own in templates", NAME_CURE)
        return False
    if plain.isascii() and plain.isalpha() and plain.islower() and not name.text.startswith("_"):
        return True
    document.fault("F118", name, f"not a name: {name.text!r}", NAME_CURE)
    return False
