from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.side_effects import answer

EFFECTS = (
    "bruising swelling redness itching burning soreness bleeding discoloration dizziness fever"
    " nausea allergy infection"
).split()


@pytest.fixture
def record(record_of):
    return record_of("side_effects")


def asked(text="", goal=None, *effects):
    return Asked(text, goal, {"effect": effects})


def test_the_list_holds_every_safety_fact_of_every_document(record, content):
    safety = {
        fact.id
        for fact in content.facts.values()
        if "side_effects" in fact.topics and "safety" in fact.flags
    }
    made = answer(record, asked("side effects?"))
    # S0-28 reads bruising as a sign of success: told to whoever asks, never to reassure.
    assert safety - set(made.facts) == {"S0-28"}


def test_the_list_is_grouped_by_how_long_effects_last_and_fits_a_phone(record):
    text = answer(record, asked("")).text
    assert text.endswith(record.details["help"]["text"])
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) <= 7
    assert "burning" in next(line for line in lines if "hour" in line)
    assert "itching" in next(line for line in lines if "day or two" in line)
    assert "dizziness, fever or nausea" in next(line for line in lines if "More common" in line)
    assert "allergic" in lines[-1] and "infection" in lines[-1]


def test_a_named_effect_comes_first_and_others_are_said_to_exist(record):
    made = answer(record, asked("how long does the bruising last", None, "bruising"))
    blocks = made.text.split("\n\n")
    assert blocks[0].startswith("Bruises may last up to a week")
    assert blocks[1].startswith("The pages name other effects too:")
    assert "bruising" not in blocks[1]
    assert "swelling" in blocks[1] and "allergic reaction (rare)" in blocks[1]
    assert made.facts[0] == "S1-47"


@pytest.mark.parametrize("effect", EFFECTS)
def test_every_effect_has_an_answer_that_ends_with_when_to_seek_help(record, effect):
    made = answer(record, asked("", None, effect))
    assert made.text.startswith(record.details["effects"][effect]["text"])
    assert made.text.endswith(record.details["help"]["text"])
    assert {"S2-18", "S0-30"} <= set(made.facts)


def test_two_effects_are_answered_in_the_order_asked(record):
    text = answer(record, asked("", None, "nausea", "fever", "nausea")).text
    first, second = text.split("\n\n")[0].splitlines()
    assert first.startswith("- Nausea") and second.startswith("- Fever")


def test_how_to_bruise_less_is_told_only_when_asked(record):
    tip = record.details["remarks"]["tip"]["text"]
    assert tip in answer(record, asked("how to bruise less", None, "bruising")).text
    assert tip not in answer(record, asked("how long do bruises last", None, "bruising")).text


def test_bruising_is_not_sold_as_proof_that_it_works(record):
    for effects in ((), ("swelling",)):
        made = answer(record, asked("is that a good sign", None, *effects))
        assert "S0-28" in made.facts
        assert "don't count on it" in made.text


def test_whoever_hopes_for_mild_effects_hears_the_stricter_page_first(record):
    made = answer(record, asked("are the side effects mild"))
    assert made.text.startswith("Don't count on mild ones only")
    assert made.facts[0] == "S2-18"
    assert {"S4-06", "S3-19"} <= set(made.facts)


def test_a_goal_adds_a_line_and_never_shortens_the_list(record):
    general = answer(record, asked(""))
    for goal in ("face", "hair_loss", "cellulite", "fat_reduction"):
        made = answer(record, asked("", goal))
        assert made.goal == goal
        assert set(general.facts) <= set(made.facts)


def test_how_to_avoid_effects_is_told_where_none_is_named(record):
    text = answer(record, Asked("how can I prevent the side effects")).text
    assert "no skipped meals" in text and "no page says how to avoid" in text
    assert "no skipped meals" not in answer(record, Asked("which side effects are there")).text
