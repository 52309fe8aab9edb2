"""The reference of the command line, written from its definitions into the sections of the page."""

import inspect
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.edge.cli import main
from tests import tiny
from tests.guide.console import refreshed

MADE = re.compile(r"^<!-- made: ([\w-]+) -->\n.*?^<!-- until here -->$", re.DOTALL | re.MULTILINE)


def commands() -> dict[str, click.Command]:
    """Every command by its name, in the order of their names; the program itself is "summarizer"."""
    return {"summarizer": main, **dict(sorted(main.commands.items()))}


def options(command: click.Command) -> list[click.Option]:
    """The options of a command, but for --help, which each of them has."""
    return [part for part in command.params if isinstance(part, click.Option)]


def made(name: str) -> str:
    """What the definition of a command says."""
    return "\n".join([f"<!-- made: {name} -->", "", *_lines(name, commands()[name]), "<!-- until here -->"])


def _lines(name: str, command: click.Command) -> Iterator[str]:
    yield from (inspect.cleandoc(command.help or ""), "")
    words = "summarizer" if command is main else f"summarizer {name}"
    parent = click.Context(main, info_name="summarizer")
    context = parent if command is main else click.Context(command, parent, info_name=name)
    usage = " ".join(command.collect_usage_pieces(context))
    yield from ("```text", f"{words} {usage}", "```", "")
    yield from ("| option | meaning |", "|---|---|")
    for option in options(command):
        value = option.metavar or ("" if option.is_flag else _value(option, context))
        spelled = ", ".join(f"`{way}{' ' + value if value else ''}`" for way in option.opts)
        yield f"| {spelled.replace('|', '&#124;')} | {option.help or ''} |"
    yield from ("| `-h`, `--help` | Show the options of a command. |", "")


def _value(option: click.Option, context: click.Context) -> str:
    if isinstance(option.type, click.Choice):
        *others, last = (str(choice) for choice in option.type.choices)
        return f"{', '.join(others)} or {last}"
    return option.make_metavar(context).strip("[]").partition(" ")[0]


def written(text: str, folder: Path) -> str:
    """The page with its made parts anew, the outputs of its examples, and a beginning for each new command."""
    missing = [name for name in commands() if f"<!-- made: {name} -->" not in text]
    for name in missing:
        text += f"\n## {name} {{ #{name} }}\n\n<!-- made: {name} -->\n<!-- until here -->\n"
    text = MADE.sub(lambda match: made(match[1]) if match[1] in commands() else "", text)

    def fresh() -> Path:
        return tiny.copy(Path(tempfile.mkdtemp(dir=folder)), pages=True)

    return refreshed(text, fresh, lambda _, output: output)
