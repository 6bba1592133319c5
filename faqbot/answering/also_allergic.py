"""One more allergen in a fragment: "I'm allergic to lidocaine" – "and egg".

The fragment names no allergy, so the model can't know it for one; the rule on allergies is told
with the new word.
"""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.scene import Scene, Turn
from faqbot.answering.turn import respond
from faqbot.answering.understood import Part, Understood
from faqbot.faq_ids import CANDIDACY
from faqbot.labels import CANDIDACY_LABEL
from faqbot.safety.told import ALLERGY, allergens

ALLERGIES = frozenset({ALLERGY, "lidocaine_allergy"})
_AND = re.compile(
    r"^\W*(?:oh |ah |sorry |yes |yeah )*(?:and|also|plus|as well as|aswell as)\W+(?:also\W+)?(?:to\W+)?"
    r"(?P<what>[a-z][\w'-]*(?:(?: and | & |, | )[a-z][\w'-]*){0,2})\W*$",
    re.IGNORECASE,
)
_NO_ALLERGEN = re.compile(
    r"\b(?:then|now|so|sessions?|pain|hurt\w*|after\w*|before\w*|results?|how|what|why|when|where|who|the|my|for|if|it|that|this|you|your|i|price|cost|booking?"
    r"|no|not|yes|ok|okay|thanks?|thank|please|sorry|anything|nothing|everything|else|more|others?|too|well|by|with|in|on|of|at|maybe|side|effects?)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = ("condition", "effect", "goal", "body_area", "activity", "treatment_type")


def also_allergic(understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The rule on allergies with what a fragment adds; ``None`` when it adds nothing.

    Args:
        understood: What the model made of the message.
        text: The visitor's words.
        scene: What else is known.
    """
    context, record = scene.context, scene.records.get(CANDIDACY)
    last = context.concerns[-1] if context.concerns else None
    if record is None or last is None or last.value not in ALLERGIES:
        return None
    found = _AND.match(text)
    if context.turn - last.turn > 1 or found is None or _NO_ALLERGEN.search(found["what"]):
        return None
    if any(part.entities.get(entity) for part in understood.parts for entity in _OF_ITS_OWN):
        return None
    told = f"allergic to {found['what'].lower()}"
    if not allergens(told):
        return None
    part = Part(told, CANDIDACY_LABEL, 1.0, entities={"condition": (ALLERGY,)})
    return respond(Understood((part,), {CANDIDACY: record}, text=told), scene)
