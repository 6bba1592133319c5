from __future__ import annotations

import pytest

from faqbot.nlu.echoes import with_both_sides, without_echoes

RECORDS = ("preparation", "aftercare", "results")


def part(label: str, text: str = "", **entities: list) -> dict:
    return {"label": f"faq/{label}", "text": text, "is_understood": True, "entities": entities}


def labels(parts: list) -> list:
    return [one["label"][len("faq/") :] for one in parts]


@pytest.mark.parametrize(
    ("goal", "general", "text"),
    [
        ("cellulite", "conditions_treated", "does it fix it"),
        ("eyes", "conditions_treated", "is there a treatment for that"),
        ("face", "body_areas", "can you do something there with it"),
        ("hair_loss", "conditions_treated", "can that be helped"),
    ],
)
def test_a_part_that_points_back_to_a_goal_is_dropped(goal, general, text):
    assert labels(without_echoes([part(goal), part(general, text)])) == [goal]


@pytest.mark.parametrize(
    "parts",
    [
        [part("cellulite"), part("conditions_treated", "what else can it treat")],
        [part("cellulite"), part("conditions_treated", "which conditions is it for")],
        [part("face"), part("conditions_treated", "does it help that", goal=["scars"])],
        [part("face", goal=["scars"]), part("conditions_treated", "does it help that")],
        [part("face"), part("body_areas", "and can it be done there", body_area=["knees"])],
        [part("sessions"), part("conditions_treated", "does it help with it")],
    ],
)
def test_what_asks_for_more_is_kept(parts):
    assert without_echoes(parts) == parts


@pytest.mark.parametrize("label", ["preparation", "aftercare"])
@pytest.mark.parametrize("text", ["dos and donts before and after", "rules for before/after pls"])
def test_before_and_after_is_answered_with_both(label, text):
    found = with_both_sides([part("results"), part(label)], RECORDS, text)
    assert labels(found) == ["results", "preparation", "aftercare"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("before and after photos", ["aftercare"]),
        ("what to do after", ["aftercare"]),
        ("before and after", ["results"]),
        ("before and after", ["preparation", "aftercare"]),
    ],
)
def test_other_messages_stay_as_they_are(text, found):
    parts = [part(label) for label in found]
    assert with_both_sides(parts, RECORDS, text) == parts


def test_an_faq_that_was_retired_is_not_added():
    parts = [part("preparation")]
    assert with_both_sides(parts, ("preparation",), "before and after") == parts


def effect(text: str) -> dict:
    return part("side_effects", text, effect=["itching"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (part("cellulite", "lumpy legs", goal=["cellulite"]), part("preparation", "anything to be done??")),
        (part("body_areas", "the roll at my bra"), part("pain", "doable?")),
        (part("side_effects", "i bruise like a plum"), part("definition", "what am i letting myself in for")),
        (part("hair_loss", "my hair falls out"), part("results", "is there any hope")),
        (part("vs_liposuction", "lipo or this"), part("results", "what's the difference then")),
        (effect("a bit itchy since noon"), part("maintenance", "how long does that last")),
        (effect("itchy a bit"), part("results", "when does it stop")),
    ],
)  # fmt: skip
def test_a_bare_wish_for_an_answer_is_no_question_of_its_own(first, second):
    assert without_echoes([first, second]) == [first]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (part("cellulite", "lumpy legs"), part("preparation", "anything to be done before")),
        (part("pain", "does it hurt"), part("maintenance", "how long does it last")),
        (part("cellulite", "lumpy legs"), part("body_areas", "are knees possible", body_area=["knees"])),
        (part("sessions", "how many"), part("results", "what's the difference then")),
    ],
)  # fmt: skip
def test_a_wish_with_a_matter_of_its_own_is_kept(first, second):
    assert without_echoes([first, second]) == [first, second]


def test_a_bare_wish_alone_is_kept():
    alone = [part("preparation", "anything to be done?")]
    assert without_echoes(alone) == alone


def test_a_wish_for_advice_is_never_dropped():
    advice = {**part("x", "can you help"), "label": "personal_advice"}
    both = [part("cellulite", "lumpy legs"), advice]
    assert without_echoes(both) == both
