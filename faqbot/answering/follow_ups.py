"""Short messages that only mean something after what was said: "why?", "is that normal?".

Tried before a message's own answer, whatever the model took it for, because what such words
mean stands in the conversation and not in them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering import effects_asked, feelings
from faqbot.answering.asides import piece_for
from faqbot.answering.asked import Asked
from faqbot.answering.corrections import CORRECTION, asks_of_regain, only_denies
from faqbot.answering.detail_asked import detail, longer_detail
from faqbot.answering.goals import goal_in
from faqbot.answering.hearsay import stands
from faqbot.answering.inventor import of_inventor
from faqbot.answering.last_topic import kept, names_nothing, piece_turn, topic_of, turn_on
from faqbot.answering.lengths import length_of
from faqbot.answering.misses import HANDOFF, clarify_topic
from faqbot.answering.offers import MEDICINE_CAUTION
from faqbot.answering.plain_answer import (
    AS_FAR,
    NO_VERDICT,
    NOT_A_YES,
    UNSETTLED,
    asks_which,
    on_candidacy,
    wants_verdict,
)
from faqbot.answering.premises import is_refused
from faqbot.answering.reasons import NOT_SAID, asks_why, reason_of, recent_concern
from faqbot.answering.reply import MAX_BUTTONS, Button, Reply
from faqbot.answering.rereading import reread
from faqbot.answering.retold import in_short, retold_shortly
from faqbot.answering.roughly import not_even_roughly
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.spoken_of import area_in, named
from faqbot.answering.turn import respond
from faqbot.answering.understood import Understood
from faqbot.answering.wishes import asks_beside
from faqbot.faq_ids import CANDIDACY, SIDE_EFFECTS
from faqbot.payloads import faq_payload
from faqbot.safety.softening import takes_for_no

# What a message may have been taken for. Red flags, forms and requests are none of it.
MAY_LEAN = frozenset(
    {"faq", "follow_up", "correction", "personal_advice", "did_you_mean", "nlu_fallback"}
    | {
        "out_of_scope",
        "nonsense",
        "telling",
        "affirm",
        "deny",
        "bot_chitchat",
        "stop",
        "skip",
        "certainty",
        "capabilities",
    }
)
SOURCES = "source_request"
# Of these no question is answered, though one may be in them.
UNANSWERED = frozenset({"out_of_scope", "telling", "nlu_fallback", "did_you_mean"})
LONGEST_FOLLOW_UP = 14  # words
# Of the topic a question is taken to be with less; the thresholds ask for a good deal more.
ALMOST_SURE, LONGEST_LIKELY = 0.15, 6
# "It" is what was said last, not two turns ago; something grave may have come between.
FRESH = 1
# An FAQ is answered beside a feeling from this confidence on; from the lower one where it is named.
SURE, FAIRLY_SURE = 0.9, 0.6
WHO_MAY_HAVE_IT = Button("Who can and cannot have it", faq_payload(CANDIDACY))
TELL_AMOUNTS = frozenset({"fat_weight", "results"})
AMOUNT = re.compile(r"\bhow (?:many|meny|much)\b", re.IGNORECASE)
ONLY_TIME = re.compile(
    r"^\W*(?:(?:and|so|but|ok|what about|how about|is that|that['’]?s)\W+)*(?:in|after|within|over|per|by|every|each|for)\W+(?:the |about |first |a )*"
    r"(?:(?:an?|one|two|three|four|five|six|\d+|couple(?: of)?|few) )*(?:day|week|fortnight|month|year|session|treatment|go)s?\W*(?:then|roughly)?\W*$",
    re.IGNORECASE,
)
NOT_BY_TIME = "More than this the pages don't give on that."
PLACES = ("goal", "body_area")
REGAINED = "regained"  # the word that the pieces know it by
MISTAKEN = "I'm sorry, I took that the wrong way. What is it about, then?"


def follow_up(intent: str, understood: Understood, scene: Scene) -> Optional[Turn]:
    """Answer a message that leans on what was said before; ``None`` when it does not.

    Args:
        intent: What the model took the whole message for.
        understood: What it made of its parts.
        scene: What else is known.
    """
    text = understood.text
    # After a red flag "is that normal?" is of nothing harmless.
    is_felt = intent == "handoff" and feelings.only_felt(text)
    if text.startswith("/") or scene.alarm or is_refused(text):
        return None
    if intent == SOURCES:  # "by whom" is asked of the history as of the pages
        return _verdict(understood, scene) or longer_detail(understood, scene)
    if intent not in MAY_LEAN and not is_felt:
        return None
    is_fresh = scene.context.turn - scene.context.topic_turn <= FRESH
    if (is_fresh or scene.context.misses) and len(text.split()) <= LONGEST_FOLLOW_UP:
        for answer in LEANING_ANSWERS:
            turn = answer(understood, scene)
            if turn is not None:
                return turn
    return (
        stands(intent, understood, scene)
        or _reread(intent, understood, scene)
        or _felt(intent, understood, scene)
    )


def _reread(intent: str, understood: Understood, scene: Scene) -> Optional[Turn]:
    """What was taken for no question and asks one, or does so beside what it takes note of."""
    if intent not in UNANSWERED:
        return None
    meant = reread(understood)
    return respond(meant, scene) if meant is not understood else None


def _verdict(understood: Understood, scene: Scene) -> Optional[Turn]:
    context, wants_one = scene.context, wants_verdict(understood.text)
    is_no = takes_for_no(understood.text) and not wants_one
    if not (is_no or wants_one) or asks_beside(understood.text):
        return None
    # After advice on a weight or an illness "so I can't" is of that, whatever came before.
    is_of_condition = context.advised and bool(context.about.get("condition"))
    record = scene.records.get(CANDIDACY) if is_of_condition else topic_of(scene)
    if record is None or named(understood.parts, "condition"):
        return None
    if record.id == CANDIDACY:
        opening = AS_FAR if is_no else NOT_A_YES
        answer = on_candidacy(record, context.condition, opening)
        turn = turn_on(understood, scene, record, answer)
        return replace(turn, reply=replace(turn.reply, kind="advice", buttons=(HANDOFF,)))
    if is_no:
        return None
    said = in_short(record, scene)
    text = (UNSETTLED if asks_which(understood.text) else NO_VERDICT).format(gist=said.text)
    return turn_on(understood, scene, record, replace(said, text=text))


def _mistaken(understood: Understood, scene: Scene) -> Optional[Turn]:
    """ "Not what I asked": asked back, as the last answer once more would be of no use."""
    labels = {part.label for part in understood.parts}
    if labels != {CORRECTION} or not only_denies(understood.text):
        return None
    buttons = (*clarify_topic(None).buttons[: MAX_BUTTONS - 1], HANDOFF)
    reply = Reply(MISTAKEN, "clarify", buttons=buttons, release=understood.release)
    return Turn(reply, replace(scene.context, goal=None, topic_turn=scene.context.turn))


def _reason(understood: Understood, scene: Scene) -> Optional[Turn]:
    if not asks_why(understood.text):
        return None
    record = scene.records.get(CANDIDACY) if recent_concern(scene.context) else topic_of(scene)
    if record is None and not scene.context.advised and not scene.context.misses:
        return None
    reason = reason_of(scene.context, record)
    answers_record = bool(reason["facts"]) or reason["text"] == NOT_SAID
    return piece_turn(understood, scene, record if answers_record else None, reason)


def _of_effects(understood: Understood, scene: Scene) -> Optional[Turn]:
    record = scene.records.get(SIDE_EFFECTS)
    context = scene.context
    # "How long do they last on legs" is still of the bruises.
    places = () if context.effects and effects_asked.is_of_them(understood.text) else PLACES
    if record is None or not names_nothing(understood, "effect", "activity", *places):
        return None
    if context.advised and not context.effects and effects_asked.asks_of_sign(understood.text):
        reply = Reply(MEDICINE_CAUTION, "advice", buttons=(HANDOFF,), release=understood.release)
        return Turn(reply, replace(kept(understood, scene), advised=True))
    is_listed = context.faqs[:1] == (record.id,) and not context.effects
    answer = effects_asked.answer(record, understood.text, context.effects, is_listed)
    if answer is None:
        return None
    place = area_in(understood.parts)
    if place:
        answer = replace(answer, text=f"{effects_asked.NO_PLACE.format(place=place)} {answer.text}")
    turn = turn_on(understood, scene, record, answer)
    return replace(turn, context=replace(turn.context, faqs=(record.id,)))


def _of_time(understood: Understood, scene: Scene) -> Optional[Turn]:
    """ "In a month?" after a number: the number again, as no page breaks it down."""
    record = topic_of(scene)
    if record is None or not ONLY_TIME.match(understood.text):
        return None
    if record.id not in TELL_AMOUNTS or not AMOUNT.search(scene.context.asked):
        return None
    said = in_short(record, scene)
    return turn_on(understood, scene, record, replace(said, text=f"{NOT_BY_TIME} {said.text}"))


def _of_compared(understood: Understood, scene: Scene) -> Optional[Turn]:
    record = topic_of(scene)
    is_regain = any(asks_of_regain(part) for part in understood.parts)
    if record is None or not (is_regain or names_nothing(understood, "goal", "body_area")):
        return None
    own = named(understood.parts, "treatment_type")
    kinds = own or scene.context.kinds
    names_effect = bool(named(understood.parts, "effect"))
    leans = any(part.is_elliptical for part in understood.parts) and not names_effect
    text = understood.text
    if is_regain:
        leans, text = True, REGAINED  # in whatever words it was asked
    piece = piece_for(record.id, record.details, text, kinds, leans)
    if piece is None:
        return None
    turn = piece_turn(understood, scene, record, piece)
    return replace(turn, context=replace(turn.context, kinds=kinds))


def _felt(intent: str, understood: Understood, scene: Scene) -> Optional[Turn]:
    """A feeling or a laugh; an answer that surely fits follows the warm sentence."""
    parts, text = understood.parts, understood.text
    is_candidacy = any(part.faq == CANDIDACY and part.is_understood for part in parts)
    if is_candidacy and not feelings.is_heavy(text):
        return None
    is_answered = intent == "faq" and not is_candidacy and _is_sure(understood)
    if is_answered and not feelings.is_grave(text):
        lead = feelings.heard_beside(text, scene.context.replies)
        turn = respond(understood, scene) if lead else None
        return turn and replace(
            turn, reply=replace(turn.reply, text=f"{lead}\n\n{turn.reply.text}")
        )
    goal = next((goal_in(Asked(part.text, entities=part.entities)) for part in parts), None)
    reply = feelings.heard(text, goal, scene.context.replies)
    if reply is None:
        return None
    reply = replace(reply, text=reply.text.replace("{crisis}", scene.crisis))
    if is_candidacy:
        reply = replace(reply, buttons=(WHO_MAY_HAVE_IT, *reply.buttons))
    reply = replace(reply, release=understood.release)
    return Turn(reply, replace(scene.context, replies=scene.context.replies + 1))


def _is_sure(understood: Understood) -> bool:
    """Whether an FAQ fits beyond doubt, or the goal or kind of treatment it is about is named."""
    best = max((part.confidence for part in understood.parts if part.faq), default=0.0)
    names_it = not names_nothing(understood, "goal", "treatment_type")
    return best >= SURE or (names_it and best >= FAIRLY_SURE)


def _likely_topic(understood: Understood, scene: Scene) -> Optional[Turn]:
    """A short question that is almost understood, and then as one on what was spoken of last."""
    if len(understood.parts) != 1 or not scene.context.faqs:
        return None
    part = understood.parts[0]
    is_topic = part.faq == scene.context.faqs[0] and part.faq in scene.records
    if part.is_understood or not is_topic or part.confidence < ALMOST_SURE:
        return None
    if part.faq == CANDIDACY or len(part.text.split()) > LONGEST_LIKELY:
        return None
    meant = replace(understood, parts=(replace(part, is_understood=True),))
    records = {**scene.records, **understood.records}
    return respond(replace(meant, records=records), scene)


LEANING_ANSWERS = (
    length_of,
    of_inventor,
    detail,
    _verdict,
    retold_shortly,
    _mistaken,
    not_even_roughly,
    _reason,
    _of_effects,
    _of_time,
    _of_compared,
    longer_detail,
    _likely_topic,
)
