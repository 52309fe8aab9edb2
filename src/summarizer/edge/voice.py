"""What a command says and where: results on standard output, messages on standard error, and how it ends."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import click

from summarizer.vocabulary.errors import SummarizerError

if TYPE_CHECKING:
    from summarizer.proof.finding import Finding


def fail(error: SummarizerError) -> NoReturn:
    """Say every problem, and end with 1."""
    for problem in error.problems:
        say(str(problem))
    raise SystemExit(1)


def say(message: str) -> None:
    """A message on standard error; its first line bold on a terminal, unless NO_COLOR is set."""
    head, newline, rest = message.partition("\n")
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stderr.isatty()
    click.echo((head if plain else click.style(head, bold=True)) + newline + rest, err=True)


def plural(count: int, noun: str) -> str:
    """The count and its noun.

    >>> plural(1, "file"), plural(2, "file")
    ('1 file', '2 files')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def show(lines: Iterable[str | bytes], output: BinaryIO | None = None) -> None:
    """Lines of text on standard output; or bytes, as they are, into a file."""
    try:
        for line in lines:
            click.echo(line, file=output, nl=output is None)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        say(f"-:1:1: E901 the output cannot be written: {error.strerror}")
        raise SystemExit(1) from None


def tell(findings: "tuple[Finding, ...]", *, as_json: bool) -> None:
    """The findings and their number, or that there are none; exit 1 on any."""
    for finding in findings:
        if as_json:
            from summarizer.edge.listing import finding_line

            click.echo(finding_line(finding))
        else:
            say(finding.explain())
    if findings:
        say(plural(len(findings), "finding"))
        raise SystemExit(1)
    if not as_json:
        click.echo("no findings")
