from __future__ import annotations

import pytest

from faqbot.nlu.lab_values import asks_about_lab_value


@pytest.mark.parametrize(
    "text",
    [
        "my hba1c was 61 last week is that bad",
        "tsh 7.2, high or normal?",
        "blood pressure 160/100 at the pharmacy, should i worry",
        "the scan says a shadow on the liver, what does that mean",
        "got my bloods back, ferritin of 9, is that low",
        "my smear came back abnormal how serious is it",
        "cholesterol: 6.4. good or bad",
        "just had a blood test and my platelets are 120, is it normal for my age",
        "biopsy came back, should i be worried?",
    ],
)
def test_asking_what_a_value_means_is_recognised(text):
    assert asks_about_lab_value(text)


@pytest.mark.parametrize(
    "text",
    [
        "my blood pressure is 150 over 90, can i have it",
        "is a blood pressure of 150 too high for the treatment",
        "does it lower cholesterol",
        "is there a blood test before",
        "do they check my blood pressure first, is that normal",
        "how bad is the pain",
        "what does mesotherapy mean",
        "are the results good or bad",
        "is the needle too high or low",
        "bad results, what then",
        "my a1c is 7.9, am i eligible",
    ],
)
def test_what_is_no_value_or_asks_for_the_treatment_is_left_alone(text):
    assert not asks_about_lab_value(text)
