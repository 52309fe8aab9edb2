"""What the templates and the content say must stand on a page, in order, beside what stands there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from summarizer.facts.fact import Fact, Origin
from summarizer.proof.dossier import Dossier, Named
from summarizer.proof.page import Block, Role
from summarizer.proof.places import PageKind
from summarizer.proof.rows import rows_of
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.span import Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shown:
    """A fact or a term on the page, by the name that a template gives it."""

    name: str
    block: Block
    span: Span

    @property
    def text(self) -> str:
        """Its words on the page."""
        return self.span.of(self.block.text)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Passage:
    """A stretch of a page and the names that must stand in it; `where` says by whose word.

    `place` is the block that a loss is placed at where nothing is found.
    """

    found: tuple[Shown, ...]
    expected: tuple[Named, ...]
    where: str
    place: Block | None = None

    @property
    def is_in_order(self) -> bool:
        """Whether exactly the expected names stand there, in order."""
        return [item.name for item in self.found] == [named.name for named in self.expected]


def passages(sheet: Sheet, dossier: Dossier) -> Iterator[Passage]:
    """The passages of a page: notes on inferences, and what its kind of page must show."""
    language, kind = sheet.page.place.language, sheet.page.place.kind
    marked = [entry for entry in sheet.entries if entry.block.inferred]
    reasoned = dossier.inferences[language]
    yield Passage(_shown(marked), tuple(chain(*reasoned.values())), "in the note on inferences")
    rest = [entry for entry in sheet.entries if not entry.block.part]
    yield from _in_front(sheet, dossier)
    if kind is PageKind.SUMMARY:
        yield Passage(_shown(rest), dossier.summaries[language], "in the summary's template")
    elif kind is PageKind.TRANSLATION:
        for entry in rest:
            if entry.block.role is Role.TARGET and entry.block.pair in dossier.blocks:
                named = dossier.blocks[entry.block.pair]
                yield Passage(_shown([entry]), named, "in this paragraph's template", entry.block)
    elif kind is PageKind.FIGURES:
        for row in rows_of(sheet, dossier):
            if row.fact is not None:
                named = reasoned.get(row.fact.id, (Named(row.fact.id),))
                yield Passage(_shown(row.cells), named, f"in the row of {row.fact.id}", row.cells[-1].block)
    elif kind is PageKind.PROOF:
        yield from _sections(rest, dossier, language)


def _in_front(sheet: Sheet, dossier: Dossier) -> Iterator[Passage]:
    """The key figures of a summary, and each chart with the table beside it; elsewhere there are none."""
    kind = sheet.page.place.kind
    charts = dossier.content.charts if kind is PageKind.FIGURES else ()
    drawn = [fact for chart in charts for fact in (*chart.facts, *chart.facts)]
    yield key_figures(sheet, dossier)
    yield _short(sheet, "chart", dossier, drawn, "in the charts")
    yield _sources(sheet, dossier)


def _sources(sheet: Sheet, dossier: Dossier) -> Passage:
    """The notes at the end of a summary: each figure of it that is stated, once, in its order."""
    named = dossier.summaries[sheet.page.place.language] if sheet.page.place.kind is PageKind.SUMMARY else ()
    stated = {fact.id for fact in dossier.content.facts if fact.origin is Origin.STATED}
    names = dict.fromkeys(each.name for each in named if each.name in stated)
    found = _shown(entry for entry in sheet.entries if entry.block.part == "sources")
    return Passage(found, tuple(map(Named, names)), "among the sources of the summary")


def key_figures(sheet: Sheet, dossier: Dossier) -> Passage:
    """The cards of an article, on its summary and on the list of articles."""
    shows = sheet.page.place.kind in (PageKind.SUMMARY, PageKind.INDEX)
    return _short(sheet, "key", dossier, dossier.content.key if shows else (), "among the key figures")


def _short(sheet: Sheet, part: str, dossier: Dossier, facts: Iterable[Fact], where: str) -> Passage:
    """The figures of an article in one part of a page, whose labels say what is counted."""
    entries = [entry for entry in sheet.entries if entry.block.part == part]
    slug = dossier.content.slug
    own = [entry for entry in entries if all(claim.dossier.content.slug == slug for claim in entry.claims)]
    return Passage(_shown(own), tuple(Named(fact.id, bare=True) for fact in facts), where)


def _shown(entries: Iterable[Entry]) -> tuple[Shown, ...]:
    """The facts and terms that blocks show, in reading order."""
    found: list[Shown] = []
    for entry in entries:
        here = [Shown(claim.fact.id, entry.block, claim.link.span) for claim in entry.claims]
        here += [Shown(term.zh, entry.block, link.span) for link, term in entry.terms]
        found += sorted(here, key=lambda item: item.span) if entry.terms else here
    return tuple(found)


def _sections(entries: list[Entry], dossier: Dossier, language: str) -> Iterator[Passage]:
    """Each section of the proof page shows one of the sequences that the content gives, each once."""
    content = dossier.content
    wanted = [
        tuple(chain(*dossier.inferences[language].values())),
        tuple(Named(name) for check in content.checks for name in check.names),
        tuple(Named(name) for known in content.acknowledged for name in known.facts),
        tuple(Named(name) for omission in content.omitted for name in omission.facts),
        tuple(Named(term.zh) for term in dossier.terms.values()),
    ]
    left = [names for names in wanted if names]
    sections: list[list[Entry]] = [[]]
    for entry in entries:
        if entry.block.role is Role.HEADING:
            sections.append([])
        sections[-1].append(entry)
    for section in sections:
        found = _shown(section)
        if found:
            best = max(left, key=lambda names: _alike(names, found), default=())
            left = [names for names in left if names is not best]
            yield Passage(found, best, "in the content, for this section")
    for names in left:
        yield Passage((), names, "in the content, for a section of its own")


def _alike(names: tuple[Named, ...], found: tuple[Shown, ...]) -> int:
    return (Counter(named.name for named in names) & Counter(item.name for item in found)).total()
