"""The real servers, asked over HTTP."""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import Domain

from faqbot.answering.reply import KINDS
from faqbot.content.reader import read_content
from faqbot.payloads import faq_payload
from faqbot.serving.tracker_store import MAX_EVENTS, FaqbotTrackerStore
from faqbot.settings import ROOT

PLAIN = {
    "definition": "What exactly is mesotherapy?",
    "history": "Who invented mesotherapy and when?",
    "how_it_works": "How does mesotherapy work?",
    "ingredients": "What is in the injection?",
    "procedure": "What happens during a session?",
    "types": "What is the difference between needle and needle-free mesotherapy?",
    "conditions_treated": "What conditions can mesotherapy treat?",
    "body_areas": "Which body areas can be treated?",
    "sessions": "How many sessions will I need?",
    "results": "When will I see results?",
    "maintenance": "How long do the results last?",
    "pain": "Does it hurt?",
    "anesthesia": "Do I get a local anaesthetic?",
    "side_effects": "What are the side effects?",
    "safety": "Is mesotherapy safe?",
    "downtime": "how soon can I go back to work?",
    "preparation": "How should I prepare for the treatment?",
    "aftercare": "What should I do after the treatment?",
    "candidacy": "Who should not have mesotherapy?",
    "vs_liposuction": "How does it compare with liposuction?",
    "vs_creams_oral": "Is it better than creams or tablets?",
    "hair_loss": "Does mesotherapy help with hair loss?",
    "cellulite": "Does it get rid of cellulite?",
    "fat_weight": "Can it help me lose weight?",
    "body_sculpting": "Can it be used for body contouring?",
    "face": "What can it do for the wrinkles on my face?",
    "eyes": "Can it help with dark circles under my eyes?",
    "provider": "Who performs the treatment?",
}

ODD = {
    "typos": "hwo sooon cna i go bcak to wrok",
    "capitals": "DOES IT HURT???",
    "emoji": "😀😀😀",
    "empty": "",
    "null": None,
    "spaces": "   ",
    "5,000 characters": "does it hurt " * 385,
    "another language": "¿Cuánto cuesta el tratamiento y dónde están?",
    "another script": "это больно?",
    "a command": "/restart",
    "another command": "/session_start",
    "an intent": '/emergency{"x": 1}',
    "markup": "<script>alert(1)</script>",
    "a template": "{{7*7}} ${x} {contact}",
    "SQL": "'; DROP TABLE events; --",
    "control characters": "does\x00 it\x07 hurt\x1b[31m",
    "an unknown payload": '/faq{"faq": "no_such_faq"}',
}


def test_the_first_question_is_answered_with_document_and_heading(bot):
    reply = bot.ask("how soon can I go back to work?")
    assert reply.custom["kind"] == "answer"
    assert reply.custom["faq"] == ["downtime"]
    source = reply.custom["sources"][0]
    assert source["document"] and source["heading"]
    assert source["document"] in reply.text and source["heading"] in reply.text
    assert 0.5 < reply.custom["confidence"] <= 1
    assert reply.custom["release"]


def test_there_is_a_plain_question_for_every_faq():
    assert set(PLAIN) | {"booking"} == set(read_content(ROOT).faqs)


@pytest.mark.parametrize("faq", sorted(PLAIN))
def test_a_plain_question_gets_its_faq_and_sources(bot, faq):
    reply = bot.ask(PLAIN[faq])
    assert (reply.custom["kind"], reply.custom["faq"]) == ("answer", [faq]), reply.text
    assert reply.custom["sources"]


def test_who_wants_an_appointment_is_asked_for_the_details(bot):
    visitor = bot.visitor()
    reply = bot.ask("I'd like to book an appointment", visitor)
    assert reply.custom["kind"] == "booking" and reply.text
    assert bot.tracker(visitor)["active_loop"]["name"] == "booking_form"


@pytest.mark.parametrize("faq", sorted(PLAIN))
def test_the_button_of_an_faq_gets_its_answer(bot, faq):
    assert bot.ask(faq_payload(faq)).custom["faq"] == [faq]


@pytest.mark.parametrize("message", ODD.values(), ids=ODD.keys())
def test_an_odd_message_gets_a_polite_answer_and_the_context_is_kept(bot, message, no_traceback):
    visitor = bot.visitor()
    bot.ask("how many sessions do I need for cellulite?", visitor)
    reply = bot.ask(message, visitor)
    assert reply.text.strip()
    assert reply.custom["kind"] in set(KINDS) - {"unavailable", "emergency"}
    assert not any(word in reply.text for word in ("Traceback", "Exception", "{contact}"))
    assert bot.tracker(visitor)["slots"]["context"]["faqs"]
    assert bot.ask("where does that come from?", visitor).custom["sources"]


