"""Find questions that hang on something the documents do not cover: "do you do tattoos? does it fade".

"It" is then the tattoo, and the FAQ on how long mesotherapy lasts would be a wrong answer.
"""

from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping, Sequence

from faqbot.labels import FAQ_PREFIX, OUTSIDE

# These hold whatever "it" is, or ask for something of one's own.
KEPT = frozenset({"faq/candidacy", "faq/booking", "faq/provider"})

_OFFERS = re.compile(
    r"\b(?:do|does|can|could|would|will) (?:you|u|ya|they|the clinic|your clinic)(?: guys| also| even| still| all| there| maybe)*"
    r" (?:do|offer|have|sell|provide|perform|remove|give|make|carry out|stock|have got)\b|\b(?:have you got|are you doing|you (?:do|offer|sell))\b"
    r"|\bcan i (?:get|have|buy) (?:an? |some |my )?(?!it\b|this\b|meso)",
    re.IGNORECASE,
)
# Another treatment or product, however it is asked for.
_OTHERS = re.compile(
    r"\b(?:tattoo\w*|botox|botulinum|(?:lip |dermal )?fillers?|laser\w*|massages?|facials?|peels?|wax\w*|microblad\w+|permanent make-?up"
    r"|(?:eye)?lash(?:es)?|brow\w*|piercings?|veneers?|whitening|braces|implants?|boob job|breast (?:augmentation|lift|reduction)|facelifts?|face-?lift"
    r"|nose job|rhinoplasty|tummy tuck|hair transplants?|prp|cryolipolysis|cool ?sculpting|hifu|ultrasound|radio ?frequency|cavitation"
    r"|thread ?lifts?|threads|spray tan\w*|tanning|manicures?|pedicures?|nails|ozempic|wegovy|mounjaro|semaglutide|circumcision|vasectomy"
    r"|acupuncture|cupping|hydrafacial|dermaplaning|electrolysis|hair removal|mole removal|iv drips?|vitamin drips?|stem cells?|exosomes?)\b",
    re.IGNORECASE,
)
# What a clinic has or does that no treatment is.
_NO_TREATMENT = re.compile(
    r"\b(?:park\w*|wi-?fi|discounts?|pric\w+|costs?|cards?|cash|appointments?|insurance|reviews?|photos?|pictures?|toilets?|payments?"
    r"|instal\w+|vouchers?|finance|hours|website|app|lifts?\b(?! face)|staff|reception|whatsapp|phone|numbers?|e-?mail|address|branch\w*|location"
    r"|sundays?|saturdays?|weekends?|open|slots?|translators?|students?|loyalty|refunds?|deposit|certificate\w*|licen[cs]e\w*)\b",
    re.IGNORECASE,
)
TELLING = "telling"
_WORD = re.compile(r"[a-z']+")
_FILLERS = frozenset(
    "and or but ok okay so what about how the a an also maybe then with for to is any do you it as well too instead of vs versus compared than by way".split()
)
_HANGS = re.compile(
    r"\b(?:it|its|it['’]s|they|them|that|this|those|these|one|he|she)\b", re.IGNORECASE
)
# With nothing held against it, it is what was just named: "and X, better or worse?".
_COMPARES = re.compile(
    r"^\W*(?:(?:and|so|or|but|is|are|would|which|one|what|works?|it|that|they|the|any|also)\W+)*"
    r"(?:better|worse|cheaper|dearer|safer|stronger|faster|quicker|best|good|the same|similar|different|comparable)"
    r"(?:\W+(?:or|and|than|then|one|better|worse|the same|not|so|this|meso\w*|yours))*\W*$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:me[sz]o\w*|treatments?|injections?|injected|sessions?|needles?|jabs?|shots?|procedures?|i|my|me|you|your|we)\b",
    re.IGNORECASE,
)
NAMING = ("goal", "body_area", "condition", "treatment_type")


def without_dangling(parts: Sequence[Mapping[str, Any]]) -> List[Dict[str, Any]]:
    """Parts where a question about what is not covered is not covered either.

    Args:
        parts: As ``decision.decide`` makes them, in the order of the message.
    """
    kept: List[Dict[str, Any]] = []
    is_other = False
    for part in parts:
        if (is_other and _dangles(part)) or _only_names_other(part):
            part = {**part, "label": OUTSIDE, "is_understood": True, "is_elliptical": False}
            part["cue"] = None
        else:
            is_other = _is_other_thing(part)
        kept.append(dict(part))
    return kept


def _is_other_thing(part: Mapping[str, Any]) -> bool:
    """Whether a part asks for another treatment or product, which "it" may be after it."""
    text = part["text"]
    if part["label"] != OUTSIDE or not part["is_understood"]:
        return False
    return bool(_OTHERS.search(text)) or (
        bool(_OFFERS.search(text)) and not _NO_TREATMENT.search(text)
    )


def _only_names_other(part: Mapping[str, Any]) -> bool:
    """Whether a fragment the model makes nothing of names another treatment: "and dermaplaning"."""
    if part["is_understood"] and part["label"] != TELLING:
        return False
    rest = _OTHERS.sub(" ", part["text"])
    return rest != part["text"] and not set(_WORD.findall(rest.lower())) - _FILLERS


def _dangles(part: Mapping[str, Any]) -> bool:
    text, label = part["text"], str(part["label"])
    if label in KEPT or not (label.startswith(FAQ_PREFIX) or label == "follow_up"):
        return False
    if _COMPARES.match(text):
        return True
    if _NAMES.search(text) or any(part["entities"].get(name) for name in NAMING):
        return False
    return bool(_HANGS.search(text)) or label == "follow_up" or bool(part["is_elliptical"])
