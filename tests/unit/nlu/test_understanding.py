"""A message is cut only where its parts are understood better than the whole."""

from __future__ import annotations

from typing import Dict, Tuple

import numpy as np
import pytest

from faqbot.nlu.head import Prediction
from faqbot.nlu.spelling import Spelling
from faqbot.nlu.thresholds import Thresholds
from faqbot.nlu.understanding import ANSWER, SUGGEST, UNKNOWN, Understander

LABELS = (
    "faq/pain", "faq/downtime", "greeting", "thanks", "out_of_scope", "faq/booking", "nonsense",
    "emergency", "telling",
)  # fmt: skip


class Encoder:
    """Keeps the texts it was asked for."""

    def __init__(self) -> None:
        self.texts = []

    def encode(self, texts):
        self.texts.extend(texts)
        return np.zeros((len(texts), 2), np.float32)


class Head:
    """Knows the texts it is told, and is unsure of all others."""

    outside = ("out_of_scope",)
    thresholds = Thresholds(answer=0.6, suggest=0.3)

    def __init__(self, known: Dict[str, Tuple[str, float]]) -> None:
        self._known = {text.lower(): answer for text, answer in known.items()}

    def predict(self, texts, vectors) -> Prediction:
        rows = [self._known.get(text, ("faq/pain", 0.1)) for text in texts]
        confidence = np.array([value for _, value in rows])
        probabilities = np.full((len(texts), len(LABELS)), 0.01)
        for number, (label, value) in enumerate(rows):
            probabilities[number, LABELS.index(label)] = value
        return Prediction(LABELS, probabilities, np.ones(len(texts)), confidence)


def understander(known, **options) -> Understander:
    return Understander(Head(known), Encoder(), Spelling({}, lambda word: True), **options)


def reads(text, **known):
    return understander({words.replace("_", " "): known[words] for words in known}).parts(text)


HURT, WORK = ("faq/pain", 0.9), ("faq/downtime", 0.9)


def test_two_questions_are_read_apart_with_their_places():
    text = "does it hurt and when can I work"
    one, other = reads(text, does_it_hurt=HURT, when_can_I_work=WORK)
    assert (one.label, other.label) == ("faq/pain", "faq/downtime")
    assert text[one.start : one.end] == one.text == "does it hurt"
    assert text[other.start : other.end] == other.text == "when can I work"


def test_a_message_that_is_understood_as_a_whole_stays_whole():
    text = "does it hurt and when can I work"
    (reading,) = reads(text, **{text: HURT})
    assert (reading.label, reading.text) == ("faq/pain", text)


def test_a_second_part_must_bring_more_than_a_guess():
    text = "does it hurt and when can I work"
    readings = reads(text, does_it_hurt=HURT, when_can_I_work=("faq/downtime", 0.4))
    assert "faq/downtime" not in [
        reading.label for reading in readings if reading.outcome == ANSWER
    ]


def test_two_parts_of_one_question_are_answered_once():
    readings = reads("does it hurt? does it sting?", **{"does it hurt?": HURT,
                                                        "does it sting?": ("faq/pain", 0.95)})  # fmt: skip
    assert [reading.label for reading in readings] == ["faq/pain"]


@pytest.mark.parametrize(("courtesy", "label"), [("hello", "greeting"), ("thanks", "thanks")])
def test_courtesy_beside_a_question_is_not_a_part(courtesy, label):
    text = f"{courtesy}, does it hurt?"
    readings = reads(text, **{courtesy: (label, 0.9), "does it hurt?": HURT})
    assert [reading.label for reading in readings] == ["faq/pain"]


def test_courtesy_alone_is_read():
    assert reads("hello", hello=("greeting", 0.9))[0].label == "greeting"


@pytest.mark.parametrize(
    ("confidence", "outcome"),
    [(0.6, ANSWER), (0.59, SUGGEST), (0.3, SUGGEST), (0.29, UNKNOWN)],
)
def test_the_thresholds_decide_what_comes_of_a_reading(confidence, outcome):
    assert understander({"hm": ("faq/pain", confidence)}).read("hm").outcome == outcome


