"""Errors that stop: the input cannot be used. Each names the place, the trouble and the cure."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.vocabulary.span import Lines, Position, excerpt


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: stable code, place, what is wrong, and how to mend it.

    >>> print(Problem("F102", "facts.yaml", Position(5, 12), "quote not found: 三十起"))
    facts.yaml:5:12: F102 quote not found: 三十起
    """

    code: str
    path: str
    position: Position
    message: str
    cure: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        lines = [f"{self.path}:{self.position}: {self.code} {self.message}"]
        lines += [f"    {line}" for line in self.excerpt.splitlines()]
        if self.cure:
            lines += [f"    {line}" for line in self.cure.splitlines()]
        return "\n".join(lines)


class SummarizerError(Exception):
    """The base of every error this package raises on purpose; holds all problems of one input.

    >>> SummarizerError([Problem("A101", "a.txt", Position(1, 1), "the article is empty")]).code
    'A101'
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)

    @property
    def code(self) -> str:
        """The stable code of the first problem."""
        return self.problems[0].code


class SourceError(SummarizerError):
    """The article cannot be used as it is."""


class FactsError(SummarizerError):
    """A content file (facts, metadata, glossary) cannot be used."""


class TemplateError(SummarizerError):
    """A template cannot be used."""


MOST = 100
"""Problems that are shown of one file; one more says that there are more."""


def keep(problems: list[Problem], problem: Problem) -> None:
    """Add a problem, unless the file already has so many that a person mends those first.

    >>> from summarizer.vocabulary.span import Position
    >>> problems = []
    >>> for line in range(500):
    ...     keep(problems, Problem("T301", "en.md", Position(line + 1, 1), "a number in the words"))
    >>> len(problems), problems[-1].message
    (101, 'more problems follow; mend these first')
    """
    if len(problems) < MOST:
        problems.append(problem)
    elif len(problems) == MOST:
        more = "more problems follow; mend these first"
        problems.append(Problem("X901", problem.path, problem.position, more))


def locate(
    code: str, path: str, lines: Lines, offset: int, message: str, *, length: int = 1, cure: str = ""
) -> Problem:
    """A problem at an offset of a text, with the line and a caret under `length` code points.

    >>> print(locate("T301", "en.md", Lines("solved 248 cases"), 7, "a digit", length=3))
    en.md:1:8: T301 a digit
        solved 248 cases
               ^^^
    """
    position = lines.position(offset)
    line = lines.line(position.line)
    shown = excerpt(line, position.column, length) if line.strip() else ""
    return Problem(code, path, position, message, cure, shown)
