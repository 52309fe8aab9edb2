"""Words and rows of a table, compiled to the patterns that the engine matches with."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

GROUP = re.compile(r"\(\?P(?:<(\w+)>|=(\w+)\))")
SHARED = re.compile(r"\(\?P<\w+>\{number\}\)|\{number\}(?![|)])")
"""With what many rules begin: where such rules follow each other, the number is matched once for all."""


def either(words: Iterable[str], unless: Mapping[str, str] | None = None) -> str:
    """A pattern for any one of `words`, the longest that fits; shared beginnings are tried once.

    A word of `unless` is not followed by what its pattern there matches.

    >>> either(["person", "persons", "people"])
    'pe(?:rson(?:s)?|ople)'
    >>> either(["元", "元钱"], {"元": "旦"})
    '元(?:钱|(?!旦))'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = (unless or {}).get(word, "")
    return _branches(root) if root else "(?!)"


def _branches(node: Mapping[str, Any]) -> str:
    last = [re.escape(letter) for letter, rest in node.items() if letter and rest == {"": ""}]
    more = [
        re.escape(letter) + _branches(rest) for letter, rest in node.items() if letter and rest != {"": ""}
    ]
    if last:
        more.append(last[0] if len(last) == 1 else f"[{''.join(last)}]")
    pattern = more[0] if len(more) == 1 else f"(?:{'|'.join(more)})"
    guard = node.get("", None)
    if guard is None:
        return pattern
    if guard:
        return f"(?:{pattern}|(?!{guard}))" if more else f"(?!{guard})"
    return f"(?:{pattern})?"


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with each `{name}` of a macro replaced, and those inside it.

    >>> expand("{D}{2}", {"D": "[{x}]", "x": "0-9"})
    '[0-9]{2}'
    """

    def substitute(match: re.Match[str]) -> str:
        return expand(macros[match[1]], macros) if match[1] in macros else match[0]

    return re.sub(r"\{([A-Za-z]\w*)\}", substitute, pattern)


def combine(rows: Iterable[tuple[str, str]], macros: Mapping[str, str]) -> str:
    """One pattern that tries rows of (pattern, what it begins with) in order; `r0` closes last for the first.

    It takes no parts: a group is kept only where the pattern refers back to it. Neighbours that begin with
    the same number share it, and neighbours that begin with letters of the same class are tried only there.

    >>> shared = [("(?P<number>{number})人", ""), ("(?P<number>{number})年", ""), ("半", "[半]")]
    >>> combine(shared, {"number": "[0-9]"})
    '(?:[0-9](?:人(?P<r0>)|年(?P<r1>))|(?=[半])(?:半(?P<r2>)))'
    """
    branches: list[str] = []
    kin: list[str] = []
    shared = ""

    def close() -> None:
        if kin:
            branches.append(f"{shared}(?:{'|'.join(kin)})")
            kin.clear()

    for at, (pattern, begins) in enumerate(rows):
        number = SHARED.match(pattern)
        common = expand("{number}", macros) if number else f"(?={begins})" if begins else ""
        if common != shared:
            close()
            shared = common
        bare = _bare(pattern[number.end() :] if number else pattern, at, macros)
        kin.append(f"(?:{bare})(?P<r{at}>)" if "|" in bare else f"{bare}(?P<r{at}>)")
        if not shared:
            branches.extend(kin)
            kin.clear()
    close()
    return f"(?:{'|'.join(branches)})"


def _bare(pattern: str, at: int, macros: Mapping[str, str]) -> str:
    """The pattern expanded, without the groups to which it does not refer back."""
    back = {match[2] for match in GROUP.finditer(pattern) if match[2]}
    count = 0

    def rename(match: re.Match[str]) -> str:
        nonlocal count
        if match[2]:
            return f"(?P=b{at}_{count})"
        if match[1] not in back:
            return "(?:"
        count += 1
        return f"(?P<b{at}_{count}>"

    return GROUP.sub(rename, expand(pattern, macros))


@dataclass(frozen=True, slots=True)
class Form:
    """The pattern of one rule with its parts: which groups hold each, for alternatives may name it too."""

    pattern: re.Pattern[str]
    parts: Mapping[str, tuple[int, ...]]


@cache
def form(pattern: str) -> Form:
    """The form of an expanded pattern, compiled when its rule is first needed.

    >>> form("(?P<hour>[0-9])点|(?P<hour>[0-9])时").parts
    {'hour': (1, 2)}
    """
    owners: dict[str, list[str]] = {}

    def rename(match: re.Match[str]) -> str:
        name, back = match[1], match[2]
        if back:
            return f"(?P={owners[back][-1]})"
        own = f"{name}_{len(owners.setdefault(name, []))}"
        owners[name].append(own)
        return f"(?P<{own}>"

    compiled = re.compile(GROUP.sub(rename, pattern), re.MULTILINE)
    parts = {name: tuple(compiled.groupindex[own] for own in owns) for name, owns in owners.items()}
    return Form(compiled, parts)
