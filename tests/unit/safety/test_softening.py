from __future__ import annotations

import pytest

from faqbot.safety.softening import (
    AGREED,
    CONSENT,
    DOUBT,
    HEALTHY,
    LESS,
    MILD,
    OVER,
    STOPPING,
    TIMING,
    asks_doctor_first,
    asks_of_result,
    only_evades,
    softening,
    takes_for_no,
    takes_for_yes,
    tells_amount,
)


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (STOPPING, "suppose I skip the tablet that morning"),
        (STOPPING, "I'll come off it first"),
        (STOPPING, "could I pause it for the weekend?"),
        (STOPPING, "then I just wean her a bit early"),
        (STOPPING, "how long after the last dose?"),
        (STOPPING, "how soon after giving birth"),
        (STOPPING, "drop the pills?"),
        (STOPPING, "pump it and use formula that day"),
        (STOPPING, "two days off it then"),
        (CONSENT, "my cardiologist is fine with it"),
        (CONSENT, "doctor says ok"),
        (CONSENT, "and if my dad signs?"),
        (CONSENT, "I can bring a note"),
        (CONSENT, "it's my own risk"),
        (CONSENT, "what if I don't tell them"),
        (CONSENT, "nobody needs to know"),
        (AGREED, "right, so I'm allowed"),
        (AGREED, "ok then I'll book it"),
        (AGREED, "having it anyway"),
        (AGREED, "sounds like I'm good to go"),
        (AGREED, "I'll count that as a yes"),
        (AGREED, "can I still have it?"),
        (MILD, "it's well controlled though"),
        (MILD, "only a low dose"),
        (MILD, "my levels are fine"),
        (MILD, "no symptoms in ages"),
        (HEALTHY, "otherwise I'm perfectly healthy"),
        (LESS, "just my chin"),
        (LESS, "and without needles?"),
        (LESS, "they're only herbs"),
        (TIMING, "when can I then?"),
        (TIMING, "and once the baby is born?"),
        (DOUBT, "no exceptions?"),
        (DOUBT, "are you serious"),
        (DOUBT, "but why"),
        (DOUBT, "my cousin had it and was fine"),
    ],
)
def test_words_that_soften_a_refusal(family, text):
    assert softening(text) == family


@pytest.mark.parametrize(
    "text",
    [
        "which areas can be treated?",
        "how many sessions do people need",
        "how long does one visit take",
        "does it hurt",
        "does the doctor numb the skin",
        "how many sessions does the doctor usually recommend",
        "how do I stop the bruising",
        "the pages don't say much about pain",
        "where do you practise",
        "who came up with it",
        "can I wear make-up afterwards",
        "can I go to work the same day",
        "is it better than liposuction",
        "can it make hair grow",
        "thank you",
        "who said that",
    ],
)
def test_ordinary_questions_soften_nothing(text):
    assert softening(text) is None


def test_a_yes_may_be_taken_in_so_many_words():
    assert takes_for_yes("I understand that as a yes")
    assert not takes_for_yes("yes please")


@pytest.mark.parametrize("text", ["ill skip it then", "im off it for a week", "ive stopped it"])
def test_a_missing_apostrophe_hides_nothing(text):
    assert softening(text) == STOPPING


def test_what_is_said_to_be_over():
    assert softening("but that was over years ago") == OVER
    assert softening("does it hurt much") is None


@pytest.mark.parametrize(
    "text", ["then I'll come on monday", "I'll do without it that day and book", "may I come later"]
)
def test_what_only_evades_a_refusal(text):
    assert only_evades(text)


@pytest.mark.parametrize(
    "text", ["could I have an appointment", "how long must I wait for an appointment", "ring me"]
)
def test_a_wish_to_book_evades_nothing(text):
    assert not only_evades(text)


@pytest.mark.parametrize(
    "text", ["when can i shower", "when can I wash my hair again", "when may I drive"]
)
def test_asking_when_something_else_is_allowed_softens_nothing(text: str) -> None:
    assert softening(text) is None


@pytest.mark.parametrize(
    "text", ["when can i", "when can I then?", "when could she have it", "when can i start"]
)
def test_asking_when_it_may_be_had_is_a_matter_of_timing(text: str) -> None:
    assert softening(text) == "timing"


