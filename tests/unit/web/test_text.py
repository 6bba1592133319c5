from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faqbot.web.errors import BadRequest
from faqbot.web.text import visitor_text


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("/restart", "restart"),
        (" / / /restart", "restart"),
        ("\u200b/restart", "restart"),
        ("\ufeff/greet", "greet"),
        ("／faq", "faq"),
        ("/\u0000/back", "back"),
        ('/faq{"note": "x"}', 'faq{"note": "x"}'),
        ("1/2 or 3/4?", "1/2 or 3/4?"),
        ("does it hurt?\r\nmuch?", "does it hurt?\n\nmuch?"),
        ("a\u0000b", "a b"),
        ("a\ud800b", "a b"),
        ("abc\u202edef", "abc def"),
        ("cafe\u0301", "café"),
        ("👩‍⚕️ hi", "👩‍⚕️ hi"),
    ],
)
def test_typed_text_reaches_rasa_harmless(typed: str, sent: str) -> None:
    assert visitor_text(typed, 1000) == sent


@pytest.mark.parametrize("typed", ["", "   ", "/", "///", "\u0000", "\ud800", "\n\t", "/ / ／"])
def test_text_that_says_nothing_is_refused(typed: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        visitor_text(typed, 1000)
    assert (refusal.value.status, refusal.value.code) == (422, "text_empty")


def test_text_may_have_the_longest_length_and_no_more() -> None:
    assert len(visitor_text("x" * 1000, 1000)) == 1000
    with pytest.raises(BadRequest, match="at most 1000"):
        visitor_text("x" * 1001, 1000)


@pytest.mark.parametrize("value", [None, 5, True, ["hi"], {"text": "hi"}])
def test_text_must_be_a_string(value: object) -> None:
    with pytest.raises(BadRequest) as refusal:
        visitor_text(value, 1000)
    assert refusal.value.code == "text_invalid"


@given(st.text(alphabet=st.characters(), max_size=60))
def test_no_text_at_all_becomes_a_command(typed: str) -> None:
    try:
        sent = visitor_text(typed, 1000)
    except BadRequest:
        return
    assert not sent.strip().startswith("/")
    assert "\u0000" not in sent
    sent.encode("utf-8")
