from __future__ import annotations

import pytest

from faqbot.answering.upset import BOT, DOUBT, SERVICE, regret, regret_beside


@pytest.mark.parametrize(
    "text",
    [
        "your receptionist was so rude to me",
        "nobody called me back",
        "been waiting two weeks for a call",
        "i want to make a complaint",
        "I'm so fed up with you people",
        "the nurse laughed at me, awful",
        "terrible service",
    ],
)
def test_who_complains_about_the_clinic_hears_regret_and_whom_to_tell(text):
    assert regret(text, 0) == SERVICE[0]
    assert regret(text, 1) == SERVICE[1]
    assert regret_beside(text, 0) == SERVICE[0]


@pytest.mark.parametrize(
    "text",
    ["that's rude", "you don't know much do you", "stop dodging", "you're no help", "so cold"],
)
def test_who_is_cross_with_the_bot_is_not_thanked_for_it(text):
    assert regret(text, 0) == BOT[0]
    assert regret_beside(text, 0) is None


@pytest.mark.parametrize(
    "text", ["hmm not sure about this now", "having second thoughts", "i'm in two minds about it"]
)
def test_who_has_doubts_is_not_pressed(text):
    assert regret(text, 0) == DOUBT[0]


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt",
        "not sure how many sessions i need",
        "you don't know what causes cellulite, do you",
        "will the bruises look awful",
        "is the needle cold",
        "do the staff numb you first",
        "i have a complaint with my knees",
        "is there a waiting time between sessions",
        "how cold is it",
    ],
)
def test_a_question_is_no_complaint(text):
    assert regret(text, 0) is None
