"""Arithmetic inside an article: what its figures say of each other, and where they cannot all be right."""
