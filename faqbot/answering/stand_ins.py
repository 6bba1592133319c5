"""Say of a medicine that it is one, and not which illness somebody takes it for.

The dictionary files "bisoprolol" under high blood pressure, where it is mostly taken for that;
but somebody may take it for migraine. What the documents say on the illness is told for the
case that it is the reason. Wording to be approved by a medical reviewer.
"""

from __future__ import annotations

import re
from typing import Mapping, NamedTuple, Optional, Pattern

from faqbot.answering.pieces import Piece

SAYS_NO = "says_no"
NAME = "A medicine such as {medicine}"
IF_FOR = "if it is for {illness}, the documents say no"
OFTEN_FOR = "It is often taken for {illness}; tell the doctor what you take it for."
KEEP = "Don't stop or change a medicine for this; ask the doctor who prescribed it."
KEPT_ALREADY = re.compile(r"\bdon['’]t (?:stop|change)\b", re.IGNORECASE)


class _StandIn(NamedTuple):
    """An illness, its medicines, and its own words, beside which a medicine assumes nothing."""

    illness: str
    medicines: Pattern[str]
    own_words: Pattern[str]


def _stand_in(illness: str, medicines: str, own_words: str) -> _StandIn:
    named = (
        rf"\b(?P<medicine>{medicines})\b(?! (?:allerg|for (?:my|the|high) (?:blood|sugar|thyr)))"
    )
    return _StandIn(illness, re.compile(named, re.IGNORECASE), re.compile(own_words, re.IGNORECASE))


STAND_INS: Mapping[str, _StandIn] = {
    "high_blood_pressure": _stand_in(
        "high blood pressure",
        r"\w{3,}(?:olol|pril|sartan|dipine)|beta[ -]?blockers?|doxazosin|diltiazem|verapamil|indapamide"
        r"|(?:hydrochloro)?thiazide|furosemide|water (?:tablets|pills)|diuretics",
        r"\bblood pres\w*|\bbp\b|hypertens|hypertenc",
    ),
    "diabetes": _stand_in(
        "diabetes",
        r"metformin|glucophage|\w{3,}gliflozin|jardiance|farxiga|forxiga|invokana|januvia|\w{3,}gliptin",
        r"diab|\bsugar|insulin|a1c|\bt[12]d|type (?:1|2|one|two|i)\b|glucose",
    ),
    "thyroid": _stand_in(
        "the thyroid",
        r"(?:levo|l-)?thyroxine?|euthyrox|synthroid|eltroxin|unithroid|tirosint|carbimazole|methimazole"
        r"|tapazole|propylthiouracil|liothyronine",
        r"thyroid|tyroid|thryoid|goit|grave|hashi|\btsh\b",
    ),
    "epilepsy": _stand_in(
        "epilepsy",
        r"lamotrigine|keppra|levetiracetam|valproate|depakote|carbamazepine|tegretol|phenytoin|epilim",
        r"epilep|seizure|\bfits?\b",
    ),
    "mental_illness": _stand_in(
        "mental illness",
        r"lithium|quetiapine|seroquel|olanzapine|risperidone|aripiprazole|abilify|clozapine|antipsychotics?",
        r"bipolar|schizo|psychos|mental",
    ),
    "cancer": _stand_in(
        "cancer",
        r"tamoxifen|letrozole|anastrozole|exemestane|herceptin|immunotherapy",
        r"cancer|tumou?r|onco|leuk|lymphoma|remission|mastectomy|carcinoma|melanoma|malign|metasta",
    ),
    "asthma": _stand_in(
        "asthma", r"inhaler|ventolin|salbutamol|albuterol", r"asthm|asma|astma"
    ),
    "hiv": _stand_in("HIV, or to keep from getting it", r"prep(?: pills)?|biktarvy|antiretrovirals", r"\bhiv\b|\baids\b"),
}  # fmt: skip


def named_by_medicine(condition: str, found: Piece, text: str) -> Piece:
    """What is said on a condition, as of a medicine where only one was named.

    Args:
        condition: Its canonical value.
        found: What is to be said on having it.
        text: The visitor's words.
    """
    medicine = _medicine(condition, text)
    if medicine is None or "over" in found:
        return found
    illness = STAND_INS[condition].illness
    keep = "" if KEPT_ALREADY.search(found["text"]) else KEEP
    told = {
        **found,
        "name": NAME.format(medicine=medicine),
        "text": " ".join(filter(None, (OFTEN_FOR.format(illness=illness), found["text"], keep))),
    }
    return {**told, "if_for": IF_FOR.format(illness=illness)} if _is_no(found) else told


def _medicine(condition: str, text: str) -> Optional[str]:
    """The medicine that alone stands for a condition in a text."""
    known = STAND_INS.get(condition)
    if known is None or known.own_words.search(text):
        return None
    match = known.medicines.search(text)
    return match["medicine"].lower() if match else None


def _is_no(found: Piece) -> bool:
    return found.get("outcome") == SAYS_NO