@pytest.mark.parametrize(("probability", "outcome"), [(0.5, ANSWER), (0.3, UNKNOWN)])
def test_a_label_outside_is_believed_by_its_probability(probability, outcome):
    reading = understander({"price?": ("out_of_scope", probability)}).read("price?")
    assert (reading.label, reading.outcome) == ("out_of_scope", outcome)


def test_the_ranking_is_as_long_as_wished_and_best_first():
    reading = understander({"x": HURT}, ranking_length=3).read("x")
    scores = [score for _, score in reading.ranking]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)


def test_texts_are_encoded_with_their_spelling_mended():
    encoder = Encoder()
    spelling = Spelling({"hurt": 5}, lambda word: word != "hrut")
    Understander(Head({}), encoder, spelling).parts("Does It HRUT? Is it SAFE?")
    assert "does it hurt?" in encoder.texts
    assert all(text == text.lower() for text in encoder.texts)


@pytest.mark.parametrize("text", ["", " ", "?!", "😀"])
def test_a_message_without_words_still_has_one_reading(text):
    assert len(reads(text)) == 1


def test_a_story_around_one_question_is_one_reading_of_the_whole():
    text = "my sister had it, and does it hurt?"
    (one,) = reads(text, **{"does it hurt?": HURT})
    assert (one.label, one.text, one.start, one.end) == ("faq/pain", text, 0, len(text))


def test_a_question_beside_an_understood_one_is_kept_to_be_named_as_unknown():
    readings = reads(
        "does it hurt? how much is it?",
        **{"does it hurt?": HURT, "how much is it?": ("out_of_scope", 0.9)},
    )
    assert {reading.label for reading in readings} == {"faq/pain", "out_of_scope"}


def test_a_name_number_and_time_beside_a_request_to_be_called_are_no_questions():
    text = "call me, 415 555 2671, tomorrow"
    known = {text: ("faq/booking", 0.9), "call me": ("faq/booking", 0.9)}
    known.update({"415 555 2671": ("nonsense", 0.9), "tomorrow": ("out_of_scope", 0.9)})
    assert [(one.label, one.text) for one in understander(known).parts(text)] == [
        ("faq/booking", text)
    ]


def test_what_a_visitor_tells_beside_a_question_is_no_question_however_sure():
    text = "We had such a row about my booking. Does it hurt?"
    known = {"We had such a row about my booking.": ("faq/booking", 0.95), "Does it hurt?": HURT}
    assert [one.label for one in understander(known).parts(text)] == ["faq/pain"]


def test_a_likely_red_flag_in_the_whole_message_goes_before_its_questions():
    text = "my tongue got thick, does it hurt?"
    known = {text: ("emergency", 0.8), "does it hurt?": HURT}
    whole, asked = understander(known).parts(text)
    assert (whole.label, whole.text) == ("emergency", text)
    assert (asked.label, asked.text) == ("faq/pain", "does it hurt?")


def test_a_red_flag_in_a_part_alone_leaves_it_to_the_patterns():
    text = "my tongue got thick. does it hurt?"
    known = {"my tongue got thick.": ("emergency", 0.95), "does it hurt?": HURT}
    assert [one.label for one in understander(known).parts(text)][-1] == "faq/pain"


def test_a_red_flag_told_of_today_beside_a_question_is_one_of_the_whole_message():
    story = "since the session I mumble and dribble"
    text = f"does it hurt? {story}"
    whole, asked = understander({story: ("emergency", 0.95), "does it hurt?": HURT}).parts(text)
    assert (whole.label, whole.text) == ("emergency", text)
    assert asked.label == "faq/pain"
    unsure = understander({story: ("emergency", 0.8), "does it hurt?": HURT}).parts(text)
    assert [one.label for one in unsure] == ["faq/pain"]


def test_an_unlikely_red_flag_leaves_the_questions():
    text = "my tongue got thick, does it hurt?"
    known = {text: ("emergency", 0.5), "does it hurt?": HURT}
    assert [one.label for one in understander(known).parts(text)] == ["faq/pain"]


