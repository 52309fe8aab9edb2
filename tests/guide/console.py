"""The console blocks of hand-written pages: run in a folder of their own, and written anew with what they print."""

import contextlib
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
STEP = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
OURS = re.compile(r"(?:(?P<feed>.*?) \| )?summarizer (?P<words>.*)")
HEADING = re.compile(r"^#+ .*\{ #(\S+) \}$", re.MULTILINE)
MESSAGE = re.compile(r"^\S.*\n(?:[ ].*\n)*", re.MULTILINE)


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with the output it promises.

    >>> steps("$ echo a\\na\\n$ true\\n")
    [('echo a', 'a\\n'), ('true', '')]
    """
    return [(command, output) for command, output in STEP.findall(block)]


def execute(command: str, root: Path) -> str:
    """What a command prints in the folder `root`; ours runs in this process, which is much faster."""
    ours = OURS.fullmatch(command)
    if ours is None:
        return _shell(command, root).decode()
    fed = _shell(ours["feed"], root) if ours["feed"] else b""
    from summarizer.edge.cli import main

    with contextlib.chdir(root):
        words, plain = shlex.split(ours["words"]), {"NO_COLOR": "1"}
        done = CliRunner().invoke(main, words, fed, plain, prog_name="summarizer")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output


def _shell(command: str, root: Path) -> bytes:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", f"{command} 2>&1"],
        cwd=root,
        env={**os.environ, "PATH": path, "NO_COLOR": "1"},
        capture_output=True,
        check=False,
    )
    return done.stdout


def about(code: str, output: str) -> str:
    """The first message of an output that has this code, with the lines that belong to it.

    >>> about("F102", "a:1:1: F101 x\\n    y\\nb:1:1: F102 z\\n    w\\nb: F102 v\\n")
    'b:1:1: F102 z\\n    w\\n'
    """
    told = (match[0] for match in MESSAGE.finditer(output))
    return next((message for message in told if f" {code} " in message), "")


def section(text: str, at: int) -> str:
    """The id of the heading that the place `at` of a page stands under."""
    return next((match[1] for match in reversed(list(HEADING.finditer(text, 0, at)))), "")


def refreshed(text: str, folder: Callable[[], Path], shown: Callable[[str, str], str]) -> str:
    """A page with each block run in a folder of its own; `shown` takes from an output what a section shows."""

    def anew(match: re.Match[str]) -> str:
        root, under = folder(), section(text, match.start())
        return "".join(
            f"$ {command}\n{shown(under, execute(command, root))}" for command, _ in steps(match[0])
        )

    return BLOCK.sub(anew, text)
