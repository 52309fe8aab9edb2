"""The tiny article of our own, copied into an empty folder to be read, spoilt or built."""

import shutil
from pathlib import Path

from summarizer.edge.accept import accept

TINY = Path(__file__).parent / "fixtures" / "tiny"
SLUG = "tiny"
FACTS = "content/tiny/facts.yaml"
ARTICLE = "content/tiny/article.yaml"
ENGLISH = "content/tiny/summary.en.md"
CHINESE = "content/tiny/summary.zh.md"
TRANSLATION = "content/tiny/translation.en.md"
GLOSSARY = "content/glossary.yaml"
SOURCE = "seeds/tiny.txt"


def copy(root: Path, *, pages: bool = False) -> Path:
    """A copy of the tiny article below `root`, without its pages unless asked for."""
    for folder in ("seeds", "content", *(["docs"] if pages else [])):
        shutil.copytree(TINY / folder, root / folder, dirs_exist_ok=True)
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file; the test is wrong if there is none."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} holds no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def change_source(root: Path, old: str, new: str) -> None:
    """Edit the article and record its new digest, as an editor would who accepts the change."""
    edit(root, SOURCE, old, new)
    accept(root, SLUG)


def files(root: Path) -> dict[str, bytes]:
    """Every file below `root`, to see that nothing was written."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}
