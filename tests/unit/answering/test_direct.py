from __future__ import annotations

from dataclasses import replace

import pytest

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.direct import (
    asks_of_substance,
    details_on,
    may_ask_detail,
    opened,
    told_beside,
)
from faqbot.answering.understood import Understood
from faqbot.content.record import RecordAnswer
from tests.unit.answering.small_records import make_record, parsed, part

SIDES = "- One page says two,\n  another six."
DEEP = {"words": ["how deep"], "bare": ["depth"], "text": "A few millimetres.", "facts": ["F2"]}
LONG = {"words": ["how long"], "text": "Half an hour.", "facts": ["F3"]}
SIZE = {"words": ["needle*"], "text": "A fine one.", "facts": ["F2", "F4"]}
WRITTEN = Answer("Many small pricks.", ("F1",), disagreement="- They differ.", ask_clinic="Ask.")


@pytest.fixture
def record():
    return make_record("procedure", details={"direct": [DEEP, LONG, SIZE]})


def test_a_detail_asked_for_opens_the_answer(record):
    made = opened(WRITTEN, record, Asked("How deep does it go?"))
    assert made.text == "A few millimetres.\n\nMany small pricks."
    assert made.facts == ("F2", "F1")
    assert made.disagreement == WRITTEN.disagreement


def test_of_several_details_two_are_told_in_the_files_order(record):
    text = "which needles, how long and how deep"
    assert details_on(record, text) == [DEEP, LONG]
    assert opened(WRITTEN, record, Asked(text)).text.startswith(
        "- A few millimetres.\n- Half an hour.\n\n"
    )


def test_of_what_was_just_told_only_the_detail_is(record):
    made = opened(WRITTEN, record, Asked("and how deep", known=True))
    assert (made.text, made.facts, made.disagreement) == ("A few millimetres.", ("F2",), None)


@pytest.mark.parametrize("text", ["depth?", "and... depth", "so, depth"])
def test_a_bare_word_counts_alone_only(record, text):
    assert details_on(record, text) == [DEEP]
    assert not details_on(record, "in depth information please")


def test_without_a_detail_the_answer_stays(record):
    assert opened(WRITTEN, record, Asked("what happens")) is WRITTEN
    assert opened(WRITTEN, make_record("procedure"), Asked("how deep")) is WRITTEN


def test_an_answer_for_a_goal_that_rests_on_the_same_says_its_details_itself(record):
    made = replace(WRITTEN, goal="face", facts=("F1", "F2"))
    assert opened(made, record, Asked("how deep", goal="face")) is made


def test_an_answer_for_a_goal_is_opened_with_a_detail_it_lacks(record):
    made = opened(replace(WRITTEN, goal="face"), record, Asked("how deep", goal="face"))
    assert made.text.startswith("A few millimetres.") and made.goal == "face"


def test_a_detail_that_is_taken_back_is_not_asked_for(record):
    assert details_on(record, "no i mean the size, not the needle") == []
    assert details_on(record, "is it not a big needle") == [SIZE]


def test_a_detail_beside_a_wish_for_a_person_is_told(record):
    message = parsed(
        part("handoff", "a human please"),
        part("faq/procedure", "how deep is it"),
        part("faq/procedure", "how long", is_understood=False),
        records=(record,),
    )
    assert told_beside(Understood.from_message(message)) == "A few millimetres."


def test_where_the_pages_disagree_on_the_detail_alone_that_is_shown():
    pieces = [{**DEEP, "disagreement": SIDES}]
    disputed = make_record("procedure", details={"direct": pieces})
    alone = opened(WRITTEN, disputed, Asked("how deep", known=True))
    assert alone.disagreement == "- One page says two, another six."
    plain = opened(replace(WRITTEN, disagreement=None), disputed, Asked("how deep"))
    assert plain.disagreement == "- One page says two, another six."
    # Of the two, the one on the detail is what was asked for.
    opens = opened(WRITTEN, disputed, Asked("how deep"))
    assert opens.disagreement == "- One page says two, another six."


@pytest.mark.parametrize(
    ("label", "text", "settings", "may"),
    [
        ("faq/types", "where?", {"confidence": 0.5}, True),
        ("faq/procedure", "where?", {"confidence": 0.95}, True),
        ("faq/types", "needleless kinds?", {"confidence": 0.95}, False),
        ("faq/types", "and where?", {"confidence": 0.95, "is_elliptical": True}, True),
        ("faq/cellulite", "for cellulite?", {"confidence": 0.5}, False),
        ("follow_up", "and how deep would that be", {"confidence": 0.9}, True),
        ("faq/pain", "how deep would that hurt me", {"confidence": 0.9}, False),
        ("faq/pain", "how deep would that hurt me", {"confidence": 0.5}, False),
        ("faq/types", "arms itch", {"entities": {"effect": ["itching"]}}, False),
        ("faq/types", "with asthma?", {"entities": {"condition": ["asthma"]}}, False),
    ],
)
def test_a_few_words_may_ask_for_a_detail_unless_they_are_of_something_else(
    record, label, text, settings, may
):
    asked = Understood.from_message(parsed(part(label, text, **settings))).parts[0]
    assert may_ask_detail(asked, record) is may


def test_below_a_detail_a_written_answer_is_told_in_its_first_sentences():
    text = (
        "Many small pricks with a very fine needle, several at a time. It stings. " + "More. " * 30
    )
    answers = (RecordAnswer(text, ("F1",)),)
    detailed = {"direct": [DEEP]}
    plain = make_record("procedure", answers=answers, details=detailed)
    written = replace(WRITTEN, text=text.strip())
    short = opened(written, plain, Asked("how deep")).text
    assert short.startswith("A few millimetres.\n\nMany small pricks") and "More." not in short
    whole = make_record("safety", answers=answers, details=detailed)
    assert opened(written, whole, Asked("how deep")).text.endswith("More.")
    composed = replace(WRITTEN, text="- one\n- two")
    assert opened(composed, plain, Asked("how deep")).text.endswith("- one\n- two")


@pytest.mark.parametrize(
    "text", ["any steroids?", "and cortisone", "is there caffeine in it", "botox?"]
)
def test_a_substance_alone_is_asked_of_the_mix(text):
    assert asks_of_substance(text)


@pytest.mark.parametrize(
    "text", ["i take steroids", "my tablets", "what is in it for the face then", "allergic to nuts"]
)
def test_ones_own_substance_is_not(text):
    assert not asks_of_substance(text)


def test_what_the_detail_says_is_not_said_again(record):
    written = replace(WRITTEN, text="A few millimetres. Many small pricks follow.")
    told = opened(written, record, Asked("how deep")).text
    assert told.count("millimetres") == 1 and "small pricks" in told
