"""What stands beside the paragraphs of a translation page: their own links, notes on terms, the status."""

from collections import Counter
from collections.abc import Iterator

from summarizer.facts.notes import notes
from summarizer.facts.status import checked
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Block, Page, Role
from summarizer.proof.places import PageKind
from summarizer.proof.report import report, report_page
from summarizer.proof.sheet import Sheet, is_own_link
from summarizer.vocabulary.span import Span


def check_beside(sheet: Sheet) -> Iterator[Finding]:
    """Each paragraph has its link, each term with a note leads to it, and the status is the editor's."""
    page, dossier = sheet.page, sheet.dossier
    is_translation = dossier is not None and page.place.kind is PageKind.TRANSLATION
    for block in page.blocks:
        for link in block.links:
            allowed = is_translation and (
                is_own_link(page, block) if "place" in link.classes else block.role is Role.TARGET
            )
            if not allowed and not link.classes.isdisjoint(("place", "noted")):
                yield report(Code.STRUCTURE, page, block, link.span, "no link of this kind stands here")
    if dossier is not None and is_translation:
        yield from _own_links(page, dossier)
        yield from _notes(sheet, dossier)
        yield from _status(page, dossier)


def _own_links(page: Page, dossier: Dossier) -> Iterator[Finding]:
    count = Counter(block.pair for block in page.blocks if is_own_link(page, block))
    for name in dossier.segments:
        if count[name] != 1:
            state = "there too often" if count[name] else "missing"
            yield report_page(Code.STRUCTURE, page, f"the link of paragraph {name} to itself is {state}")


def _notes(sheet: Sheet, dossier: Dossier) -> Iterator[Finding]:
    """The links to notes in each paragraph: the words and the terms that its template gives."""
    page, due = sheet.page, notes(dossier.content)
    glossary = f"{page.place.language}/{PageKind.GLOSSARY}"
    templates = dossier.content.translated()
    for block in page.blocks:
        if block.role is not Role.TARGET or block.pair not in templates:
            continue
        source = templates[block.pair].source
        wanted = [(_plain(note.span.of(source)), note.term) for note in due.get(block.pair, ())]
        links = [link for link in block.links if "noted" in link.classes]
        for at, (words, term) in enumerate(wanted):
            link = links[at] if at < len(links) else None
            said = (_plain(link.span.of(block.text)), link.address, link.anchor) if link else None
            if said != (words, glossary, term.anchor):
                place = link.span if link else Span(0, 1)
                message = f"“{words}” leads to the note on {term.zh}, {glossary}#{term.anchor}"
                yield report(Code.DANGLING, page, block, place, message)
            elif term.anchor not in sheet.case.anchors.get(glossary, frozenset()):
                yield report(Code.DANGLING, page, block, Span(0, 1), f"there is no note #{term.anchor}")
        for link in links[len(wanted) :]:
            yield report(Code.DANGLING, page, block, link.span, "the glossary has no note on this")


def _plain(words: str) -> str:
    return " ".join(words.split())


def _status(page: Page, dossier: Dossier) -> Iterator[Finding]:
    """The last words before the first paragraph say how the translation was made, and lead to the proof."""
    language = page.place.language
    space, stop = (" ", ".") if language == "en" else ("", "。")
    lead = checked(language)
    due = f"{dossier.content.metadata.translation.said(language)}{space}{lead}{stop}"
    block = _before_pairs(page)
    proof = page.place.beside(PageKind.PROOF).url
    if block is None or block.text != due:
        message = f"how the translation was made is not said here: {due}"
        yield (
            report(Code.MISQUOTED, page, block, Span(0, 1), message)
            if block
            else report_page(Code.STRUCTURE, page, message)
        )
    elif [(link.span.of(due), link.address, link.anchor) for link in block.links] != [(lead, proof, "")]:
        yield report(Code.DANGLING, page, block, Span(0, 1), f"“{lead}” leads to {proof}")


def _before_pairs(page: Page) -> Block | None:
    """The block right before the first paragraph of the article."""
    before: Block | None = None
    for block in page.blocks:
        if block.pair:
            return before
        if block.text:
            before = block
    return None
