"""Tell whether an illness, a medicine or a stage of life is told as over.

"I finished chemo two years ago" is not "I'm on chemo", and no yes either: the documents
mostly speak of having it now, and only somebody who knows the history can say what holds
afterwards. In doubt it is not over: what is half done, planned, denied or paused is not.
"""

from __future__ import annotations

import datetime
import re
from typing import Pattern

# What ends by itself or by a course that ends: "had hepatitis as a child" is enough.
ENDING = frozenset(
    {"pregnancy", "nursing", "acute_illness", "chemotherapy", "prednisone", "local_steroids"}
    | {"antibiotics", "acne_medicine", "weight_loss_medicine", "hair_medicine", "antidepressants"}
    | {"sedatives", "blood_thinners", "statins", "contraceptive_pill", "retinol", "hepatitis"}
    | {"tuberculosis", "shingles", "herpes", "skin_infection", "open_wound", "gallstones"}
    | {"kidney_stones", "eating_disorder", "depression", "asthma", "eczema", "migraine"}
    | {"lyme_disease", "long_covid", "hernia", "stomach_problem", "anaemia", "smoker"}
    | {"drug_use", "alcohol_problem", "lipoma", "mental_illness"}
)
# What mostly stays with somebody: only words that say it is gone count.
LASTING = frozenset(
    {"diabetes", "thyroid", "autoimmune", "hashimoto", "rheumatoid_arthritis", "liver_failure"}
    | {"kidney_failure", "epilepsy", "heart_disease", "high_blood_pressure", "psoriasis"}
    | {"low_blood_pressure", "lung_disease", "irritable_bowel"}
)
# A medicine left off lately may only be paused, or left off for the treatment.
TAKEN = frozenset(
    {"prednisone", "local_steroids", "antibiotics", "acne_medicine", "weight_loss_medicine"}
    | {"hair_medicine", "antidepressants", "sedatives", "blood_thinners", "statins"}
    | {"contraceptive_pill", "retinol", "chemotherapy"}
)

SURGERY = "recent_surgery"
NEXT_CLAUSE = 80  # characters after a condition in which "still" takes an end back
_NUMBER = (
    r"(?:\d+(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|(?:a )?few|(?:a )?couple(?: of)?|several|many|some|over an?|half an?)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)"
)
_LONG_AGO = (
    rf"(?:(?:(?:about|around|almost|nearly|over|more than|like|roughly|good|some|at least) )?{_NUMBER} (?:good |whole |full )?"
    r"(?:years?|yrs?|months?|mths?|decades?) (?:ago|back|before|earlier|already)"
    r"|(?:years|months|decades|ages|yrs|(?:a )?(?:very |really )?(?:long|good while|long long) (?:time|while)?|long|a while|quite a while) (?:ago|back)"
    rf"|last (?:year|{_MONTH})|(?:back )?in (?:19|20)\d\d|(?:since|by) (?:last year|(?:19|20)\d\d)"
    r"|as a (?:\w+ )?(?:child|kid|baby|toddler|teen\w*|girl|boy|student|young \w+)|as (?:children|kids|teens?)"
    r"|when i was (?:a |an |still |very |just |about |only )*(?:little|young\w*|small|\d+|child|kid|baby|teen\w*|girl|boy|student|in (?:school|college|my \w+)|at (?:school|uni\w*|college)|(?:six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty)\w*)"
    r"|in (?:my |early )*(?:childhood|youth|teens|twenties|thirties|teenage years|school days)|in the past|way back|back then|previously)"
)
_FILL = r"(?:[\w'-]+ ){0,5}?"
# "It's gone up" is no end.
_GONE = r"gone(?! (?:up|worse|bad\w*|high\w*|on|down|from|to|crazy|wrong))"
# What makes an end only planned, supposed, denied or half reached.
_NOT_YET = re.compile(
    r"\b(?:not|never|n'?t|dont|havent|hasnt|isnt|wasnt|almost|nearly|half ?way|half|part|partly|about to|going to|gonna|will"
    r"|soon|hope(?:fully)?|plan\w*|want(?:ed)? to|need to|have to|try\w*|once|(?:until|till)(?! (?:(?:19|20)\d\d|last|recently|this|he was|she was|they were))|unless|before|as soon as|supposed to|should"
    r"|shall|could|(?<!in )(?<!since )(?<!last )may|might|must|would|when i'?ve|after i'?ve|when i have|(?:can|do|did|does|to|when|after|if) (?:i|we|she|he)? ?(?:just )?(?:stop|finish|end|complete|quit)"
    r"|when (?:my|the|his|her) (?:[\w'-]+ )*·(?: [\w'-]+){0,2} (?:is|are|ends?|finish(?:es)?)|what if|even if|suppose|say i|still|just (?:started|began)|only|yet)\b|n't\b",
    re.IGNORECASE,
)
# "And after it's over?" asks of what is to come.
_AHEAD = re.compile(
    r"\b(?:after|when|once|as soon as) (?:(?:my|the|his|her|our|this|that|all)(?: [\w-]+){1,2}?|it|that|they|i|she|he)"
    r"(?:'s| is| are|'m| am|m| ends?| finish(?:es)?)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\bif\b", re.IGNORECASE)
