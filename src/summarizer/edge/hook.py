"""MkDocs hook: before each build, build our pages; while serving, an error keeps the last good ones."""

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from summarizer.edge.division import divide_finely
from summarizer.edge.site import build, unwritable
from summarizer.vocabulary.errors import SummarizerError

log = logging.getLogger("mkdocs.hooks.summarizer")
_modes: set[str] = set()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether MkDocs serves or builds, and have the search index divide Chinese finely."""
    _modes.clear()
    _modes.add(command)
    divide_finely()


def on_pre_build(config: MkDocsConfig) -> None:
    """Regenerate the pages; raise Abort on a failure unless MkDocs is serving."""
    problems = _regenerate(Path(config.config_file_path).parent)
    if not problems:
        return
    log.error("the pages are not rebuilt:\n%s", "\n".join(problems))
    if "serve" not in _modes:
        raise Abort("the pages could not be proven")
    log.error("the last good pages stay; the next edit builds again")


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
