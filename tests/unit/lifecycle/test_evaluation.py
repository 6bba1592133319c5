from __future__ import annotations

import pytest

from faqbot.lifecycle.evaluation import YES, Score, evaluate
from faqbot.lifecycle.questions import Case, Dialogue, Questions, TurnCase
from tests.unit.answering.small_records import part


def scores(interpreter, **questions):
    return {score.name: score for score in evaluate(interpreter, Questions(**questions))}


def test_single_questions_count_for_the_set_of_their_label(interpreter):
    interpreter.teach("stop pills?", "personal_advice", part("personal_advice"))
    cases = (
        Case("does it hurt?", "faq/pain", ("pain",)),
        Case("how many?", "faq/pain", ("pain",)),
        Case("price?", "out_of_scope"),
        Case("does it hurt?", "out_of_scope"),
        Case("stop pills?", "personal_advice"),
        Case("mumble", "greeting"),
    )
    found = scores(interpreter, single=cases)
    assert (found["right FAQ"].right, found["right FAQ"].total) == (1, 2)
    assert (found["out-of-scope refused"].right, found["out-of-scope refused"].total) == (1, 2)
    assert found["personal advice"].share == 1
    assert found["dialogue acts"].share == 0
    (miss,) = found["right FAQ"].misses
    assert miss.startswith("how many?  [faq/pain] -> ") and "sessions" in miss


def test_one_missed_red_flag_misses_the_goal(interpreter):
    interpreter.teach("help", "emergency", part("personal_advice"))
    interpreter.teach("better dead", "crisis", part("personal_advice"))
    found = scores(interpreter, emergency=("help", "better dead"), not_emergency=("price?", "help"))
    assert found["red flags caught"].is_met
    assert found["look-alikes left alone"].share == 0.5
    missed = scores(interpreter, emergency=("help", "price?"))
    assert not missed["red flags caught"].is_met


def test_every_part_must_be_answered_and_nothing_else(interpreter):
    interpreter.teach("both", "faq", part("faq/pain"), part("faq/sessions"))
    cases = (
        Case("both", "compound", ("sessions", "pain")),
        Case("both", "compound", ("pain",)),
        Case("does it hurt?", "compound", ("pain", "sessions")),
    )
    assert scores(interpreter, compound=cases)["several questions, all parts"].right == 1


@pytest.mark.parametrize(
    ("last", "is_right"),
    [
        (TurnCase("and the face?", faqs=("sessions",), goal="face", has_sources=True), True),
        (TurnCase("and the face?", faqs=("sessions",), goal="hair_loss"), False),
        (TurnCase("and the face?", kind="clarify"), False),
        (TurnCase("and the face?"), True),
        (TurnCase("price?", has_sources=True), False),
    ],
)
def test_a_dialogue_is_right_when_each_turn_is(interpreter, last, is_right):
    dialogue = Dialogue("hair", (TurnCase("how many?", faqs=("sessions",)), last))
    score = scores(interpreter, follow_ups=(dialogue,))["follow-up dialogues"]
    assert bool(score.right) is is_right
    assert all(miss.startswith("hair: ") for miss in score.misses)


def test_candidacy_is_never_answered_with_a_yes(interpreter):
    interpreter.teach("lupus?", "faq", part("faq/candidacy"))
    cases = (Case("lupus?", "no"), Case("does it hurt?", "no"))
    assert scores(interpreter, candidacy=cases)["candidacy, never a yes"].right == 1


@pytest.mark.parametrize(
    ("text", "is_yes"),
    [
        ("Yes, go ahead", True),
        ("You can have it.", True),
        ("Of course!", True),
        ("One page says you can ask", False),
        ("Yesterday's news", False),
        ("The pages rule it out.", False),
    ],
)
def test_a_yes_is_recognised(text, is_yes):
    assert bool(YES.search(text)) is is_yes


def test_a_score_without_cases_or_goal_is_met():
    assert Score("x", 0.9).is_met and Score("x").is_met
    score = Score("x", 0.5)
    score.add(False, "why")
    assert not score.is_met
    assert score.to_json() == {
        "name": "x", "goal": 0.5, "right": 0, "total": 1, "misses": ["why"], "share": 0.0,
    }  # fmt: skip


def test_progress_rises_through_the_sets(interpreter):
    seen = []
    evaluate(interpreter, Questions(), lambda share, what: seen.append((share, what)))
    shares = [share for share, _ in seen]
    assert shares == sorted(shares) and len(seen) == len({what for _, what in seen}) == 5
