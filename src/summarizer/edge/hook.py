"""MkDocs hook: before each build, build our pages; while serving, an error keeps the last good ones.

The HTML of pages that have not changed since is not made again.
"""

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from summarizer.edge.converted import Converted
from summarizer.edge.division import divide_finely
from summarizer.edge.site import build, made_pages, unwritable
from summarizer.vocabulary.errors import SummarizerError

log = logging.getLogger("mkdocs.hooks.summarizer")
_modes: set[str] = set()
_converted: list[Converted] = []


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether MkDocs serves or builds, and have the search index divide Chinese finely."""
    _modes.clear()
    _modes.add(command)
    divide_finely()


def on_pre_build(config: MkDocsConfig) -> None:
    """Regenerate the pages; raise Abort on a failure unless MkDocs is serving."""
    root = Path(config.config_file_path).parent
    problems = _regenerate(root)
    _converted[:] = [Converted(root, made_pages(root), config)]
    if not problems:
        return
    log.error("the pages are not rebuilt:\n%s", "\n".join(problems))
    if "serve" not in _modes:
        raise Abort("the pages could not be proven")
    log.error("the last good pages stay; the next edit builds again")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The Markdown to convert: nothing where its HTML is known already."""
    return _converted[0].before(markdown, page, files) if _converted else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The HTML of a page, be it converted now or known."""
    return _converted[0].after(html, page, files, get_toc) if _converted else html


def on_post_build(config: MkDocsConfig) -> None:
    """Take away what is known of pages that are gone."""
    for each in _converted:
        each.tidy()


def _regenerate(root: Path) -> list[str]:
    """Build the pages below `root`; the messages of what went wrong.

    Anything is caught: what a hook lets through leaves a serving MkDocs without an answer to any request.
    """
    try:
        done = build(root)
    except SummarizerError as error:
        return [str(problem) for problem in error.problems]
    except OSError as error:
        return [str(unwritable(root, error))]
    except Exception as error:
        log.debug("", exc_info=True)
        return [f"{root}: E902 the program itself failed: {type(error).__name__}: {error}; please report it"]
    for path in done.written:
        log.info("written: docs/%s", path)
    return [finding.explain() for finding in done.findings]
