"""Starting and stopping the servers, with stand-ins for their processes."""

from __future__ import annotations

import signal
import socket
import sys

import pytest

from faqbot.lifecycle.supervisor import ServerError, Servers
from faqbot.settings import Settings


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(autouse=True)
def handlers():
    """The signal handlers as they were."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.fixture
def settings():
    return Settings(rasa_port=free_port(), actions_port=free_port(), web_port=free_port(),
                    rasa_token="a token of some length")  # fmt: skip


@pytest.fixture
def processes(tmp_path, monkeypatch):
    """Says what each server's process does, given its arguments."""
    program = tmp_path / "python"

    def behave(script: str) -> None:
        program.write_text(f"#!/bin/bash\n{script}\n")
        program.chmod(0o755)

    monkeypatch.setattr(sys, "executable", str(program))
    behave('echo "started $@"; exec tail -f /dev/null')
    return behave


@pytest.fixture
def servers(settings, tmp_path, processes):
    servers = Servers(settings, logs=tmp_path / "logs")
    yield servers
    servers.stop()


@pytest.mark.parametrize(
    ("port", "variable"),
    [("rasa_port", "RASA_PORT"), ("actions_port", "ACTIONS_PORT"),
     ("web_port", "FAQBOT_WEB_PORT")],
)  # fmt: skip
def test_a_taken_port_is_refused_with_the_variable_to_change(servers, settings, port, variable):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", getattr(settings, port)))
        taken.listen()
        with pytest.raises(ServerError, match=f"is taken; .*{variable}"):
            servers.start()
    assert not (servers.logs).exists()


def test_a_server_that_ends_by_itself_is_named_with_the_end_of_its_log(servers, processes):
    processes('[[ "$*" == *"run actions"* ]] && { echo "no such module"; exit 7; }\n'
              "exec tail -f /dev/null")  # fmt: skip
    servers.start()
    servers._running["actions"].wait(10)
    with pytest.raises(ServerError, match=r"actions ended with status 7:\nno such module"):
        servers.wait_until_ready(lambda share, what: None)


def test_stopping_ends_every_process_and_may_be_done_twice(servers):
    servers.start()
    running = list(servers._running.values())
    assert len(running) == 3 and all(process.poll() is None for process in running)
    servers.stop()
    assert all(process.poll() is not None for process in running)
    servers.stop()


def test_ctrl_c_while_starting_gives_up_waiting(servers):
    servers.start()
    signal.raise_signal(signal.SIGINT)
    assert servers.wait_until_ready(lambda share, what: None) is False


def test_ctrl_c_while_serving_stops_everything(servers):
    servers.start()
    running = list(servers._running.values())
    signal.raise_signal(signal.SIGTERM)
    servers.wait()
    assert all(process.poll() is not None for process in running)


def test_rasa_listens_on_this_machine_only_and_wants_the_token(servers, settings):
    rasa = servers._commands()["rasa"]
    assert rasa[rasa.index("-i") + 1] == "127.0.0.1"
    assert rasa[rasa.index("--auth-token") + 1] == settings.rasa_token
    assert rasa[rasa.index("--port") + 1] == str(settings.rasa_port)


def test_another_port_of_the_action_server_reaches_rasa(servers, settings):
    rasa = servers._commands()["rasa"]
    endpoints = open(rasa[rasa.index("--endpoints") + 1], encoding="utf-8").read()
    assert f"127.0.0.1:{settings.actions_port}/webhook" in endpoints
    assert ":5055/" not in endpoints
