"""Staff see, export, send and tick off booking requests from the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from faqbot.booking.delivery import Desk
from faqbot.booking.requests import BookingRequest, utc_now
from faqbot.cli.requests import requests
from faqbot.errors import FaqbotError
from faqbot.settings import read_settings


@pytest.fixture
def id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("FAQBOT_DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    now = utc_now()
    draft = BookingRequest(
        "", "=Jo", "+44 20 7946 0958", None, "mornings", "Asked about pain.", now, now, "new", "v"
    )
    return Desk.of(read_settings()).store.add(draft).id


def faqbot(*words: str) -> Result:
    return CliRunner().invoke(requests, words)


def test_open_requests_are_listed(id: str) -> None:
    for words in ((), ("list",), ("list", "--status", "new")):
        out = faqbot(*words).output
        assert id in out and "mornings" in out and "1 request(s)" in out
    assert "0 request(s)" in faqbot("list", "--status", "cancelled").output


def test_programs_get_json(id: str) -> None:
    assert json.loads(faqbot("list", "--json").output)[0]["id"] == id


def test_a_done_request_leaves_the_list(id: str) -> None:
    assert f"{id} is done" in faqbot("done", id.lower()).output
    assert id not in faqbot("list").output
    assert id in faqbot("list", "--all").output


def test_an_unknown_reference_is_refused(id: str) -> None:
    result = faqbot("done", "ABCD-2345")
    assert isinstance(result.exception, FaqbotError)


def test_the_export_holds_no_formulas(id: str, tmp_path: Path) -> None:
    assert faqbot("export", str(tmp_path / "out.csv")).exit_code == 0
    text = (tmp_path / "out.csv").read_text()
    assert "'=Jo" in text and ",+44 20 7946 0958," in text


def test_sending_needs_a_way_to_send(id: str) -> None:
    assert "FAQBOT_BOOKING_EMAIL_TO" in faqbot("send").output
