"""Claims against proofs, in tables: the first thing in which they differ."""

import pytest

from summarizer.proof.compare import Stated, disagreement
from summarizer.vocabulary.moment import Moment
from summarizer.vocabulary.quantity import Bound, Range
from tests.pages.units import q, r

RATIOS = [
    # claim, proof, what differs
    ("2/3 share", "2/3 share", None),
    ("4/6 share", "2/3 share", None),
    ("1/3 share", "2/3 share", "VALUE"),
    ("-2/3 share", "2/3 share", "VALUE"),
    ("2/3 share over", "2/3 share", "BOUND"),
    ("1/3 share over", "2/3 share", "VALUE"),
    ("2/3 kilogram", "2/3 share", "UNIT"),
    ("2/3 gram", "2/3 kilogram", "UNIT"),
    ("1/3 kilogram", "2/3 share", "VALUE"),
    ("1000/3 gram", "1/3 kilogram", None),
    ("1000/3 gram about", "1/3 kilogram", "BOUND"),
    ("200/3 percent", "2/3 share", None),
]


@pytest.mark.parametrize(("claimed", "proven", "code"), RATIOS)
def test_ratios(claimed: str, proven: str, code: str | None) -> None:
    assert named(r(claimed), r(proven)) == code


MIXED = [
    (q("0.66 share"), r("2/3 share"), "VALUE"),
    (q("66.7 percent"), r("2/3 share"), "VALUE"),
    (r("2/3 share"), q("0.5 share"), "VALUE"),
    (q("50 percent"), q("0.5 share"), None),
    (q("0.5 percent"), q("0.5 share"), "UNIT"),
    (q("5 celsius"), q("-5 celsius"), "VALUE"),
    (q("-5 celsius"), q("-5 celsius about"), "BOUND"),
    (r("2/3 share"), Range(q("2 item"), q("3 item")), "VALUE"),
    (Moment(hour=10, minute=26, second=5), Moment(hour=10, minute=26), "VALUE"),
    (Moment(hour=10), Moment(hour=10, bound=Bound.ABOUT), "BOUND"),
    (Moment(weekday=3), Moment(weekday=4), "VALUE"),
]


@pytest.mark.parametrize(("claimed", "proven", "code"), MIXED)
def test_others(claimed: Stated, proven: Stated, code: str | None) -> None:
    assert named(claimed, proven) == code


def named(claimed: Stated, proven: Stated) -> str | None:
    code = disagreement(claimed, proven)
    return code.name if code else None
