"""Where the files of a site are made and proven, one article after the other, before anything is published.

What an earlier build made of an article is taken over where it still stands; all else is rendered into a
folder apart, and read again from there. Of an article that is done only digests are kept.
"""

import gc
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from summarizer.edge.remembered import Made, Remembered, combined, file_digest
from summarizer.facts.edition import UNBUILT, recorded
from summarizer.facts.folders import CONFIG, fingerprint, slugs
from summarizer.facts.papers import beside
from summarizer.proof.finding import Finding
from summarizer.proof.notation import Value
from summarizer.vocabulary.errors import Problem, SummarizerError

SWEPT = 50
"""After so many new articles cyclic garbage is collected: a command's own collector runs too seldom."""
SHARED = "_shared"
"""The name under which the files of no article are remembered: no article can have it."""


class Workshop:
    """The files of one build: `folder` holds the new ones, `files` names them all with their digests."""

    def __init__(self, root: Path, bench: Path, *, is_fresh: bool) -> None:
        self.root, self.folder, self.docs = root, bench / "docs", root / "docs"
        self.slugs = slugs(root)
        self.remembered = Remembered(root)
        self.is_fresh = is_fresh
        self.made: dict[str, Made] = {}
        self.staged: set[str] = set()

    @property
    def files(self) -> dict[str, str]:
        """Every file of the site by its path below docs/, with the digest of its bytes."""
        return {path: digest for made in self.made.values() for path, digest in made.files.items()}

    def make(self) -> tuple[Finding, ...]:
        """Make and prove all that does not stand; the findings, if anything does not hold.

        Raises SummarizerError with the problems of all articles where content cannot be used.
        """
        findings, problems = list[Finding](), list[Problem]()
        for slug in self.slugs:
            try:
                findings += self._article(slug)
            except SummarizerError as error:
                problems += [problem for problem in error.problems if problem not in problems]
        if problems:
            raise SummarizerError(problems)
        if not findings:
            findings += self._shared()
        return _tidy(findings)

    def remember(self) -> None:
        """Keep what is known of each article for the next build."""
        self.remembered.keep(self.made)

    def _article(self, slug: str) -> Iterable[Finding]:
        """Make the files of one article, unless they stand, on a day that has been."""
        inputs = self.remembered.inputs(slug, fingerprint(self.root, slug))
        known = None if self.is_fresh else self.remembered.of(slug)
        if known and known.stands(inputs, self.docs) and recorded(self.root, slug) != UNBUILT:
            self.made[slug] = known
            return ()
        from summarizer.facts.loading import load
        from summarizer.pages.render import entries, render
        from summarizer.proof.dossier import gather
        from summarizer.proof.tree import glossary_of, open_tree
        from summarizer.proof.verify import certify

        content = load(self.root, slug)
        pages = render(content)
        self._write(pages)
        dossier = gather(content)
        findings, papers = certify(
            open_tree(self.root, self.folder, self.slugs), dossier, glossary_of(dossier)
        )
        self._write(papers)
        facts = combined([json.dumps(json.loads(papers[beside(slug)[0]])["facts"])]) if papers else ""
        self.made[slug] = Made(inputs, self._digests((*pages, *papers)), entries(content), facts=facts)
        if len(self.made) % SWEPT == 0:
            gc.collect()
        return findings

    def _shared(self) -> Iterable[Finding]:
        """Make the pages that belong to no article, unless they stand; then what hangs on their claims.

        They say, and are held against, no more of an article than its entries and its facts: where these
        are what they were, another word in it changes nothing here.
        """
        about = (
            combined((slug, made.facts, json.dumps(made.entries, sort_keys=True)))
            for slug, made in self.made.items()
        )
        common = (file_digest(self.root / CONFIG), file_digest(self.root / "content" / "glossary.yaml"))
        inputs = self.remembered.inputs(*common, *about)
        known = None if self.is_fresh else self.remembered.of(SHARED)
        if known and "claims" in known.entries and known.stands(inputs, self.docs):
            self.made[SHARED] = known
            self._list_all({slug: json.loads(said) for slug, said in known.entries["claims"].items()})
            return ()
        from summarizer.facts.glossary import load_glossary
        from summarizer.pages.render import render_lists
        from summarizer.proof.papers import schemas
        from summarizer.proof.showings import claims_by_article
        from summarizer.proof.tree import open_tree, prove_shared
        from summarizer.proof.verify import CHECKS

        terms, _ = load_glossary(self.root)
        files = render_lists([made.entries for made in self.made.values()], terms) | schemas()
        self._write(files)
        proven = prove_shared(open_tree(self.root, self.folder, self.slugs, behind=self.docs), CHECKS)
        claimed = claims_by_article(proven.sheets)
        self._list_all(claimed)
        said = {slug: json.dumps(claims) for slug, claims in claimed.items()}
        self.made[SHARED] = Made(inputs, self._digests(files), {"claims": said})
        return proven.findings

    def _list_all(self, claimed: Mapping[str, list[Value]]) -> None:
        for slug in self.slugs:
            self._list(slug, claimed.get(slug, []))

    def _list(self, slug: str, listed: list[Value]) -> None:
        """Put what other pages claim of an article into its certificate, where it says anything else."""
        made, path = self.made[slug], beside(slug)[0]
        digest = combined([json.dumps(listed)]) if listed else ""
        if made.listed == digest:
            return
        from summarizer.proof.papers import relisted

        place = (self.folder if path in self.staged else self.docs) / path
        self._write({path: relisted(place.read_text(encoding="utf-8"), listed, slug)})
        self.made[slug] = replace(made, files={**made.files, **self._digests([path])}, listed=digest)

    def _write(self, files: Mapping[str, str]) -> None:
        for path, text in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            self.staged.add(path)

    def _digests(self, paths: Iterable[str]) -> dict[str, str]:
        return {path: file_digest(self.folder / path) for path in paths}


def _tidy(findings: list[Finding]) -> tuple[Finding, ...]:
    if not findings:
        return ()
    from summarizer.proof.verify import tidy

    return tidy(findings)
