"""The HTML that MkDocs made of our pages, taken over while page and settings are the same.

Most of the time that a site of many articles takes goes into Markdown that has not changed. What is kept is
what MkDocs itself made: nothing is converted here. A page is taken over only if its Markdown, the program,
MkDocs and its settings are the same, and all that it links to is still there; anchors are checked as ever.
"""

import json
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

from summarizer.edge.remembered import combined, program

FOLDER = Path(".cache") / "summarizer-html"
TARGET = re.compile(r"\]\(([^()#\s]+)")
MAKERS = ("mkdocs", "properdocs", "Markdown", "pymdown-extensions")


class Converted:
    """The pages of one build: `wanted` are those that this program made."""

    def __init__(self, root: Path, wanted: frozenset[str], config: Any) -> None:
        self.folder = root / FOLDER
        self.wanted = wanted
        self.program = program()
        self.settings = combined([self.program, *_versions(), _settings(config)])
        self.keys: dict[str, str] = {}
        self.known: dict[str, dict[str, Any]] = {}

    def before(self, markdown: str, page: Any, files: Any) -> str:
        """The Markdown to convert: nothing where its HTML is known."""
        name = page.file.src_uri
        if name not in self.wanted or not self.program or not _links_hold(markdown, name, files):
            return markdown
        key = combined([self.settings, page.url, json.dumps(page.meta, default=str), markdown])
        self.keys[name] = key
        known = self._read(name)
        if known is None or known["key"] != key or not all(map(files.get_file_from_path, known["links"])):
            return markdown
        self.known[name] = known | {"markdown": markdown}
        return ""

    def after(self, html: str, page: Any, files: Any, toc: Any) -> str:
        """The HTML of a page: what is known of it, with headings and anchors; else this, which is kept."""
        name = page.file.src_uri
        if name in self.known:
            known = self.known.pop(name)
            page.markdown = known["markdown"]
            page.toc = toc(known["toc"])
            page.present_anchor_ids = set(known["anchors"])
            page.links_to_anchors = {files.get_file_from_path(uri): to for uri, to in known["links"].items()}
            return str(known["html"])
        if name in self.keys and page.links_to_anchors is not None and page.present_anchor_ids is not None:
            self._write(name, {
                "key": self.keys[name],
                "html": html,
                "toc": [_token(item) for item in page.toc],
                "anchors": sorted(page.present_anchor_ids),
                "links": {file.src_uri: to for file, to in page.links_to_anchors.items()},
            })  # fmt: skip
        return html

    def tidy(self) -> None:
        """Take away what is kept of pages that are gone."""
        for path in self.folder.rglob("*.json"):
            if path.relative_to(self.folder).as_posix().removesuffix(".json") not in self.keys:
                path.unlink(missing_ok=True)

    def _read(self, name: str) -> dict[str, Any] | None:
        try:
            known = json.loads((self.folder / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            return None
        parts = {"key", "html", "toc", "anchors", "links"}
        return known if isinstance(known, dict) and known.keys() == parts else None

    def _write(self, name: str, row: dict[str, Any]) -> None:
        path = self.folder / f"{name}.json"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(".new")
            fresh.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
            fresh.replace(path)
        except OSError:
            return


def _links_hold(markdown: str, name: str, files: Any) -> bool:
    """Whether each link leads to a file of the site; of one that does not, MkDocs must tell each time."""
    targets = {normpath(f"{dirname(name)}/{href}".lstrip("/")) for href in TARGET.findall(markdown)}
    return all(files.get_file_from_path(target) for target in targets)


def _token(item: Any) -> dict[str, Any]:
    children = [_token(child) for child in item.children]
    return {"level": item.level, "id": item.id, "name": item.title, "children": children}


def _versions() -> Iterator[str]:
    for name in MAKERS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name


def _settings(config: Any) -> str:
    """What of the configuration has to do with how Markdown is converted."""
    kept = [
        config.get(key) for key in ("markdown_extensions", "mdx_configs", "use_directory_urls", "site_url")
    ]
    names = [sorted(map(str, config.get(key) or ())) for key in ("plugins", "hooks")]
    maker = type(config).__module__
    return json.dumps([maker, kept, names, repr(config.get("validation"))], default=str)
