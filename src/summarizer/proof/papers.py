"""The papers of an article: certificate, figures, citations; what they must be, and whether they are."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, relpath

import summarizer
from summarizer.facts.citing.files import bibtex, csl_json, ris
from summarizer.facts.citing.works import keyed
from summarizer.facts.fact import LANGUAGES
from summarizer.facts.papers import FIGURES, FIGURES_SCHEMA, SCHEMA, TABLE, beside, cited, edition_of
from summarizer.proof.annotations import annotations
from summarizer.proof.certificate import certificate
from summarizer.proof.codes import Code
from summarizer.proof.dataset import dataset
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.notation import Value, written
from summarizer.proof.observations import figures, observations
from summarizer.proof.page import Page
from summarizer.proof.places import places_of
from summarizer.proof.showings import Showings
from summarizer.proof.spreadsheet import table
from summarizer.reading.units import DATA
from summarizer.vocabulary.span import Position, excerpt

POINTER = re.compile(r"<link\b[^<>]*describedby[^<>]*>", re.IGNORECASE)
"""What leads a program from a built page to the certificate of its article."""


def schemas() -> dict[str, str]:
    """The forms of the papers by their paths: the same for every article."""
    return {SCHEMA: schema("certificate"), FIGURES_SCHEMA: schema("figures")}


def papers_of(dossier: Dossier, shown: Showings) -> dict[str, str]:
    """The text of each paper of an article by its path, as its files and its pages give it."""
    content = dossier.content
    found = _beside(dossier, shown, content.site.url)
    found[edition_of(content.slug)] = content.edition.text
    for language in LANGUAGES:
        works = dict(keyed(content, language))
        texts = (bibtex(works), ris(works.values()), csl_json(works))
        found |= zip(cited(content.slug, language), texts, strict=True)
    return found


def relisted(certificate: str, listed: Iterable[Value], slug: str) -> str:
    """A certificate with other claims on the pages that belong to no article.

    >>> text = '{"claims": [{"page": "en/index.md"}, {"page": "en/tiny/index.md"}], "unread": []}'
    >>> print(relisted(text, [], "tiny"), end="")
    {
      "claims": [
        {
          "page": "en/tiny/index.md"
        }
      ],
      "unread": []
    }
    """
    row, pages = json.loads(certificate), {place.markdown for place in places_of(slug)}
    own = [claim for claim in row["claims"] if claim["page"] in pages]
    return written(row | {"claims": [*listed, *own]})


def _beside(dossier: Dossier, shown: Showings, home: str) -> dict[str, str]:
    """What is said of its figures; `home` is the address of the site, where it has one."""
    rows = observations(dossier, shown, home)
    files = {TABLE: table(rows), FIGURES: written(figures(dossier, rows, summarizer.__version__))}
    texts = (
        written(certificate(dossier, shown)),
        written(annotations(dossier)),
        *files.values(),
        written(dataset(dossier, rows, files, home)),
    )
    return dict(zip(beside(dossier.content.slug), texts, strict=True))


@lru_cache(maxsize=2)
def schema(name: str) -> str:
    """The form of a certificate or of figures, as this package has it."""
    return (DATA / f"{name}.schema.json").read_text(encoding="utf-8")


def check_papers(folder: Path, papers: Mapping[str, str]) -> Iterator[Finding]:
    """Each paper is in the folder of pages, to the letter (N215); else the place of the first difference."""
    for name, due in papers.items():
        path = f"{folder.name}/{name}"
        try:
            said = (folder / name).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            message = "the file is missing, or is not UTF-8; run `summarizer build`"
            yield Finding(Code.CERTIFICATE, path, Position(1, 1), message=message)
            continue
        if said != due:
            yield difference(path, said, due)


def difference(path: str, said: str, due: str) -> Finding:
    """The finding about the first place where a paper is not what its article gives.

    >>> finding = difference("c.json", '{\\n  "line": 6\\n}', '{\\n  "line": 5\\n}')
    >>> str(finding.position), finding.claimed, finding.proven
    ('2:11', '"line": 6', '"line": 5')
    """
    theirs, ours = said.split("\n"), due.split("\n")
    number = _first(theirs, ours)
    line, right = (lines[number] if number < len(lines) else "" for lines in (theirs, ours))
    column = _first(line, right)
    position = Position(number + 1, column + 1)
    claimed, proven = (text.strip() or "nothing" for text in (line, right))
    if claimed == proven:
        claimed, proven = repr(line), repr(right)
    message = f"the file says {claimed}, the article and its pages give {proven}"
    shown = excerpt(line, position.column)
    return Finding(Code.CERTIFICATE, path, position, "", claimed, proven, message, excerpt=shown)


def _first(left: Sequence[str], right: Sequence[str]) -> int:
    """The place of the first difference."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def check_pointers(pages: Sequence[Page]) -> Iterator[Finding]:
    """Each built page of an article leads to its certificate, and no page to another file (N215)."""
    for page in pages:
        slug, home = page.place.slug, dirname(page.place.html)
        due = ""
        if slug:
            address = relpath(beside(slug)[0], home)
            due = f'<link rel="describedby" type="application/json" href="{address}">'
        found = list(POINTER.finditer(page.text))
        if [match[0] for match in found] != ([due] if due else []):
            at = found[-1].start() if found else 0
            position = page.lines.position(at)
            message = f"the head must hold {due or 'no link to a certificate'}"
            shown = page.excerpt(position)
            yield Finding(Code.CERTIFICATE, page.path, position, message=message, excerpt=shown)
