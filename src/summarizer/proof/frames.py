"""Figures about the proof itself, and the front matter that steers the site: each recomputed (N211)."""

from collections.abc import Iterator

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Sheet

TAGS = {"en": "en", "zh": "zh-Hans"}
"""The lang of the pages of each language."""


def check_frames(sheet: Sheet) -> Iterator[Finding]:
    """Each frame shows what the tally of its article gives, and no other name is a frame."""
    page, known = sheet.page, sheet.dossier.frames if sheet.dossier else {}
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
