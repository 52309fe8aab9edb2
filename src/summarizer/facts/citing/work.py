"""What a citation is about: a page of this site or a newspaper article, as far as either is known."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of work, under the names that CSL gives them."""

    WEBPAGE = "webpage"
    NEWSPAPER = "article-newspaper"


@dataclass(frozen=True, slots=True)
class Name:
    """An author; one without a given name is printed as it stands, as Chinese names and bodies are.

    >>> Name("Qin", "Qin").native, Name("Smith", "John", is_western=True).native, Name("秦琴").native
    ('Qin Qin', 'John Smith', '秦琴')
    """

    family: str
    given: str = ""
    is_western: bool = False

    @property
    def native(self) -> str:
        """The name as its bearer's language orders it."""
        parts = (self.given, self.family) if self.is_western else (self.family, self.given)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Work:
    """A work that can be cited; what is not known is empty, and each style has its own rule for that.

    `language` is that of the title, `second` the title in another language, `original` the title of what
    this work translates, `issued` the year and as much of month and day as is known.
    """

    kind: Kind
    title: str
    language: str = "en"
    second: str = ""
    authors: tuple[Name, ...] = ()
    translator: str = ""
    site: str = ""
    issued: tuple[int, ...] = ()
    version: str = ""
    url: str = ""
    original: str = ""

    @property
    def whole_title(self) -> str:
        """The title, with that in another language behind it."""
        return f"{self.title} [{self.second}]" if self.second else self.title

    @property
    def is_by_its_site(self) -> bool:
        """Whether site and author are one: no style names both."""
        return self.authors == (Name(self.site),)

    @property
    def day(self) -> str:
        """The date as ISO 8601 writes it, as far as it is known.

        >>> Work(Kind.WEBPAGE, "A", issued=(2026, 11, 5)).day, Work(Kind.WEBPAGE, "A").day
        ('2026-11-05', '')
        """
        return "-".join(f"{part:02}" for part in self.issued)
