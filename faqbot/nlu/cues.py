"""Small words that tell a follow-up from a new question.

A follow-up leans on what was said before: "and for the face?", "how many of those?".
Which FAQ such a question word points to, and whether the words can stand alone, is
decided here by patterns; what they lean on is known only to the conversation.
"""

from __future__ import annotations

import re
from typing import Optional, Sequence

MAX_ELLIPTICAL_WORDS = 8
MAX_BARE_WORDS = 5
MAX_CORRECTION_WORDS = 12

_OPENING = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|oh|hm+|alright|right|yeah|yes|no|sorry|thanks|cool|good)\b[\s,.!]*)*"
    r"(?:and|but|or|what about|how about|what if|wot about|whatabout|same for|also for|for|on|in"
    r"|with|without|even|even if|not|i meant?|i mean)\b",
    re.IGNORECASE,
)
# With a verb of its own a question stands alone: "and does it work for hair?"
_STANDS_ALONE = re.compile(
    r"\b(?:works?|helps?|treats?|fix(?:es)?|removes?|cures?|gets? rid|good for|effective|do (?:you|they)"
    r"|can (?:you|it|i)|is (?:it|there)|what is|what are|who|where)\b",
    re.IGNORECASE,
)
# Words that say nothing beside a term: "the face?", "and my hair".
_FILLERS = frozenset(
    "a an the my your our his her for on in at with to of and or but what about how also it is"
    " please pls ok so then too instead no not i mean meant sorry as well same just only".split()
)
_TRAILING_CORRECTION = re.compile(r"\bi (?:mean|meant)\b", re.IGNORECASE)
_CORRECTION = re.compile(
    r"^\W*(?:(?:no+|nope|not that|sorry|wait|actually|oops|i said)\b[\s,.!-]*)*"
    r"(?:i (?:meant?|was asking (?:about|for)|asked (?:about|for)|am talking about)"
    r"|not (?:that|the \w+|my \w+|\w+)[\s,]+(?:but|i mean|the|my))\b[\s,:]*",
    re.IGNORECASE,
)
# "Sorry wrong, cellulite not hair": the opening, and what is taken back.
_APOLOGY = re.compile(
    r"^\W*(?:(?:no+|nope|sorry|soz|wrong|oops|whoops|wait|hang on|actually|oh|ok|my bad|my mistake"
    r"|typo|that['’]?s wrong)\b[\s,.!:-]*)+",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"(?:^|[\s,]+)(?:and |but )?not (?:(?:about|for|on|in|the|my|her|his)\s+){0,3}\w+(?:\s\w+)?"
    r"(?=\s*(?:[,.;!?-]|\bbut\b|$))[\s,.;!-]*(?:but\b\s*)?",
    re.IGNORECASE,
)
# What "how long does it take" asks for, where the talk is of a goal: until it shows.
_TAKES = re.compile(
    r"\bhow (?:long|much time|many (?:weeks|months)) (?:does|do|did|will|would|might|could|until)\s*"
    r"(?:it|this|that|they|these)\s+(?:usually |normally |all )?(?:take|need|works?|shows?|kicks? in)\b",
    re.IGNORECASE,
)
# A number of pounds or sizes is asked of the fat; the model takes "how many" for the sessions.
_AMOUNT = re.compile(
    r"\bhow (?:many|meny|much)\b(?: \w+){0,2}? (?:pounds?|lbs?|stones?|kilos?|kgs?|kilogram\w*|inch(?:es)?|cms?|centimet\w+|dress sizes?"
    r"|clothes sizes?|clothing sizes?|sizes|weight|fat)\b.*\b(?:los|drop|shed|shift|com|go|gone|melt|disappear|burn|get rid|off|remov|reduc)\w*",
    re.IGNORECASE,
)
_IN_TOTAL = re.compile(
    r"^\W*(?:(?:and|so|but|ok|how many|how much time|how long)\W+)*(?:(?:in|as a) total|al+ ?together|all in all"
    r"|over (?:how (?:long|many \w+|much time)|what (?:time|period)\w*)|for the (?:whole|full|entire) (?:course|thing|lot))\W*(?:then)?\W*$",
    re.IGNORECASE,
)
# What sets it apart, with nothing it is held against.
_SETS_APART = re.compile(
    r"\b(?:what['’]?s?|wots?|how['’]?s?|why)(?: (?:is|are|makes?|would|does|do))*(?: (?:this|it|that|yours?|you|meso\w*|about))*"
    r" (?:is |make |makes |be )?(?:so |any |all that |that |really )*(?:different|special|unique|better)(?: about (?:it|this|that|yours?|you|meso\w*))?\W*(?:then|anyway|though)?\W*$",
    re.IGNORECASE,
)
# How long before an event to start asks for the time it takes, not for what to do before a visit.
_LEADS_UP = re.compile(
    r"^(?!.*\b(?:stop|aspirin|ibuprofen|tablet\w*|medic\w*|pills?|eat\w*|drink\w*|coffee|shav\w*)\b)(?=.*\b(?:how (?:soon|early|long|far|many (?:days|weeks"
    r"|months)|much time)|when|what (?:time|month)|by when|is it (?:too late|enough))\b)(?=.*\b(?:start\w*|begin\w*|book\w*|come|kick off|sign up|first (?:one|session"
    r"|appointment)|have (?:it|this)|get (?:it|this)|do (?:it|this)|need)\b)"
    r".*\b(?:wedding|(?:get(?:ting)?|be) married|bride|honeymoon|holidays?|vacation|prom|party|event|birthday|christmas|xmas|reunion|big day|special (?:day|occasion)"
    r"|christening|anniversary|photo ?shoot|photos|beach|ball|ceremony|graduation|hen do|summer)\b",
    re.IGNORECASE | re.DOTALL,
)
# "If I take weight again": of what comes back, whatever "after" stands beside it.
_KILOS = r"(?:weight|fat(?:ter)?|kilos?|kgs?|pounds?|lbs?|stones?|inches|belly|tummy|it all|it back|them)"
_REGAINS = re.compile(
    r"^(?=.*\b(?:if|when|once|say|suppose|supposing|should|again|back|after(?:wards)?|later|next|happens)\b)"
    r"(?!.*\b(?:gained|took|been|since|pregnan\w*|menopause|baby|help|remov\w*|los\w+)\b).*?"
    rf"(?:\b(?:take|taking|put|putting|gain|gaining|regain\w*|pile|piling|get|getting|add|adding|pick up)\b(?: (?:on|back|up|the|my|all|some|any|more|a|few|bit|of|\d+|ten|five|two|three|extra|too much))*"
    rf" {_KILOS}\b[^.?!]{{0,20}}\b(?:again|back|back on|afterwards?|after|later|on)\b"
    rf"|\b(?:put|putting|pile|piling|gain\w*|regain\w*)(?: on| back| up| back on)(?: (?:the|my|all|some|any|more|a|few|bit|of|\d+|ten|five|two|three|extra))* {_KILOS}\b"
    rf"|\b(?:gain|regain)(?:ed|ing|s)?(?: (?:the|my|some|any|all|a|few|more|\d+|ten|five|two|three|another|of))* {_KILOS}\b"
    r"|\b(?:put|get|gain)(?:ting|ing)?(?: it| them)(?: all)? back(?: on)?\b|\b(?:get|become|grow|am|be|gets|got|becoming|getting)(?: \w+)? (?:fat|fatter|heavy|heavier|big|bigger|chubby|overweight)(?: once)? (?:again|later|afterwards)\b"
    r"|\b(?:weight|kilos|pounds) (?:\w+ )?(?:goes?|go|comes?|come|creeps?|going|coming) (?:back )?(?:up|back)\b)",
    re.IGNORECASE,
)
# "Would that be enough time": until something shows, where the talk is of what is to change.
_ENOUGH = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|hm+|well|then)\W+)*(?:(?:is|would|will|could|can|do|does|should|isn['’]?t|won['’]?t|wouldn['’]?t)"
    r" (?:it|that|this|there|i|we|they|she|he|\w+ (?:days|weeks|months))(?: still| really| even| just| all)?"
    r" (?:be |have |get |give |make |manage |done |ready |it |me |us |you |already |be done |work )*)?"
    r"(?:enough(?: of)?(?: time)?|long enough|time enough|sufficient(?: time)?|too (?:late|short|soon|close|tight)|in time|on time|by then|doable|realistic|feasible|cutting it (?:fine|close))"
    r"(?: (?:for|before) (?:it|that|this|then|the \w+|my \w+))?(?: to \w+(?: \w+){0,3})?(?: then| or not)?\W*$",
    re.IGNORECASE,
)
# "And after that it's done?": whether more is to come.
_DONE_THEN = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|or)\W+)*(?:(?:after|with) (?:that|this|those|these|them)|then|afterwards)\W+(?:(?:is|am|are|be|will)\W+)?(?:it|that|i|we|everything|all)?(?:['’]?s|['’]?m| is| am| are|['’]?ll be| will be)?"
    r" ?(?:all |it |completely |totally )?(?:done|finished|over|sorted|complete|for good|forever|it)(?: with| for good| forever| for life| then)?\W*$",
    re.IGNORECASE,
)
_WHO_DOES = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|oh)\W+)*who(?:['’]s| is| will| would| does| do| actually)* (?:does|do|doing|performs?|gives?|injects?|performing|giving|injecting)"
    r" (?:it|that|this|them|these|those|all that|the (?:jabs?|injections?|injecting|treatment))(?: then| exactly| actually)?\W*$",
    re.IGNORECASE,
)
_POINTING = (
    (_WHO_DOES, "provider"),
    (_DONE_THEN, "maintenance"),
    (_REGAINS, "maintenance"),
    (_ENOUGH, "results"),
    (_LEADS_UP, "results"),
    (_TAKES, "results"),
    (_AMOUNT, "fat_weight"),
    (_IN_TOTAL, "sessions"),
    (_SETS_APART, "how_it_works"),
)
_WISHES = re.compile(
    r"\b(?:thinking (?:about|of)|considering|toying with|tempted|keen (?:on|to)|hoping to|(?:want|wanna|like|love|need|dying|desperate|wish) (?:to|for)|(?:want|need|like|love) (?:my|something|anything|help)"
    r"|sort(?:ed)?(?: out)?|fix(?:ed)?|tackle|get rid|do something|what (?:do|would|can) (?:you|u|ya|they) (?:reckon|think|suggest|advise|recommend|say|offer|do)|any (?:help|hope|ideas?|tips|good|use|thoughts)"
    r"|worth (?:it|a try|trying)|recommend\w*|bothers? me|(?:hate|sick of|fed up with|ashamed of|embarrassed (?:by|about)) (?:my|this|these))\b",
    re.IGNORECASE,
)
_IS_TREATED = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|hi|hey|hello|also|then)\W+)*(?:can|could|do|does|will|would) (?:you|u|ya|they|it|this|meso\w*)(?: also| even| guys| lot)?"
    r" (?:do|treat|inject|work on|fix|help(?: with)?|sort(?: out)?|improve|lift|firm|tighten|plump|smooth) (?:the |my |your |her |his |an? )?[\w' ]{2,24}\W*$",
    re.IGNORECASE,
)
# What these wishes ask in particular is no matter of the goal.
_OWN_MATTER = re.compile(
    r"\b(?:price\w*|cost\w*|pay\w*|cheap\w*|expensive|discount\w*|deal|photos?|pics?|pictures?|reviews?|appointment|slot|book\w*|today|tomorrow|insurance|voucher|surgery|laser|botox|fillers?"
    r"|surgeon|jobs?|reduction|piercings?|tattoos?|hair removal|wax\w*|implants?|transplant|dye|cut|wig|shampoo|make-?up|mascara|glasses|lenses|operation|peel|facial|massage|cream|gym|diet plan|pills?|tablets?)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:sessions?|appointments?|visits?|sittings?|treatments?|course|results?|effects?|benefits?)\b",
    re.IGNORECASE,
)
_CUES = (
    (re.compile(r"\bhow (?:many(?! days| hours| weeks| minutes)|often)\b|\bnumber of\b|\bhow far apart\b", re.I), "sessions"),
    (re.compile(r"\b(?:does|will|would|do) (?:it|that|this|they|those)\s.*\blast\b|\bhow long does (?:it|that|this) (?:last|stay|hold)", re.I), "maintenance"),
    (re.compile(r"\bhurt|\bpain(?!k|-?k)", re.I), "pain"),
    (re.compile(r"\bhow (?:soon|quick\w*|fast)\b|\bwhen (?:do|will|would|can|could) i (?:see|notice)", re.I), "results"),
    (re.compile(r"\bside ?effects?\b", re.I), "side_effects"),
    (re.compile(r"\bsafe\b|\brisk", re.I), "safety"),
    (re.compile(r"\btop[- ]?ups?\b|\btopping up\b|\btouch[- ]?ups?\b|\bboosters?\b|\brefreshers?\b|\bupkeep\b", re.I), "maintenance"),
    (re.compile(r"\bafter(?:wards?)?\b", re.I), "aftercare"),
    (re.compile(r"\bbefore(?:hand)?\b", re.I), "preparation"),
)  # fmt: skip


