from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from faqbot.answering.alarms import CRISIS_OPENINGS, NO_CAUSE, lead, said_instead
from faqbot.answering.context import Context
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from faqbot.safety.aftermath import NOT_REAL, PASSED, REACHED, Alarm
from tests.unit.answering.small_records import make_record, parsed, part

STANDING = Alarm("emergency", turns=1)


def scene(alarm=STANDING) -> Scene:
    return Scene(
        Context(turn=2),
        {},
        "ring the clinic",
        datetime.date(2026, 11, 22),
        0.0,
        "999",
        "116",
        alarm,
    )


def reply_to(text, label="nlu_fallback", alarm=STANDING, intent=None, confidence=0.95, **changes):
    record = make_record(label[4:]) if label.startswith("faq/") else make_record("pain")
    message = parsed(part(label, text, confidence, **changes), records=(record,))
    intent = intent or ("faq" if label.startswith("faq/") else label)
    return said_instead(intent, Understood.from_message(message), text, scene(alarm))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("should I take the car myself", "faq/downtime"),
        ("is this normal?", "follow_up"),
        ("can I take an antihistamine and see", "personal_advice"),
        ("ambulances cost too much", "out_of_scope"),
        ("the lower one", "faq/body_areas"),
        ("may I come to my session tomorrow?", "booking"),
        ("hello?", "greeting"),
        ("thanks", "thanks"),
        ("does it usually swell?", "faq/side_effects"),
        ("how dangerous is it really", "faq/safety"),
        ("which doctor should I see now?", "faq/provider"),
        ("what did they give me", "faq/ingredients"),
        ("was the dose too much", "faq/ingredients"),
        ("should they have put me under", "faq/anesthesia"),
        ("yes", "affirm"),
        ("asdf", "nonsense"),
        ("are you a robot", "bot_chitchat"),
    ],
)
def test_what_may_be_about_it_is_told_to_call_now(text, label):
    reply = reply_to(text, label)
    assert reply.kind == "emergency"
    assert "call 999 now" in reply.text and "do not drive yourself" in reply.text


@pytest.mark.parametrize(("kind", "number"), [("urgent", "ring the clinic"), ("crisis", "116")])
def test_each_kind_has_its_words(kind, number):
    assert number in reply_to("and now?", alarm=Alarm(kind, turns=1)).text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("who invented mesotherapy?", "faq/history"),
        ("how many sessions for cellulite?", "faq/sessions"),
    ],
)
def test_an_unrelated_question_is_answered_below_a_line(text, label):
    assert reply_to(text, label) is None
    answered = lead(Reply("In France.", "answer"), scene())
    assert answered.text.startswith("**First:") and answered.text.endswith("In France.")


def test_an_unsure_or_short_question_is_not_taken_for_unrelated():
    assert reply_to("who invented mesotherapy?", "faq/history", confidence=0.4) is not None
    assert reply_to("sessions", "faq/sessions") is not None


def test_a_tapped_answer_is_given():
    assert reply_to("", "faq/side_effects") is None


@pytest.mark.parametrize(
    ("over", "words"), [(REACHED, "do what they tell you"), (NOT_REAL, "Thank")]
)
def test_an_ending_is_acknowledged_and_ends_the_line(over, words):
    ended = Alarm("emergency", turns=1, over=over)
    assert words in reply_to("...", alarm=ended).text
    assert reply_to("book", "booking", alarm=ended) is None
    assert "First: if" not in lead(Reply("In France.", "answer"), scene(ended)).text


@pytest.mark.parametrize(
    "text",
    [
        "ok they gave me antibiotics, can i still do session 2 on thursday",
        "the doctor saw me. Should I come to my appointment tomorrow?",
        "I'm at the hospital, could i have the next jabs when i'm out",
    ],
)
def test_who_is_being_treated_is_not_told_that_the_next_session_is_fine(text):
    reply = reply_to(text, "booking", alarm=Alarm("urgent", turns=1, over=REACHED))
    assert "not while this is being treated" in reply.text and "Good" not in reply.text


def test_a_question_beside_the_end_of_an_alarm_is_answered():
    ended = Alarm("emergency", turns=1, over=REACHED)
    text = "the ambulance is here. who invented it?"
    assert reply_to(text, "faq/history", alarm=ended) is None
    answered = lead(Reply("Dr. Pistor.", "answer"), scene(ended))
    assert answered.text.startswith("First: please do what those") and "Pistor" in answered.text
    denied = Alarm("emergency", turns=1, over=NOT_REAL)
    assert (
        reply_to("it was just my contact lens. can I drive?", "faq/downtime", alarm=denied) is None
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("is it surgery this", "faq/definition"),
        ("is this the same as lipo then", "faq/vs_liposuction"),
    ],
)
def test_a_question_about_the_treatment_as_such_is_no_question_about_a_sign(text, label):
    assert reply_to(text, label) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("do they put people under", "faq/anesthesia"),
        ("what does the needle look like", "faq/procedure"),
        ("what is the mixture made of", "faq/ingredients"),
        ("is it a vitamin mix", "faq/ingredients"),
    ],
)
def test_a_fact_of_how_it_is_done_asked_of_nobody_is_answered(text, label):
    assert reply_to(text, label) is None


