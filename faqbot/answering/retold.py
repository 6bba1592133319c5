"""The last answer again in few words, for "shorter", "tl;dr" or "what do you mean".

Who may be treated stays what it was: nothing short is a yes.
"""

from __future__ import annotations

from typing import Dict, Optional, Tuple

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.choose import answer_from
from faqbot.answering.context import Context
from faqbot.answering.last_topic import kept
from faqbot.answering.misses import HANDOFF
from faqbot.answering.offers import MEDICINE_CAUTION
from faqbot.answering.plain_answer import on_candidacy
from faqbot.answering.reply import Answered, Reply, merged, sources_of
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.shortened import shortened
from faqbot.answering.understood import Understood
from faqbot.answering.wishes import is_only_wish
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY

MOST = 2  # answers of the last reply
FROM_NOW_ON = "All right, I'll keep it short. What would you like to know?"


def retold_shortly(understood: Understood, scene: Scene) -> Optional[Turn]:
    """The last answer in few words; ``None`` when something else is asked, or nothing was told.

    Args:
        understood: The message.
        scene: What else is known.
    """
    if not is_only_wish(understood.text):
        return None
    context = scene.context
    records = [scene.records[faq] for faq in context.faqs[:MOST] if faq in scene.records]
    if context.advised and not any(record.id == CANDIDACY for record in records):
        reply = Reply(MEDICINE_CAUTION, "advice", buttons=(HANDOFF,), release=understood.release)
        return Turn(reply, kept(understood, scene))
    if not records:
        said = Reply(FROM_NOW_ON, "smalltalk", release=understood.release)
        return Turn(said, context) if context.brief else None
    answered = [_answered(record, scene) for record in records]
    reply = merged(answered, buttons=(HANDOFF,), release=understood.release)
    return Turn(reply, kept(understood, scene))


def in_short(record: Record, scene: Scene, more: str = "") -> Answer:
    """What was last said of an FAQ, in few words.

    Args:
        record: Of an FAQ answered last.
        scene: What else is known.
        more: Words of the visitor's that say what matters now.
    """
    context = scene.context
    if record.id == CANDIDACY:
        own = record.details.get("short")
        if own and context.condition is None:
            return Answer(str(own["text"]), tuple(own["facts"]))
        return on_candidacy(record, context.condition)
    words = f"{context.asked} {more}".strip()
    asked = Asked(words, context.goal, _entities(context), today=scene.today)
    return shortened(answer_from(record, asked), record, asked)


def _answered(record: Record, scene: Scene) -> Answered:
    answer = in_short(record, scene)
    return Answered(answer, record, 1.0, sources_of(answer, [record]))


def _entities(context: Context) -> Dict[str, Tuple[str, ...]]:
    told = {name: tuple(values) for name, values in context.about.items()}
    return {**told, "effect": context.effects} if context.effects else told
