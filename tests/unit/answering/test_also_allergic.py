"""One more allergen in a fragment."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.also_allergic import also_allergic
from faqbot.answering.context import Concern, Context
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

ALLERGY = Concern(
    "lidocaine_allergy", "An allergy to anaesthetics", "not covered", "**Ask first.**", 1
)
LUPUS = Concern("autoimmune", "Lupus", "the documents say no", "**Lupus: no.**", 1)


def turn_for(record_of, text: str, *concerns: Concern, turn: int = 2, **entities):
    records = {"candidacy": record_of("candidacy")}
    context = Context(turn=turn, topic_turn=1, faqs=("candidacy",), concerns=concerns)
    scene = Scene(context, records, "ring the clinic", datetime.date(2026, 11, 22), 0.0)
    message = {**parsed(part("follow_up", text, entities=entities)), "text": text}
    return also_allergic(Understood.from_message(message), text, scene)


@pytest.mark.parametrize(
    ("text", "what"), [("and egg", "egg"), ("also to latex!", "latex"), ("oh and nuts", "nuts")]
)
def test_the_new_word_gets_the_rule(record_of, text, what):
    turn = turn_for(record_of, text, ALLERGY)
    assert f"An allergy to {what}" in turn.reply.text and "silence is not a yes" in turn.reply.text


@pytest.mark.parametrize(
    "text", ["and the pain", "and then", "and how many sessions", "egg", "and price"]
)
def test_other_fragments_are_left_alone(record_of, text):
    assert turn_for(record_of, text, ALLERGY) is None


def test_only_right_after_an_allergy(record_of):
    assert turn_for(record_of, "and egg", LUPUS) is None
    assert turn_for(record_of, "and egg", ALLERGY, turn=4) is None
    assert turn_for(record_of, "and egg") is None
    assert turn_for(record_of, "and knees", ALLERGY, body_area=["knees"]) is None
