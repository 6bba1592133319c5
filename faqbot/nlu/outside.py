"""What no page covers but words of the FAQs surround: somebody's pet, the clinic, a person.

"My dog has bald patches, can he have it" is full of what the FAQs speak of; only who it is for
puts it outside.
"""

from __future__ import annotations

import re

_PET = (
    r"(?:dogs?|doggo|pupp(?:y|ies)|pups?|labradors?|lab|retrievers?|spaniels?|poodles?|terriers?|bulldogs?|pugs?|chihuahuas?|beagles?|cats?|kitt(?:y|en|ens)"
    r"|horses?|pon(?:y|ies)|mares?|rabbits?|bunn(?:y|ies)|hamsters?|guinea pigs?|parrots?|budgies?|tortoises?|ferrets?|pets?|goats?|cows?)"
)
_FOR_PET = re.compile(
    rf"\b(?:my|our|the|a|her|his|for) (?:\w+ ){{0,2}}?{_PET}(?:['’]?s)?\b(?! (?:bites?|hair|food|groom\w*|lover|person|walk\w*|sitter|park|eye|nap))",
    re.IGNORECASE,
)
_ASKS_FOR_IT = re.compile(
    r"\b(?:can|could|will|would|may|does|do|is|are|should)\b.{0,40}\b(?:he|she|it|they|him|her|them|you|u|this|meso\w*|treat\w*|inject\w*|have|work|help)\b",
    re.IGNORECASE,
)
# What people do with their pets after a treatment.
_BESIDE = re.compile(
    r"\b(?:walk\w*|bath\w*|wash\w*|play\w*|strok\w*|cuddl\w*|lick\w*|bit|bite\w*|scratch\w*|allerg\w*|groom\w*|feed\w*|look after|pick up|carry\w*|lift\w*"
    r"|sleep\w* (?:with|on|in)|bring|at home|nurse)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:what(?:['’]?s| is| are)?|wh?ats|give|send|tell|text|have|got|is there|where(?:['’]?s| is| do i find)|need|want|find|share|drop)\b.{0,25}"
    r"\b(?<!like )(?:your|ur|the clinic['’]?s?|the office|the reception\w*|a) (?:\w+ )?(?:(?:tele)?phone|phone numbers?|numbers?|whats ?app|e-?mail|mail|landline|address|postcode|zip code|hotline|website|instagram|insta)\b"
    r"(?! (?:of|for) (?:sessions|injections|jabs|needles|treatments))|^\W*(?:phone|tel(?:ephone)?|whatsapp|e-?mail) ?(?:number|address|no\.?)?\W*$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:my|here is|here['’]?s) (?:\w+ )?(?:number|phone|e-?mail|mobile)\b|\d{5}|@", re.IGNORECASE
)


# At the end, for "who can tell me how many I need" asks something else.
_WHOM = re.compile(
    r"\b(?:who|whom)(?:['’]?s| is| are)? (?:(?:can|could|do|does|did|should|would|shall|must|will|might|to|best|i|we|you|one|gonna|going to|then) ){0,4}?"
    r"(?:ask|asks?|tells? (?:me|us)|talk (?:to|with)|speak (?:to|with)|turn to|contact|ring|consult|clarif\w+|check with|help(?:s)? (?:me|us)?|advises? (?:me|us)|decides?)"
    r"(?: with)?(?: (?:then|that|it|this|about (?:that|it|this)|for sure|now|instead|exactly|please|pls|properly)){0,3}\W*$",
    re.IGNORECASE,
)


def asks_whom(text: str) -> bool:
    """Whether a text asks who could tell, and not what: "fine, who can tell me then"."""
    return bool(_WHOM.search(text))


_PERSON = re.compile(
    r"\b(?:rather|prefer\w*|want(?: to)?|wanna|need(?: to)?|like to|let me|(?:can|could|may) (?:i|we|you)|please|pls|get me|give me)\b[^.?!]{0,12}"
    r"(?:(?:talk|speak|chat|write|get through|put me through|connect me|transfer me|hand me over)(?:ing)? (?:to|with) )?"
    r"(?:a|an|some|the|your|one of your|any|actual|real|live|human|somebody|someone)(?: (?:real|actual|live|human|proper|nice))*"
    r" ?(?:humans?|persons?|people|nurses?|staff|agents?|operators?|receptionists?|reception|team|member of staff|being)\b"
    r"(?! (?:(?:who|that) )?(?:do|does|did|give|gives|inject|treat|perform|say|have|get|told|trained))",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:talk|speak|chat|write|through|connect|transfer|hand me|rather|prefer|instead|get me|give me)",
    re.IGNORECASE,
)


def wants_person(text: str) -> bool:
    """Whether a text wants somebody of the clinic rather than the bot: "let me talk to a nurse"."""
    return bool(_PERSON.search(text)) and bool(_TALK.search(text))


def asks_for_pet(text: str) -> bool:
    """Whether a text asks if an animal could have the treatment.

    Args:
        text: A question, such as "would it help my old labrador's belly".
    """
    named = _FOR_PET.search(text) and _ASKS_FOR_IT.search(text)
    return bool(named) and not _BESIDE.search(text)


def asks_contact(text: str) -> bool:
    """Whether a text asks how to reach the clinic: its number, address or page."""
    return bool(_NUMBER.search(text)) and not _OWN.search(text)
