"""A port that is taken is told before anything is built."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.edge.port import refusal

MAKEFILE = Path(__file__).parent.parent.parent / "Makefile"


def test_a_port_in_use_is_named_with_one_that_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        words = [sys.executable, "-m", "summarizer.edge.port", "127.0.0.1", str(port)]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    said, _, other = done.stderr.strip().removesuffix("`").rpartition("=")
    assert said == f"port {port} of 127.0.0.1 is in use: run `make serve PORT"
    assert refusal("127.0.0.1", int(other)) == ""


@pytest.mark.parametrize(("host", "port"), [("no host at all", 8000), ("127.0.0.1", 70000)])
def test_what_is_no_address_is_told_in_one_line(host: str, port: int) -> None:
    said = refusal(host, port)
    assert said
    assert "\n" not in said


def test_make_serve_asks_before_it_builds() -> None:
    recipe = MAKEFILE.read_text(encoding="utf-8").partition("\nserve:")[2].splitlines()
    assert 'summarizer.edge.port "$(HOST)" "$(PORT)"' in recipe[1]
