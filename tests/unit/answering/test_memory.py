from __future__ import annotations

import datetime

from faqbot.answering.context import Context
from faqbot.answering.memory import CONTEXT_SLOT, records_seen, scene_of
from faqbot.settings import Settings
from tests.unit.answering.small_records import make_record, parsed, part

NOW = datetime.datetime(2026, 11, 22, 12, 0).timestamp()


def user(*records):
    return {"event": "user", "parse_data": parsed(part("faq/x"), records=records)}


def test_the_newest_record_of_each_faq_is_kept():
    old, new = make_record("pain", title="Old"), make_record("pain", title="New")
    records = records_seen([user(old), user(make_record("face")), user(new)])
    assert {faq: record.title for faq, record in records.items()} == {"pain": "New", "face": "Face"}


def test_events_without_records_are_passed_over():
    events = [{"event": "bot"}, {"event": "user"}, {"event": "user", "parse_data": None}, {}]
    assert records_seen(events) == {}


def test_a_scene_knows_the_day_the_contact_and_the_next_turn():
    slots = {CONTEXT_SLOT: Context(faqs=("pain",), turn=4, topic_turn=4, at=NOW - 60).to_slot()}
    scene = scene_of(slots, [user(make_record("pain"))], Settings(clinic_phone="020 1"), NOW)
    assert scene.today == datetime.date(2026, 11, 22)
    assert scene.contact.endswith("020 1")
    assert (scene.context.turn, scene.context.faqs) == (5, ("pain",))
    assert set(scene.records) == {"pain"}


def test_the_settings_say_how_soon_context_fades():
    slots = {CONTEXT_SLOT: Context(faqs=("pain",), turn=4, topic_turn=4, at=NOW - 120).to_slot()}
    assert scene_of(slots, [], Settings(context_minutes=1), NOW).context.faqs == ()
    assert scene_of(slots, [], Settings(context_minutes=3), NOW).context.faqs == ("pain",)


def test_messages_that_others_dealt_with_count_as_turns():
    slots = {CONTEXT_SLOT: Context(faqs=("pain",), turn=1, topic_turn=1, at=NOW).to_slot()}
    kept = [user(make_record("pain")), {"event": "slot", "name": CONTEXT_SLOT}]
    greeted = [*kept, *[user()] * 4]
    assert scene_of(slots, greeted, Settings(context_turns=4), NOW).context.faqs == ("pain",)
    assert scene_of(slots, [*greeted, user()], Settings(context_turns=4), NOW).context.faqs == ()


def test_a_first_message_has_an_empty_scene():
    scene = scene_of({}, [], Settings(), NOW)
    assert scene.context == Context(turn=1)
    assert scene.records == {}


def test_a_wish_for_short_answers_stands_until_more_is_asked_for():
    def said(text, before):
        message = {"event": "user", "text": text, "parse_data": parsed(part("follow_up"))}
        return scene_of({CONTEXT_SLOT: before.to_slot()}, [message], Settings(), NOW).context

    wished = said("short answers please", Context(turn=1))
    assert wished.brief
    assert said("does it hurt", wished).brief
    assert not said("more detail please", wished).brief
