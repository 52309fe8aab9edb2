"""A finding: one way in which a page is wrong, as a value. Its wording comes last."""

from dataclasses import dataclass

from summarizer.proof.codes import Code
from summarizer.vocabulary.source import Source
from summarizer.vocabulary.span import Position


@dataclass(frozen=True, slots=True)
class Finding:
    """One way in which a page is wrong: where, about what, what it claims, what is proven.

    `places` are the words of the article that contradict each other, where the article itself is wrong.

    >>> source = Source("seeds/a.txt", Position(11, 6), "全市共破获248起", 4)
    >>> print(Finding(Code.VALUE, "docs/en/a/index.md", Position(7, 15), "cases_solved",
    ...               "284 drug cases", "248起", evidence=source).explain())
    docs/en/a/index.md:7:15: N201 cases_solved: the page says 284 drug cases, the source says 248起
        seeds/a.txt:11:6  全市共破获248起
                                    ^^^^^
    """

    code: Code
    path: str
    position: Position
    subject: str = ""
    claimed: str = ""
    proven: str = ""
    message: str = ""
    evidence: Source | None = None
    excerpt: str = ""
    places: tuple[Source, ...] = ()

    @property
    def says(self) -> str:
        """The finding in one line, without its place."""
        subject = f"{self.subject}: " if self.subject else ""
        said = self.message or f"the page says {self.claimed}, the source says {self.proven}"
        return f"{self.code} {subject}{said}"

    def explain(self) -> str:
        """The finding as a person reads it: place, what is wrong, and the words that show it."""
        lines = [f"{self.path}:{self.position}: {self.says}"]
        shown = self.evidence.explain() if self.evidence else self.excerpt
        shown = "\n".join(place.explain() for place in self.places) or shown
        return "\n".join(lines + [f"    {line}" for line in shown.splitlines()])
