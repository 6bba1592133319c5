"""One turn of a conversation: what each part refers to, and the reply."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.offers import take_up_offer
from faqbot.answering.scene import Scene
from faqbot.answering.turn import MAX_ANSWERED, respond
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import first_source, make_record, parsed, part

RECORDS = {
    faq: make_record(faq, goals)
    for faq, goals in {
        "pain": ("face",),
        "sessions": ("face", "hair_loss", "cellulite"),
        "hair_loss": ("hair_loss",),
        "cellulite": (),
        "aftercare": (),
        "procedure": (),
        "candidacy": (),
        "conditions_treated": (),
        "types": (),
    }.items()
}
CONTACT = "you can reach us on 020 1"
CANDIDACY_DETAILS = {
    "conditions": {},
    "ages": {"limit": 18, "older": 70},
    "outcomes": {"not_covered": "not covered, ask first"},
    "not_mentioned": "No page says.",
    "closing": {"one": "Ask a doctor."},
}


def scene(context: Context = Context(turn=1), records=RECORDS) -> Scene:
    return Scene(context, records, CONTACT, datetime.date(2026, 11, 22), 1000.0)


def say(*parts, context: Context = Context(turn=1), records=RECORDS):
    return respond(Understood.from_message(parsed(*parts)), scene(context, records))


def after(faq: str, goal=None) -> Context:
    return Context(faqs=(faq,), goal=goal, turn=2, topic_turn=1)


def goal(name: str) -> dict:
    return {"entities": {"goal": [name]}}


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


@pytest.mark.parametrize(
    ("before", "said", "faq", "for_goal"),
    [
        (after("sessions", "cellulite"), part("follow_up", "and for the face?", **goal("face")),
         "sessions", "face"),
        (after("hair_loss", "hair_loss"), part("follow_up", "how many of those?", cue="sessions"),
         "sessions", "hair_loss"),
        (after("procedure"), part("faq/pain", "does that hurt?", is_elliptical=True, cue="pain"),
         "pain", None),
        (after("hair_loss", "hair_loss"), part("follow_up", "and cellulite?", **goal("cellulite")),
         "cellulite", "cellulite"),
        (after("hair_loss", "hair_loss"), part("follow_up", "for scars?", **goal("scars")),
         "conditions_treated", "scars"),
        (after("sessions"), part("correction", "no, I meant hair", **goal("hair_loss")),
         "sessions", "hair_loss"),
        (after("sessions", "face"), part("faq/pain", "does it hurt?"), "pain", "face"),
        (after("pain", "face"), part("faq/hair_loss", "does it help hair"), "hair_loss",
         "hair_loss"),
        (after("pain"), part("faq/x", "the face?", is_understood=False, is_elliptical=True,
                             **goal("face")), "pain", "face"),
    ],
)  # fmt: skip
def test_a_follow_up_leans_on_what_was_said_before(before, said, faq, for_goal):
    turn = say(said, context=before)
    assert turn.reply.faqs == (faq,)
    assert turn.reply.goal == for_goal


def test_a_new_question_does_not_lean():
    turn = say(part("faq/pain", "does it hurt?"), context=after("sessions"))
    assert turn.reply.faqs == ("pain",)


def test_a_follow_up_of_nothing_is_asked_about_and_its_goal_kept():
    turn = say(part("follow_up", "and for the face?", **goal("face")))
    assert turn.reply.kind == "clarify"
    assert turn.context.goal == "face"
    assert turn.context.misses == 0
    then = say(part("faq/sessions", "how often"), context=turn.context.next_turn(1000.0, 6, 30))
    assert then.reply.goal == "face"
    assert turn.context.next_turn(1000.0, 6, 30, messages=7).goal is None


def test_a_follow_up_to_a_topic_no_longer_at_hand_is_asked_about():
    assert say(part("follow_up", "and?"), context=after("gone")).reply.kind == "clarify"


def test_several_questions_are_answered_in_one_reply():
    turn = say(part("faq/pain", "hurt?"), part("faq/sessions", "how many?"))
    assert turn.reply.faqs == ("pain", "sessions")
    assert turn.context.faqs == ("pain", "sessions")


def test_a_part_may_lean_on_the_part_before_it():
    turn = say(
        part("faq/hair_loss", "does it help hair?", **goal("hair_loss")),
        part("follow_up", "and how many?", cue="sessions"),
    )
    assert turn.reply.faqs == ("hair_loss", "sessions")
    assert "sessions for hair_loss." in turn.reply.text


def test_a_bare_activity_after_downtime_is_about_downtime():
    now = Context(faqs=("downtime",), turn=2, topic_turn=1)
    activity = {"entities": {"activity": ["make_up"]}, "is_elliptical": True}
    make_up = part("faq/aftercare", "and make-up?", **activity)
    records = {**RECORDS, "downtime": RECORDS["pain"]}
    assert say(make_up, context=now, records=records).context.faqs == ("downtime",)


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


def test_how_many_days_asks_of_the_effect_before_it():
    swelling = part("faq/pain", "is it sore after")
    days = part("faq/sessions", "how many days?")
    assert say(swelling, days).context.faqs == ("pain",)
    assert say(days, context=after("pain")).context.faqs == ("pain",)
    assert say(days, context=after("types")).context.faqs == ("sessions",)


def test_a_whole_question_that_opens_like_a_follow_up_is_its_own():
    how_long = part(
        "faq/pain", "for how many months is it sore", is_elliptical=True, cue="sessions"
    )
    assert say(part("faq/types", "which is best"), how_long).context.faqs == ("types", "pain")


def test_a_question_word_among_other_questions_is_answered_though_nothing_went_before():
    price = part("out_of_scope", "cost?")
    count = part("follow_up", "how many?", is_elliptical=True, cue="sessions")
    turn = say(price, count, part("faq/pain", "does it hurt?"))
    assert set(turn.context.faqs) == {"sessions", "pain"}
    assert say(count).reply.kind == "clarify"


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


def test_a_condition_is_remembered_for_the_next_question():
    turn = say(part("faq/candidacy", "lupus?", entities={"condition": ["lupus"]}))
    assert turn.context.condition == "lupus"


def test_a_yes_takes_up_the_first_offer():
    context = Context(offered=("sessions", "pain"), turn=2, misses=1)
    turn = take_up_offer(True, scene(context))
    assert turn.reply.faqs == ("sessions",)
    assert (turn.context.offered, turn.context.misses) == ((), 0)


def test_a_yes_skips_an_offer_that_is_no_longer_there():
    turn = take_up_offer(True, scene(Context(offered=("gone", "pain"))))
    assert turn.reply.faqs == ("pain",)


@pytest.mark.parametrize(
    ("is_yes", "offered", "words"),
    [
        (False, ("pain",), "put it another way"),
        (True, (), "Just ask"),
        (False, (), "Just ask"),
    ],
)
def test_a_yes_or_no_to_nothing_is_answered_politely(is_yes, offered, words):
    turn = take_up_offer(is_yes, scene(Context(offered=offered, turn=1)))
    assert words in turn.reply.text and turn.reply.faqs == ()
    assert turn.context.offered == ()


def test_an_illness_named_after_another_is_about_treating_it_too():
    asthma = {"entities": {"condition": ["asthma"]}, "is_elliptical": True}
    before = after("conditions_treated", "infection_other")
    assert say(part("faq/candidacy", "and asthma?", **asthma), context=before).reply.faqs == (
        "conditions_treated",
    )
    own = say(part("faq/candidacy", "and with my asthma?", **asthma), context=before)
    assert own.reply.faqs == ("candidacy",)


def wrote(text, *parts):
    message = {**parsed(*parts), "text": text}
    return respond(Understood.from_message(message), scene())


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
