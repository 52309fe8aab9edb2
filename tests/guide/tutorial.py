"""The page for editors, walked through: its files are written and its commands run, one behind the other."""

import re
from pathlib import Path

from tests.guide.console import execute, steps

FENCE = re.compile(r"(?:^`([\w./-]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def walked(text: str, root: Path) -> str:
    """The page with what its commands print in `root`, an empty folder, now that its files are there."""

    def anew(match: re.Match[str]) -> str:
        name, kind, body = match.groups()
        if name:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(body, encoding="utf-8", newline="\n")
        if kind != "console":
            return match[0]
        return "```console\n" + "".join(f"$ {c}\n{execute(c, root)}" for c, _ in steps(body)) + "```"

    return FENCE.sub(anew, text)
