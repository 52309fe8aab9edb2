"""Loading an article's folder: every file is read, held against the text, and told about at once."""

import hashlib
import os
from pathlib import Path

from summarizer.facts.content import Content
from summarizer.facts.coverage import check_glossary, check_summaries, check_terms, check_translation
from summarizer.facts.edition import edition, today
from summarizer.facts.fact import LANGUAGES
from summarizer.facts.glossary import load_glossary
from summarizer.facts.metadata import load_metadata
from summarizer.facts.papers import edition_of
from summarizer.facts.register import read_register
from summarizer.facts.site import CONFIG, load_site
from summarizer.facts.trial import load_trial, measured_digest
from summarizer.facts.words import load_blocks, load_summary
from summarizer.reading.article import SLUG, check_slug, load_article
from summarizer.reading.reader import read
from summarizer.vocabulary.errors import FactsError, Problem, SourceError, SummarizerError
from summarizer.vocabulary.span import Position

StrPath = str | os.PathLike[str]
"""What names a folder."""
KEPT = 64
"""Articles whose content is kept in memory, by the digest of all their files."""
_kept: dict[tuple[Path, str, str], Content] = {}


def slugs(root: Path) -> tuple[str, ...]:
    """The names of the articles: the folders of content/ in order.

    Raises SourceError: A104 where `root` holds no articles at all, S601 for a folder that is not
    named like an article.
    """
    folder = root / "content"
    if not folder.is_dir() and not (root / "seeds").is_dir():
        cure = "run this in the folder that holds seeds/ and content/, or name it with --root"
        message = "no articles here: there is neither seeds/ nor content/"
        raise SourceError([Problem("A104", root.as_posix(), Position(1, 1), message, cure)])
    names = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    wrong = [name for name in names if not name.startswith(".") and not SLUG.fullmatch(name)]
    if wrong:
        cure = "rename the folder, and its text in seeds/: lower-case letters, digits and single hyphens"
        message = "not a name of an article"
        raise SourceError([
            Problem("S601", f"content/{name}", Position(1, 1), f"{message}: {name!r}", cure) for name in wrong
        ])  # fmt: skip
    return tuple(name for name in names if SLUG.fullmatch(name))


def waiting(root: Path) -> tuple[str, ...]:
    """The names of the seeds that no folder of content/ belongs to yet."""
    known = set(slugs(root))
    return tuple(p.stem for p in sorted((root / "seeds").glob("*.txt")) if p.stem not in known)


def load_all(root: Path) -> tuple[Content, ...]:
    """The content of every article; raises one SummarizerError with the problems of them all."""
    contents: list[Content] = []
    problems: list[Problem] = []
    for slug in slugs(root):
        try:
            contents.append(load(root, slug))
        except SummarizerError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    if problems:
        raise SummarizerError(problems)
    return tuple(contents)


def load(root: StrPath, slug: str) -> Content:
    """The content of one article, checked as a whole.

    Every file is read from disk at each call; when not a byte of them has changed since the last
    call, the content made of them then is returned.

    Raises SourceError where the article cannot be used, FactsError with every problem of its
    content files at once: each with file, line, column and cure.
    """
    root = Path(root)
    check_slug(slug)
    key = (root.resolve(), slug, _fingerprint(root, slug))
    content = _kept.pop(key, None) or _load(root, slug)
    _kept[key] = content
    while len(_kept) > KEPT:
        _kept.pop(next(iter(_kept)))
    return content


def forget() -> None:
    """Drop the contents kept in memory."""
    _kept.clear()


def _fingerprint(root: Path, slug: str) -> str:
    """One digest of every file that the content of an article is made of, and of the day."""
    digest = hashlib.sha256()
    folder = root / "content" / slug
    sources = [root / "seeds" / f"{slug}.txt", root / "content" / "glossary.yaml"]
    sources += [root / CONFIG, root / "docs" / edition_of(slug)]
    digest.update(today().encode())
    for path in [*sources, *sorted(folder.glob("*"))]:
        raw = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.name} {path.is_symlink()} {path.is_file()} {len(raw)}\n".encode())
        digest.update(raw)
    return digest.hexdigest()


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
