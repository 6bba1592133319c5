from __future__ import annotations

import pytest

from faqbot.nlu.cues import (
    asks_if_enough,
    asks_if_treated,
    correction_words,
    cue_of,
    is_bare,
    is_elliptical,
    names_length,
    pointing_cue,
    wishes_for,
)


@pytest.mark.parametrize(
    "text",
    ["and for the face?", "what about my thighs", "ok and hair?", "for women too?", "but before?",
     "in my case?", "so and the eyes"],
)  # fmt: skip
def test_a_short_text_that_opens_like_a_follow_up_is_elliptical(text):
    assert is_elliptical(text)


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt?",
        "and does it work for hair?",
        "and what is mesotherapy",
        "and can I have it",
        "for many years now I have been thinking about having this done to me",
        "android",
        "",
    ],
)
def test_a_text_that_can_stand_alone_is_not_elliptical(text):
    assert not is_elliptical(text)


@pytest.mark.parametrize(
    ("text", "faq"),
    [
        ("how many of those?", "sessions"),
        ("and how often", "sessions"),
        ("how long does it last", "maintenance"),
        ("does that hurt?", "pain"),
        ("how soon?", "results"),
        ("any side effects", "side_effects"),
        ("is that safe", "safety"),
        ("and after?", "aftercare"),
        ("and before?", "preparation"),
    ],
)
def test_a_question_word_points_to_its_faq(text, faq):
    assert cue_of(text) == faq


@pytest.mark.parametrize("text", ["and for the face?", "hello", "", "the rafters"])
def test_words_without_a_cue_point_nowhere(text):
    assert cue_of(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no, I meant hair", "hair"),
        ("I was asking about the face", "the face"),
        ("sorry, i mean cellulite", "cellulite"),
        ("not the face, the neck", "neck"),
    ],
)
def test_what_a_correction_puts_right_is_kept(text, words):
    assert correction_words(text).endswith(words)


@pytest.mark.parametrize("text", ["no", "does it hurt?", "I mean", "no, I meant", ""])
def test_a_text_that_puts_nothing_right_is_no_correction(text):
    assert correction_words(text) is None


@pytest.mark.parametrize(
    ("words", "in_terms", "expected"),
    [
        (["the", "face"], [False, True], True),
        (["and", "make", "up"], [False, True, True], True),
        (["treat", "my", "face"], [False, False, True], False),
        (["the", "other"], [False, False], False),
        ([], [], False),
        (["a", "b", "the", "my", "face", "too"], [False] * 4 + [True, False], False),
    ],
)
def test_a_text_is_bare_when_it_names_something_and_asks_nothing(words, in_terms, expected):
    assert is_bare(words, in_terms) is expected


@pytest.mark.parametrize(
    "text, faq",
    [
        ("how many pounds will i lose", "fat_weight"),
        ("how many stone can a lad lose", "fat_weight"),
        ("dying to know how many dress sizes ill drop", "fat_weight"),
        ("how much fat can be removed", "fat_weight"),
        ("and in total", "sessions"),
        ("over how long", "sessions"),
        ("how many altogether?", "sessions"),
        ("and what makes this any different", "how_it_works"),
        ("whats so special about it", "how_it_works"),
        ("how soon before my wedding should i start", "results"),
        ("getting married in june, when would i need to begin", "results"),
        ("when do i book the first session for my prom", "results"),
    ],
)
def test_some_questions_point_to_an_faq_by_their_shape(text, faq):
    assert pointing_cue(text) == faq


@pytest.mark.parametrize(
    "text",
    [
        "how many pounds does it cost",
        "how much is it to lose weight",
        "how many needles in total are used on one face and does it hurt",
        "what makes it different from botox",
        "how is it different to lipo",
        "when should i stop ibuprofen before my wedding",
        "how long before my holiday do i stop aspirin",
        "can i go to a party after",
        "when is the party",
    ],
)
def test_others_of_a_like_shape_do_not(text):
    assert pointing_cue(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "and suppose I put weight on again?",
        "what if the pounds creep back up",
        "if I get fatter later",
        "when I gain ten kilos, what happens",
        "say I pile it all back on afterwards, five kilos",
        "and should she become heavy again",
    ],
)
def test_weight_put_on_again_is_asked_of_what_lasts(text):
    assert pointing_cue(text) == "maintenance"


@pytest.mark.parametrize(
    "text",
    [
        "how do I get the fat off my hips",
        "I gained weight since the baby",
        "can I have fat removed again",
        "how many kilos does one lose",
        "after it, may I eat",
    ],
)
def test_weight_that_is_to_go_is_not(text):
    assert pointing_cue(text) != "maintenance"


@pytest.mark.parametrize(
    "text",
    [
        "so is that time enough",
        "could it be done in time then",
        "will four weeks be long enough",
        "is this realistic?",
        "can we manage by then",
    ],
)
def test_whether_a_time_is_enough_is_asked_of_the_results(text):
    assert asks_if_enough(text)
    assert pointing_cue(text) == "results"


@pytest.mark.parametrize(
    "text",
    ["is one session enough", "is half an hour enough time", "is the needle too short for me"],
)
def test_another_enough_is_not(text):
    assert not asks_if_enough(text)


@pytest.mark.parametrize(
    ("text", "is_named"),
    [("I mean one visit", True), ("and the results", True), ("the face", False)],
)
def test_what_has_a_length_is_named(text, is_named):
    assert names_length(text) is is_named


@pytest.mark.parametrize(
    "text",
    [
        "and after that its done?",
        "so afterwards i'm finished",
        "then it's over for good?",
        "after those is everything done",
    ],
)
def test_whether_it_is_done_then_is_asked_of_what_lasts(text):
    assert pointing_cue(text) == "maintenance"


@pytest.mark.parametrize(
    "text", ["what's done after that", "and after that what do I do", "is it done by a doctor"]
)
def test_another_done_is_not(text):
    assert pointing_cue(text) != "maintenance"


@pytest.mark.parametrize(
    "text",
    [
        "thinking of getting my chin done",
        "i hate my bingo wings",
        "my lines, what do u reckon",
        "want something for my hair",
    ],
)
def test_a_wish_is_heard(text):
    assert wishes_for(text)


@pytest.mark.parametrize(
    "text",
    ["my chin is round", "what do you think it would cost for my chin", "want botox for my lines"],
)
def test_a_matter_of_its_own_is_no_wish(text):
    assert not wishes_for(text)


@pytest.mark.parametrize(
    "text", ["can you do my nose", "ok do they treat ears?", "could it firm the bum"]
)
def test_whether_a_place_is_treated_is_asked(text):
    assert asks_if_treated(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you do a nose job",
        "do you do ear piercings",
        "my nose is big",
        "can you do it on monday if my nose runs and hurts a lot",
    ],
)
def test_another_service_is_not(text):
    assert not asks_if_treated(text)
