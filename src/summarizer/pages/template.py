"""Templates: an editor's words, run in a sandbox, and the skeletons of the pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from summarizer.facts.content import Content
from summarizer.facts.fact import Noun
from summarizer.facts.glossary import Term
from summarizer.facts.labels import plural
from summarizer.facts.words import Words
from summarizer.pages.faults import FOLDER, unfillable
from summarizer.pages.figure import Figure
from summarizer.pages.markup import Links, Markdown, escape
from summarizer.vocabulary.errors import Problem, SummarizerError, TemplateError
from summarizer.vocabulary.span import Position


@dataclass(frozen=True, slots=True)
class Scribe:
    """Fills the slots of an article's words, in the language and with the links of one page."""

    figures: Mapping[str, Figure]
    terms: Mapping[str, Term]
    language: str
    links: Links

    def write(self, words: Words) -> Markdown:
        """The words with every slot filled.

        Raises TemplateError (T310) where a slot cannot be filled.
        """
        try:
            return Markdown(_compiled(words.source).render(self.figures, term=self.term).strip())
        except jinja2.TemplateError as error:
            raise TemplateError([Problem("T310", words.path, Position(1, 1), str(error))]) from None

    def term(self, zh: str) -> Markdown:
        """An unexplained term as this page says it."""
        if zh not in self.terms:
            raise jinja2.UndefinedError(f"no term is called {zh}")
        return self.links.term(self.terms[zh], self.language)


def scribe(content: Content, language: str, links: Links) -> Scribe:
    """Who writes one page of an article."""
    figures = {fact.id: Figure(fact, language, links) for fact in content.facts}
    return Scribe(figures, {term.zh: term for term in content.terms}, language, links)


def fill(skeleton: str, view: Mapping[str, Any]) -> str:
    """A page: the skeleton `templates/<skeleton>.md` around the values of `view`, which it escapes.

    Raises TemplateError (P701), with the place, whatever is wrong with a skeleton.
    """
    try:
        return _skeletons().get_template(f"{skeleton}.md").render(view)
    except SummarizerError:
        raise
    except Exception as error:  # a template is a program: it can raise anything
        raise unfillable(FOLDER / "templates" / f"{skeleton}.md", error) from None


def _noun(one: str, many: str) -> Noun | None:
    return Noun(one, many or plural(one)) if one else None


def _full(figure: Figure, one: str = "", many: str = "") -> Markdown:
    return figure.full(_noun(one, many))


def _hyphenated(figure: Figure, one: str = "") -> Markdown:
    return figure.hyphenated(_noun(one, one))


def _only_slots(value: object) -> Markdown:
    """What a slot may put on a page: a claim or a term, nothing else."""
    if isinstance(value, Figure):
        return value.full()
    if not isinstance(value, Markdown):
        raise jinja2.UndefinedError(f"not a slot: {value!r}")
    return value


@lru_cache(maxsize=1)
def _sandbox() -> ImmutableSandboxedEnvironment:
    sandbox = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined, finalize=_only_slots, loader=jinja2.DictLoader({})
    )
    sandbox.globals.clear()
    sandbox.tests.clear()
    sandbox.filters = {"q": _full, "number": Figure.number, "hyphenated": _hyphenated}
    return sandbox


@lru_cache(maxsize=256)
def _compiled(source: str) -> jinja2.Template:
    return _sandbox().from_string(source)


@lru_cache(maxsize=1)
def _skeletons() -> jinja2.Environment:
    skeletons = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"),
        undefined=jinja2.StrictUndefined,
        finalize=escape_value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # finalize escapes for Markdown, which HTML escaping would spoil
    )
    skeletons.filters["capital"] = capital
    return skeletons


def capital(text: str) -> str:
    """The words with a capital letter in front, as a list wants them.

    >>> capital("drug cases solved")
    'Drug cases solved'
    """
    return text[:1].upper() + text[1:]


def escape_value(value: object) -> Markdown:
    """A value of a skeleton, escaped unless it is Markdown already."""
    return value if isinstance(value, Markdown) else escape(str(value))
