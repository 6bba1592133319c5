from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.provenance import explain
from tests.unit.answering.small_records import first_source, make_record

RECORD = make_record("sessions", ("face",), disagreement="- One page says two.\n- Another, ten.")
SPOKEN = Context(faqs=("sessions",), turn=1)


def explained(intent, record=RECORD, context=SPOKEN, text=""):
    return explain(intent, context, {record.id: record}, "today", text)


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


@pytest.mark.parametrize(
    "text",
    ["whos right", "so which one is correct?", "which page is true", "who should i believe then"],
)
@pytest.mark.parametrize("intent", ["source_request", "agreement", "certainty"])
def test_who_is_right_gets_both_sides_and_no_verdict(intent, text):
    reply = explained(intent, text=text)
    assert reply.text.startswith("I can't say which page is right")
    assert "One page says two" in reply.text and "rests on" not in reply.text


@pytest.mark.parametrize(
    "text", ["are you sure cause ive read it grows back", "u sure? i heard ten"]
)
def test_a_doubt_taken_for_a_wish_for_sources_gets_the_sides(text):
    reply = explained("source_request", text=text)
    assert "no more" in reply.text and "Another, ten." in reply.text


@pytest.mark.parametrize(
    "text", ["which page says that", "where did you read this", "what is your source"]
)
def test_a_wish_for_sources_gets_these(text):
    assert explained("source_request", text=text).text.startswith("That answer rests on:")


def test_whether_all_pages_say_so_is_of_the_illness_that_was_named(record_of):
    context = Context(faqs=("candidacy",), condition="diabetes", turn=1)
    text = explained("agreement", record_of("candidacy"), context, "does every page say this?").text
    assert text.startswith("Not every page speaks of it:") and "Two pages rule it out" in text
    assert "gives no permission" in text and "thyroid" not in text


def test_the_detail_asked_for_says_who_says_what(record_of):
    context = Context(faqs=("history",), asked="and when was it", turn=1)
    text = explained("source_request", record_of("history"), context, "whos right").text
    assert "two pages give the year 1952, one 1958" in text
