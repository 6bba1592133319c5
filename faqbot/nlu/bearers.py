"""Tell whose condition a message names, and when: the patient's now, or only a memory.

A condition bears on who may have the treatment if somebody who asks for it has it. One of
long ago, one of somebody who is only talked about, and one feared from the treatment do not.
In doubt it bears.
"""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Sequence

from faqbot.nlu.relatives import ASKS, FOR_THEM, SENTENCE_END, is_somebody_elses, runs_in_family
from faqbot.safety.ages import ADULT, find_ages

EXCLUDING = frozenset(
    {"pregnancy", "nursing", "diabetes", "blood_thinners", "cancer", "chemotherapy", "prednisone"}
    | {"autoimmune", "heart_disease", "liver_failure", "kidney_failure", "epilepsy", "thyroid"}
    | {"under_18", "maybe_pregnant", "acute_illness", "underweight", "eating_disorder", "fainting"}
    | {
        "local_steroids",
        "acne_medicine",
        "weight_loss_medicine",
        "weak_immune_system",
        "transplant",
    }
    | {"bleeding_disorder", "stroke", "pacemaker", "hashimoto"}
)
_TREATED = re.compile(
    r"\b(?:treat\w*|cur(?:e|es|ing)|help\w*|heal\w*|reliev\w*|good|for|against|with|improve\w*|cause[sd]?)"
    r"(?: (?:my|the|her|his|a|an|type \w+))? $",
    re.IGNORECASE,
)
_ASKS_AT_ALL = re.compile(
    r"\b(?:should|shall|can|could|may|must|does|which|who|would|will|or|limit|any\w*)\b"
    r"|\b(?:is|are) there\b|\b(?:do|is|are|am) (?:i|it|we|he|she)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:i|i['’]?m|i['’]?ve|i['’]?ll|my|we|we['’]?re|she|he|\d+)\b",
    re.IGNORECASE,
)
_PAST_STAGES = frozenset({"pregnancy", "postpartum", "menopause", "miscarriage", "nursing"})
_WHO = (
    r"(?:i|we|he|she|they|you|someone|somebody|anyone|anybody|one|people|patients|women|men"
    r"|my \w+|(?:a |an |the )?\w+ (?:person|people|patients?|mothers?|women))"
)
_IT = r"(?:it|this|that|one|meso\w*|(?:the |a |an |your |my |any )?(?:\w+ ){0,2}?(?:treatments?|injections?|jabs?|shots?|sessions?|procedure|therapy))"
_TO_HAVE = re.compile(
    rf"\b(?:can|could|may|might|should|shall|would|will|do|does|am|is|are)(?:n['’]?t)? {_WHO} (?:\w+ ){{0,3}}?"
    rf"(?:have|get|do|try|undergo|receive|use|start|book|go for|take) (?:\w+ )?{_IT}\b"
    rf"|\b(?:can|could|may|might|should|shall|would|will)(?:n['’]?t)? {_WHO} (?:still |also |even |already )?"
    r"(?:be (?:treated|accepted|injected|done|excluded|refused)|join|come|go ahead|have (?:my|her|his|the) \w+ done)\b"
    r"|\b(?:can|could|would|will) (?:they|you|i|we|she|he) (?:still |also |even )?(?:do|treat|inject|have|get) (?:my|her|his|me)\b"
    r"|\b(?:allowed|permitted|suitable|eligible|candidates?|contraindicat\w+|exclu(?:de[sd]?|sion)"
    r"|rules? \w+ out|ruled out|disqualif\w+|qualify|off limits|forbidden|prohibit\w*|advisable)\b"
    r"|\b(?:treat|accept|refuse|inject|take|reject) (?:me|her|him|them|people|someone|patients)\b"
    r"|\bable to (?:have|get|do|undergo|receive)\b|\b(?:need|have|better|should|must)(?: i| to)* wait\b|\bsafe to\b|\btoo (?:old|young|early|soon|late)\b"
    r"|\b(?:safe|ok|okay|fine|alright|dangerous|risky|possible|a problem|an issue|right|wise"
    r"|advised|recommended) (?:for|with|if|when|while|during|after)\b"
    r"|\b(?:is|are|be|would) (?:it|this|that|meso\w*|the (?:treatment|injections?))? ?(?:still |even |really )?"
    r"(?:safe|ok|okay|fine|a problem|an issue|a no|dangerous|risky)\b"
    r"|\b(?:will|does|would|should|could) (?:that|this|it) (?:matter|count|be a problem|be an issue|make a difference|stop me|get in the way)\b"
    r"|\b(?:ok|okay|alright|fine|allowed|possible|safe) or (?:no|not|nah)\b|\byes or no\b"
    r"|[\s,.;](?:ok|okay|alright|allowed|possible|any good|safe)(?: for (?:me|her|him|us|them))?\W*$"
    r"|\bhow (?:soon|long) (?:after|before|do|must|should|since|to wait)\b[^.?!]*\b(?:wait|have|get|start|it)\b",
    re.IGNORECASE,
)
_RECENT = re.compile(
    r"\b(?:just|recently|newborn|last (?:week|month)|yesterday|(?:days?|weeks?|months?) (?:ago|old)"
    r"|still)\b",
    re.IGNORECASE,
)
_BEFORE_STAGE = re.compile(
    r"\b(?:after|since|from|following|due to|through|before|with) (?:\w+ ){0,3}$"
    r"|\bduring (?:my|the) (?:\w+ )?$|\b(?:last|first|second|third|two|three|previous|past) $",
    re.IGNORECASE,
)
_STAGE_SAYS = re.compile(r"^(?:after|since|post)\b|\bpregnancies\b|^menopaus", re.IGNORECASE)
_AFTER_STAGE = re.compile(
    r"^(?: (?:has |have )?(?:left|ruined|gave|stretched|wrecked|weight|belly|tummy|pouch|marks|stretch"
    r"|fat|pounds|kilos|mask|spots)|[,]? (?:i|my \w+) (?:got|had|gained|put|developed|was|lost))\b",
    re.IGNORECASE,
)
_YOUTH = re.compile(
    r"\b(?:as|since|when i was|when i'm|from|in|during|like|was|were|being|my)"
    r"(?: (?:i was|an?|my|the|awkward|spotty))* $",
    re.IGNORECASE,
)
_NO_ILLNESS = re.compile(
    r"^\W*(?:shots?|jabs?|vaccin\w+|times|years|pandemic|lockdown)\b", re.IGNORECASE
)
_NO_BABY = re.compile(
    r" (?:too |so )?(?:much|to\b|results?|some|a (?:big|huge|lot|result|change|glow|call|visit|delivery|miracle)|it\b|that\b"
    r"|this\b|the\b|more|better|improvements?|visitors|guests|changes?|wonders|miracles|nothing|less|pain|side)",
    re.IGNORECASE,
)
# A term of the dictionary that is an age; "in year 11" is none.
_AGE_WORDS = re.compile(r"\d.*(?:old|yo)$|(?:am|'m|’m|im|is|'s|’s|aged) \d+$", re.IGNORECASE)
_SINCE_ILLNESS = re.compile(
    r"\b(?:since|after|following|post|due to|because of|before|thanks to) (?:(?:i|my|the|a|having|had|i've|getting|bad|severe) )*$",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:years ago|months ago|last (?:year|winter|summer|spring|autumn)|as a (?:child|kid)|in (?:19|20)\d\d|once got|once had"
    r"|when i was)\b",
    re.IGNORECASE,
)
_ILL_NOW = re.compile(
    r"\b(?:today|now|still|tonight|this (?:morning|week)|tomorrow|yesterday|currently)\b", re.I
)
_NO_NURSING = re.compile(
    r" (?:student|school|home|staff|job|degree|course|for a living|in (?:my|the) \w+ year)\b", re.I
)
_BABY = re.compile(r" (?:my|a|the|our|him|her)\b", re.IGNORECASE)
_AT_WORK = re.compile(r"\b(?:study|studying|studied|work in|job in|in|do|learn)\s$", re.IGNORECASE)
_FEARED = re.compile(
    r"\b(?:can|could|may|might|will|would) (?:i|you|one|someone|people|it)\b[^.?!]{0,20}"
    r"\b(?:be|get|become|turn|go|develop|cause|trigger|have)(?: an?| any)?(?: \w+ (?:or|and)(?: an?)?)? $",
    re.IGNORECASE,
)
# The same where the dictionary's words begin earlier: "can you | get a temperature | from it".
_MAY_GET = re.compile(
    r"\b(?:can|could|may|might|will|would|do|does) (?:i|you|one|someone|people|it)(?: \w+)? $", re.I
)
_GETS = re.compile(r"^(?:get|have|run|feel|be|catch)\b", re.IGNORECASE)
_CAUSED = re.compile(r"^\W*(?:(?:or|and) [\w ]{2,20})?(?:from|after|by|because of|off)\b", re.I)
# "People keep asking if I'm ill because of my eyes": what others think.
_OTHERS_THINK = re.compile(
    r"\b(?:ask\w*|think\w*|thought|wonder\w*|assum\w*|say\w*|said|tell\w*|told)(?: me)?(?: if| whether| that)? (?:(?:i|i['’]?m|im|i look|i am|am) ?)?$"
    r"|\b(?:look|looks|looking|seem|seems)(?: like| as if| so| always| permanently)?(?: i['’]?m| im| i am)? ?$",
    re.IGNORECASE,
)
# "What if I get a fever after?" asks of an effect.
_MAY_FOLLOW = re.compile(
    r"\bif (?:i|you|one|someone|he|she|we) (?:then |do |did |suddenly )?(?:get|got|gets|develop\w*|run|catch)\b(?: \w+){0,3}$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\b(?:after\w*|later|following|from (?:it|this|that|the))\b", re.I)
