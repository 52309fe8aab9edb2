"""Verify: the finished pages, read from disk, held against the article and its facts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.facts.folders import StrPath, slugs
from summarizer.facts.loading import each_content, load
from summarizer.proof.beside import check_beside
from summarizer.proof.claims import check_numbers
from summarizer.proof.codes import Code
from summarizer.proof.completeness import check_completeness
from summarizer.proof.consistency import check_content
from summarizer.proof.dossier import Case, Dossier, gather
from summarizer.proof.finding import Finding
from summarizer.proof.frames import check_frames, check_front_matter
from summarizer.proof.glossary import check_glossary
from summarizer.proof.highlights import check_highlights
from summarizer.proof.notation import Value
from summarizer.proof.order import check_order
from summarizer.proof.page import Page
from summarizer.proof.papers import check_papers, schemas
from summarizer.proof.prose import check_prose
from summarizer.proof.quotations import check_quotations, check_terms
from summarizer.proof.rows import check_rows
from summarizer.proof.sheet import Sheet, check_links, open_sheet
from summarizer.proof.showings import claims_by_article
from summarizer.proof.strays import check_strays
from summarizer.proof.styles import check_styles
from summarizer.proof.tree import Tree, ids_of, open_tree, papers_from, prove_article, prove_shared
from summarizer.proof.unlinked import check_unlinked
from summarizer.proof.visibility import check_visibility
from summarizer.proof.wording import check_surfaces
from summarizer.vocabulary.errors import SummarizerError

if TYPE_CHECKING:
    from summarizer.proof.extras import Extras

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


def verify(root: StrPath, *, docs: StrPath | None = None, site: StrPath | None = None) -> tuple[Finding, ...]:
    """All findings about the pages of `root`, by file, line and column; none if every number holds.

    The papers of an article are held against its pages where nothing is wrong with them.

    Reads files only: the content, the Markdown pages in `docs` (`root/docs`), and the built site in
    `site` (`root/site`, where it exists). With another `docs` and no `site`, no site is looked at.
    Paths begin with the folder's name, so that pages staged elsewhere are named as they will be.
    Raises SummarizerError, with all problems, where the content itself cannot be used.
    """
    root = Path(root)
    names = slugs(root)
    trees = [open_tree(root, Path(docs) if docs else root / "docs", names)]
    built = Path(site) if site else root / "site" if docs is None else None
    if built is not None and (site is not None or built.is_dir()):
        trees.append(open_tree(root, built, names, is_site=True))
    try:
        return tidy([*_findings(root, trees)])
    except SummarizerError:
        for _ in each_content(root):
            pass
        raise


def _findings(root: Path, trees: Sequence[Tree]) -> Iterator[Finding]:
    """The findings about a folder of pages and about the site made of them, article by article."""
    listed: list[dict[str, list[Value]]] = []
    around: list[Mapping[str, frozenset[str]]] = []
    watches = [_extras(tree) for tree in trees]
    for tree, extras in zip(trees, watches, strict=True):
        proven = prove_shared(tree, CHECKS)
        yield from proven.findings
        yield from check_papers(tree.folder, schemas())
        if extras:
            yield from extras.check(proven.pages, {})
        listed.append(claims_by_article(proven.sheets))
        around.append(ids_of(proven))
    for content in each_content(root):
        yield from check_content(content)
        dossier, papers = gather(content), dict[str, str]()
        for tree, extras, known in zip(trees, watches, around, strict=True):
            proven = prove_article(tree, dossier, CHECKS, known)
            yield from proven.findings
            if extras:
                yield from extras.check(proven.pages, {content.slug: dossier})
            elif not proven.findings:
                papers = papers_from(dossier, proven, listed[0].get(content.slug, ()))
            yield from check_papers(tree.folder, papers)
    for tree, extras in zip(trees, watches, strict=True):
        if extras:
            yield from extras.others()
        yield from check_strays(tree.folder, tree.slugs, is_site=tree.is_site)
        yield from check_styles(tree.folder)


def _extras(tree: Tree) -> "Extras | None":
    """The other files of a built site; what reads them is imported only for a site."""
    if not tree.is_site:
        return None
    from summarizer.proof.extras import Extras

    return Extras(tree.folder)


def certify_article(root: Path, slug: str) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """The findings about the pages of one article in `docs/`, and its papers where there are none.

    Raises SummarizerError as `verify` does.
    """
    dossier = gather(load(root, slug))
    tree = open_tree(root, root / "docs", slugs(root))
    shared = prove_shared(tree, ())
    return certify(tree, dossier, ids_of(shared), claims_by_article(shared.sheets).get(slug, ()))


def certify(
    tree: Tree, dossier: Dossier, around: Mapping[str, frozenset[str]], listed: Iterable[Value] = ()
) -> tuple[tuple[Finding, ...], dict[str, str]]:
    """The findings about an article and its pages in a tree, and the papers that follow if there are none.

    `around` are the places on the pages of no article, `listed` is what these claim of it.
    """
    proven = prove_article(tree, dossier, CHECKS, around)
    findings = tidy([*check_content(dossier.content), *proven.findings])
    return findings, {} if proven.findings else papers_from(dossier, proven, listed)


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


def check_page(page: Page, case: Case) -> Iterator[Finding]:
    """The findings about one page among the pages of its case, check by check."""
    sheet = open_sheet(page, case)
    for check in CHECKS:
        yield from check(sheet)
