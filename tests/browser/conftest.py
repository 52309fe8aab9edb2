"""The site as a visitor gets it: built once, served on this machine only, opened in the system's Chromium."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests import tiny
from tests.browser.certificates import complete

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LEFT_OUT = pytest.StashKey[int]()


def chromium() -> str | None:
    """Path of the browser: CHROMIUM, or the first known name on the path."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser leave its tests out, and say so; BROWSER=required makes that an error."""
    if chromium():
        return
    out = [item for item in items if item.get_closest_marker("browser")]
    if out and os.environ.get("BROWSER") == "required":
        raise pytest.UsageError("BROWSER=required, but no Chromium was found: install it or set CHROMIUM")
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in out]
    config.stash[LEFT_OUT] = len(out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The message stands last, where it is seen."""
    if left_out := config.stash.get(LEFT_OUT, 0):
        terminalreporter.section("NOT RUN: browser tests", yellow=True)
        terminalreporter.line(
            f"{left_out} browser tests were left out: no Chromium here (set CHROMIUM to one)"
        )


class Server(http.server.ThreadingHTTPServer):
    """Says nothing when a browser hangs up in the middle."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report all but a lost connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files over lasting connections, keeps no log."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def build(root: Path, target: Path, config: str = "mkdocs.yml") -> Path:
    """The site of a tree, built by MkDocs, with the certificates that its pages ask for."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config]
    command += ["--site-dir", str(target)]
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return complete(root, target)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    return build(ROOT, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny article, with the theme and the style sheets of ours."""
    root = tiny.copy(tmp_path_factory.mktemp("tiny"), pages=True)
    shutil.copytree(ROOT / "docs" / "stylesheets", root / "docs" / "stylesheets")
    for name in (
        "guide/index.md",
        "guide/zh/index.md",
    ):  # the guide itself links to what only the whole site has
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text("# Guide\n", encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        config.replace("src/summarizer", f"{ROOT}/src/summarizer"), encoding="utf-8"
    )
    return build(root, root / "site")


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    """Address of a served site, with its final slash."""
    handler = functools.partial(Quiet, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """Address of the served site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def tiny_base(tiny_site: Path) -> Iterator[str]:
    """Address of the served site of the tiny article."""
    with served(tiny_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        yield running
        running.close()


class Visit:
    """A page, with everything it asked for and everything it complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor, whose browser keeps the scripts it has fetched."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as visitor:
        yield visitor


@pytest.fixture(scope="module")
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A page without words of ours, in which the scripts are put to tables of claims."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(base + "404.html")
        yield page


@pytest.fixture
def visit(context: BrowserContext) -> Iterator[Visit]:
    """A fresh tab. Whatever a test does in it: no request leaves the machine, and nothing complains."""
    with context.new_page() as page:
        visit = Visit(page)
        yield visit
        assert {urlsplit(url).hostname for url in visit.requests} <= {"127.0.0.1"}
        assert visit.complaints == []