# A clause that asks, or speaks of people at large, states nothing of the visitor.
_CLAUSE = re.compile(
    r"[,.;:!?\n()]|\s-\s|\b(?:and|but|so|because|which|what|how|when|where)\b", re.IGNORECASE
)
_NOT_STATED = re.compile(
    r"\b(?:does|do|did|is|are|was|can|could|will|would|may|might|should|if|whether|or|than|like|versus|vs|not|no|never"
    r"|without|isn'?t|don'?t|against|people|patients|someone|anyone|those|for|cause[sd]?|causing|about|called|why|who"
    r"|risk of|between|as a|former|get|gets|used to)\b",
    re.IGNORECASE,
)
# A child at the breast says what its mother does.
MOTHERS = frozenset({"nursing", "postpartum"})


def asks_to_have(text: str) -> bool:
    """Whether a text asks if somebody may have the treatment, and not what it does."""
    return bool(_TO_HAVE.search(text))


def asks(text: str) -> bool:
    """Whether a text asks or wants anything at all."""
    return bool(ASKS.search(text) or _ASKS_AT_ALL.search(text))


def tells(text: str) -> bool:
    """Whether a text only tells something about a person: "I'm 48", "last month I was ill"."""
    return bool(_TELLS.match(text)) and not asks(text)


