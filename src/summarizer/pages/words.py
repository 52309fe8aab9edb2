"""The words of the pages themselves, with the counts and names that they take in."""

from collections.abc import Mapping
from typing import Any

from summarizer.pages.faults import misworded
from summarizer.pages.markup import Markdown
from summarizer.pages.tables import file_of, fresh


class Chrome(dict[str, Any]):
    """A table of words; a key that it lacks is told with the file (P703)."""

    def __init__(self, language: str, name: str, words: Mapping[str, Any]) -> None:
        super().__init__(words)
        self.language, self.name = language, name

    def __missing__(self, key: str) -> Any:
        trouble = f"no words for `{key}`{f' in [{self.name}]' if self.name else ''}"
        raise misworded(file_of(f"words.{self.language}"), trouble, f"[{self.name}]" if self.name else "")


def chrome(language: str, values: Mapping[str, str]) -> dict[str, Any]:
    """The table `words.<language>.toml`, each {name} in it replaced by its value.

    Raises TemplateError (P702, P703) where the table cannot be used.

    >>> print(chrome("en", Blanks())["tabs"]["proof"])
    Proof
    """
    return _table(language, "", fresh(f"words.{language}"), values)


def _table(language: str, name: str, table: Mapping[str, Any], values: Mapping[str, str]) -> Chrome:
    return Chrome(
        language, name, {key: _filled(language, key, value, values) for key, value in table.items()}
    )


def _filled(language: str, name: str, value: Any, values: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return _table(language, name, value, values)
    if isinstance(value, list):
        return [_filled(language, name, inner, values) for inner in value]
    return put(language, name, value, values)


def put(language: str, name: str, words: str, values: Mapping[str, str]) -> Markdown:
    """The words of the key `name` with their {names} replaced; P703 where one of them is not known here."""
    try:
        return Markdown(words.format_map(values))
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        trouble = f"`{name}` cannot be filled: {error}"
        raise misworded(file_of(f"words.{language}"), trouble, str(words)) from None


class Blanks(dict[str, str]):
    """Leaves every {name} that it does not hold as it stands, to be filled later."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
