"""Where the site will be: the address that its configuration gives, which permalinks begin with."""

import re
from pathlib import Path

SETTING = re.compile(r"^site_url:[ \t]*[\"']?(https?://[^\s\"'#?<>\\]+)", re.MULTILINE)


def site_url(root: Path) -> str:
    """The `site_url` of mkdocs.yml with a slash at its end; empty where there is none.

    Of that file one line is read, so that whatever else is in it costs nothing and cannot fail.
    """
    try:
        found = SETTING.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[1].rstrip("/") + "/" if found else ""
