"""Hold a conversation with a model in this process, for ``faqbot ask`` and for grading.

Follows the rules of ``data/rules`` outside forms. The wording of domain responses is
Rasa's to send; here they only count by kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

from faqbot.answering.choices import pressed, to_choose_from
from faqbot.answering.follow_ups import follow_up
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.misses import did_you_mean, dont_know
from faqbot.answering.offers import leave_it, take_up_offer
from faqbot.answering.provenance import explain
from faqbot.answering.reply import Button, Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.small_talk import capabilities, chitchat
from faqbot.answering.standing import turn_instead, with_reminders
from faqbot.answering.turn import respond
from faqbot.answering.understood import Understood
from faqbot.lifecycle.interpreter import Interpreter
from faqbot.payloads import read_faq_payload
from faqbot.safety.aftermath import RED_FLAGS
from faqbot.settings import Settings

ANSWERED = frozenset({"faq", "follow_up", "correction", "personal_advice"})
NOT_KNOWN = frozenset({"nlu_fallback", "out_of_scope", "nonsense", "telling"})
PROVENANCE = frozenset({"source_request", "certainty", "agreement"})
# Domain responses and forms, by the kind of their reply.
KINDS = {
    "emergency": "emergency",
    "crisis": "emergency",
    "urgent": "emergency",
    "booking": "booking",
    "change_booking": "booking",
    "screening": "screening",
    "handoff": "handoff",
}


@dataclass(frozen=True)
class Said:
    """What came of one message."""

    intent: str
    confidence: float
    ranking: Sequence[Tuple[str, float]]
    replies: Tuple[Reply, ...]

    @property
    def kind(self) -> str:
        """The first reply's kind."""
        return self.replies[0].kind

    @property
    def faqs(self) -> Tuple[str, ...]:
        """Every FAQ answered."""
        return tuple(faq for reply in self.replies for faq in reply.faqs)


@dataclass
class Conversation:
    """One visitor's conversation."""

    interpreter: Interpreter
    settings: Settings = field(default_factory=Settings)
    events: List[Dict[str, Any]] = field(default_factory=list)
    slots: Dict[str, Any] = field(default_factory=dict)

    def say(self, text: str, now: Optional[float] = None) -> Said:
        """Say something and get the replies."""
        tap = pressed(text, self.events)
        parsed = self._parsed(text, tap)
        self.events.append({"event": "user", "text": tap or text, "parse_data": parsed})
        scene = scene_of(self.slots, self.events, self.settings, now)
        intent, understood = parsed["intent"]["name"], Understood.from_message(parsed)
        turn = turn_instead(intent, understood, text, scene)
        if turn is None or (intent in RED_FLAGS and not (scene.alarm and scene.alarm.over)):
            shown = to_choose_from(text, self.events[:-1])
            turn = with_reminders(_turn(intent, parsed, scene, shown), scene, text)
        self.slots[CONTEXT_SLOT] = turn.context.to_slot()
        self.events.append({"event": "slot", "name": CONTEXT_SLOT})
        said = {"buttons": [b.to_json() for b in turn.reply.buttons], "custom": turn.reply.custom}
        self.events.append({"event": "bot", "text": turn.reply.text, "data": said})
        return Said(
            intent=parsed["intent"]["name"],
            confidence=parsed["intent"]["confidence"],
            ranking=[(label, score) for label, score in parsed["intent_ranking"]],
            replies=(turn.reply,),
        )

    def _parsed(self, text: str, tap: Optional[str]) -> Dict[str, Any]:
        """The message as understood; a button of a plain command has its name for intent."""
        if tap is None or read_faq_payload(tap) is not None:
            return self.interpreter.parse(tap or text)
        intent = {"name": tap.lstrip("/"), "confidence": 1.0}
        return {"text": text, "intent": intent, "intent_ranking": []}


def _turn(intent: str, parsed: Dict[str, Any], scene: Scene, shown: Sequence[Button] = ()) -> Turn:
    understood, context = Understood.from_message(parsed), scene.context
    leaning = follow_up(intent, understood, scene)
    if leaning is not None:
        return leaning
    if intent in ANSWERED:
        return respond(understood, scene)
    if intent in NOT_KNOWN:
        return Turn(dont_know(understood, context, scene.contact), context.with_miss())
    if intent == "did_you_mean":
        offered = tuple(faq for faq, _ in understood.suggestions)
        return Turn(did_you_mean(understood, context, scene.contact), context.with_miss(offered))
    if intent in PROVENANCE:
        release, said = understood.release, understood.text
        return Turn(explain(intent, context, scene.records, release, said), context)
    if intent in ("affirm", "deny"):
        return take_up_offer(intent == "affirm", scene, shown)
    if intent in ("stop", "skip", "go_back"):
        return leave_it(scene)
    if intent == "capabilities":
        return Turn(capabilities(), context)
    if intent == "bot_chitchat":
        reply = chitchat(parsed["text"], context.replies)
        return Turn(reply, replace(context, replies=context.replies + 1))
    faqs = ("booking",) if intent == "booking" else ()
    text = f"[{intent}: Rasa sends the domain's reply or starts the form]"
    return Turn(Reply(text, KINDS.get(intent, "smalltalk"), faqs), context)
