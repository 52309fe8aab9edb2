"""Verify: the finished pages, read from disk, held against the article and its facts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.facts.address import site_url
from summarizer.facts.loading import StrPath, load, load_all
from summarizer.proof.beside import check_beside
from summarizer.proof.claims import check_numbers
from summarizer.proof.codes import Code
from summarizer.proof.completeness import check_completeness
from summarizer.proof.concealment import check_concealment
from summarizer.proof.consistency import check_content
from summarizer.proof.dossier import Case, Dossier, case_of, gather
from summarizer.proof.finding import Finding
from summarizer.proof.frames import check_frames, check_front_matter
from summarizer.proof.glossary import check_glossary
from summarizer.proof.highlights import check_highlights
from summarizer.proof.markdown import read_markdown
from summarizer.proof.order import check_order
from summarizer.proof.page import Page
from summarizer.proof.papers import check_papers, check_pointers, papers_of
from summarizer.proof.places import Place, places
from summarizer.proof.prose import check_prose
from summarizer.proof.quotations import check_quotations, check_terms
from summarizer.proof.rows import check_rows
from summarizer.proof.sheet import Sheet, check_links, open_sheet
from summarizer.proof.strays import check_strays, is_for_files
from summarizer.proof.styles import check_styles
from summarizer.proof.unlinked import check_unlinked
from summarizer.proof.visibility import check_visibility
from summarizer.proof.wording import check_surfaces
from summarizer.vocabulary.span import Position

CHECKS: tuple[Callable[[Sheet], Iterator[Finding]], ...] = (
    check_numbers,
    check_links,
    check_visibility,
    check_quotations,
    check_terms,
    check_unlinked,
    check_completeness,
    check_rows,
    check_highlights,
    check_glossary,
    check_beside,
    check_order,
    check_surfaces,
    check_prose,
    check_frames,
    check_front_matter,
)
"""Every check of a page; each yields what it finds."""

Reader = Callable[[str, str, Place], Page]
Markup = Callable[[str, str], Iterator[Finding]]


def verify(root: StrPath, *, docs: StrPath | None = None, site: StrPath | None = None) -> tuple[Finding, ...]:
    """All findings about the pages of `root`, by file, line and column; none if every number holds.

    The certificate of an article is held against its pages where nothing is wrong with them.

    Reads files only: the content, the Markdown pages in `docs` (`root/docs`), and the built site in
    `site` (`root/site`, where it exists). With another `docs` and no `site`, no site is looked at.
    Paths begin with the folder's name, so that pages staged elsewhere are named as they will be.
    Raises SummarizerError, with all problems, where the content itself cannot be used.
    """
    root = Path(root)
    dossiers = _dossiers(root)
    proof = _tree(Path(docs) if docs else root / "docs", site_url(root), dossiers, is_site=False)
    papers = proof.papers(dossiers)
    findings = [*_own(dossiers), *proof.findings, *check_papers(proof.folder, papers)]
    built = Path(site) if site else root / "site" if docs is None else None
    if built is not None and (site is not None or built.is_dir()):
        proof = _tree(built, site_url(root), dossiers, is_site=True)
        findings += [*proof.findings, *check_papers(built, papers)]
    return tidy(findings)


def certify(root: Path, docs: Path) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """The findings about pages that have no papers yet, and the papers that follow from those that hold.

    Raises SummarizerError as `verify` does.
    """
    dossiers = _dossiers(root)
    proof = _tree(docs, site_url(root), dossiers, is_site=False)
    return tidy([*_own(dossiers), *proof.findings]), proof.papers(dossiers)


def certify_article(root: Path, slug: str) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """The findings about the pages of one article in `docs/`, and its papers where there are none.

    Raises SummarizerError as `verify` does.
    """
    dossiers = {slug: gather(load(root, slug))}
    proof = _tree(root / "docs", site_url(root), dossiers, is_site=False)
    own = {f"docs/{place.markdown}" for place in places((slug,)) if place.slug}
    findings = [*_own(dossiers), *(finding for finding in proof.findings if finding.path in own)]
    return tidy(findings), proof.papers(dossiers)


def _own(dossiers: Mapping[str, Dossier]) -> Iterator[Finding]:
    """What the articles themselves contradict themselves in, unless it is acknowledged."""
    for dossier in dossiers.values():
        yield from check_content(dossier.content)


def _dossiers(root: Path) -> dict[str, Dossier]:
    return {content.slug: gather(content) for content in load_all(root)}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Proof:
    """A folder of pages as it was read: each page with its links followed, and all that is wrong."""

    folder: Path
    home: str
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]

    def papers(self, dossiers: Mapping[str, Dossier]) -> dict[str, str]:
        """The papers that follow from these pages; of an article only where all its pages hold."""
        wrong = {finding.path for finding in self.findings}
        broken = {
            place.slug
            for place in places(tuple(dossiers))
            if place.slug and f"{self.folder.name}/{place.markdown}" in wrong
        }
        proven = {slug: each for slug, each in dossiers.items() if slug not in broken}
        return papers_of(proven, self.sheets, self.home)


def tidy(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings by place, and of those about one place the one that tells most."""
    telling = list(Code).index
    ordered = sorted(findings, key=lambda f: (f.path, f.position.line, f.position.column, telling(f.code)))
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in ordered:
        kept.setdefault(_place(finding), finding)
    return tuple(kept.values())


