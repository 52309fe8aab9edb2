"""What an editor most likely meant by a name that nobody knows: a hint, never an answer."""

from collections.abc import Iterable
from difflib import SequenceMatcher

MOST = 3
"""Names that are shown."""
LEAST, NEAR = 60, 80
"""How alike a name must be to be shown at all, and beside the likeliest, of a hundred."""


def likely(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are most alike, the likeliest first; none that is far off.

    >>> likely("qoute", ("en", "noun", "quote", "zh")), likely("test_days", ("day", "test_day"))
    (['quote'], ['test_day'])
    >>> likely("sum", ("rivers", "money"))
    []
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(name)
    rated = []
    for other in set(known):
        matcher.set_seq1(other)
        if (alike := round(matcher.ratio() * 100)) >= LEAST:
            rated.append((-alike, other))
    rated.sort()
    return [other for alike, other in rated[:MOST] if alike * 100 <= rated[0][0] * NEAR]


def meant(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The names that are most alike, as a question; where none is, `otherwise`.

    >>> meant("rivrs", ("rivers", "money")), meant("x", ("rivers",), "see facts.yaml")
    ('did you mean rivers?', 'see facts.yaml')
    """
    names = likely(name, known)
    return f"did you mean {', '.join(names)}?" if names else otherwise
