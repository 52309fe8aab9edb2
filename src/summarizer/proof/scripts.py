"""The scripts and the picture that are ours: in a built site they are byte for byte those of this program."""

from collections.abc import Iterator
from pathlib import Path

from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.proof.sharing import IMAGE
from summarizer.vocabulary.span import Position

FOLDER = Path("assets/javascripts")
"""Where the scripts are, below the theme's overrides and below a built site."""
OVERRIDES = Path(__file__).parents[1] / "overrides"
SHIPPED = OVERRIDES / FOLDER
PICTURE = OVERRIDES / IMAGE
"""What a shared link shows: a picture is not read, so it must be the one that shows no number."""


def check_scripts(folder: Path) -> Iterator[Finding]:
    """Each file of ours that a built site has otherwise (N212): it could confirm what does not hold."""
    for shipped in (*sorted(SHIPPED.glob("*.js")), PICTURE):
        name = shipped.relative_to(OVERRIDES).as_posix()
        built = folder / name
        if built.is_file() and built.read_bytes() != shipped.read_bytes():
            message = "this is not the file that this program comes with; run `make site`"
            yield Finding(Code.STRUCTURE, f"{folder.name}/{name}", Position(1, 1), message=message)
