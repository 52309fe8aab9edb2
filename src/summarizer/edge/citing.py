"""Citations on the command line: of an article's page here, of the article itself, or of a single figure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from summarizer.facts.citing.files import bibtex, csl_json, ris
from summarizer.facts.citing.styles import cited
from summarizer.facts.citing.work import Work
from summarizer.facts.citing.works import original_work, page_work
from summarizer.facts.content import Content
from summarizer.facts.fact import Fact, Origin
from summarizer.facts.folders import slugs
from summarizer.facts.loading import load
from summarizer.pages.figure import Figure
from summarizer.pages.markup import Links, Markdown
from summarizer.vocabulary.errors import Problem, SummarizerError
from summarizer.vocabulary.span import Position

FILES = MappingProxyType({"bibtex": bibtex, "ris": lambda works: ris(works.values()), "csl": csl_json})
"""The forms for programs that keep references."""
INFERRED = MappingProxyType({"en": "inferred from {}", "zh": "据{}推断"})
"""How an inference stands behind its figure."""
SHOWN = 8
"""Names shown where none is near."""
MARKS: Mapping[str, tuple[str, str, str, str, str]] = MappingProxyType(
    {"en": (": ", " (", ")", ", ", ". "), "zh": ("：", "（", "）", "，", "。")}
)
"""What stands between label, figure, words, address and citation; `copy.js` has the same."""


@dataclass(frozen=True, slots=True)
class Bare(Links):
    """Links that are only their words."""

    def claim(self, fact: Fact, words: str) -> Markdown:
        """The words of a figure."""
        return Markdown(words)


def cite(root: Path, target: str, style: str, language: str, *, original: bool = False) -> str:
    """The citation of `slug` or `slug#fact` below `root`, in one of the forms and with no newline at its end.

    Raises SummarizerError: A103 for an article, F109 for a fact that there is not, with the nearest name.
    """
    slug, _, name = target.partition("#")
    known = slugs(root)
    if slug not in known:
        raise _unknown("A103", f"content/{slug or '.'}", f"no article is called {slug!r}", slug, known)
    content = load(root, slug)
    if not name:
        work = original_work(content, language) if original else page_work(content, language, "summary")
        return _printed(work, style, f"{slug}-{'original' if original else f'{language}-summary'}")
    return _figure(content, _named(content, name), style, language, original=original)


def _printed(work: Work, style: str, key: str) -> str:
    return FILES[style]({key: work}).rstrip("\n") if style in FILES else cited(work, style)


def _figure(content: Content, fact: Fact, style: str, language: str, *, original: bool) -> str:
    """One line: what is counted, the figure, its Chinese words, where they stand, and who says so."""
    colon, left, right, comma, stop = MARKS[language]
    figure = Figure(fact, language, Bare()).with_trend()
    words = fact.evidence.quote.of(content.article.text)
    if fact.origin is Origin.INFERRED:
        words = INFERRED[language].format(words)
    said = f"{fact.labels.of(language)}{colon}{figure}{left}{words}{right}"
    address = content.site.page(f"{language}/{content.slug}/translation/#{fact.anchor}")
    work = original_work(content, language) if original else page_work(content, language, "figures")
    if style in FILES:
        single = replace(work, title=said, second="", url=address)
        return _printed(single, style, f"{content.slug}-{language}-{fact.row}")
    return f"{said}{address and comma + address}{stop}{cited(work, style)}"


def _named(content: Content, name: str) -> Fact:
    """A fact by its name, or by its address on a page."""
    known = {fact.id: fact for fact in content.facts}
    wanted = name.removeprefix("f-").replace("-", "_")
    if wanted not in known:
        path = f"content/{content.slug}/facts.yaml"
        raise _unknown("F109", path, f"no fact is called {name}", wanted, known)
    return known[wanted]


def _unknown(code: str, path: str, message: str, name: str, known: Iterable[str]) -> SummarizerError:
    from difflib import get_close_matches

    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    alike = [each for each in names if name and (name in each or each in name)]
    cure = f"nearest: {near[0]}" if near else f"known: {', '.join((alike or names)[:SHOWN]) or 'none'}"
    return SummarizerError([Problem(code, path, Position(1, 1), message, cure)])
