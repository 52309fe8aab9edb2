"""Planted faults: every way we know to make a number wrong, tried on every number of every page."""
