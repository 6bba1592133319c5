"""Tell who asks ahead what to do about an emergency: "what if my throat swells at night?".

No emergency, so no alarm; but an answer that leaves out the emergency number would be worse
than none. The sign itself is found by ``red_flags``.
"""

from __future__ import annotations

import re

from faqbot.safety.red_flags import RedFlagDetector

_WHAT_TO_DO = re.compile(
    r"\bwh?at\s+(?:if|then|now|next|to do|happens (?:if|when|in case)|(?:would|will) happen (?:if|when))\b"
    r"|\bwh?at\s+(?:would|should|do|can|could|shall|must|ought|am|are|is)\s+(?:i|we|one|you|my \w+|to)\b"
    r"|\bwhat(?:'s| is)\s+(?:the )?(?:plan|procedure|protocol|next step|first aid)\b"
    r"|\b(?:who|whom|where)\s+(?:do|should|would|can|could|shall|must)\s+(?:i|we|one)\b"
    r"|\bhow\s+(?:do|does|should|would|can|will|are|am)\s+(?:i|we|you|one|they|the \w+|your \w+)\s+"
    r"(?:\w+\s+)?(?:handl|deal|treat|react|act|manag|help|respond|cop|do|prepar)\w*"
    r"|\b(?:in case|in the event|suppos\w+|imagine|hypothetical\w*|let'?s say|say i)\b"
    r"|\b(?:should|must|do|would|can)\s+(?:i|we|one)\s+(?:call|ring|phone|wait|worry|go|come|see|drive|take)\b"
    r"|\bwhen\s+(?:do|should|must|would)\s+(?:i|we|one)\b",
    re.IGNORECASE,
)


def asks_what_to_do(text: str) -> bool:
    """Whether a text asks what to do about an emergency that is only supposed."""
    return bool(_WHAT_TO_DO.search(text)) and RedFlagDetector.default().supposes(text)