@pytest.mark.parametrize("command", ["/restart", "/session_start", "/back"])
def test_a_typed_command_does_not_wipe_the_conversation(bot, command):
    visitor = bot.visitor()
    bot.ask("how many sessions do I need for cellulite?", visitor)
    bot.ask(command, visitor)
    follow_up = bot.ask("and for the face?", visitor)
    assert (follow_up.custom["faq"], follow_up.custom["goal"]) == (["sessions"], "face")


def test_two_visitors_do_not_mix(bot):
    one, other = bot.visitor(), bot.visitor()
    bot.ask("how many sessions do I need for cellulite?", one)
    bot.ask("does it hurt?", other)
    assert bot.ask("and for the face?", one).custom["faq"] == ["sessions"]
    assert bot.ask("and for the face?", other).custom["faq"] == ["pain"]


def test_two_questions_in_one_message_are_both_answered(bot):
    reply = bot.ask("does it hurt? and how many sessions do I need?")
    assert set(reply.custom["faq"]) == {"pain", "sessions"}


@pytest.mark.parametrize("message", ["how much does it cost?", "do you take my insurance"])
def test_what_the_documents_do_not_say_is_not_invented(bot, message):
    reply = bot.ask(message)
    assert reply.custom["kind"] == "unknown" and reply.custom["faq"] == []
    assert "020 7946 0000" in reply.text


@pytest.mark.parametrize(
    ("message", "number"),
    [("I can't breathe since the injections", "911"), ("I want to die", "988")],
)
def test_a_red_flag_gets_the_emergency_reply_first(bot, message, number):
    reply = bot.ask(message)
    assert reply.custom["kind"] == "emergency"
    assert number in reply.parts[0]["text"]


def test_wish_for_medical_advice_is_referred_to_the_doctor(bot):
    reply = bot.ask("should I stop taking my warfarin before the session?")
    assert reply.custom["kind"] == "advice"
    assert "doctor" in reply.text


AGREED = [
    *list(PLAIN.values())[::2],
    "does it hurt and when can I work",
    "I have lupus, can I have it",
    "how many for cellulite",
    "and for the face?",
    "no, I meant hair",
    "how mcuh does it hrut",
    "what does it cost",
    "should I stop my aspirin",
    "hello",
    "are you a robot",
    "asdf qwer",
    "I can't breathe",
    faq_payload("pain", "face"),
    "",
    "😀",
    "are you sure?",
]


def test_thirty_messages_are_compared():
    assert len(AGREED) >= 30


def seen(parsed):
    """What both ways of running the model must agree on."""
    found = parsed.get("faqbot") or {}
    entities = {(e["entity"], e["value"], e.get("start"), e.get("end")) for e in parsed["entities"]}
    return {
        "intent": parsed["intent"]["name"],
        "parts": [{**part, "confidence": round(part["confidence"], 2)} for part in found["parts"]],
        "records": found.get("records"),
        "suggestions": found.get("suggestions"),
        "release": found.get("release"),
        "red_flag": parsed.get("red_flag"),
        "entities": entities,
    }


@pytest.mark.parametrize("message", AGREED)
def test_rasa_and_the_interpreter_understand_a_message_alike(bot, interpreter, message):
    rasa, ours = bot.parse(message), interpreter.parse(message)
    assert seen(rasa) == seen(ours)
    assert rasa["intent"]["confidence"] == pytest.approx(ours["intent"]["confidence"], abs=0.01)


async def events_read(bot, visitor):
    """How many events Rasa reads for a visitor's next message."""
    domain = Domain.load(str(ROOT / "domain.yml"))
    store = FaqbotTrackerStore(domain, url=bot.settings.database_url)
    return len((await store.retrieve(visitor)).events)


async def test_the_sixtieth_turn_reads_no_more_than_the_bound(bot, no_traceback):
    visitor = bot.visitor()
    questions = ["does it hurt?", "how many sessions do I need?", "and for the face?", "thanks"]
    for number in range(59):
        assert bot.ask(questions[number % len(questions)], visitor).text
    reply = bot.ask("how soon can I go back to work?", visitor)
    assert reply.custom["faq"] == ["downtime"]
    slots = bot.tracker(visitor)["slots"]
    assert await events_read(bot, visitor) <= MAX_EVENTS + len(slots) + 1
    assert slots["context"]["turn"] >= 40


def test_rasas_own_interface_wants_the_token(bot):
    assert bot.http.post("/model/parse", json={"text": "hi"}).status_code == 401
    assert bot.http.get("/conversations/visitor-0/tracker").status_code == 401


def test_rasa_runs_without_tensorflow(bot):
    pid = bot.servers._running["rasa"].pid
    try:
        with open(f"/proc/{pid}/maps", encoding="utf-8") as maps:
            assert "tensorflow" not in maps.read()
    except OSError:
        pytest.skip("no /proc here")
