"""Write the parts of the guide that a program makes: python -m tests.guide.refresh."""

import tempfile
from functools import partial
from pathlib import Path

from tests import tiny
from tests.guide.console import about, refreshed

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


def messages(folder: Path) -> str:
    """The page of messages, each example with what its command prints."""

    def fresh() -> Path:
        return tiny.copy(Path(tempfile.mkdtemp(dir=folder)), pages=True)

    def shown(code: str, output: str) -> str:
        return about(code.upper(), output)

    return refreshed((GUIDE / "messages.md").read_text(encoding="utf-8"), fresh, shown)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, made in {"messages.md": partial(messages, Path(folder))}.items():
            (GUIDE / name).write_text(made(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
