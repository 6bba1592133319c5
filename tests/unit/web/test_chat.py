"""The chat API over HTTP, as the widget uses it."""

from __future__ import annotations

import uuid

import pytest

from faqbot.web.errors import BotError

DOWN = BotError("bot_unavailable", "The assistant cannot be reached just now.")


def test_a_session_greets_and_offers_questions(visitor) -> None:
    greeting = visitor.session["messages"][0]
    assert greeting["from"] == "bot"
    assert len(greeting["buttons"]) == 4
    assert visitor.session["clinic"]["emergency_number"] == "112"


def test_a_message_is_answered_in_the_shape_the_browser_reads(visitor) -> None:
    (reply,) = visitor.send("when can I work?").json()["messages"]
    assert set(reply) == {"id", "from", "text", "buttons", "custom", "at"}
    assert reply["custom"]["faq"] == ["downtime"]


def test_rasa_knows_the_conversation_not_the_token(visitor, rasa) -> None:
    visitor.send("hi")
    sender, _ = rasa.asked[0]
    assert len(sender) == 32
    assert sender not in visitor.session["token"]


def test_a_retry_is_answered_once(visitor, rasa) -> None:
    message_id = str(uuid.uuid4())
    first, second = (visitor.send("hi", message_id).json() for _ in range(2))
    assert first == second
    assert len(rasa.asked) == 1
    assert len(visitor.transcript().json()["messages"]) == 3


def test_a_message_that_failed_can_be_sent_again(visitor, rasa) -> None:
    message_id, rasa.failure = str(uuid.uuid4()), DOWN
    assert visitor.send("hi", message_id).status_code == 503
    rasa.failure = None
    assert visitor.send("hi", message_id).status_code == 200


def test_an_id_used_for_another_text_is_refused(visitor) -> None:
    message_id = str(uuid.uuid4())
    visitor.send("hi", message_id)
    answer = visitor.send("something else", message_id)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "id_reused")


def test_the_transcript_holds_both_sides_in_order(visitor) -> None:
    visitor.send("when can I work?")
    messages = visitor.transcript().json()["messages"]
    assert [m["from"] for m in messages] == ["bot", "visitor", "bot"]
    assert messages[1]["text"] == "when can I work?"


def test_an_offered_button_reaches_rasa_and_shows_its_title(visitor, rasa) -> None:
    visitor.send("hi")
    assert visitor.send(payload='/faq{"id": "aftercare"}').status_code == 200
    assert rasa.texts[-1] == '/faq{"id": "aftercare"}'
    assert visitor.transcript().json()["messages"][-2]["text"] == "Aftercare"


@pytest.mark.parametrize("payload", ["/restart", '/faq{"id": "pain"}', 5, None, ["/a"], {}])
def test_a_payload_nobody_offered_is_refused(visitor, rasa, payload) -> None:
    answer = visitor.send(payload=payload)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "payload_unknown")
    assert rasa.asked == []


def test_a_button_of_another_conversation_is_refused(client, visitor, new_visitor) -> None:
    visitor.send("hi")
    answer = new_visitor(client).send(payload='/faq{"id": "aftercare"}')
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {"id": "1", "text": "hi"},
        {"text": "hi"},
        {"id": 5, "text": "hi"},
        {"id": None, "text": "hi"},
        {"id": str(uuid.uuid4())},
        {"id": str(uuid.uuid4()), "text": "hi", "payload": "/a"},
        [],
        "x",
        5,
    ],
)
def test_a_malformed_message_is_refused(visitor, rasa, body) -> None:
    answer = visitor.client.post("/chat/messages", json=body, headers=visitor.headers)
    assert answer.status_code == 422
    assert rasa.asked == []


def test_an_emergency_is_answered_while_rasa_is_down(visitor, rasa) -> None:
    rasa.failure = DOWN
    answer = visitor.send("I cannot breathe")
    assert answer.status_code == 200
    (reply,) = answer.json()["messages"]
    assert reply["custom"]["kind"] == "emergency"
    assert "112" in reply["text"]


def test_an_emergency_comes_first_when_rasa_missed_it(visitor) -> None:
    kinds = [m["custom"]["kind"] for m in visitor.send("I cannot breathe").json()["messages"]]
    assert kinds == ["emergency", "answer"]


def test_an_emergency_rasa_saw_is_not_told_twice(visitor, rasa) -> None:
    rasa.parts = [{"text": "Call 112.", "buttons": [], "custom": {"kind": "emergency"}}]
    assert len(visitor.send("I cannot breathe").json()["messages"]) == 1


