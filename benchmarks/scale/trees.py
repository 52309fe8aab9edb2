"""Two trees to build: the pages of generated articles, and plain Markdown pages with the same words.

>>> print(plain('---\\ntitle: "A"\\n---\\n\\n# A\\n\\n<div class="pair" markdown>\\n\\n[12](b.md#f-x){ .figure } *rivers*\\n'), end="")
# A
<BLANKLINE>
12 *rivers*
"""

import re
import shutil
from pathlib import Path

from benchmarks.scale.articles import write

REPOSITORY = Path(__file__).parents[2]
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
DRAWING = re.compile(r"<svg\b.*?</svg>\n", re.DOTALL)
TAG = re.compile(r"</?[a-z]+\b[^<>]*>")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
ATTRIBUTES = re.compile(r" ?\{ [^{}]* \}")
GAP = re.compile(r"\n{3,}")
LISTS = re.compile(r"^(?:extra_css|extra_javascript|hooks):.*\n(?: .*\n)*", re.MULTILINE)


def make_articles(root: Path, count: int) -> None:
    """Generated articles with the configuration of this repository."""
    write(root, count)
    shutil.copytree(REPOSITORY / "docs" / "stylesheets", root / "docs" / "stylesheets")
    (root / "mkdocs.yml").write_text(configuration(), encoding="utf-8")


def configuration() -> str:
    """The configuration of this repository, for a tree that lies elsewhere."""
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    for name in ("src/summarizer/overrides", "src/summarizer/edge/hook.py"):
        text = text.replace(name, (REPOSITORY / name).as_posix())
    return re.sub(r"^watch: .*\n", "", text, flags=re.MULTILINE)


def make_plain(root: Path, other: Path) -> None:
    """The words of another tree's pages as plain Markdown, with the same theme and plugins."""
    text = LISTS.sub("", configuration())
    text = re.sub(r"^  custom_dir: .*\n|^  alternate: .*\n", "", text, flags=re.MULTILINE)
    root.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for path in sorted((other / "docs").rglob("*.md")):
        target = root / "docs" / path.relative_to(other / "docs")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(plain(path.read_text(encoding="utf-8")), encoding="utf-8")


def plain(page: str) -> str:
    """A page as somebody would write it who wants the words alone: no link, anchor, class or division."""
    bare = TAG.sub("", DRAWING.sub("", FRONT.sub("", page)))
    bare = ATTRIBUTES.sub("", LINK.sub(r"\1", bare))
    return GAP.sub("\n\n", bare).strip("\n") + "\n"
