from __future__ import annotations

from faqbot.web.conversations import MOST_PAYLOADS, Conversations, message


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_conversation_expires() -> None:
    clock = Clock()
    conversations = Conversations(hours=1, most=10, now=clock)
    conversations.start("a")
    clock.seconds = 3599
    assert conversations.get("a") is not None
    clock.seconds = 3600
    assert conversations.get("a") is None
    assert len(conversations) == 0


def test_the_longest_idle_conversation_makes_room() -> None:
    conversations = Conversations(hours=1, most=2, now=Clock())
    conversations.start("a")
    conversations.start("b")
    conversations.get("a")
    conversations.start("c")
    assert [bool(conversations.get(key)) for key in "abc"] == [True, False, True]


def test_expired_conversations_are_swept() -> None:
    clock = Clock()
    conversations = Conversations(hours=1, most=10, now=clock)
    conversations.start("a")
    clock.seconds = 4000
    assert conversations.sweep() == {"a"}


def test_offered_payloads_do_not_pile_up() -> None:
    conversation = Conversations(hours=1, most=1).start("a")
    for n in range(MOST_PAYLOADS + 5):
        conversation.add([message("bot", "x", buttons=[{"title": "t", "payload": f"/{n}"}])])
    assert len(conversation.titles) == MOST_PAYLOADS
    assert "/0" not in conversation.titles
