from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.provenance import explain
from tests.unit.answering.small_records import first_source, make_record

RECORD = make_record("sessions", ("face",), disagreement="- One page says two.\n- Another, ten.")
SPOKEN = Context(faqs=("sessions",), turn=1)


def explained(intent, record=RECORD, context=SPOKEN):
    return explain(intent, context, {record.id: record}, "today")


@pytest.mark.parametrize("intent", ["source_request", "certainty", "agreement"])
def test_every_explanation_names_document_and_heading(intent):
    reply = explained(intent)
    assert "The page, “About sessions-1”" in reply.text
    assert reply.sources == (first_source(RECORD),)
    assert (reply.kind, reply.faqs, reply.release) == ("answer", ("sessions",), "today")


def test_the_sources_are_those_of_the_answer_for_the_goal_spoken_of():
    reply = explained("source_request", context=Context(faqs=("sessions",), goal="face"))
    assert reply.sources == (first_source(RECORD, "face"),)


def test_documents_that_differ_are_shown_with_each_side():
    for intent in ("agreement", "certainty"):
        reply = explained(intent)
        assert "One page says two" in reply.text and reply.disagreement


def test_documents_that_do_not_differ_are_said_not_to():
    reply = explained("agreement", make_record("sessions"))
    assert "do not contradict" in reply.text and not reply.disagreement


def test_asked_how_sure_it_is_the_bot_claims_no_more_than_its_pages():
    assert "no more" in explained("certainty").text


@pytest.mark.parametrize("context", [Context(), Context(faqs=("forgotten",))])
def test_before_any_answer_there_is_nothing_to_explain(context):
    reply = explain("source_request", context, {"sessions": RECORD})
    assert reply.kind == "clarify" and reply.sources == ()


def test_two_answers_with_one_source_name_it_once():
    records = {faq: make_record(faq, citations=RECORD.citations) for faq in ("a", "b")}
    records = {
        faq: make_record(faq, answers=RECORD.answers[:1], citations=RECORD.citations)
        for faq in records
    }
    reply = explain("source_request", Context(faqs=("a", "b")), records)
    assert len(reply.sources) == 1
    assert reply.text.count("About sessions-1") == 1
