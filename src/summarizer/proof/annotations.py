"""The words that state the figures, as W3C Web Annotations: for programs that mark texts.

Each figure is an annotation whose target is found in the source in two ways: by its place, and by its
words with those before and behind them, which together stand there once.
"""

from binascii import b2a_base64

from summarizer.facts.fact import LANGUAGES, Fact, Origin
from summarizer.facts.papers import ANNOTATIONS
from summarizer.proof.dossier import Dossier
from summarizer.proof.notation import Value

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 16
"""Characters before and behind the words that a quote selector has, at least, where there are so many."""
Row = dict[str, Value]


def annotations(dossier: Dossier) -> Row:
    """The figures of an article as one collection on one page; its addresses are relative to the file."""
    content = dossier.content
    title = content.metadata.title
    items: list[Value] = [_annotation(fact, dossier) for fact in content.facts]
    return {
        "@context": CONTEXT,
        "id": ANNOTATIONS,
        "type": "AnnotationCollection",
        "label": title.en,
        "total": len(items),
        "first": {
            "id": f"{ANNOTATIONS}#page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def content_name(digest: str) -> str:
    """The name of a file by its SHA-256 (RFC 6920), wherever a copy of it may be.

    >>> content_name("00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    code = b2a_base64(bytes.fromhex(digest), newline=False).decode()
    return "ni:///sha-256;" + code.rstrip("=").replace("+", "-").replace("/", "_")


def _annotation(fact: Fact, dossier: Dossier) -> Row:
    mention = fact.evidence.mention
    return {
        "id": f"{ANNOTATIONS}#{fact.anchor}",
        "type": "Annotation",
        "motivation": "identifying" if fact.origin is Origin.STATED else "commenting",
        "body": _bodies(fact, dossier.content.slug),
        "target": {
            "source": content_name(dossier.content.article.digest),
            "selector": [
                _quote(fact, dossier.text),
                {"type": "TextPositionSelector", "start": mention.span.start, "end": mention.span.end},
            ],
        },
    }


def _bodies(fact: Fact, slug: str) -> list[Value]:
    """What the figure is called in each language, and its row in the list of figures."""
    labels: list[Value] = [
        {
            "type": "TextualBody",
            "value": fact.labels.of(language),
            "format": "text/plain",
            "language": language,
            "purpose": "identifying" if fact.origin is Origin.STATED else "commenting",
        }
        for language in LANGUAGES
    ]
    rows: list[Value] = [
        {"id": f"../../{language}/{slug}/figures/#{fact.row}", "format": "text/html", "language": language}
        for language in LANGUAGES
    ]
    return labels + rows


def _quote(fact: Fact, text: str) -> Row:
    prefix, exact, suffix = around(fact, text)
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def around(fact: Fact, text: str) -> tuple[str, str, str]:
    """What stands before the words of a number, the words, and what stands behind them.

    The whole holds the fact's quote, so that it stands once in the text.
    """
    span, quote = fact.evidence.mention.span, fact.evidence.quote
    start = max(0, min(quote.start, span.start - AROUND))
    end = max(quote.end, span.end + AROUND)
    return text[start : span.start], span.of(text), text[span.end : end]
