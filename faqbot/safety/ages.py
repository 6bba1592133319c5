"""Find people's ages in a message: "I'm 17", "my daughter is 15", "sixteen years old".

A number is an age only where words say so; "12 weeks pregnant", "70 kg" and "when I was 14"
are none.
"""

from __future__ import annotations

import datetime
import re
from typing import Optional, Tuple

OLDEST = 120
ADULT = 18
TEENS = 10  # a smaller number alone is hardly an age

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS)},
}
_WORD_NUMBER = re.compile(
    rf"\b(?:({'|'.join(_TENS)})[\s-]+({'|'.join(_UNITS[1:10])})|({'|'.join([*_TENS, *_UNITS])}))\b"
)
_APOSTROPHES = re.compile(r"(?<=[a-z])['’‘`´](?=[a-z])|(?<=\by)\.(?=\s?o\b)")

_NUMBER = r"(?<![\d.,])(\d{1,3})(?![\d]|[.,]\d|%)"
# What makes the number something else than years of life.
_NOT_YEARS = (
    r"(?!\s*-?\s*(?:weeks?|wks?|months?|mo|days?|kgs?|kilos?|kilograms?|pounds?|lbs?|stones?|cm"
    r"|meters?|metres?|inch(?:es)?|min(?:ute)?s?|hours?|hrs?|h|sessions?|treatments?|times?"
    r"|percent|mg|ml|mm|euros?|dollars?|st|nd|rd|th|x|injections?|kids|children|years?\s+ago"
    r"|am|pm|o ?clock|units?|people|of\b|feet|foot|ft|degrees?|lots?"
    r"|(?:years?|yrs?)\s+(?:in|into|post|past|sober|clean|free|cancer|seizure|symptom|pain|smoke|since|without|off|married"
    r"|together|after|deep|out|on(?! (?:\w+day|the \d)))\b)\b|\s*[%€$£:/'])"
)
_PERSON = (
    r"(?:daughter|son|child|kid|girl|boy|sister|brother|niece|nephew|mum|mom|mother|dad|father"
    r"|gran|grandma|grandmother|grandpa|grandfather|nan|husband|wife|partner|friend|aunt|uncle"
    r"|cousin|girlfriend|boyfriend|teen|teenager|lad|lass|lassie|kiddo|youngest|eldest|stepdaughter|stepson|granddaughter|grandson)"
)
_HEDGE = (
    r"(?:(?:only|just|about|around|nearly|almost|now|already|still|over|like|currently)\s+){0,2}"
)
_IN_YEARS = re.compile(
    rf"{_NUMBER}\s*-?\s*(?:years?|yrs?|yr|y)?\s*-?\s*(?:old|of\s+age|yo|y\s*/?\s*o)\b"
)
# "16 yrs" alone, or beside who it is; "diabetes for 12 yrs" is no age.
_YEARS_ALONE = re.compile(
    rf"(?:^|[,(;.!?]|\b(?:im|i am|am|{_PERSON}|hes|shes|he is|she is|is|age|aged|only|just|a))\s*{_NUMBER}\s*-?\s*yrs?\b"
    r"(?!\s+(?:ago|experience|exp|of|in|into|on|with|without|since|married|together|sober|clean|service|free|later|post|past|cancer|off|out|after|deep)\b)"
)
# In other languages one has years: "she have 14 years".
_HAS_YEARS = re.compile(
    rf"\b(?:i|im|i am|he|she|hes|shes|they|{_PERSON})\s+(?:have|has|got|ve got|ve|having|with)\s+{_HEDGE}{_NUMBER}\s*(?:years?|yrs?|ages?)"
    r"(?=\s*(?:$|[-,.;:?!)/]|(?:and|but|so|can|could|may|is|are|old|her|his|she|he|with her|with his|only|now|want|wants)\b))"
)
# "Years 13", and a teenager's number where nothing is counted: "I have 17, can I come".
_TEEN = re.compile(
    r"(?:^|[,(;.!?:]|\b(?:i have|has|have|got|he is|she is|with))\s*(?:years|yrs|anos|ans)\s*:?\s*(1[0-7])(?!\d)"
    r"|\b(?:i have|i got|ive got|she has|he has|she have|he have)\s+(?:only |just )?(1[0-7])\s*(?:,\s*|\s+)(?:(?:can|could|may) (?:i|she|he|we|my)|is it ok|am i|ok)\b"
)
# Of an age no unit is needed; "over 6 years" is how long something has lasted.
_OVER = re.compile(
    rf"(?<!for )\b(?:over|past|above|older than)\s+(?=[3-9]\d|1\d\d|\d{{1,2}}(?!\d)(?!\s*(?:years?|yrs?)\b(?!\s*(?:old|of age))))"
    rf"{_NUMBER}{_NOT_YEARS}"
)
_PATTERNS = (
    re.compile(rf"\b(?:im|i am|i m|am|iam)\s+{_HEDGE}{_NUMBER}{_NOT_YEARS}"),
    re.compile(
        rf"\b{_PERSON}s?,?\s+(?:is|was|are|just|whos|who is|of)?\s*{_HEDGE}{_NUMBER}{_NOT_YEARS}"
    ),
    re.compile(
        rf"\b(?:he|she|hes|shes|they|theyre)\s+(?:is\s+|are\s+)?{_HEDGE}{_NUMBER}{_NOT_YEARS}"
    ),
    re.compile(
        rf"\b(?:aged?|age is|age of|my age|her age|his age)\s*:?\s*{_HEDGE}{_NUMBER}{_NOT_YEARS}"
    ),
    # "At 4" is a time of day.
    re.compile(
        rf"\bat\s+{_HEDGE}(?=1[3-9]|[2-9]\d){_NUMBER}{_NOT_YEARS}"
        r"(?=\s*(?:$|[?.!,;]|can|could|is|am|may|do))"
    ),
    re.compile(rf"\bmy\s+{_NUMBER}\s*-?\s*(?:year|yr|y)?\s*-?\s*(?:old|o)?\s+{_PERSON}\b"),
    re.compile(r"(?<![\w.,])(\d{2})\s?[mf]\b(?!\w)"),
    re.compile(
        rf"\b(?:i|ive|just|she|he|shes|hes|{_PERSON})\s+(?:just\s+|recently\s+)?turned\s+{_HEDGE}{_NUMBER}{_NOT_YEARS}"
    ),
    # "16 and hate my belly", "15 here".
    re.compile(
        r"^\W*(?:hi|hey|hello)?\W*(1\d)(?: here\b|,? (?:and|but) (?:i|my|hate|want|have|got|so)\b|, (?:i|my|am|is|can)\b)"
    ),
    # "17, prom in june, want my arms done" opens with the age of who wants it.
    re.compile(
        r"^\W*(?:(?:hi|hey|hello|ok|so|well)\W+)*(1[0-7])\s*[,.;-]\s*(?=(?:[^?]* )?(?:i|im|ive|id|my|me|want|wanna|hate|need|prom"
        r"|school|exams?|college)\b)(?!.{0,12}\b(?:sessions?|times?|weeks?|is (?:that|it)|if|or|maybe|then|another)\b)(?!\d)"
    ),
    _OVER,
    re.compile(r"\bin (?:my|her|his|their) (?:early |mid |late |mid-)?(\d0)s\b"),
    _IN_YEARS,
    _YEARS_ALONE,
    _HAS_YEARS,
)
_COMING = re.compile(
    rf"\b(?:turn(?:ing|s)?|ill be|will be|becoming|not(?: yet| quite)?|nearly|almost|about to be"
    rf"|soon|younger than)\s+(?:to be\s+)?{_NUMBER}{_NOT_YEARS}"
)
# "Under 18", but not "under one eye" or "below 25 bmi": what follows is no noun.
_UNDER = re.compile(
    rf"\b(?:under|below|less than)\s+(?:the age of\s+)?{_NUMBER}{_NOT_YEARS}(?=s\b|\s*(?:$|[-?.!,;)]|(?:years?"
    r"|yrs?|yo|y|olds?|can|could|are|is|am|may|allowed|not|and|or|who|people|girls|boys|kids|children|teens|with|too"
    r"|ok|okay|be|have|get|please|pls|so|i|but|for|to|in|at|do|does|if|then|now|still|patients|clients|by|here|want"
    r"|wants|accepted|possible|a problem)\b))"
)
# Things have ages as well: "my stretch marks are 5 years old", "a 10 year old scar".
_THING = (
    r"(?:marks?|stretchmarks?|scars?|scarring|spots?|patch(?:es)?|wrinkles?|lines?|cellulite|hairline"
    r"|tattoos?|bruis\w+|lumps?|bumps?|acne|fillers?|botox|implants?|surger\w+|operations?|treatments?|results?"
    r"|problems?|injur\w+|lesions?|keloids?|burns?|pigment\w*|melasma|bags|circles|pouch|bottle"
    r"|product|document|documents|article|study|studies|website|page|pages|technique|method|clinic|wedding|marriage"
    r"|dress|car|house|dog|cat|photo|photos|picture|pictures|baldness|thinning|loss|dents?|dimples?|moles?|freckles?"
    r"|veins?|wounds?|fracture|prescription|course|cream|serum|machine|device|jowls?"
    r"|boob job|lipo|liposuction|c section|jeans|mark|issue|condition|habit|cyst|lipoma|folds?|pores?|information"
    r"|info|leaflet|blog|company|business|stent|stents|bypass|pacemaker|disease|diabetes|transplant)"
)
# Without a verb only small numbers are a thing's: "acne, 16 years old" speaks of the visitor.
_OF_THING = re.compile(
    rf"\b{_THING}\b(?: (?:on|in|under|from|of) (?:my|the|her|his) \w+)?\s+(?:is|are|was|were|which is|which are|thats|that are|theyre)\s+(?:(?:now|about|around|only|over"
    r"|at least|already|nearly|almost|maybe|like|probably|roughly|more than|just|all|like)\s+){0,3}"
    r"\d{1,3}(?:\s*(?:-|to|or)\s*\d{1,3})?\s*-?\s*(?:years?|yrs?|yr|y|months?|weeks?)?(?:\s*-?\s*(?:old|o))?\b"
    rf"|\b{_THING}\s+(?:about |around |only |over )?\d\s*-?\s*(?:years?|yrs?|yr|months?|weeks?)\s*-?\s*old\b"
    rf"|\b\d{{1,3}}\s*-?\s*(?:years?|yrs?|yr|y|months?|weeks?)\s*-?\s*old\s+"
    rf"(?:(?!{_PERSON}|(?:with|has|had|and|who|wants?|have|is|s|hates?|can|to|on|in|for|or|but|from|got|needs?|may)\b)"
    rf"\w+\s+)?{_THING}\b"
)
# A baby of some months is the one that is fed, not the one to be treated.
_BABYS = re.compile(
    r"\b(?:breast|brest|nurs|feed|fed\b|bf|milk|pump|latch|birth|born|postpartum|post partum|wean|delivered|newborn)"
)
_YEAR = r"(19\d\d|20[0-3]\d)"
_BORN = re.compile(
    r"(?:\b(?P<who>\w+)\s+)?(?:\b(?:was|is|were|got)\s+)?\b(?:born|dob|d\.o\.b\.?|date of birth|birth ?date|birth year"
    rf"|year of birth|birthday)\b\s*(?:is\b|:|was\b)?\s*(?:in|on|the|of|around|late|early|back|\d{{1,2}}(?:st|nd|rd|th)?|[a-z]{{3,9}}|[\s.,/-])*?{_YEAR}\b"
)
_YEAR_BORN = re.compile(rf"\b{_YEAR}\s*-?\s*born\b")
_BORN_ME = frozenset(
    "i im me am and was is but so hi hello hey my also patient client female male woman man girl boy".split()
)
# Figures of speech, and children who are only mentioned.
_NO_AGE = re.compile(
    r"\b(?:like|as if)\s+(?:im|i am|i was|id be)\s+\d+\b|\b\d+\s+(?:years?|yrs?|months?|weeks?)\s+later\b"
    r"|\b(?:mum|mom|mother|dad|father|parent|gran\w*)\s+of\s+\d{1,2}\b(?!\s*\d)"
    r"|\bmy\s+(?:\d|1[0-2])\s*-?\s*years?\s*-?\s*old\s+(?:son |daughter |boy |girl )?(?:asked|asks|said|says"
    r"|told|tells|thinks|laughed|laughs)\b"
    r"|\b(?:i have|ive got|ive|have|got|with|my)\s+(?:an? )?\d+\s*-?\s*(?:years?|yrs?|months?)\s*-?\s*old"
    r"\s+(?:at home|keeps|and i|to look after|son at home|daughter at home|who keeps|so i)\b"
)
# "I'm 18 next month" is not 18 yet.
_NOT_YET = re.compile(
    rf"\b(?:im|i am|shes|she is|hes|he is|{_PERSON} is)\s+{_NUMBER}\s+"
    r"(?:next (?:week|month|year)|soon|in (?:a few|two|three|\d+|january|february|march|april|may"
    r"|june|july|august|september|october|november|december))\b"
)
# Ages of children who only come up: nothing is asked for them.
_CHILDREN = r"(?:kids|children|twins|triplets|boys|girls|sons|daughters|little ones)"
_OWN_CHILDREN = rf"\b(?:(?:my|our|have|got|ive|with)(?: \w+){{0,2}} {_CHILDREN}|(?:two|three|four|\d) (?:kids|children))\b"
_COUNTED = r"\(?\d{1,2}(?:(?:,? and |, | & | ?/ ?)\d{1,2})*\b"
_MENTIONED = re.compile(
    rf"{_OWN_CHILDREN},? (?:(?:are|were|aged|now|age|of|who|only|already|just) ){{0,3}}{_COUNTED}"
    rf"|{_OWN_CHILDREN}[^.?!]{{0,40}}\btheyre (?:only |now |already |just )?\d{{1,2}}\b"
)
_YOUNG = re.compile(
    r"\bmy (?:\w+ )?(?:son|daughter|boy|girl|kid|child|baby|youngest|eldest|little one),? \(?(?:is |just |only "
    rf"|turned |now )*(?:[1-9]|1[0-2]){_NOT_YEARS}(?!\d)\)?"
)
_FOR_CHILDREN = re.compile(
    r"(?<!\bi )\b(?:can|could|may|should|would|will|do|does|is|for|on|treat|allowed|help)\b[^.?!]{0,25}"
    r"\b(?:they|them|their|she|he|him|her|kids?|child(?:ren)?|twins|boys?|girls?|sons?|daughters?|teens?|teenagers?"
    r"|minors?|both)\b|\b(?:wants?|needs?|would like|hates?|suffers?|has)\b"
)
_MONTHS_OLD = re.compile(r"\b\d{1,2}\s*-?\s*(?:months?|weeks?)\s*-?\s*old\b")
# What may stand beside an age that is asked about and nothing else.
_AROUND_AGE = frozenset(
    """what about how and or but ok okay at if is it its does do did even still then so too young old
    older enough allowed fine possible count counts as an a adult adults minor considered be being are
    you u age aged the for from with who someone somebody one can could may have get i im am my he she
    they people accept accepted take treat treated yes no not well just only maybe hm hmm right already
    legal ages years year then please thats that would will works work""".split()
)
_PAST = re.compile(r"\b(?:when|since|as|until|before)\s+(?:\w+\s+){0,2}(?:was|were|turned)\s+$")


