"""BibTeX, RIS and CSL-JSON, read back by others' libraries to the same fields, whatever stands in a title."""

import json
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware

from summarizer.facts.citing.files import bibtex, csl_json, ris
from summarizer.facts.citing.work import Kind, Name, Work
from tests.facts.test_styles import CASES, work_of

HOSTILE = {
    "markup": r"100% of {every} \thing & $more #1 ~ ^_ “or” <b>",
    "one-brace": "a } b { c {",
    "end-of-entry": "}}\n}\n@misc{evil,\n title = {x}\n} x",
    "end-of-record": "a\nER  - \nTY  - JOUR\nTI  - evil",
    "quotes": "\"a\" 'b' \\",
    "letters": "人民战争！ naïve Ωmega \u00e9",
}
WORKS = {name: work_of(case) for name, case in CASES.items()} | {
    name: Work(Kind.WEBPAGE, title, authors=(Name(title),), site=title, issued=(2026, 1, 2), url="https://a.example/")
    for name, title in HOSTILE.items()
}  # fmt: skip


def spaced(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    """The text of a field, without the braces that keep its letters; this library writes a caret otherwise."""
    return text.removeprefix("{").removesuffix("}").replace("ˆ", "^")


def entries() -> dict[str, dict[str, str]]:
    library = parse_string(
        bibtex(WORKS), parse_stack=[RemoveEnclosingMiddleware(), LatexDecodingMiddleware()]
    )
    assert not library.failed_blocks
    return {
        entry.key: {"type": entry.entry_type} | {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }


@pytest.mark.parametrize("name", WORKS)
def test_bibtex_is_read_back_to_the_same_fields(name: str) -> None:
    work, found = WORKS[name], entries()[name]
    assert found["type"] == ("online" if work.kind is Kind.WEBPAGE else "article")
    assert bare(found["title"]) == spaced(work.whole_title)
    assert found.get("date", "") == work.day
    assert found.get("url", "") == work.url
    assert found.get("version", "") == work.version
    assert bare(found.get("organization", found.get("journal", ""))) == spaced(work.site)
    assert found.get("origtitle", "") == work.original
    assert found["langid"] == {"en": "english", "zh-Hans": "chinese"}[work.language]
    said = " and ".join(f"{n.family}, {n.given}" if n.given else spaced(n.family) for n in work.authors)
    assert " and ".join(map(bare, found.get("author", "").split(" and "))) == said


def test_bibtex_has_each_work_once() -> None:
    assert list(entries()) == list(WORKS)


def test_ris_is_read_back_to_the_same_fields() -> None:
    rows: list[dict[str, Any]] = rispy.loads(ris(WORKS.values()))
    assert len(rows) == len(WORKS)
    for row, work in zip(rows, WORKS.values(), strict=True):
        assert row["type_of_reference"] == ("ELEC" if work.kind is Kind.WEBPAGE else "NEWS")
        assert row["title"] == spaced(work.whole_title)
        names = [f"{n.family}, {n.given}" if n.given else spaced(n.family) for n in work.authors]
        assert row.get("authors", []) == names
        assert row.get("secondary_title", "") == spaced(work.site)
        assert row.get("year", "") == (str(work.issued[0]) if work.issued else "")
        assert [int(part) for part in row.get("date", "").split("/") if part] == list(work.issued)
        assert row.get("edition", "") == work.version
        assert row["language"] == work.language
        assert row.get("urls", [""]) == [work.url]
        assert row.get("original_publication", "") == work.original


def test_csl_json_is_read_back_to_the_same_fields() -> None:
    rows = json.loads(csl_json(WORKS))
    assert [row["id"] for row in rows] == list(WORKS)
    for row, work in zip(rows, WORKS.values(), strict=True):
        assert (row["type"], row["language"], row["title"]) == (work.kind, work.language, work.whole_title)
        names = [
            {"family": n.family, "given": n.given} if n.given else {"literal": n.family} for n in work.authors
        ]
        assert row.get("author", []) == names
        assert row.get("container-title", "") == work.site
        assert row.get("issued", {}).get("date-parts", [[]])[0] == list(work.issued)
        assert (row.get("version", ""), row.get("URL", "")) == (work.version, work.url)
