"""Parts of a message that ask what another part asks already, and one that asks for two.

"Cottage cheese legs. Can it fix that?" is one question although both sentences ask;
"the dos and don'ts before and after" is two although it is one.
"""

from __future__ import annotations

import re
from typing import Any, Collection, Dict, List, Mapping, Sequence

from faqbot.labels import FAQ_PREFIX

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
# Asks for no more than what stands beside it: "orange peel on thighs, anything to be done??".
_BARE_ASK = re.compile(
    r"^\W*(?:(?:and|so|or|but|well|just|please|is|are|be|it|this|that)\W+)*(?:"
    r"anything (?:(?:that )?(?:you|u|they|i|we|one) (?:can|could|might) do|(?:that can |that could )?(?:to )?be done|to do|you can do|doable|you have|for (?:it|that|this))"
    r"|(?:some|any)thing (?:(?:to|that|which) )?(?:help|for (?:it|that|this))s?|what (?:can|could) (?:be done|(?:you|u|they|one) do)|doable|possible|feasible|an option|on the cards|fixable|treatable"
    r"|can (?:you|u|it|this|they) (?:help|do (?:something|anything)|fix (?:it|that|this)|sort (?:it|that|this)(?: out)?)|any (?:hope|chance|help|ideas?|tips|thoughts|advice|suggestions?|luck|good)"
    r"|there (?:any )?(?:hope|a chance|a way|help|something|anything)(?: (?:for me|you can do|to do))?|what (?:am i|are we) (?:letting myself in for|in for|getting into|looking at)"
    r"|thoughts|ideas|suggestions|how do (?:they|you) tell(?: which (?:one )?(?:you|it|i|mine) (?:are|is|am|have))?)"
    r"(?:\W+(?:about|for|with|against|to) (?:it|that|this|them|me)|\W+(?:at all|then|please|pls|though|really|maybe|here|now|or not))*\W*$",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"^\W*(?:and |so )?wh?at(?:['’]?s| is| are) the (?:real |main |actual )?difference(?: really| then| exactly| between (?:them|the two|those))?\W*$",
    re.IGNORECASE,
)
# "A bit itchy since yesterday, how long does that last" asks of the itching.
_ITS_LENGTH = re.compile(
    r"^\W*(?:and |so |but )?(?:how long (?:does|do|will|would|is|should) (?:it|that|this|they|those|these)(?: (?:normally|usually|all))? (?:last|stay|take|be|go on|hang)\w*"
    r"|when (?:does|do|will|would) (?:it|that|this|they|those) (?:go|stop|fade|pass|settle|ease|end)\w*|(?:does|do|will) (?:it|that|this|they) (?:go away|fade|pass|last long))\b[^.?!]{0,15}\W*$",
    re.IGNORECASE,
)
# What is never an echo: a wish for a decision, for help or for a person.
OF_ONES_OWN = frozenset({"personal_advice", "emergency", "crisis", "handoff"})
EFFECTS, LENGTHS = (
    "faq/side_effects",
    frozenset({"faq/maintenance", "faq/results", "faq/downtime", "faq/sessions"}),
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
    parts = _without_bare_asks(parts)
    goals = {goal for part in parts for goal in part["entities"].get("goal", ())}
    is_answered = any(part["is_understood"] and part["label"] in _GOALS for part in parts)
    if not is_answered or goals - _THEIR_GOALS:
        return parts
    return [part for part in parts if part["label"] not in _GENERAL or not _is_echo(part)]


def _without_bare_asks(parts: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Drop what only asks for an answer to the rest, if that has one."""
    kept = [
        part
        for place, part in enumerate(parts)
        if not _is_bare_ask(part, parts[:place], parts[place + 1 :])
    ]
    is_answered = any(
        part["is_understood"] and part["label"].startswith(FAQ_PREFIX) for part in kept
    )
    return kept if is_answered else parts


def _is_bare_ask(
    part: Mapping[str, Any], before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> bool:
    text, label = part["text"], part["label"]
    if label in OF_ONES_OWN or any(
        part["entities"].get(name) for name in (*_NAMING, "effect", "treatment_type")
    ):
        return False
    if label in LENGTHS and _ITS_LENGTH.match(text):
        return any(one["label"] == EFFECTS and one["entities"].get("effect") for one in before)
    others = (*before, *after)
    is_compared = any(one["label"].startswith(f"{FAQ_PREFIX}vs_") for one in others)
    return bool(_BARE_ASK.match(text) or (is_compared and _DIFFERENCE.match(text)))


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
