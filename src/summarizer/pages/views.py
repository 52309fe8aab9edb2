"""What each page of an article shows, as plain values for its skeleton."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import relpath
from typing import Any

from summarizer.facts.citing.meta import front_matter
from summarizer.facts.content import Content
from summarizer.facts.fact import LANGUAGES, Fact
from summarizer.facts.glossary import Term
from summarizer.facts.metadata import Credit
from summarizer.facts.papers import ANNOTATIONS, CERTIFICATE, EXPORTS, FIGURES_SCHEMA, SCHEMA
from summarizer.facts.status import checked
from summarizer.facts.tally import tally
from summarizer.pages.beside import paragraphs
from summarizer.pages.citing import citing_view
from summarizer.pages.markup import Links, Markdown, escape, frame
from summarizer.pages.rows import cards, chart, row, sources
from summarizer.pages.sections import addressed
from summarizer.pages.template import Scribe, scribe
from summarizer.pages.translation import marking
from summarizer.pages.trial import trial_view
from summarizer.pages.words import Blanks, chrome, put
from summarizer.vocabulary.span import Span

KINDS = {"summary": "index.md", "figures": "figures.md", "translation": "translation.md", "proof": "proof.md"}
"""The pages of an article and their files, in the order of the tabs."""
View = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that one page of an article is written from."""

    content: Content
    language: str
    kind: str
    words: View
    scribe: Scribe
    terms: tuple[Term, ...]
    paragraphs: View

    @property
    def links(self) -> Links:
        """The links of the page."""
        return self.scribe.links

    def figure(self, fact: Fact) -> Markdown:
        """The claim of a fact where no words around it state its trend."""
        return self.scribe.figures[fact.id].with_trend()

    def said(self, table: str, key: str, **values: str) -> Markdown:
        """Words of the page itself, around these values."""
        return put(self.language, f"{table}.{key}", self.words[table][key], values)


def desks(content: Content) -> Iterator[Desk]:
    """The desks for all pages of an article; what the pages share is made once."""
    marks = marking(content)
    rows = paragraphs(content, marks)
    frames = {name: frame(name, text) for name, text in tally(content).items()}
    for language in LANGUAGES:
        words = chrome(language, Blanks(frames))
        away, here = (scribe(content, language, Links(page)) for page in ("translation.md", ""))
        for kind in KINDS:
            writer = here if kind == "translation" else away
            yield Desk(content, language, kind, words, writer, marks.terms, rows)


def view(page: Desk) -> View:
    """The values of one page's skeleton."""
    return _common(page) | BODIES[page.kind](page)


def front(title: str, language: str, description: str, alt_path: str = "") -> View:
    """The front matter of a page, each value quoted as JSON, which YAML reads as it is."""
    values = {"title": title, "lang": language, "alt_path": alt_path, "description": description}
    return {key: value and _quoted(value) for key, value in values.items()} | {"hide": "", "citation": ""}


def tabs(words: Mapping[str, str], folder: str, current: str) -> Markdown:
    """The links to the four pages of an article; the page at hand is marked."""
    marks = {current: "{ aria-current=page }"}
    return Markdown(
        " ".join(f"[{words[kind]}]({folder}{file}){marks.get(kind, '')}" for kind, file in KINDS.items())
    )


def _quoted(value: str) -> Markdown:
    return Markdown(json.dumps(" ".join(value.split()), ensure_ascii=False))


def _common(page: Desk) -> View:
    data, words = page.content.metadata, page.words
    title, description = data.title.of(page.language), data.description.of(page.language)
    titles = page.said("titles", page.kind, title=title)
    descriptions = page.said("descriptions", page.kind, title=title, description=description)
    other = "zh" if page.language == "en" else "en"
    path = "" if page.kind == "summary" else f"{page.kind}/"
    told = front_matter(page.content, page.language, page.kind)
    return {
        "front": front(titles, words["language"], descriptions, f"{other}/{page.content.slug}/{path}")
        | {key: Markdown(value) for key, value in told.items()}
        | {"hide": Markdown("[navigation, toc]" if page.kind == "translation" else "[navigation]")},
        "title": title,
        "w": words,
        "tabs": tabs(words["tabs"], "", page.kind),
        "lead": "",
        "citing": citing_view(page.content, page.language, page.kind),
        "inferences": [_inference(page, fact) for fact in page.content.inferred],
        "attribution": Markdown(words["space"].join([words["note"]["attribution"], *_origin(page)])),
    }


