"""Facts, bilingual summaries and a two-way number proof for Chinese articles.

>>> import summarizer
>>> [m.surface for m in summarizer.read("扣押毒资25万余元", lang="zh").mentions]
['25万余元']
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.edge.site import build as build
    from summarizer.facts.loading import load as load
    from summarizer.proof.pairs.compare import compare as compare
    from summarizer.proof.verify import verify as verify
    from summarizer.reading.reader import read as read

__version__ = "0.1.0"

__all__ = ["build", "compare", "load", "read", "verify"]

_HOMES = {
    "build": "summarizer.edge.site",
    "compare": "summarizer.proof.pairs.compare",
    "load": "summarizer.facts.loading",
    "read": "summarizer.reading.reader",
    "verify": "summarizer.proof.verify",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that importing the package is free."""
    if name not in _HOMES:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
