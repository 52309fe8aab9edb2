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
from summarizer.proof.neighbours import hedge_before
from summarizer.proof.page import Page
from summarizer.proof.passages import Shown
from summarizer.proof.readings import mentions_at
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Sheet

BASIS = re.compile(r" (?:year on year|month on month)$")
"""The words of a trend's basis, as a table prints them behind a figure."""


def check_surfaces(sheet: Sheet) -> Iterator[Finding]:
    """Each claim in Chinese is the article's own characters, behind words of its trend at most (N207)."""
    for entry in sheet.entries:
        for claim in entry.claims if entry.block.language == "zh" else ():
            said, surface = claim.link.span.of(entry.block.text), claim.dossier.stated(claim.fact)
            before = said.removesuffix(surface)
            added = before and (said == before or trend_of(claim.fact) is None or hedge_before(before))
            if claim.fact.origin is Origin.STATED and added:
                about = About(claim.fact.id, said, surface, claim.dossier.evidence(claim.fact))
                yield report(Code.MISQUOTED, sheet.page, entry.block, claim.link.span, "", about)


def check_noun(page: Page, item: Shown, named: Named, fact: Fact, dossier: Dossier) -> Iterator[Finding]:
    """A claim in English counts with the noun of its slot, or else of its fact, and says no more (N202)."""
    if item.block.language != "en":
        return
    nouns = () if named.bare else nouns_of(fact, named)
    held = mentions_at(item.block.text, "en", item.span)
    behind = item.block.text[held[0].span.end : item.span.end] if held else ""
    if trend_of(fact) is not None:
        behind = BASIS.sub("", behind)
    endings = [form for noun in nouns for form in (f" {noun}", f"-{noun.replace(' ', '-')}")]
    said = any(ending in item.text for ending in endings) or not nouns
    if not said or (behind and not any(ending.endswith(behind) for ending in endings)):
        wanted = nouns[-1] if nouns else "nothing but its number"
        about = About(fact.id, item.text, wanted, dossier.evidence(fact))
        message = f"the page counts {item.text}, the fact counts {wanted}"
        yield report(Code.UNIT, page, item.block, item.span, message, about)


def nouns_of(fact: Fact, named: Named) -> tuple[str, ...]:
    """The nouns that the claim may show: the slot's own, or else the fact's."""
    if len(named.nouns) == 1:
        return (named.nouns[0], plural(named.nouns[0]))
    if named.nouns:
        return named.nouns
    return (fact.noun.one, fact.noun.many) if fact.noun else ()
