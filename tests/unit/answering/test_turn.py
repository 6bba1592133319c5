"""One turn of a conversation: what each part refers to, and the reply."""

from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.turn import MAX_ANSWERED, respond
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import first_source, make_record, part
from tests.unit.answering.turns import CANDIDACY_DETAILS, CONTACT, RECORDS, goal, say, scene, wrote


def test_a_question_is_answered_with_its_sources_and_remembered():
    turn = say(part("faq/sessions", "how many for cellulite", **goal("cellulite")))
    assert turn.reply.text.startswith("sessions for cellulite.")
    assert turn.reply.custom["faq"] == ["sessions"]
    assert turn.reply.sources == (first_source(RECORDS["sessions"], "cellulite"),)
    assert (turn.reply.goal, turn.reply.release) == ("cellulite", "today")
    assert (turn.context.faqs, turn.context.goal) == (("sessions",), "cellulite")


def test_the_follow_ups_of_a_single_answer_are_offered():
    turn = say(part("faq/pain"))
    assert [button.payload for button in turn.reply.buttons] == ['/faq{"faq": "aftercare"}']


def test_several_questions_are_answered_in_one_reply():
    turn = say(part("faq/pain", "hurt?"), part("faq/sessions", "how many?"))
    assert turn.reply.faqs == ("pain", "sessions")
    assert turn.context.faqs == ("pain", "sessions")


def test_one_question_asked_twice_is_answered_once():
    assert say(part("faq/pain"), part("faq/pain")).reply.faqs == ("pain",)


def test_questions_beyond_the_limit_become_buttons():
    asked = ["pain", "sessions", "hair_loss", "types", "aftercare", "procedure"]
    turn = say(*(part(f"faq/{faq}") for faq in asked))
    assert len(turn.reply.faqs) == MAX_ANSWERED
    payloads = [button.payload for button in turn.reply.buttons]
    for faq in set(asked) - set(turn.reply.faqs):
        assert any(f'"faq": "{faq}"' in payload for payload in payloads)


def test_what_concerns_safety_is_never_put_off_to_a_button():
    asked = ["pain", "sessions", "hair_loss", "types", "candidacy"]
    assert say(*(part(f"faq/{faq}") for faq in asked)).reply.faqs[0] == "candidacy"


def test_a_condition_stated_in_one_sentence_belongs_to_the_question_in_the_next():
    asthma = {"entities": {"condition": ["asthma"]}}
    record = make_record("candidacy", details=CANDIDACY_DETAILS)
    turn = say(
        part("faq/conditions_treated", "I have asthma.", **asthma),
        part("faq/candidacy", "Can I have mesotherapy?"),
        records={**RECORDS, "candidacy": record},
    )
    assert turn.reply.faqs == ("candidacy",)
    assert "Asthma" in turn.reply.text


def test_a_question_beside_the_condition_it_states_is_answered_too():
    text = "I'm asthmatic how much does it hurt"
    asthma = {"entities": {"condition": ["asthma"]}}
    record = make_record("candidacy", details=CANDIDACY_DETAILS)
    turn = say(
        part("faq/candidacy", text, **asthma),
        part("faq/pain", text, **asthma),
        records={**RECORDS, "candidacy": record},
    )
    assert turn.reply.faqs == ("candidacy", "pain")


def test_an_answer_given_again_says_so_and_offers_a_person():
    context, texts = Context(turn=1), []
    for _ in range(4):
        turn = say(part("faq/pain"), context=context)
        texts.append(turn.reply.text)
        context = turn.context.next_turn(1000.0, 6, 30)
    assert len(set(texts)) == 4
    assert all(texts[0] not in text for text in texts[1:])
    assert turn.reply.buttons[-1] == HANDOFF
    assert "again" not in say(part("faq/sessions"), context=context).reply.text


def test_an_answer_on_appointments_comes_with_the_button_that_opens_the_form():
    records = {**RECORDS, "booking": make_record("booking")}
    turn = say(part("faq/booking"), part("faq/pain"), records=records)
    assert [button.payload for button in turn.reply.buttons] == ["/booking"]


def test_a_part_that_is_not_covered_is_named_beside_the_answer():
    turn = say(part("faq/pain", "hurt?"), part("out_of_scope", "how much is it?"))
    assert turn.reply.faqs == ("pain",)
    assert "“how much is it?”" in turn.reply.text and "020 1" in turn.reply.text


def test_a_question_that_was_not_understood_is_named_and_talk_is_not():
    turn = say(
        part("faq/pain", "hurt?"),
        part("faq/types", "and the moon?", is_understood=False),
        part("faq/types", "my sister lives in Leeds", is_understood=False),
    )
    assert "“and the moon?”" in turn.reply.text
    assert "Leeds" not in turn.reply.text


@pytest.mark.parametrize("label", ["out_of_scope", "faq/pain", "faq/unheard_of"])
def test_nothing_to_answer_is_said_and_counted(label):
    is_understood = label != "faq/pain"
    turn = say(part(label, "hm", is_understood=is_understood))
    assert (turn.reply.kind, turn.reply.faqs) == ("unknown", ())
    assert turn.context.misses == 1


def test_an_empty_message_gets_a_reply():
    turn = respond(Understood(), scene())
    assert turn.reply.kind == "unknown" and turn.reply.text


def test_personal_advice_refers_to_the_doctor_and_gives_no_order():
    turn = say(part("personal_advice", "should I stop my pills"))
    assert turn.reply.kind == "advice"
    assert "doctor" in turn.reply.text
    assert turn.reply.faqs == ()


def test_advice_comes_before_the_answer_beside_it():
    turn = say(part("faq/pain", "hurt?"), part("personal_advice", "should I stop my pills"))
    assert (turn.reply.kind, turn.reply.faqs) == ("advice", ("pain",))
    assert turn.reply.text.index("doctor") < turn.reply.text.index("pain in general")


def test_a_false_premise_is_put_right_before_the_answer():
    turn = wrote("since it's painless, how many do I need?", part("faq/sessions"))
    assert turn.reply.kind == "answer" and turn.reply.faqs == ("sessions",)
    assert turn.reply.text.startswith("**First:** I can't call it painless")
    assert turn.reply.text.index("sessions in general") < turn.reply.text.index("*Sources:")
    assert len(turn.reply.sources) > 1


def test_nothing_is_answered_beside_a_wish_to_inject_oneself():
    turn = wrote("how deep do I inject it myself", part("faq/procedure"))
    assert turn.reply.kind == "unknown" and turn.reply.faqs == ()
    assert turn.reply.text.startswith("Please don't inject yourself")
    assert CONTACT in turn.reply.text


def test_a_standing_wish_shortens_every_answer():
    short = {"short": {"text": "Long ago.", "facts": ["history-1"]}}
    records = {"history": make_record("history", details=short)}
    asked = part("faq/history", "since when is it done")
    turn = say(asked, context=Context(turn=1, brief=True), records=records)
    assert turn.context.brief and turn.reply.text.startswith("Long ago.")
    assert say(asked, records=records).reply.text.startswith("history in general.")
