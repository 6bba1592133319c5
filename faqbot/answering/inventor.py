""" "He" after the history of the method is its inventor, and nobody who works here.

"Who invented it?" – "was he a real doctor?" sounds like a question about whoever injects.
"""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.asked import Answer
from faqbot.answering.last_topic import topic_of, turn_on
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood

HISTORY = "history"
MOST_WORDS = 12
_HE = re.compile(
    r"\b(?:he|him|his|himself|(?:this|that|the) (?:man|guy|bloke|chap|fellow|frenchman|inventor|dr|doc|pistor)|pistor)\b",
    re.IGNORECASE,
)
# Somebody else is meant, or what he did, which the history itself tells.
_ELSEWHERE = re.compile(
    r"\b(?:my|our|your|treat(?:s|ing)? (?:me|us|you)|inject\w*|here|clinic|darvish|coz|chubaty|husband|son|dad|father|boyfriend|brother|friend"
    r"|when did|where did|which year|what year|how did|why did|what did he|invent|use(?:d)? it|find|found|discover\w*|name|called)\b",
    re.IGNORECASE,
)


def of_inventor(understood: Understood, scene: Scene) -> Optional[Turn]:
    """What is told of the inventor himself; ``None`` where somebody else is asked about.

    Args:
        understood: What the model made of the message.
        scene: What else is known.
    """
    record, text = topic_of(scene), understood.text
    if record is None or record.id != HISTORY or "inventor" not in record.details:
        return None
    if len(text.split()) > MOST_WORDS or not _HE.search(text) or _ELSEWHERE.search(text):
        return None
    said = record.details["inventor"]
    return turn_on(understood, scene, record, Answer(said["text"], tuple(said["facts"])))
