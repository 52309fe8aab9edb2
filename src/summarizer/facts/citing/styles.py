"""Four styles of citation: APA 7, MLA 9, Chicago 18 (author-date) and GB/T 7714-2015 (numeric).

They print the two kinds of work that this site has, and are held to the strings of a reference processor
(`benchmarks/citations/`). A style that is not told something says so or leaves it out, by its own rule.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from summarizer.facts.citing.runs import Runs, bracketed, capitals, joined, plain, quoted, run, sentence
from summarizer.facts.citing.work import Kind, Name, Work

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = dict(
    zip(
        MONTHS,
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."],
        strict=True,
    )
)


def apa(work: Work) -> Runs:
    """APA 7: Author. (Date). *Title* (Translator, Trans.) [Version]. Site. URL (Original work)."""
    is_whole = work.kind is Kind.WEBPAGE or not work.site
    title = joined([_apa_title(work, is_whole=is_whole), _apa_translator(work)], " ")
    version = bracketed("[Version ", run(work.version), "]")
    head = [run(_apa_names(work.authors))] if work.authors else [title]
    rest = [joined([title, version], " ")] if work.authors else [version]
    site = () if work.is_by_its_site else run(capitals(work.site, work.language))
    if site and not is_whole:
        site = tuple(part._replace(is_italic=True) for part in site)
    sentences = [*head, run(f"({_apa_date(work.issued)})"), *rest, site]
    original = bracketed("(Original work published as ", run(work.original), ")")
    return joined([*map(sentence, sentences), run(work.url), original], " ")


def _apa_title(work: Work, *, is_whole: bool) -> Runs:
    """The title; of a work that stands alone it is in italics, in Chinese too."""
    return tuple(part._replace(is_italic=is_whole) for part in run(work.whole_title))


def _apa_translator(work: Work) -> Runs:
    return bracketed("(", run(work.translator), ", Trans.)")


def _apa_names(authors: tuple[Name, ...]) -> str:
    names = [f"{n.family}, {_initials(n.given)}" if n.given else n.family for n in authors]
    is_plain = len(names) == 2 and not any(name.given for name in authors)
    return _listed(names, "&", comma=not is_plain)


def _initials(given: str) -> str:
    """The initials of a given name.

    >>> _initials("Jane Mary"), _initials("Zhiyuan")
    ('J. M.', 'Z.')
    """
    return " ".join(f"{part[0]}." for part in given.split())


def _apa_date(issued: tuple[int, ...]) -> str:
    day = _month_day(issued)
    return f"{issued[0]}{day and f', {day}'}" if issued else "n.d."


def _month_day(issued: tuple[int, ...]) -> str:
    return " ".join([*(MONTHS[month - 1] for month in issued[1:2]), *map(str, issued[2:3])])


def mla(work: Work) -> Runs:
    """MLA 9: Author. “Title.” *Site*, translator, version, date, URL. Originally published as."""
    authors = run("" if work.is_by_its_site else _mla_names(work))
    title = capitals(work.whole_title, work.language)
    named = quoted(title) if work.site else sentence(run(title, is_italic=True))
    parts = [
        run(capitals(work.site, work.language), is_italic=True),
        bracketed("translated by ", run(work.translator if work.authors else ""), ""),
        bracketed("Version ", run(work.version), ""),
        run(_mla_date(work.issued)),
        run(work.url),
    ]
    original = bracketed("Originally published as ", run(work.original), "")
    return joined([sentence(authors), named, sentence(joined(parts, ", ")), sentence(original)], " ")


def _mla_names(work: Work) -> str:
    if not work.authors:
        return f"{work.translator}, translator" if work.translator else ""
    if len(work.authors) > 2:
        return f"{_inverted(work.authors[0])}, et al."
    return _american(work.authors)


def _mla_date(issued: tuple[int, ...]) -> str:
    months = [SHORT[MONTHS[month - 1]] for month in issued[1:2]]
    return " ".join([*map(str, issued[2:3]), *months, *map(str, issued[:1])])


def chicago(work: Work) -> Runs:
    """Chicago 18, author-date: Author. Year. “Title.” Version. Translator. Site, month and day. URL."""
    title = capitals(work.whole_title, work.language)
    stands_for = work.site if work.kind is Kind.NEWSPAPER else ""
    authors = _chicago_names(work) or stands_for
    is_quoted = bool(work.site)
    named = quoted(title) if is_quoted else sentence(run(title, is_italic=True))
    site = "" if work.is_by_its_site or authors == stands_for else capitals(work.site, work.language)
    place = joined([run(site, is_italic=work.kind is Kind.NEWSPAPER), run(_month_day(work.issued))], ", ")
    year = sentence(run(str(work.issued[0]) if work.issued else "n.d."))
    sentences = [
        bracketed("Version ", run(work.version), ""),
        bracketed("Translated by ", run(work.translator if work.authors else ""), ""),
        place,
        bracketed("Originally published as ", run(work.original), ""),
        run(work.url),
    ]
    head = [sentence(run(authors)), year, named] if authors else [named, year]
    return joined([*head, *map(sentence, sentences)], " ")


def _chicago_names(work: Work) -> str:
    if not work.authors:
        return f"{work.translator}, trans." if work.translator else ""
    return _american(work.authors)


def _american(authors: tuple[Name, ...]) -> str:
    """The first name inverted, the others not; a Chinese name keeps its order and needs no comma.

    >>> _american((Name("Smith", "John", is_western=True), Name("Doe", "Jane", is_western=True)))
    'Smith, John, and Jane Doe'
    """
    names = [_inverted(authors[0]), *(name.native for name in authors[1:])]
    is_plain = len(names) == 2 and not any(name.given for name in authors)
    return _listed(names, "and", comma=not is_plain)


def _inverted(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.is_western else name.native


def _listed(names: list[str], word: str, *, comma: bool) -> str:
    """Names with commas between them and a word before the last."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{',' if comma else ''} {word} {names[-1]}"


