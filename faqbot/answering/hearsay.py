"""What somebody else said or went through, held against the answer just given.

"But my mate did it while feeding and was fine" asks nothing, yet wants a reply: kindly, that what
the pages say stands. Wording to be approved by a medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering.asked import Answer
from faqbot.answering.direct import details_on
from faqbot.answering.last_topic import topic_of, turn_on
from faqbot.answering.misses import HANDOFF
from faqbot.answering.offers import MEDICINE_CAUTION
from faqbot.answering.pieces import facts_of, listed, paragraphs
from faqbot.answering.premises import opening
from faqbot.answering.retold import in_short
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.faq_ids import CANDIDACY
from faqbot.safety.softening import tells_amount

STANDS = (
    "Thank you for telling me. What one person heard or went through can be different for the next, "
    "so what the pages say stands:"
)
FRESH = 2  # messages after an answer
LONGEST = 25  # words
# Labels that have no answer of their own for such a message.
TOLD = frozenset({"telling", "nlu_fallback", "did_you_mean", "follow_up", "deny", "certainty"})
_SOMEBODY = (
    r"(?:some ?(?:one|body)|people|every ?(?:one|body)|others?|loads|lots|(?:my|a|the|another|her|his|our|one|this|that|me) "
    r"(?:\w+['’]?s? ){0,2}?(?:mate|friend|bestie|pal|sister|brother|sis|bro|mum|mom|mother|dad|father|nan|gran\w*|aunt\w*|uncle"
    r"|cousin|neighbou?r|colleague|co-?worker|boss|wife|husband|partner|girlfriend|boyfriend|bf|gf|fianc\w+|daughter|son|niece"
    r"|hairdresser|beautician|therapist|nurse|doctor|dr|gp|girl|woman|lady|guy|bloke|lad|clinic|salon|place|pharmacist|flatmate"
    r"|roommate|trainer|ex)s?|friends|mates|google|(?:the )?internet|tik ?tok|insta(?:gram)?|facebook|reddit|youtube|chat ?gpt"
    r"|(?:a|the|another|some) (?:forum|website|web ?site|site|page|blog|article|video|magazine|leaflet|advert)s?)"
)
_SAID = r"(?:told|tells?|said|says?|sez|reckon(?:s|ed)?|sw(?:ears?|ore)|claim(?:s|ed)?|thinks?|thought|wrote|insist(?:s|ed)?|promised)"
_WENT_THROUGH = (
    r"(?:had|did|done|got|has had|tried|went|used|was|were|took|felt|looked|lost|came|saw|does|is"
    r"|cried|screamed|fainted|bled|bruised|hated|loved|regret\w*|complain\w*|quit|gave up)"
)
_HEARSAY = re.compile(
    rf"\b{_SOMEBODY}\s+(?:\w+ ){{0,3}}?(?:{_SAID}|{_WENT_THROUGH})\b"
    r"|\bi(?:['’]?ve| have|ve)? (?:only |just |also |once |always )?(?:read|heard|seen|saw|thought|been told|was told|got told)\b"
    r"|\bit (?:says|said) (?:online|on|in|elsewhere|somewhere)\b",
    re.IGNORECASE,
)
# No word against anything: they were sent here, or only pass on a greeting.
_NO_OBJECTION = re.compile(
    r"\b(?:told|heard|read|says?|said|saw|seen) (?:me |us )?(?:about|of|to (?:ask|try|come|write|contact|call|check|look)"
    r"|hi|hello|i (?:should|could|can) (?:ask|try|come|write|contact|call|check|look|speak|talk))\b|\brecommend\w*|\bsent me\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:so|ok(?:ay)?|and|but|then|well|hm+)\W+)*(?:how|what|wot|which|who|where|when|why|does|do|did|is|are|was|can|could|will"
    r"|would|should|may)\b|\b(?:is|are|does|was) (?:it|that|this) (?:true|right|so|normal|common|possible)\b"
    r"|\b(?:is|are|was) (?:she|he|they|we|mine) (?:too|allowed|ok|okay|able|out|in|fine|old|still|also)\b"
    r"|\b(?:want|wanna|like|need) to know\b|\bwonder(?:ing)?\b",
    re.IGNORECASE,
)


def holds_against(text: str) -> bool:
    """Whether a text only reports what somebody else said or went through."""
    if len(text.split()) > LONGEST or _ASKS.search(text) or _NO_OBJECTION.search(text):
        return False
    return bool(_HEARSAY.search(text))


def stands(intent: str, understood: Understood, scene: Scene) -> Optional[Turn]:
    """Say that what the pages say stands; ``None`` where the message is something else.

    Args:
        intent: What the model took the message for.
        understood: What it made of its parts.
        scene: What else is known.
    """
    context = scene.context
    record = topic_of(scene)
    if tells_amount(understood.text):  # "a clinic promised a pound a week"
        record = scene.records.get("fat_weight", record)
    is_fresh = context.turn - context.topic_turn <= FRESH
    is_same = record is not None and {part.faq for part in understood.parts} == {record.id}
    if not is_fresh or not (intent in TOLD or is_same) or not holds_against(understood.text):
        return None
    if record is None and not context.advised:
        return None
    said = in_short(record, scene, understood.text) if record else Answer("", ())
    found = details_on(record, understood.text) if record else []
    if found:  # "I read 1958" is of the year, and not of who it was
        said = Answer(listed([str(piece["text"]) for piece in found]), facts_of(found))
    caution = MEDICINE_CAUTION if context.advised else ""
    worded = replace(said, text=paragraphs(f"{STANDS} {said.text}".strip(), caution))
    turn = turn_on(understood, scene, record, worded, opening(understood.text))
    if caution or (record and record.id == CANDIDACY):
        turn = replace(turn, reply=replace(turn.reply, kind="advice", buttons=(HANDOFF,)))
    return turn
