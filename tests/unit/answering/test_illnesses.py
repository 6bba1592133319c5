"""What is denied and what is unknown in a visitor's own words."""

from __future__ import annotations

import pytest

from faqbot.answering.illnesses import Unknown, is_denied, unknown_illness


@pytest.mark.parametrize("text", ["I'm not pregnant", "no pregnancy", "without being pregnant"])
def test_denial_is_read(text: str) -> None:
    assert is_denied(text, ["pregnan*"])


@pytest.mark.parametrize(
    "text",
    ["I'm pregnant", "not sure if I'm pregnant", "I'm not just pregnant", "not ill but pregnant",
     "I was not pregnant but now I'm pregnant", "I don't know if I'm pregnant"],
)  # fmt: skip
def test_what_is_not_clearly_denied_stands(text: str) -> None:
    assert not is_denied(text, ["pregnan*"])


@pytest.mark.parametrize(
    "text, name, is_medicine",
    [
        ("I have Ehlers-Danlos syndrome, can I have it?", "Ehlers-Danlos syndrome", False),
        ("i've got porphyria is it safe", "porphyria", False),
        ("diagnosed with sarcoidosis last year", "sarcoidosis", False),
        ("I take metformin", "metformin", True),
        ("I'm on tamoxifen and wonder", "tamoxifen", True),
    ],
)
def test_an_unknown_illness_is_named(text: str, name: str, is_medicine: bool) -> None:
    assert unknown_illness(text) == Unknown(name, is_medicine)


@pytest.mark.parametrize(
    "text",
    ["I have a question", "I have a wedding on Saturday", "who can't have it?", "I have cellulite",
     "I have been there", "am I a candidate", "I have <b>"],
)  # fmt: skip
def test_other_things_people_have_are_no_illness(text: str) -> None:
    assert unknown_illness(text) is None