def find_ages(text: str) -> Tuple[int, ...]:
    """Ages in a message, each once, in the order of the words.

    Args:
        text: The visitor's words.

    Returns:
        Whole years, 0 to ``OLDEST``; "turning 18" and "under 18" are 17.
    """
    plain = _without_children(_OF_THING.sub(" ", _NO_AGE.sub(" ", _plain(text))))
    found = {}
    for pattern in (_COMING, _UNDER, _NOT_YET):
        for match in pattern.finditer(plain):
            found[match.start(1)] = int(match.group(1)) - 1
    for pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if not _PAST.search(plain[: match.start(1)]) and not _is_past(plain, match):
                found.setdefault(match.start(1), int(match.group(1)))
    for match in _TEEN.finditer(plain):
        found.setdefault(match.start(), int(match.group(1) or match.group(2)))
    for match in _MONTHS_OLD.finditer(plain):
        if not _BABYS.search(plain):
            found[match.start()] = 0
    for match in _BORN.finditer(plain):
        if _is_patient(match.group("who"), plain):
            found.setdefault(match.start(), datetime.date.today().year - int(match.group(2)))
    for match in _YEAR_BORN.finditer(plain):
        found.setdefault(match.start(), datetime.date.today().year - int(match.group(1)))
    ages = [found[at] for at in sorted(found)]
    return tuple(dict.fromkeys(age for age in ages if 0 <= age <= OLDEST))


