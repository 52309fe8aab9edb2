"""The words around figures: those of the template or of a label, whatever their punctuation (N216).

No number tells that "caught" should be "punished"; but the editor wrote one of them, and no page says
the other.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.facts.words import PIECE, Words
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.markdown import read_markdown
from summarizer.proof.page import Page, Role
from summarizer.proof.places import PageKind, Place
from summarizer.proof.report import About, report
from summarizer.proof.sheet import Entry, Sheet
from summarizer.vocabulary.span import Span

SLOT = "\ue000"
"""What stands for a figure or a term, whose own words other checks read."""
WORD = re.compile(rf"[^\W_]|{SLOT}")
SHOWN = 32
"""Characters shown of words that are others, up to the end of a word."""


def check_prose(sheet: Sheet) -> Iterator[Finding]:
    """The editor's words on a page are the editor's."""
    dossier, kind = sheet.dossier, sheet.page.place.kind
    if dossier is None:
        return
    rest = [entry for entry in sheet.entries if not entry.block.part]
    yield from _reasons(sheet, dossier)
    if kind is PageKind.SUMMARY:
        template = dossier.content.summary(sheet.page.place.language)
        title = next((at for at, entry in enumerate(rest) if entry.block.role is Role.HEADING), 0)
        yield from _walk(sheet.page, template_texts(template), rest[title:])
    elif kind is PageKind.TRANSLATION:
        yield from _translated(sheet.page, rest, dossier)
    elif kind is PageKind.PROOF:
        yield from _listed(sheet.page, rest, dossier)


@lru_cache(maxsize=1024)
def template_texts(words: Words) -> tuple[str, ...]:
    """The text of each block of a template that holds letters, with a sign for each slot.

    >>> template_texts(Words("a.md", "en", "## The *case*\\n\\n- in {{ month | q }}, ok", 0, ()))
    ('The case', 'in \ue000, ok')
    """
    bare = PIECE.sub(lambda match: "" if match[0].startswith("{#") else SLOT, words.source)
    page = read_markdown(bare, words.path, Place(words.lang, "", PageKind.SUMMARY))
    return tuple(block.text for block in page.blocks if _letters(block.text))


def shown_words(entry: Entry) -> str:
    """The letters of a block of a page, with a sign for each figure and term."""
    return _letters(_slotted(entry))


def _slotted(entry: Entry) -> str:
    """The text of a block, each figure and term in it become a sign."""
    text, parts, at = entry.block.text, list[str](), 0
    for link in sorted(entry.block.links, key=lambda link: link.span):
        if link.span.start >= at and ("figure" in link.classes or "term" in link.classes):
            parts += (text[at : link.span.start], SLOT)
            at = link.span.end
    return "".join((*parts, text[at:]))


@lru_cache(maxsize=8192)
def _letters(text: str) -> str:
    return "".join(WORD.findall(text)).casefold()


def _reasons(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """Each note on an inference gives its reason."""
    language = sheet.page.place.language
    for fact in dossier.content.inferred:
        reason = " ".join(template_texts(dossier.content.reasons[fact.id][language]))
        for entry in sheet.entries:
            told = entry.block.inferred and any(claim.fact is fact for claim in entry.claims)
            if told and (letters := _letters(reason)) not in (said := shown_words(entry)):
                yield _other(sheet.page, entry, reason, max(0, len(said) - len(letters)))


def _translated(page: Page, entries: Sequence[Entry], dossier: Dossier) -> Iterator[Finding]:
    """Each paragraph of the translation is that of its template."""
    blocks = dict(zip(dossier.blocks, dossier.content.translation, strict=False))
    for entry in entries:
        if entry.block.role is Role.TARGET and entry.block.pair in blocks:
            wanted = " ".join(template_texts(blocks[entry.block.pair]))
            if shown_words(entry) != _letters(wanted):
                yield _other(page, entry, wanted)


def _listed(page: Page, entries: Sequence[Entry], dossier: Dossier) -> Iterator[Finding]:
    """Each figure that the proof page lists has its own label before it."""
    language = page.place.language
    for entry in entries:
        if entry.claims and entry.block.role is Role.ITEM:
            fact = entry.claims[0].fact
            wanted = fact.labels.of(language) + SLOT
            if not shown_words(entry).startswith(_letters(wanted)):
                yield _other(page, entry, wanted)


def _walk(page: Page, wanted: Sequence[str], entries: Sequence[Entry]) -> Iterator[Finding]:
    """The blocks of a template stand on the page one behind the other, and nothing between them.

    The blocks of the page begin with its title: a theme lists its headings before.
    """
    said, due = [shown_words(entry) for entry in entries], [_letters(text) for text in wanted]
    if "".join(due) in "".join(said):
        return
    known = ((place, due.index(words)) for place, words in enumerate(said) if words in due)
    at = max(0, next((place - index for place, index in known), 0))
    for words, text in zip(due, wanted, strict=True):
        if at < len(said) and said[at] == words:
            at += 1
            continue
        ahead = next((place for place in range(at, len(said)) if said[place] == words), None)
        place = min(at, len(entries) - 1)
        yield _other(page, entries[place], text)
        at = at + 1 if ahead is None else ahead + 1


def _other(page: Page, entry: Entry, wanted: str, skip: int = 0) -> Finding:
    """The finding at the first letter that is another, `skip` letters of the page aside."""
    text = _slotted(entry)
    said, due = _letters(text)[skip:], _letters(wanted)
    same = next((at for at, (a, b) in enumerate(zip(said, due, strict=False)) if a != b), None)
    at = min(len(said), len(due)) if same is None else same
    shown, right = _goes_on(text, skip + at), _goes_on(wanted, at)
    message = f"the page goes on “{shown}”, the editor's words are “{right}”"
    return report(
        Code.REWORDED, page, entry.block, _place(entry, skip + at), message, About("", shown, right)
    )


def _goes_on(text: str, at: int) -> str:
    """A text from the word in which its letter `at` stands, with its spaces, for a few words.

    >>> _goes_on("On Monday the *city* caught ten of them, and no other", 8), _goes_on("over", 9)
    ('the *city* caught ten of them…', 'nothing')
    """
    places = [match.start() for match in WORD.finditer(text)]
    if at >= len(places):
        return "nothing"
    start = places[at]
    while start and text[start - 1].isascii() and text[start - 1].isalnum():
        start -= 1
    shown = " ".join(text[start:].replace(SLOT, "…").split())
    if len(shown) <= SHOWN:
        return shown.rstrip(" ,;:")
    cut = shown[: SHOWN + 1].rpartition(" ")[0] if " " in shown[: SHOWN + 1] else shown[:SHOWN]
    return f"{cut.rstrip(' ,.;:')}…"


def _place(entry: Entry, at: int) -> Span:
    """The stretch of a block's text that is its letter `at`, or its last."""
    spans: list[Span] = []
    links = [link.span for link in entry.block.links if not link.classes.isdisjoint(("figure", "term"))]
    for match in WORD.finditer(entry.block.text):
        over = next((link for link in links if link.covers(Span(*match.span()))), None)
        if over is None or over not in spans:
            spans.append(over or Span(*match.span()))
    return spans[min(at, len(spans) - 1)] if spans else Span(0, 0)