def questions_in(text: str) -> List[str]:
    """The sentences that end in a question mark."""
    return [one for one in SENTENCE_END.split(text) if one and one.rstrip().endswith("?")]


def asks_of_somebody(text: str) -> bool:
    """Whether a text speaks of another person than the one who writes."""
    return bool(FOR_THEM.search(text))


def excludes(entities: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Whether a condition is named that rules somebody out and is not to be treated itself."""
    return any(
        entity["value"] in EXCLUDING and not _TREATED.search(text[: entity["start"]])
        for entity in entities
        if entity["entity"] == "condition"
    )


def states_own(entities: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Whether a message states a condition that rules somebody out: "dialysis patient, one session?".

    Nothing but its clause is looked at: one that asks nothing and speaks of nobody at large.

    Args:
        entities: Those that bear, with their places in the message.
        text: The message.
    """
    return any(
        entity["value"] in EXCLUDING
        and not _TREATED.search(text[: entity["start"]])
        and not _NOT_STATED.search(_CLAUSE.split(text[: entity["start"]])[-1])
        for entity in entities
        if entity["entity"] == "condition"
    )


def bearing(entities: Sequence[Mapping[str, Any]], text: str) -> List[Mapping[str, Any]]:
    """The entities without the conditions that only come up in a message.

    Args:
        entities: With their places in the message.
        text: The message.
    """
    asks_for_it = asks_to_have(text)
    named = {entity["value"] for entity in entities if entity["entity"] == "condition"}
    return [
        entity
        for entity in entities
        if entity["entity"] != "condition"
        or _bears(entity, text, asks_for_it)
        and not (_is_remission(entity, text) and named - {"cancer"})
    ]


def _is_remission(entity: Mapping[str, Any], text: str) -> bool:
    """Whether "in remission" was read as cancer; beside another illness it is that one's."""
    return text[entity["start"] : entity["end"]].lower() == "in remission"


def _bears(entity: Mapping[str, Any], text: str, asks: bool) -> bool:
    value, start, end = entity["value"], entity["start"], entity["end"]
    word, before, after = text[start:end], text[:start], text[end:]
    if value == "under_18":
        if _AGE_WORDS.search(word):
            return any(age < ADULT for age in find_ages(text))
        is_memory = bool(_YOUTH.search(before)) or after.lower().startswith(" years")
        return not (is_memory and word.lower().startswith("teen"))
    if value == "nursing" and word.lower() == "nursing":
        is_job = _AT_WORK.search(before) and not _BABY.match(after)
        return not (is_job or _NO_NURSING.match(after))
    if value == "acute_illness" and word.lower() == "covid" and _NO_ILLNESS.match(after):
        return False
    if value == "pregnancy" and _NO_BABY.match(after) and word.lower().endswith("expecting"):
        return False
    if value == "acute_illness" and _is_over(before, word, after):
        return False
    if value in ("allergy", "skin_infection", "acute_illness", "fainting") and _FEARED.search(
        before
    ):
        return False
    if value == "acute_illness" and (
        _OTHERS_THINK.search(before) or _is_effect(before, word, after)
    ):
        return False
    if value == "acute_illness" and _MAY_FOLLOW.search(before + word) and _AFTERWARDS.search(after):
        return False
    if value in EXCLUDING and runs_in_family(before, after):
        return False
    is_theirs = value not in MOTHERS and is_somebody_elses(text, start)
    if asks:
        return not is_theirs
    if value in _PAST_STAGES and _is_past(word, before, after) and not _RECENT.search(text):
        return False
    return not is_theirs


def _is_effect(before: str, word: str, after: str) -> bool:
    """Whether an illness is asked about as what the treatment may cause."""
    return bool(_MAY_GET.search(before) and _GETS.match(word) and _CAUSED.match(after))


def _is_over(before: str, word: str, after: str) -> bool:
    """Whether an illness is only what something else came after: "since covid my hair thins"."""
    said = f"{before} {word} {after}"
    return bool(_SINCE_ILLNESS.search(before) or _LONG_AGO.search(said)) and not _ILL_NOW.search(
        said
    )


def _is_past(word: str, before: str, after: str) -> bool:
    return bool(
        _STAGE_SAYS.search(word) or _BEFORE_STAGE.search(before) or _AFTER_STAGE.match(after)
    )
