"""What visitors say of how they feel: heard in one warm sentence, never judged or explained.

A wish to die is not in here: the red flags see it first. The wording is to be approved by a
medical reviewer.
"""

from __future__ import annotations

import re
from typing import Optional, Tuple

from faqbot.answering.goals import GOAL_FAQS, GOAL_NAMES
from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import Button, Reply
from faqbot.answering.upset import regret, regret_beside
from faqbot.payloads import faq_payload

_I = r"\b(?:i|im|i['’]?m|ive|i['’]?ve|it|this|me|makes? me|feel\w*|am|was)\b"
# Whoever asks something besides is answered; so is who names an illness to be weighed.
_ASKS = re.compile(
    r"\?|^\W*(?:can|could|does|do|is|are|will|would|should|what|how|when|where|which|who|any)\b"
    r"|\b(?:can|could|should|would|will|does|do|is|are|may) (?:i|it|you|u|they|this|that|there|meso\w*)\b"
    r"|\b(?:how|what|which|when|where) (?:long|many|much|often|soon|is|are|do|does|can|if|about|should|to)\b"
    r"|\b(?:this|the|your) (?:bot|chat\w*|site|page|robot|thing|conversation)\b|\bwith you\b|\byou (?:are|r|don)"
    r"|\b(?:want to know|wondering|tell me|help me with|i have|diagnosed|tablets|medication)\b",
    re.IGNORECASE,
)
_LAUGHS = re.compile(
    r"^\W*(?:(?:lo+l+|lmf?ao+|rofl|(?:ha|he){2,}h?|haha\w*|hehe\w*|xd+|lolz|😂|🤣|😅|😆|ok|oh|so|that['’]?s|thats"
    r"|funny|hilarious|good one)\W*)+$",
    re.IGNORECASE,
)
_LAUGH_WORD = re.compile(
    r"lo+l|lmf?ao|rofl|(?:ha|he){2}|xd|funny|hilarious|good one|😂|🤣|😅|😆", re.I
)
_HEAVY = re.compile(
    r"\b(?:so|really|very|feel(?:ing)?|getting|been|bit|super|totally|makes? me) (?:so |really |very |quite )?"
    r"(?:depressed|depressing|down|sad|hopeless|miserable|worthless|low|lonely|unhappy|desperate|broken|awful)\b"
    r"|\bdepress(?:ed|ing) (?:about|because|over|by|with)\b|\b(?:want(?:ed)? to|wanna|could|might|may|gonna|going to|about to|have to|makes? me|feel like|ready to|near to)"
    r" (?:just |really |almost |honestly |easily )?(?:cry|crying|burst into tears|sob|weep)\b|\b(?:close to|near|on the verge of|brings? me to) (?:my )?tears\b"
    r"|\b(?:crying|in tears|cried|cry every|at the end of my|can['’]?t take (?:it|this)|cant cope|can['’]?t cope"
    r"|can['’]?t stand (?:it|this|myself)|had enough of (?:it|this|myself)|breaks my heart)\b",
    re.IGNORECASE,
)
# "My cousin cried" is a report on the treatment.
_ANOTHER_CRIED = re.compile(
    r"\b(?:friend|mate|cousin|sister|brother|mum|mom|mother|aunt\w*|colleague|neighbou?r|girl|woman|lady|daughter|wife|husband|she|he|they|who)"
    r" (?:\w+ ){0,2}?(?:cried|crying|(?:was|were) in tears)\b",
    re.IGNORECASE,
)
# "I want to disappear": how it is meant only they know.
_DISAPPEAR = re.compile(
    r"\b(?:i|and|just|really)(?:['’]?d| would)? (?:just |really |only |sometimes )*(?:want(?:ed)? to|wanna|wish (?:i|to)(?: could)?|(?:would )?like to|could)"
    r" (?:just |really |simply )*(?:disappear|vanish|not be here|be gone|not wake up)\b(?! for (?:a|the|two))",
    re.IGNORECASE,
)
_WANTS_PERSON = re.compile(
    r"\b(?:person|human|someone|somebody|staff|team|agent|call|phone|ring|number|contact|talk|speak|doctor|nurse|real|people|clinic)\b",
    re.IGNORECASE,
)
_LOOKS = re.compile(
    r"\b(?:feel|look|am|im|i['’]?m|feeling|looking)\s+(?:so |really |very |just |like )?(?:a |an )?"
    r"(?:ugly|hideous|disgusting|gross|fat cow|monster|unattractive|old and ugly|a mess|horrible|freak|whale)\b"
    r"|\b(?:i|really|just|do|so)\s(?:hate|loathe|despise|detest|can['’]?t stand)\s(?:the (?:way|look|sight) of\s)?"
    r"(?:my|myself|how i look|the way i look|being|looking)\b"
    r"|\b(?:so |really |very )?(?:ashamed|embarrass\w+|self[- ]conscious)\b|\bno (?:confidence|self[- ]esteem)\b",
    re.IGNORECASE,
)
_TIRED = re.compile(
    r"\b(?:nothing|none of (?:it|the \w+|them|these)|no creams?|no diets?)\s(?:\w+\s){0,3}(?:works?|worked|helps?|helped|does anything)\b"
    r"|\b(?:tried|done|used) (?:everything|it all|all of (?:it|them)|so many|every)\b"
    r"|\b(?:fed up|sick (?:and tired )?of|given up(?! (?:on )?\w)|giving up(?! \w)|give up(?! \w)|(?:given|giving|give) up (?:on (?:it|this|my|diets?|everything)|hope|all hope)|lost (?:all )?hope|so tired of|exhausted by)\b",
    re.IGNORECASE,
)
_AFRAID = re.compile(
    r"\b(?:so|really|very|bit|super|quite|too|dead|feel(?:ing)?|im|i['’]?m|am) (?:so |really |very |quite |a bit )?"
    r"(?:scared|nervous|terrified|frightened|anxious|worried|afraid|petrified)\b",
    re.IGNORECASE,
)
LAUGH = (
    "Glad I could lighten the mood. Ask me anything about mesotherapy whenever you like.",
    "I'll take that as a good sign. What else can I look up for you?",
)
HEAVY = (
    "I'm sorry you are feeling this way; that sounds really hard.",
    "That sounds like a lot to carry, and I'm sorry.",
)
LOOKS = (
    "I'm sorry it weighs on you like that; many people find it hard to feel at ease in their own skin.",
    "That is a hard way to feel, and I'm sorry.",
)
TIRED = (
    "I'm sorry; it is wearing to have tried so much without the result you hoped for.",
    "That must be disheartening, and I'm sorry.",
)
AFRAID = (
    "It is quite understandable to feel uneasy about this.",
    "You are not alone with that worry.",
)
# The number is filled in by whoever says it.
IN_CASE = (
    "If you mean that you would rather not live, please call {crisis} now; they listen at any hour, "
    "and you need not explain it."
)
TALK = (
    "Someone at the clinic can take time for you, and your own doctor or a person close to you "
    "is good to talk to as well."
)
OFFER = "If you like, I can tell you what the pages say{about}, or you can talk to a person at the clinic."
KINDS = (
    (_DISAPPEAR, HEAVY, f"{IN_CASE} {TALK}"),
    (_HEAVY, HEAVY, TALK),
    (_LOOKS, LOOKS, ""),
    (_TIRED, TIRED, ""),
    (_AFRAID, AFRAID, ""),
)


