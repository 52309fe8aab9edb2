"""Loading an article's folder: every file is read, held against the text, and told about at once."""

from collections.abc import Iterator
from pathlib import Path

from summarizer.facts.content import Content
from summarizer.facts.coverage import check_glossary, check_summaries, check_terms, check_translation
from summarizer.facts.edition import edition, recorded, today
from summarizer.facts.fact import LANGUAGES
from summarizer.facts.folders import StrPath, fingerprint, slugs
from summarizer.facts.glossary import load_glossary
from summarizer.facts.metadata import load_metadata
from summarizer.facts.register import read_register
from summarizer.facts.site import load_site
from summarizer.facts.trial import load_trial, measured_digest
from summarizer.facts.words import load_blocks, load_summary
from summarizer.reading.article import check_slug, load_article
from summarizer.reading.reader import read
from summarizer.vocabulary.errors import FactsError, Problem, SummarizerError

KEPT = 64
"""Articles whose content is kept in memory, by the digest of all their files."""
_kept: dict[tuple[Path, str, str], Content] = {}


def load_all(root: Path) -> tuple[Content, ...]:
    """The content of every article; raises one SummarizerError with the problems of them all."""
    return tuple(each_content(root))


def each_content(root: Path) -> Iterator[Content]:
    """The content of every article, one at a time: nobody here keeps the ones before.

    Raises one SummarizerError with the problems of all articles; from the first problem on no content comes.
    """
    problems: list[Problem] = []
    for slug in slugs(root):
        try:
            content = load(root, slug)
        except SummarizerError as error:
            problems += [problem for problem in error.problems if problem not in problems]
            continue
        if not problems:
            yield content
    if problems:
        raise SummarizerError(problems)


def load(root: StrPath, slug: str) -> Content:
    """The content of one article, checked as a whole.

    Every file is read from disk at each call; when not a byte of them has changed since the last
    call, the content made of them then is returned.

    Raises SourceError where the article cannot be used, FactsError with every problem of its
    content files at once: each with file, line, column and cure.
    """
    root = Path(root)
    check_slug(slug)
    key = (root.resolve(), slug, f"{fingerprint(root, slug)} {recorded(root, slug)} {today()}")
    content = _kept.pop(key, None) or _load(root, slug)
    _kept[key] = content
    while len(_kept) > KEPT:
        _kept.pop(next(iter(_kept)))
    return content


def forget() -> None:
    """Drop the contents kept in memory."""
    _kept.clear()


def _load(root: Path, slug: str) -> Content:
    article = load_article(root, slug)
    reading = read(article.text, "zh")
    folder = root / "content" / slug
    metadata, problems = load_metadata(root, article)
    terms, faults = load_glossary(root)
    register = read_register(root, article, reading)
    summaries = {lang: load_summary(root, folder / f"summary.{lang}.md", lang) for lang in LANGUAGES}
    blocks, translator = load_blocks(root, folder / "translation.en.md", "en")
    words = {lang: words for lang, (words, _) in summaries.items()}
    readers = {lang: reader for lang, (_, reader) in summaries.items()}
    content = Content(
        root, article, reading, metadata, register.groups, register.inferred, register.checks,
        register.omitted, terms, blocks, words, register.reasons, register.digest,
        load_trial(root, slug), measured_digest(root, slug),
        register.contradictions, register.acknowledged, register.key, register.charts,
        edition(root, slug, (term for term in terms if term.zh in article.text)), load_site(root),
    )  # fmt: skip
    if not register.document.problems:
        check_summaries(content, readers, register.document, register.places)
        check_translation(content, translator)
        if terms or not faults:  # of a glossary that cannot be read no term is missing
            check_terms(content, readers, translator, register.document)
        check_glossary(content, translator, list(readers.values()))
    problems += faults + register.document.problems + translator.problems
    problems += [problem for reader in readers.values() for problem in reader.problems]
    if problems:
        raise FactsError(problems)
    return content
