"""Where the pages of an article show what: each claim with its place, and what they say of the proof."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from summarizer.facts.fact import LANGUAGES, Origin
from summarizer.proof.dossier import Dossier
from summarizer.proof.notation import Value
from summarizer.proof.page import Role
from summarizer.proof.places import PageKind
from summarizer.proof.rows import rows_of
from summarizer.proof.sheet import Claim, Entry, Sheet

UNPROVEN = "unproven"
"""The anchor of the heading above what a proof page says is not proven."""


@dataclass(slots=True, eq=False, repr=False)
class Showings:
    """What the pages show of one article, as the verifier reads them from disk."""

    claims: list[Value] = field(default_factory=list)
    translated: dict[str, list[str]] = field(default_factory=dict)
    summarised: dict[str, set[str]] = field(default_factory=lambda: {each: set() for each in LANGUAGES})
    reasons: dict[str, dict[str, str]] = field(default_factory=dict)
    worded: dict[str, str] = field(default_factory=dict)
    unproven: dict[str, list[str]] = field(default_factory=lambda: {each: [] for each in LANGUAGES})


def showings(sheets: Iterable[Sheet], dossier: Dossier, listed: Iterable[Value] = ()) -> Showings:
    """What the pages of an article show, in their order; `listed` is what other pages claim of it."""
    found = Showings([*listed])
    for sheet in sheets:
        found.claims += [row for each, row in claims(sheet) if each is dossier]
        language, kind = sheet.page.place.language, sheet.page.place.kind
        if kind is PageKind.TRANSLATION:
            _translated(found, sheet)
        elif kind is PageKind.SUMMARY:
            own = [entry for entry in sheet.entries if not entry.block.part]
            found.summarised[language] |= {claim.fact.id for entry in own for claim in entry.claims}
        elif kind is PageKind.FIGURES:
            _rows(found, sheet, dossier)
        elif kind is PageKind.PROOF:
            found.unproven[language] += _section(sheet.entries, UNPROVEN)
    return found


def claims_by_article(sheets: Iterable[Sheet]) -> dict[str, list[Value]]:
    """What pages that belong to no article claim of each."""
    found: dict[str, list[Value]] = {}
    for sheet in sheets:
        for dossier, row in claims(sheet):
            found.setdefault(dossier.content.slug, []).append(row)
    return found


def address(sheet: Sheet) -> str:
    """The address of a page as the site writes it.

    >>> from summarizer.proof.dossier import Case
    >>> from summarizer.proof.page import Page
    >>> from summarizer.proof.places import Place
    >>> address(Sheet(Page("", Place("en", "tiny", PageKind.PROOF), "", (), ()), Case({}, {}), None, ()))
    'en/tiny/proof/'
    """
    return f"{sheet.page.place.url}/".lstrip("/")


def claims(sheet: Sheet) -> Iterator[tuple[Dossier, Value]]:
    """Each claim of a page with its place, and the dossier of the article that it is about."""
    lines, place, url = sheet.page.lines, sheet.page.place.markdown, address(sheet)
    for entry in sheet.entries:
        for claim in entry.claims:
            position = lines.position(entry.block.offset(claim.link.span.start))
            yield (
                claim.dossier,
                {
                    "page": place,
                    "url": url,
                    "language": entry.block.language,
                    "line": position.line,
                    "column": position.column,
                    "text": _words(entry, claim),
                    "fact": claim.fact.id,
                    "anchor": claim.fact.anchor,
                },
            )


def _words(entry: Entry, claim: Claim) -> str:
    return claim.link.span.of(entry.block.text)


def _translated(found: Showings, sheet: Sheet) -> None:
    """The figures that the translated paragraphs show, each with the address of its words."""
    for entry in sheet.entries:
        if entry.block.role is Role.TARGET:
            for fact in {claim.fact.id: claim.fact for claim in entry.claims}.values():
                found.translated.setdefault(fact.id, []).append(f"{address(sheet)}#{fact.anchor}")


def _rows(found: Showings, sheet: Sheet, dossier: Dossier) -> None:
    """The English of each figure, and the reason of each inference, as the last cell of its row has it."""
    language = sheet.page.place.language
    for row in rows_of(sheet, dossier):
        if row.fact is not None and language == "en":
            claims = [(entry, claim) for entry in row.cells[1:2] for claim in entry.claims]
            found.worded[row.fact.id] = " ".join(_words(entry, claim) for entry, claim in claims)
        if row.fact is not None and row.fact.origin is Origin.INFERRED:
            found.reasons.setdefault(row.fact.id, {})[language] = row.cells[-1].block.text


def _section(entries: Iterable[Entry], anchor: str) -> list[str]:
    """The items of the list under the heading that has an anchor."""
    items: list[str] = []
    inside = False
    for entry in entries:
        if entry.block.role is Role.HEADING:
            inside = any(each.id == anchor for each in entry.block.anchors)
        elif inside and entry.block.role is Role.ITEM:
            items.append(entry.block.text)
    return items


def lists(slug: str, anchor: str) -> list[Value]:
    """The addresses of a section of the proof pages.

    >>> lists("tiny", "idioms")
    ['en/tiny/proof/#idioms', 'zh/tiny/proof/#idioms']
    """
    return [f"{language}/{slug}/proof/#{anchor}" for language in LANGUAGES]


def both(words: Mapping[str, str]) -> dict[str, Value]:
    """The same words in the languages of the pages, in their order; empty where there are none."""
    return {language: words.get(language, "") for language in LANGUAGES}
