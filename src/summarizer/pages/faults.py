"""What is wrong with this layer's own files, each at its place: page templates and tables of words."""

import re
from pathlib import Path
from types import TracebackType

import jinja2

from summarizer.vocabulary.errors import Problem, TemplateError, locate
from summarizer.vocabulary.span import Lines, Position

FOLDER = Path(__file__).parent
CURE = "mend it, or take the last good one back: git checkout -- {path}"
AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
QUOTED = re.compile(r"'([^']+)'")
BRACES = re.compile(r"\{[{%#]")


def shown(path: Path) -> str:
    """A file of this layer as an editor would name it: from the folder at hand, where it is below that."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def unreadable(path: Path, error: Exception) -> TemplateError:
    """P702: a table that is missing or not TOML."""
    match, name, message = AT_LINE.search(str(error)), shown(path), "not TOML"
    if isinstance(error, OSError):
        reason = (
            "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        )
        return TemplateError([Problem("P702", name, Position(1, 1), reason, CURE.format(path=name))])
    source = path.read_bytes().decode("utf-8", "replace")
    lines = Lines(source)
    at = len(source)
    if match and int(match[1]) <= len(lines.starts):
        at = lines.starts[int(match[1]) - 1] + int(match[2]) - 1
    message = f"{message}: {AT_LINE.sub('', str(error)).strip()}"
    return TemplateError([locate("P702", name, lines, at, message, cure=CURE.format(path=name))])


def misworded(path: Path, trouble: str, words: str = "") -> TemplateError:
    """P703: a table of words that lacks a key, or holds words whose {braces} cannot be filled."""
    lines = Lines(path.read_text(encoding="utf-8"))
    at = max(0, lines.text.find(words.partition("\n")[0])) if words else 0
    cure = CURE.format(path=shown(path))
    return TemplateError([locate("P703", shown(path), lines, at, trouble, cure=cure)])


def unfillable(path: Path, error: Exception) -> TemplateError:
    """P701: a page template that is missing, is not a template, or asks for what is not there."""
    line, trouble = 1, str(error) or type(error).__name__
    if isinstance(error, jinja2.TemplateNotFound):
        path, trouble = path.with_name(str(error.name)), "there is no such template"
    elif isinstance(error, jinja2.TemplateSyntaxError):
        path, line, trouble = Path(error.filename or path), error.lineno, f"not a template: {error.message}"
    else:
        path, line = _raised(path, error.__traceback__)
    name = shown(path)
    if not path.is_file():
        return TemplateError([Problem("P701", name, Position(1, 1), trouble, CURE.format(path=name))])
    lines = Lines(path.read_bytes().decode("utf-8", "replace"))
    line = min(line, len(lines.starts))
    at = lines.starts[line - 1] + _column(lines.line(line), trouble)
    return TemplateError([locate("P701", name, lines, at, trouble, cure=CURE.format(path=name))])


def _raised(path: Path, trace: TracebackType | None) -> tuple[Path, int]:
    """The template and its line in which an error was raised: the innermost that Jinja2 tells of."""
    line = 1
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.parent == path.parent:
            path, line = file, trace.tb_lineno
        trace = trace.tb_next
    return path, line


def _column(line: str, trouble: str) -> int:
    """Where in a line the trouble most likely is: the last name it quotes, else the first braces."""
    for name in reversed(QUOTED.findall(trouble)):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line):
            return found.start()
    braces = BRACES.search(line)
    return braces.start() if braces else 0
