"""Whether a part that names a condition or an age asks who may have the treatment."""

from __future__ import annotations

from typing import List, Mapping, Sequence

from faqbot.labels import ADVICE, CANDIDACY_LABEL, FAQ_PREFIX
from faqbot.nlu.advice import changes_medicine
from faqbot.nlu.bearers import EXCLUDING, asks_of_somebody, asks_to_have, questions_in
from faqbot.nlu.conditions import (
    HABITS,
    NOT_CANDIDACY,
    asks_permission,
    is_bare_condition,
    is_caught,
    is_only_condition,
    reports_sign,
    states_health,
)
from faqbot.safety.ages import ADULT, find_ages
from faqbot.safety.bodies import only_tells_size
from faqbot.safety.comparing import only_compares

# "How is it against Ozempic?": what the treatment is compared with, somebody need not take.
COMPARED = frozenset({"weight_loss_medicine", "hair_medicine", "acne_medicine"})
SIZES = frozenset({"overweight", "underweight"})
# Labels that a named condition with a question of permission overrules.
GIVES_WAY_TO_CANDIDACY = frozenset(
    {
        "out_of_scope",
        "personal_advice",
        "follow_up",
        "emergency",
        "faq/safety",
        "faq/body_areas",
        "faq/face",
    }
    | {"faq/eyes", "faq/hair_loss", "faq/cellulite", "faq/fat_weight", "faq/body_sculpting"}
    | {"faq/definition", "faq/booking", "faq/conditions_treated", "screening"}
    | {"nonsense", "telling"}
    | {"faq/types", "faq/procedure", "faq/vs_liposuction", "faq/sessions", "faq/results"}
    | {"faq/vs_creams_oral"}
)


def is_aside(text: str, values: Mapping[str, List[str]]) -> bool:
    """Whether only a grown-up's age made a text look like candidacy, and it asks otherwise."""
    ages, asked = find_ages(text), questions_in(text)
    if not ages or min(ages) < ADULT or values.get("condition") or not asked:
        return False
    return not any(
        asks_permission(one) or states_health(one) or asks_of_somebody(one) for one in asked
    )


def asks_who_may(
    text: str, label: str, is_answer: bool, is_sure: bool, values: Mapping[str, List[str]]
) -> bool:
    """Whether a part that names a condition or a child's age asks who may have it.

    Args:
        text: The part, mended.
        label: What the model took it for.
        is_answer: Whether the model would answer it so.
        is_sure: Whether that may be relied on.
        values: What the dictionaries found in it, by entity.
    """
    conditions = [
        c for c in without_compared(values.get("condition", ()), text) if c not in NOT_CANDIDACY
    ]
    if not conditions and not any(age < ADULT for age in find_ages(text)):
        return False
    if label == CANDIDACY_LABEL:
        return True
    if is_caught(text):
        return False
    if SIZES.intersection(conditions) and only_tells_size(text.lower().replace("’", "'")):
        return True  # "I'm 130 kilos" tells more of who may have it than of fat
    if is_bare_condition(text) and EXCLUDING.intersection(conditions):
        return True  # "isotretinoin", whatever FAQ has such words
    if is_sure:
        if label.startswith(FAQ_PREFIX) and not asks_to_have(text):
            return False  # with_candidacy puts it beside what was asked
        if label not in GIVES_WAY_TO_CANDIDACY or set(conditions) <= HABITS and conditions:
            return False
    if not conditions:
        return True  # a child's age needs no other words
    if is_answer and label == ADVICE and (changes_medicine(text) or not asks_to_have(text)):
        return is_only_condition(text) and not (
            changes_medicine(text) or reports_sign(text) or values.get("effect")
        )
    gives_way = not is_answer or label in ("out_of_scope", "nonsense", "telling", "follow_up")
    return asks_permission(text) or (gives_way and is_only_condition(text))


def without_compared(conditions: Sequence[str], text: str) -> List[str]:
    """The conditions of a text, without medicines that the treatment is only compared with."""
    is_compared = bool(COMPARED.intersection(conditions)) and only_compares(text)
    return [one for one in conditions if not (is_compared and one in COMPARED)]
