"""Who asks whether it is for men at all: "do you treat men", "is it a women's thing".

The documents name no sex among the reasons against it, so the answer stands with those who may
have it. Men's hair or chest are matters of their own, for the model.
"""

from __future__ import annotations

import re

_MEN = (
    r"(?:m[ae]n|guys?|blokes?|males?|lads?|gents?|gentlem[ae]n|boys|dudes?|fellas?|husbands|dads)"
)
_WOMEN = r"(?:wom[ae]n|ladies|lady|females?|girls?)"
_FILL = r"(?:also |only |just |even |too |really |just as well |strictly |mainly )*"
_END = r"(?:\W+(?:too|as well|also|then|or|just|only|is it|right|at all|there|with this|here|ok|okay|allowed|welcome|please))*\W*$"
_FOR_MEN = re.compile(
    rf"^\W*(?:(?:and|so|but|hi|hello|ok(?:ay)?|is|what about|how about|or|also)\W+)*"
    rf"(?:(?:can|could|may|do|does|would|will|should|are|is) )?(?:(?:it|you|they|this|that|meso\w*|the (?:treatment|clinic)) )?"
    rf"{_FILL}(?:treat|take|see|accept|have|suitable|meant|made|good|ok(?:ay)?|work|works|allowed|open|intended|suit)?"
    rf" ?{_FILL}(?:for |on |with |to |in )?{_FILL}(?:an? )?{_MEN}"
    rf"(?: (?:patients?|clients?|customers?|(?:have|get|do|try|use|come for) (?:it|this|that|meso\w*|the treatment)"
    rf"|(?:or|and) (?:(?:only|just|for) )*{_WOMEN}|eligible|suitable|come|qualify))?{_END}",
    re.IGNORECASE,
)
_FOR_WOMEN = re.compile(
    rf"^\W*(?:(?:and|so|but|hi|hello|ok(?:ay)?)\W+)*(?:is|are|isn['’]?t) (?:it|this|that|you|meso\w*)(?: treatment)? "
    rf"(?:only|just|strictly|mainly|exclusively|more)? ?(?:for |an? )?(?:only |just )?{_WOMEN}(?:['’]?s)?(?: (?:only|thing|treatment)"
    rf"|(?: or|,) {_FILL}(?:for )?{_MEN}(?: too| also| as well)?)?{_END}",
    re.IGNORECASE,
)
# "Are you guys certified" and "is it a man or a woman doing it" ask something else.
_ELSEWHERE = re.compile(
    r"\byou (?:guys|lads|people|ladies)\b|\bdoing it\b|\bdoctor\b", re.IGNORECASE
)


def asks_if_for_men(text: str) -> bool:
    """Whether a text asks no more than whether men may have it, or only women.

    Args:
        text: The visitor's words.
    """
    if _ELSEWHERE.search(text):
        return False
    return bool(_FOR_MEN.match(text) or _FOR_WOMEN.match(text))
