"""How a visitor means some words: claimed as true, asked about, wished for, or denied.

"As it's painless ..." and "it lasts for ever, right?" claim. "Is it painless?" asks. "I want
something permanent" wishes, "it isn't painless" denies. Patterns over one sentence; what the
words are about is the caller's matter.
"""

from __future__ import annotations

import re
from typing import List, Tuple

CLAIMED, ASKED, NEITHER = "claimed", "asked", "neither"

_SENTENCES = re.compile(r"[^.?!;\n]+[.?!;\n]*")
_INITIALS = re.compile(r"\b((?:\w\.){2,})")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
# "Cause" for because, not "could it cause ...".
_CAUSE = (
    r"(?<!it )(?<!can )(?<!could )(?<!will )(?<!may )(?<!might )(?<!they )(?<!that )(?<!to )cause"
)
# What opens a clause with a mind of its own: a comma, a reason, a new beginning.
_BREAK = re.compile(
    rf"[,:()–]|\b(?:since|because|as|cos|{_CAUSE}|coz|cuz|bc|given|considering|seeing|knowing|though|although"
    r"|but|so|whereas)\b(?: that| as)?|\band (?=(?:it|its|i|they|theyre|then|you|there|theres|is|are|does|do"
    r"|will|can|how|what|when|why)\b)",
)
_REASON = re.compile(
    rf"\b(?:since|because|cos|{_CAUSE}|coz|cuz|bc|given|considering|seeing|knowing|now|though|although|thanks to"
    r"|glad|happy|relieved|love|like|great|nice|good|cool|reassuring|surprised|as)(?: that| as| its)?\W*$"
)
_SPEECH = re.compile(
    r"\b(?:(?:you|u|they|she|he|it|everyone|everybody|people|friends?|sister|brother|mum|mom|doctor|nurse|clinic"
    r"|pages?|sites?|websites?|web|internet|google|tiktok|instagram|facebook|ads?|adverts?|brochure|leaflet|articles?"
    r"|reviews?|bot|lady|guy|man|woman|beautician|husband|wife|friend)"
    r" (?:just |also |all |once |clearly |even |did |always |only |really )*"
    r"(?:said|say|says|saying|told|tells?|wrote|writes?|promised?|promises?|claimed?|claims?|states?|stated|mentioned"
    r"|swears?|swore|advertised?s?|assured)"
    r"|i(?:ve|m| have| was| am)? (?:just |also |always |already |once |been |been |did )*"
    r"(?:read|heard|saw|seen|told|understand|understood|know|knew|believed?|thought|think|assumed?|gather|guess"
    r"|suppose|presume|promised|sure|aware|under the impression)"
    r"|^\W*(?:thought|read|was told)|(?:from|according to) (?:what|your|the|my)|apparently|obviously|clearly|of course|everyone knows|its known"
    r"|(?:its|it is) (?:a fact|true|clear|well known)|the fact|fact is|heard|supposedly|on (?:the|your) (?:site|website|page))\b"
)
_TAG = re.compile(
    r"(?:(?:,|\s)\s*(?:right|correct|true|yes|yeah|yep|no|ok|okay|innit|huh|eh|isnt it|arent they|aint it|doesnt it"
    r"|dont they|dont i|wont it|wont i|is that right|is that correct|is it not|am i right|or what|agreed|surely"
    r"|i guess|i hope|i suppose)|,\s*(?:is|are|does|do|will) (?:it|they|that))\s*[?!.]*\s*$"
)
_NO_TAG = re.compile(r"\b(?:yes or no|true or (?:false|not)|right or wrong|or no)\s*[?!.]*$")
_FILLERS = (
    r"(?:(?:and|so|but|ok|okay|well|hi|hello|hey|then|also|oh|hm+|please|pls|now|yes|no|thanks|sorry|or|wait|just"
    r"|actually|really|tell me|question|quick question|honestly|btw|one more thing|good)\b\W*)*"
)
_INVERTED = re.compile(
    rf"^\W*{_FILLERS}(?:is|are|was|were|does|do|did|will|would|can|could|should|shall|has|have|had|may|might|am|any)\b"
)
_PRESUMING = re.compile(
    rf"^\W*{_FILLERS}(?:why|how come|what makes|isnt|arent|doesnt|dont you|didnt|wont it|hasnt|wasnt)\b"
)
_OPEN = re.compile(rf"^\W*{_FILLERS}(?:how|what|which|who|where|when|whether|whats|hows)\b")
_LATE_QUESTION = re.compile(
    rf"^\W*{_FILLERS}(?:if|once|when|after|with|for)\b.*\b(?:is|are|will|does|do|can|would) (?:it|its|the|my|they"
    r"|that|this|i|fat|results?)\b"
)
# "Must I diet so it doesn't come back?": a purpose.
_PURPOSE = re.compile(r"\bso(?: that)?\W*$")
_WHETHER = re.compile(
    r"\b(?:whether|(?:ask|asking|tell me|wonder|wondering|know|see|sure|say|check|find out|curious) if)\b"
)
_WISH = re.compile(
    r"\b(?:want|wants|wanted|need|needs|looking for|look for|wish|hope|hoping|prefer|would like|id like|id love"
    r"|search(?:ing)?|ideally|please make|make it|if only|make sure|interested in|looking into|sounds?|must be|tell me (?:it|its|that|theres))\b"
)
_DENIAL = re.compile(
    r"\b(?:not|isnt|arent|wasnt|werent|aint|never|doubt|cant|cannot|dont (?:believe|think|buy|trust)|no one|nobody"
    r"|nothing|hardly|doesnt|wont|nor|neither|far from|no page|no)\b"
)
_OWN_CASE = re.compile(
    r"\b(?:i|she|he|we|ive|my \w+|mine|hers) (?:had|have had|got|felt|experienced|noticed|suffered|found|never had|have no"
    r"|havent had|still have|have|didnt|was|were|dont have|am|m)\b|\b(?:my|mine|her|his) (?:last |first |own )?"
    r"(?:session|treatment|one|injections?|time)?\s*(?:was|were)\b"
)  # fmt: skip
_RIVAL = re.compile(
    r"\b(?:botox|fillers?|kybella|lipo|liposuction|coolsculpting|lasers?|surgery|operation|transplants?|creams?"
    r"|ozempic|wegovy|mounjaro|semaglutide|tattoos?|make ?up|plasma|prp)\b"
)
_SUBJECT = re.compile(
    r"\b(?:it|its|they|theyre|this|that|thats|these|you|your|youll|we|ill|i|im|id|there|theres|meso\w*|results?|effects?"
    r"|fat|treatments?|injections?|shots?|jabs?|sessions?|one|nothing|nobody|everyone|everybody|finasteride|minoxidil"
    r"|bruis\w+|drugs?|medicines?|doctors?|clinics?|stud(?:y|ies)"
    r"|research|science|evidence|trials|stuff|product|solution|hair|skin|needles?)\b"
)
_WITH = re.compile(rf"^\W*{_FILLERS}with\b")
FRAGMENT = 3  # so few words are a search, not a claim


