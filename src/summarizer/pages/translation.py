"""The lines of the article as the translation page shows them: marked and linked, text unchanged."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.facts.content import Content
from summarizer.facts.fact import Fact, Origin
from summarizer.facts.glossary import Term
from summarizer.facts.notes import Note
from summarizer.facts.quotes import find_quote
from summarizer.facts.words import Words
from summarizer.pages.markup import Markdown, escape
from summarizer.vocabulary.span import Span

MARK = '<mark class="quote">'


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of the article and the Markdown before and after it; `rank` orders nodes of one span."""

    span: Span
    before: str
    after: str
    rank: int

    @property
    def place(self) -> tuple[int, int, int]:
        """Outer nodes come before the inner ones that begin with them."""
        return (self.span.start, -self.span.end, self.rank)


@dataclass(frozen=True, slots=True)
class Marking:
    """All marks of an article in order, ready to be cut into its lines, and the terms it marks."""

    text: str
    nodes: tuple[Node, ...]
    terms: tuple[Term, ...]

    def line(self, span: Span) -> Markdown:
        """The Markdown of a line, whose plain text is exactly the article's; no mark crosses a line."""
        first = bisect_left(self.nodes, span.start, key=lambda node: node.span.start)
        last = bisect_left(self.nodes, span.end, lo=first, key=lambda node: node.span.start)
        return Markdown("".join(self._pieces(span, self.nodes[first:last])))

    def _pieces(self, line: Span, nodes: Iterable[Node]) -> Iterator[str]:
        at, opened = line.start, list[Node]()

        def plain(end: int) -> str:
            return escape(self.text[at:end], begins_line=at == line.start)

        for node in nodes:
            while opened and opened[-1].span.end <= node.span.start:
                closed = opened.pop()
                yield plain(closed.span.end) + closed.after
                at = closed.span.end
            yield plain(node.span.start) + node.before
            at = node.span.start
            opened.append(node)
        for closed in reversed(opened):
            yield plain(closed.span.end) + closed.after
            at = closed.span.end
        yield plain(line.end)


def marking(content: Content) -> Marking:
    """Every quote, evidence and unexplained term of an article, as properly nested marks."""
    stated = {fact.evidence.mention.span: fact for fact in content.facts if fact.origin is Origin.STATED}
    inferred = [fact for fact in content.facts if fact.origin is Origin.INFERRED]
    quotes = _merged(fact.evidence.quote for fact in stated.values())
    places = {place: term for term in content.terms if (place := _first(term, content))}
    quotes = _widened(quotes, list(places))
    nodes = [Node(quote, MARK, "</mark>", 0) for quote in quotes]
    nodes += [_evidence(span, fact, inferred) for span, fact in stated.items()]
    nodes += [_term(term, place, quotes) for place, term in places.items()]
    terms = tuple(term for _, term in sorted(places.items()))
    return Marking(content.article.text, tuple(sorted(nodes, key=lambda node: node.place)), terms)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Overlapping and touching spans made one."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return done


def _widened(quotes: list[Span], terms: Sequence[Span]) -> list[Span]:
    """The quotes, made to hold each term that they cut through."""
    cut = [term for term in terms if any(quote.touches(term) for quote in quotes)]
    return _merged([*quotes, *cut]) if cut else quotes


def _evidence(span: Span, fact: Fact, inferred: Sequence[Fact]) -> Node:
    anchors = "".join(
        f'<a id="{other.anchor}"></a>' for other in inferred if other.evidence.mention.span == span
    )
    link = f"](figures.md#{fact.row}){{ #{fact.anchor} .evidence }}"
    return Node(span, f"{anchors}[", link, 2)


def _term(term: Term, place: Span, quotes: Sequence[Span]) -> Node:
    if any(quote.touches(place) for quote in quotes):
        return Node(place, f'<span id="{term.anchor}">', "</span>", 1)
    return Node(place, f'<mark class="quote" id="{term.anchor}">', "</mark>", 1)


def _first(term: Term, content: Content) -> Span | None:
    """The first place of an unexplained term that cuts through no evidence."""
    if not term.unexplained:
        return None
    evidence = [fact.evidence.mention.span for fact in content.facts]
    for place in find_quote(term.zh, content.article.text):
        if not any(place.touches(span) and not place.covers(span) for span in evidence):
            return place
    return None


def annotated(words: Words, noted: Sequence[Note]) -> Words:
    """A template in which each noted term is a link to its note in the glossary."""
    source, at = list[str](), 0
    for note in noted:
        said = note.span.of(words.source)
        source += (
            words.source[at : note.span.start],
            f"[{said}](../glossary.md#{note.term.anchor}){{ .noted }}",
        )
        at = note.span.end
    return replace(words, source="".join((*source, words.source[at:]))) if noted else words
