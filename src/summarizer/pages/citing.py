"""What a page says of how to cite it: each citation whole, as a frame that the proof recomputes."""

import re
from collections.abc import Iterator
from typing import Any

from summarizer.facts.citing.runs import Runs
from summarizer.facts.citing.styles import LABELS
from summarizer.facts.citing.works import citations
from summarizer.facts.content import Content
from summarizer.facts.papers import CITED
from summarizer.pages.markup import Markdown, escape

HAN = "[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
CHINESE = re.compile(rf"[“‘]?{HAN}(?:[^A-Za-z\[\]]*{HAN})?[”’!?]*")
"""Chinese words in a citation, with the marks between them."""
AMERICAN = frozenset({"apa", "mla", "chicago"})
"""The styles that print English whatever they cite."""
FILES = dict(zip(("BibTeX", "RIS", "CSL-JSON"), CITED, strict=True))


def citing_view(content: Content, language: str, kind: str) -> dict[str, Any]:
    """The citations of a page and of its article, and the files that hold them for programs."""
    found = citations(content, language, kind)
    return {
        "rows": {
            work: [
                {"label": label, "frame": _frame(f"{work}-{style}", found[f"{work}-{style}"], language)}
                for style, label in LABELS.items()
            ]
            for work in ("cite", "original")
        },
        "files": Markdown(" · ".join(f"[{label}]({name})" for label, name in FILES.items())),
    }


def _frame(name: str, runs: Runs, language: str) -> Markdown:
    """A citation in the language of its style, its Chinese words marked where that is another."""
    is_english = language == "en" or name.rpartition("-")[2] in AMERICAN
    said = "".join(_run(run.text, is_italic=run.is_italic, is_marked=is_english) for run in runs)
    other = ' lang="en"' if is_english and language != "en" else ""
    return Markdown(f'<span class="frame" data-frame="{name}"{other}>{said}</span>')


def _run(text: str, *, is_italic: bool, is_marked: bool) -> str:
    said = "".join(_parts(text)) if is_marked else escape(text, begins_line=False)
    return f"*{said}*" if is_italic else said


def _parts(text: str) -> Iterator[str]:
    """The text with each of its Chinese stretches in an element of that language.

    >>> "".join(_parts("秦琴. (n.d.).")).replace("zh-Hans", "zh")
    '<span lang="zh">秦琴</span>. (n.d.).'
    """
    at = 0
    for match in CHINESE.finditer(text):
        yield escape(text[at : match.start()], begins_line=False)
        yield f'<span lang="zh-Hans">{escape(match[0], begins_line=False)}</span>'
        at = match.end()
    yield escape(text[at:], begins_line=False)
