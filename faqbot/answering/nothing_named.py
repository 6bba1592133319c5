"""Who names nothing against it: "not pregnant, 30 and healthy". No yes, but no list either.

Only what is plainly said counts; with a "but", a doubt or anything unknown besides, the usual
list is given, as it might hold what was meant.
"""

from __future__ import annotations

import re

_HEALTHY = re.compile(
    r"(?:^|[,;.&]|\b(?:i['’]?m|i am|im|am|and|perfectly|totally|completely|fully|very|quite|otherwise|generally|\d+))\s*"
    r"(?:(?:perfectly|totally|completely|very|quite|generally|fit|young)(?: and)? )?(?:healthy|fit and well|in (?:good|perfect) health)\b"
    r"(?! (?:people|person|wom[ae]n|m[ae]n|diet|weight|skin|food|eating|lifestyle|hair))"
    r"|\b(?:no|without(?: any)?|(?:do ?n['’]?t|do not|dont) (?:have|take|use|suffer from)(?: any)?|have no|take no|never had any) (?:known |serious |chronic |other |pre-?existing )*"
    r"(?:illness\w*|diseases?|conditions?|health (?:issues|problems)|medical (?:issues|problems|conditions?|history)|medicines?"
    r"|medications?|meds|drugs|tablets|pills|allerg\w+)\b"
    r"|\b(?:take|on|have) nothing\b|\bnothing wrong with me\b|\bnot (?:taking|on) (?:any|anything)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?:^|[,;.&/]|\b(?:and|or|i['’]?m|i am|im|am|i do|i have|also))\s*(?:not|no|neither|nor|never|n['’]t|don['’]?t have|do not have|dont have)\b"
    r"(?! (?:problem|issue|matter|reason|risk|harm|sure|only|just)\b)",
    re.IGNORECASE,
)
_KNOWN_PROBLEMS = re.compile(r"\b(?:health|medical|heart|other|any) (?:problems?|issues?)\b", re.I)
_DOUBT = re.compile(
    r"\b(?:problems?|issues?|matters?|unless|but|except|apart|aside|besides|although|though|however|only|just|sure|yet|maybe"
    r"|might|perhaps|late|trying|think|hope\w*|used to|any ?more|longer|still|with my|despite|history|almost|mostly|fairly"
    r"|people|person|someone|anyone|patients)\b",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:i (?:have|take|had|use|got|suffer|am on)|i['’]?m on|i['’]?ve(?: got| had)?|taking|diagnosed)\b(?! (?:no|not|nothing|never|any|it|this|one|the treatment|mesotherapy)\b)",
    re.IGNORECASE,
)
_MAY_HAVE = re.compile(
    r"\b(?:can|could|may|should|shall|do|would|when|if) i (?:have|take|use|get)\b", re.I
)


def names_nothing(text: str, all_denied: bool) -> bool:
    """Whether a text says there is nothing against it, and nothing else of anybody's health.

    Args:
        text: The visitor's words.
        all_denied: Whether conditions are named and every one of them is denied.
    """
    if _DOUBT.search(_KNOWN_PROBLEMS.sub(" ", text)) or _HAS.search(_MAY_HAVE.sub(" ", text)):
        return False
    return claims_health(text) or (all_denied and bool(_DENIES.search(text)))


def claims_health(text: str) -> bool:
    """Whether somebody says of themselves that they are healthy or take nothing."""
    return bool(_HEALTHY.search(text))