def _place(finding: Finding) -> tuple[object, ...]:
    """What makes two findings one: their place; of whole pages and paragraphs also what is missing."""
    if finding.code in (Code.LOST, Code.STRUCTURE, Code.UNMARKED):
        return (finding.path, finding.position, finding.subject, finding.message)
    return (finding.path, finding.position, finding.places and finding.message)


def _tree(folder: Path, home: str, dossiers: Mapping[str, Dossier], *, is_site: bool) -> Proof:
    """One folder of pages, read and checked."""
    reader, markup = reader_of(is_site=is_site)
    pages: list[Page] = []
    findings: list[Finding] = []
    for place in places(tuple(dossiers), in_files=is_site and is_for_files(folder)):
        name = place.html if is_site else place.markdown
        text = _text(folder / name)
        if text is None:
            cure = "run `make site`" if is_site else "run `summarizer build`"
            message = f"the page is missing, or is not UTF-8; {cure}"
            findings.append(Finding(Code.STRUCTURE, f"{folder.name}/{name}", Position(1, 1), message=message))
        else:
            pages.append(reader(text, f"{folder.name}/{name}", place))
            findings += markup(text, f"{folder.name}/{name}")
    case = case_of(pages, dossiers)
    sheets = tuple(open_sheet(page, case) for page in pages)
    for sheet in sheets:
        findings += _check(sheet)
    if is_site:
        from summarizer.proof.extras import check_extras
        from summarizer.proof.heads import check_heads
        from summarizer.proof.sharing import check_sharing

        findings += [
            *check_extras(folder, pages, case),
            *check_pointers(pages),
            *check_heads(pages, dossiers),
            *check_sharing(pages),
        ]
    findings += check_strays(folder, tuple(dossiers), is_site=is_site)
    findings += check_styles(folder)
    return Proof(folder, home, sheets, tuple(findings))


def reader_of(*, is_site: bool) -> tuple[Reader, Markup]:
    """The reader of a folder's pages and the check of their markup; HTML's is imported only for a site."""
    if not is_site:
        return read_markdown, check_concealment
    from summarizer.proof.elements import check_elements
    from summarizer.proof.html import read_html

    return read_html, check_elements


def check_page(page: Page, case: Case) -> Iterator[Finding]:
    """The findings about one page among the pages of its case, check by check."""
    yield from _check(open_sheet(page, case))


def _check(sheet: Sheet) -> Iterator[Finding]:
    for check in CHECKS:
        yield from check(sheet)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
