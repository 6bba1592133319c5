"""What is passed on of a conversation: its subjects, and health only with a yes."""

from __future__ import annotations

from faqbot.forms.handoff import handoff
from faqbot.forms.note import note_for_staff
from faqbot.forms.topics import MOST_TOPICS, in_words, topics_of


def reply(*faqs: str) -> dict:
    return {"event": "bot", "data": {"custom": {"faq": list(faqs)}}}


def test_each_subject_is_named_once_in_order() -> None:
    events = [reply("pain"), {"event": "user", "text": "hi"}, reply("downtime", "pain"), reply()]
    assert topics_of(events) == ["pain", "downtime"]
    assert topics_of(events, ["face"]) == ["face", "pain", "downtime"]


def test_only_the_latest_subjects_are_named() -> None:
    assert len(topics_of([reply(*(f"topic{n}" for n in range(20)))])) == MOST_TOPICS


def test_events_of_any_shape_are_survived() -> None:
    assert topics_of([{"event": "bot"}, {"event": "bot", "data": None}, {}]) == []


def test_subjects_are_worded_plainly() -> None:
    assert in_words(["vs_liposuction", "side_effects"]) == (
        "you asked about comparison with liposuction, side effects"
    )
    assert in_words([]) == ""


def test_the_note_holds_no_health_answers_unless_given() -> None:
    assert note_for_staff(["pain"], {}) == "Asked about pain."
    note = note_for_staff([], {"screening_illnesses": "asthma", "screening_age": None})
    assert note.splitlines()[1:] == ["- Illnesses: asthma"]
    assert note_for_staff([], {}) == ""


def test_a_long_health_answer_is_cut() -> None:
    assert len(note_for_staff([], {"screening_medicines": "x" * 5000})) < 700


def test_the_handoff_says_how_and_offers_a_call_back() -> None:
    reply_made = handoff("you can reach us by phone on 1", "you asked about pain", False)
    assert reply_made.text.startswith("Of course. To speak with a person, you can reach us")
    assert reply_made.buttons[0].payload == "/booking"
    assert handoff("ask us", "", True).buttons == ()


def test_where_no_way_to_the_clinic_is_known_the_call_back_is_the_way() -> None:
    made = handoff("please ask our clinic's team directly", "", False, has_contact=False)
    assert "ask our clinic's team" not in made.text and made.buttons[0].payload == "/booking"
