"""Tools that are measured, where they are installed; those that are not are named with the reason."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

Tool = TypeVar("Tool")
PLACE = re.compile(r"[^\s()'\"]*/[^\s()'\"]*")
"""A path of the machine, which no page names."""


def starting(
    makers: Iterable[Callable[[], Tool]], ask: Callable[[Tool], object]
) -> tuple[list[Tool], dict[str, str]]:
    """The tools that start and answer a first question; the names of the others, and why not."""
    there: list[Tool] = []
    missing: dict[str, str] = {}
    for make in makers:
        try:
            tool = make()
            ask(tool)
            there.append(tool)
        except Exception as error:  # a rival that does not start is named, and the others are measured
            reason = PLACE.sub("…", str(error).partition("\n")[0])
            missing[make.__name__] = f"{type(error).__name__}: {reason}"
    return there, missing