def test_a_fragment_beside_a_question_must_be_understood_better_than_one_alone():
    known = {"thirty years": ("faq/downtime", 0.8), "does it hurt?": HURT}
    assert [one.label for one in understander(known).parts("thirty years, does it hurt?")] == [
        "faq/pain"
    ]
    alone = understander({"thirty years": ("faq/downtime", 0.8), "pain": ("faq/pain", 0.8)})
    assert {one.label for one in alone.parts("thirty years, pain")} == {"faq/downtime", "faq/pain"}


def test_a_goal_named_before_its_question_is_read_with_it():
    text = "the lines on my face.. does it help and how long does it take"
    known = {
        "the lines on my face.. does it help": ("faq/booking", 0.9),
        "does it help": ("faq/pain", 0.5),
        "how long does it take": ("faq/downtime", 0.9),
    }
    assert [one.label for one in understander(known).parts(text)] == [
        "faq/booking",
        "faq/downtime",
    ]


def test_a_story_is_never_one_of_the_questions_beside_it():
    readings = reads(
        "my boss got lipo, does it hurt and when can I work",
        my_boss_got_lipo=("telling", 0.99),
        does_it_hurt=HURT,
        when_can_I_work=WORK,
    )
    assert [reading.label for reading in readings] == ["faq/pain", "faq/downtime"]


def test_the_question_in_a_message_that_mostly_tells_is_what_it_asks():
    text = "my boss got lipo, does it hurt"
    (reading,) = reads(
        text, **{text: ("telling", 0.95)}, does_it_hurt=HURT, my_boss_got_lipo=("telling", 0.99)
    )
    assert (reading.label, reading.text) == ("faq/pain", text)


def test_a_message_that_only_tells_is_read_as_such():
    (reading,) = reads("my boss got lipo", my_boss_got_lipo=("telling", 0.95))
    assert reading.label == "telling"


def test_a_subject_of_the_whole_message_goes_before_an_act_of_its_only_question():
    text = "may I? I am healthy"
    (reading,) = reads(text, **{text: ("faq/pain", 0.92), "may I?": ("greeting", 0.97)})
    assert (reading.label, reading.text) == ("faq/pain", text)


@pytest.mark.parametrize(("sure", "labels"), [(0.97, ["faq/pain", "faq/downtime"]), (0.9, None)])
def test_a_sentence_that_tells_counts_where_the_whole_is_surely_about_it(sure, labels):
    told, asked = "I really hope it is not painful at all.", "when can I work"
    known = {told: ("faq/pain", 0.97), asked: WORK, f"{told} {asked}": ("faq/pain", sure)}
    readings = understander(known).parts(f"{told} {asked}")
    if labels is None:
        assert len(readings) == 1
    else:
        assert [reading.label for reading in readings] == labels


def read_texts(text, **known):
    """The texts that were encoded, as sets of words that are easy to compare."""
    bot = understander({words.replace("_", " "): known[words] for words in known})
    bot.parts(text)
    return bot._encoder.texts


def test_a_longer_run_is_not_read_where_its_pieces_are_understood():
    text = "does it hurt; when can I work; is it safe"
    sure = ("faq/pain", 0.97)
    texts = read_texts(text, does_it_hurt=sure, when_can_I_work=WORK, is_it_safe=sure)
    assert sorted(texts) == sorted(["does it hurt", "when can i work", "is it safe", text.lower()])


def test_a_longer_run_is_read_where_its_pieces_say_little():
    text = "does it; hurt much; is it safe"
    texts = read_texts(text, is_it_safe=("faq/pain", 0.97))
    assert "does it; hurt much" in texts


def test_talk_is_not_read_apart_unless_the_whole_is_surely_of_it():
    text = "my boys are nine and they keep me busy. does it hurt?"
    talk = "my boys are nine"
    assert not any(
        one.startswith(talk) for one in read_texts(text, **{"does it hurt?": HURT}) if one != text
    )
    sure = {text: ("faq/pain", 0.99), "does it hurt?": HURT}
    assert any(one.startswith(talk) for one in read_texts(text, **sure) if one != text)
