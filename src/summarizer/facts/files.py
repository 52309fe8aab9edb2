"""The text of an editor's file, or the problem that it cannot be read."""

from pathlib import Path

from summarizer.vocabulary.errors import Problem
from summarizer.vocabulary.span import Position


def text_of(path: Path, shown: str, code: str, cure: str) -> tuple[str, Problem | None]:
    """The text of a file, and what keeps it from being read; `cure` is for a file that is not there."""
    line, column = 1, 1
    try:
        raw = path.read_bytes()
        return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n"), None
    except FileNotFoundError:
        message = "there is no such file"
    except OSError as error:
        message, cure = (
            f"the file cannot be read: {error.strerror or error}",
            "let it be a file that you may read",
        )
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        message = f"the file is not UTF-8: the byte {raw[error.start]:#04x} stands here"
        cure = "save the file as UTF-8"
    return "", Problem(code, shown, Position(line, column), message, cure)