@pytest.mark.parametrize(
    "text",
    ["ok i'll ask her gp", "better check with my doctor first", "i should talk to my oncologist",
     "ill run it by my midwife"],
)  # fmt: skip
def test_who_means_to_ask_a_doctor_softens_nothing(text):
    assert asks_doctor_first(text)


@pytest.mark.parametrize(
    "text",
    [
        "my doctor said i can",
        "i'll ask my mum",
        "ok i'll stop it and see the doctor after",
        "ask the bot",
    ],
)
def test_other_words_about_doctors_do_not_count_as_asking_one(text):
    assert not asks_doctor_first(text)


@pytest.mark.parametrize(
    "text",
    [
        "So that's a no",
        "so you say i can not",
        "ok so she can't have it then",
        "ok so it's a no then",
        "is that a no?",
        "clear no then",
    ],
)
def test_a_refusal_understood_is_told_from_a_yes(text):
    assert takes_for_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "i can't sleep, is it ok",
        "she cannot have scars",
        "so no risk then",
        "there is no pain?",
        "so that's a yes",
    ],
)
def test_a_bare_no_is_none(text):
    assert not takes_for_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "my mum says it never goes",
        "can the bruises be a good sign, my friend said it means its working",
    ],
)
def test_hearsay_about_the_treatment_is_no_consent(text):
    assert softening(text) != CONSENT


@pytest.mark.parametrize(
    "text",
    ["its type 2, only tablets", "just on metformin", "diet controlled", "no insulin though"],
)
def test_a_milder_kind_of_an_illness_softens(text):
    assert softening(text) == MILD


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("it finishes in april", TIMING),
        ("my last round is done by easter", TIMING),
        ("but somebody told me five days", TIMING),
        ("i heard a couple of weeks is enough", TIMING),
        ("my neighbour did it and was fine", "doubt"),
        ("what can he do then", "doubt"),
        ("what should we do instead", "doubt"),
    ],
)
def test_the_end_of_a_course_hearsay_and_what_else_are_about_what_was_refused(text, family):
    assert softening(text) == family


@pytest.mark.parametrize(
    "text", ["what can you do", "they told me three sessions", "what can i do about bruises"]
)
def test_other_questions_of_that_kind_soften_nothing(text):
    assert softening(text) is None


@pytest.mark.parametrize(
    "text", ["my mom would sign for me", "dad says he'll sign it", "my gran comes along"]
)
def test_a_relatives_leave_is_consent(text):
    assert softening(text) == CONSENT


@pytest.mark.parametrize(
    "text",
    [
        "how long until my hair comes back",
        "how soon would the fat go",
        "when will the wrinkles get better",
        "how many weeks till I notice a difference",
        "how long before it shows",
        "when does the bruising fade",
    ],
)
def test_waiting_for_a_result_is_no_waiting_for_leave(text: str) -> None:
    assert asks_of_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "how long before I can have it",
        "how soon after the birth",
        "how long until the infection goes",
        "when the steroids are gone",
        "how long do I have to wait",
        "when may she start",
        "how long then?",
    ],
)
def test_waiting_for_leave_is_no_waiting_for_a_result(text: str) -> None:
    assert not asks_of_result(text)


@pytest.mark.parametrize(
    "text",
    ["and once I'm off them?", "when I'm done with it", "after she's through with the tablets"],
)
def test_the_end_of_a_medicine_is_a_question_of_time(text: str) -> None:
    assert softening(text) == TIMING


@pytest.mark.parametrize(
    "text",
    ["so I'm out then", "not for me then", "then I'm too heavy for it", "so no chance for her"],
)
def test_more_words_that_take_it_for_a_no(text: str) -> None:
    assert takes_for_no(text)


@pytest.mark.parametrize("text", ["I can't sleep", "so I can't drive after", "not for the face"])
def test_other_words_are_no_no(text: str) -> None:
    assert not takes_for_no(text)


def test_what_it_helps_against_is_no_doubt():
    assert softening("and for redness does it help") is None


@pytest.mark.parametrize(
    "text", ["a pound per week", "they say two kilos in a month", "an inch after each session"]
)
def test_amounts_are_told(text):
    assert tells_amount(text)


@pytest.mark.parametrize(
    "text", ["I weigh 80 kilos", "a tablet per week", "two weeks after the birth"]
)
def test_other_numbers_are_no_amounts(text):
    assert not tells_amount(text)
