"""Figures about the proof itself, and the front matter that steers the site: each recomputed (N211)."""

from collections.abc import Iterator

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.places import PageKind
from summarizer.proof.report import About, report, report_page
from summarizer.proof.sheet import Sheet

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


def _check_places(sheet: Sheet, expected: list[str]) -> Iterator[Finding]:
    """The frames stand on the proof page only, each once and in their order: a swap is a finding."""
    page = sheet.page
    wanted = expected if page.place.kind is PageKind.PROOF else []
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
    """Each frame shows what the tally of its article gives, and no other name is a frame."""
    page, known = sheet.page, sheet.dossier.frames if sheet.dossier else {}
    yield from _check_places(sheet, list(known))
    for block in page.blocks:
        for frame in block.frames:
            said = frame.span.of(block.text)
            if frame.name not in known:
                message = f"no frame is called {frame.name}: {said} is not proven"
                yield report(Code.FRAME, page, block, frame.span, message)
            elif said != known[frame.name]:
                message = f"the page says {said}, a count of the content gives {known[frame.name]}"
                about = About(frame.name, said, known[frame.name])
                yield report(Code.FRAME, page, block, frame.span, message, about)


def check_front_matter(sheet: Sheet) -> Iterator[Finding]:
    """The language of a page and the address of its counterpart are those of its place."""
    page = sheet.page
    expected = {"lang": TAGS[page.place.language], "alt_path": page.place.counterpart}
    for meta in page.metas:
        if meta.value != expected[meta.key]:
            position = page.lines.position(meta.offset)
            yield Finding(
                Code.FRAME, page.path, position, meta.key, meta.value, expected[meta.key],
                f"the page says {meta.value}, its place says {expected[meta.key] or 'nothing'}",
                excerpt=page.excerpt(position, len(meta.value)),
            )  # fmt: skip
