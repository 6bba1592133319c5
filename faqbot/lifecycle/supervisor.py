"""Start, watch and stop the three servers: Rasa, its actions, the web front.

Each runs in a process group of its own, so that Ctrl-C reaches this process alone, which
then stops them in order. Their logs go to ``build/logs``.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Dict, List, Sequence

import httpx

from faqbot.errors import FaqbotError
from faqbot.settings import ROOT, Settings, child_environment

READY_SECONDS = 300
STOP_SECONDS = 15
PLAIN_ACTIONS_PORT = 5055


class ServerError(FaqbotError):
    """A server could not be started, or ended by itself."""


@dataclass
class Servers:
    """The servers of one bot.

    Args:
        settings: Ports and secrets.
        show_logs: Whether logs also go to the terminal.
        logs: The folder for the logs.
    """

    settings: Settings
    show_logs: bool = False
    logs: Path = ROOT / "build" / "logs"
    _running: Dict[str, subprocess.Popen] = field(default_factory=dict)
    _wanted_end: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        """Start all three.

        Raises:
            ServerError: If a port is taken.
        """
        self._refuse_taken_ports()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self._wanted_end.set())
        self.logs.mkdir(parents=True, exist_ok=True)
        for name, command in self._commands().items():
            log = open(self.logs / f"{name}.log", "ab")
            self._running[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=child_environment(),
                stdin=subprocess.DEVNULL,
                stdout=None if self.show_logs else log,
                stderr=None if self.show_logs else subprocess.STDOUT,
                start_new_session=True,
            )
            log.close()

    def wait_until_ready(self, progress: Callable[[float, str], None]) -> bool:
        """Wait until the bot answers a question through the web front.

        Returns:
            False when Ctrl-C came first.

        Raises:
            ServerError: If a server ends, or the bot does not answer in time.
        """
        deadline = time.monotonic() + READY_SECONDS
        address = f"http://{self.settings.web_host}:{self.settings.web_port}"
        while time.monotonic() < deadline:
            self._refuse_dead()
            if _answers(address):
                return True
            waited = 1 - (deadline - time.monotonic()) / READY_SECONDS
            progress(min(0.99, 0.75 + waited), "starting the servers")
            if self._wanted_end.wait(0.5):
                return False
        raise ServerError(f"the bot did not answer within {READY_SECONDS} s; see {self.logs}.")

    def wait(self) -> None:
        """Wait for Ctrl-C or for a server to end, then stop the others.

        Raises:
            ServerError: If a server ended by itself.
        """
        try:
            while not self._wanted_end.wait(1.0):
                self._refuse_dead()
        finally:
            self.stop()

    def stop(self) -> None:
        """Stop all servers, the front first, and wait for them."""
        for name in reversed(list(self._running)):
            _signal(self._running[name], signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        for process in self._running.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _signal(process, signal.SIGKILL)
                process.wait()
        self._running.clear()

    def _commands(self) -> Dict[str, List[str]]:
        ports = self.settings
        light = [sys.executable, "-m", "faqbot.lightrasa"]
        rasa = [*light, "run", "--port", str(ports.rasa_port), "-i", "127.0.0.1"]
        rasa += ["--endpoints", str(self._endpoints())]
        if ports.rasa_token:
            rasa += ["--enable-api", "--auth-token", ports.rasa_token]
        return {
            "actions": [*light, "run", "actions", "--port", str(ports.actions_port)],
            "rasa": rasa,
            "web": [sys.executable, "-m", "faqbot.cli.main", "web"],
        }

    def _endpoints(self) -> Path:
        """``endpoints.yml``, or a copy of it with another action server's port."""
        path = ROOT / "endpoints.yml"
        if self.settings.actions_port == PLAIN_ACTIONS_PORT:
            return path
        text = path.read_text(encoding="utf-8")
        copy = ROOT / "build" / f"endpoints-{self.settings.actions_port}.yml"
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(
            text.replace(f":{PLAIN_ACTIONS_PORT}/", f":{self.settings.actions_port}/"), "utf-8"
        )
        return copy

    def _refuse_taken_ports(self) -> None:
        wanted = {
            "RASA_PORT": self.settings.rasa_port,
            "ACTIONS_PORT": self.settings.actions_port,
            "FAQBOT_WEB_PORT": self.settings.web_port,
        }
        for variable, port in wanted.items():
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError as error:
                    raise ServerError(
                        f"port {port} is taken; stop what uses it, or set {variable} in .env."
                    ) from error

    def _refuse_dead(self) -> None:
        for name, process in self._running.items():
            if process.poll() is not None:
                end = _tail(self.logs / f"{name}.log")
                raise ServerError(f"{name} ended with status {process.returncode}:\n{end}")


def _answers(address: str) -> bool:
    """Whether the bot answers a question with an FAQ."""
    try:
        with httpx.Client(base_url=address, timeout=10) as client:
            if client.get("/ready").status_code != 200:
                return False
            token = client.post("/chat/sessions").json()["token"]
            bearer = {"Authorization": f"Bearer {token}"}
            asked = {"id": str(uuid.uuid4()), "text": "does it hurt?"}
            replies = client.post("/chat/messages", json=asked, headers=bearer).json()
            client.delete("/chat/sessions/current", headers=bearer)
            kinds = [reply.get("custom", {}).get("kind") for reply in replies.get("messages", ())]
            return "answer" in kinds
    except (httpx.HTTPError, ValueError, KeyError):
        return False


def _signal(process: subprocess.Popen, number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        pass


def _tail(path: Path, lines: int = 15) -> str:
    try:
        written: Sequence[str] = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(written[-lines:])
