from __future__ import annotations

import pytest

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.choose import SUBJECTS, answer_from
from faqbot.answering.pieces import written_answer
from faqbot.content.record import RecordAnswer
from tests.unit.answering.small_records import make_record


@pytest.mark.parametrize(
    ("goals", "asked_for", "chosen"),
    [
        (("face", "cellulite"), "cellulite", "cellulite"),
        (("face",), "cellulite", None),
        (("fat_reduction",), "weight_loss", "fat_reduction"),
        (("face", "fat_reduction"), "chin_neck", "fat_reduction"),
        (("face",), "eyes", None),
        (("face",), None, None),
        (("face",), "no_such_goal", None),
    ],
)
def test_the_text_for_the_goal_is_chosen_then_a_near_one_then_the_default(goals, asked_for, chosen):
    answer = written_answer(make_record("sessions", goals), Asked("?", asked_for))
    assert answer.goal == chosen
    assert answer.text == (f"sessions for {chosen}." if chosen else "sessions in general.")
    assert answer.facts == (f"sessions-{chosen or 1}",)


def test_the_faqs_disagreement_goes_with_the_default_and_not_with_a_goals_text():
    record = make_record("sessions", ("face",), disagreement="- They differ.")
    assert written_answer(record, Asked("?")).disagreement == "- They differ."
    assert written_answer(record, Asked("?", "face")).disagreement is None


def test_an_answers_own_disagreement_and_question_win():
    own = RecordAnswer("x", ("f",), "face", disagreement="- On the face.", ask_clinic="Ask me.")
    record = make_record("sessions", disagreement="- They differ.", ask_clinic="Ask.")
    record = make_record("sessions", answers=(*record.answers, own), ask_clinic="Ask.")
    answer = written_answer(record, Asked("?", "face"))
    assert (answer.disagreement, answer.ask_clinic) == ("- On the face.", "Ask me.")
    assert written_answer(record, Asked("?")).ask_clinic == "Ask."


@pytest.mark.parametrize("faq", sorted(SUBJECTS))
def test_a_subject_without_fields_answers_with_its_text(faq):
    answer = answer_from(make_record(faq), Asked("?"))
    assert answer.text == f"{faq} in general."


@pytest.mark.parametrize("faq", sorted(SUBJECTS))
def test_a_subject_with_fields_is_answered_by_its_code(faq, monkeypatch):
    monkeypatch.setitem(SUBJECTS, faq, lambda record, asked: Answer("by code", ()))
    assert answer_from(make_record(faq, details={"a": 1}), Asked("?")).text == "by code"


def test_every_shipped_faq_answers_in_general_and_for_each_of_its_goals(content, record_of):
    for faq in content.faqs:
        record = record_of(faq)
        for goal in {answer.goal for answer in record.answers}:
            answer = answer_from(record, Asked("", goal))
            assert answer.text.strip(), (faq, goal)
            assert answer.facts and set(answer.facts) <= set(record.citations), (faq, goal)
