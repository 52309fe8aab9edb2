"""Whether a site can be served, asked before it is built: `python -m summarizer.edge.port HOST PORT`."""

import errno
import socket
import sys


def refusal(host: str, port: int) -> str:
    """Why nothing can be served at this address, and what to do; empty where it can.

    >>> refusal("127.0.0.1", 0)
    ''
    """
    if port > 65535:
        return f"there is no port {port}: take one from 1024 to 65535"
    try:
        _listen(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"port {port} of {host} is in use: run `make serve PORT={_free(host, port)}`"
        return f"nothing can be served at {host}:{port}: {error.strerror or error}"
    return ""


def _listen(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    socket.create_server((host, port), family=family).close()


def _free(host: str, port: int) -> int:
    """The next port that is free, of a few."""
    for other in range(port + 1, min(port + 20, 65535)):
        try:
            _listen(host, other)
        except OSError:
            continue
        return other
    return port + 1


if __name__ == "__main__":
    place, number = sys.argv[1:]
    if said := refusal(place, int(number)) if number.isdecimal() else f"not a port: {number}":
        sys.exit(said)