def bare_age(text: str) -> Optional[int]:
    """The age in few words that hold nothing else: "what about 17", "is sixteen old enough?".

    For where the talk is of who may have it; elsewhere such a number may be anything.

    Args:
        text: The visitor's words.
    """
    plain = _plain(text)
    numbers = re.findall(rf"{_NUMBER}{_NOT_YEARS}", plain)
    age = int(numbers[0]) if len(numbers) == 1 else 0
    words = set(re.findall(r"[a-z]+", plain))
    return age if TEENS <= age < OLDEST and words <= _AROUND_AGE else None


def read_age(text: str) -> Optional[int]:
    """The age in an answer to "How old are you?", where a bare number will do.

    Args:
        text: Such as "42", "forty-two", "I'm 42 years old" or "under 18".

    Returns:
        0 to ``OLDEST``, or ``None`` if there is none or several.
    """
    ages = find_ages(text)
    if len(ages) == 1:
        return ages[0]
    bare = re.findall(rf"{_NUMBER}{_NOT_YEARS}", _plain(text))
    numbers = {int(number) for number in bare}
    if len(numbers) != 1 or re.search(r"-\s*\d|\d[.,]\d", text):
        return None
    age = numbers.pop()
    return age if age <= OLDEST else None


def _plain(text: str) -> str:
    """Lower case, no apostrophes, numbers as digits."""
    return _WORD_NUMBER.sub(_digits, _APOSTROPHES.sub("", text.lower()))


def _without_children(plain: str) -> str:
    """Drop the ages of children for whom nothing is asked."""
    if _FOR_CHILDREN.search(plain):
        return plain
    return _YOUNG.sub(" ", _MENTIONED.sub(" ", plain))


def _is_patient(who: Optional[str], plain: str) -> bool:
    """Whether the one who was born is to be treated, and not a child who is only mentioned."""
    if who is None or who in _BORN_ME:
        return True
    return bool(re.fullmatch(rf"he|she|{_PERSON}", who)) and bool(_FOR_CHILDREN.search(plain))


def _digits(match: re.Match[str]) -> str:
    tens, unit, alone = match.groups()
    return str(_NUMBERS[alone] if alone else _NUMBERS[tens] + _NUMBERS[unit])


def _is_past(plain: str, match: re.Match[str]) -> bool:
    """Whether the age was long ago: "I was 14 when", "at 12 I had"."""
    return bool(re.search(r"\b(?:was|were)\s+(?:\w+\s+)?$", plain[: match.start(1)])) and bool(
        re.match(r"\D*\bwhen\b", plain[match.end(1) :])
    )