def gbt(work: Work) -> Runs:
    """GB/T 7714-2015, numeric: Author. Title[EB/OL]. (Date). URL."""
    version = work.version and f"{'Version' if work.language == 'en' else '版本'} {work.version}"
    title = work.whole_title
    if version:
        title += f"{' ' if title.endswith(('?', '!')) else ': '}{version}"
    online = "/OL" if work.url else ""
    names = sentence(run(_gbt_names(work.authors)))
    if work.kind is Kind.WEBPAGE:
        date = f"({work.day})" if work.url else "-".join(map(str, work.issued[:1]))
        parts = [run(f"{title}[EB{online}]"), run(date if work.issued else "")]
    else:
        parts = [run(f"{title}[N{online}]"), joined([run(work.site), run(work.day)], ", ")]
    return joined([names, *map(sentence, parts), sentence(run(work.url))], " ")


def _gbt_names(authors: tuple[Name, ...]) -> str:
    """Families in capitals and bare initials; of more than three names the first three.

    >>> _gbt_names((Name("Hu", "Zhiyuan"), Name("秦琴")))
    'HU Z, 秦琴'
    """
    names = [
        " ".join([name.family.upper(), *(part[0].upper() for part in name.given.split())]) for name in authors
    ]
    return ", ".join([*names[:3], *(["等"] if len(names) > 3 else [])])


STYLES: Mapping[str, Callable[[Work], Runs]] = MappingProxyType(
    {"apa": apa, "mla": mla, "chicago": chicago, "gbt": gbt}
)
"""The styles by the names that pages and the command line give them, in their order."""
LABELS: Mapping[str, str] = MappingProxyType(
    {"apa": "APA", "mla": "MLA", "chicago": "Chicago", "gbt": "GB/T"}
)
"""What readers call them, without the numbers of editions."""


@lru_cache(maxsize=1024)
def printed(work: Work, style: str) -> Runs:
    """A work in one style; pages and proof ask for the same."""
    return STYLES[style](work)


def cited(work: Work, style: str) -> str:
    """A work in one style, as plain text.

    >>> cited(Work(Kind.NEWSPAPER, "一场禁毒人民战争", "zh-Hans", authors=(Name("秦琴"),)), "apa")
    '秦琴. (n.d.). 一场禁毒人民战争.'
    """
    return plain(printed(work, style))
