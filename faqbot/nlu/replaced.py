"""Terms that a visitor takes back: "cellulite not hair", "thighs, sorry, legs".

A term counts as taken back only where another of its kind takes its place, because a bare
"not the face" may mean many things. What is taken back is nobody's topic any more.
"""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Sequence

Entity = Mapping[str, Any]

# A goal may take the place of a body area: "cellulite, not my face".
_KINDS = {
    "goal": "aim",
    "body_area": "aim",
    "treatment_type": "type",
    "effect": "effect",
    "activity": "activity",
}
_BETWEEN = r"(?:(?:the|my|her|his|for|on|in|about|around|with|of|any|a|that)\s+){0,3}"
# What stands right before a term that is not meant.
_DENIED = re.compile(
    r"(?:\b(?:not|isn['’]?t|wasn['’]?t|rather than|instead of|never mind|nevermind|nvm|forget"
    r"(?: about)?|scrap|skip|drop|leave out|nothing to do with|unlike)"
    r"(?:\s+(?:asking|talking|meaning))?)[\s,:]+" + _BETWEEN + r"$",
    re.IGNORECASE,
)
# "Not only the face" takes nothing back, nor does a question: "why not the face", "does it not".
_STILL_MEANT = re.compile(r"\b(?:why|if|or|whether)\s+not\b[^,.;]*$", re.IGNORECASE)
# What stands between a slip and the word that was meant.
_REPAIR = re.compile(
    r"[\s,.;:!?*\-–—]*\b(?:no+|nope|sorry|soz|wait|oops|ops|whoops|i mean|i meant|meant|or rather"
    r"|rather|correction|make that|scratch that|actually|typo)\b"
    r"(?:[\s,.;:!*\-–—]+(?:no+|sorry|wait|i mean|i meant|meant|actually|rather|not that|it['’]?s"
    r"|is))*[\s,.;:!*\-–—]+" + _BETWEEN + r"$",
    re.IGNORECASE,
)
# A slip owned up to in its own words: "I wrote hair by mistake", "I said hair but I meant the face".
_OWNED_BEFORE = re.compile(
    r"\bi (?:said|wrote|typed|put|asked)\s+(?:about\s+)?" + _BETWEEN + r"$", re.IGNORECASE
)
_OWNED_AFTER = re.compile(
    r"^\W*(?:by mistake|by accident|wrongly|but\b|(?:and |when )?i? ?(?:mean|meant)\b|instead of\b)",
    re.IGNORECASE,
)


# "No not side effects": beside something else, a part that only says what is not meant.
_ONLY_DENIES = re.compile(
    r"\W*(?:(?:no+|nope|sorry|soz|wrong|oops|wait|actually|oh|ok|i (?:said|mean|meant))\W+)*"
    r"(?:not|forget(?: about)?|never mind|scrap)\s+"
    r"(?:(?:about|for|on|in|the|my|that|her|his)\s+){0,3}[\w'’]+(?:\s[\w'’]+)?\W*",
    re.IGNORECASE,
)
_TOPICS = ("faq/", "follow_up", "correction")


def without_denied(readings: Sequence[Mapping[str, Any]]) -> List[Mapping[str, Any]]:
    """The readings of a message without the topics it only turns down, if others remain.

    Args:
        readings: Of its parts; only questions and follow-ups are ever left out.
    """
    kept = [
        one
        for one in readings
        if not (one["label"].startswith(_TOPICS) and _ONLY_DENIES.fullmatch(one["text"]))
    ]
    return kept or list(readings)


def without_replaced(entities: Sequence[Entity], text: str) -> List[Entity]:
    """The entities of a message without those it takes back.

    Args:
        entities: Rasa's, with places in the text, in any order.
        text: The whole message.
    """
    gone = [one for one in entities if _is_denied(one, text)]
    gone += [one for one in entities if one not in gone and _is_slip(one, entities, text)]
    stays = [one for one in entities if one not in gone]
    return [
        one
        for one in entities
        if one in stays or not any(_takes_its_place(other, one) for other in stays)
    ]


def _takes_its_place(other: Entity, one: Entity) -> bool:
    kind = _KINDS.get(one["entity"])
    if kind is None or _KINDS.get(other["entity"]) != kind:
        return False
    return (other["entity"], other["value"]) != (one["entity"], one["value"])


def _is_denied(one: Entity, text: str) -> bool:
    before = text[: one["start"]]
    if _OWNED_BEFORE.search(before) and _OWNED_AFTER.match(text[one["end"] :]):
        return True
    return bool(_DENIED.search(before)) and not _STILL_MEANT.search(before)


def _is_slip(one: Entity, entities: Sequence[Entity], text: str) -> bool:
    """Whether a term of the same kind follows after a "no", "sorry" or "I mean"."""
    return any(
        other["start"] >= one["end"]
        and _takes_its_place(other, one)
        and _REPAIR.fullmatch(text[one["end"] : other["start"]])
        for other in entities
    )
