"""Draw the picture of shared links from its source: `python -m tests.site.picture`.

By hand, when the source changes: what a browser draws depends on its version and its fonts, so no build draws it.
"""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from summarizer.proof.scripts import PICTURE
from tests.browser.conftest import ARGS, ROOT, chromium

SOURCE = ROOT / "src" / "summarizer" / "data" / "share.svg"


def draw() -> None:
    """Write the PNG."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto(SOURCE.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    draw()
