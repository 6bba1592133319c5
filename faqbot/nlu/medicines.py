"""Tell who asks what to do with a medicine they take, whichever medicine it is.

The dictionary of conditions knows the medicines' names. Each name is read as the word
"medicine", so the patterns here need none: a medicine in one sentence, and in any other
the question whether to take, skip or change it.
"""

from __future__ import annotations

import re
from typing import Any, Iterable, List, Mapping, Tuple

# Values of the entity ``condition`` whose words are all medicines.
_ALL_MEDICINES = frozenset(
    {
        "prednisone", "chemotherapy", "blood_thinners", "antidepressants", "acne_medicine",
        "antibiotics", "statins", "weight_loss_medicine", "hair_medicine", "sedatives",
        "contraceptive_pill",
    }
)  # fmt: skip
# Medicines anybody may buy: what the documents say of them is part of the general answers.
OVER_THE_COUNTER = frozenset({"aspirin", "ibuprofen", "painkillers"})
_STRONG = re.compile(r"codeine|tramadol|opioid|morphine|oxycodon", re.IGNORECASE)
# Medicines among the words for an illness: "my insulin", "heart tablets".
_MEDICINE_WORD = re.compile(
    r"insulin|metformin|glucophage|gliclazide|thyroxine?|tablets?|pills?|medic\w+|drugs?|\bhrt\b"
    r"|hormone|inhaler|methotrexate",
    re.IGNORECASE,
)
_NAME = "medicine"
_GENERIC = (
    r"(?:medicines?|medications?|meds|pills?|tablets?|drugs|dos(?:e|es|age)|insulin|pump|inhaler"
    r"|prescription)"
)
_WHO = r"(?:i|we|he|she|they|my (?!appointment)\w+)"
_LEAD = (
    rf"\b(?:should|shall|can|could|may|must|might|ought|would|do|does|did|am|need|have|has|got|if"
    rf"|whether|supposed|is it|ok|okay|fine|safe|alright|allowed|better|best|wise|bad)\b"
    rf"(?: (?:for )?(?:{_WHO}|me))?(?: \w+){{0,4}}? "
)
_STOP = (
    r"(?:skip(?:ping)?|stop(?:ping)?|paus(?:e|ing)|quit(?:ting)?|hold(?:ing)? off|leav(?:e|ing)"
    r"|com(?:e|ing) off|go(?:ing)? off|be off|stay(?:ing)? (?:on|off)|wean(?:ing)?(?: \w+)? off|miss(?:ing)?)"
)
_TURN = (
    r"(?:reduc(?:e|ing)|lower(?:ing)?|rais(?:e|ing)|increas(?:e|ing)|adjust(?:ing)?|doubl(?:e|ing)"
    r"|halv(?:e|ing)|half|cut(?:ting)?|switch(?:ing)?|swap(?:ping)?|replac(?:e|ing)|chang(?:e|ing)"
    r"|delay(?:ing)?|postpon(?:e|ing)|tak(?:e|ing)|keep(?:ing)?(?: (?:taking|using|on))?"
    r"|continu(?:e|ing)(?: (?:taking|using|with))?|carry(?:ing)? on(?: (?:taking|using|with))?"
    r"|us(?:e|ing)|inject(?:ing)?|restart(?:ing)?|start(?:ing)?(?: (?:taking|using))?|drop(?:ping)?"
    r"|turn(?:ing)?(?: (?:down|off|up))?|mix(?:ing)?|combin(?:e|ing)|put(?:ting)? off|speed(?:ing)?)"
)
_ANY = rf"(?:{_STOP}|{_TURN})"
_MINE = r"(?:(?:my|his|her|the|this|that|these|those|taking|using|daily|usual|any)\s+){0,3}"
_MIXES = re.compile(
    rf"\b(?:mix|mixing|combine|combining|together)\b.*\b{_NAME}\b"
    rf"|\b{_NAME}\b[^.?!]{{0,25}}\b(?:and|with|plus|together)\b[^.?!]{{0,15}}\b(?:{_NAME}|together)\b",
    re.IGNORECASE,
)
_PRONOUN_VERB = rf"(?:{_STOP}|(?!us|inject|start|mix|combin|turn|put){_TURN})"
_HANDLES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LEAD}{_ANY} {_MINE}(?:\w+ )?{_NAME}\b",
        rf"{_LEAD}(?:{_STOP}|{_TURN}) (?:my|his|her) (?:\w+ )?{_GENERIC}\b",
        rf"{_LEAD}{_ANY} (?:less|more|half|fewer|double|extra|(?:this|next|my) (?:week['’]?s|weekly|morning"
        r"|evening) (?:jab|shot|injection|dose|one|pill|tablet))\b",
        rf"{_LEAD}{_PRONOUN_VERB} (?:it|them|that|those|one)\b(?! (?:done|out loud|easy))",
        rf"{_LEAD}(?:{_STOP}|continue|keep going|carry on|not take)"
        r"(?=\s*(?:[.?!,]|$|or\b|before|beforehand|first|on the|for the|for a|the (?:day|night)"
        r"|that day|a few|\d|now))",
        rf"{_LEAD}(?:giv(?:e|ing)|cut(?:ting)?|leav(?:e|ing)|finish(?:ing)?|end(?:ing)?|lay(?:ing)?)"
        rf" (?:(?:it|them|{_MINE}(?:{_NAME}|{_GENERIC})) )?(?:up|short|out|off|early|earlier|sooner)\b",
        r"\b(?:skip|stop|pause|finish|take|taking|keep|continue|leave|hold|carry on|come off)\b[^.?!]{0,40}\bor\b"
        r"[^.?!]{0,25}\b(?:skip|stop|pause|take|keep|continue|leave|not|dont|don't|carry on|like always"
        r"|as (?:usual|always|normal)|normally)\b",
        rf"\bwhat\b[^.?!]{{0,25}}\bdo (?:with|about) (?:it|them|that|{_MINE}(?:{_NAME}|{_GENERIC}))\b",
        rf"\bwhat(?: now| then) (?:about|with) (?:the |my )?(?:{_NAME}|{_GENERIC})\b",
        rf"\bwhat about (?:my|his|her) (?:\w+ )?(?:{_NAME}|{_GENERIC})\b",
        rf"\b(?:{_NAME}|{_GENERIC})\b[^.?!]{{0,30}}\b(?:skip|stop|pause|leave out|take) (?:it|them)"
        r"(?: \w+){0,4}\?",
    )
)
_STOPS = re.compile(
    rf"\b(?:should|shall|must|can|may|do|need|have) (?:i|he|she|we)\b(?: \w+){{0,3}}? {_STOP}\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"\b(?:my|his|her|mum'?s|mom'?s|dad'?s)\b[^.?!]{{0,20}}\b(?:{_NAME}|{_GENERIC})\b"
    r"|(?<!can )(?<!could )(?<!may )(?<!should )(?<!do )(?<!must )(?<!if )(?<!shall )"
    rf"\b(?:i|i'?m|i am|he|she|he'?s|she'?s|we|and|been|am|my \w+)(?: \w+)? (?:on|take|takes|taking|took|use"
    rf"|uses|using|have to take|have taken|need)\b[^.?!]{{0,30}}\b(?:{_NAME}|{_GENERIC})\b"
    r"|\b(?:prescribed|prescription|daily|every (?:day|morning|evening|night)|each (?:day|morning)"
    r"|\d+ ?mg|mg|milligrams?)\b|\b(?:put|has|have|had|got) (?:me|him|her|us) on\b",
    re.IGNORECASE,
)
_ON_IT = re.compile(
    rf"^\W*(?:on|taking|using|take) (?:\w+ ){{0,2}}(?:{_NAME}|{_GENERIC})\b", re.IGNORECASE
)
_GENERAL = re.compile(
    r"\b(?:do|does|should|must|can|may|are|is) (?:people|ppl|patients|clients|everyone|everybody"
    r"|anyone|someone|one|women|men|you)\b",
    re.IGNORECASE,
)


def medicine_words(entities: Iterable[Mapping[str, Any]], text: str) -> Tuple[List[str], bool]:
    """The words for medicines in a message, and whether all are sold without prescription."""
    words, is_common = [], True
    for entity in entities:
        word = text[entity["start"] : entity["end"]]
        if entity["entity"] != "condition" or not word:
            continue
        value = entity["value"]
        if value in OVER_THE_COUNTER:
            is_common = is_common and not _STRONG.search(word)
        elif value in _ALL_MEDICINES or _MEDICINE_WORD.search(word):
            is_common = False
        else:
            continue
        words.append(word)
    return list(dict.fromkeys(words)), bool(words) and is_common


def with_medicines_named(text: str, words: Iterable[str]) -> str:
    """The text with each medicine's own name replaced by the word "medicine"."""
    for word in sorted(words, key=len, reverse=True):
        named = re.sub(r"[^\s]+$", _NAME, word)
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", named, text)
    return text


def asks_to_handle(text: str, is_common: bool = False) -> bool:
    """Whether somebody asks what to do with a medicine of theirs.

    Args:
        text: A message, after ``with_medicines_named``.
        is_common: Whether the medicines named are sold without prescription; to ask of
            these in general, as "can I take aspirin before", is left to the FAQs.
    """
    is_own = bool(_OWN.search(text) or _ON_IT.search(text))
    if not is_own and is_general(text):
        return False
    if not is_own and not re.search(rf"\b{_NAME}\b", text):
        return False
    if _MIXES.search(text) and re.search(_LEAD + _ANY, text, re.IGNORECASE):
        return True
    if not is_own and is_common:
        return False
    return any(pattern.search(text) for pattern in _HANDLES)


def asks_to_stop(text: str) -> bool:
    """Whether somebody asks to stop something themselves, be it only aspirin."""
    return bool(_STOPS.search(text))


def is_general(text: str) -> bool:
    """Whether a text asks what people do with a medicine, nobody in particular."""
    return bool(_GENERAL.search(text)) and not _OWN.search(text)
