"""What is remembered of a conversation from turn to turn: the topic, the goal, the misses.

Kept in one slot as plain JSON. It fades after some turns or minutes.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Concern:
    """An illness, medicine, pregnancy or age that was named; kept for the conversation.

    Args:
        value: Canonical value of the entity ``condition``.
        name: As shown to visitors.
        outcome: What the documents say on it, in a few words.
        rule: The same with name and reason, Markdown; empty if not at hand.
        turn: The turn it was last spoken of.
        is_others: Whether it is somebody else's.
        is_over: Whether it is told as over.
        recalled: The turn an answer last recalled it.
    """

    value: str
    name: str
    outcome: str = ""
    rule: str = ""
    turn: int = 0
    is_others: bool = False
    is_over: bool = False
    recalled: int = 0


@dataclass(frozen=True)
class Context:
    """The state of a conversation that answers depend on.

    Args:
        faqs: The FAQs answered last, the main one first.
        goal: The goal last spoken of.
        condition: The health condition last spoken of.
        offered: FAQs offered by buttons last, best first.
        misses: Misunderstandings in a row.
        turn: The visitor's messages so far.
        topic_turn: The turn the topic was last spoken of.
        at: When that was, in seconds since 1970.
        advised: Whether the last answer refused to decide on a medicine or a sign.
        replies: Replies of each repeated kind so far, for varied wording.
        said: A checksum of the last answer's text.
        repeats: How often in a row that answer was asked for again.
        effects: Side effects spoken of last; "it" may mean them.
        kinds: Kinds of treatment spoken of last; "that one" may mean them.
        asked: The visitor's words that the last answer was for.
        concerns: What was named that a doctor must decide on, the latest last.
        treated: The turn it was last said that somebody was treated lately; 0 for never.
        about: The entities of the message that the last answer was for, by name.
        refused: The turn help with injecting oneself was last refused; 0 for never.
        pending: What "how long" or "how many" was asked of nothing, as the FAQs it may mean.
        brief: Whether every answer was wished to be short.
    """

    faqs: Tuple[str, ...] = ()
    goal: Optional[str] = None
    condition: Optional[str] = None
    offered: Tuple[str, ...] = ()
    misses: int = 0
    turn: int = 0
    topic_turn: int = 0
    at: float = 0.0
    replies: int = 0
    advised: bool = False
    said: int = 0
    repeats: int = 0
    effects: Tuple[str, ...] = ()
    kinds: Tuple[str, ...] = ()
    asked: str = ""
    concerns: Tuple[Concern, ...] = ()
    treated: int = 0
    refused: int = 0
    about: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    pending: Tuple[str, ...] = ()
    brief: bool = False

    @classmethod
    def from_slot(cls, value: Optional[Mapping[str, Any]]) -> Context:
        """Read the slot; unknown fields of another release are ignored."""
        known = {key: item for key, item in (value or {}).items() if key in cls.__annotations__}
        for key in ("faqs", "offered", "effects", "kinds", "pending"):
            known[key] = tuple(known.get(key) or ())
        known["concerns"] = tuple(Concern(**one) for one in known.get("concerns") or ())
        return cls(**known)

    def to_slot(self) -> dict:
        """The slot's value."""
        return {key: item for key, item in asdict(self).items() if item}

    def next_turn(self, now: float, max_turns: int, max_minutes: int, messages: int = 1) -> Context:
        """The context at a visitor's next message, without what has faded.

        Args:
            now: Seconds since 1970.
            max_turns: After how many turns it fades.
            max_minutes: After how many minutes.
            messages: The visitor's since this context was kept, with this one.
        """
        turn = self.turn + messages
        is_old = turn - self.topic_turn > max_turns or now - self.at > max_minutes * 60
        if (self.faqs or self.goal) and is_old:
            # A pregnancy does not end with the topic.
            kept = Context(misses=self.misses, turn=turn, replies=self.replies, brief=self.brief)
            return replace(kept, concerns=self.concerns, treated=self.treated, refused=self.refused)
        return replace(self, turn=turn)

    def with_topic(
        self,
        faqs: Tuple[str, ...],
        goal: Optional[str],
        now: float,
        condition: Optional[str] = None,
    ) -> Context:
        """The context after an answer."""
        return replace(
            self,
            faqs=faqs,
            goal=goal,
            condition=condition or self.condition,
            offered=(),
            misses=0,
            topic_turn=self.turn,
            at=now,
        )

    def with_miss(self, offered: Tuple[str, ...] = ()) -> Context:
        """The context after a message that was not understood."""
        return replace(self, misses=self.misses + 1, offered=offered)
