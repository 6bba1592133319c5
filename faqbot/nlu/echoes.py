"""Parts of a message that ask what another part asks already, and one that asks for two.

"Cottage cheese legs. Can it fix that?" is one question although both sentences ask;
"the dos and don'ts before and after" is two although it is one.
"""

from __future__ import annotations

import re
from typing import Any, Collection, Dict, List, Mapping

from faqbot.nlu.overruling import FAQ_PREFIX

# About one goal, and what "can it help" is taken for without one.
_GOALS = frozenset(
    FAQ_PREFIX + faq
    for faq in ("cellulite", "face", "eyes", "hair_loss", "fat_weight", "body_sculpting")
)
# Values of the entity ``goal`` these FAQs speak of; scars and the like stand in the general ones.
_THEIR_GOALS = frozenset(
    {"cellulite", "face", "eyes", "hair_loss", "fat_reduction", "weight_loss", "body_sculpting"}
    | {"chin_neck"}
)
_GENERAL = frozenset({"faq/conditions_treated", "faq/body_areas"})
_NAMING = ("goal", "body_area", "condition")
_POINTS_BACK = re.compile(
    r"\b(?:it|that|this|them|these|those|each|both|me|meso\w*|something|anything)\b", re.IGNORECASE
)
_POINTS_AHEAD = re.compile(
    r"\b(?:else|others?|which|conditions?|illness\w*|diseases?|problems|things|used (?:for|on)|list"
    r"|areas?|parts?|places?|where|anywhere|elsewhere|as well)\b",
    re.IGNORECASE,
)
_SIDES = ("preparation", "aftercare")
_BOTH_SIDES = re.compile(
    r"\b(?:before (?:and|n|&|or|as well as) after(?:wards?)?|after(?:wards?)? (?:and|n|&|or) before(?:hand)?"
    r"|beforehand (?:and|n|&|or) after(?:wards?)?|prep\w* (?:and|n|&) after ?-?care|pre ?(?:and|n|&|/) ?post)\b"
    r"|\bbefore/after(?!\s*(?:pic|photo|image|shot|gallery))",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\b(?:pic\w*|photo\w*|image\w*|galler\w*|selfies?|results?)\b", re.IGNORECASE
)


def without_echoes(parts: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Drop "does it help?" beside a question on cellulite, hair or the like, which answers it."""
    goals = {goal for part in parts for goal in part["entities"].get("goal", ())}
    is_answered = any(part["is_understood"] and part["label"] in _GOALS for part in parts)
    if not is_answered or goals - _THEIR_GOALS:
        return parts
    return [part for part in parts if part["label"] not in _GENERAL or not _is_echo(part)]


def _is_echo(part: Mapping[str, Any]) -> bool:
    if any(part["entities"].get(name) for name in _NAMING):
        return False
    return bool(_POINTS_BACK.search(part["text"])) and not _POINTS_AHEAD.search(part["text"])


def with_both_sides(
    parts: List[Dict[str, Any]], records: Collection[str], text: str
) -> List[Dict[str, Any]]:
    """Answer "what to do before and after" with both, whichever the model took it for."""
    if not _BOTH_SIDES.search(text) or _PICTURES.search(text):
        return parts
    labels = [FAQ_PREFIX + faq for faq in _SIDES]
    found = [part for part in parts if part["is_understood"] and part["label"] in labels]
    if len(found) != 1 or not set(_SIDES) <= set(records):
        return parts
    place = parts.index(found[0])
    return [
        *parts[:place],
        *({**found[0], "label": label} for label in labels),
        *parts[place + 1 :],
    ]
