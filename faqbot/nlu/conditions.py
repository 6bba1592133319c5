"""Tell who asks whether they may have the treatment.

The classifier learns the general question. Who names a health condition with it is caught
here by pattern, because there are more conditions than wordings: a condition and a
question of permission are a matter of candidacy, whatever else the words look like.
"""

from __future__ import annotations

import re

_PERMISSION = re.compile(
    r"\b(?:can|could|may|might|should|shall) (?:i|we|he|she|they|my|you|someone|people|anyone|it)\b"
    r"|\b(?:am|is|are|be|was) (?:i|it|this|that|he|she|they|we|there)?\s*(?:still |even |really )?"
    r"(?:ok|okay|allowed|safe|suitable|eligible|fine|possible|a problem|an issue|a no|a candidate"
    r"|right|good|permitted|advisable|excluded|ruled out|too)\b"
    r"|\b(?:allowed|permitted|suitable|eligible|candidate|exclude[sd]?|rule[sd]? (?:me|him|her|us)? ?out"
    r"|disqualif\w+|contraindicat\w+|count against|accept(?:ed)? me|take me|treat me|qualify|turn(?:ed)? me (?:away|down)"
    r"|still (?:do|have|get|go)|go ahead|go for it|problem|risk for me|off limits|forbidden|prohibit\w*|ok for"
    r"|open to|able to (?:have|get|do|undergo|receive)|safe for|safe with|possible for|possible with|okay with|ok with|dangerous for|wait|clear(?:ed)?)\b"
    r"|\b(?:have|get|do|try|take|make) (?:it|this|meso\w*|the (?:treatment|injections?|jabs|shots)|injections?|treatment)\b"
    r"|\b(?:will|does|would|should|could) (?:that|this) (?:matter|count|be an? (?:problem|issue)|stop me)\b"
    r"|\b(?:would|will) (?:they|you|it|i|the)\b",
    re.IGNORECASE,
)  # fmt: skip
_TREATS = re.compile(
    r"\b(?:treats?(?! (?:me|her|him|them|us|people|someone|my \w+)\b)|treating|cures?|curing|helps?|heals?|relieves?|good for|fix(?:es)?|works? (?:for|on|against|with)"
    r"|(?:do|does|done) (?:something|anything|much|a lot|any good) (?:for|about|against|with)|used (?:for|against)"
    r"|work against|get rid of|improves?|cause[sd]?|give[sn]? (?:me|you))\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:i|i'm|im|i've|ive|i'll|my|me|we|she|he|mum|mom|wife|husband|daughter|son|with|on|while|"
    r"despite|if|after|during|and|but|who)\b",
    re.IGNORECASE,
)
_HAVING = re.compile(
    r"\b(?:i'?m|i am|i'?ve|i have|i had|i got|i take|i suffer|i live with|i use|i'?m on|am on|on|taking|using|diagnosed with"
    r"|my (?:wife|husband|mum|mom|mother|dad|father|daughter|son|sister|brother|friend|partner)"
    r"(?:'?s| is| has| takes| had)?|she(?:'?s| is| has| takes)|he(?:'?s| is| has| takes)|as an?"
    r"|because of my|with my|while|here|my own|me having)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:i'?m not|i am not|am not|not|no|never|don'?t have|haven'?t got|without|isn'?t|used to|as a teenager"
    r"|teenage years|when i was)\b",
    re.IGNORECASE,
)
_FAINTING = re.compile(
    r"\b(?:can|could|will|would|might|may|do|does|did|is it (?:common|normal|usual|possible) to|likely to|(?:chance|risk)s? of"
    r"|afraid (?:of|to)|worried (?:about|i|that i)|scared (?:of|to)|what if i|people|ever|anyone)\b(?: \w+){0,4}? "
    r"(?:faint|fainting|faints|pass(?:es|ing)? out|black(?:ing)? out|los(?:e|ing) consciousness)\b",
    re.IGNORECASE,
)
_SIGNS_OF = re.compile(
    r"\bwhat (?:do|does|did|would|will|might|could|can) (?:an? |the |any |such |some )?(?:\w+ ){0,4}?(?:look|feel|seem|start|show|be|present)\b"
    r"|\bhow (?:do|does|would|will|might|could|can) (?:an? |the |any )(?:\w+ ){0,4}?(?:look|feel|start|show|begin|present)\b"
    r"|\b(?:signs?|symptoms?|appearance|first signs?|looks?|pictures?|photos?) (?:of|for) (?:an? |any |the )?(?:\w+ ){0,2}?(?:allerg\w+|reaction|infection|infected)"
    r"|\bhow (?:do|does|would|will|can|could|should|to) ?(?:i|you|we|one|people|somebody|someone)? (?:notice|recogni[sz]e|spot|identify|detect|see|tell|know)\b"
    r"(?! (?:if|that|whether) (?:it|mine|this|my|i(?:['’]?m| am))\b)",
    re.IGNORECASE,
)
_OWN_SIGN = re.compile(
    r"\bmy (?!skin would|body would)\w+ (?:is|are|looks?|feels?|has)\b|\b(?:i think|i guess|i have an?|i've got an?|i got an?|i might have)\b"
    r"|\b(?:is|are) (?:this|it|these|mine)\b|\b(?:now|since yesterday|today|this morning)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\?|\b(?:how|what|when|where|which|why|who|does|do|did|is|are|can|could|will|would|should|may|might|want|need"
    r"|tell me|wonder\w*|please|would like|i'?d like)\b",
    re.IGNORECASE,
)
_CAUGHT = re.compile(
    r"\b(?:catch|caught|contract|give (?:me|you)|gives (?:me|you)|get \w+ from)\b", re.IGNORECASE
)
_SIGN = re.compile(
    r"\b(?:since (?:the|my|that|this) (?:treatment|injections?|session|jabs?|shots?|visit|last)|after (?:the|my|that|a|each)"
    r" (?:\w+ )?(?:treatment|injections?|session|jabs?|shots?|visit|meso\w*)|right now|getting worse|(?:am|i'?m|im|is|are|keeps?"
    r"|started|starting|suddenly) (?:\w+ )?(?:bleeding|swelling|swollen|hurting|burning|itching|shaking|dizzy|fainting"
    r"|sweating|vomiting|numb|red|spreading)|lumps?|scabs?|wounds?|heal\w*|sores?|itch\w*|photos?|look at|normal|rash|hives|blister\w*|pus|swollen|swelling|breath\w*|pain|hurts"
    r"|bleed(?:s|ing)?|palpitations|collapsed|chest|tight(?:ness)?|can'?t (?:see|feel|move|speak)|having an? (?:\w+ )?(?:reaction|attack|seizure|fit))\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"\b(?:bleed\w*|blood|cramp\w*|bruis\w+|swollen|swelling|fever\w*|temperature|rash|hives|pains?|hurts?|ache\w*|dizzy|faint\w*"
    r"|vomit\w*|sick|ill|unwell|discharge|spotting|contractions?|sugar|hypo|numb\w*|weak\w*|wound|sores?|pus|infect\w+|itch\w*)\b"
    r"[^.?!]{0,40}\b(?:since|after|from) (?:the|my|that|this|your|a|having|getting) (?:\w+ )?(?:treatments?|injections?|session|jabs?"
    r"|shots?|visit|meso\w*|needles?)\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:how (?:long|much|bad|many|soon)|will|would|can|could|might|may|does|do|if|when|normally|usually|what)\b",
    re.I,
)
# Conditions that are no matter of who may have it but of what to do before or after.
NOT_CANDIDACY = frozenset(
    {"aspirin", "ibuprofen", "painkillers", "needle_phobia", "botox", "fillers"}
)

# What no document rules out and a story may well contain: it counts if permission is asked.
IN_PASSING = frozenset(
    {
        "menopause",
        "menstruation",
        "postpartum",
        "older_age",
        "overweight",
        "recent_vaccine",
        "contraceptive_pill",
    }
    | {"varicose_veins", "high_cholesterol", "autism", "attention_deficit"}
)
_HEALTH = re.compile(
    r"\b(?:have|has|had|got|suffer\w*|diagnosed|take|takes|taking|using|on|with|without|syndrome|disease"
    r"|illness|disorder|pregnan\w+|allerg\w+|surgery|operation|cancer)\b(?! (?:week|month)\b)",
    re.IGNORECASE,
)

MAX_BARE_WORDS, MAX_TELEGRAM, MAX_STATED_WORDS, MAX_TOLD_WORDS = 3, 7, 8, 16
# What somebody does rather than has: a question about it may well be about the day itself.
HABITS = frozenset({"smoker", "tattoo"})


def asks_permission(text: str) -> bool:
    """Whether a text that names a condition asks if the treatment may be had with it."""
    if _TREATS.search(text) and not re.search(
        r"\b(?:allowed|suitable|can i (?:have|get|do))\b", text, re.I
    ):
        return False
    return bool(_PERMISSION.search(text))


def is_only_condition(text: str) -> bool:
    """Whether a text states a condition and little else: "I have lupus", "hep b carrier, levels zero"."""
    words = len(text.split())
    if words <= MAX_TOLD_WORDS and not _ASKING.search(text) and not _TREATS.search(text):
        return words <= MAX_TELEGRAM or bool(_OWN.search(text))
    is_short = words <= MAX_BARE_WORDS or (words <= MAX_STATED_WORDS and bool(_OWN.search(text)))
    return is_short and not _TREATS.search(text)


def asks_about_fainting(text: str) -> bool:
    """Whether a text asks if the treatment makes people faint: "can I pass out from it"."""
    return bool(_FAINTING.search(text))


def asks_of_signs(text: str) -> bool:
    """Whether a text asks in general what a reaction looks like, without telling of one."""
    return bool(_SIGNS_OF.search(text)) and not _OWN_SIGN.search(text)


def is_bare_condition(text: str) -> bool:
    """Whether a text is hardly more than a condition's name: "isotretinoin", "on jardiance"."""
    return len(text.split()) <= MAX_BARE_WORDS and not _TREATS.search(text)


def reports_sign(text: str) -> bool:
    """Whether a text tells of something that happens to the body now, for a doctor to judge."""
    return bool(_SIGN.search(text))


def reports_aftermath(text: str) -> bool:
    """Whether a text tells of a sign that came with a treatment: "bleeding since the injections"."""
    return bool(_AFTERMATH.search(text)) and not _HYPOTHETICAL.search(text)


def is_own(text: str) -> bool:
    """Whether a text says that the visitor, or somebody of theirs, has a condition."""
    return bool(_HAVING.search(text)) and not _DENIED.search(text)


def is_caught(text: str) -> bool:
    """Whether a text asks if the treatment gives somebody a condition."""
    return bool(_CAUGHT.search(text))


def treats(text: str) -> bool:
    """Whether a text asks what the treatment does for a condition."""
    return bool(_TREATS.search(text))


def states_health(text: str) -> bool:
    """Whether a text may state an illness or a medicine, whatever it is called."""
    return bool(_HEALTH.search(text))
