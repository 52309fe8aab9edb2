"""Processor time, and texts that a tool has not met."""

import random
import time
from collections.abc import Callable

CHANCE = random.Random(2026)
DIGITS = "123456789"


def seconds(call: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    start = time.process_time()
    call()
    return time.process_time() - start


def renumbered(text: str) -> str:
    """The text with other digits in each of its numbers."""
    return "".join(CHANCE.choice(DIGITS) if c in DIGITS else c for c in text)


def recoded(*texts: str) -> tuple[str, ...]:
    """The texts with their digits exchanged, the same in all, and a name behind each that no other text has."""
    digits = str.maketrans(DIGITS, "".join(CHANCE.sample(DIGITS, len(DIGITS))))
    name = "".join(CHANCE.choices("bfghjkpqwz", k=8))
    return tuple(f"{text.translate(digits)} {name}" for text in texts)
