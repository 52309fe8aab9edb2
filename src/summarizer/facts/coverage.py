"""Completeness: every figure reaches the translation and the summary, or the editor says why not."""

from collections.abc import Mapping, Sequence, Set

from summarizer.facts.content import Content
from summarizer.facts.document import Document, Text
from summarizer.facts.fact import Fact
from summarizer.facts.glossary import fold_quotes
from summarizer.facts.likeness import meant
from summarizer.facts.words import Proofreader, Slot, Words
from summarizer.reading.article import Segment, SegmentKind


def translated_segments(content: Content) -> list[Segment]:
    """The segments that get a translation: all but page furniture."""
    return [s for s in content.article.segments if s.kind is not SegmentKind.FURNITURE]


def _known_slots(content: Content, words: Words, reader: Proofreader) -> list[Slot]:
    """The slots that name a fact; the others are problems (T302)."""
    facts = {fact.id for fact in content.facts}
    _check_names(words, reader, "fact", facts, f"facts are named in content/{content.slug}/facts.yaml")
    return [slot for slot in words.slots if slot.kind == "fact" and slot.name in facts]


def _check_names(words: Words, reader: Proofreader, kind: str, known: Set[str], otherwise: str) -> None:
    what = "fact" if kind == "fact" else "unexplained term"
    for slot in words.slots:
        if slot.kind == kind and slot.name not in known:
            cure = meant(slot.name, known, otherwise)
            reader.fault("T302", slot.offset, f"no {what} is called {slot.name}", len(slot.name), cure)


def check_terms(
    content: Content, readers: Mapping[str, Proofreader], translator: Proofreader, document: Document
) -> None:
    """Each slot for a term names one that the glossary calls unexplained (T302)."""
    terms = {term.zh for term in content.terms if term.unexplained}
    cure = "list it in content/glossary.yaml with `unexplained: true`, `pinyin:` and `gloss:`"
    for words, reader in (
        *((words, readers[language]) for language, words in content.summaries.items()),
        *((block, translator) for block in content.translation),
    ):
        _check_names(words, reader, "term", terms, cure)
    for reasons in content.reasons.values():
        for language, words in reasons.items():
            reader = Proofreader(document.path, document.lines.text, language)
            _check_names(words, reader, "term", terms, cure)
            document.problems.extend(reader.problems)


def check_summaries(
    content: Content, readers: Mapping[str, Proofreader], document: Document, places: Mapping[str, Text]
) -> None:
    """Each fact is in both summaries or omitted with a reason (F112), and not both (F115)."""
    for lang, words in content.summaries.items():
        used = {slot.name for slot in _known_slots(content, words, readers[lang])}
        for fact in content.facts if readers[lang].is_read else ():
            if fact.id not in used and fact.id not in places:
                readers[lang].fault(
                    "F112",
                    0,
                    f"{fact.id} is neither in the summary nor omitted",
                    cure="use it in a slot, or list it under `omitted:` with the reason",
                )
        for name, place in places.items():
            if name in used:
                document.fault("F115", place, f"{name} is omitted, yet {words.path} uses it")
    for lang in content.summaries:
        for reasons in content.reasons.values():
            reader = Proofreader(document.path, document.lines.text, lang)
            _known_slots(content, reasons[lang], reader)
            document.problems.extend(reader.problems)


def check_translation(content: Content, reader: Proofreader) -> None:
    """One block a segment (T305); each number of a segment is a slot of its block (T306, T309)."""
    segments, article = translated_segments(content), content.article
    if not _is_paired(content, segments) and reader.is_read:
        _tell_count(content, segments, reader)
        return
    for block, segment in zip(content.translation, segments, strict=False):
        if block.kind != segment.kind.value:
            where = f"{article.path}:{article.lines.position(segment.span.start)}"
            reader.fault(
                "T305",
                block.offset,
                f"this block is a {block.kind}, its source line a {segment.kind.value}: "
                f"{segment.span.of(article.text)[:20]}",
                cure=f"the blocks go with the lines of the source in order, this one with {where};\n"
                "a title begins with `# `, a heading with `## `, a paragraph with neither",
            )
            return
        _check_block(content, block, segment, reader)


