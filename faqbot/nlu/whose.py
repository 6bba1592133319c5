"""Mark of each condition a message names whose it is, and whether it is over.

The marks stand beside the conditions as entities of their own, ``over``, ``theirs`` and
``own``, with the condition for a value: what is over or somebody else's is a condition all
the same, and only worded and remembered in another way.
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Sequence

from faqbot.nlu.bearers import MOTHERS
from faqbot.nlu.relatives import is_theirs
from faqbot.safety.past import is_over

OVER, THEIRS, OWN = "over", "theirs", "own"


def with_marks(entities: Sequence[Mapping[str, Any]], text: str) -> List[Mapping[str, Any]]:
    """The entities, each condition followed by its marks.

    Args:
        entities: With their places in the message.
        text: The message.
    """
    marked: List[Mapping[str, Any]] = []
    for entity in entities:
        marked.append(entity)
        if entity["entity"] == "condition":
            marked += [{**entity, "entity": mark} for mark in _marks(entity, entities, text)]
    return marked


def _marks(
    entity: Mapping[str, Any], entities: Sequence[Mapping[str, Any]], text: str
) -> Sequence[str]:
    value, start, end = entity["value"], entity["start"], entity["end"]
    marks: Dict[str, bool] = {}
    same = [one for one in entities if one["entity"] == "condition" and one["value"] == value]
    marks[OVER] = all(is_over(value, text, one["start"], one["end"]) for one in same)
    if value not in MOTHERS:  # of whom a child is named as well
        whose = is_theirs(text, start, end)
        marks[THEIRS], marks[OWN] = whose is True, whose is False
    return [mark for mark, holds in marks.items() if holds]
