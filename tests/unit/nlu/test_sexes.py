"""Who asks whether it is for men."""

from __future__ import annotations

import pytest

from faqbot.nlu.sexes import asks_if_for_men


@pytest.mark.parametrize(
    "text",
    [
        "do you treat men",
        "can a guy get it?",
        "is it for blokes too",
        "and men?",
        "does it work on men as well",
        "do you take male patients",
        "are men allowed",
        "is it only for women",
        "is this a women's thing",
        "is it just for ladies or men too",
        "for men too?",
    ],
)
def test_the_question_is_found(text: str) -> None:
    assert asks_if_for_men(text)


@pytest.mark.parametrize(
    "text",
    [
        "are you guys certified",
        "does it work for men losing hair",
        "do men get cellulite",
        "why do men go bald",
        "is it a man or a woman doing it",
        "man boobs",
        "can I have it",
        "my husband wants it",
        "is there a male doctor",
        "for women with cellulite",
    ],
)
def test_other_questions_with_men_in_them_are_not(text: str) -> None:
    assert not asks_if_for_men(text)
