"""The bench: every page of an article in both formats, spoilt one fault at a time and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from summarizer.facts.folders import slugs
from summarizer.facts.loading import load
from summarizer.facts.trial import Survivor
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Case, gather
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page
from summarizer.proof.places import places
from summarizer.proof.planting.ground import Fault, Ground
from summarizer.proof.planting.operators import Operator
from summarizer.proof.tree import reader_of
from summarizer.proof.verify import check_page


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the faults of one operator in one file."""

    operator: str
    planted: int
    survivors: tuple[Survivor, ...]


class Bench:
    """The pages of an article below `root`, its site among them if it is built."""

    def __init__(self, root: Path, slug: str) -> None:
        self.root, self.slug = root, slug
        self.dossiers = {each: gather(load(root, each)) for each in slugs(root)}

    @cached_property
    def grounds(self) -> tuple[Ground, ...]:
        """Every page file: Markdown first, then HTML."""
        return tuple(self._grounds(is_site=False)) + tuple(self._grounds(is_site=True))

    @cached_property
    def anchors(self) -> Mapping[bool, Mapping[str, frozenset[str]]]:
        """The ids of each clean page, of the Markdown and of the site."""
        found: dict[bool, dict[str, frozenset[str]]] = {False: {}, True: {}}
        for ground in self.grounds:
            page = self.read(ground, ground.text)
            found[ground.is_site][page.place.url] = _ids(page)
        return found

    def read(self, ground: Ground, text: str) -> Page:
        """A page as the proof reads it, from this text of its file."""
        reader, _ = reader_of(is_site=ground.is_site)
        return reader(text, ground.path, ground.place)

    def check(self, ground: Ground, text: str) -> Iterator[Finding]:
        """The findings about a page whose file holds this text, among the clean pages."""
        page = self.read(ground, text)
        anchors = {**self.anchors[ground.is_site], page.place.url: _ids(page)}
        yield from check_page(page, Case(self.dossiers, anchors))
        _, markup = reader_of(is_site=ground.is_site)
        yield from markup(text, ground.path)

    def is_found(self, operator: Operator, ground: Ground, fault: Fault) -> bool:
        """Whether a finding stands where the fault was planted.

        Where numbers decide, that the words are no longer the editor's does not count: a page that the
        editor's own words made wrong must be found too.
        """
        return any(
            fault.is_named(finding.position.line, finding.position.column)
            for finding in self.check(ground, fault.text)
            if not (operator.decided and finding.code is Code.REWORDED)
        )

    def attempt(self, ground: Ground, operator: Operator) -> Outcome:
        """Plant every fault of an operator in a page, one at a time."""
        planted, survivors = 0, list[Survivor]()
        for fault in operator.faults(ground):
            planted += 1
            if not self.is_found(operator, ground, fault):
                line = min(fault.lines)
                survivors.append(Survivor(ground.path, line, fault.planted, operator.reason or "missed"))
        return Outcome(operator.name, planted, tuple(survivors))

    def _grounds(self, *, is_site: bool) -> Iterator[Ground]:
        folder = self.root / ("site" if is_site else "docs")
        for place in places((self.slug,)) if folder.is_dir() else ():
            name = place.html if is_site else place.markdown
            text = (folder / name).read_text(encoding="utf-8")
            yield Ground(place, f"{folder.name}/{name}", text, is_site=is_site, slug=self.slug)


def _ids(page: Page) -> frozenset[str]:
    return frozenset(anchor.id for anchor in page.anchors)
