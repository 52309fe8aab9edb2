"""Order: claims and terms stand where the templates name them, so that two swapped figures are found."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from summarizer.facts.fact import Origin
from summarizer.proof.codes import Code
from summarizer.proof.completeness import MARKS
from summarizer.proof.dossier import Dossier, Named, overview
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page
from summarizer.proof.passages import Passage, Shown, key_figures, passages
from summarizer.proof.places import PageKind
from summarizer.proof.readings import mentions_at
from summarizer.proof.report import About, report, report_page
from summarizer.proof.sheet import Sheet
from summarizer.proof.wording import check_noun
from summarizer.vocabulary.span import Span


def check_order(sheet: Sheet) -> Iterator[Finding]:
    """Each passage shows what its template names, in that order and with its nouns (N202, N208, N209)."""
    page, dossier = sheet.page, sheet.dossier
    if dossier is None:
        yield from _abroad(sheet)
        if page.place.kind is PageKind.INDEX:
            yield from _cards(sheet)
    else:
        yield from _held(page, dossier, passages(sheet, dossier))


def _cards(sheet: Sheet) -> Iterator[Finding]:
    """The key figures on a list of articles: those of each article that has any or seems to."""
    shown = {claim.dossier.content.slug for entry in sheet.entries for claim in entry.claims}
    for slug, (_, has_key) in overview(sheet.case).items():
        if has_key or slug in shown:
            dossier = sheet.case.dossiers[slug]
            yield from _held(sheet.page, dossier, [key_figures(sheet, dossier)])


def _held(page: Page, dossier: Dossier, passages: Iterable[Passage]) -> Iterator[Finding]:
    for passage in passages:
        if passage.is_in_order:
            for item, named in zip(passage.found, passage.expected, strict=True):
                if named.name in dossier.by_name:
                    yield from check_noun(page, item, named, dossier.by_name[named.name], dossier)
            continue
        names = [item.name for item in passage.found]
        expected = [named.name for named in passage.expected]
        if Counter(names) == Counter(expected) or _is_one_for_another(names, expected):
            yield _misplaced(page, passage, dossier)
        else:
            yield from _unequal(page, passage, names, expected, dossier)


def _abroad(sheet: Sheet) -> Iterator[Finding]:
    """The claims of a page without a template: each with its noun (N202), an inference told as one (N214)."""
    page = sheet.page
    for entry in sheet.entries:
        for claim in entry.claims if entry.block.part != "key" else ():
            item = Shown(claim.fact.id, entry.block, claim.link.span)
            if mentions_at(item.block.text, item.block.language, item.span):
                yield from check_noun(page, item, Named(item.name), claim.fact, claim.dossier)
            told = entry.block.inferred and MARKS[page.place.language] in entry.block.text.lower()
            if claim.fact.origin is Origin.INFERRED and not told:
                about = _about(item.name, claim.dossier)
                message = "the page does not show it, marked as inferred"
                yield report(Code.UNMARKED, page, item.block, item.span, message, about)


def _is_one_for_another(names: list[str], expected: list[str]) -> bool:
    """Whether one name alone stands in the place of another, which tells best where."""
    pairs = zip(names, expected, strict=False)
    return len(names) == len(expected) and sum(name != due for name, due in pairs) == 1


def _misplaced(page: Page, passage: Passage, dossier: Dossier) -> Finding:
    """The first that stands where another should."""
    pairs = zip(passage.found, passage.expected, strict=True)
    item, named = next((item, named) for item, named in pairs if item.name != named.name)
    message = f"{item.text} stands where {named.name} should"
    return report(Code.ORDER, page, item.block, item.span, message, _about(item.name, dossier))


def _unequal(
    page: Page, passage: Passage, names: list[str], expected: list[str], dossier: Dossier
) -> Iterator[Finding]:
    """What stands there too much, and what is lost."""
    missing, extra = Counter(expected) - Counter(names), Counter(names) - Counter(expected)
    kept = aligned(names, expected)
    for at, item in enumerate(passage.found):
        if extra[item.name] and at not in kept:
            message = f"{item.text} is not named {passage.where}, or not so often"
            yield report(Code.ORDER, page, item.block, item.span, message, _about(item.name, dossier))
    for at, name in enumerate(expected):
        if missing[name] and at not in kept.values():
            yield _lost(page, _beside(passage, kept, at), passage, _about(name, dossier))


def _beside(passage: Passage, kept: dict[int, int], at: int) -> Shown | None:
    """The claim before a lost one, or the one behind it where the template has that nearer."""
    lines = [named.line for named in passage.expected]
    before = [place for place, index in kept.items() if index < at][-1:]
    behind = [place for place, index in kept.items() if index > at][:1]
    near = min(before + behind, key=lambda place: abs(lines[kept[place]] - lines[at]), default=None)
    return None if near is None else passage.found[near]


def _lost(page: Page, near: Shown | None, passage: Passage, about: About) -> Finding:
    """A loss, placed at the claim beside which the missing one should stand."""
    message = f"{about.proven or about.subject} is missing here, though named {passage.where}"
    if near:
        return report(Code.LOST, page, near.block, near.span, message, about)
    if passage.found:
        return report(Code.LOST, page, passage.found[0].block, Span(0, 1), message, about)
    if passage.place is not None:
        return report(Code.LOST, page, passage.place, Span(0, 1), message, about)
    return report_page(Code.LOST, page, message, about)


def _about(name: str, dossier: Dossier) -> About:
    fact = dossier.by_name.get(name)
    return About(name, "", dossier.stated(fact), dossier.evidence(fact)) if fact else About(name)


def aligned(found: Sequence[str], expected: Sequence[str]) -> dict[int, int]:
    """The longest common sequence: for each kept index of `found` its index in `expected`.

    >>> aligned(["b", "b", "c"], ["a", "b", "c"])
    {1: 1, 2: 2}
    """
    rows, columns = len(found), len(expected)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            same = found[i] == expected[j]
            best[i][j] = best[i + 1][j + 1] + 1 if same else max(best[i + 1][j], best[i][j + 1])
    kept: dict[int, int] = {}
    i = j = 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif found[i] == expected[j]:
            kept[i] = j
            i, j = i + 1, j + 1
        else:
            j += 1
    return kept
