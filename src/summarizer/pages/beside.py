"""The lines of an article beside their translations, as the translation pages show them."""

from typing import Any

from summarizer.facts.content import Content
from summarizer.facts.notes import notes
from summarizer.facts.words import Words
from summarizer.pages.markup import Links, Markdown
from summarizer.pages.template import scribe
from summarizer.pages.translation import Marking, annotated
from summarizer.vocabulary.span import Span

View = dict[str, Any]


def paragraphs(content: Content, marks: Marking) -> View:
    """The lines of the article with their translations, alike on the pages of both languages."""
    blocks = iter(content.translation)
    pairs, furniture = list[View](), list[View]()
    english, noted = scribe(content, "en", Links("")), notes(content)
    for segment in content.article.segments:
        anchor = segment.anchor
        link = Markdown(f"[¶{anchor.rpartition('-')[2]}](#{anchor}){{ .place }}")
        row: View = {"id": anchor, "source": marks.line(segment.span), "link": link}
        if segment.kind == "furniture":
            furniture.append(row)
            continue
        block = next(blocks)
        target = Markdown(" ".join(english.write(annotated(block, noted.get(anchor, ()))).split("\n")))
        kind = "" if segment.kind == "paragraph" else f" .{segment.kind}"
        is_heading = segment.kind == "heading" and not _has_number(content, block, segment.span)
        heading = anchor.replace("p-", "h-") if is_heading else ""
        pairs.append(row | {"target": target, "kind": Markdown(kind), "heading": heading})
    return {"pairs": pairs, "furniture": furniture}


def _has_number(content: Content, block: Words, span: Span) -> bool:
    """Whether a line or its translation states one: a theme repeats headings where no link goes with them."""
    return bool(block.slots) or any(span.touches(mention.span) for mention in content.reading.mentions)
