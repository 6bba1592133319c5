from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.candidacy import answer
from faqbot.answering.nothing_named import names_nothing


@pytest.mark.parametrize(
    ("text", "all_denied"),
    [
        ("I'm 41 and healthy, may I have it?", False),
        ("no illnesses, no tablets", False),
        ("I don't take any medication", False),
        ("perfectly healthy here", False),
        ("I'm not diabetic, not nursing", True),
        ("no health problems, not pregnant", True),
    ],
)
def test_who_names_nothing_is_told_so(text, all_denied):
    assert names_nothing(text, all_denied)


@pytest.mark.parametrize(
    ("text", "all_denied"),
    [
        ("healthy except for my knees", False),
        ("I'm healthy but I faint easily", False),
        ("is diabetes no problem?", True),
        ("I'm not sure I'm pregnant", True),
        ("do healthy people get bruises", False),
        ("not pregnant, I take flurozin", True),
        ("I can't go without insulin", True),
        ("I used to be ill, now healthy", False),
        ("I want healthy skin", False),
    ],
)
def test_a_doubt_or_anything_else_besides_counts(text, all_denied):
    assert not names_nothing(text, all_denied)


def test_it_is_no_yes(record_of):
    entities = {"condition": ("pregnancy", "nursing")}
    asked = Asked("not pregnant, not nursing, 30 and healthy", entities=entities)
    said = answer(record_of("candidacy"), asked)
    assert "Silence is not a yes" in said.text and "Only a doctor" in said.text
    assert "Not everyone." not in said.text and "S0-31" in said.facts


def test_what_was_named_earlier_still_counts(record_of):
    asked = Asked("30 and healthy, may I?", entities={"earlier": ("autoimmune",)})
    assert "Nothing you named" not in answer(record_of("candidacy"), asked).text
