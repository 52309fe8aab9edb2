"""What the site is called and where it will be, as mkdocs.yml says; nothing of it is invented."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from summarizer.facts.document import Loader
from summarizer.facts.fact import Wording
from summarizer.facts.folders import CONFIG
from summarizer.vocabulary.errors import FactsError, Problem
from summarizer.vocabulary.span import Position

ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~%/-]*)?")
"""What a site's address may be: nothing that a page or a file of references would read otherwise."""
NEUTRAL = Wording(zh="新闻摘要", en="News summaries")
"""What a site without a name is called."""


@dataclass(frozen=True, slots=True)
class Site:
    """The address, empty or with a slash at its end, and the name in each language."""

    url: str = ""
    names: Wording = NEUTRAL

    def page(self, path: str) -> str:
        """The address of a page below the site; none where the site has none.

        >>> Site("https://a.example/b/").page("en/tiny/"), Site().page("en/tiny/")
        ('https://a.example/b/en/tiny/', '')
        """
        return self.url and self.url + path


NOWHERE = Site()
"""What stands for a site that nothing is known of."""


def load_site(root: Path) -> Site:
    """The site that mkdocs.yml below `root` describes; without that file, one without an address.

    Raises FactsError (M105) where the file is not YAML, or holds what no citation can print.
    """
    path = root / CONFIG
    if not path.is_file():
        return NOWHERE
    try:
        return _site(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise _refused(f"cannot be read: {str(error).partition(chr(10))[0]}", "mend the file") from None


@lru_cache(maxsize=4)
def _site(text: str) -> Site:
    """The site that a text of settings describes: the same for every article."""
    node = yaml.compose(text, Loader=Loader)
    url = _text(_value(node, "site_url"))
    if url and not ADDRESS.fullmatch(url):
        raise _refused(f"site_url is no address of a site: {url}", "write https://host/path/, or nothing")
    names = _value(_value(node, "extra"), "site_names")
    return Site(url and url.removesuffix("/") + "/", Wording(_name(names, "zh"), _name(names, "en")))


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """The value of a key, whatever the tags of the others."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def _text(node: yaml.Node | None) -> str:
    """The characters of a plain value; nothing for one with a tag, such as a variable of the system."""
    is_text = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"
    return node.value.strip() if is_text and node is not None else ""


def _name(names: yaml.Node | None, language: str) -> str:
    name = " ".join(_text(_value(names, language)).split()) or NEUTRAL.of(language)
    if not name.isprintable() or any(mark in name for mark in "<>{}\\"):
        raise _refused(f"extra.site_names.{language} holds markup: {name!r}", "write plain words")
    return name


def _refused(trouble: str, cure: str) -> FactsError:
    return FactsError([Problem("M105", CONFIG, Position(1, 1), trouble, cure)])
