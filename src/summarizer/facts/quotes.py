"""Finding an editor's quote in the article: exact, but for spaces; told like by a good compiler."""

from functools import lru_cache

from summarizer.facts.document import Document, Text
from summarizer.reading.article import Article
from summarizer.vocabulary.span import Span, excerpt


@lru_cache(maxsize=4)
def _squeezed(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without spaces inside its lines, and where each letter of it stands."""
    places = tuple(at for at, letter in enumerate(text) if letter in "\r\n" or not letter.isspace())
    return "".join(text[at] for at in places), places


def find_quote(quote: str, text: str) -> list[Span]:
    """Every place where `quote` stands in `text`; spaces inside a line are not compared.

    >>> find_quote("强戒595人", "572名,强戒 595人。")
    [Span(start=5, end=12)]
    """
    words, (letters, places) = "".join(quote.split()), _squeezed(text)
    found: list[Span] = []
    at = letters.find(words) if words else -1
    while at >= 0:
        found.append(Span(places[at], places[at + len(words) - 1] + 1))
        at = letters.find(words, at + 1)
    return found


def resolve(document: Document, quote: Text, article: Article) -> Span | None:
    """The one place of a quote; F102 not found (with the nearest words), F103 found twice."""
    places = find_quote(quote.text, article.text)
    if len(places) == 1:
        return places[0]
    lines = article.lines
    if not places:
        document.fault("F102", quote, f"quote not found: {quote.text}", _nearest(quote.text, article))
        return None
    where = [f"{article.path}:{lines.position(place.start)}" for place in places[:5]]
    cure = "lengthen it until it occurs once; it stands at\n" + "\n".join(where)
    document.fault("F103", quote, f"quote found {len(places)} times: {quote.text}", cure)
    return None


def _nearest(quote: str, article: Article) -> str:
    """The most similar stretch of the article, as a hint; nothing is ever accepted by likeness."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote)
    best, place = 0.0, 0
    size, text = len(quote), article.text
    for start in range(0, max(1, len(text) - size + 1)):
        window = text[start : start + size]
        if len(set(window) & set(quote)) * 2 < len(set(quote)):
            continue
        matcher.set_seq1(window)
        if matcher.real_quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, place = ratio, start
    if best < 0.5:
        return f"copy the words from {article.path}"
    lines = article.lines
    position = lines.position(place)
    words = text[place : place + size].partition("\n")[0]
    shown = excerpt(lines.line(position.line), position.column, len(words))
    return f"nearest in {article.path}:{position}: {words}\n{shown}"
