"""Who has been treated already, in a visitor's words."""

from __future__ import annotations

import pytest

from faqbot.safety.treated import tells_treated


@pytest.mark.parametrize(
    "text",
    [
        "I got it done on Thursday",
        "had mine three days ago",
        "we did the second session two weeks ago",
        "I was injected yesterday",
        "they injected me although I said so",
        "my treatment was last Friday",
        "two sessions in and no difference",
        "sore since the jabs",
        "a lump after yesterday's session",
        "I didn't know about it when I had the shots",
        "turns out I'm ill, and had meso this week",
        "just finished my injections",
        "half way through the sessions and now this",
    ],
)
def test_a_treatment_had_lately_is_told(text: str) -> None:
    assert tells_treated(text)


@pytest.mark.parametrize(
    "text",
    [
        "if I had it last week",
        "I never had a session",
        "before I had the injections",
        "my friend had it last week",
        "people who had injections",
        "I had a session two years ago",
        "I had treatments in 2019",
        "are the thighs treated too",
        "I was treated for acne",
        "how long after a session may I swim",
        "I had a baby last week",
        "I have had lupus since spring",
        "halfway through my chemo",
    ],
)
def test_a_wish_others_and_old_times_are_not(text: str) -> None:
    assert not tells_treated(text)
