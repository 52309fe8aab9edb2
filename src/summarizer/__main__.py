"""The command `summarizer`, also as `python -m summarizer`."""

import atexit
import gc


def run() -> None:
    """Run the command line in a process of its own.

    A command is over before cyclic garbage matters: the collector runs seldom, and not once more at the end.
    """
    gc.set_threshold(100_000, 50, 50)
    atexit.register(gc.freeze)
    from summarizer.edge.cli import main

    main(prog_name="summarizer")


if __name__ == "__main__":
    run()
