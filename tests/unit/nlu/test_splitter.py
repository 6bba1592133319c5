from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faqbot.nlu.splitter import MAX_PIECES, asks, pieces, tellings


def cut(text):
    return [text[start:end].strip() for start, end in pieces(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("does it hurt? how long does it last?", ["does it hurt?", "how long does it last?"]),
        ("does it hurt and when can I work", ["does it hurt", "when can I work"]),
        ("does it hurt\nis it safe", ["does it hurt", "is it safe"]),
        ("does it hurt; is it safe", ["does it hurt", "is it safe"]),
        ("does it hurt is it safe", ["does it hurt", "is it safe"]),
        ("one thing - is it safe", ["one thing", "is it safe"]),
        ("hello, what is it", ["hello", "what is it"]),
        ("I'll book, but first tell me the risks", ["I'll book", "tell me the risks"]),
        ("im scared of needles will it hurt", ["im scared of needles", "will it hurt"]),
        ("whats in the needle is it dangerous", ["whats in the needle", "is it dangerous"]),
        ("cellulite yes or no 🍑 how many goes", ["cellulite yes or no", "how many goes"]),
        ("does it sting 👍🏽 and is it safe", ["does it sting", "and is it safe"]),
        ("is it safe | how long", ["is it safe", "how long"]),
        ("do you numb me how sore is it", ["do you numb me", "how sore is it"]),
        ("do you numb me does my skin go red", ["do you numb me", "does my skin go red"]),
    ],
)
def test_a_message_may_be_cut_where_a_new_question_may_begin(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt?",
        "it costs approx. 5 or",
        "3.5 ml each",
        "do you know when it works",
        "how fast does it work",
        "my sister asked me how many she needs",
        "i was wondering how long it takes",
        "I am curious what they use",
        "can you tell me how long",
        "is there somebody to show me what they use",
        "",
        "?!",
        "😀",
    ],
)
def test_a_single_question_stays_whole(text):
    assert len(pieces(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["id like an appointment", "compare creams for me", "walk me through it", "anything to avoid"],
)
def test_a_request_asks(text):
    assert asks(text)


@pytest.mark.parametrize("text", ["my boss got lipo", "im a total wimp", "so excited about it"])
def test_a_story_does_not_ask(text):
    assert not asks(text)


def test_a_text_without_words_is_one_piece_to_its_end():
    assert pieces("?! …") == [(0, 4)]


def test_a_flood_of_questions_is_cut_at_most_seven_times_and_loses_no_ending():
    text = " ".join(f"is part {number} safe?" for number in range(30))
    found = pieces(text)
    assert len(found) <= MAX_PIECES
    assert found[-1][1] == len(text)


@given(st.text(max_size=300))
def test_pieces_lie_in_order_inside_the_text(text):
    found = pieces(text)
    assert 1 <= len(found) <= MAX_PIECES
    assert all(0 <= start <= end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in zip(found, found[1:]))


def told(text):
    return [text[start:end] for start, end in tellings(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("My twins keep me busy all day. How long is a visit?", ["My twins keep me busy all day."]),
        ("Does it hurt? I cried at my last flu jab.", ["I cried at my last flu jab."]),
        ("We tried no matter how many diets. does it melt fat", ["We tried no matter how many diets."]),
    ],
)  # fmt: skip
def test_a_sentence_beside_a_question_only_tells(text, sentences):
    assert told(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "I have asthma and my knees hurt.",  # nothing else asks
        "Does it hurt? I want to know about bruises too.",
        "do you take cards? and my bruises how long do they stay",
        "im scared of needles will it hurt. do i get a cream",
        "Does it hurt? My friend also asks whether arms can be done.",
        "Does it work? my arms",
        "side effects. how long",
    ],
)
def test_what_asks_or_may_be_a_fragment_of_a_question_does_not_tell(text):
    assert told(text) == []


def test_can_you_asks_nothing_without_a_verb():
    assert cut("can you do my eyebrows") == ["can you do my eyebrows"]
    assert cut("can it hurt does it bruise") == ["can it hurt", "does it bruise"]


def test_what_stands_between_two_things_is_not_cut():
    assert cut("the difference between this and lipo and how long does it take") == [
        "the difference between this and lipo",
        "how long does it take",
    ]


def test_a_lead_in_before_a_colon_is_cut_off():
    def cut(text):
        return [text[start:end].strip() for start, end in pieces(text)]

    assert cut("to plan my week: bruises? back at the gym?") == [
        "to plan my week", "bruises?", "back at the gym?",
    ]  # fmt: skip
    assert cut("the visit is at 3:30, ok?")[0].startswith("the visit is at 3:30")
    assert cut("my start: 3 sessions ok?") == ["my start: 3 sessions ok?"]


@pytest.mark.parametrize(
    "text",
    [
        "does the electric one work as well as the jabs",
        "will i be coming back again and again",
        "when am i up and about",
        "is it one and done",
        "would yours do the same",
        "tell me the pros and cons",
    ],
)
def test_a_pair_or_a_comparison_stays_whole(text):
    assert cut(text) == [text]
