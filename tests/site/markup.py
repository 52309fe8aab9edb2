"""The W3C's HTML checker on a built site and its style sheet: `python -m tests.site.markup FOLDER JAR`.

Java runs it, from the jar of the npm package `vnu-jar`. It is believed after it has found a fault planted in a page.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Message = dict[str, Any]

THEIRS = {
    # Material's switches are boxes to tick whose state a browser must not remember, for its own script.
    (
        "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, "
        "“email”, “hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, "
        "or “week”.",
        '<input class="md-toggle" data-md-toggle="* autocomplete="off">',
    ),
    # Material names a switch for its table of contents, and leaves out the switch.
    (
        "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control.",
        '<label class="md-nav__title" for="__toc">',
    ),
}
"""What the theme does wrong on each page: the whole message, and the element; `*` is anything without brackets."""
PLANTED = ("</article>", '<p lang="nowhere-at-all"><ul></article>')
"""A fault for a page: markup that closes nothing, in no language."""


def of_the_theme(message: Message) -> bool:
    """Whether a message is about what the theme does, at the theme's own element."""
    extract = message.get("extract", "")
    start = message.get("hiliteStart", 0)
    element = extract[start : start + message.get("hiliteLength", 0)]
    return any(
        message["message"] == text
        and re.fullmatch(re.escape(pattern).replace(r"\*", "[^<>]*"), " ".join(element.split()))
        for text, pattern in THEIRS
    )


def check(jar: Path, paths: Iterable[Path]) -> list[Message]:
    """The errors and warnings that the checker has for files, or for the files of folders."""
    command = ["java", "-Xss4m", "-jar", jar, "--stdout", "--format", "json", "--also-check-css", *paths]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("{"), f"the checker gave no answer\n{done.stdout}{done.stderr}"
    found: list[Message] = json.loads(done.stdout)["messages"]
    return [message for message in found if message["type"] != "info" or message.get("subType") == "warning"]


def told(message: Message, folder: Path) -> str:
    """One message with its place."""
    name = message["url"].partition(folder.resolve().as_uri() + "/")[2] or message["url"]
    extract = " ".join(message.get("extract", "").split())
    return f"{name}:{message.get('lastLine', 1)}: {message['message']}: {extract}"


def sees_a_fault(jar: Path, page: Path) -> bool:
    """Whether the checker finds what is planted in a copy of a page."""
    with tempfile.TemporaryDirectory() as folder:
        spoilt = Path(folder) / "index.html"
        text = page.read_text(encoding="utf-8")
        assert PLANTED[0] in text
        spoilt.write_text(text.replace(*PLANTED, 1), encoding="utf-8")
        return any(not of_the_theme(message) for message in check(jar, [spoilt]))


def main(folder: Path, jar: Path) -> int:
    """Print each fault of our making; 1 if there is any."""
    pages = sorted(folder.rglob("*.html"))
    if not sees_a_fault(jar, folder / "en" / "index.html"):
        print("the checker found nothing in a page that was spoilt: it is not to be believed")
        return 1
    messages = check(jar, [*pages, *sorted((folder / "stylesheets").rglob("*.css"))])
    ours = [told(message, folder) for message in messages if not of_the_theme(message)]
    print(
        "\n".join(
            [
                *ours,
                f"{len(pages)} pages, {len(ours)} faults of ours, {len(messages) - len(ours)} of the theme",
            ]
        )
    )
    return 1 if ours or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
