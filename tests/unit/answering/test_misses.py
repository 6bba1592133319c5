from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF, clarify_topic, did_you_mean, dont_know
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

CONTACT = "you can reach us by phone on 020 1"


def understood(label, **changes):
    return Understood.from_message(parsed(part(label, confidence=0.2), **changes))


def test_what_the_documents_do_not_cover_is_said_with_the_way_to_the_clinic():
    reply = dont_know(understood("out_of_scope"), Context(), CONTACT)
    assert "020 1" in reply.text and "documents" in reply.text
    assert (reply.kind, reply.faqs, reply.sources) == ("unknown", (), ())
    assert HANDOFF in reply.buttons


def test_every_wording_for_what_is_not_covered_is_whole():
    for misses in range(5):
        text = dont_know(understood("out_of_scope"), Context(misses=misses), CONTACT).text
        assert "{" not in text and "020 1" in text
        assert text[0].isupper()


@pytest.mark.parametrize("label", ["out_of_scope", "faq/pain", "nonsense"])
def test_the_same_words_do_not_come_twice_in_a_row(label):
    texts = [dont_know(understood(label), Context(misses=n), CONTACT).text for n in range(4)]
    assert all(one != other for one, other in zip(texts, texts[1:]))


@pytest.mark.parametrize(("misses", "offers_person"), [(0, False), (1, True), (5, True)])
def test_a_person_is_offered_from_the_second_misunderstanding_on(misses, offers_person):
    context = Context(misses=misses)
    for label in ("faq/pain", "nonsense"):
        reply = dont_know(understood(label), context, CONTACT)
        assert (HANDOFF in reply.buttons) is offers_person
        assert ("020 1" in reply.text) is offers_person
    guesses = understood("faq/pain", suggestions=[["pain", "Pain"], ["face", "Face"]])
    assert (HANDOFF in did_you_mean(guesses, context, CONTACT).buttons) is offers_person


def test_guesses_are_offered_as_buttons_for_the_goal_spoken_of():
    guesses = Understood.from_message(
        parsed(
            part("faq/pain", entities={"goal": ["face"]}),
            suggestions=[["pain", "Pain"], ["downtime", "Downtime"]],
        )
    )
    reply = did_you_mean(guesses, Context(), CONTACT)
    assert reply.kind == "clarify" and reply.faqs == ()
    assert [button.title for button in reply.buttons] == ["Pain", "Downtime"]
    assert reply.buttons[0].payload == '/faq{"faq": "pain", "goal": "face"}'


def test_there_are_never_more_than_three_buttons():
    guesses = understood("x", suggestions=[[str(n), str(n)] for n in range(4)])
    for misses in (0, 3):
        assert len(did_you_mean(guesses, Context(misses=misses), CONTACT).buttons) == 3


@pytest.mark.parametrize(("goal", "words"), [("hair_loss", "about hair"), (None, "like to know?")])
def test_a_follow_up_of_nothing_is_asked_about(goal, words):
    reply = clarify_topic(goal)
    assert words in reply.text and reply.kind == "clarify"
    assert len(reply.buttons) == 3
    assert all((f'"goal": "{goal}"' in button.payload) is bool(goal) for button in reply.buttons)


def test_what_points_before_or_after_is_asked_about_with_what_belongs_there():
    after = clarify_topic(None, "aftercare")
    assert [button.payload.split('"')[3] for button in after.buttons] == [
        "aftercare",
        "downtime",
        "side_effects",
    ]
    assert clarify_topic(None, "provider").buttons == clarify_topic(None).buttons


def test_a_premise_is_put_right_where_nothing_else_is_known():
    understood = Understood.from_message(
        {**parsed(part("out_of_scope")), "text": "as the FDA approved it, what does it cost?"}
    )
    reply = dont_know(understood, Context(), CONTACT)
    assert reply.kind == "unknown" and "medicines regulator" in reply.text
    assert reply.sources