def correction_words(text: str) -> Optional[str]:
    """What remains of "no, I meant the face" after its opening; ``None`` if it is none."""
    match = _CORRECTION.match(text)
    if match:
        return text[match.end() :].strip() or None
    rest = _after_apology(text)
    if rest is not None:
        return rest
    if len(text.split()) <= MAX_ELLIPTICAL_WORDS and _TRAILING_CORRECTION.search(text):
        return _TRAILING_CORRECTION.sub(" ", text).strip() or None
    return None


def _after_apology(text: str) -> Optional[str]:
    """What stands in place of what "no, not acne, surgery scars" takes back."""
    apology = _APOLOGY.match(text)
    if apology is None or len(text.split()) > MAX_CORRECTION_WORDS:
        return None
    rest, count = _TAKEN_BACK.subn(" ", text[apology.end() :])
    return rest.strip(" ,.;!-") or None if count else None


def asks_if_enough(text: str) -> bool:
    """Whether a text asks if some time is long enough: "can I make it by then"."""
    return bool(_ENOUGH.match(text))


def wishes_for(text: str) -> bool:
    """Whether a text wishes for something or wants a view on it: "thinking of getting my chin done"."""
    return bool(_WISHES.search(text)) and not _OWN_MATTER.search(text)


def asks_if_treated(text: str) -> bool:
    """Whether a text asks if something is treated: "can you do my nose"."""
    return bool(_IS_TREATED.search(text)) and not _OWN_MATTER.search(text)


