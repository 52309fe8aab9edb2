"""What a visitor cannot see that changes what is seen: unseen characters, and lines turned around (N212)."""

import re
from collections.abc import Iterator

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.report import report
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.span import Span
from summarizer.vocabulary.unseen import UNSEEN

TURNED = re.compile(
    r"<bdo\b|unicode-bidi|writing-mode|\bdir\s*=\s*[\"']?\s*rtl|direction\s*:\s*rtl", re.IGNORECASE
)
TURNING = ("<bdo", "bidi", "writing-mode", "rtl")
"""What a page holds that has any of the above; to look for them is faster."""


def check_visibility(sheet: Sheet) -> Iterator[Finding]:
    """No unseen character but in the article's own words, and nothing that is read from the right."""
    page = sheet.page
    written = "&" in page.text or "\\u" in page.text or UNSEEN.search(page.text) is not None
    for entry in sheet.entries if written else ():
        if not entry.is_source and UNSEEN.search(entry.block.text):
            yield from _unseen(sheet, entry)
    lowered = page.text.lower()
    if any(words in lowered for words in TURNING):
        for match in TURNED.finditer(page.text):
            position = page.lines.position(match.start())
            message = f"{match[0].strip('<')} turns words around: the page is read from the left"
            excerpt = page.excerpt(position, len(match[0]))
            yield Finding(Code.STRUCTURE, page.path, position, message=message, excerpt=excerpt)


def _unseen(sheet: Sheet, entry: Entry) -> Iterator[Finding]:
    block = entry.block
    for match in UNSEEN.finditer(block.text):
        span = Span(*match.span())
        if not any(quotation.link.span.covers(span) for quotation in entry.quotations):
            message = f"U+{ord(match[0]):04X} is not seen, yet changes what is read"
            yield report(Code.STRUCTURE, sheet.page, block, span, message)
