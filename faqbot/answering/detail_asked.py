"""A detail of the answer just given, asked for in a message of its own: "where?", "by whom", "is it from stress"."""

from __future__ import annotations

from typing import Optional

from faqbot.answering.asked import Answer
from faqbot.answering.direct import details_on, may_ask_detail
from faqbot.answering.goals import GOAL_FAQS
from faqbot.answering.last_topic import names_nothing, topic_of, turn_on
from faqbot.answering.leaning import FEW_WORDS
from faqbot.answering.pieces import facts_of, listed
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY

LONGEST = 8  # words
PLACES = ("goal", "body_area")


def detail(understood: Understood, scene: Scene) -> Optional[Turn]:
    """Tell a detail that few words ask for, whatever they sound like; ``None`` for anything else.

    Args:
        understood: The message.
        scene: What else is known.
    """
    return _details(understood, scene, FEW_WORDS)


def longer_detail(understood: Understood, scene: Scene) -> Optional[Turn]:
    """Tell one that more words ask for, where they lean on the answer and ask for nothing else.

    Args:
        understood: The message.
        scene: What else is known.
    """
    topic = topic_of(scene)
    # "Is it from stress?" after the hair is of the hair, though stress is a goal elsewhere.
    is_of_goal = topic is not None and topic.id in GOAL_FAQS.values()
    if not is_of_goal and not names_nothing(understood, *PLACES):
        return None
    return _details(understood, scene, LONGEST)


def _details(understood: Understood, scene: Scene, longest: int) -> Optional[Turn]:
    topic = topic_of(scene)
    if topic is None or topic.id == CANDIDACY or len(understood.text.split()) > longest:
        return None
    # "Even if I'm slim?" after the upkeep of cellulite is of the cellulite.
    of_goal = scene.records.get(GOAL_FAQS.get(scene.context.goal or "", ""))
    for record in dict.fromkeys((topic.id, of_goal.id if of_goal else topic.id)):
        turn = _detail_of(scene.records[record], understood, scene)
        if turn is not None:
            return turn
    return None


def _detail_of(record: Record, understood: Understood, scene: Scene) -> Optional[Turn]:
    found = details_on(record, understood.text)
    if not found or not all(may_ask_detail(part, record) for part in understood.parts):
        return None
    answer = Answer(listed([str(piece["text"]) for piece in found]), facts_of(found))
    return turn_on(understood, scene, record, answer)
