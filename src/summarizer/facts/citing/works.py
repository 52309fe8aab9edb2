"""The works of one article: its pages here in each language, and the article itself."""

import re
from collections.abc import Iterator

from summarizer.facts.citing.runs import Runs
from summarizer.facts.citing.styles import STYLES, printed
from summarizer.facts.citing.work import Kind, Name, Work
from summarizer.facts.content import Content
from summarizer.facts.fact import Wording
from summarizer.facts.metadata import Credit
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound

TITLES = {
    "summary": Wording("{}", "{}"),
    "figures": Wording("数字：{}", "Figures: {}"),
    "translation": Wording("{}", "{}"),
    "proof": Wording("核验：{}", "Proof: {}"),
}
"""What the pages are called, by their kinds; a translation is called what it translates."""
TAGS = {"en": "en", "zh": "zh-Hans"}
HAN = "[\u4e00-\u9fff]"
CHINESE = re.compile(rf"\s*[、,，;；]\s*|(?<={HAN})\s+(?={HAN})")
ENGLISH = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
"""What stands between names."""
FAMILY_FIRST = re.compile(rf"{HAN}+")
"""A name that begins with the family; one with a dot or in Latin letters does not."""


def page_work(content: Content, language: str, kind: str) -> Work:
    """A page of an article: a work of this site, or the translation of another's.

    The translation is an English work, also where it stands on a Chinese page.
    """
    site, edition, path = content.site, content.edition, "" if kind == "summary" else f"{kind}/"
    url = site.page(f"{language}/{content.slug}/{path}")
    is_translation = kind == "translation"
    language = "en" if is_translation else language
    name = site.names.of(language)
    return Work(
        Kind.WEBPAGE,
        TITLES[kind].of(language).format(content.metadata.title.of(language)),
        TAGS[language],
        authors=authors(content, language) if is_translation else (Name(name),),
        translator=name if is_translation else "",
        site=name,
        issued=edition.day,
        version=edition.version,
        url=url,
        original=own_title(content) if is_translation else "",
    )


def original_work(content: Content, language: str) -> Work:
    """The article itself, as far as its own text tells, for readers of one language."""
    data = content.metadata
    return Work(
        Kind.NEWSPAPER,
        own_title(content),
        TAGS["zh"],
        second=data.title.en if language == "en" else "",
        authors=authors(content, language),
        site=data.publisher.name.of(language) if isinstance(data.publisher, Credit) else "",
        issued=published(content),
    )


def own_title(content: Content) -> str:
    """The title in the article's own words."""
    return " ".join(content.metadata.title_quote.of(content.article.text).split())


def authors(content: Content, language: str) -> tuple[Name, ...]:
    """The reporters as the readers of a language know them; none where the text names none."""
    reporter = content.metadata.reporter
    if not isinstance(reporter, Credit):
        return ()
    chinese = CHINESE.split(reporter.name.zh)
    if language == "zh":
        return tuple(Name(name) for name in chinese)
    english = ENGLISH.split(reporter.name.en)
    if len(english) != len(chinese):
        return (Name(reporter.name.en),)
    return tuple(
        _name(name, is_western=FAMILY_FIRST.fullmatch(own) is None)
        for name, own in zip(english, chinese, strict=True)
    )


def _name(name: str, *, is_western: bool) -> Name:
    """A name in Latin letters: a Chinese one begins with the family.

    >>> _name("Hu Zhiyuan", is_western=False), _name("John Smith", is_western=True).family
    (Name(family='Hu', given='Zhiyuan', is_western=False), 'Smith')
    """
    first, _, rest = name.partition(" ")
    if is_western and rest:
        rest, _, first = name.rpartition(" ")
    return Name(first, rest, is_western)


def published(content: Content) -> tuple[int, ...]:
    """The day of publication as far as the quoted words state it, from the year on."""
    credit = content.metadata.published
    if not isinstance(credit, Credit):
        return ()
    for mention in content.reading.mentions:
        moment = mention.quantity
        if credit.quote.covers(mention.span) and isinstance(moment, Moment) and moment.bound is Bound.EXACT:
            parts = (moment.year, moment.month, moment.day)
            known = parts.index(None) if None in parts else len(parts)
            return tuple(part for part in parts[:known] if part is not None)
    return ()


def citations(content: Content, language: str, kind: str) -> dict[str, Runs]:
    """The citations that a page shows, by the names of their frames: of the page, then of the article."""
    works = {"cite": page_work(content, language, kind), "original": original_work(content, language)}
    return {f"{name}-{style}": printed(work, style) for name, work in works.items() for style in STYLES}


def keyed(content: Content, language: str) -> Iterator[tuple[str, Work]]:
    """The works that the files of one language list, under their keys."""
    for kind in TITLES:
        yield f"{content.slug}-{language}-{kind}", page_work(content, language, kind)
    yield f"{content.slug}-original", original_work(content, language)
