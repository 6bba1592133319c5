from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faqbot.payloads import COMMANDS, as_typed, faq_payload, is_payload, read_faq_payload


@pytest.mark.parametrize(("faq", "goal"), [("downtime", None), ("vs_creams_oral", "hair_loss")])
def test_a_payload_is_read_back(faq, goal):
    payload = faq_payload(faq, goal)
    assert is_payload(payload)
    assert read_faq_payload(payload) == (faq, goal)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_commands_of_buttons_are_payloads(command):
    assert is_payload(command)
    assert read_faq_payload(command) is None


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "/faq",
        "/emergency",
        "/handoff ",
        "/HANDOFF",
        "handoff",
        '/faq{"faq": "a b"}',
        '/faq{"faq": "pain", "goal": "face", "x": 1}',
        '/faq{"faq": "pain"}/restart',
        '/faq{"faq":"pain"}',
        '/faq{"faq": "' + "a" * 41 + '"}',
        "",
    ],
)
def test_nothing_else_is_a_payload(text):
    assert not is_payload(text)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("/restart", "restart"),
        (" / /\t/restart", "restart"),
        ("///", ""),
        ("a/b", "a/b"),
        ("does\x00it\x07hurt", "does it hurt"),
        ("broken \ud800 letter", "broken  letter"),
        ("two\nlines", "two\nlines"),
        ("  café 😀  ", "café 😀"),
    ],
)
def test_typed_text_loses_what_rasa_would_obey_or_choke_on(text, typed):
    assert as_typed(text) == typed


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_typed_text_looks_like_a_command_or_fails_to_encode(text):
    typed = as_typed(text)
    assert not typed.startswith("/")
    assert "\x00" not in typed
    typed.encode("utf-8")
    assert as_typed(typed) == typed
