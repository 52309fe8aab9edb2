"""The MkDocs hook: builds before MkDocs does; while serving, an error keeps the last good pages."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from summarizer.edge import hook
from summarizer.pages.template import fill
from tests import tiny
from tests.tiny import ENGLISH


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    tiny.copy(tmp_path)
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: t\n", encoding="utf-8")
    config = MkDocsConfig(str(path))
    config.load_dict({"site_name": "t"})
    return config


def root_of(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def test_pages_are_made_before_the_site_is(config: MkDocsConfig) -> None:
    hook.on_startup("build", False)
    hook.on_pre_build(config)
    assert (root_of(config) / "docs/en/tiny/index.md").is_file()


def test_a_build_stops_on_an_error(config: MkDocsConfig) -> None:
    hook.on_startup("build", False)
    tiny.edit(root_of(config), ENGLISH, "## ", "## 12 ")
    with pytest.raises(Abort):
        hook.on_pre_build(config)


def test_serving_keeps_the_last_good_pages_and_recovers(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    root = root_of(config)
    hook.on_startup("serve", False)
    hook.on_pre_build(config)
    good = tiny.files(root / "docs")
    tiny.edit(root, ENGLISH, "## ", "## 12 ")
    with caplog.at_level(logging.ERROR):
        hook.on_pre_build(config)
    assert "T301" in caplog.text
    assert tiny.files(root / "docs") == good
    tiny.edit(root, ENGLISH, "## 12 ", "## Again ")
    hook.on_pre_build(config)
    assert "## Again" in (root / "docs/en/tiny/index.md").read_text(encoding="utf-8")


def _unterminated(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.pages.render.render", lambda _: fill("no-such-page", {}))
    tiny.edit(root, ENGLISH, "## ", "## Again: ")


def _full_disk(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("os.replace", refuse)
    tiny.edit(root, ENGLISH, "## ", "## Again: ")


def _bug(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.pages.render.render", lambda _: dict[str, str]()["nothing"])
    tiny.edit(root, ENGLISH, "## ", "## Again: ")


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (_unterminated, "P701", "templates/no-such-page.md:1:1:"),
        (_full_disk, "E901", "docs/en/tiny/cite.bib:1:1:"),
        (_bug, "E902", "KeyError"),
    ],
)
def test_serving_answers_whatever_fails_and_recovers(
    config: MkDocsConfig,
    caplog: pytest.LogCaptureFixture,
    spoil: Callable[[Path, pytest.MonkeyPatch], None],
    code: str,
    place: str,
) -> None:
    root = root_of(config)
    hook.on_startup("serve", False)
    hook.on_pre_build(config)
    good = tiny.files(root / "docs")
    with pytest.MonkeyPatch.context() as patch, caplog.at_level(logging.ERROR):
        spoil(root, patch)
        hook.on_pre_build(config)
        assert tiny.files(root / "docs") == good
    assert code in caplog.text
    assert place in caplog.text
    assert "the next edit builds again" in caplog.text
    tiny.edit(root, ENGLISH, "## ", "## Mended: ")
    hook.on_pre_build(config)
    assert "## Mended" in (root / "docs/en/tiny/index.md").read_text(encoding="utf-8")
