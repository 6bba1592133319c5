"""What some words name beyond doubt, whichever FAQ the sentence around them resembles.

"I am man, I have breast like woman, this help?" sounds like a wish for the menu, and "any risk
to the eyesight" like any question of safety. The words that name the subject decide instead,
unless the message is somebody's own case or names an illness.
"""

from __future__ import annotations

import re
from typing import Collection, Optional

from faqbot.labels import FAQ_PREFIX
from faqbot.nlu.telling_words import by_telling_word

# A sign, a medicine, an illness or a wish for a person comes first.
KEPT = frozenset({"personal_advice", "emergency", "crisis", "handoff"})
CANDIDACY, OUTSIDE = "faq/candidacy", "out_of_scope"
UNKNOWN = frozenset({OUTSIDE, "nonsense", "telling", "capabilities", "greeting", "thanks"})

_BREAST = r"(?:breasts?|brests?|boobs?|boobies|tits?|titties|m(?:an )?[- ]?boobs?|moobs?|bust|(?:chest|pecs?|torso)(?: (?:is|looks?|are|kind of|sort of|a bit))* like (?:an? )?(?:wom[ae]n|lady|girl|female)\w*|female chest|cleavage)"
_MAN = r"(?:m[ae]n|males?|guys?|blokes?|dudes?|lads?|gents?|gentlem[ae]n|fellas?|chaps?)"
_HIM = r"(?:husband|hubby|boyfriend|bf|son|brother|dad|father|grandad|grandfather|uncle|nephew|fianc[eé]|he|lad)"
_IS_MAN = re.compile(
    rf"\b(?:i|i['’]?m|im|i am|me|as|being|on|for|in)(?: am| being)?(?: an?)?(?: \w+)? {_MAN}\b|\b{_MAN} (?:here|with|who|having|has|have|get|gets)\b"
    rf"|\b{_BREAST}\b[^.?!]{{0,25}}\b(?:on|in|for) (?:an? |my |the )?{_MAN}\b",
    re.IGNORECASE,
)
_HAS_BREAST = re.compile(
    rf"\b{_HIM}\b[^.?!]{{0,25}}\b(?:has|have|having|got|gets|grow\w*|grew|with|develop\w*|['’]s)\b[^.?!]{{0,30}}\b{_BREAST}\b|\bhis (?:\w+ ){{0,4}}{_BREAST}\b"
    rf"|\b(?:my )?{_HIM}['’]?s (?:\w+ ){{0,2}}{_BREAST}\b",
    re.IGNORECASE,
)
_BREASTS = re.compile(rf"\b{_BREAST}\b", re.IGNORECASE)
# For a doctor, or a matter of its own.
_NOT_SHAPE = re.compile(
    r"\b(?:cancer|lump\w*|pain\w*|hurt\w*|sore|tender|discharge|milk|feed\w*|fed|implants?|mammogram|wife|girlfriend|i am (?:a )?woman|i['’]?m (?:a )?woman)\b",
    re.IGNORECASE,
)
_SEEING = (
    r"(?:eye ?sight|sight|vision|eye ?balls?|retinas?|(?:my|your|the|ur|his|her|our|ones?) eyes?)"
)
_HARM = (
    r"(?:risk\w*|danger\w*|damag\w*|harm\w*|affect\w*|effect on|lose|losing|lost|loss of|ruin\w*|injur\w*|bad for|problems?|safe\w*|blind\w*|worse|worsen|impair\w*|go wrong"
    r"|hit|reach|get in(?:to)?|near)"
)
_OF_SIGHT = re.compile(
    rf"\b{_HARM}\b[^.?!]{{0,30}}\b{_SEEING}\b|\b{_SEEING}\b[^.?!]{{0,25}}\b{_HARM}\b|\bhurt (?:my|your|the) (?:eyes?|sight|vision)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|well)\W+)*(?:is|are|can|could|does|do|will|would|may|might|any|what|how|has|risks?)\b",
    re.IGNORECASE,
)
# Told of one's own eyes, or of what is to go there.
_OWN_EYES = re.compile(
    r"\b(?:since|blurr\w*|my (?:eyes?|sight|vision) (?:is|are|got|has|have|went|feels?|became|hurts?)|under (?:my|the|your) eyes?|bags?|circles?|lids?|wrinkles?"
    r"|glaucoma|cataracts?|laser|surgery|lenses|eye drops)\b",
    re.IGNORECASE,
)
_HYALURONIC = re.compile(r"\b(?:hyalu?r\w*|hialur\w*|hylauron\w*)\b", re.IGNORECASE)
_ALIKE = re.compile(
    r"\b(?:botox|bowtox|botulinum|fillers?|juvederm|restylane|profhilo|collagen|same|differen\w+|vs|versus|like)\b",
    re.IGNORECASE,
)
_DARK_SKIN = re.compile(
    r"\b(?:dark\w*|brown|black|olive|deep|asian|african|indian|afro\w*|latin\w*|colou?red|pigmented|tanned|melanin\w*)(?: |-)?(?:skin(?:ned)?|complexion)\b(?! (?:patch|spot|area|mark)\w*)"
    r"|\bskin(?: tone| colou?r)? is(?: \w+)? (?:dark|brown|olive)\b(?! (?:since|after|where|from|now))|\bskin of colou?r\b|\b(?:skin|fitzpatrick) (?:photo)?types?\b"
    r"|\bi(?:['’]?m| am|m) (?:very |quite |of |a )?(?:black|dark|brown|indian|asian|african|afro\w*|jamaican|nigerian|pakistani|arab\w*|ethiopian|hispanic|latina?)\b(?! (?:circles?|spots?|haired|hair|friday))",
    re.IGNORECASE,
)
_FILLED = frozenset({"fillers", "botox"})
# What was put in before, elsewhere or by others.
_TOGETHER = re.compile(
    r"\b(?:together|combin\w+|on top of|alongside|at the same time|interfere\w*|(?:still|already) (?:in|have)|i(?:['’]ve)? (?:had|got|have)|(?:last|a|few|two|three|\d+) (?:weeks?|months?|days?))\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:leav\w*|caus\w+|gives?|get|getting|stains?|scar(?:s|ring)?|risk\w*|result in|marks?|turn|go)\b[^.?!]{0,30}"
    r"\b(?:marks?|marked|spots?|patch\w*|scars?|scarring|pigment\w*|stain\w*|discolou?r\w*|blotch\w*|skin|shadows?|darker)\b"
    r"|\b(?:will|would|could|can|might|do|does) (?:i|it|they|this)(?: \w+)? (?:scar|mark|stain|pigment|discolou?r)\b|\bany (?:\w+ )?(?:marks|spots|scars|patches|stains)\b",
    re.IGNORECASE,
)


