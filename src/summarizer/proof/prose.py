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
SHOWN = 12
"""Letters shown of words that are others."""


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
        yield from _walk(sheet.page, template_words(template), rest[title:])
    elif kind is PageKind.TRANSLATION:
        yield from _translated(sheet.page, rest, dossier)
    elif kind is PageKind.PROOF:
        yield from _listed(sheet.page, rest, dossier)


@lru_cache(maxsize=1024)
def template_words(words: Words) -> tuple[str, ...]:
    """The letters of each block of a template, with a sign for each slot.

    >>> template_words(Words("a.md", "en", "## The *case*\\n\\n- in {{ month | q }}, ok", 0, ()))
    ('thecase', 'in\ue000ok')
    """
    bare = PIECE.sub(lambda match: "" if match[0].startswith("{#") else SLOT, words.source)
    page = read_markdown(bare, words.path, Place(words.lang, "", PageKind.SUMMARY))
    return tuple(letters for block in page.blocks if (letters := _letters(block.text)))


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
        reason = "".join(template_words(dossier.content.reasons[fact.id][language]))
        for entry in sheet.entries:
            told = entry.block.inferred and any(claim.fact is fact for claim in entry.claims)
            if told and reason not in (said := shown_words(entry)):
                yield _other(sheet.page, entry, said[-len(reason) :], reason)


def _translated(page: Page, entries: Sequence[Entry], dossier: Dossier) -> Iterator[Finding]:
    """Each paragraph of the translation is that of its template."""
    blocks = dict(zip(dossier.blocks, dossier.content.translation, strict=False))
    for entry in entries:
        if entry.block.role is Role.TARGET and entry.block.pair in blocks:
            wanted, said = "".join(template_words(blocks[entry.block.pair])), shown_words(entry)
            if said != wanted:
                yield _other(page, entry, said, wanted)


def _listed(page: Page, entries: Sequence[Entry], dossier: Dossier) -> Iterator[Finding]:
    """Each figure that the proof page lists has its own label before it."""
    language = page.place.language
    for entry in entries:
        if entry.claims and entry.block.role is Role.ITEM:
            fact = entry.claims[0].fact
            wanted = _letters(fact.labels.of(language)) + SLOT
            if not (said := shown_words(entry)).startswith(wanted):
                yield _other(page, entry, said, wanted)


def _walk(page: Page, wanted: Sequence[str], entries: Sequence[Entry]) -> Iterator[Finding]:
    """The blocks of a template stand on the page one behind the other, and nothing between them.

    The blocks of the page begin with its title: a theme lists its headings before.
    """
    said = [shown_words(entry) for entry in entries]
    if "".join(wanted) in "".join(said):
        return
    known = ((place, wanted.index(words)) for place, words in enumerate(said) if words in wanted)
    at = max(0, next((place - index for place, index in known), 0))
    for words in wanted:
        if at < len(said) and said[at] == words:
            at += 1
            continue
        ahead = next((place for place in range(at, len(said)) if said[place] == words), None)
        place = min(at, len(entries) - 1)
        yield _other(page, entries[place], said[place], words)
        at = at + 1 if ahead is None else ahead + 1


def _other(page: Page, entry: Entry, said: str, wanted: str) -> Finding:
    """The finding at the first letter that is another."""
    same = next((at for at, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), None)
    at = min(len(said), len(wanted)) if same is None else same
    shown, due = (words[at : at + SHOWN].replace(SLOT, "…") or "nothing" for words in (said, wanted))
    place = _place(entry, at)
    about = About("", shown, due)
    return report(
        Code.REWORDED, page, entry.block, place, f"the page goes on “{shown}”, its words are “{due}”", about
    )


def _place(entry: Entry, at: int) -> Span:
    """The stretch of a block's text that is its letter `at`, or its last."""
    spans: list[Span] = []
    links = [link.span for link in entry.block.links if not link.classes.isdisjoint(("figure", "term"))]
    for match in WORD.finditer(entry.block.text):
        over = next((link for link in links if link.covers(Span(*match.span()))), None)
        if over is None or over not in spans:
            spans.append(over or Span(*match.span()))
    return spans[min(at, len(spans) - 1)] if spans else Span(0, 0)
