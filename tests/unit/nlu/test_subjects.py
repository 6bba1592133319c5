from __future__ import annotations

import pytest

from faqbot.nlu.subjects import asks_of_sight, shows_mans_breasts, subject_of


@pytest.mark.parametrize(
    "text",
    [
        "me man, my chest look like woman chest with breasts, is good?",
        "I'm a guy with boobs, sadly",
        "my brother got quite big tits over the years",
        "his breasts bother him",
        "woman's breasts on a man, does this shrink them",
        "as a bloke I hate my boobs",
        "my dad's boobs",
    ],
)
def test_a_mans_breasts_are_a_part_of_the_body(text: str) -> None:
    assert shows_mans_breasts(text)
    assert subject_of(text, "capabilities", True, ()) == "faq/body_areas"


@pytest.mark.parametrize(
    "text",
    [
        "can it lift my breasts",
        "my husband says my boobs sag",
        "my father had breast cancer",
        "a man with a lump in his breast",
        "I am a man and my breast hurts",
        "my man likes chicken breast, does he? no: my man eats well",
        "as a man, is it painful",
    ],
)
def test_other_breasts_are_not(text: str) -> None:
    assert not shows_mans_breasts(text)


@pytest.mark.parametrize(
    "text",
    [
        "can it hurt your vision",
        "is there a danger for the eyes?",
        "could my sight get worse from it",
        "does it do damage to the retina",
        "and is my vision safe",
    ],
)
def test_harm_to_the_eyes_is_a_question_of_safety(text: str) -> None:
    assert asks_of_sight(text)
    assert subject_of(text, "faq/eyes", True, ()) == "faq/safety"


@pytest.mark.parametrize(
    "text",
    [
        "my vision is blurry, is that dangerous",
        "since the session my eyes are affected",
        "is it safe for the bags under my eyes",
        "I have glaucoma, is there a risk to the eyes",
        "does it hurt around the eyes",
        "are wrinkles round the eyes a problem",
    ],
)
def test_what_is_told_of_ones_own_eyes_is_not(text: str) -> None:
    assert not asks_of_sight(text)


@pytest.mark.parametrize(
    ("text", "label", "faq"),
    [
        ("I've got darker skin, could it cause spots?", "faq/conditions_treated", "side_effects"),
        ("brown skinned here, will I scar", "faq/safety", "side_effects"),
        ("does it leave stains on black skin", "out_of_scope", "side_effects"),
        ("is it fine for olive skin", "out_of_scope", "candidacy"),
        ("what about skin type six, any marks", "nlu_fallback", "side_effects"),
        ("hyaluronic acid or fillers, is it the same", "out_of_scope", "ingredients"),
    ],
)
def test_what_is_named_decides(text: str, label: str, faq: str) -> None:
    assert subject_of(text, label, False, ()) == f"faq/{faq}"


@pytest.mark.parametrize(
    ("text", "label", "named"),
    [
        ("does it fade dark skin patches", "faq/conditions_treated", ()),
        ("dark circles, will they leave", "faq/eyes", ()),
        ("how many sessions for brown skin", "faq/sessions", ()),
        ("would brown skin get more marks than pale skin", "out_of_scope", ()),
        ("is hyaluronic acid in it", "faq/ingredients", ()),
        ("my skin is dark since the injection", "personal_advice", ()),
        ("I'm a man with breasts and diabetes, can I", "faq/candidacy", ("diabetes",)),
        ("should I stop the tablets that gave me boobs, I'm a man", "personal_advice", ()),
    ],
)
def test_elsewhere_the_model_decides(text: str, label: str, named: tuple) -> None:
    assert subject_of(text, label, True, named) is None


def test_what_was_filled_in_before_is_left_to_a_doctor() -> None:
    text = "is it safe with the filler I had last month"
    assert subject_of(text, "nlu_fallback", False, ("fillers",)) == "faq/candidacy"
    declined = "can it be combined with filler"
    assert subject_of(declined, "out_of_scope", True, ("fillers",)) is None


def test_a_telling_word_decides_unless_somebody_is_ill() -> None:
    text = "skinny jeans on treated thighs?"
    assert subject_of(text, "faq/downtime", True, ()) == "faq/aftercare"
    assert subject_of(text, "faq/downtime", True, ("diabetes",)) is None
