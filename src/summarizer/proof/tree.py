"""A folder of pages, read and proven article by article: nothing of one is kept while the next is read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.facts.concordance import uses
from summarizer.facts.fact import LANGUAGES
from summarizer.facts.loading import load
from summarizer.proof.codes import Code
from summarizer.proof.concealment import check_concealment
from summarizer.proof.dossier import Case, Dossier, gather
from summarizer.proof.finding import Finding
from summarizer.proof.markdown import read_markdown
from summarizer.proof.notation import Value
from summarizer.proof.page import Page
from summarizer.proof.papers import papers_of
from summarizer.proof.places import PageKind, Place, places, places_of, shared
from summarizer.proof.sheet import Sheet, open_sheet
from summarizer.proof.showings import showings
from summarizer.proof.strays import is_for_files
from summarizer.vocabulary.span import Position

Reader = Callable[[str, str, Place], Page]
Markup = Callable[[str, str], Iterator[Finding]]
Check = Callable[[Sheet], Iterator[Finding]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tree:
    """A folder of Markdown pages or of a built site, and the articles it must have pages of.

    Pages that are not in `folder` may be in `behind`, where a build leaves what it need not make anew.
    """

    root: Path
    folder: Path
    slugs: tuple[str, ...]
    is_site: bool
    addresses: frozenset[str]
    behind: Path | None = None
    in_files: bool = False

    def read(self, wanted: Iterable[Place]) -> tuple[list[Page], list[Finding]]:
        """The pages at these places, and what is wrong with their files and their markup."""
        reader, markup = reader_of(is_site=self.is_site)
        pages, findings = list[Page](), list[Finding]()
        for place in wanted:
            name = place.html if self.is_site else place.markdown
            path, text = f"{self.folder.name}/{name}", _text(self.folder / name)
            if text is None and self.behind is not None:
                text = _text(self.behind / name)
            if text is None:
                cure = "run `make site`" if self.is_site else "run `summarizer build`"
                message = f"the page is missing, or is not UTF-8; {cure}"
                findings.append(Finding(Code.STRUCTURE, path, Position(1, 1), message=message))
            else:
                pages.append(reader(text, path, place))
                findings += markup(text, path)
        return pages, findings


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Proven:
    """Pages that were read and checked: all of one article, or all that belong to none."""

    pages: tuple[Page, ...]
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]


def open_tree(
    root: Path, folder: Path, slugs: tuple[str, ...], *, is_site: bool = False, behind: Path | None = None
) -> Tree:
    """The folder with the pages of the articles `slugs` of `root`."""
    addresses = frozenset(place.url for place in places(slugs))
    return Tree(root, folder, slugs, is_site, addresses, behind, is_site and is_for_files(folder))


def ids_of(proven: Proven) -> dict[str, frozenset[str]]:
    """The places on pages that were read, by the address of each page."""
    return {page.place.url: page.ids for page in proven.pages}


def glossary_of(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The places that the glossary pages must have for an article; where they lack one, their proof tells."""
    anchors = frozenset(term.anchor for term in uses(dossier.content))
    return {f"{language}/{PageKind.GLOSSARY}": anchors for language in LANGUAGES}


def prove_article(
    tree: Tree, dossier: Dossier, checks: Iterable[Check], around: Mapping[str, frozenset[str]]
) -> Proven:
    """The pages of one article, held against its dossier; `around` are the places on pages of none.

    Of other articles it counts only that they have pages: each of these is read in its turn.
    """
    slug = dossier.content.slug
    pages, findings = tree.read(places_of(slug, in_files=tree.in_files))
    own = {page.place.url: page.ids for page in pages}
    missing = {place.url for place in places_of(slug)} - own.keys()
    case = Case({slug: dossier}, {**around, **own}, tree.addresses - missing if missing else tree.addresses)
    return _proven(pages, findings, case, checks)


def prove_shared(tree: Tree, checks: Iterable[Check]) -> Proven:
    """The pages that belong to no article, held against all of those that they show figures of."""
    pages, findings = tree.read(shared(in_files=tree.in_files))
    ids = {page.place.url: page.ids for page in pages}
    case = Case(Shelf(tree.root, tree.slugs), Anchors(tree, ids), tree.addresses)
    return _proven(pages, findings, case, checks)


def _proven(pages: list[Page], findings: list[Finding], case: Case, checks: Iterable[Check]) -> Proven:
    sheets = tuple(open_sheet(page, case) for page in pages)
    found = (finding for sheet in sheets for check in checks for finding in check(sheet))
    return Proven(tuple(pages), sheets, (*findings, *found))


def papers_from(dossier: Dossier, proven: Proven, listed: Iterable[Value]) -> dict[str, str]:
    """The papers that follow from the pages of an article, and from what other pages claim of it."""
    return papers_of(dossier, showings(proven.sheets, dossier, listed))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shelf(Mapping[str, Dossier]):
    """The dossiers of all articles, each gathered when it is asked for; the last one is at hand."""

    root: Path
    slugs: tuple[str, ...]
    last: dict[str, Dossier] = field(default_factory=dict)

    def __getitem__(self, slug: str) -> Dossier:
        if slug not in self.last:
            if slug not in self.slugs:
                raise KeyError(slug)
            self.last.clear()
            self.last[slug] = gather(load(self.root, slug))
        return self.last[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self.slugs)

    def __len__(self) -> int:
        return len(self.slugs)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Anchors(Mapping[str, frozenset[str]]):
    """The ids of each page of a tree, read when they are first asked for; those in `known` are at hand."""

    tree: Tree
    known: dict[str, frozenset[str]]

    def __getitem__(self, address: str) -> frozenset[str]:
        if address in self.known:
            return self.known[address]
        rest = address.partition("/")[2]
        slug = rest.partition("/")[0]
        wanted = places_of(slug, in_files=self.tree.in_files) if slug in self.tree.slugs else ()
        pages, _ = self.tree.read(place for place in wanted if place.url == address)
        if not pages:
            raise KeyError(address)
        self.known[address] = pages[0].ids
        return self.known[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self.tree.addresses)

    def __len__(self) -> int:
        return len(self.tree.addresses)


def reader_of(*, is_site: bool) -> tuple[Reader, Markup]:
    """The reader of a folder's pages and the check of their markup; HTML's is imported only for a site."""
    if not is_site:
        return read_markdown, check_concealment
    from summarizer.proof.elements import check_elements
    from summarizer.proof.html import read_html

    return read_html, check_elements


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
