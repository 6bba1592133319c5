"""A name is told from a question, a command and the words around it."""

from __future__ import annotations

import pytest

from faqbot.booking.names import (
    introduced_name,
    is_answer_to_name,
    is_surely_name,
    plain_name,
    short_name,
    without_introduction,
)


@pytest.mark.parametrize(
    "text, name",
    [
        ("My name is Jo Brown and I want a call", "Jo Brown"),
        ("I'm Jo Brown, jo@x.org", "Jo Brown"),
        ("it's Anna-Lena O'Neil", "Anna-Lena O'Neil"),
        ("my name is jo, call me tuesday", "jo"),
        ("can someone ring me, it's dave", "dave"),
        ("its under jones", "jones"),
        ("it's under the skin", None),
        ("it's free", None),
        ("I'm interested in hair", None),
        ("I'm pregnant", None),
        ("I am Diabetic", None),
        ("call me on Friday", None),
    ],
)
def test_a_name_is_known_by_its_introduction(text: str, name: str | None) -> None:
    assert introduced_name(text) == name


@pytest.mark.parametrize("text", ["Will Smith", "Do Thi Lan", "Can Yilmaz", "My Nguyen"])
def test_names_that_are_also_words_are_names_with_capitals(text: str) -> None:
    assert plain_name(text) == text and is_surely_name(text)


@pytest.mark.parametrize(
    "text", ["how long does it take", "side effects", "ok", "x", "Jo99", "a b c d e f", "Thank You"]
)
def test_other_words_are_no_names(text: str) -> None:
    assert plain_name(text) is None


def test_a_short_answer_may_introduce_itself() -> None:
    assert short_name("i am sam") == "sam"
    assert short_name("i am pregnant") is None


@pytest.mark.parametrize(
    "text, name",
    [
        ("my name is Will and my number is", "Will"),
        ("hi its Hope, ring me", "Hope"),
        ("Kate here", "Kate"),
        ("this is Faith speaking", "Faith"),
        ("no, change the name to Marlene", "Marlene"),
        ("the name should be Ann de Vries", "Ann de Vries"),
        ("my name is April and im asking about fat", "April"),
        ("the name is wrong", None),
        ("it's urgent", None),
        ("is anyone here", None),
        ("I'm Really interested", None),
    ],
)
def test_an_introduction_ends_where_the_name_does(text: str, name: str | None) -> None:
    assert introduced_name(text) == name


def test_an_introduction_can_be_taken_out() -> None:
    left = without_introduction("my name is June Park, call in June")
    assert left.split() == [",", ",", "call", "in", "June"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruby",
        "ruby",
        "Joy",
        "Skip Jones",
        "May",
        "art",
        "Olive",
        "Penny Lane",
        "Anouk",
        "maria",
        "fatima khan",
    ],
)
def test_a_word_in_answer_to_the_question_for_a_name_is_one(text: str) -> None:
    assert is_answer_to_name(text)


@pytest.mark.parametrize(
    "text",
    ["Results", "Why", "Stop", "Help", "Side Effects", "Dizziness", "Price", "may i ask", "Grace?",
     "will it hurt", "Numbing", "Bleeding", "Mesotherapy", "page two", "anouk"],
)  # fmt: skip
def test_questions_and_commands_are_none(text: str) -> None:
    assert not is_answer_to_name(text)
