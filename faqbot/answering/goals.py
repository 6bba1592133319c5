"""Which goal a body area points to, and which goal's answer may stand in for another's."""

from __future__ import annotations

from typing import Optional, Sequence

from faqbot.answering.asked import Asked

# Entity `body_area` -> the goal visitors usually mean by it.
AREA_GOALS = {
    "face": "face",
    "cheeks": "face",
    "forehead": "face",
    "neck": "chin_neck",
    "jawline": "chin_neck",
    "chin": "chin_neck",
    "double_chin": "chin_neck",
    "under_eyes": "eyes",
    "under_eye": "eyes",
    "eyes": "eyes",
    "eyelids": "eyes",
    "scalp": "hair_loss",
    "hair": "hair_loss",
}
# Where an FAQ has no answer for a goal, the nearest goals that may have one.
NEAR_GOALS = {
    "weight_loss": ("fat_reduction",),
    "fat_reduction": ("weight_loss",),
    "chin_neck": ("fat_reduction", "face"),
    "body_sculpting": ("fat_reduction",),
}
GOAL_NAMES = {
    "cellulite": "cellulite",
    "fat_reduction": "fat reduction",
    "weight_loss": "weight loss",
    "hair_loss": "hair",
    "face": "the face",
    "eyes": "the eye area",
    "body_sculpting": "body shaping",
    "stretch_marks": "stretch marks",
    "scars": "scars",
    "pigmentation": "dark spots",
    "chin_neck": "the chin and neck",
    "pain_medical": "pain",
    "mental_habits": "sleep, worry or smoking",
    "infection_other": "infections",
}
# The FAQ that is about a goal itself.
GOAL_FAQS = {
    "cellulite": "cellulite",
    "fat_reduction": "fat_weight",
    "weight_loss": "fat_weight",
    "hair_loss": "hair_loss",
    "face": "face",
    "eyes": "eyes",
    "body_sculpting": "body_sculpting",
}
SUBJECTS_OF_GOALS = frozenset(GOAL_FAQS.values()) | {"body_areas", "conditions_treated"}


def goal_in(asked: Asked) -> Optional[str]:
    """The goal a question names, by itself or by a body area; ``None`` when it names none."""
    goal = asked.first("goal")
    if goal:
        return goal
    areas = asked.entities.get("body_area", ())
    # "My friend had her face done; how many sessions for my thighs?": the last one counts.
    return AREA_GOALS.get(areas[-1]) if areas else None


def goals_to_try(goal: Optional[str]) -> Sequence[Optional[str]]:
    """The goals whose answer fits, best first, ending with the default."""
    if goal is None:
        return (None,)
    return (goal, *NEAR_GOALS.get(goal, ()), None)
