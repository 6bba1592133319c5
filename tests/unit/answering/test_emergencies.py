from __future__ import annotations

import pytest

from faqbot.answering.emergencies import questions_for_later
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import make_record, parsed, part


def later(*parts):
    records = (make_record("pain"), make_record("downtime"))
    return questions_for_later(Understood.from_message(parsed(*parts, records=records)))


def test_a_question_beside_a_red_flag_becomes_a_button_without_its_answer():
    reply = later(part("personal_advice"), part("faq/pain"))
    assert reply.kind == "emergency"
    assert [(b.title, b.payload) for b in reply.buttons] == [("Pain", '/faq{"faq": "pain"}')]
    assert "in general" not in reply.text
    assert reply.faqs == ()


def test_a_question_asked_twice_is_one_button():
    assert len(later(part("faq/pain"), part("faq/pain")).buttons) == 1


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (part("faq/pain"),),
        (part("greeting"), part("personal_advice")),
        (part("greeting"), part("faq/pain", is_understood=False)),
    ],
)
def test_a_red_flag_alone_is_followed_by_nothing(parts):
    assert later(*parts) is None
