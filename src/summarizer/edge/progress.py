"""A bar that shows how far a long command is."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress(slug: str) -> Iterator[Callable[[int, int], object]]:
    """A bar on standard error that moves as it is told, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    with click.progressbar(length=1, label=slug, file=sys.stderr) as bar:

        def watch(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield watch