def subject_of(text: str, label: str, is_understood: bool, named: Collection[str]) -> Optional[str]:
    """The label that the words of a part ask for; ``None`` where the model's may stand.

    Args:
        text: A question.
        label: What it was taken for.
        is_understood: Whether that may be relied on.
        named: Conditions that it names.
    """
    is_ill = bool(set(named) - {"botox", "fillers", "keloids"})
    if label in KEPT or is_ill:
        return None
    if shows_mans_breasts(text):
        return f"{FAQ_PREFIX}body_areas"
    if asks_of_sight(text):
        return f"{FAQ_PREFIX}safety"
    word = by_telling_word(text, label, is_understood)
    if word is not None:
        return word
    is_missed = not is_understood or label in UNKNOWN
    if is_missed and _HYALURONIC.search(text) and _ALIKE.search(text):
        return f"{FAQ_PREFIX}ingredients"
    is_declined = is_understood and label == OUTSIDE  # which is what the pages have on it
    if is_missed and not is_declined and _FILLED & set(named) and _TOGETHER.search(text):
        return CANDIDACY
    if _DARK_SKIN.search(text) and label != CANDIDACY and not is_declined:
        return _of_dark_skin(text, is_missed)
    return None


def shows_mans_breasts(text: str) -> bool:
    """Whether a man's breasts are spoken of, in whatever words: "my husband got boobs"."""
    if _NOT_SHAPE.search(text):
        return False
    return bool(_HAS_BREAST.search(text) or (_IS_MAN.search(text) and _BREASTS.search(text)))


def asks_of_sight(text: str) -> bool:
    """Whether a text asks if it may harm the eyes; not who tells of harm that is done."""
    return bool(_OF_SIGHT.search(text) and _ASKS.search(text)) and not _OWN_EYES.search(text)


def _of_dark_skin(text: str, is_missed: bool) -> Optional[str]:
    if _LEAVES.search(text):
        return f"{FAQ_PREFIX}side_effects"
    return CANDIDACY if is_missed and _ASKS.search(text) else None
