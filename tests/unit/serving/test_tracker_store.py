"""The tracker store beside Rasa's own, on the same conversations."""

from __future__ import annotations

import time
from typing import Any, List

import pytest
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from faqbot.serving.tracker_store import MAX_EVENTS, FaqbotTrackerStore

DOMAIN = Domain.from_dict(
    {
        "intents": ["faq", "greeting"],
        "actions": ["action_answer"],
        "slots": {
            name: {"type": "any", "mappings": [{"type": "custom"}]}
            for name in ("context", "name", "note")
        },
        "forms": {"booking_form": {"required_slots": ["name"]}},
    }
)
SENDER = "visitor"


class Broker:
    """Keeps what would be published."""

    def __init__(self) -> None:
        self.published: List[dict] = []

    def publish(self, event: dict) -> None:
        self.published.append(event)


@pytest.fixture
def store(tmp_path):
    return FaqbotTrackerStore(DOMAIN, url=f"sqlite:///{tmp_path}/ours.db")


@pytest.fixture
def stock(tmp_path):
    return SQLTrackerStore(DOMAIN, db=str(tmp_path / "rasas.db"))


def turn(number: int) -> List[Event]:
    """What one question adds to a conversation."""
    text = f"question {number}"
    return [
        UserUttered(text, {"name": "faq", "confidence": 1.0}, parse_data={"text": text}),
        ActionExecuted("action_answer"),
        BotUttered(f"answer {number}"),
        SlotSet("context", {"turn": number}),
        ActionExecuted("action_listen"),
    ]


START = [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]


def stamped(events: List[Event]) -> List[Event]:
    """Give the events times of their own, as in a real conversation."""
    for event in events:
        stamped.clock += 1  # type: ignore[attr-defined]
        event.timestamp = stamped.clock  # type: ignore[attr-defined]
    return events


stamped.clock = time.time()  # type: ignore[attr-defined]


async def go_on(store: Any, *steps: List[Event]) -> DialogueStateTracker:
    """Read, add a step's events and save, as Rasa does for each message."""
    for step in steps:
        tracker = await store.get_or_create_tracker(SENDER, append_action_listen=False)
        for event in step:
            tracker.update(event, DOMAIN)
        await store.save(tracker)
    return await store.retrieve(SENDER)


def texts(tracker: DialogueStateTracker) -> List[str]:
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def stored(store: Any) -> int:
    with store.session_scope() as session:
        return session.query(store.SQLEvent).filter_by(sender_id=SENDER).count()


async def test_a_short_conversation_is_read_as_rasas_own_store_reads_it(store, stock):
    steps = [stamped(step) for step in (START, turn(1), [ActiveLoop("booking_form")], turn(2))]
    ours, rasas = await go_on(store, *steps), await go_on(stock, *steps)
    assert [event.as_dict() for event in ours.events] == [e.as_dict() for e in rasas.events]
    assert ours.current_slot_values() == rasas.current_slot_values()
    assert ours.active_loop == rasas.active_loop


async def test_a_long_conversation_leads_to_the_state_rasas_own_store_finds(store, stock):
    steps = [stamped(START), stamped([SlotSet("name", "Ann"), ActiveLoop("booking_form")])]
    steps += [stamped(turn(number)) for number in range(60)]
    ours, rasas = await go_on(store, *steps), await go_on(stock, *steps)
    assert ours.current_slot_values() == rasas.current_slot_values()
    assert ours.active_loop == rasas.active_loop
    assert ours.latest_message.text == rasas.latest_message.text
    assert ours.latest_action == rasas.latest_action
    assert ours.latest_bot_utterance == rasas.latest_bot_utterance
    recent = [event.as_dict() for event in rasas.events][-MAX_EVENTS:]
    assert [event.as_dict() for event in ours.events][-MAX_EVENTS:] == recent


async def test_reading_costs_no_more_at_turn_sixty_than_at_turn_thirty(store):
    early = await go_on(store, stamped(START), *(stamped(turn(n)) for n in range(30)))
    late = await go_on(store, *(stamped(turn(n)) for n in range(30, 60)))
    assert len(late.events) == len(early.events)
    assert len(late.events) <= MAX_EVENTS + len(DOMAIN.slots) + 1
    assert texts(late)[-1] == "question 59"


async def test_slots_and_the_open_form_from_before_the_window_survive(store):
    before = [SlotSet("name", "Ann"), SlotSet("name", "Bea"), SlotSet("note", "x"),
              SlotSet("note", None), ActiveLoop("booking_form")]  # fmt: skip
    tracker = await go_on(store, START, before, *(turn(n) for n in range(40)))
    assert "question 0" not in texts(tracker)
    assert (tracker.get_slot("name"), tracker.get_slot("note")) == ("Bea", None)
    assert tracker.active_loop_name == "booking_form"


