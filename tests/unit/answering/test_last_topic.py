from __future__ import annotations

from faqbot.answering.asked import Answer
from faqbot.answering.last_topic import names_nothing, topic_of, turn_on
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import make_record, parsed, part
from tests.unit.answering.turns import after, goal, scene

MESSAGE = Understood.from_message(parsed(part("follow_up", "and that?", **goal("face"))))


def test_the_topic_is_what_was_answered_last():
    assert topic_of(scene(after("pain"))).id == "pain"
    assert topic_of(scene()) is None


def test_what_a_message_names_is_found_in_any_part():
    assert names_nothing(MESSAGE, "effect") and not names_nothing(MESSAGE, "effect", "goal")


def test_an_answer_alone_has_its_sources_and_what_is_put_right_first():
    record = make_record("pain")
    answer = Answer("In short.", ("pain-1",), disagreement="- They differ.", ask_clinic="Ask.")
    turn = turn_on(MESSAGE, scene(after("pain")), record, answer, ("**First:** not so.", ()))
    assert turn.reply.text.startswith("**First:** not so.\n\nIn short.")
    assert "differ" not in turn.reply.text and turn.reply.sources
    assert turn.context.faqs == ("pain",)
