"""A page with its links followed: what each block claims, and which blocks are the article itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.facts.fact import LANGUAGES, Fact
from summarizer.facts.glossary import Term
from summarizer.facts.papers import papers
from summarizer.proof.cells import declared
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case, Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block, Link, Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import report
from summarizer.vocabulary.span import Span

PROVING = frozenset({"figure", "words", "term"})
"""The classes of links whose text is proven by what they point to."""
FOLDERS = tuple(f"{language}/" for language in LANGUAGES)
"""Where an address begins that can only be that of a generated page."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Claim:
    """A number on a page, and the fact that its link names."""

    link: Link
    fact: Fact
    dossier: Dossier


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Quotation:
    """Words on a page that a link gives as the article's, with the anchor it names."""

    link: Link
    anchor: str
    dossier: Dossier


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry:
    """A block and what its links show; `is_source` where it is a paragraph of the article itself.

    One that is `declared` says, to the letter, what the content gives, numbers and all.
    """

    block: Block
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    terms: tuple[tuple[Link, Term], ...] = ()
    dangling: tuple[tuple[Link, str], ...] = ()
    is_source: bool = False
    declared: bool = False

    @property
    def ends_quoted(self) -> bool:
        """Whether the block ends in words of the article, which say nothing of what follows."""
        return any(quoted.link.span.end == len(self.block.text) for quoted in self.quotations)

    @property
    def covered(self) -> list[Span]:
        """The stretches that a proof stands for: links with evidence, and frames; in order."""
        if self.declared:
            return [Span(0, len(self.block.text))]
        spans = [link.span for link in self.block.links if not link.classes.isdisjoint(PROVING)]
        return sorted(spans + [frame.span for frame in self.block.frames])


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sheet:
    """A page, its blocks with their links followed, and the dossier of its article if it has one."""

    page: Page
    case: Case
    dossier: Dossier | None
    entries: tuple[Entry, ...]


def open_sheet(page: Page, case: Case) -> Sheet:
    """Follow the links of a page."""
    dossier = case.dossiers.get(page.place.slug)
    own = page.place.beside(PageKind.TRANSLATION).url
    held = declared(page, case) | {id(block) for block in page.blocks if is_own_link(page, block)}
    entries = (
        Entry(block, declared=True) if id(block) in held else _entry(page, block, case, own)
        for block in page.blocks
    )
    return Sheet(page, case, dossier, tuple(entries))


def is_own_link(page: Page, block: Block) -> bool:
    """Whether a block is the link of a paragraph of the article to itself, ¶ and its number, and no more."""
    if not block.pair or block.text[:1] != "¶":
        return False
    words = f"¶{block.pair.rpartition('-')[2]}"
    own = page.place.beside(PageKind.TRANSLATION).url
    due = (Span(0, len(words)), own, block.pair, frozenset({"place"}))
    is_due = block.text == words and page.place.kind is PageKind.TRANSLATION
    return is_due and [(x.span, x.address, x.anchor, x.classes) for x in block.links] == [due]


def _entry(page: Page, block: Block, case: Case, own: str) -> Entry:
    dossier = case.dossiers.get(page.place.slug)
    if block.role is Role.SOURCE and page.place.kind is PageKind.TRANSLATION:
        return Entry(block, is_source=dossier is not None and block.pair in dossier.segments)
    if not block.links:
        return Entry(block)
    claims: list[Claim] = []
    quotations: list[Quotation] = []
    terms: list[tuple[Link, Term]] = []
    dangling: list[tuple[Link, str]] = []
    for link in block.links:
        if not link.classes.isdisjoint(PROVING):
            found = dossier if link.address == own else _evidence_page(page, link, case)
            if trouble := _trouble(found, link, case):
                dangling.append((link, trouble))
            if found is None:
                continue
            if "words" in link.classes:
                quotations.append(Quotation(link, link.anchor, found))
            elif link.anchor in found.by_anchor and "figure" in link.classes:
                claims.append(Claim(link, found.by_anchor[link.anchor], found))
            elif link.anchor in found.terms and "term" in link.classes:
                terms.append((link, found.terms[link.anchor]))
    return Entry(block, tuple(claims), tuple(quotations), tuple(terms), tuple(dangling))


def _evidence_page(page: Page, link: Link, case: Case) -> Dossier | None:
    """The dossier to whose translation page a link leads, from a page that belongs to no article."""
    language, _, rest = link.address.partition("/")
    slug, _, kind = rest.partition("/")
    abroad = page.place.kind is PageKind.INDEX and language != page.place.language
    if page.place.slug or kind != PageKind.TRANSLATION or abroad:
        return None
    return case.dossiers.get(slug)


def _trouble(found: Dossier | None, link: Link, case: Case) -> str:
    """Why a proving link proves nothing; empty where it does."""
    if found is None:
        return f"the link leads to {link.address or 'nothing'}, not to the article's translation page"
    anchor = link.anchor
    if "figure" in link.classes:
        known = anchor in found.by_anchor
    elif "term" in link.classes:
        known = anchor in found.terms
    else:
        known = anchor in found.by_anchor or anchor in found.segments
    if not known:
        return f"the link names #{anchor}, which is no {'term' if 'term' in link.classes else 'fact'}"
    if anchor not in case.anchors.get(link.address, frozenset()):
        return f"its evidence #{anchor} is missing on the translation page"
    return ""


def check_links(sheet: Sheet) -> Iterator[Finding]:
    """Each proving link names something that is known and there; any other leads to a page (N206).

    From a page of an article a link may also lead to the article's own papers.
    """
    own = frozenset(papers([sheet.page.place.slug] if sheet.dossier else []))
    known = (sheet.case.elsewhere, own, sheet.case.anchors)
    for entry in sheet.entries:
        for link in entry.block.links:
            if link.address[:3] in FOLDERS and not any(link.address in each for each in known):
                message = f"the link leads to {link.address}, where there is no page"
                yield report(Code.DANGLING, sheet.page, entry.block, link.span, message)
        for link, trouble in entry.dangling:
            message = f"{link.span.of(entry.block.text)}: {trouble}"
            yield report(Code.DANGLING, sheet.page, entry.block, link.span, message)
