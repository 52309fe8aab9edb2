"""Files that nobody made: whatever a site generator would publish, or has published, beside the pages.

Two folders hold what is written by hand. `stylesheets/` has style sheets, which are checked by a check of
their own. `benchmarks/` and `guide/` have pages about the program itself: they are declared to be not proven,
stand outside the folders of articles, and no other folder may hold such pages.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarizer.facts.papers import papers
from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.places import places
from summarizer.vocabulary.span import Position

STYLES = "stylesheets/"
"""The folder of the site's own style sheets."""
DECLARED = ("benchmarks/", "guide/")
"""The folders of pages about the program itself; nothing in them is proven."""
MADE = frozenset({"404.html", "search/search_index.json", "sitemap.xml", "sitemap.xml.gz", ".nojekyll"})
"""What a site generator adds to a site."""
INLINED = "search/search_index.js"
"""What it adds to one that is opened from the file system: the search index as a script."""
THEME = ("assets/", (".css", ".js", ".map", ".png"))
"""The folder of the theme, and the endings of what it holds: nothing that shows words."""


def check_strays(folder: Path, slugs: Sequence[str], *, is_site: bool) -> Iterator[Finding]:
    """Each file of `folder` that is no page or paper of an article and in no declared folder (N212)."""
    for name in strays(folder, slugs, is_site=is_site):
        message = "nothing made this file, so nothing proves it: take it away"
        yield Finding(Code.STRUCTURE, f"{folder.name}/{name}", Position(1, 1), message=message)


def strays(folder: Path, slugs: Sequence[str], *, is_site: bool) -> Iterator[str]:
    """The names of those files, in order; a link to a folder elsewhere is one."""
    in_files = is_site and is_for_files(folder)
    pages = places(tuple(slugs), in_files=in_files)
    expected = {place.html if is_site else place.markdown for place in pages} | set(papers(slugs))
    expected |= {INLINED} if in_files else set()
    for name in _published(folder, is_site=is_site):
        if name not in expected and not _is_allowed(name, is_site=is_site):
            yield name


def is_for_files(site: Path) -> bool:
    """Whether a built site is one that is opened from the file system, without a server."""
    return (site / INLINED).is_file()


def _published(folder: Path, *, is_site: bool) -> Iterator[str]:
    """Every file below a folder; in the folder of Markdown pages none that begins with a dot."""
    for at, folders, files in os.walk(folder):
        folders.sort()
        base = Path(at)
        links = [name for name in folders if (base / name).is_symlink()]
        for name in sorted(files) + links:
            if is_site or not name.startswith("."):
                yield (base / name).relative_to(folder).as_posix()
        if not is_site:
            folders[:] = [name for name in folders if not name.startswith(".")]


def _is_allowed(name: str, *, is_site: bool) -> bool:
    """Whether a file may be there although no article has it.

    >>> names = ("stylesheets/extra.css", "benchmarks/speed.md", "about.md", "en/guide/x.md", "404.html")
    >>> [_is_allowed(name, is_site=False) for name in names]
    [True, True, False, False, False]
    """
    if name.startswith(DECLARED) or (name.startswith(STYLES) and name.endswith(".css")):
        return True
    return is_site and (name in MADE or (name.startswith(THEME[0]) and name.endswith(THEME[1])))
