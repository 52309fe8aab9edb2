"""The scripts of the site that are ours: built, they are byte for byte those that this program comes with."""

from collections.abc import Iterator
from pathlib import Path

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.vocabulary.span import Position

FOLDER = Path("assets/javascripts")
"""Where they are, below the theme's overrides and below a built site."""
SHIPPED = Path(__file__).parents[1] / "overrides" / FOLDER


def check_scripts(folder: Path) -> Iterator[Finding]:
    """Each script of ours that a built site has otherwise (N212): it could confirm what does not hold."""
    for shipped in sorted(SHIPPED.glob("*.js")):
        built = folder / FOLDER / shipped.name
        if built.is_file() and built.read_bytes() != shipped.read_bytes():
            name = f"{folder.name}/{(FOLDER / shipped.name).as_posix()}"
            message = "this is not the script that the program comes with; run `make site`"
            yield Finding(Code.STRUCTURE, name, Position(1, 1), message=message)
