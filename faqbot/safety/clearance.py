"""Find who wants to be cleared by the chat, or takes themselves for cleared: "sign me off".

Nobody is cleared here, so neither a form nor an FAQ may answer that. Pure patterns; a doctor's
or a parent's consent is a matter of ``softening.py``.
"""

from __future__ import annotations

import re

_WHOM = (
    r"(?:me|us|him|her|them|my (?:husband|wife|mum|mom|mother|dad|father|son|daughter|sister|brother"
    r"|partner|friend|girlfriend|boyfriend|case|treatment|answers))"
)
_LEAVE = (
    r"(?:green[- ]?light|go[- ]?ahead|all[- ]?clear|thumbs[- ]?up|approval|clearance|permission|blessing"
    r"|seal of approval|ok(?:ay)?|nod|sign[- ]?off|clean bill of health)"
)
_FIT = (
    r"(?:fine|ok(?:ay)?|safe|good|cleared|clear|allowed|eligible|suitable|fit|approved|accepted|all ?right"
    r"|alright|good to go|a (?:good )?candidate|in the clear|healthy enough|low risk|free to)"
)
_FOR_IT = (
    r"(?: (?:for (?:it|this|that|me|meso\w*|the (?:treatment|injections?|jabs|procedure))|to (?:have|get|do|start|go"
    r"|go ahead|proceed|try)(?: (?:it|this|meso\w*|ahead|the (?:treatment|injections?|jabs)|with (?:it|this)))*"
    r"|then|now|yet|right|yes|yeah|ya|please|already|correct|huh|or not|medically))*"
)
_END = r"\W*$"
_BEFORE = (
    r"^\W*(?:(?:so|and|but|ok(?:ay)?|well|right|great|good|cool|thanks|then|please|hm+|oh|ah)\W+)*"
)
_MEANS = (
    r"\b(?:(?:so )?(?:are )?you(?:['’]?re| are)? (?:basically |really |just |now |also )*(?:saying|telling me|mean|say|said"
    r"|told me|confirm(?:ing|ed)?|suggesting|imply\w*)|(?:that|which|this|it) (?:must |then )?means?|meaning|i take it"
    r"|i gather|i assume|i understand|in other words|i guess|(?:sounds|looks|seems) (?:like|as if))(?: that| like| then|,)?"
)
# What asks the chat to decide, or whether it has.
_ASKED = (
    rf"\b(?:clear|green[- ]?light|okay|vouch for|certify|authori[sz]e) {_WHOM}\b(?! (?:up|out|off|of)\b)",
    rf"\bapprove (?:of )?{_WHOM}\b|\bpass {_WHOM} (?:as|for|medically)\b",
    rf"\bsign {_WHOM} off\b(?! (?:work|sick|school|from|the|your|for (?:\w+ )?(?:days?|weeks?)))|\bsign off (?:on )?{_WHOM}\b"
    r"|\bsign (?:it|this|that) off\b",
    rf"\b(?:give|gave|giving|grant|got|get|have|had|need|want|with) (?:me |us |i )?(?:an?|the|your|my)?"
    rf" ?(?:full |medical |official |final )*{_LEAVE}\b(?! (?:(?:from|of) (?!you)|to (?:drink|eat|drive)|for (?:my|the) (?:age|height)))(?=.{{0,40}}$)",
    rf"\bis (?:that|this|it) (?:an?|the|your|my) {_LEAVE}\b",
    rf"\b(?:say|tell me|confirm|promise|declare|agree|state|write|certify|assure me|guarantee)(?: me)?(?: that)?"
    rf" (?:i['’]?m|i am|im|me|she['’]?s|he['’]?s|she is|he is) {_FIT}{_FOR_IT}{_END}",
    r"\b(?:declare|certify|pronounce|mark|put|class|count) (?:me|her|him) (?:down )?(?:as )?(?:fit|suitable|safe|eligible|healthy"
    r"|ok(?:ay)?|cleared)\b",
    rf"{_BEFORE}(?:am i|are we|is (?:he|she)|have i been|was i|were we)(?: (?:now|then|all|fully|officially|medically))*"
    rf" (?:good to go|cleared|approved|accepted|signed off|in the clear|given the {_LEAVE}|passed)"
    rf"(?! (?:back|home|out|on|into|swimming|running))(?: to (?:have|get|do|start) (?:it|this|meso\w*|the \w+))?{_FOR_IT}{_END}",
    rf"{_BEFORE}(?:did|do|have|will|would) (?:i|we|she|he) pass(?:ed)?(?: (?:the|your|this|it|health|medical|check|test|screening"
    rf"|questions?|then|now))*{_END}",
    rf"\b(?:have|did|do|will|would|can|could) you (?:just |now |actually |please )*(?:clear(?:ed)?|approved?|pass(?:ed)?) {_WHOM}\b"
    r"(?! (?:up|out|on|to|over|a|the)\b)",
)
# What takes something that was said for a yes.
_TAKEN = (
    rf"{_MEANS} (?:i['’]?m|i am|im|she['’]?s|he['’]?s|it['’]?s|that['’]?s|it is)(?: all| totally| perfectly| definitely| probably)*"
    rf" {_FIT}{_FOR_IT}{_END}",
    rf"{_MEANS} (?:i|she|he|we) (?:can|could|may|am allowed to|qualify|pass(?:ed)?)"
    rf"(?: (?:have|get|do|start|go ahead with) (?:it|this|meso\w*|the (?:treatment|injections?|jabs)))?(?: ahead)?{_FOR_IT}{_END}",
    rf"^\W*(?:(?:ok(?:ay)?|great|cool|good|right|well|perfect|and|but)\W+)*(?:so|then|therefore|thus)\W+(?:now |basically )?"
    rf"(?:i['’]?m|i am|im|we['’]?re) (?:all |totally |perfectly |officially |definitely )*{_FIT}{_FOR_IT}{_END}",
    rf"{_BEFORE}(?:i['’]?m|i am|im)(?: all| now| officially)* (?:cleared|approved|eligible|good to go|in the clear|signed off)"
    rf"{_FOR_IT}{_END}",
    rf"{_MEANS} (?:an? )?(?:yes|green light|go|ok)\b{_FOR_IT}{_END}",
    rf"{_BEFORE}(?:you(?:['’]ve)? |i(?:['’]ve)? (?:been |got )?)(?:just |now |already )*(?:cleared|approved|okayed|passed)"
    rf"(?: {_WHOM})?{_FOR_IT}{_END}",
)
_COMPILED_ASKED, _COMPILED_TAKEN = (
    tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for patterns in (_ASKED, _TAKEN)
)
# Words that have a yes in them: only after talk of who may have it do they take one.
_BARE_YES = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|cool|good|right|well|so|and|then)\W+)*(?:(?:is )?(?:that|it|this)(?:['’]?s| is)?|so)"
    r" (?:then )?(?:a |an |the )?(?:yes|ok(?:ay)?|green light|thumbs up|go|go-?ahead)(?: (?:then|right|yeah|from you))*\W*$",
    re.IGNORECASE,
)
# "So I can have it then": a yes is read into what was said, by nobody's leave.
_TAKES_A_YES = re.compile(
    r"^\W*(?:(?:so|then|ok(?:ay)?|right|well|great|cool|good|perfect|and|but|thanks?)\W+)*"
    r"(?:(?:that|this|it) means )?(?:i|we|she|he|they|my \w+)(?:['’]?(?:m|re|s))? ?"
    r"(?:can|could|may|(?:am |is |are )?(?:allowed|ok|okay|good|fine|cleared|clear) to)(?: still| just| safely)?"
    r" (?:have|get|do|start|go ahead with|go for) (?:it|this|that|meso\w*|the (?:treatment|injections?|jabs))"
    r"(?: (?:then|done|too|right|yeah|yes|after all|anyway|no problem|safely))*\W*$",
    re.IGNORECASE,
)
# Somebody else's leave, or another matter: a doctor's note, a day off, the skin.
_ELSEWHERE = re.compile(
    r"\b(?:my|the|a|our|his|her) (?:\w+ )?(?:gp|doctors?|dr|midwife|consultant|specialist|surgeon|dermatologist|cardiologist"
    r"|oncologist|nurse|pharmacist)\b|\bwhen\b|\b(?:acne|spots|skin|scars?|pores|wrinkles|cellulite)\b"
    r"|\bsick (?:note|leave)\b|\b(?:drive|driving|fly|work|gym|swim\w*|exercise|shower|sauna)\b",
    re.IGNORECASE,
)


def asks_clearance(text: str) -> bool:
    """Whether a text wants the chat to clear somebody for the treatment.

    Args:
        text: The visitor's words.
    """
    return _is_one(text, _COMPILED_ASKED)


def thinks_cleared(text: str) -> bool:
    """Whether a text takes what was said for somebody being cleared.

    Args:
        text: The visitor's words.
    """
    return _is_one(text, _COMPILED_TAKEN)


def takes_a_yes(text: str) -> bool:
    """Whether a text is nothing but a yes to oneself: "so I can have it then".

    Args:
        text: The visitor's words.
    """
    return bool(_TAKES_A_YES.match(text))


def is_bare_yes(text: str) -> bool:
    """Whether a text reads a yes into what was said, whatever that was: "so that's a yes"."""
    return bool(_BARE_YES.search(text))


def _is_one(text: str, patterns: "tuple[re.Pattern[str], ...]") -> bool:
    return not _ELSEWHERE.search(text) and any(one.search(text) for one in patterns)
