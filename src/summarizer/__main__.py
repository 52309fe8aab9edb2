"""`python -m summarizer`."""

from summarizer.edge.cli import main

main(prog_name="summarizer")
