from __future__ import annotations

import pytest

from faqbot.answering.advice import answer as advise
from faqbot.answering.asked import Asked
from faqbot.answering.lasting import hours_in, outlasted
from faqbot.answering.side_effects import answer


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("blue for three weeks already", 504),
        ("it's been 9 days", 216),
        ("since a fortnight", 336),
        ("sore for a couple of days", 48),
        ("a week and still red", 168),
        ("it itches for weeks", 336),
        ("1,5 hours", 1.5),
        ("my party is in two weeks", 0),
        ("gone within ten days?", 0),
        ("how long does it stay", 0),
    ],
)
def test_how_long_something_has_lasted_is_read_and_what_lies_ahead_is_not(text, hours):
    assert hours_in(text) == hours


@pytest.mark.parametrize(
    ("text", "effect", "is_late"),
    [
        ("bruised for 12 days", "bruising", True),
        ("bruised for 4 days", "bruising", False),
        ("it has itched for four days", "itching", True),
        ("red for two days", "redness", False),
        ("red for 2 weeks", "redness", True),
        ("burning for three hours", "burning", True),
        ("the wedding is in three weeks, will the bruise be gone", "bruising", False),
    ],
)
def test_what_outlasts_every_page_is_sent_to_a_doctor(record_of, text, effect, is_late):
    record = record_of("side_effects")
    assert bool(outlasted(record.details, text, [effect])) is is_late
    asked = Asked(text, entities={"effect": (effect,)})
    assert ("longer than any page" in answer(record, asked).text) is is_late


def test_advice_says_first_that_it_lasts_too_long(record_of):
    records = {faq: record_of(faq) for faq in ("candidacy", "side_effects")}
    asked = Asked("is my bruise of five weeks normal", entities={"effect": ("bruising",)})
    text = advise(asked, records).text
    assert text.index("longer than any page") < text.index("Bruises may last")
