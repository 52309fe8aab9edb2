"""What the head of a built page tells programs: tags and JSON-LD of its article, and no others (N211)."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarizer.facts.citing.meta import linked, tags
from summarizer.proof.codes import Code
from summarizer.proof.dossier import Dossier
from summarizer.proof.finding import Finding
from summarizer.proof.page import Page
from summarizer.proof.tags import attributes

META = re.compile(r"<meta\b([^<>]*)>", re.IGNORECASE)
CITING = re.compile(r"citation_|dc\.", re.IGNORECASE)
"""How the name of a tag begins that tells how to cite a page."""
LINKED = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')


def check_heads(pages: Sequence[Page], dossiers: Mapping[str, Dossier]) -> Iterator[Finding]:
    """Each page of an article has the tags and the JSON-LD that its files give, and no other page has any."""
    for page in pages:
        dossier = dossiers.get(page.place.slug)
        kind = page.place.cited
        due = tags(dossier.content, page.place.language, kind) if dossier else []
        yield from _tags(page, due)
        yield from _linked(page, [linked(dossier.content, page.place.language, kind)] if dossier else [])


def _tags(page: Page, due: list[list[str]]) -> Iterator[Finding]:
    found = []
    for match in META.finditer(page.text):
        seen = {key: value for key, (value, _) in attributes(match[1], 0).items()}
        if CITING.match(seen.get("name", "")):
            found.append((match.start(), [seen.get("name", ""), seen.get("content", "")]))
    for index, (at, tag) in enumerate(found):
        wanted = due[index] if index < len(due) else ["no tag", ""]
        if tag != wanted:
            yield _finding(page, at, " ".join(tag), " ".join(wanted))
            return
    if len(found) < len(due):
        yield _finding(page, 0, "nothing", " ".join(due[len(found)]))


def _linked(page: Page, due: list[dict[str, Any]]) -> Iterator[Finding]:
    found = list(LINKED.finditer(page.text))
    if [_read(match[1]) for match in found] != due:
        at = found[-1].start() if found else 0
        yield _finding(page, at, found[-1][1][:80] if found else "nothing", "JSON-LD of its article or none")


def _read(text: str) -> Any:
    """What JSON says; None for a text that is none, or says anything twice."""
    try:
        return json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def _finding(page: Page, at: int, said: str, due: str) -> Finding:
    position = page.lines.position(at)
    message = f"the head of the page says {said}, its article gives {due}"
    return Finding(Code.FRAME, page.path, position, "", said, due, message, excerpt=page.excerpt(position))
