"""The steps that short messages about the last answer have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import Mapping, Optional, Sequence, Tuple

from faqbot.answering.asked import Answer
from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.pieces import Piece
from faqbot.answering.reply import MAX_BUTTONS, Answered, Button, Reply, merged, sources_of
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.spoken_of import LONGEST_WORDS, named
from faqbot.answering.understood import Understood
from faqbot.content.record import Record
from faqbot.payloads import faq_payload

COUNTS_AS_NONE = "none"


def topic_of(scene: Scene) -> Optional[Record]:
    """The record of the FAQ answered last; ``None`` where there is none."""
    faqs = scene.context.faqs
    return scene.records.get(faqs[0]) if faqs else None


def names_nothing(understood: Understood, *entities: str) -> bool:
    """Whether a message names nothing of these kinds."""
    return not any(named(understood.parts, entity) for entity in entities)


def piece_turn(
    understood: Understood, scene: Scene, record: Optional[Record], piece: Piece
) -> Turn:
    """The turn that tells a piece; one that counts as no answer names the clinic."""
    answer = Answer(str(piece["text"]), tuple(piece["facts"]))
    if piece.get("faq") == COUNTS_AS_NONE:
        text = f"{answer.text} For this, {scene.contact}."
        reply = Reply(text, "unknown", buttons=(HANDOFF,), release=understood.release)
        return Turn(reply, kept(understood, scene))
    turn = turn_on(understood, scene, record, answer)
    if piece.get("faq"):
        turn = replace(turn, reply=replace(turn.reply, faqs=(str(piece["faq"]),)))
    return turn


def turn_on(
    understood: Understood,
    scene: Scene,
    record: Optional[Record],
    answer: Answer,
    before: Tuple[str, Sequence[Mapping[str, str]]] = ("", ()),
) -> Turn:
    """The answer alone: no list of differences, as the one it follows had them.

    Args:
        understood: The message.
        scene: What else is known.
        record: Of the FAQ the answer is from, if one.
        answer: What to say.
        before: What is put right first, and where that stands.
    """
    sources = sources_of(answer, [record] if record else [])
    alone = replace(answer, disagreement=None, ask_clinic=None)
    one = Answered(alone, record, 1.0, sources)
    buttons = buttons_after(record)
    reply = merged([one], buttons=buttons, release=understood.release, opening=before)
    if record is None:
        reply = replace(reply, kind="advice" if scene.context.advised else "unknown")
    else:
        reply = replace(reply, goal=scene.context.goal)
    return Turn(reply, kept(understood, scene))


def kept(understood: Understood, scene: Scene) -> Context:
    """The context with the same topic, spoken of just now."""
    context = scene.context
    said = context.with_topic(context.faqs, context.goal, scene.now)
    return replace(said, asked=context.asked or understood.text[:LONGEST_WORDS])


def buttons_after(record: Optional[Record]) -> Sequence[Button]:
    """What to ask next, and a person."""
    if record is None:
        return (HANDOFF,)
    follow_ups = [Button(title, faq_payload(faq)) for faq, title in record.follow_ups]
    return (*follow_ups[: MAX_BUTTONS - 1], HANDOFF)
