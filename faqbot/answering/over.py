"""What is said on an illness, a medicine or a stage of life that is over: never a yes.

The documents speak of having it now; of two medicines one says to wait until the course is
finished. What holds afterwards, none of them says. Wording to be approved by a medical
reviewer.
"""

from __future__ import annotations

from typing import Any, Mapping

from faqbot.answering.pieces import Piece

NAME = "{name}, in the past"
NAMES: Mapping[str, str] = {
    "acute_illness": "An illness that is over",
    "recent_surgery": "An operation years ago",
}
LABEL = "not a yes by itself"
HISTORY = "Tell the clinic your whole history."
FINISHED = (
    "One page says to wait until the course is finished. It doesn't say how long after that, nor "
    "what holds for the illness it was for."
)
SAID: Mapping[str, str] = {
    "pregnancy": (
        "One page rules it out in pregnancy. No page says how long to wait once a pregnancy is over."
    ),
    "nursing": (
        "One page rules it out while breastfeeding. No page says how long to wait afterwards."
    ),
    "acute_illness": (
        "One page says not during an acute illness. No page says how long to wait once you are well."
    ),
    "chemotherapy": FINISHED,
    "prednisone": FINISHED,
}
RULED_OUT = (
    "The pages that rule it out make no exception for who had it in the past, so take it as a no "
    "unless a doctor says otherwise."
)
NOT_MENTIONED = "No page says what holds once it is over, and silence is not a yes."
MEDICINE = "Changing a medicine is a matter for the doctor who prescribed it."


def finding_over(condition: str, found: Piece, says_no: bool) -> Piece:
    """What is said on a condition that is over.

    Args:
        condition: Its canonical value.
        found: What is said on having it.
        says_no: Whether the documents rule it out.
    """
    text = SAID.get(condition) or (RULED_OUT if says_no else NOT_MENTIONED)
    is_medicine = condition == "prednisone" or "medicine" in found.get("notes", ())
    lines = [text, MEDICINE if is_medicine else "", HISTORY]
    kept: Mapping[str, Any] = {key: found[key] for key in ("outcome", "facts") if key in found}
    return {
        **kept,
        "name": NAMES.get(condition) or NAME.format(name=found["name"]),
        "over": LABEL,
        "text": " ".join(line for line in lines if line),
    }
