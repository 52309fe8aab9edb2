"""Counts of the proof, citations, and the front matter that steers the site: each recomputed (N211)."""

import re
from collections.abc import Iterator

from summarizer.facts.citing.meta import front_matter
from summarizer.facts.citing.runs import plain
from summarizer.facts.citing.styles import LABELS
from summarizer.facts.citing.works import citations
from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report, report_page
from summarizer.proof.sheet import Sheet
from summarizer.vocabulary.span import Span

CITATION = re.compile(rf"(?:{'|'.join(LABELS.values())})\s*[:：]")
"""What a citation begins with."""
TAGS = {"en": "en", "zh": "zh-Hans"}
"""The lang of the pages of each language."""
OTHER_STATE = {
    (
        "trial-digest",
        "trial-earlier",
    ): "the files have changed since the trial that this page shows as theirs",
    (
        "trial-earlier",
        "trial-digest",
    ): "the page calls the trial one of an earlier state, and it is of this one",
}
"""What it says that a page has the one name where the other is due."""


def frames_of(sheet: Sheet) -> dict[str, str]:
    """The frames that a page must show, in their order: the counts of the proof, then how to cite it."""
    page, dossier = sheet.page.place, sheet.dossier
    if dossier is None:
        return {}
    counts = dossier.frames if page.kind is PageKind.PROOF else {}
    cited = citations(dossier.content, page.language, page.cited)
    return {**counts, **{name: plain(runs) for name, runs in cited.items()}}


def _check_places(sheet: Sheet, wanted: list[str]) -> Iterator[Finding]:
    """Each frame stands on its page, once and in its order: a swap is a finding."""
    page = sheet.page
    found = [(block, frame) for block in page.blocks for frame in block.frames]
    for index, (block, frame) in enumerate(found):
        if index >= len(wanted) or frame.name != wanted[index]:
            due = wanted[index] if index < len(wanted) else ""
            yield report(Code.FRAME, page, block, frame.span, _misplaced(frame.name, due))
    if len(found) < len(wanted):
        message = f"the count called {wanted[len(found)]} is not there; run `summarizer build`"
        yield report_page(Code.FRAME, page, message)


def _misplaced(name: str, due: str) -> str:
    """What is wrong where a count has the name of another, or of none.

    >>> _misplaced("trial-digest", "trial-earlier")
    'the files have changed since the trial that this page shows as theirs: run `summarizer build`'
    """
    if (name, due) in OTHER_STATE:
        return f"{OTHER_STATE[name, due]}: run `summarizer build`"
    right = f"that of {due} is due" if due else "none is due"
    return f"the count called {name} stands where {right}; run `summarizer build`"


def check_frames(sheet: Sheet) -> Iterator[Finding]:
    """Each frame shows what its article gives, behind the name of its style, and no other is a frame."""
    page, known = sheet.page, frames_of(sheet)
    yield from _check_places(sheet, list(known))
    for block in page.blocks:
        if known and not block.frames and CITATION.match(block.text):
            yield report(Code.FRAME, page, block, Span(0, 1), "a citation that is no frame: it is not proven")
        for frame in block.frames:
            said = frame.span.of(block.text)
            if frame.name not in known:
                message = f"no frame is called {frame.name}: {said} is not proven"
                yield report(Code.FRAME, page, block, frame.span, message)
            elif said != known[frame.name]:
                message = f"the page says {said}, the content gives {known[frame.name]}"
                about = About(frame.name, said, known[frame.name])
                yield report(Code.FRAME, page, block, frame.span, message, about)
            elif (label := LABELS.get(frame.name.rpartition("-")[2])) and not _is_labelled(block, label):
                message = f"{label} must stand before it, and nothing behind"
                yield report(Code.FRAME, page, block, frame.span, message)


def _is_labelled(block: Block, label: str) -> bool:
    """Whether a citation stands alone behind the name of its style."""
    span = block.frames[0].span
    before, behind = block.text[: span.start].rstrip("：: "), block.text[span.end :]
    return before == label and not behind and len(block.frames) == 1


def check_front_matter(sheet: Sheet) -> Iterator[Finding]:
    """What steers a page and what its head tells programs are those of its place and its article."""
    page, dossier = sheet.page, sheet.dossier
    expected = {"lang": TAGS[page.place.language], "alt_path": page.place.counterpart}
    due = front_matter(dossier.content, page.place.language, page.place.cited) if dossier else {}
    missing = sorted(due.keys() - {meta.key for meta in page.metas}) if page.metas else []
    for key in missing:
        yield report_page(Code.FRAME, page, f"the front matter has no `{key}`")
    expected |= due
    for meta in page.metas:
        if meta.value != expected.get(meta.key):
            position = page.lines.position(meta.offset)
            yield Finding(
                Code.FRAME, page.path, position, meta.key, meta.value, expected.get(meta.key, ""),
                f"the page says {meta.value}, its place says {expected.get(meta.key) or 'nothing'}",
                excerpt=page.excerpt(position, len(meta.value)),
            )  # fmt: skip
