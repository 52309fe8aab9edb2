"""How far a trial is, told on standard error, and its end in good order when it is asked to end."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Watch = Callable[[int, int], object]
"""Told how many faults are tried, none at first, and of how many."""


@contextmanager
def progress(slug: str, *, quiet: bool = False) -> Iterator[Watch]:
    """A bar on a terminal, else a line at the beginning and at each tenth; nothing where `quiet`."""
    if quiet:
        yield lambda done, of: None
        return
    if not sys.stderr.isatty():
        yield _tenths(slug)
        return
    with click.progressbar(length=1, label=slug, file=sys.stderr) as bar:

        def watch(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield watch


def _tenths(slug: str) -> Watch:
    shown = -1

    def watch(done: int, of: int) -> None:
        nonlocal shown
        if shown < 0:
            shown = 0
            click.echo(f"{slug}: {of:,} faults, each planted and checked by itself; takes minutes", err=True)
        if of and done * 10 // of > shown:
            shown = done * 10 // of
            click.echo(f"{slug}: {shown * 10}%, {done:,} of {of:,} faults tried", err=True)

    return watch


@contextmanager
def ending() -> Iterator[None]:
    """On SIGTERM leave by SystemExit, so that processes and folders that were made are taken away."""

    def leave(number: int, _: object) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
