"""Whole conversations with the real servers: questions, follow-ups, and where documents differ."""

from __future__ import annotations

import json
import re

import pytest

from tests.integration.visitors import DOCUMENTS, PHONE, payloads, sides


def test_each_of_several_questions_is_answered_once_and_the_uncovered_named(visitor):
    reply = visitor.says("does it hurt and when can I work again? oh and price?")
    assert reply.custom["faq"] == ["pain", "downtime"]
    for title in ("**Does it hurt?**", "**Downtime and going back to work**"):
        assert reply.text.count(title) == 1
    assert re.search(r"\*\*“[^”]*price\?”\*\* – that is not in our documents", reply.text)
    assert reply.text.count(PHONE) == 1 and reply.text.count("*Sources: ") == 1


def test_what_concerns_safety_is_told_first_whatever_the_order(visitor):
    reply = visitor.says("how many sessions do I need and what are the side effects?")
    assert reply.custom["faq"] == ["side_effects", "sessions"]
    assert reply.text.index("**Side effects") < reply.text.index("**How many sessions")


def test_of_five_questions_four_are_answered_safety_among_them_and_one_offered(visitor):
    reply = visitor.says(
        "does it hurt? how many sessions? how long does it last? what are the side effects? "
        "who performs it?"
    )
    assert len(reply.custom["faq"]) == 4 and reply.custom["faq"][0] == "side_effects"
    offered = [json.loads(payload[4:])["faq"] for payload in payloads(reply)]
    asked = {"pain", "sessions", "maintenance", "side_effects", "provider"}
    assert len(offered) == 1 and {*offered, *reply.custom["faq"]} == asked


def test_one_question_put_twice_is_answered_once(visitor):
    reply = visitor.says("does it hurt? is it painful?")
    assert reply.custom["faq"] == ["pain"]
    assert reply.text.count("Expect some discomfort") == 1


# Follow-ups.


def test_topic_and_goal_carry_over_until_a_new_question(visitor):
    first = visitor.says("how many sessions do I need for cellulite?")
    assert (first.custom["faq"], first.custom["goal"]) == (["sessions"], "cellulite")
    assert first.text.startswith("For cellulite,")
    face = visitor.says("and for the face?")
    assert (face.custom["faq"], face.custom["goal"]) == (["sessions"], "face")
    assert face.text.startswith("For the face,")
    hurts = visitor.says("does that hurt?")
    assert (hurts.custom["faq"], hurts.custom["goal"]) == (["pain"], "face")
    switched = visitor.says("who invented mesotherapy?")
    assert switched.custom["faq"] == ["history"] and "Pistor" in switched.text


def test_a_correction_is_answered_again(visitor):
    visitor.says("how many sessions do I need for cellulite?")
    reply = visitor.says("no, I meant hair")
    assert (reply.custom["faq"], reply.custom["goal"]) == (["sessions"], "hair_loss")
    assert "For cellulite" not in reply.text


@pytest.mark.parametrize("doubt", ["who says that?", "are you sure?", "do the others agree?"])
def test_a_doubting_visitor_is_shown_document_and_heading(visitor, doubt):
    visitor.says("does it hurt?")
    reply = visitor.says(doubt)
    places = [f"{one['document']}, “{one['heading']}”" for one in reply.custom["sources"]]
    shown = [place for place in places if place in reply.text]
    assert reply.custom["faq"] == ["pain"] and shown
    if doubt == "who says that?":
        assert shown == places
    else:
        assert shown == places or f"and {len(places) - len(shown)} more" in reply.text


@pytest.mark.parametrize("question", ["and for the face?", "how many of those?"])
def test_a_follow_up_of_nothing_is_asked_back_with_buttons_that_work(visitor, question):
    reply = visitor.says(question)
    assert reply.custom["kind"] == "clarify"
    assert reply.text.startswith("What would you like to know") and reply.buttons
    assert visitor.says(payloads(reply)[0]).custom["kind"] == "answer"


def test_a_goal_named_before_the_question_is_kept(visitor):
    visitor.says("and for the face?")
    reply = visitor.says("how many sessions")
    assert (reply.custom["faq"], reply.custom["goal"]) == (["sessions"], "face")


def test_old_context_fades_after_the_turns_set(bot, visitor, other):
    turns = bot.settings.context_turns
    for someone, between in ((visitor, turns - 1), (other, turns)):
        someone.says("how many sessions do I need for cellulite?")
        for number in range(between):
            someone.says(("are you a robot?", "thanks")[number % 2])
    assert visitor.says("and for the face?").custom["faq"] == ["sessions"]
    assert other.says("and for the face?").custom["kind"] == "clarify"


# Where the documents differ.


@pytest.mark.parametrize(
    "question",
    [
        "how soon can I go back to work?",
        "how many sessions do I need for cellulite?",
        "what should I avoid before the treatment?",
        "I have Hashimoto's, can I have it?",
        "is it safe?",
    ],
)
def test_each_side_of_a_disagreement_names_its_document(visitor, question):
    reply = visitor.says(question)
    assert reply.custom["disagreement"] is True
    lines = sides(reply.text)
    assert len(lines) >= 2
    named = {name for line in lines for name in DOCUMENTS if name in line}
    assert len(named) >= 2
    assert all(line.startswith("- ") for line in lines)


def test_both_sides_are_shown_again_when_asked_for(visitor):
    visitor.says("how many sessions do I need for cellulite?")
    reply = visitor.says("do the others agree?")
    assert reply.text.startswith("No, the documents differ here:")
    assert len(sides(reply.text)) >= 2


# Red flags.
