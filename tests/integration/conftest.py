"""The real servers on free ports, with a model of today's content."""

from __future__ import annotations

import itertools
import signal
import socket
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

import httpx
import pytest

from faqbot.lifecycle.interpreter import Interpreter
from faqbot.lifecycle.supervisor import STOP_SECONDS, Servers
from faqbot.lifecycle.training import train
from faqbot.lightrasa import install
from faqbot.settings import ROOT, VARIABLES, Settings, child_environment, read_settings
from tests.integration.visitors import Visitor

install()  # what tests import of Rasa comes without TensorFlow, as in the servers

TOKEN = "a token that is long enough"
# What a model is made from.
SOURCES = ("data", "config.yml", "domain.yml", "faqbot/nlu", "faqbot/importer.py")
PATIENCE = 60


def pytest_collection_modifyitems(items: List[pytest.Item]) -> None:
    """Everything in here needs the servers."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.integration)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newest model if nothing it is made from changed since; else one trained now."""
    files = [
        file
        for source in SOURCES
        for file in ((ROOT / source).rglob("*") if (ROOT / source).is_dir() else [ROOT / source])
        if file.suffix in (".yml", ".py")
    ]
    changed = max(file.stat().st_mtime for file in files)
    models = (ROOT / "models").glob("*.tar.gz")
    newest = max(models, key=lambda path: path.stat().st_mtime, default=None)
    if newest is not None and newest.stat().st_mtime > changed:
        return newest
    return train(out=tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def interpreter(model: Path) -> Interpreter:
    return Interpreter.from_model(model)


@dataclass
class OneModelsServers(Servers):
    """The servers of ``faqbot run``, but with the model under test."""

    model: Optional[Path] = None

    def _commands(self) -> Dict[str, List[str]]:
        commands = super()._commands()
        commands["rasa"] += ["--model", str(self.model)]
        return commands

    def stop_one(self, name: str) -> None:
        process = self._running.pop(name)
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def start_one(self, name: str) -> None:
        with open(self.logs / f"{name}.log", "ab") as log:
            self._running[name] = subprocess.Popen(
                self._commands()[name],
                cwd=ROOT,
                env=child_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )


@dataclass
class Reply:
    """What came back for one message, put together."""

    parts: List[Dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n\n".join(part["text"] for part in self.parts if part.get("text"))

    @property
    def custom(self) -> Dict[str, Any]:
        found = [part["custom"] for part in self.parts if part.get("custom")]
        return found[0] if found else {}

    @property
    def buttons(self) -> List[Dict[str, str]]:
        return [button for part in self.parts for button in part.get("buttons") or ()]


@dataclass
class Bot:
    """The running bot, as Rasa's REST channel shows it."""

    servers: OneModelsServers
    settings: Settings
    http: httpx.Client
    _names: Iterator[int] = field(default_factory=itertools.count)

    def visitor(self) -> str:
        return f"visitor-{next(self._names)}"

    def ask(self, message: Any, sender: Optional[str] = None) -> Reply:
        body = {"sender": sender or self.visitor(), "message": message}
        response = self.http.post("/webhooks/rest/webhook", json=body)
        response.raise_for_status()
        return Reply(response.json())

    def parse(self, text: str) -> Dict[str, Any]:
        response = self.http.post("/model/parse", params={"token": TOKEN}, json={"text": text})
        response.raise_for_status()
        return response.json()

    def tracker(self, sender: str) -> Dict[str, Any]:
        path = f"/conversations/{sender}/tracker"
        response = self.http.get(path, params={"token": TOKEN, "include_events": "AFTER_RESTART"})
        response.raise_for_status()
        return response.json()

    def log(self) -> str:
        logs = sorted(self.servers.logs.glob("*.log"))
        return "\n".join(log.read_text("utf-8", errors="replace") for log in logs)


def free_ports(count: int) -> List[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


@pytest.fixture(scope="session")
def bot(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("bot")
    rasa, actions, web = free_ports(3)
    given = {
        "RASA_PORT": str(rasa),
        "ACTIONS_PORT": str(actions),
        "FAQBOT_WEB_PORT": str(web),
        "FAQBOT_RASA_TOKEN": TOKEN,
        "FAQBOT_SECRET": "a secret that is long enough",
        "FAQBOT_DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "FAQBOT_CLINIC_PHONE": "020 7946 0000",
    }
    with pytest.MonkeyPatch.context() as patch:
        for variable in VARIABLES.values():
            patch.setenv(variable, given.get(variable, ""))  # empty: whatever .env says
        settings = read_settings()
        servers = OneModelsServers(settings, logs=folder / "logs", model=model)
        interrupt = signal.getsignal(signal.SIGINT)
        try:
            servers.start()
            signal.signal(signal.SIGINT, interrupt)  # Ctrl-C stops the tests as ever
            servers.wait_until_ready(lambda share, what: None)
            with httpx.Client(base_url=settings.rasa_url, timeout=60) as http:
                yield Bot(servers, settings, http)
        finally:
            servers.stop()


@pytest.fixture
def no_traceback(bot: Bot) -> Iterator[None]:
    """The logs gain no traceback meanwhile."""
    before = bot.log().count("Traceback")
    yield
    assert bot.log().count("Traceback") == before


@pytest.fixture(scope="module")
def without_actions(bot: Bot) -> Iterator[str]:
    """The action server is down; gives a visitor who was in the booking form by then."""
    visitor = bot.visitor()
    bot.ask("I'd like to book an appointment", visitor)
    bot.servers.stop_one("actions")
    yield visitor
    bot.servers.start_one("actions")
    deadline = time.monotonic() + PATIENCE
    while bot.ask("does it hurt?").custom.get("kind") != "answer":
        assert time.monotonic() < deadline, "the action server did not come back"


@pytest.fixture
def visitor(bot, no_traceback):
    return Visitor(bot, bot.visitor())


@pytest.fixture
def other(bot):
    return Visitor(bot, bot.visitor())
