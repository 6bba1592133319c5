from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Concern, Context
from faqbot.answering.refusals import before_request, refused_again
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import make_record, parsed, part

LUPUS = Concern(
    "autoimmune", "Lupus", "the documents say no", "**Lupus: no.** One page says so.", 4
)
WARFARIN = Concern("blood_thinners", "Blood thinners", "not covered", "**Blood thinners: ask.**", 4)
NURSING = Concern("nursing", "Breastfeeding", "the documents say no", "**Breastfeeding: no.**", 4)


def context(*concerns, **changes) -> Context:
    values = {"turn": 5, "topic_turn": 4, "faqs": ("candidacy",), "concerns": concerns}
    return Context(**{**values, **changes})


def turn_for(text, label, now, intent=None, **changes):
    scene = Scene(now, {}, "ring the clinic", datetime.date(2026, 11, 22), 9.0)
    understood = Understood.from_message(parsed(part(label, text, **changes)))
    intent = intent or ("faq" if label.startswith("faq/") else label)
    return refused_again(intent, understood, text, scene)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("suppose I leave it out next week?", "faq/maintenance"),
        ("even if it's well controlled with tablets", "faq/vs_creams_oral"),
        ("all right, then I drop it tomorrow", "stop"),
        ("it's only mild though", "faq/side_effects"),
        ("for a single day?", "faq/sessions"),
        ("my rheumatologist has no problem with it", "faq/safety"),
        ("I count that as a yes", "bot_chitchat"),
        ("but those are just vitamins", "faq/ingredients"),
        ("would it be safe for me", "nlu_fallback"),
        ("and with a signature from my mother?", "nlu_fallback"),
        ("hm", "nlu_fallback"),
        ("yes", "affirm"),
        ("are you sure", "certainty"),
    ],
)
def test_softening_and_unclear_words_hear_the_rule_again(text, label):
    turn = turn_for(text, label, context(LUPUS))
    assert turn.reply.kind == "advice"
    assert "not a yes" in turn.reply.text and LUPUS.rule in turn.reply.text
    assert "Only a doctor" in turn.reply.text
    assert turn.context.concerns[0].turn == 5


def test_who_would_stop_a_medicine_is_told_not_to():
    text = turn_for("I'll pause it then", "stop", context(WARFARIN)).reply.text
    assert "don't stop, pause or change a medicine" in text and "All right" not in text


def test_feeding_is_not_to_be_changed_for_it():
    text = turn_for("pump and throw it away?", "nlu_fallback", context(NURSING)).reply.text
    assert "medicine" not in text
    assert "feed" in turn_for("how long after weaning?", "faq/results", context(NURSING)).reply.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("which areas of the body can be treated?", "faq/body_areas"),
        ("how many sessions would I need?", "faq/sessions"),
        ("does it hurt?", "faq/pain"),
        ("what does it cost", "out_of_scope"),
        ("can I talk to a person", "handoff"),
        ("my doctor said I should ring you", "handoff"),
        ("who says that?", "source_request"),
        ("thanks", "thanks"),
    ],
)
def test_other_matters_are_left_alone(text, label):
    assert turn_for(text, label, context(LUPUS)) is None


def test_a_condition_named_anew_is_answered_with_its_own_rule():
    now = context(LUPUS, Concern("diabetes", "Diabetes", turn=5))
    assert turn_for("and with mild diabetes?", "faq/candidacy", now) is None


def test_a_follow_up_of_another_subject_goes_on_with_it():
    now = context(LUPUS, faqs=("sessions",))
    named = {"entities": {"goal": ["face"]}}
    assert turn_for("and for the face?", "follow_up", now, **named) is None
    assert turn_for("and just my face?", "follow_up", context(LUPUS), **named) is not None


def test_unclear_words_long_after_are_not_about_it():
    late = context(LUPUS, turn=20)
    assert turn_for("hm", "nlu_fallback", late) is None
    assert turn_for("so I can have it then", "nlu_fallback", late) is not None


def test_without_a_refusal_nothing_is_softened():
    fresh = Context(turn=5, topic_turn=4, faqs=("sessions",))
    assert turn_for("just for one day?", "faq/sessions", fresh) is None
    assert turn_for("is it safe for me?", "faq/safety", fresh) is None
    assert turn_for("I take that as a yes", "affirm", fresh) is not None


def test_a_refusal_that_named_nothing_is_no_yes_either():
    advised = Context(turn=5, topic_turn=4, advised=True)
    assert turn_for("good, then I'll come", "thanks", advised) is not None
    assert turn_for("I'm healthy, no medicines", "faq/ingredients", context()) is not None


def test_a_request_opens_with_the_rule():
    assert before_request("book please", context()) == ""
    assert "not a yes" in before_request("book please", context(LUPUS))
    assert before_request("so I'll come then", context(LUPUS)).startswith("**That was not a yes.**")


