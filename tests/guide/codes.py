"""The stable codes that the program says, collected from the strings in its source."""

import ast
import re
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "summarizer"
CODE = re.compile(r"(?<![\w/.-])[A-Z][1-9]\d\d(?![\w.-])")


def said(tree: ast.AST) -> list[str]:
    """Every string of a module that is not a docstring, the words of f-strings too.

    >>> said(ast.parse("'A101 is in no message'\\nx = 'F102'\\ny = f'{x}: R802 {x}'"))
    ['F102', ': R802 ']
    """
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone]
    return [node.value for node in strings if isinstance(node.value, str)]


@cache
def codes() -> dict[str, list[str]]:
    """Each code, with the modules that say it."""
    found: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE.parent).as_posix()
        for text in said(ast.parse(path.read_text(encoding="utf-8"))):
            for code in CODE.findall(text):
                found.setdefault(code, []).append(name)
    return found
