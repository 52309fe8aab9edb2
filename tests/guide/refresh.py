"""Write the parts of the guide that a program makes: python -m tests.guide.refresh."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests import tiny
from tests.guide import commands, interface
from tests.guide.console import about, refreshed
from tests.guide.tutorial import walked

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


def messages(text: str, folder: Path) -> str:
    """The page of messages, each example with what its command prints of this code."""

    def fresh() -> Path:
        return tiny.copy(Path(tempfile.mkdtemp(dir=folder)), pages=True)

    return refreshed(text, fresh, lambda anchor, output: about(anchor.upper(), output))


PAGES: dict[str, Callable[[str, Path], str]] = {
    "messages.md": messages,
    "editors.md": walked,
    "python.md": interface.written,
    "cli.md": commands.written,
}
"""How each page is made of itself and an empty folder."""


def main() -> None:
    for name, make in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            made = make((GUIDE / name).read_text(encoding="utf-8"), Path(folder))
        (GUIDE / name).write_text(made, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
