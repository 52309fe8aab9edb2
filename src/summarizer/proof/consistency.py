"""Consistency: where an article contradicts itself, told with each of the places that do not fit."""

from collections.abc import Iterable

from summarizer.facts.arithmetic.contradiction import Contradiction
from summarizer.facts.arithmetic.contradictions import contradictions
from summarizer.facts.content import Content
from summarizer.proof.codes import Code
from summarizer.proof.finding import Finding
from summarizer.reading.article import Article
from summarizer.reading.reader import read
from summarizer.vocabulary.source import source_at

ACKNOWLEDGE = "; if the article itself is wrong, say so under contradictions: in {file}"


def check_article(article: Article) -> tuple[Finding, ...]:
    """Where the figures of an article contradict each other, in the order of the text; reads no file.

    >>> from summarizer.reading.article import segment
    >>> text = "抓获175人,其中刑拘64人,处罚121人。"
    >>> for finding in check_article(Article("a", "a.txt", text, "", segment(text))):
    ...     print(finding.explain())
    a.txt:1:3: C501 64人 + 121人 make 185, more than the whole of 175人
        a.txt:1:3  抓获175人,其中刑拘64人,处罚121人。
                       ^^^^^
        a.txt:1:12  抓获175人,其中刑拘64人,处罚121人。
                                      ^^^^
        a.txt:1:18  抓获175人,其中刑拘64人,处罚121人。
                                               ^^^^^
    """
    return tuple(_findings(article, contradictions(article, read(article.text, "zh")), ""))


def check_content(content: Content) -> tuple[Finding, ...]:
    """The contradictions of an article that its facts.yaml does not acknowledge."""
    known = {id(found) for one in content.acknowledged for found in one.found}
    file = f"content/{content.slug}/facts.yaml"
    told = [found for found in content.contradictions if id(found) not in known]
    return tuple(_findings(content.article, told, ACKNOWLEDGE.format(file=file)))


def _findings(article: Article, found: Iterable[Contradiction], cure: str) -> Iterable[Finding]:
    lines = article.lines
    for one in found:
        places = tuple(source_at(article.path, lines, span) for span in one.places)
        code = Code[one.relation.name]
        yield Finding(code, article.path, places[0].position, message=one.says + cure, places=places)
