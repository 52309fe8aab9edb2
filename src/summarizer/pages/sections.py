"""The addresses of a summary's sections: alike in both languages, made of the English headings' meaning."""

import re

from summarizer.pages.markup import Markdown

HEADING = re.compile(r"^## .*$", re.MULTILINE)
APART = re.compile(r"[^a-z]+")
SLOT = re.compile(r"\{[{#].*?[}#]\}")


def addressed(written: Markdown, template: str) -> Markdown:
    """The words with an id on each heading: that of the same heading of the English template.

    Where the two have not the same number of headings, and where two headings are alike, none is given.

    >>> print(addressed(Markdown("## 经过"), "## What *happened*, {{ month | q }}"))
    ## 经过 { #what-happened }
    """
    names = [
        APART.sub("-", SLOT.sub("", match[0]).lower()).strip("-") for match in HEADING.finditer(template)
    ]
    ids = iter([name if names.count(name) == 1 else "" for name in names])
    if len(names) != len(HEADING.findall(written)):
        return written
    return Markdown(HEADING.sub(lambda match: match[0] + _id(next(ids)), written))


def _id(name: str) -> str:
    return f" {{ #{name} }}" if name else ""
