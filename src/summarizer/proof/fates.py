"""What became of each number of the source: where it is translated and summarised, or why it is not."""

from collections.abc import Sequence

from summarizer.facts.fact import LANGUAGES, Fact, Origin, Wording
from summarizer.proof.dossier import Dossier
from summarizer.proof.notation import Value
from summarizer.proof.showings import Showings, lists
from summarizer.reading.article import SegmentKind
from summarizer.vocabulary.mention import Mention

WEAK = Wording(
    zh="“一”在此不表数量，译文不必写出；核验页已列出。",
    en="The numeral only means a or an: a translation need not count it. The proof page lists it.",
)
FURNITURE = Wording(
    zh="所在文字属于网页，不属于文章，只列出，不翻译。",
    en="Its line belongs to the web page, not to the article: it is listed and not translated.",
)


def fate(mention: Mention, facts: Sequence[Fact], dossier: Dossier, shown: Showings) -> dict[str, Value]:
    """Where a mention is shown, and in words why not where it is not.

    A mention that no fact names is a weak one, and the proof pages list it.
    """
    stated = [fact for fact in facts if fact.origin is Origin.STATED]
    names = [fact.id for fact in stated]
    found: dict[str, Value] = {
        "translated": [url for name in names for url in shown.translated.get(name, ())],
        "summarised": {each: not shown.summarised[each].isdisjoint(names) for each in LANGUAGES},
    }
    for omission in dossier.content.omitted:
        if not set(names).isdisjoint(omission.facts):
            found["omitted"] = _said(omission.why)
    if not names:
        found |= {"listed": lists(dossier.content.slug, "idioms"), "note": _said(WEAK)}
    elif dossier.content.article.segment_at(mention.span.start).kind is SegmentKind.FURNITURE:
        found["note"] = _said(FURNITURE)
    return found


def _said(words: Wording) -> dict[str, Value]:
    return {language: words.of(language) for language in LANGUAGES}
