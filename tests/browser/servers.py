"""Run ASGI applications on free loopback ports, in threads of the test process."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager
from typing import Any, Iterator

import uvicorn


@contextmanager
def serving(server: uvicorn.Server) -> Iterator[str]:
    """Run a server; yields its address and stops it at the end."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 15
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("the server did not start")
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def plain_server(app: Any) -> uvicorn.Server:
    """Return a server for a stand-in."""
    return uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none", access_log=False))
