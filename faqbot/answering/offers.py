"""Answer a bare yes, no, stop or skip outside forms.

A yes takes up what was offered. After a refusal it must not pass for an agreement: "I'm
pregnant" – "so it's fine then?" – "yes".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence

from faqbot.answering.context import Context
from faqbot.answering.direct import SIZES
from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import MAX_BUTTONS, Button, Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.turn import respond
from faqbot.answering.understood import Part, Understood
from faqbot.faq_ids import CANDIDACY

NO_OFFER = (
    "What would you like to know?",
    "Just ask: about pain, recovery, results or anything else around mesotherapy.",
    "I'm here. Which question shall I look up?",
)
CAUTION_TURNS = 2  # for how long a refusal must not be taken for a yes
MEDICINE_CAUTION = (
    "Please don't start, stop, skip or change a medicine, or judge a symptom, because of this "
    "chat. The doctor who knows your case, or a pharmacist, can tell you what to do."
)
# Where nothing but a weight was told, a word on medicines would miss the point.
DECISION_CAUTION = (
    "I can neither say yes nor no to that. I can only say what the documents say; the doctor who "
    "examines you can tell you whether it suits you."
)
NOT_A_YES = (
    "To be clear, that was not a yes. I can only say what the documents say; whether you may "
    "have the treatment is for a doctor who knows your case to decide."
)
ASK_FIRST = (
    "A request is welcome, but it is no yes to the treatment; a doctor decides that. Shall I take "
    "one down?"
)
WHICH_ONE = "Which one shall I look up?"


def take_up_offer(is_yes: bool, scene: Scene, shown: Sequence[Button] = ()) -> Turn:
    """Answer a bare yes or no: a yes takes up the FAQ offered first, if one was.

    Args:
        is_yes: Whether the visitor agreed.
        scene: What else is known.
        shown: The buttons of the latest reply; a yes to several is asked which.
    """
    context = replace(scene.context, offered=())
    offered = [faq for faq in scene.context.offered if faq in scene.records]
    if is_yes and offered:
        part = Part("", f"faq/{offered[0]}", 1.0)
        return respond(Understood((part,), {offered[0]: scene.records[offered[0]]}), scene)
    caution = caution_after(scene.context)
    if caution is not None:
        return Turn(caution, context)
    if is_yes and shown:
        return Turn(Reply(WHICH_ONE, "clarify", buttons=tuple(shown[:MAX_BUTTONS])), context)
    if is_yes or not scene.context.offered:
        return Turn(Reply(NO_OFFER[scene.context.turn % len(NO_OFFER)], "smalltalk"), context)
    text = "Then please put it another way, in one short question, or talk to a person."
    return Turn(Reply(text, "clarify"), context)


def leave_it(scene: Scene) -> Turn:
    """Answer a bare "stop" or "skip" outside forms.

    Right after a question about a medicine or an illness it may be meant as "then I'll stop
    it", which must not pass for agreed.

    Args:
        scene: What is known.
    """
    caution = caution_after(scene.context)
    text = "All right. Just ask whenever you like."
    return Turn(caution or Reply(text, "smalltalk"), replace(scene.context, offered=()))


def offer_request(scene: Scene) -> Turn:
    """Ask whether a request is wanted, where words only sounded like one after a refusal.

    Args:
        scene: What is known.
    """
    reply = caution_after(scene.context) or Reply(ASK_FIRST, "clarify", buttons=(HANDOFF,))
    buttons = (Button("Leave a request", "/booking"), *reply.buttons)[:MAX_BUTTONS]
    return Turn(replace(reply, buttons=buttons), replace(scene.context, offered=()))


def caution_after(context: Context) -> Optional[Reply]:
    """What must be said again when a visitor takes a refusal for a yes; ``None`` otherwise."""
    if context.turn - context.topic_turn > CAUTION_TURNS:
        return None
    if context.advised:
        spoken_of = set(context.about.get("condition", ()))
        text = DECISION_CAUTION if spoken_of and spoken_of <= SIZES else MEDICINE_CAUTION
        return Reply(text, "advice", buttons=(HANDOFF,))
    if context.faqs[:1] == (CANDIDACY,):
        return Reply(NOT_A_YES, "advice", faqs=(CANDIDACY,), buttons=(HANDOFF,))
    return None