@pytest.mark.parametrize(
    ("sign", "number"),
    [
        ("emergency", "999"),
        ("crisis", "116 123"),
        ("urgent", "020 1"),
    ],
)
def test_rasas_own_emergency_reply_gets_the_number_to_dial(
    new_client, new_visitor, rasa, sign, number
) -> None:
    rasa.parts = [{"text": "x", "buttons": [], "custom": {"kind": "emergency", "sign": sign}}]
    with new_client(emergency_number="999", crisis_line="116 123", clinic_phone="020 1") as client:
        (reply,) = new_visitor(client).send("hi").json()["messages"]
    assert reply["custom"]["call"] == number


def test_a_failure_says_what_to_do_and_nothing_internal(visitor, rasa) -> None:
    rasa.failure = BotError("bot_starting", "The assistant is starting.", retry_after=3)
    answer = visitor.send("hi")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "3")
    assert answer.json() == {
        "error": {"code": "bot_starting", "message": "The assistant is starting."}
    }


def test_a_crash_leaks_nothing(visitor, rasa) -> None:
    rasa.parts = [{"unexpected": "secret detail"}]
    answer = visitor.send("hi")
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_thumbs_are_kept_and_the_first_thumb_down_offers_a_person(visitor) -> None:
    (reply,) = visitor.send("hi").json()["messages"]
    assert visitor.rate(reply["id"], "up").json() == {"messages": []}
    (offer,) = visitor.rate(reply["id"], "down").json()["messages"]
    assert offer["buttons"][0]["payload"] == "/handoff"
    assert visitor.rate(reply["id"], "down").json() == {"messages": []}
    rated = next(m for m in visitor.transcript().json()["messages"] if m["id"] == reply["id"])
    assert rated["rating"] == "down"


def test_a_reply_of_another_conversation_cannot_be_rated(client, visitor, new_visitor) -> None:
    (reply,) = visitor.send("hi").json()["messages"]
    assert new_visitor(client).rate(reply["id"], "up").status_code == 404
    assert visitor.rate(reply["id"], "sideways").status_code == 422


def test_an_erased_conversation_is_gone_and_its_token_worth_nothing(visitor, rasa) -> None:
    visitor.send("hi")
    receipt = visitor.erase().json()
    assert receipt["receipt"].startswith("ERASED-")
    assert receipt["erased"]["messages"] == 3
    for answer in (visitor.transcript(), visitor.send("hi"), visitor.erase()):
        assert answer.status_code == 401
    assert len(rasa.asked) == 1


def test_nothing_is_called_erased_when_the_tracker_store_is_out_of_reach(
    new_client, new_visitor, tmp_path
) -> None:
    (tmp_path / "rasa.db").write_bytes(b"this is no database, and long enough to tell" * 50)
    with new_client(tracker_url=f"sqlite:///{tmp_path}/rasa.db") as client:
        visitor = new_visitor(client)
        answer = visitor.erase()
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "erase_failed")
        assert visitor.transcript().status_code == 200


def test_a_session_that_asks_too_much_has_to_wait(new_client, new_visitor) -> None:
    with new_client(session_limit=2) as client:
        visitor = new_visitor(client)
        answers = [visitor.send("hi") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert answers[2].headers["retry-after"] == "30"
        assert new_visitor(client).send("hi").status_code == 200


@pytest.mark.parametrize("limits", [{"session_limit": 1}, {"max_turns": 2}])
def test_an_emergency_is_answered_whatever_the_limits(
    new_client, new_visitor, rasa, limits
) -> None:
    with new_client(**limits) as client:
        visitor = new_visitor(client)
        visitor.send("hi")
        assert visitor.send("hi").status_code in (409, 429)
        (reply,) = visitor.send("I cannot breathe").json()["messages"]
    assert reply["custom"]["kind"] == "emergency"
    assert rasa.texts == ["hi"]


def test_an_address_cannot_start_sessions_without_end(new_client) -> None:
    with new_client(new_session_limit=3) as client:
        statuses = [client.post("/chat/sessions").status_code for _ in range(4)]
    assert statuses == [201, 201, 201, 429]


def test_a_conversation_cannot_grow_without_end(new_client, new_visitor) -> None:
    with new_client(max_turns=4) as client:
        visitor = new_visitor(client)
        codes = [visitor.send("hi").status_code for _ in range(3)]
        assert codes == [200, 200, 409]
