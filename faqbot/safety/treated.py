"""Tell who has been treated already, which is another matter than who would like to be."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|a few|few|a couple(?: of)?|couple(?: of)?|several|some|my)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = (
    r"(?:today|yesterday|earlier|recently|lately|just now|already|done|this (?:morning|afternoon|week|month)"
    rf"|last (?:night|week|month|{_DAY})|on {_DAY}|on the \d+(?:st|nd|rd|th)?"
    rf"|{_NUMBER} (?:hours?|hrs?|days?|weeks?|wks?|months?) (?:ago|back)|(?:back )?in (?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december))"
)
_KIND = (
    r"(?:sessions?|treatments?|injections?|jabs?|shots?|meso(?:therapy|lift|glow)?|mezo(?:therapy)?|procedure"
    r"|(?:first|second|third|last) one)"
)
_DID = r"(?:had|have had|got|received|finished|completed|done|been (?:having|getting)|underwent)"
_BEFORE = r"(?:just |already |only |even |actually |also |now |finally |recently )*"
_TREATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:i|we|she|he)(?:['’]?ve| have|['’]?d)? {_BEFORE}(?:{_DID}|did) (?:[\w'’-]+ ){{0,4}}?{_KIND}\b",
        rf"(?:^|[,.;!?]\W*|\b(?:and|but|so|also|ve) )\W*{_BEFORE}{_DID} (?:[\w'’-]+ ){{0,3}}?{_KIND}\b",
        rf"\b{_DID} (?:it|this|mine|one|some|them|that)(?: all| both| done| injected)? {_WHEN}\b",
        rf"\b{_KIND} (?:was|were|went|is done|took place|happened)\b.{{0,12}}\b{_WHEN}\b",
        r"\b(?:was|were|been|got) (?:already )?(?:treated|injected|jabbed)\b(?! (?:for|with) (?!meso|it\b|this\b))",
        r"\b(?:they|she|he|the (?:doctor|nurse|clinic|therapist)) (?:already )?(?:injected|treated|jabbed|put (?:it|them) in)\b",
        rf"\bsince (?:my|the|that|this|having|yesterday['’]?s|today['’]?s|last \w+['’]?s|{_DAY}['’]?s)"
        rf" (?:[\w'’-]+ ){{0,2}}?{_KIND}\b",
        rf"\b(?:after|from|at|during) (?:yesterday['’]?s|today['’]?s|this (?:morning|week)['’]?s|last (?:week|night)['’]?s"
        rf"|{_DAY}['’]?s) (?:[\w'’-]+ ){{0,2}}?{_KIND}\b",
        rf"\b{_NUMBER} {_KIND} (?:in|so far|done|down|already|behind me)\b|\bhalf[- ]?way through (?:(?:my|the|a) (?:[\w'’-]+ )?(?:{_KIND}|course|series|package|set)(?! of (?!{_KIND}))|it\b)",
        rf"\b(?:where|when) (?:they|i) (?:injected|was injected|had the {_KIND})\b",
    )
)
# "If I had it", "I never had it", "before I had it": none of these was treated.
_UNREAL = re.compile(
    r"\b(?:if|unless|before|until|till|once|wish|never|not|n['’]t|dont|havent|hasnt|didnt|without|imagine|suppose"
    r"|people|anyone|anybody|someone|somebody|others|everyone|who|have you|has|friends?|colleague|cousin|neighbou?r)"
    r"(?: [\w'’]+){0,3} ?$",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:last (?:year|summer|winter|autumn|spring)|years? (?:ago|back)|ages ago|decades?|in (?:19|20)\d\d"
    r"|(?:[4-9]|1\d|four|five|six|seven|eight|nine|ten|several|many) months (?:ago|back)|as a teen\w*|when i was \d+)\b",
    re.IGNORECASE,
)


def tells_treated(text: str) -> bool:
    """Whether a text tells that somebody was treated lately.

    Args:
        text: The visitor's words.
    """
    if _LONG_AGO.search(text):
        return False
    return any(
        not _UNREAL.search(text[: match.start()])
        for pattern in _TREATED
        for match in pattern.finditer(text)
    )