async def test_a_form_closed_before_the_window_stays_closed(store):
    before = [ActiveLoop("booking_form"), SlotSet("name", "Ann"), ActiveLoop(None)]
    tracker = await go_on(store, START, before, *(turn(n) for n in range(40)))
    assert tracker.active_loop is None


async def test_slots_that_were_reset_before_the_window_stay_empty(store):
    before = [SlotSet("name", "Ann"), AllSlotsReset(), SlotSet("note", "later")]
    tracker = await go_on(store, START, before, *(turn(n) for n in range(40)))
    assert (tracker.get_slot("name"), tracker.get_slot("note")) == (None, "later")


async def test_a_new_session_leaves_the_old_one_behind(store, stock):
    steps = [stamped(START), stamped([SlotSet("name", "Ann")]), stamped(turn(1))]
    again = [ActionExecuted("action_session_start"), SessionStarted(),
             ActionExecuted("action_listen")]  # fmt: skip
    steps += [stamped(again), stamped(turn(2))]
    ours, rasas = await go_on(store, *steps), await go_on(stock, *steps)
    assert [e.as_dict() for e in ours.events] == [e.as_dict() for e in rasas.events]
    assert texts(ours) == ["question 2"]
    assert ours.get_slot("name") is None


async def test_a_new_session_is_left_behind_too_when_it_began_before_the_window(store):
    again = [ActionExecuted("action_session_start"), SessionStarted()]
    steps = [START, [SlotSet("name", "Ann")], again, *(turn(n) for n in range(40))]
    assert (await go_on(store, *steps)).get_slot("name") is None


async def test_no_event_is_stored_twice_or_lost(store):
    steps = [START, *(turn(n) for n in range(40))]
    await go_on(store, *steps)
    assert stored(store) == sum(map(len, steps))
    whole = await store.retrieve_full_tracker(SENDER)
    assert texts(whole) == [f"question {n}" for n in range(40)]


async def test_saving_again_without_news_stores_nothing(store):
    await go_on(store, START, turn(1))
    tracker = await store.retrieve(SENDER)
    await store.save(tracker)
    await store.save(tracker)
    assert stored(store) == len(START) + len(turn(1))


async def test_each_event_is_published_once_also_when_saved_in_two_steps(tmp_path):
    broker = Broker()
    store = FaqbotTrackerStore(DOMAIN, url=f"sqlite:///{tmp_path}/x.db", event_broker=broker)
    await go_on(store, START, *(turn(n) for n in range(30)))
    tracker = await store.retrieve(SENDER)
    for step in (turn(30), turn(31)):
        for event in step:
            tracker.update(event, DOMAIN)
        await store.save(tracker)
    assert len(broker.published) == stored(store) == len(START) + 32 * len(turn(0))


async def test_an_erased_conversation_is_gone_and_others_stay(store):
    await go_on(store, START, *(turn(n) for n in range(40)))
    other = await store.get_or_create_tracker("other")
    await store.save(other)
    assert store.erase(SENDER) == len(START) + 40 * len(turn(0))
    assert await store.retrieve(SENDER) is None
    assert await store.retrieve("other") is not None
    assert store.erase(SENDER) == 0


async def test_rasas_own_way_to_delete_erases_too(store):
    await go_on(store, START, turn(1))
    await store.delete(SENDER)
    assert await store.retrieve(SENDER) is None


async def test_a_conversation_goes_on_after_it_was_erased(store):
    await go_on(store, START, turn(1))
    store.erase(SENDER)
    assert texts(await go_on(store, turn(2))) == ["question 2"]


async def test_who_never_wrote_has_no_conversation(store):
    assert await store.retrieve("nobody") is None


async def test_two_stores_on_one_database_see_the_same(tmp_path):
    address = f"sqlite:///{tmp_path}/shared.db"
    one, other = (FaqbotTrackerStore(DOMAIN, url=address) for _ in range(2))
    await go_on(one, START, turn(1))
    assert texts(await other.retrieve(SENDER)) == ["question 1"]


async def test_the_settings_name_the_database_and_its_folder_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("FAQBOT_DATABASE_URL", f"sqlite:///{tmp_path}/new/folder/bot.db")
    await go_on(FaqbotTrackerStore(DOMAIN), START)
    assert (tmp_path / "new/folder/bot.db").exists()
