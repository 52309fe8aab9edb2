"""Words that stand in a file and that a visitor does not see: struck out, hidden, or commented away."""

import re
from collections.abc import Iterator
from itertools import chain

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.vocabulary.span import Lines

ARTICLE = re.compile(r"<article\b.*?</article\s*>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(
    r"<(?:!--"
    r"|(?i:(?:s|strike|del|template|noscript|iframe|object|embed|script|style|dialog)\b)"
    r"|(?i:[a-z][^<>]*\s(?:hidden(?=[\s=/>])|aria-hidden\s*=\s*[\"']?true)))"
)
STYLE = re.compile(
    r"style\s*=\s*[\"'][^\"'<>]*(?:display\s*:\s*none|visibility\s*:|opacity\s*:|font-size\s*:|color\s*:|clip)",
    re.IGNORECASE,
)


def check_concealment(text: str, path: str, *, is_site: bool) -> Iterator[Finding]:
    """What the words of a page are hidden by (N212); in a built page its article, in Markdown all of it.

    >>> [str(f.position) for f in check_concealment("<p>\\n<s>more than</s> 5", "a.md", is_site=False)]
    ['2:1']
    """
    lines: Lines | None = None
    patterns = (TAG, STYLE) if "tyle" in text.lower() else (TAG,)  # ſ is a small s too
    stretches = [match.span() for match in ARTICLE.finditer(text)] if is_site else [(0, len(text))]
    for start, end in stretches:
        for match in chain.from_iterable(pattern.finditer(text, start, end) for pattern in patterns):
            lines = lines or Lines(text)
            message = f"{match[0].split()[0]} hides words from a visitor or brings others in"
            yield Finding(Code.STRUCTURE, path, lines.position(match.start()), message=message)
