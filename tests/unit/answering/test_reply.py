from __future__ import annotations

import json

import pytest

from faqbot.answering.asked import Answer
from faqbot.answering.reply import (
    MAX_BUTTONS,
    Answered,
    Button,
    Reply,
    merged,
    source_line,
    sources_of,
)
from tests.unit.answering.small_records import make_record


def answered(faq, confidence=0.9, **changes):
    record = make_record(faq)
    answer = Answer(**{"text": f"{faq}.", "facts": (f"{faq}-1",), **changes})
    return Answered(answer, record, confidence, sources_of(answer, [record]))


ADVICE = Answered(Answer("Please ask your doctor.", ()), None, 0.8)


def test_one_answer_comes_without_a_heading_but_with_all_that_belongs_to_it():
    reply = merged(
        [answered("pain", disagreement="- One.\n- Two.", ask_clinic="Ask.", goal="face")]
    )
    assert reply.text.startswith("pain.")
    assert "**Pain**" not in reply.text
    assert "**Where the documents differ**\n- One.\n- Two." in reply.text
    assert "**Ask the clinic:** Ask." in reply.text
    assert reply.text.endswith("*Source: The page, “About pain-1”*")
    assert (reply.kind, reply.faqs, reply.goal, reply.disagreement) == (
        "answer", ("pain",), "face", True,
    )  # fmt: skip


def test_several_answers_have_headings_and_safety_comes_first():
    reply = merged([answered("pain"), answered("side_effects"), answered("candidacy"), ADVICE])
    assert reply.faqs == ("candidacy", "side_effects", "pain")
    assert reply.text.startswith("Please ask your doctor.")
    assert reply.text.index("**Candidacy**") < reply.text.index("**Pain**")


def test_a_reply_with_advice_in_it_is_advice_whatever_else_it_answers():
    assert merged([answered("pain"), ADVICE]).kind == "advice"
    assert merged([answered("pain"), answered("types")]).kind == "answer"


def test_what_differs_is_said_in_a_merged_reply_too():
    reply = merged([answered("pain", disagreement="- They differ."), answered("types")])
    assert "They differ." in reply.text and reply.disagreement


def test_confidence_is_that_of_the_least_certain_answer():
    assert merged([answered("pain", 0.9), answered("types", 0.7)]).confidence == 0.7


def test_a_part_not_covered_is_named_with_the_way_to_the_clinic():
    reply = merged([answered("pain")], not_covered=["how much?"], closing="ask us on 020 1")
    assert "“how much?”" in reply.text and "020 1" in reply.text
    assert reply.faqs == ("pain",)


def test_advice_alone_is_of_its_own_kind_and_names_no_faq():
    reply = merged([ADVICE])
    assert (reply.kind, reply.faqs, reply.sources) == ("advice", (), ())
    assert "Source" not in reply.text


def test_goals_that_differ_leave_the_reply_without_one():
    both = [answered("pain", goal="face"), answered("types", goal="eyes")]
    assert merged(both).goal is None


def test_buttons_beyond_the_limit_are_dropped():
    buttons = [Button(str(number), f"/{number}") for number in range(9)]
    assert merged([answered("pain")], buttons=buttons).buttons == tuple(buttons[:MAX_BUTTONS])


def test_each_source_is_named_once_and_long_lists_are_counted():
    places = [{"document": "Page", "heading": str(number)} for number in range(5)]
    assert source_line(places) == "*Sources: Page, “0”; Page, “1”; Page, “2” and 2 more*"
    assert source_line(places[:1]) == "*Source: Page, “0”*"
    assert len(merged([answered("pain"), answered("pain")]).sources) == 1


def test_facts_without_a_citation_are_not_sources():
    record = make_record("pain")
    answer = Answer("x", ("pain-1", "nowhere", "pain-1"))
    assert len(sources_of(answer, [record])) == 1


def test_the_object_beside_the_text_is_the_contract():
    reply = Reply("x", "answer", ("pain",), "face", 0.93456, ({"document": "d", "heading": "h"},),
                  True, (), "2026")  # fmt: skip
    assert json.loads(json.dumps(reply.custom)) == {
        "kind": "answer",
        "faq": ["pain"],
        "goal": "face",
        "confidence": 0.935,
        "release": "2026",
        "sources": [{"document": "d", "heading": "h"}],
        "disagreement": True,
    }


@pytest.mark.parametrize("confidence", [None, 0.0])
def test_no_confidence_is_not_the_same_as_none_at_all(confidence):
    assert Reply("x", "clarify", confidence=confidence).custom["confidence"] == confidence


def test_an_answer_does_not_say_yes_beside_a_ban():
    yes = answered("cellulite", text="Yes, two pages list it.")
    assert "Yes" not in merged([yes, answered("candidacy")]).text
    assert "Two pages list it." in merged([yes, answered("candidacy")]).text
    assert merged([yes]).text.startswith("Yes, two")
    assert "Yes, two" in merged([yes, answered("pain")]).text
