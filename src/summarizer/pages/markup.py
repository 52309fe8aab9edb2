"""Markdown that says exactly what it is given: escaping, and the links that carry the proof."""

import re
from dataclasses import dataclass

from summarizer.facts.fact import Fact
from summarizer.facts.glossary import Term

ESCAPES = str.maketrans(
    {mark: f"\\{mark}" for mark in "\\`*_{}[]#|"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)
BREAK = re.compile(r"[\r\n]+")
DIGESTS = frozenset({"sha256", "trial-digest", "trial-earlier"})
"""The frames whose text is a digest."""
PICTURE = re.compile(r"(?<!\\)((?:\\\\)*)!(?=\[)")


class Markdown(str):
    """Text that is Markdown already and must not be escaped again."""

    __slots__ = ()


def escape(text: str, *, begins_line: bool = True) -> Markdown:
    """Markdown that shows `text` as it is; a line break becomes a space.

    >>> print(escape("<b> & [a](b) *c*"))
    &lt;b&gt; &amp; \\[a\\](b) \\*c\\*
    >>> print(escape("- no list"), escape("no - list"))
    \\- no list no - list
    """
    if isinstance(text, Markdown):
        return text
    shown = BREAK.sub(" ", text).translate(ESCAPES)
    return Markdown(_unlisted(shown) if begins_line else shown)


def _unlisted(line: str) -> str:
    """The line with a backslash before what would begin a list or a rule there."""
    words = line.lstrip(" ")
    marker = re.match(r"[+\-.]|\d+(?=\.(?:\s|$))", words)
    if marker is None:
        return line
    at = len(line) - len(words) + (marker.end() if marker[0][0].isdigit() else 0)
    return f"{line[:at]}\\{line[at:]}"


def unpictured(markdown: str) -> str:
    """The page with each `!` that stands right before a link kept from making a picture of it.

    >>> print(unpictured("Look![248 cases](a.md)"))
    Look\\![248 cases](a.md)
    """
    return PICTURE.sub(r"\1\\!", markdown) if "![" in markdown else markdown


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a page whose way to the translation page is `page` (empty on that page itself)."""

    page: str = "translation.md"

    def claim(self, fact: Fact, words: str) -> Markdown:
        """A figure that leads to the words that state it."""
        return Markdown(f"[{_inline(words)}]({self.page}#{fact.anchor}){{ .figure }}")

    def term(self, term: Term, language: str) -> Markdown:
        """An unexplained term that leads to its place in the article."""
        shown = "".join(said(words, lang) for words, lang in term.worded(language))
        return Markdown(f"[{shown}]({self.page}#{term.anchor}){{ .term }}")

    def words(self, anchor: str, quoted: str) -> Markdown:
        """Words of the article that lead to their place in it."""
        return Markdown(f"[{_inline(quoted)}]({self.page}#{anchor}){{ .words lang=zh-Hans }}")


def said(words: str, lang: str = "", address: str = "") -> Markdown:
    """Words in a language of their own, or a plain link to an address.

    >>> print(said("德阳", "zh-Hans", "a/translation.md#p-1"), said("Déyáng", "zh-Latn"))
    [德阳](a/translation.md#p-1){ lang=zh-Hans } <span lang="zh-Latn">Déyáng</span>
    """
    shown = _inline(words)
    if address:
        return Markdown(f"[{shown}]({address})" + (f"{{ lang={lang} }}" if lang else ""))
    return Markdown(f'<span lang="{lang}">{shown}</span>') if lang else shown


def place(name: str) -> Markdown:
    """An empty place that links may lead to; nothing without a name."""
    return Markdown(f'<a id="{name}"></a>' if name else "")


def frame(name: str, text: str) -> Markdown:
    """A count that the pages state about the proof itself; the digest is set as code."""
    tag = "code" if name in DIGESTS else "span"
    return Markdown(f'<{tag} class="frame" data-frame="{name}">{_inline(text)}</{tag}>')


def _inline(text: str) -> Markdown:
    return escape(text, begins_line=False)