@pytest.mark.parametrize(
    "text",
    [
        "fine, then I leave the tablets at home and turn up",
        "ill stop it for the week and come in",
        "great so may I come by afterwards",
        "then I skip two of them, put me down for monday",
    ],
)
def test_what_only_gets_round_a_refusal_opens_no_request(text):
    turn = turn_for(text, "faq/booking", context(WARFARIN), intent="booking")
    assert "not a yes" in turn.reply.text
    assert turn.reply.buttons[0].payload == "/booking"


@pytest.mark.parametrize(
    "text", ["I'd like an appointment", "ok, book me in then", "when could somebody ring me?"]
)
def test_a_request_in_so_many_words_is_taken_down(text):
    assert turn_for(text, "faq/booking", context(WARFARIN), intent="booking") is None


def test_anothers_illness_is_not_held_against_who_asks():
    hers = Concern("diabetes", "Diabetes", "no", "**Diabetes: no.**", 4, is_others=True)
    assert before_request("and may I book for myself?", context(hers)) == ""
    assert "Diabetes" in before_request("then book her in", context(hers))
    assert turn_for("so is it fine for me?", "faq/candidacy", context(hers)) is None
    assert turn_for("it's only mild though", "telling", context(hers)) is not None


def test_what_is_over_is_told_apart_and_no_yes():
    text = turn_for("that was over months ago", "telling", context(LUPUS)).reply.text
    assert "not a yes" in text and "no page says what holds afterwards" in text


def test_a_bare_why_is_left_to_the_reasons():
    scene = Scene(
        context(LUPUS), {"candidacy": make_record("candidacy")}, "", datetime.date.today(), 9.0
    )
    understood = Understood.from_message(parsed(part("affirm", "but why?")))
    assert refused_again("affirm", understood, "but why?", scene) is None


def test_who_means_to_ask_a_doctor_is_praised_for_it():
    turn = turn_for("ok i'll ask my doctor", "handoff", context(LUPUS))
    assert "the right way" in turn.reply.text and "not a yes" not in turn.reply.text


def test_a_refusal_that_was_understood_is_confirmed_as_far_as_the_pages_go():
    turn = turn_for("so that's a no", "deny", context(LUPUS))
    assert turn.reply.text.startswith("As far as the pages go:") and "Lupus" in turn.reply.text


def test_words_that_take_nothing_for_a_yes_are_not_told_so():
    turn = turn_for("im a woman btw does that matter", "follow_up", context(LUPUS))
    assert "not a yes" not in turn.reply.text and "Lupus" in turn.reply.text


def test_the_end_of_a_course_is_asked_of_what_was_refused():
    turn = turn_for(
        "when the course is done then?", "faq/maintenance", context(WARFARIN), confidence=0.95
    )
    assert turn is not None and "Blood thinners" in turn.reply.text


PREDNISONE = Concern("prednisone", "Prednisone", "no", "**Prednisone: no.** Wait.", 4)
MINOR = Concern("under_18", "Under 18", "no", "**Under 18: no.**", 4)


@pytest.mark.parametrize("text", ["and after the tablets are done?", "once I'm through with them?"])
def test_of_a_course_the_pages_do_say_something(text):
    reply = turn_for(text, "faq/downtime", context(PREDNISONE, LUPUS), is_elliptical=True).reply
    assert "wait until the course is finished" in reply.text
    assert PREDNISONE.rule in reply.text and LUPUS.rule in reply.text


def test_who_will_be_18_hears_of_that_age():
    reply = turn_for("and once I'm 18?", "follow_up", context(MINOR), is_elliptical=True).reply
    assert "is 18" in reply.text and MINOR.rule in reply.text


@pytest.mark.parametrize("text", ["how long before the hair grows back", "how long until it shows"])
def test_when_a_result_shows_is_no_softening(text):
    assert turn_for(text, "faq/results", context(NURSING), confidence=0.6) is None


PREGNANCY = Concern("pregnancy", "Pregnancy", "the documents say no", "**Pregnancy: no.**", 4)
WEIGHT = Concern("overweight", "Far from your ideal weight", "differ", "**Weight: ask.**", 4)


def test_after_a_birth_the_rule_on_feeding_is_told():
    turn = turn_for("and after the birth?", "follow_up", context(PREGNANCY), is_elliptical=True)
    assert "breastfeeding" in turn.reply.text


def test_a_weight_brings_up_no_medicine():
    turn = turn_for("it's only mild though", "faq/side_effects", context(WEIGHT))
    assert "medicine" not in turn.reply.text


def test_a_promised_amount_is_no_softening():
    text = "ok but a clinic promised a pound per week"
    assert turn_for(text, "nlu_fallback", context(WEIGHT)) is None


@pytest.mark.parametrize("text", ["so what do i do", "what now", "and what am I supposed to do"])
def test_what_to_do_then_hears_the_rule_again(text):
    turn = turn_for(text, "capabilities", context(LUPUS))
    assert "**Lupus: no.**" in turn.reply.text
