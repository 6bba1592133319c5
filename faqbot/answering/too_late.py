"""Had it first and learnt of the pregnancy, the illness or the medicine afterwards.

That it "must not be done" then answers nothing any more: what counts is whom to call, and that
a chat cannot judge it. Wording to be approved by a medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional, Sequence, Tuple

from faqbot.answering.concerns import DECIDING, is_medicine
from faqbot.answering.context import Concern, Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.pieces import paragraphs
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.faq_ids import CANDIDACY
from faqbot.safety.treated import tells_treated

FRESH = 6  # messages for which "is the baby all right?" is about what was named
MOST_NAMED = 2
# These have a reply of their own.
KEEPS_OWN_REPLY = frozenset(
    {"handoff", "booking", "change_booking", "screening", "source_request", "agreement"}
    | {"capabilities", "greeting", "thanks", "goodbye", "emergency", "urgent", "crisis"}
)
PREGNANT = frozenset({"pregnancy", "maybe_pregnant", "trying_to_conceive"})
NURSING = frozenset({"nursing", "postpartum"})
UNDER_18 = frozenset({"under_18"})
# Felt since the session they are signs, and no reason that came up too late.
SIGNS = frozenset({"acute_illness", "fainting"})

_ASKS_OF_HARM = re.compile(
    r"\b(?:bab(?:y|ies)|bub|foetus|fetus|unborn|embryo|milk|child|little one|newborn|pregnancy|miscarr\w*)\b"
    r"|\b(?:harm\w*|damag\w*|hurt (?:it|him|her|them|me)|affect\w*|danger\w*|risk\w*|serious|poison\w*|toxic"
    r"|worr(?:y|ied|ying)|scared|afraid|panic\w*|terrified|frightened|anxious|freak\w*|regret\w*)\b"
    r"|\bwhat (?:now|next|then|to do|do i|do we|should i|should we|shall i|can i|must i|happens)\b"
    r"|\b(?:is|was|will|would|could) (?:it|that|this|everything|i|she|he)(?: all)?(?: be| still)? "
    r"(?:ok(?:ay)?|all ?right|alright|fine|safe|bad|a problem|an issue|normal)\b"
    r"|\b(?:should|shall|must|do|can|could|may) i (?:need to |have to |still |now |keep |better |go on )*(?:call|ring|phone|see|tell"
    r"|stop|feed|breast|nurs|pump|wait|go|get|take|inform|mention|check)\w*"
    r"|\bam i (?:ok(?:ay)?|all ?right|alright|fine|safe|going to be)\b|\bdid (?:i|it|they|we)\b|\bpump and dump\b",
    re.IGNORECASE,
)

DONE_ALREADY = (
    "**As it has been done already, please call {who} {when}**, and tell the clinic that did it: for "
    "ours, {contact}. Say what was injected, where and when, and ask whether anything should be checked."
)
CANNOT_JUDGE = (
    "I can't tell from here whether it matters{baby}; the pages only say who should not have it, "
    "not what follows if somebody did."
)
WHO = (
    (PREGNANT, "your midwife, maternity unit or doctor"),
    (NURSING, "your midwife or the baby's doctor"),
    (UNDER_18, "a doctor, and tell your parents,"),
)
PRESCRIBER = "the doctor who prescribed the medicine, or a pharmacist,"
OWN_DOCTOR = "the doctor who knows your case"
AT_ONCE = (
    (
        PREGNANT,
        "**Call {emergency}** if there is bleeding, cramps, fluid or a baby that moves less.",
    ),
    (NURSING, "**Call {emergency}** if the baby is hard to wake, won't feed or breathes badly."),
)
BLEEDS = (
    "**Call {emergency}** if a place won't stop bleeding or swells fast, or if somebody faints."
)
UNWELL = "**Call {emergency}** with trouble breathing, a swelling face or throat, faintness or chest pain."
KEEP_FEEDING = "Please ask them before you change how you feed the baby."
KEEP_MEDICINE = "Please don't stop or skip the medicine on your own."


def told_too_late(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The turn for who was treated before the reason against it came up; ``None`` for others.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known; its context has heard the message.
    """
    context = scene.context
    concerns = _meant(context, text)
    if intent in KEEPS_OWN_REPLY or not concerns or not context.treated:
        return None
    if not (
        _comes_together(understood, concerns, context) or _asks_of_harm(text, concerns, context)
    ):
        return None
    kept = tuple(
        replace(one, turn=context.turn) if one in concerns else one for one in context.concerns
    )
    turned = replace(context, concerns=kept, offered=(), misses=0, topic_turn=context.turn)
    reply = Reply(
        text=_text(concerns, scene, is_asked=bool(_ASKS_OF_HARM.search(text))),
        kind="advice",
        faqs=(CANDIDACY,),
        buttons=(HANDOFF,),
        release=understood.release,
    )
    return Turn(reply, replace(turned, at=scene.now, advised=True))


def _meant(context: Context, text: str) -> Tuple[Concern, ...]:
    """The visitor's own concerns, and another's where it is said that those were treated."""
    return tuple(
        one
        for one in context.concerns
        if one.value not in SIGNS
        and (not one.is_others or (one.turn == context.turn and tells_treated(text)))
    )[-MOST_NAMED:]


def _comes_together(understood: Understood, concerns: Sequence[Concern], context: Context) -> bool:
    """Whether this message completes it: the reason, or that it was done, is told only now."""
    named = max(one.turn for one in concerns)
    if named == context.turn == context.treated:
        return True
    is_recent = context.turn - min(named, context.treated) <= FRESH
    return is_recent and context.turn in (named, context.treated) and _asks_nothing_else(understood)


def _asks_nothing_else(understood: Understood) -> bool:
    return not any(
        part.is_understood and part.faq not in (None, CANDIDACY) and part.label not in DECIDING
        for part in understood.parts
    )


def _asks_of_harm(text: str, concerns: Sequence[Concern], context: Context) -> bool:
    since = context.turn - max(one.turn for one in concerns)
    return since <= FRESH and bool(_ASKS_OF_HARM.search(text))


def _text(concerns: Sequence[Concern], scene: Scene, is_asked: bool) -> str:
    first = concerns[-1]
    values = {one.value for one in concerns}
    is_baby = bool(values & (PREGNANT | NURSING))
    when = (
        "today"
        if is_baby or any(is_medicine(one) for one in concerns)
        else "soon, today if you can"
    )
    done = DONE_ALREADY.format(who=_who(concerns), when=when, contact=scene.contact)
    rules: List[str] = [one.rule or f"**You named: {one.name}.**" for one in concerns]
    alert = next((text for kinds, text in AT_ONCE if kinds & values), UNWELL)
    alert = BLEEDS if first.value == "blood_thinners" else alert
    keep = KEEP_FEEDING if values & NURSING else ""
    if any(is_medicine(one) for one in concerns):
        keep = f"{keep} {KEEP_MEDICINE}".strip()
    judged = f"{CANNOT_JUDGE.format(baby=' for the baby' if is_baby else '')} {keep}".strip()
    return paragraphs(
        *((judged, done) if is_asked else (done, judged)),
        alert.format(emergency=scene.emergency),
        "\n".join(f"- {rule}" for rule in rules) if len(rules) > 1 else rules[0],
    )


def _who(concerns: Sequence[Concern]) -> str:
    values = {one.value for one in concerns}
    for kinds, who in WHO:
        if kinds & values:
            return who
    return PRESCRIBER if is_medicine(concerns[-1]) else OWN_DOCTOR
