from __future__ import annotations

import pytest

from faqbot.answering.understood import Part, Understood, records_of
from tests.unit.answering.small_records import make_record, parsed, part


def test_a_message_is_read_with_parts_records_and_suggestions():
    record = make_record("pain")
    data = parsed(
        part("faq/pain", "ouch?", entities={"goal": ["face"]}),
        records=(record,),
        suggestions=[["pain", "Pain"]],
    )
    understood = Understood.from_message(data)
    (one,) = understood.parts
    assert (one.text, one.faq, one.entities) == ("ouch?", "pain", {"goal": ("face",)})
    assert understood.records == {"pain": record}
    assert understood.suggestions == (("pain", "Pain"),)
    assert understood.release == "today"


@pytest.mark.parametrize("data", [{}, {"faqbot": None}, {"faqbot": {}}, {"intent": {}}])
def test_a_message_of_no_model_of_ours_is_empty(data):
    assert Understood.from_message(data) == Understood()
    assert records_of(data) == {}


def test_only_the_label_of_an_faq_has_an_faq():
    assert Part("", "greeting", 1.0).faq is None