_NO_LONGER = re.compile(rf"\b(?:no longer|used to|stopped having) {_FILL}$", re.IGNORECASE)
_ANY_MORE_BEFORE = re.compile(
    r"(?:\b(?:not|never|dont|isnt|havent|doesnt)|n't)\b (?:[\w'-]+ ){0,4}$", re.IGNORECASE
)
_ANY_MORE_AFTER = re.compile(r"^(?:[\s,]+[\w'-]+){0,3}?[\s,]+any ?(?:more|longer)\b", re.IGNORECASE)
_ENDED_BEFORE = re.compile(
    r"\b(?:finished|completed|concluded|(?:done|(?<!going )(?<!go )(?<!goes )(?<!getting )(?<!way )through)(?: with)?|recovered from|got over|overcame"
    r"|over (?:the|my|a|that|with)|beat|survived|cured (?:of|from)|healed (?:of|from)|rid of|came through|put behind me|outgrew|grew out of"
    r"|weaned|last (?:round|cycle|course|dose|session|infusion|bout|attack|episode)s? of|(?:had|was|got|took|did) (?:my |the )?(?:very )?last"
    r"|ex|former|formerly|previous|past|childhood|history of(?: having)?|previously (?:had|on|took))(?:-| )?(?:[\w'-]+ ){0,5}?$",
    re.IGNORECASE,
)
_YEARS_SINCE = re.compile(
    r"\b(?:years?|months?|decades?) (?:since|after|past) (?:(?:my|the|his|her|our|last|final|a|of|round|course|end|whole) ?)*$",
    re.IGNORECASE,
)
_IT_IS_GONE = re.compile(
    r"^[^.?!;]{0,40}?(?:[\s,]+(?:but|and)?\s*(?:it|that|they|which)(?:'s|s| is| has| was| are| have)? (?:(?:all|now|long|since|been|completely|fully) ){0,2}"
    rf"(?:{_GONE}|over(?! \d)|healed|cured|finished|ended|went away|disappeared|resolved|behind me|cleared up)\b"
    r"|,\s*(?:now |fully |completely |long )?(?:cured|healed|recovered|all gone)\b)",
    re.IGNORECASE,
)
_GONE_BEFORE = re.compile(
    r"\b(?:recovered from|got over|overcame|cured (?:of|from)|healed (?:of|from)|rid of|outgrew|grew out of"
    r"|(?:all )?over (?:the|my|that)|childhood)(?:-| )(?:[\w'-]+ ){0,4}?$",
    re.IGNORECASE,
)
_STOPPED_BEFORE = re.compile(
    r"\b(?:stopped|ended|quit|gave up|came off|come off|went off|got off|weaned (?:myself )?(?:off|from)|been off|i'?m off|was taken off|off)"
    r" (?:[\w'-]+ ){0,4}?$",
    re.IGNORECASE,
)
_IS = r"(?:is|was|are|were|has|have|had|'s|got|it'?s|that'?s|being|been)"
_ENDED_AFTER = re.compile(
    rf"^(?:[\s,]+(?!when\b|if\b|once\b)[\w'-]+){{0,3}}?[\s,]+(?:{_IS} (?:[\w'-]+ ){{0,3}}?(?:over(?! \d)|finished|done|ended|{_GONE}|cured|healed|behind (?:me|us|her|him)"
    r"|in the past|history|cleared(?: up)?|completed|beaten|resolved|ancient|out of the way|dealt with)"
    r"|(?:ended|finished|cleared up|went away|resolved|healed|disappeared|vanished|passed|stopped)(?! (?:work|help|breath)\w*)"
    rf"|(?:long |now |all |well )+(?:over|{_GONE}|finished|done|cured|healed))\b",
    re.IGNORECASE,
)
_GONE_AFTER = re.compile(
    rf"^(?:[\s,]+(?!when\b|if\b|once\b)[\w'-]+){{0,3}}?[\s,]+(?:{_IS} (?:[\w'-]+ ){{0,3}}?(?:over(?! \d)|{_GONE}|cured|healed|behind (?:me|us|her|him)|in the past"
    rf"|history|resolved|reversed)|(?:went away|resolved|disappeared|vanished)|(?:long |now |all )+(?:{_GONE}|cured|healed))\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"(?<!'ve )(?<!have )(?<!has )(?<!haven't )\b(?:had|was|were|took|did|underwent|went through|suffered|caught|was treated|used|breast-? ?fed|nursed)\b"
    r" ?(?:[\w'-]+ ){0,4}?$",
    re.IGNORECASE,
)
_BREASTFED = re.compile(r"^(?:breast-? ?fed|nursed)$", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:diagnos\w*|since|start\w*|began|begun|found out|discover\w*|got pregnant|became|fell|put on|switched|for (?:the )?(?:last|past)"
    rf"|for {_NUMBER} (?:years?|months?|weeks?))\b",
    re.IGNORECASE,
)
_AGO_AFTER = re.compile(rf"^(?:[\s,]+[\w'-]+){{0,4}}?[\s,(-]+{_LONG_AGO}\b", re.IGNORECASE)
_AGO_BEFORE = re.compile(
    rf"\b{_LONG_AGO}[\s,:-]+(?:[\w'-]+ ){{0,4}}?$|^\W*{_LONG_AGO}\b", re.IGNORECASE
)
# Part of a course is over and the rest is not: "3 of 6 rounds", "my second dose, the third next week".
_IN_PART = re.compile(
    rf"\b{_NUMBER} (?:out )?of (?:my |the |them )?{_NUMBER}\b|\b(?:half ?way|half of)\b|\b(?:round|cycle|week|dose) \d"
    r"|\b(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-9]th|one|1) (?:round|cycle|course|week|month|dose|infusion|session|chemo\w*)\b"
    rf"|\b{_NUMBER} (?:more|(?:(?:more )?(?:rounds?|cycles?|days?|weeks?|months?|doses?|infusions?|chemos?) )?(?:left|to go|remaining|to come))\b"
    r"|\b(?:next|another|second|third|fourth|fifth) (?:one|round|cycle|dose|infusion)?\b ?(?:is|due|on|in|next|this|starts|coming|soon)\b|\bmore to (?:go|come)\b",
    re.IGNORECASE,
)
_MONTH_AFTER = re.compile(
    rf"^(?:[\s,]+[\w'-]+){{0,4}}?[\s,]+in (?:early |late |mid )?{_MONTH}\b", re.IGNORECASE
)
_UNTIL_AFTER = re.compile(
    rf"^(?:[\s,]+[\w'-]+){{0,3}}?[\s,]+(?:until|till|up to|for [\w ]{{1,12}} until) (?:{_LONG_AGO}|(?:in )?(?:19|20)\d\d|recently|(?:last|this) \w+|{_MONTH}|he was|she was|they were)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:still|again|currently|at (?:the|this) (?:moment|minute|mo|time)|right now|just now|rn|atm|these days|(?:in the )?middle of|mid ?way|half ?way"
    r"|(?:am|im|i'?m|is|are) (?:going|getting) through|(?:on|in) (?:my|her|his) (?:\d\w*|first|second|third|fourth|fifth|sixth|next|last) (?:round|cycle|course|dose|week|month|trimester)|came back|is back|has returned|returned|relaps\w*|flar\w+)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"^[^.?!;]{0,30}\b(?:again|still (?:do|have|am)|came back|is back|returned)\b", re.IGNORECASE
)
_WHEN_TREATED = re.compile(
    r"\b(?:when|while|at the time|during|that day|the day|before|after) (?:i|we|you|of|the|my|that)?\b[^.?!]{0,20}"
    r"\b(?:had (?:it|the|my|meso)|got (?:it|the|my)|session|treat\w+|inject\w+|jabs?|shots?|appointment)\b",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(
    rf"[.;!?\n:]|,(?! ?(?:and |that )?(?:is|was|all|long|now)\b)|\b(?:but|so|because|although|though|however|now(?! (?:over|{_GONE}|finished|done|cured))"
    r"|can|could|(?<!in )(?<!since )(?<!last )(?<!late )(?<!early )may|am|and (?=i\b|i'|my\b|now\b|still\b|can\b|also\b))\b",
    re.IGNORECASE,
)


def is_over(value: str, text: str, start: int, end: int) -> bool:
    """Whether a condition that a message names is told as over.

    Args:
        value: Its canonical value.
        text: The message.
        start: Where its words start.
        end: One past where they end.
    """
    if value not in ENDING | LASTING | {SURGERY}:
        return False
    plain = text.replace("’", "'").replace("`", "'")
    before, after = _last_clause(plain[:start]), _first_clause(plain[end:])
    said = f"{before}{plain[start:end]}{after}"
    is_told_now = _PRESENT.search(said) or _WHEN_TREATED.search(said) or _AHEAD.search(said)
    if is_told_now or _BACK.match(plain[end:]):
        return False
    if value == SURGERY:
        return _is_years_ago(before) or _is_years_ago(after)
    if _is_no_longer(before, after):
        return True
    is_long_ago = bool(_AGO_AFTER.match(after) or _AGO_BEFORE.search(before))
    if _NOT_YET.search(_around(before, after)) or (_IF.search(before) and not is_long_ago):
        return False
    near = plain[max(0, start - NEXT_CLAUSE) : end + NEXT_CLAUSE]
    if value in TAKEN and not is_long_ago and _IN_PART.search(near):
        return False
    if _is_gone_next(plain[end:]):
        return True
    if value in LASTING:
        return _is_gone(before, after, is_long_ago)
    return _has_ended(value, plain[start:end], before, after, is_long_ago)


def _is_years_ago(words: str) -> bool:
    """Whether an operation is told as years old; one of some months ago may still be healing."""
    match = _YEARS_AGO.search(words)
    if match is None:
        return False
    return match["year"] is None or int(match["year"]) < datetime.date.today().year - 1


def tells_over(text: str) -> bool:
    """Whether a text that leaves its illness unnamed says it is over: "that was years ago"."""
    plain = text.replace("’", "'")
    return bool(_THAT_IS_OVER.search(plain)) and not (_NOT_YET.search(text) or _AHEAD.search(plain))


def _is_no_longer(before: str, after: str) -> bool:
    """ "Not pregnant any more", "no longer on prednisone", "used to have lupus"."""
    if _ANY_MORE_BEFORE.search(before) and _ANY_MORE_AFTER.match(after):
        return True
    return bool(_NO_LONGER.search(before))


def _is_gone_next(after: str) -> bool:
    """Whether the next clause says so: "had it as a mother, but it's gone now"."""
    match = _IT_IS_GONE.match(after)
    if match is None or _NOT_YET.search(match[0]):
        return False
    return not _PRESENT.search(after[:NEXT_CLAUSE])


def _has_ended(value: str, word: str, before: str, after: str, is_long_ago: bool) -> bool:
    if _ENDED_BEFORE.search(before) or _YEARS_SINCE.search(before) or _is_weaned(word):
        return True
    if _ENDED_AFTER.match(after):
        return True
    in_month = bool(_MONTH_AFTER.match(after)) and value not in TAKEN
    if _STOPPED_BEFORE.search(before):
        return is_long_ago or value not in TAKEN
    if _FOUND.search(f"{before} {after}"):
        return False
    if _HAD.search(before) or _BREASTFED.match(word):
        return is_long_ago or (in_month and value != "pregnancy") or bool(_UNTIL_AFTER.match(after))
    return (
        is_long_ago and value != "pregnancy" and not re.search(r"\b(?:have|has|got|on)\b", before)
    )


def _is_weaned(word: str) -> bool:
    """ "Weaned him", "my baby is weaned", "off the breast"; not "my baby isn't weaned"."""
    is_said = re.search(r"\bweaned\b|^off the (?:breast|boob)", word, re.IGNORECASE)
    return is_said is not None and not _NOT_YET.search(word)


def _is_gone(before: str, after: str, is_long_ago: bool) -> bool:
    if _GONE_BEFORE.search(before) or _GONE_AFTER.match(after):
        return True
    in_youth = re.search(r"\b(?:child\w*|kid|baby|teen\w*|little|young\w*)\b", f"{before} {after}")
    is_told = bool(_HAD.search(before)) and not _FOUND.search(f"{before} {after}")
    return is_long_ago and bool(in_youth) and is_told


def _last_clause(before: str) -> str:
    """The words before a condition that belong to it."""
    starts = [match.end() for match in _CLAUSE_START.finditer(before)]
    return before[starts[-1] :] if starts else before


def _first_clause(after: str) -> str:
    """The words after a condition that belong to it."""
    match = _CLAUSE_START.search(after)
    return after[: match.start()] if match else after


def _around(before: str, after: str) -> str:
    """The nearest words, where an end would be put off or denied."""
    return " ".join([*before.split()[-7:], "·", *after.split()[:4]])


def _compiled(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_YEARS_AGO = _compiled(
    rf"\b(?:{_NUMBER} (?:\w+ )?(?:years?|yrs?|decades?) (?:ago|back)|(?:years|decades|ages|yrs) (?:ago|back)|(?:back )?in (?P<year>(?:19|20)\d\d)"
    r"|as a (?:child|kid|baby|teen\w*)|when i was (?:a |\d|little|young))"
)
_THAT_IS_OVER = _compiled(
    rf"\b(?:it|that|this|they|those|he|she|chemo|treatment|course|all that)(?:'s| is| was| were| has| are)? (?:\w+ ){{0,3}}?"
    rf"(?:{_LONG_AGO}|over(?! \d)|finished|ended|{_GONE}|cured|healed|behind me|in the past|history|cleared up|resolved|went away)\b"
    rf"|\b(?:i|we|she|he)(?:'ve| have|'s| has)? (?:\w+ ){{0,2}}?(?:finished|completed|recovered(?! by)|got over|been cured|(?:am|is|was) cured"
    r"|(?:don't|do not|dont|no longer) (?:have|take|need) (?:it|that|them)(?: any ?more| any ?longer)?(?<!have it)(?<!take it)(?<!take them))\b"
    r"|\b(?:i'm|i am|im|she's|he's) (?:\w+ )?(?:cured|recovered|done with (?:it|that)|over it|finished with (?:it|that)|not (?:\w+ )?any ?more)\b"
    r"|\b(?:not|n't|no longer|dont)\b[^.?!]{0,25}\bany ?(?:more|longer)\b"
)
