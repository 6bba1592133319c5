"""What still stands after a red flag: for some messages it must not be talked over.

It ends when a visitor says that help is reached, that there was nothing real, or that it is all
over. "It's a bit better now" ends nothing, and neither does a question ("is it a false alarm?").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Iterable, NamedTuple, Optional

from faqbot.safety.red_flags import RedFlagDetector

RED_FLAGS = frozenset({"emergency", "urgent", "crisis"})
REACHED, NOT_REAL, PASSED = "reached", "not_real", "passed"
GRAVEST_FIRST = ("crisis", "emergency", "urgent")
STANDS_FOR = 6  # messages
STANDS_SECONDS = 3 * 3600.0
# "I'm safe now" on the button that takes a request up again.
TAPPED_SAFE = "/booking"

_PERSON = (
    r"(?:mum|mom|mother|dad|father|sister|brother|son|daughter|wife|husband|partner|friend|mate|kid"
    r"|child|baby|boyfriend|girlfriend|aunt|uncle|gran\w*|nan|cousin|neighbou?r|colleague|flatmate)"
)
_ASKS = re.compile(
    r"\?|^\W*(?:and |so |but |ok(?:ay)? |or )?(?:should|shall|can|could|may|do|does|is|are|am|was|will"
    r"|would|how|what|when|where|which|who|why|what if|if)\b"
    r"|\b(?:should i|shall i|do i|if i|when i|in case|would have|going to|gonna|want(?:ed)? to|about to"
    r"|need to|have to|can['’]?t|cannot|won['’]?t|might|maybe|perhaps|probably|hope(?:fully)?)\b",
    re.IGNORECASE,
)
_UNREACHED = re.compile(
    r"\b(?:no ?(?:one|body)(?: \w+){0,2} (?:answer\w*|came|comes|pick\w*|help\w*|here)|hung up|no answer"
    r"|not (?:coming|here|yet|there|at|going|safe)|n['’]?t (?:come|coming|here|call\w*|safe|answer\w*|pick\w*"
    r"|help\w*|want|going|got|at|been)|never|without|not (?:called|calling|been)|refuse\w*|no (?:ambulance"
    r"|hospital|doctor|help))\b",
    re.IGNORECASE,
)
_HELP = r"(?:the |an? |my )?(?:ambulance|paramedics?|medics?|emt'?s?|doctor|doc|dr|gp|nurse|help|rescue|crew)"
_PLACE = (
    r"(?:the |an? )?(?:hospital|e\.?r\.?|a ?& ?e|a ?and ?e|emergency(?: (?:room|department|dept|ward))?"
    r"|urgent care|ambulance|casualty|walk[- ]in|clinic|doctor'?s)"
)
_REACHED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_HELP}(?:['’]s| is| are| has| have)?(?: just| already| now)? (?:here|arrived|come|came|coming|on (?:its|it['’]?s|the|their"
        r"|his|her) way|with (?:me|us|her|him)|looking after|taking care|checking|treating|saw me|seen (?:me|it|her|him)|looked at"
        r"|examin\w+|took)\b",
        rf"\b(?:i|we|she|he|they|my \w+|someone|somebody)(?:['’]ve| have|['’]s| has)?(?: just| already)? (?:called|phoned|rang|rung|dialled|dialed|got through to"
        rf"|spoke(?:n)? (?:to|with)|alerted) (?:them|for (?:help|{_HELP})|{_HELP}|the (?:emergency|crisis|helpline|hotline)\w*(?: \w+)?"
        r"|(?:911|999|112|000|111|988|116)\b|emergency(?: services)?|samaritans|poison control)",
        rf"\b(?:my \w+|he|she|someone|somebody)(?:['’]s| is) (?:driving|taking|bringing) (?:me|us) to {_PLACE}(?!\w)",
        rf"\b(?:spoke|talked) (?:to|with) (?:them|911|999|112|988|{_HELP})\b(?! (?:at|yesterday|last))",
        rf"\b(?:called|phoned|rang|dialled|dialed) (?:911|999|112|000|111|988|{_HELP})",
        rf"\b(?:on (?:the )?(?:phone|line)|talking|speaking) (?:with|to) (?:them|{_HELP}|911|999|112|988|emergency|the operator|the crisis line)",
        rf"\b(?:i['’]?m|i am|we['’]?re|we are|she['’]?s|he['’]?s|sitting|arrived|now|already|currently|made it|got|lying)(?: now| already| here| just)? "
        rf"(?:in|at|to|inside) {_PLACE}(?!\w)",
        rf"^\W*(?:in|at) {_PLACE}(?: now| already)?\W*$",
        r"\b(?:they|paramedics|(?:(?:the|my|a) )?(?:doctors?|docs?|dr|gp|hospital|nurse|pharmacist|chemist|er|a ?& ?e|urgent care)|the clinic)(?:(?: have| has|['’]?ve|['’]?s))?(?: just| now| already)?"
        r" (?:gave|given|prescribed|put|are giving|are treating|have given|took) (?:me|her|him|us)\b"
        r"(?! (?:off|through to|too|wrong|the wrong|(?:the |an? |my |some |more |another )?(?:\w+ )?(?:injections?|jabs?|shots?|fillers?|sessions?|treatments?|meso\w*)\b))",
        r"\b(?:he|she)(?:['’]?s| has| just)* (?:given|gave|prescribed|put) (?:me|us) (?:on )?(?:\w+ ){0,3}?(?:tablets?|pills?|cream|drops|ointment|antibiotics?|steroids?|antihistamines?|a (?:drip|course|shot)|\w+(?:cillin|cycline|mycin|xacin))",
        r"\b(?:i['’]?m|i am|im|been put|put|started|got|been given|was given|given|prescribed) (?:now |already |just )?(?:on )?(?:a course of |some |iv |oral )?(?:antibiotics?|flucloxacillin|\w+(?:cillin|cycline|mycin|xacin|floxacin))\b(?= (?:now|for it|from|by|since|and|so)\b|\W*$|[.,;!?])",
        r"\b(?:i['’]?m|i am|we['’]?re|now) (?:in )?safe(?: hands| now| here)?\b|\bgot help\b|\bbeing (?:looked after|treated)\b",
        rf"\b(?:saw|seen|been to|went to|back from|home from|visited) {_PLACE}(?!\w)"
        r"|\b(?:saw|seen|been to) (?:a|the|my) (?:doctor|gp|nurse)\b|\bdischarged\b",
    )
)  # fmt: skip
# Where a sign came from that nobody has: "it's about a film", "I was quoting a song".
_TALE = (
    r"(?:film|movie|book|novel|story|series|show|tv\w*|episode|documentary|play|script|screenplay|(?:video ?|board ?)?game|character"
    r"|song|lyrics?|podcast|dream|nightmare|essay|article|homework|assignment|exam|quiz|sketch|meme|video|youtube|netflix|comic|manga"
    r"|anime|school (?:project|work)|first aid (?:course|class|training)|training|drill|role ?play|scene|actor|role|part in a play)"
    r"(?! ?(?:theat|hall|when|as)\w*)"
)
_PET = r"(?:cat|dog|puppy|pup|kitten|kitty|doggo|horse|pony|mare|rabbit|bunny|hamster|guinea pig|parrot|bird|budgie|tortoise|pet|cow|goat|ferret)"
_BUT_REAL = re.compile(
    r"\b(?:started|began|starts|happened (?:when|while|during|as|after)|while (?:i|we)|when (?:i|we|it)|scratch\w*|bit|bitten|licked"
    r"|allergic|allergy|i think|still|worse|but (?:i|it|my|now))\b",
    re.IGNORECASE,
)
_FROM_A_TALE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:was|is|were|it['’]?s|that['’]?s|its|thats|meant|mean|talking|speaking|asking|typing|writing|copied|pasted|quoting|quoted|reading"
        rf"|just|only|all|line|quote|words|sentence|happened|happens|rehears\w+|practi[cs]\w+)\b(?: \w+){{0,2}}? (?:about|from|in|of|for|out of|on)"
        rf" (?:\w+['’]?s? ){{0,3}}?{_TALE}\b",
        r"\b(?:in|from|for) (?:a|the|my) (?:film|movie|book|novel|story|essay|article|homework|school|class)\b(?! ?(?:theat|hall|shop|store)\w*)",
        rf"\b(?:was|were|i['’]?m|i am|just|only) (?:just |only )?(?:quoting|writing|reading(?: out)?|rehearsing|practi[cs]ing|acting|role ?-?playing|translating|copying)"
        rf"\b(?: \w+){{0,3}}? (?:{_TALE}|lines?|parts?)\b",
        rf"\b(?:it|that|this|he|she|they)(?:['’]?s| is| was| were)? (?:(?:just|only|all|actually|really|meant) )*(?:about |for |of |to be )?(?:(?:my|our|the|a|an|his|her|some) )"
        rf"(?:\w+['’]?s? )?(?:{_PET}|{_TALE})\b(?!['’]?s (?:bite|scratch|hair|fur))",
        rf"\b(?:i|we) (?:(?:actually|really|only|just|was|were) )*(?:mean|meant|asking|talking|speaking|typing|writing)(?: (?:it|this|that))?(?: (?:about|for|of|to))?"
        rf" (?:my|our|the|a|his|her) (?:\w+['’]?s? )?{_PET}\b",
        rf"\b(?:about|for|of) (?:my|our|the|a|his|her) (?:\w+ )?{_PET}\b,? ?(?:not|sorry|lol|haha|oops|$)",
        r"\b(?:test(?:ed|ing)?|tried|trying|try|checking|check|see(?:ing)?|experimenting)\b(?: \w+){0,4}? (?:you|u|the (?:bot|chat\w*|system|assistant)|this (?:bot|chat|thing|system)"
        r"|(?:if|how|whether|what) (?:you|u|it|the bot|this)(?:['’]?d| would| will| can)? (?:\w+ )?(?:react\w*|respond\w*|say\w*|work\w*|do(?:es)?|answer\w*|reply|replies|handle\w*))\b",
        r"\b(?:this|that|it)(?:['’]?s| is| was) (?:just |only |all |merely )*(?:a |an |some |my )?(?:test(?: message)?|testing|joke|prank|drill|experiment|game|typo|mistake in typing"
        r"|role ?-?play|fiction|fictional|made up|pretend|example|hypothetical)\b",
        r"\b(?:i|we) (?:just |only )?(?:made (?:it|that|this) up|invented (?:it|that)|was lying|lied)\b",
        r"\bmy (?:\w+ )?(?:kid|son|daughter|toddler|child|brother|sister|nephew|niece)s? (?:typed|wrote|sent|grabbed|took|got hold of|was playing with|had) (?:it|that|this|my phone|the phone|the keyboard)\b",
    )
)
# "No, I mean I hate my thighs, sorry" after a wish to die was heard.
_MEANT_LOOKS = re.compile(
    r"^(?!.*\b(?:die|dead|kill\w*|end it|suicid\w*|hurt myself|harm|not live|n['’]?t (?:want to |wanna )?(?:live|be here)|anymore|alive)\b)"
    r"(?=.*\b(?:no+|nope|sorry|oops|not like that|misunder\w+|wrong)\b).*\bi (?:only |just )?(?:mean|meant|hate|was talking about|am talking about)\b[^.?!]{0,30}"
    r"\b(?:my|these|this|the) (?:\w+ )?(?:thighs?|legs?|bell(?:y|ies)|tummy|stomach|body|looks?|skin|face|wrinkles|hair|arms?|chin|fat|weight|cellulite|bum|hips|figure|nose|neck|shape)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_REAL = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:just|only|was|i['’]?m|i am) (?:just |only )?(?:kidding|joking|testing|messing|playing(?! (?:an?|the|with my \w+ when|\w*ball|sports?|tennis|games?|outside))|pretending|a (?:joke|test|prank))\b|\bj/?k\b|\bit was a (?:joke|test|prank)\b",
        r"\bfalse alarm\b|\b(?:no|not an?|isn['’]?t an?|wasn['’]?t an?|not any) (?:real |actual )?emergency\b|\bnot (?:real|serious|happening|true)\b",
        r"\b(?:just|only|merely) (?:asking|curious|wondering|interested|wanted to know|a question|a (?:general|hypothetical) question)\b"
        r"|\bhypothetical\w*|\bin general\b|\basking (?:generally|in advance|beforehand|for information)\b|\bgeneral question\b",
        r"\b(?:nothing|it (?:has ?n['’]?t|did ?n['’]?t|never)|that (?:did ?n['’]?t|never)) (?:has |actually |really )?happen\w*",
        r"\b(?:i|we) (?:do ?n['’]?t|do not|have ?n['’]?t|have never|never) (?:actually |really )?(?:have|had|got) (?:that|this|it|any|those|these|such|anything)\b",
        r"\b(?:i )?(?:have ?n['’]?t|have not|did ?n['’]?t|never) (?:even |actually )?(?:had|have|been|started|done)(?: it| the| any| my)?"
        r"(?: treatment| injections?| session| shots?)?(?: done)? yet\b",
        r"\b(?:typo|auto-?correct\w*|misspoke|spell ?check\w*|wrong word|you misunderstood|misunderstanding|not what i meant|did ?n['’]?t mean (?:it|that))\b",
        r"\b(?:years|months|a long time|ages|decades) ago\b|\bwhen i was (?:a |little|young|\d)",
        r"\b(?:it|that)(?:['’]?s| was| is| turned out(?: to be)?) (?:just|only|all|simply|nothing but) (?:my |the |a |an |some )?(?:dry |dried[- ]out |tight |old |bad )?"
        r"(?:contact lens\w*|lens\w*|eyelash\w*|mascara|eyeliner|make-?up|lipstick|onions?|smudge\w*|the light|lighting|camera|filter|screen|collar|bra|belt|jeans|waistband)\b",
        r"\bnot (?:about )?(?:me|myself)\b|\bnot (?:my|mine)\b",
    )
)  # fmt: skip
# All over and not just easing. "Passed out", "it's gone numb" and "fine now but ..." are not.
_END = r"(?=\s*(?:$|[.,;!?)]|(?:now|so|and|thanks|thank|thx|completely|again|already|lol|how|can|could|what|does|do|is|which|when|where)\b))"
_ALL_OVER = re.compile(
    rf"\b(?:panic|drama|scare|crisis|emergency)(?:['’]?s| is)? (?:all )?over{_END}|\ball clear{_END}"
    rf"|\b(?:it|that|its|it['’]?s|thats|that['’]?s|all|everything|(?:the )?(?:swelling|pain|rash|bleeding|redness|tightness|dizziness|itching|hives|fever|attack))(?:['’]?s| is| has| have| was)?(?: (?:all|ok(?:ay)?|just|now|already|completely|totally|since))* "
    rf"(?:passed|gone|gone away|went away|went|stopped|cleared up|over|back to normal|settled){_END}"
    rf"|^\W*(?:(?:ok(?:ay)?|oh|ah|phew|right|sorry|no|its|it['’]?s)\W+)*(?:all )?(?:passed|gone now|over now|all good|all fine){_END}"
    rf"|\b(?:i['’]?m|im|i am|she['’]?s|he['’]?s|everything['’]?s|everything is|all) (?:all |totally |completely |absolutely |perfectly )?(?:fine|ok(?:ay)?|good|well|back to normal) (?:now|again){_END}",
    re.IGNORECASE,
)
_NOT_ALL_OVER = re.compile(
    r"\b(?:still|but|except|although|though|apart from|a (?:bit|little)|bit|mostly|nearly|almost|better|eas(?:ed|ing|ier)|comes? (?:back|and)|came back|keeps?|worse"
    r"|not|n['’]?t|never|no longer|hasnt|isnt|hope\w*|maybe|perhaps|probably|might|if|when|until|till|think|hardly|yet)\b|n['’]t\b",
    re.IGNORECASE,
)
_SOMEBODY_NOW = re.compile(rf"\b(?:my|his|her|our|a|the) (?:\w+ )?{_PERSON}\b", re.IGNORECASE)


class Said(NamedTuple):
    """One message of the visitor, as far as it matters here."""

    intent: str
    text: str
    at: Optional[float] = None
    form: Optional[str] = None


@dataclass(frozen=True)
class Alarm:
    """A red flag that still stands at the visitor's latest message.

    Args:
        kind: ``emergency``, ``urgent`` or ``crisis``.
        turns: Messages since; 0 when the latest one raised it.
        form: The form it broke off, if one was open.
        over: ``REACHED``, ``NOT_REAL`` or ``PASSED`` when the latest message ends it.
    """

    kind: str
    turns: int = 0
    form: Optional[str] = None
    over: Optional[str] = None


def standing_alarm(said: Iterable[Said], now: Optional[float] = None) -> Optional[Alarm]:
    """The alarm that stands at the latest message, if one does.

    Args:
        said: The visitor's messages, oldest first.
        now: Seconds since 1970; without it no alarm is too old.
    """
    alarm: Optional[Alarm] = None
    raised_at: Optional[float] = None
    for one in said:
        if one.intent in RED_FLAGS and not _only_tells_the_end(one, alarm):
            alarm, raised_at = _raised(alarm, one), one.at
        elif alarm is not None and (alarm.over or alarm.turns >= STANDS_FOR):
            alarm = None
        elif alarm is not None:
            over = ending(one.text)
            # Of a wish to die "it passed" is easily said.
            is_let_go = over != PASSED or alarm.kind != "crisis"
            alarm = replace(alarm, turns=alarm.turns + 1, over=over if is_let_go else None)
    is_old = bool(now and raised_at and now - raised_at > STANDS_SECONDS)
    return None if is_old else alarm


def ending(text: str) -> Optional[str]:
    """Whether a message ends an alarm: ``REACHED``, ``NOT_REAL``, ``PASSED`` or ``None``."""
    if text == TAPPED_SAFE:
        return REACHED
    if _ASKS.search(_without_tail(text)) or _UNREACHED.search(text):
        return NOT_REAL if _is_denied(text) else None
    if any(pattern.search(text) for pattern in _REACHED):
        return REACHED
    if _is_denied(text):
        return NOT_REAL
    return PASSED if is_all_over(text) else None


def is_all_over(text: str) -> bool:
    """Whether a text says that what was told is over altogether: "panic over", "it's passed"."""
    told = _without_tail(text)
    return bool(_ALL_OVER.search(told)) and not _NOT_ALL_OVER.search(told)


def _only_tells_the_end(one: Said, alarm: Optional[Alarm]) -> bool:
    """Whether the model took for an alarm what ends one: "I've called an ambulance"."""
    if alarm is None or alarm.over or ending(one.text) is None:
        return False
    rest = one.text
    for pattern in _REACHED:
        rest = pattern.sub(" ", rest)  # "called an ambulance" is a sign by itself
    return RedFlagDetector.default().find(rest) is None


def _raised(before: Optional[Alarm], one: Said) -> Alarm:
    """A red flag joins one that stands; the graver kind goes on."""
    if before is None or before.over:
        return Alarm(one.intent, form=one.form)
    kind = min(before.kind, one.intent, key=GRAVEST_FIRST.index)
    return Alarm(kind, form=one.form or before.form)


def _is_denied(text: str) -> bool:
    """Whether a text says, and does not ask, that there was nothing real."""
    if _doubts(text):
        return False
    if any(pattern.search(text) for pattern in _FROM_A_TALE):
        return not _BUT_REAL.search(text)
    if _SOMEBODY_NOW.search(text):
        return False
    return bool(_MEANT_LOOKS.search(text)) or any(p.search(text) for p in _NOT_REAL)


def _doubts(text: str) -> bool:
    first = re.split(r"(?<=[.!,;])\s+", text.strip(), maxsplit=1)[0]
    asked = first.endswith("?") and re.match(
        r"\W*(?:so |but |and |ok(?:ay)? )?(?:is|was|could|can|might|may|what if|isn|are|do|does|maybe)\b",
        first,
        re.IGNORECASE,
    )
    doubtful = re.search(
        r"\b(?:maybe|perhaps|probably|hope\w*|might|could be|what if|if it)\b", text, re.IGNORECASE
    )
    return bool(asked or doubtful)


def _without_tail(text: str) -> str:
    """The first sentence: "the ambulance is here. how many sessions do I need?"."""
    return re.split(
        r"(?<=[.!;])\s+|,\s+(?=(?:how|what|can|does|which)\b)", text.strip(), maxsplit=1
    )[0]