def _origin(page: Desk) -> list[Markdown]:
    """Who wrote and published the article and when, or that its text does not say."""
    data = page.content.metadata
    parts = {
        "reporter": data.reporter,
        "editor": data.editor,
        "publisher": data.publisher,
        "published": data.published,
    }
    return [
        page.said("note", key, name=escape(part.name.of(page.language), begins_line=False))
        if isinstance(part, Credit)
        else escape(part.of(page.language))
        for key, part in parts.items()
    ]


def _row(page: Desk, fact: Fact) -> View:
    return row(page.scribe, page.content, fact)


def _inference(page: Desk, fact: Fact) -> View:
    label = escape(fact.labels.of(page.language), begins_line=False)
    why = page.scribe.write(page.content.reasons[fact.id][page.language])
    return _row(page, fact) | {"as": page.said("note", "as", label=label), "why": why}


def _summary(page: Desk) -> View:
    """The first section answers who, what and when; the key figures stand behind it."""
    words = page.scribe.write(page.content.summary(page.language))
    written = addressed(words, page.content.summary("en").source)
    lead, heading, rest = written.partition("\n\n## ") if written.startswith("## ") else ("", "", written)
    body = Markdown(f"{heading}{rest}".lstrip("\n"))
    return {
        "lead": Markdown(lead),
        "body": body,
        "key": cards(page.scribe, page.content),
        "sources": sources(page.scribe, page.content),
    }


def _figures(page: Desk) -> View:
    groups, about = page.content.groups, page.words["charts"]["about"]
    return {
        "charts": [chart(page.scribe, page.content, each, about) for each in page.content.charts],
        "downloads": page.said("figures", "downloads", **_papers(page)),
        "groups": [
            {
                "id": group.id.replace("_", "-"),
                "title": group.title.of(page.language),
                "rows": [_row(page, fact) for fact in group.facts],
            }
            for group in groups
        ],
    }


def _translation(page: Desk) -> View:
    """The paragraphs, and how their translation was made; its numbers hold, or there is no page."""
    said = escape(page.content.metadata.translation.said(page.language))
    lead = f"[{checked(page.language)}]({KINDS['proof']}){page.words['stop']}"
    return page.paragraphs | {"status": Markdown(f"{said}{page.words['space']}{lead}")}


def _proof(page: Desk) -> View:
    content, facts = page.content, {fact.id: fact for fact in page.content.facts}
    reading = content.reading
    return {
        "checks": [
            {
                "label": facts[check.left].labels.of(page.language),
                "left": page.figure(facts[check.left]),
                "right": [page.figure(facts[name]) for name in check.right],
            }
            for check in content.checks
        ],
        "contradictions": [
            {
                "why": known.why.of(page.language),
                "rows": [_row(page, facts[name]) for name in known.facts],
            }
            for known in content.acknowledged
        ],
        "omissions": [
            {
                "why": omission.why.of(page.language),
                "rows": [_row(page, facts[name]) for name in omission.facts],
            }
            for omission in content.omitted
        ],
        "idioms": _surfaces(page, [idiom.span for idiom in reading.idioms]),
        "weak": _surfaces(page, [mention.span for mention in reading.mentions if mention.weak]),
        **{key: page.said("proof", key, **_papers(page)) for key in ("certificate", "certificate_more")},
        "terms": [page.links.term(term, page.language) for term in content.terms if term in page.terms],
        "origin": _origin(page),
        "trial": trial_view(content, page.words["trial"]),
    }


def _papers(page: Desk) -> dict[str, Markdown]:
    """Links to the files for programs, which both languages share."""
    folder = f"en/{page.content.slug}"
    own = {"file": CERTIFICATE, "annotations": ANNOTATIONS, **EXPORTS}
    files = {name: f"{folder}/{file}" for name, file in own.items()}
    files |= {"schema": SCHEMA, "columns": FIGURES_SCHEMA}
    here = f"{page.language}/{page.content.slug}"
    return {
        name: Markdown(f"[{page.words['papers'][name]}]({relpath(path, here)})")
        for name, path in files.items()
    }


def _surfaces(page: Desk, spans: Iterable[Span]) -> list[Markdown]:
    """Links from words to the lines that hold them, each once a line."""
    article = page.content.article
    links = [page.links.words(article.segment_at(span.start).anchor, span.of(article.text)) for span in spans]
    return list(dict.fromkeys(links))


BODIES = {"summary": _summary, "figures": _figures, "translation": _translation, "proof": _proof}