def heard_beside(text: str, times_before: int) -> Optional[str]:
    """The warm sentence alone, for before an answer; ``None`` when no feeling is told.

    Args:
        text: The visitor's words.
        times_before: How many small replies the conversation has had.
    """
    cross = regret_beside(text, times_before)
    if cross or _ASKS.search(text) or _of_another(text):
        return cross
    found = (variants for pattern, variants, _ in KINDS if pattern.search(text))
    variants = next(found, None)
    return variants[times_before % len(variants)] if variants else None


def only_felt(text: str) -> bool:
    """Whether a text that sounds like a wish for a person only tells of a deep sadness."""
    return is_heavy(text) and not _WANTS_PERSON.search(text) and not _ASKS.search(text)


def is_grave(text: str) -> bool:
    """Whether a text may speak of a wish not to live, in words that may also be of looks."""
    return bool(_DISAPPEAR.search(text))


def is_heavy(text: str) -> bool:
    """Whether a text tells of deep sadness, which goes before any look-up."""
    return bool(_DISAPPEAR.search(text) or (_HEAVY.search(text) and not _of_another(text)))


def _of_another(text: str) -> bool:
    """Whether somebody else's tears are told, and none of one's own."""
    return bool(_ANOTHER_CRIED.search(text)) and not _HEAVY.search(_ANOTHER_CRIED.sub(" ", text))


def heard(text: str, goal: Optional[str], times_before: int) -> Optional[Reply]:
    """A reply to a feeling or a laugh; ``None`` when the text is neither, or asks something.

    Args:
        text: The visitor's words.
        goal: What they speak of, if known.
        times_before: How many small replies the conversation has had, to vary the words.
    """
    if _LAUGHS.match(text) and _LAUGH_WORD.search(text):
        return Reply(LAUGH[times_before % len(LAUGH)], "smalltalk")
    cross = regret(text, times_before)
    if cross:
        return Reply(cross, "smalltalk", buttons=(HANDOFF,))
    if _of_another(text) or (_ASKS.search(text) and not _DISAPPEAR.search(text)):
        return None
    for pattern, variants, more in KINDS:
        if pattern.search(text):
            about = f" about {GOAL_NAMES[goal]}" if goal in GOAL_NAMES else ""
            offer = OFFER.format(about=about)
            lines = (variants[times_before % len(variants)], more, offer)
            return Reply(
                " ".join(line for line in lines if line), "smalltalk", buttons=_buttons(goal)
            )
    return None


def _buttons(goal: Optional[str]) -> Tuple[Button, ...]:
    faq = GOAL_FAQS.get(goal or "")
    if faq is None:
        return (HANDOFF,)
    return (Button(f"What is said about {GOAL_NAMES[str(goal)]}", faq_payload(faq, goal)), HANDOFF)
