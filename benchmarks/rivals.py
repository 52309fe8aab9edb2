"""Tools that are measured, where they are installed; those that are not are named with the reason."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Tool = TypeVar("Tool")


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
            missing[make.__name__] = f"{type(error).__name__}: {error}"
    return there, missing
