"""What approves of a request that was read back, and what does not."""

from __future__ import annotations

import pytest

from faqbot.forms.approval import approves
from faqbot.forms.booking import CONSENT, CONTACT, NAME
from tests.unit.forms.bookings import step


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("that all looks fine", "thanks"),
        ("yep, everything's right", "certainty"),
        ("spot on thanks", "telling"),
        ("confirmed", "nlu_fallback"),
        ("I'm happy with it, it's correct", "telling"),
        ("👍", "nonsense"),
    ],
)
def test_words_that_approve_send_it(text, intent):
    assert step(CONSENT, text, intent).slots == {CONSENT: True}


@pytest.mark.parametrize(
    "text",
    [
        "right number, wrong name",
        "correct the name please",
        "looks good but make it Friday",
        "all good?",
        "that isn't right",
        "almost perfect",
        "does it hurt",
        "",
    ],
)
def test_words_that_want_something_else_do_not(text):
    assert not approves(text)


def test_a_word_that_begins_like_a_yes_keeps_nothing():
    made = step(CONSENT, "correct the name", "change_booking")
    assert made.slots.get(CONSENT) is None and made.slots.get(NAME) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ring 555", "3 digits are too few"),
        ("12345", "5 digits are too few"),
        ("1234567890123456", "16 digits are too many"),
    ],
)
def test_an_unreadable_number_is_explained_with_an_example(text, why):
    said = step(CONTACT, text, "nonsense").say
    assert why in said and "for example +1 " in said
