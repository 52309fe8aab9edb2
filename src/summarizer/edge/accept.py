"""Record the digest of a source whose change the editor has read and accepted."""

import re
from pathlib import Path

from summarizer.facts.document import FORM
from summarizer.facts.files import text_of
from summarizer.reading.article import load_article
from summarizer.vocabulary.errors import FactsError, Problem
from summarizer.vocabulary.span import Position

DIGEST = re.compile(r"^([ \t]*sha256[ \t]*:)[ \t]*[\"']?[0-9a-f]*[\"']?[ \t]*$", re.MULTILINE)


def accept(root: Path, slug: str) -> str:
    """Write the SHA-256 of seeds/<slug>.txt into its facts.yaml; the digest written.

    Only that one line changes. Raises FactsError F121 where the file has no `sha256:` line.
    """
    article = load_article(root, slug)
    path = root / "content" / slug / "facts.yaml"
    shown = f"content/{slug}/facts.yaml"
    source, problem = text_of(path, shown, "F101", FORM)
    if problem is not None:
        raise FactsError([problem])
    changed, count = DIGEST.subn(rf"\g<1> {article.digest}", source, count=1)
    if not count:
        cure = "begin the file with\nsource:\n  sha256:"
        raise FactsError([Problem("F121", shown, Position(1, 1), "no `sha256:` line to record it in", cure)])
    if changed != source:
        fresh = path.with_suffix(".yaml.new")
        fresh.write_text(changed, encoding="utf-8", newline="\n")
        fresh.replace(path)
    return article.digest
