"""The files that reference managers read: BibTeX, RIS and CSL-JSON, each of several works."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.facts.citing.work import Kind, Name, Work

TEX = str.maketrans(
    {mark: f"\\{mark}" for mark in "$&#%_"}
    | {"\\": r"\textbackslash{}", "{": r"\lbrace{}", "}": r"\rbrace{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
"""A brace stays balanced even where it is escaped: BibTeX counts them all."""
LANGID = {"en": "english", "zh-Hans": "chinese"}
SPACE = re.compile(r"\s+")


def bibtex(works: Mapping[str, Work]) -> str:
    r"""Works under their keys as BibTeX, with the fields of biblatex.

    >>> print(bibtex({"a-en": Work(Kind.WEBPAGE, "5% & more", issued=(2026, 3))}), end="")
    @online{a-en,
      title = {{5\% \& more}},
      date = {2026-03},
      year = {2026},
      month = {3},
      langid = {english}
    }
    """
    return "\n".join(_bibtex(key, work) for key, work in works.items())


def _bibtex(key: str, work: Work) -> str:
    is_page = work.kind is Kind.WEBPAGE
    fields = {
        "author": " and ".join(_tex_name(name) for name in work.authors),
        "translator": work.translator and f"{{{_tex(work.translator)}}}",
        "title": f"{{{_tex(work.whole_title)}}}",
        "organization" if is_page else "journal": _tex(work.site),
        "entrysubtype": "" if is_page else "newspaper",
        "origtitle": _tex(work.original),
        "date": work.day,
        **{part: str(value) for part, value in zip(("year", "month", "day"), work.issued, strict=False)},
        "version": _tex(work.version),
        "url": work.url,
        "langid": LANGID[work.language],
    }
    rows = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items() if value)
    return f"@{'online' if is_page else 'article'}{{{key},\n{rows}\n}}\n"


def _tex_name(name: Name) -> str:
    return f"{_tex(name.family)}, {_tex(name.given)}" if name.given else f"{{{_tex(name.family)}}}"


def _tex(text: str) -> str:
    return SPACE.sub(" ", text).translate(TEX)


def ris(works: Iterable[Work]) -> str:
    """Works as RIS, one behind the other.

    >>> print(ris([Work(Kind.NEWSPAPER, "治水", "zh-Hans", authors=(Name("秦琴"),))]).rstrip(" \\n"))
    TY  - NEWS
    AU  - 秦琴
    TI  - 治水
    LA  - zh-Hans
    ER  -
    """
    return "".join(_ris(work) for work in works)


def _ris(work: Work) -> str:
    rows = [
        ("TY", "ELEC" if work.kind is Kind.WEBPAGE else "NEWS"),
        *(("AU", f"{name.family}, {name.given}" if name.given else name.family) for name in work.authors),
        ("A4", work.translator),
        ("TI", work.whole_title),
        ("OP", work.original),
        ("T2", work.site),
        ("PY", "".join(map(str, work.issued[:1]))),
        ("DA", _ris_date(work.issued)),
        ("ET", work.version),
        ("LA", work.language),
        ("UR", work.url),
    ]
    said = "".join(f"{tag}  - {SPACE.sub(' ', value)}\n" for tag, value in rows if value)
    return f"{said}ER  - \n"


def _ris_date(issued: tuple[int, ...]) -> str:
    """Year, month and day with a slash behind each: what is not known stays empty."""
    parts = [f"{part:02}" for part in issued]
    return "/".join([*parts, *[""] * (3 - len(parts)), ""]) if parts else ""


def csl_json(works: Mapping[str, Work]) -> str:
    """Works under their ids as CSL-JSON.

    >>> json.loads(csl_json({"a": Work(Kind.WEBPAGE, "A", issued=(2026, 1, 2))}))[0]["issued"]
    {'date-parts': [[2026, 1, 2]]}
    """
    return json.dumps([_csl(key, work) for key, work in works.items()], ensure_ascii=False, indent=2) + "\n"


def _csl(key: str, work: Work) -> dict[str, Any]:
    fields = {
        "id": key,
        "type": work.kind.value,
        "language": work.language,
        "title": work.whole_title,
        "author": [_csl_name(name) for name in work.authors],
        "translator": [{"literal": work.translator}] if work.translator else [],
        "container-title": work.site,
        "original-title": work.original,
        "issued": {"date-parts": [list(work.issued)]} if work.issued else {},
        "version": work.version,
        "URL": work.url,
    }
    return {key: value for key, value in fields.items() if value}


def _csl_name(name: Name) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}
