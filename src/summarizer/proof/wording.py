"""The words of a claim around its number: the article's own in Chinese, the right noun in English.

Two claims that count different things in the same number and unit differ only here.
"""

import re
from collections.abc import Iterator

from summarizer.facts.fact import Fact, Origin
from summarizer.facts.labels import plural
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier, Named, trend_of
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page
from summarizer.proof.passages import Shown
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Sheet

TREND = re.compile(r"[\u3400-\u9fff]{2,6}")
"""The words of a trend, as a table prints them before a figure."""


def check_surfaces(sheet: Sheet) -> Iterator[Finding]:
    """Each claim in Chinese ends with the article's own characters (N207)."""
    for entry in sheet.entries:
        for claim in entry.claims if entry.block.language == "zh" else ():
            said, surface = claim.link.span.of(entry.block.text), claim.dossier.stated(claim.fact)
            if claim.fact.origin is Origin.STATED and not _is_surface(said, surface, claim.fact):
                about = About(claim.fact.id, said, surface, claim.dossier.evidence(claim.fact))
                yield report(Code.MISQUOTED, sheet.page, entry.block, claim.link.span, "", about)


def _is_surface(said: str, surface: str, fact: Fact) -> bool:
    """Whether the words are the surface, after the words of its trend if it has one."""
    before = said.removesuffix(surface)
    if before == said:
        return said == ""
    return before == "" or (trend_of(fact) is not None and TREND.fullmatch(before) is not None)


def check_noun(page: Page, item: Shown, named: Named, fact: Fact, dossier: Dossier) -> Iterator[Finding]:
    """A claim in English counts with the noun of its slot, or else of its fact (N202)."""
    nouns = nouns_of(fact, named)
    if item.block.language != "en" or named.bare or not nouns:
        return
    if not any(is_said(noun, item.text) for noun in nouns):
        about = About(fact.id, item.text, nouns[-1], dossier.evidence(fact))
        message = f"{item.text} does not count what the fact counts: {nouns[-1]}"
        yield report(Code.UNIT, page, item.block, item.span, message, about)


def nouns_of(fact: Fact, named: Named) -> tuple[str, ...]:
    """The nouns that the claim may show: the slot's own, or else the fact's."""
    if len(named.nouns) == 1:
        return (named.nouns[0], plural(named.nouns[0]))
    if named.nouns:
        return named.nouns
    return (fact.noun.one, fact.noun.many) if fact.noun else ()


def is_said(noun: str, text: str) -> bool:
    """Whether a claim's words hold a noun, or the adjective made of it.

    >>> is_said("drug case", "248 drug cases"), is_said("day", "100-day"), is_said("gang", "49 cases")
    (True, True, False)
    """
    return f" {noun}" in text or f"-{noun.replace(' ', '-')}" in text