def plain(text: str) -> str:
    """Text as the patterns see it: lower case, no apostrophes, no dots within words."""
    lowered = text.lower().replace("’", "'").replace("'", "").replace("`", "")
    lowered = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), lowered)
    return _DECIMAL.sub("", lowered)


def sentences(text: str) -> List[str]:
    """The sentences of a plain text, each with the mark that ends it."""
    return [found.group() for found in _SENTENCES.finditer(text) if found.group().strip()]


def meant(sentence: str, span: Tuple[int, int]) -> str:
    """How the words at ``span`` of a plain sentence are meant.

    Returns:
        ``CLAIMED``, ``ASKED`` or ``NEITHER`` (denied, wished for, of one's own case, of
        another treatment).
    """
    clause, opening = _clause(sentence, span[0])
    said = sentence[span[0] : span[1]]
    around = clause + said
    is_speech = bool(_SPEECH.search(sentence[: span[0]])) and not _WHETHER.search(clause)
    if _RIVAL.search(clause) or _WISH.search(clause):
        return NEITHER
    if _OWN_CASE.search(around) and not is_speech:
        return NEITHER
    if _PRESUMING.search(clause) and not re.search(r"\b(?:did|why) not\b", clause):
        return CLAIMED
    if _DENIAL.search(clause):
        return NEITHER
    if _TAG.search(sentence) and not _NO_TAG.search(sentence):
        return CLAIMED
    if is_speech or any(_REASON.search(before) for before in (opening, clause)):
        return CLAIMED
    if _WITH.search(clause):
        return CLAIMED
    asking = (_INVERTED, _OPEN, _WHETHER, _LATE_QUESTION)
    if any(way.search(clause) for way in asking):
        return ASKED
    if _PURPOSE.search(opening) and (_INVERTED.search(opening) or _OPEN.search(opening)):
        return ASKED
    return _unmarked(sentence, span, around)


def _clause(sentence: str, start: int) -> Tuple[str, str]:
    """The clause before ``start``, and what led up to it."""
    begin = 0
    for found in _BREAK.finditer(sentence, 0, start):
        begin = found.end()
    return sentence[begin:start], sentence[:begin]


def _unmarked(sentence: str, span: Tuple[int, int], around: str) -> str:
    """A plain statement claims, unless the question mark is its own: "so it's painless?"."""
    goes_on = bool(_BREAK.search(sentence, span[1]))
    asks_itself = sentence.rstrip().endswith("?") and not goes_on
    is_fragment = len(sentence.split()) <= FRAGMENT or not (goes_on or _SUBJECT.search(around))
    return ASKED if asks_itself or is_fragment else CLAIMED
