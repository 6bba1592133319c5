"""A tracker as Rasa sends it, and what an action says and sets."""

from __future__ import annotations

import asyncio
from typing import Any, Callable, Dict, List, Optional

import pytest
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from faqbot.booking import service


class Outcome:
    """What came of running an action."""

    def __init__(self, messages: List[dict], events: List[dict]) -> None:
        self.messages, self.events = messages, events

    @property
    def text(self) -> str:
        return "\n".join(message["text"] for message in self.messages)

    @property
    def slots(self) -> Dict[str, Any]:
        return {event["name"]: event["value"] for event in self.events if "name" in event}

    @property
    def payloads(self) -> List[str]:
        return [button["payload"] for m in self.messages for button in m["buttons"]]


def user(text: str, intent: str) -> dict:
    return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent}}}


def replied(*faqs: str) -> dict:
    return {"event": "bot", "text": "…", "data": {"custom": {"kind": "answer", "faq": faqs}}}


@pytest.fixture
def run(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Run an action on a conversation whose database is empty at first."""
    monkeypatch.setenv("FAQBOT_DATABASE_URL", f"sqlite:///{tmp_path}/bot.db")
    monkeypatch.setenv("FAQBOT_LOCALE", "en-US")
    monkeypatch.setenv("FAQBOT_CLINIC_PHONE", "202-555-0100")
    service.store_of.cache_clear()

    def run_one(
        action: Action,
        text: str = "",
        intent: str = "",
        slots: Optional[dict] = None,
        before: tuple = (),
        after: tuple = (),
        loop: Optional[str] = None,
        domain: Optional[dict] = None,
        typed: Optional[str] = None,
    ) -> Outcome:
        events = [*before, user(text, intent), *after]
        latest = {"text": text, "intent": {"name": intent}, "entities": []}
        latest["metadata"] = {"typed": typed} if typed else {}
        tracker = Tracker(
            "visitor-1", dict(slots or {}), latest, events, False, None,
            {"name": loop} if loop else {}, "action_listen",
        )  # fmt: skip
        dispatcher = CollectingDispatcher()
        events = asyncio.run(action.run(dispatcher, tracker, domain or {}))
        return Outcome(dispatcher.messages, events)

    return run_one
