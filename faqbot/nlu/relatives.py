"""Tell whose illness a message names: the visitor's, or a relative's who is only talked about.

In doubt it is the visitor's.
"""

from __future__ import annotations

import re
from typing import Optional

SENTENCE_END = re.compile(r"(?<=[.?!\n;])\s+|\.{2,}")
_PERSON = (
    r"(?:mother|mum|mom|father|dad|sister|brother|son|daughter|wife|husband|partner|boyfriend"
    r"|girlfriend|friend|mate|cousin|aunt\w*|uncle|gran\w*|nan|neighbou?r|colleague|co-?worker|boss"
    r"|flatmate|roommate|niece|nephew|child|kid|baby|toddler|little one|youngest|eldest|boy|girl"
    r"|twins?|kids|children|parents|in-?laws?|hairdresser|teacher|students?)"
)
_SOMEBODY = re.compile(
    rf"\b(?:my|our|his|her|the|a|one) (?:\w+ ){{0,2}}?{_PERSON}\b"
    r"|^\W*(?:father|mother|mum|mom|dad|sister|brother|husband|wife|grandad|grandma|grandfather|grandmother|nan|gran|uncle"
    r"|aunt\w*|cousin)\b(?=(?:'s)? (?:is|was|has|had|died|suffer\w*|got|takes|passed|lost|on|with))",
    re.I,
)
_PET = re.compile(
    r"\b(?:my|our|his|her|the|a|their) (?:\w+ )?(?:cat|dog|puppy|kitten|horse|pony|rabbit|hamster|parrot)\b(?! and i\b)",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"\b(?:died|passed away|dead|deceased|lost (?:his|her) (?:life|battle))\b", re.IGNORECASE
)
FOR_THEM = re.compile(
    rf"\b(?:she|he|her|him|they|them|{_PERSON})\b", re.IGNORECASE
)  # in what is asked
_MYSELF = re.compile(
    rf"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|me|my(?! (?:\w+ ){{0,2}}?{_PERSON}\b))\b", re.IGNORECASE
)
ASKS = re.compile(
    r"\?|\b(?:how|what|when|where|can i|could i|do i|should i|will i|need to|want to|would like"
    r"|i'd like|please|tell me|wondering)\b",
    re.IGNORECASE,
)
_IN_FAMILY = re.compile(
    r"^\W*(?:\w+ ){0,2}?(?:in|within|on) (?:the|my|our|both sides of (?:the|my)|mum'?s side of the) (?:\w+ )?family\b|^\W*(?:runs|run) in\b",
    re.IGNORECASE,
)
_FAMILY_OF = re.compile(
    r"\bfamil(?:y|ial) (?:medical )?(?:history|risk|tendency)(?: \w+)? (?:of|for|with) (?:\w+ )?$",
    re.IGNORECASE,
)


_CLAUSE = re.compile(r"[.;!?\n]|\bbut\b", re.IGNORECASE)
_I = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|im|ive|me|myself)\b", re.IGNORECASE)
_THEY = re.compile(
    rf"\b(?:she|he|her|him|they|them)(?:['’]?s)?\b|{_SOMEBODY.pattern}", re.IGNORECASE
)
_THEIR_OWN = re.compile(rf"^\W*(?:\w+ )?{_PERSON}\b", re.IGNORECASE)
_MINE = re.compile(r"\bmy (?:\w+ )?$", re.IGNORECASE)


def is_theirs(text: str, start: int, end: int) -> Optional[bool]:
    """Whether a condition is told of another person, by whoever is named last before it.

    Args:
        text: The message.
        start: Where the condition's words start.
        end: One past where they end.

    Returns:
        ``None`` where nobody is named before it in its sentence.
    """
    before = _CLAUSE.split(text[:start])[-1]
    if _THEIR_OWN.match(text[end:]) and _MINE.search(before):
        return True  # "my diabetic mum"
    me = max((match.start() for match in _I.finditer(before)), default=-1)
    them = max((match.start() for match in _THEY.finditer(before)), default=-1)
    if me == them:
        return None
    return them > me


def runs_in_family(before: str, after: str) -> bool:
    """Whether an illness is one of the family: "heart disease runs in my family".

    Args:
        before: The words before it.
        after: The words after it.
    """
    return bool(_IN_FAMILY.search(after) or _FAMILY_OF.search(before))


def is_somebody_elses(text: str, start: int) -> bool:
    """Whether a condition is that of somebody for whom nothing is asked.

    The sentence that names it must begin with that person, and what is asked must be
    about the visitor and nobody else.
    """
    named, others = "", []
    place = 0
    for sentence in SENTENCE_END.split(text):
        found = text.find(sentence, place)
        place = found + len(sentence)
        if found <= start < place:
            named = text[found:start]
            tail = re.split(r",\s*(?:so |and |but )?|\s(?:so|and|but)\s", text[start:place], 1)
            others += tail[1:]
        else:
            others.append(sentence)
    somebody = _SOMEBODY.search(named)
    if _PET.search(named):
        return True
    if somebody and _DEAD.search(named + text[start:]):
        return True
    if somebody is None or _MYSELF.search(named[somebody.end() :]):
        return False
    asked = [one for one in others if ASKS.search(one)]
    about_me = any(_MYSELF.search(one) for one in asked) or any(
        re.match(r"\W*(?:need|want) to\b", one, re.I) for one in asked
    )
    return about_me and not any(FOR_THEM.search(one) for one in asked)