def names_length(text: str) -> bool:
    """Whether a text names what may take long: "I mean one appointment", "and the effects"."""
    return bool(_LENGTH.search(text))


def pointing_cue(text: str) -> Optional[str]:
    """The FAQ a whole question points to that names no subject of its own, or a telling one."""
    return next((faq for pattern, faq in _POINTING if pattern.search(text)), None)


def is_bare(words: Sequence[str], in_terms: Sequence[bool]) -> bool:
    """Whether a text names something and asks nothing: "the face?", "and make-up".

    Args:
        words: Of the text, lower case.
        in_terms: For each word whether it belongs to a dictionary term.
    """
    if not any(in_terms) or len(words) > MAX_BARE_WORDS:
        return False
    return all(known or word in _FILLERS for word, known in zip(words, in_terms))


def cue_of(text: str) -> Optional[str]:
    """The FAQ a question word points to, such as ``sessions`` for "how many?"."""
    return next((faq for pattern, faq in _CUES if pattern.search(text)), None)


def is_elliptical(text: str) -> bool:
    """Whether a short text opens like a follow-up and cannot stand alone."""
    if len(text.split()) > MAX_ELLIPTICAL_WORDS:
        return False
    return bool(_OPENING.match(text)) and not _STANDS_ALONE.search(text)
