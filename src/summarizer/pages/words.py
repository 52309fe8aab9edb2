"""The words of the pages themselves, with the counts and names that they take in."""

from collections.abc import Mapping
from typing import Any

from summarizer.pages.markup import Markdown
from summarizer.pages.tables import fresh


def chrome(language: str, values: Mapping[str, str]) -> dict[str, Any]:
    """The table `words.<language>.toml`, each {name} in it replaced by its value.

    >>> print(chrome("en", Blanks())["tabs"]["proof"])
    Proof
    """
    return {key: _filled(value, values) for key, value in fresh(f"words.{language}").items()}


def _filled(value: Any, values: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _filled(inner, values) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, values) for inner in value]
    return Markdown(value.format_map(values))


class Blanks(dict[str, str]):
    """Leaves every {name} that it does not hold as it stands, to be filled later."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
