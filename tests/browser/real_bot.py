"""Start the real bot with ``faqbot run``, on free ports and with a database of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import httpx

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 600


@dataclass(frozen=True)
class RunningBot:
    """Where a bot's servers are: the demo page, and Rasa behind it."""

    url: str
    rasa_url: str


@contextmanager
def running_bot(database: Path) -> Iterator[RunningBot]:
    """Run the bot.

    Args:
        database: Where conversations are kept; the log goes beside it.

    Yields:
        Where it is.
    """
    web, rasa, actions = free_ports(3)
    environment = {
        **os.environ,
        "FAQBOT_WEB_PORT": str(web),
        "RASA_PORT": str(rasa),
        "ACTIONS_PORT": str(actions),
        "FAQBOT_DATABASE_URL": f"sqlite:///{database}",
        "FAQBOT_SECRET": "not for a clinic, but long enough",
    }
    log = database.with_suffix(".log")
    with log.open("wb") as output:
        command = [sys.executable, "-m", "faqbot.cli.main", "run"]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        wait_until_ready(f"http://127.0.0.1:{web}", process, log)
        yield RunningBot(f"http://127.0.0.1:{web}", f"http://127.0.0.1:{rasa}")
    finally:
        process.terminate()
        process.wait(60)


def free_ports(count: int) -> list[int]:
    """Ports that nothing listens on just now."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


def wait_until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the bot.

    Raises:
        RuntimeError: If it ends or is not ready in time; says what its log says.
    """
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/ready", timeout=3).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise RuntimeError(f"the bot is not ready: {log.read_text(errors='replace')[-2000:]}")
