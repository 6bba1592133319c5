"""What a part of a message leans on."""

from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.offers import take_up_offer
from tests.unit.answering.small_records import make_record, part
from tests.unit.answering.turns import RECORDS, after, goal, say, scene


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


def test_a_few_words_that_ask_for_a_detail_of_the_topic_get_that_alone():
    detail = {
        "words": ["which depth"],
        "bare": ["where"],
        "text": "Two millimetres.",
        "facts": ["d"],
    }
    records = {**RECORDS, "procedure": make_record("procedure", details={"direct": [detail]})}
    for text in ("where?", "and which depth"):
        unsure = part("faq/types", text, confidence=0.7)
        turn = say(unsure, context=after("procedure"), records=records)
        assert turn.reply.faqs == ("procedure",)
        assert turn.reply.text.startswith("Two millimetres.")
        assert "procedure in general" not in turn.reply.text
    elsewhere = say(part("faq/types", "where?"), context=after("pain"), records=records)
    assert elsewhere.reply.faqs == ("types",)


def test_a_whole_question_is_answered_though_it_names_a_detail_of_the_topic():
    detail = {"words": ["depth"], "text": "Two millimetres.", "facts": ["d"]}
    records = {**RECORDS, "procedure": make_record("procedure", details={"direct": [detail]})}
    asked = part("faq/types", "which of the types needs the least depth in the skin")
    assert say(asked, context=after("procedure"), records=records).reply.faqs == ("types",)


def test_a_pain_named_after_an_illness_is_about_treating_it_too():
    pain = {"entities": {"goal": ["pain_medical"]}, "is_elliptical": True}
    before = after("conditions_treated", "infection_other")
    reply = say(part("faq/pain", "and back pain?", **pain), context=before).reply
    assert reply.faqs == ("conditions_treated",)
    reply = say(part("faq/pain", "and does it hurt?", is_elliptical=True), context=before).reply
    assert reply.faqs == ("pain",)


def test_a_minors_age_with_nothing_before_it_is_about_who_may_have_it():
    assert say(part("follow_up", "and 16?")).reply.faqs == ("candidacy",)
    assert say(part("follow_up", "and 16?"), context=after("sessions")).reply.faqs == ("sessions",)
