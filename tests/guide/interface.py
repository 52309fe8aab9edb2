"""The reference of the Python interface, written from signatures and docstrings without importing any of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import griffe

SOURCE = Path(__file__).parents[2] / "src"
MARK = "<!-- From here on `make guide` writes this page, from the docstrings. -->\n"
FUNCTIONS = {
    "read": "reading.reader",
    "compare": "proof.pairs.compare",
    "load": "facts.loading",
    "build": "edge.site",
    "verify": "proof.verify",
}
TYPES = {
    "What was read": {
        "vocabulary.mention": ["Reading", "Mention", "Idiom", "Trend", "Direction", "Basis"],
        "vocabulary.quantity": ["Quantity", "Range", "Ratio", "Bound", "Unit", "Kind"],
        "vocabulary.moment": ["Moment"],
        "vocabulary.span": ["Span", "Position"],
    },
    "What is wrong": {
        "proof.pairs.finding": ["PairFinding", "PairCode"],
        "proof.finding": ["Finding"],
        "proof.codes": ["Code"],
        "proof.catalogue": ["Severity"],
        "vocabulary.source": ["Source"],
        "vocabulary.errors": ["SummarizerError", "Problem"],
    },
    "An article and its pages": {
        "facts.content": ["Content"],
        "facts.fact": ["Fact", "Origin", "Evidence", "Wording", "Noun"],
        "edge.site": ["Build"],
    },
}
LISTED = {
    name: f"summarizer.{module}"
    for modules in TYPES.values()
    for module, names in modules.items()
    for name in names
}
"""The types that the page has, each with its module."""
EXAMPLE = re.compile(r"(?:^>>> .*\n(?:(?!>>> |\n).+\n)*)+", re.MULTILINE)


HANZI = re.compile(r"[0-9]*[\u3400-\u9fff][0-9\u3400-\u9fff]*")


def spoken(words: str) -> str:
    """English words in which the Chinese ones say that they are, for those who listen.

    >>> spoken("10至15公斤 is a range, `一起` code")
    '<span lang="zh-Hans">10至15公斤</span> is a range, `一起` code'
    """
    parts = re.split(r"(`[^`\n]*`)", words)
    parts[::2] = [
        HANZI.sub(lambda found: f'<span lang="zh-Hans">{found[0]}</span>', part) for part in parts[::2]
    ]
    return "".join(parts)


def anchor(name: str) -> str:
    """The id of a type's section.

    >>> anchor("PairFinding")
    'class-pairfinding'
    """
    return f"class-{name.lower()}"


def linked(type_: str) -> str:
    """A type as HTML code that leads to the sections of those that the page has.

    >>> linked("tuple[Span, ...] | None")
    '<code>tuple[<a href="#class-span">Span</a>, ...] &#124; None</code>'
    """
    named = re.sub(
        r"\w+", lambda m: f'<a href="#{anchor(m[0])}">{m[0]}</a>' if m[0] in LISTED else m[0], type_
    )
    return f"<code>{named.replace(' | ', ' &#124; ')}</code>"


def reference() -> str:
    """The part of the page that is made."""
    package = griffe.load("summarizer", search_paths=[SOURCE])
    return "\n".join([*_functions(package), *_types(package)])


def _functions(package: griffe.Object | griffe.Alias) -> Iterator[str]:
    yield from ("## Functions { #functions }", "")
    for name, module in FUNCTIONS.items():
        function = package[f"{module}.{name}"]
        assert isinstance(function, griffe.Function)
        yield from (f"### {name} {{ #{name} }}", "", "```python", function.signature(), "```", "")
        gives = str(function.returns)
        yield from (f"Gives {linked(gives)}.", "")
        yield from _docstring(function, {"summarizer": {name}})


def _types(package: griffe.Object | griffe.Alias) -> Iterator[str]:
    for title, modules in TYPES.items():
        yield from (f"## {title} {{ #{title.lower().replace(' ', '-')} }}", "")
        for module, names in modules.items():
            for name in names:
                kind = package[f"{module}.{name}"]
                assert isinstance(kind, griffe.Class)
                yield from (f"### {name} {{ #{anchor(name)} }}", "")
                yield from _docstring(kind, {f"summarizer.{module}": {name}})
                yield from _enumerated(kind) if _is_enum(kind) else _tabled(kind)


def _docstring(item: griffe.Function | griffe.Class, needed: dict[str, set[str]]) -> Iterator[str]:
    """The paragraphs of a docstring, and its examples behind the imports that they need."""
    text = (item.docstring.value if item.docstring else "") + "\n"
    words = EXAMPLE.sub("", text).strip()
    examples = [match[0].rstrip() for match in EXAMPLE.finditer(text)]
    for name in re.findall(r"\w+", "\n".join(examples)):
        if name in LISTED:
            needed.setdefault(LISTED[name], set()).add(name)
    imports = [f"from {module} import {', '.join(sorted(names))}" for module, names in needed.items()]
    shown = [*(f">>> {line}" for line in imports), *examples, ""] if examples else imports
    yield from ([spoken(words), ""] if words else [])
    yield from ("```python", *shown, "```", "")


def _is_enum(kind: griffe.Class) -> bool:
    return any(str(base).endswith("Enum") for base in kind.bases)


def _enumerated(kind: griffe.Class) -> Iterator[str]:
    values = (
        f"`{name}` ({str(member.value).strip(chr(39))})"
        for name, member in kind.members.items()
        if isinstance(member, griffe.Attribute) and str(member.value) != "''"
    )
    yield from (", ".join(values) + ".", "")


def _tabled(kind: griffe.Class) -> Iterator[str]:
    """The fields, properties and methods of a class, a row each."""
    rows = []
    for name, member in kind.members.items():
        if name.startswith("_"):
            continue
        first = member.docstring.value.partition("\n")[0] if member.docstring else ""
        if isinstance(member, griffe.Function):
            arguments = ", ".join(part.name for part in member.parameters if part.name != "self")
            rows.append(f"| `{name}({arguments})` | {linked(str(member.returns))} | {_cell(first)} |")
        elif isinstance(member, griffe.Attribute) and member.annotation is not None:
            default = f"`{member.value}` unless given" if member.value is not None else ""
            rows.append(f"| `{name}` | {linked(str(member.annotation))} | {_cell(first) or default} |")
    if rows:
        yield from ("| name | type | note |", "|---|---|---|", *rows, "")


def _cell(words: str) -> str:
    return spoken(words).replace("|", "&#124;")


def written(text: str, _: Path) -> str:
    """The page with its made part anew."""
    return text.partition(MARK)[0] + MARK + "\n" + reference()