def _is_paired(content: Content, segments: Sequence[Segment]) -> bool:
    return len(content.translation) == len(segments)


def _tell_count(content: Content, segments: Sequence[Segment], reader: Proofreader) -> None:
    """T305 alone, at the first block that does not go with its line; what else does not fit follows."""
    article, blocks = content.article, content.translation
    pairs = range(min(len(blocks), len(segments)))
    at = next((at for at in pairs if _is_elsewhere(content, at, segments)), len(blocks))
    cure = "write one block for each line, with empty lines between them"
    if at < len(blocks):
        line, said = article.lines.position(segments[at].span.start), segments[at].span.of(article.text)[:20]
        cure = f"from here on blocks do not go with their lines, here {article.path}:{line}: {said}\n{cure}"
    offset = blocks[at].offset if at < len(blocks) else len(reader.source)
    reader.fault("T305", offset, f"{len(blocks)} blocks for {len(segments)} source lines", cure=cure)


def _is_elsewhere(content: Content, at: int, segments: Sequence[Segment]) -> bool:
    """Whether a block is of another kind than its line, or names figures and none of that line."""
    block, segment = content.translation[at], segments[at]
    names = set(block.facts())
    is_foreign = bool(names) and names.isdisjoint(_stated_in(content, segment))
    return is_foreign or block.kind != segment.kind.value


def _stated_in(content: Content, segment: Segment) -> dict[str, Fact]:
    """The facts whose number stands in a line of the article, by name."""
    return {fact.id: fact for fact in content.facts if segment.span.covers(fact.evidence.mention.span)}


def _check_block(content: Content, block: Words, segment: Segment, reader: Proofreader) -> None:
    used = _known_slots(content, block, reader)
    here = _stated_in(content, segment)
    for slot in used:
        if slot.name not in here:
            reader.fault("T306", slot.offset, f"{slot.name} is stated in another paragraph", len(slot.name))
    stated = [fact for fact in here.values() if not fact.because.en]
    for fact in stated:
        if fact.id not in {slot.name for slot in used}:
            reader.fault(
                "T309",
                block.offset,
                f"the translation of this paragraph loses {fact.evidence.mention.surface} ({fact.id})",
                cure=f"use {{{{ {fact.id} | q }}}}",
            )


def check_glossary(content: Content, translator: Proofreader, summaries: list[Proofreader]) -> None:
    """The translation says each term as the glossary does (G501); wrong wordings stand nowhere (G502)."""
    nouns = {fact.id: fact.noun.one for fact in content.facts if fact.noun}
    folded = [(term, [fold_quotes(wording) for wording in (term.en, *term.also)]) for term in content.terms]
    segments = translated_segments(content)
    paired = zip(content.translation, segments, strict=True) if _is_paired(content, segments) else ()
    for block, segment in paired:
        rest, said = segment.span.of(content.article.text), _said(block, nouns)
        plain = fold_quotes(said)
        for term, wordings in folded:
            if term.zh not in rest:
                continue
            rest = rest.replace(term.zh, "\0")
            if f"\0{term.zh}\0" not in said and not any(wording in plain for wording in wordings):
                translator.fault(
                    "G501",
                    block.offset,
                    f"{term.zh} is not rendered as “{term.en}”",
                    cure="use the glossary's wording, or add this one under `also:`",
                )
    for reader in [translator, *(summary for summary in summaries if summary.lang == "en")]:
        plain = fold_quotes(reader.source)
        for term in content.terms:
            for wrong in term.wrong:
                at = plain.find(fold_quotes(wrong))
                if at >= 0:
                    reader.fault(
                        "G502", at, f"wrong wording for {term.zh}: {wrong}", len(wrong), f"write “{term.en}”"
                    )


def _said(block: Words, nouns: Mapping[str, str]) -> str:
    """The plain words of a block, with the nouns that its figures bring."""
    return " ".join([block.plain, *(nouns[name] for name in dict.fromkeys(block.facts()) if name in nouns)])
