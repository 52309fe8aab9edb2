"""The site for the file system: proven like the other, and each way to spoil it is found."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.edge.cli import main
from summarizer.facts.folders import slugs
from summarizer.proof.strays import INLINED
from summarizer.proof.verify import verify
from tests.site.conftest import ROOT, build
from tests.site.links import faults

SLUG = slugs(ROOT)[0]
FIGURES = f"en/{SLUG}/figures.html"
SHIM = "assets/javascripts/iframe-worker.js"


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("offline") / "site-offline", config="mkdocs.offline.yml")


@pytest.fixture
def spoilt(offline: Path, tmp_path: Path) -> Path:
    """A copy to be spoilt."""
    return shutil.copytree(offline, tmp_path / "site-offline")


def test_it_is_proven(offline: Path) -> None:
    assert verify(ROOT, site=offline) == ()


def test_the_command_takes_its_folder(offline: Path) -> None:
    done = CliRunner().invoke(main, ["verify", "--root", str(ROOT), "--site", str(offline)])
    assert (done.output, done.exit_code) == ("no findings\n", 0)


def test_each_link_leads_to_a_file(offline: Path) -> None:
    assert list(faults(offline, "https://nowhere.example", files=True)) == []


def test_nothing_in_it_waits_for_a_server(offline: Path) -> None:
    for path in offline.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert 'type="module"' not in text, path
        assert not re.search(
            r"""\s(?:src|action|srcset)=["']?(?:https?:)?//|<link[^>]*href=["']?(?:https?:)?//""", text
        ), path


def pages_of(site: Path, tail: str) -> set[str]:
    """The addresses of its pages, without what the layout adds to them."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {name.removesuffix("index.html").removesuffix(tail).rstrip("/") for name in names}


def test_it_has_the_pages_of_the_served_site(offline: Path, built_site: Path) -> None:
    served = {name.removesuffix(".html") for name in pages_of(built_site, "/index.html")}
    assert pages_of(offline, ".html") == served


def changed(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(site: Path) -> None:
        text = (site / name).read_text(encoding="utf-8")
        assert old in text
        (site / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def added(name: str, text: str) -> Callable[[Path], None]:
    def edit(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")

    return edit


FAULTS = [
    # where a finding is due, its code, what is done
    (FIGURES, "N203", changed(FIGURES, ">more than 2,900", ">2,900")),
    (FIGURES, "N215", changed(FIGURES, 'href="certificate.json"', 'href="other.json"')),
    (FIGURES, "N212", changed(FIGURES, "</article>", "<script>1</script></article>")),
    (FIGURES, "N212", changed(FIGURES, SHIM, "assets/javascripts/other.js")),
    (FIGURES, "N212", lambda site: (site / FIGURES).unlink()),
    (SHIM, "N212", added(SHIM, "document.write('9')")),
    (INLINED, "N212", changed(INLINED, "248", "284")),
    (INLINED, "N212", added(INLINED, "var __index = {}")),
    ("search/other.js", "N212", added("search/other.js", "")),
    (f"en/{SLUG}/figures/index.html", "N212", added(f"en/{SLUG}/figures/index.html", "")),
]  # fmt: skip


@pytest.mark.parametrize(("path", "code", "edit"), FAULTS)
def test_what_is_spoilt_is_found(spoilt: Path, path: str, code: str, edit: Callable[[Path], None]) -> None:
    edit(spoilt)
    found = {(finding.path, finding.code.value) for finding in verify(ROOT, site=spoilt)}
    assert (f"site-offline/{path}", code) in found


def test_a_served_site_has_no_index_as_a_script(built_site: Path, tmp_path: Path) -> None:
    site = shutil.copytree(built_site, tmp_path / "site")
    shutil.copy(site / "search/search_index.json", site / INLINED)
    assert {finding.code.value for finding in verify(ROOT, site=site)} >= {"N212"}
