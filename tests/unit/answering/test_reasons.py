"""A bare "why?" gets the reason the pages give, or hears that they give none."""

from __future__ import annotations

import pytest

from faqbot.answering.context import Concern, Context
from faqbot.answering.reasons import NOT_IN_PAGES, NOT_MINE, NOT_SAID, asks_why, reason_of


@pytest.mark.parametrize(
    "text", ["why", "Why?", "but why", "ok why not", "how come", "why is that then", "and why so",
             "what for", "what's the reason", "why though", "hm why on earth"]
)  # fmt: skip
def test_a_bare_why(text):
    assert asks_why(text)


@pytest.mark.parametrize(
    "text", ["why does it hurt", "why do i have to drink", "why not the face", "whys my leg blue",
             "i know why", "how come my skin is red", "what for dinner"]
)  # fmt: skip
def test_a_why_with_a_matter_of_its_own_is_a_question(text):
    assert not asks_why(text)


@pytest.mark.parametrize(
    ("faq", "context", "words"),
    [
        ("aftercare", Context(asked="and skinny jeans?"), "collect in one spot"),
        ("preparation", Context(asked="no aspirin before?"), "does not say why"),
        ("candidacy", Context(condition="diabetes"), "complications are likelier"),
        ("candidacy", Context(condition="pregnancy"), NOT_SAID),
        ("sessions", Context(), "size of the area"),
        ("history", Context(), NOT_SAID),
        ("pain", Context(advised=True), NOT_MINE),
        ("pain", Context(misses=1), NOT_IN_PAGES),
    ],
)
def test_the_reason_fits_what_was_said(record_of, faq, context, words):
    assert words in reason_of(context, record_of(faq))["text"]


@pytest.mark.parametrize(
    ("value", "is_over", "words"),
    [
        ("diabetes", False, "complications are likelier"),
        ("autoimmune", False, "gives no reason"),
        ("blood_thinners", False, "no page speaks of it"),
        ("chemotherapy", True, "once it is over"),
    ],
)
def test_why_after_something_named_is_about_it(record_of, value, is_over, words):
    concern = Concern(value, value, turn=2, is_over=is_over)
    context = Context(faqs=("candidacy",), turn=3, concerns=(concern,))
    assert words in reason_of(context, record_of("candidacy"))["text"]


def test_why_after_the_list_has_every_reason_there_is(record_of):
    piece = reason_of(Context(faqs=("candidacy",), turn=3), record_of("candidacy"))
    assert "diabetes" in piece["text"] and "ideal weight" in piece["text"]
    assert "the pages give no reason" in piece["text"] and "S2-23" in piece["facts"]


def test_why_not_at_home_has_a_reason_while_it_is_fresh():
    reason = reason_of(Context(turn=3, refused=2, misses=1), None)
    assert "trained professional" in reason["text"] and "S4-15" in reason["facts"]
    assert reason_of(Context(turn=5, refused=2, misses=1), None)["text"] == NOT_IN_PAGES
