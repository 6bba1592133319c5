"""What is told as over, and what only sounds like it."""

from __future__ import annotations

import pytest

from faqbot.safety.past import is_over, tells_over
from faqbot.safety.told import find_told


def over(value: str, words: str, text: str) -> bool:
    start = text.index(words)
    return is_over(value, text, start, start + len(words))


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("chemotherapy", "chemo", "I completed my chemo in 2021"),
        ("chemotherapy", "chemo", "my last chemo was three years ago"),
        ("chemotherapy", "chemo", "chemo has been over since last spring"),
        ("chemotherapy", "chemo", "if I finished chemo a year ago, may I?"),
        ("nursing", "breastfeeding", "I'm done breastfeeding"),
        ("nursing", "breastfeed", "I don't breastfeed any longer"),
        ("nursing", "breastfeeding", "gave up breastfeeding in june"),
        ("pregnancy", "pregnancy", "the pregnancy ended in may"),
        ("pregnancy", "pregnant", "she was pregnant two years ago"),
        ("pregnancy", "pregnant", "I'm not pregnant any more"),
        ("hepatitis", "hepatitis", "hepatitis when I was little"),
        ("prednisone", "cortisone", "took cortisone years ago"),
        ("prednisone", "prednisone", "no longer on prednisone"),
        ("acute_illness", "flu", "I have recovered from the flu"),
        ("antibiotics", "antibiotics", "the antibiotics are finished"),
        ("asthma", "asthma", "had asthma as a kid"),
        ("diabetes", "diabetes", "the pregnancy diabetes went away"),
        ("epilepsy", "epilepsy", "I used to have epilepsy"),
        ("diabetes", "diabetes", "had diabetes with my second child, but it's gone now"),
        ("hepatitis", "hep c", "hep c, cured in 2017"),
        ("acne_medicine", "accutane", "was on accutane till 2021"),
        ("chemotherapy", "chemo", "it's four years since my last chemo"),
        ("recent_surgery", "tummy tuck", "got an infection after my tummy tuck in 2018"),
        ("recent_surgery", "hysterectomy", "hysterectomy ten years ago"),
    ],
)
def test_what_is_over_is_told(value: str, words: str, text: str) -> None:
    assert over(value, words, text)


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("chemotherapy", "chemo", "my chemo will be over in march"),
        ("chemotherapy", "chemo", "as soon as chemo is over"),
        ("chemotherapy", "chemo", "not finished with chemo"),
        ("chemotherapy", "chemo", "had chemo yesterday"),
        ("chemotherapy", "chemo", "nearly through with chemo"),
        ("nursing", "breastfeeding", "what if I had stopped breastfeeding"),
        ("nursing", "breastfeeding", "should I have stopped breastfeeding"),
        ("nursing", "breastfeeding", "I'm not breastfeeding"),
        ("pregnancy", "pregnant", "I became pregnant two months ago"),
        ("pregnancy", "pregnant", "I was pregnant when I had the session"),
        ("pregnancy", "pregnant", "I've been pregnant for five months"),
        ("prednisone", "prednisone", "I stopped prednisone on monday"),
        ("prednisone", "prednisone", "off prednisone until friday"),
        ("blood_thinners", "warfarin", "on warfarin since my clot two years ago"),
        ("diabetes", "diabetes", "I had diabetes for ten years"),
        ("diabetes", "diabetes", "diabetes, found out last year"),
        ("diabetes", "diabetes", "my diabetes was gone but it came back"),
        ("heart_disease", "heart attack", "had a heart attack years ago"),
        ("autoimmune", "lupus", "lupus, in remission for two years"),
        ("stroke", "stroke", "had a stroke in 2015"),
        ("acute_illness", "fever", "the fever isn't gone"),
        ("diabetes", "diabetes", "I have diabetes and it hasn't gone away"),
        ("chemotherapy", "chemo", "two months since starting chemo"),
        ("diabetes", "diabetes", "I have diabetes, will it be over soon"),
        ("acute_illness", "fever", "I have a fever and it's gone up"),
        ("autoimmune", "lupus", "my lupus has gone worse"),
        ("under_18", "15", "when I was 15"),
        ("chemotherapy", "chemo", "i'm going through chemo at the minute"),
        ("chemotherapy", "chemo", "halfway through my chemo"),
        ("recent_surgery", "tummy tuck", "tummy tuck four months ago"),
        ("recent_surgery", "c section", "had a c section a year after we met"),
        ("chemotherapy", "chemo", "im on my third round of chemo"),
        ("chemotherapy", "chemo", "in the middle of chemo, had two rounds last year"),
    ],
)
def test_what_is_not_over_stays(value: str, words: str, text: str) -> None:
    assert not over(value, words, text)


def test_a_clause_of_its_own_says_nothing_of_another() -> None:
    text = "I finished chemo last year but now I have diabetes"
    assert over("chemotherapy", "chemo", text) and not over("diabetes", "diabetes", text)


@pytest.mark.parametrize(
    "text", ["it ended last week", "I finished it in may", "that was years ago"]
)
def test_what_goes_without_a_name(text: str) -> None:
    assert tells_over(text)


@pytest.mark.parametrize("text", ["it will be over soon", "is it painful", "I haven't finished it"])
def test_what_does_not_end_anything(text: str) -> None:
    assert not tells_over(text)


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("my baby is fully weaned now", True),
        ("the twins are weaned", True),
        ("my son isn't weaned", False),
        ("my daughter is almost weaned", False),
    ],
)
def test_a_weaned_baby_ends_the_feeding(text: str, is_past: bool) -> None:
    told = [one for one in find_told(text) if one.value == "nursing"]
    assert told and is_over("nursing", text, told[0].start, told[0].end) is is_past


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("and after the chemo is over", False),
        ("what about when my chemo's done", False),
        ("after my chemo was over", True),
        ("my chemo is over", True),
    ],
)
def test_an_end_to_come_is_not_over(text: str, is_past: bool) -> None:
    start = text.index("chemo")
    assert is_over("chemotherapy", text, start, start + 5) is is_past
    assert tells_over(text) is is_past


@pytest.mark.parametrize(
    ("value", "word", "text"),
    [
        ("chemotherapy", "chemo", "had 2 of 5 chemo rounds done"),
        ("chemotherapy", "chemo", "finished my first chemo, the second is on monday"),
        ("chemotherapy", "chemo", "done with one round of chemo"),
        ("prednisone", "prednisone", "finished the first week of prednisone, ten days to go"),
        ("prednisone", "prednisone", "done with half of the prednisone"),
    ],
)
def test_a_part_of_a_course_is_no_end_of_it(value, word, text):
    start = text.index(word)
    assert not is_over(value, text, start, start + len(word))


@pytest.mark.parametrize("text", ["finished all five rounds of chemo", "chemo done two years ago"])
def test_a_whole_course_is(text):
    start = text.index("chemo")
    assert is_over("chemotherapy", text, start, start + len("chemo"))