OVER = Alarm("emergency", turns=1, over=PASSED)


@pytest.mark.parametrize(
    ("alarm", "text", "words"),
    [
        (OVER, "it went away", "Should it come back, **call 999** at once"),
        (OVER, "all gone now. can I come on friday", "not before a doctor has looked into it"),
        (replace(OVER, over=REACHED), "seen the gp. am I ok for friday", "A next session"),
    ],
)
def test_who_is_well_again_is_sent_to_a_doctor_all_the_same(alarm, text, words):
    assert words in reply_to(text, alarm=alarm).text


@pytest.mark.parametrize("over", [PASSED, NOT_REAL])
def test_a_question_beside_a_false_alarm_is_left_to_the_usual_reply(over):
    text = "it was my contact lens. can i wear mascara after"
    assert reply_to(text, "out_of_scope", alarm=replace(OVER, over=over)) is None


def test_how_many_sessions_there_are_is_no_wish_for_the_next_one():
    alarm = replace(OVER, over=REACHED)
    text = "the medics came. how many sessions do people need"
    assert reply_to(text, "faq/sessions", alarm=alarm) is None


def test_what_passed_stands_above_an_answer():
    reply = lead(Reply("Anxiety is listed.", "answer"), scene(OVER))
    assert reply.text.startswith("I'm glad it has passed.") and "Anxiety" in reply.text


def test_a_form_that_was_broken_off_is_named_with_the_way_back():
    raised = Alarm("emergency", form="booking_form")
    reply = reply_to("my throat closes", "faq/pain", intent="emergency", alarm=raised)
    assert "set your request aside" in reply.text
    assert reply.buttons[0].payload == "/booking"
    assert (
        "set your request aside"
        in reply_to("0176 5", alarm=Alarm("urgent", 1, "booking_form")).text
    )
    questions = Alarm("emergency", 1, "screening_form")
    assert "suitability questions aside" in reply_to("no", "deny", alarm=questions).text


def test_without_an_alarm_nothing_is_said_instead():
    assert reply_to("is this normal?", alarm=None) is None
    assert (
        reply_to("my throat closes", "faq/pain", intent="emergency", alarm=Alarm("emergency"))
        is None
    )


def test_a_crisis_that_was_none_still_hears_where_help_is():
    text = said_instead(
        "telling", Understood(), "it's a song", scene(Alarm("crisis", 1, over=NOT_REAL))
    ).text
    assert "116" in text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("might it be the injections that brought this on", "faq/history"),
        ("did the treatment cause that", "faq/how_it_works"),
        ("is it down to the mesotherapy", "faq/definition"),
        ("was that the jabs?", "faq/history"),
        ("do you think the clinic is to blame", "faq/provider"),
        ("so is meso behind it", "faq/history"),
        ("what could have caused this", "faq/cellulite"),
        ("where does it come from", "faq/history"),
    ],
)
def test_what_caused_a_sign_is_asked_of_the_sign(text, label):
    reply = reply_to(text, label)
    assert "call 999" in reply.text
    assert NO_CAUSE in reply.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("what causes cellulite in slim women", "faq/cellulite"),
        ("who came up with mesotherapy", "faq/history"),
        ("in which country was it invented", "faq/history"),
        ("is this treatment new", "faq/definition"),
        ("how do the injections melt fat", "faq/how_it_works"),
    ],
)
def test_where_the_treatment_comes_from_is_no_question_about_a_sign(text, label):
    assert reply_to(text, label) is None


def test_who_wishes_to_die_hears_other_words_around_the_same_number():
    told = [
        reply_to("hm", alarm=Alarm("crisis", turns=turn)).text
        for turn in range(1, len(CRISIS_OPENINGS) + 1)
    ]
    assert len(set(told)) == len(told)
    number = "**Please talk to a person now: call 116, or 999 if you are in danger.**"
    assert all(text.split("\n\n")[0].count(number) == 1 for text in told)


@pytest.mark.parametrize(
    "text", ["when will it go", "and how long does that last", "how soon will they fade"]
)
def test_how_long_it_lasts_is_asked_of_what_was_told(text):
    reply = reply_to(text, "faq/results")
    assert reply is not None and "999" in reply.text
