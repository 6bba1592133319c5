"""Tell who asks for a decision about their own case: a medicine, a diagnosis, a sign.

The classifier learns the commonest ways to ask. These patterns catch the rest, because a
bot that answers "should I stop my prednisone" with an FAQ does harm.
"""

from __future__ import annotations

import re

_MEDICINE = (
    r"(?:medicines?|medications?|meds|pills?|tablets?|drugs?|dose|doses|dosage|prescription|insulin"
    r"|steroids?|cortisone|prednisone|prednisolone|chemo(?:therapy)?|antibiotics?|thyroxine"
    r"|levothyroxine|metformin|warfarin|blood thinners?|anticoagulants?|finasteride|minoxidil"
    r"|antidepressants?|paracetamol|codeine|tramadol|naproxen|diclofenac|melatonin|antihistamines?|painkillers?|statins?|aspirin|ibuprofen|roaccutane|isotretinoin|hormones?"
    r"|the pill|contracepti\w+|ramipril|beta blockers?|inhalers?|puffer|ventolin|salbutamol|sleeping tablets?|breast ?feeding|vitamin [a-e])"
)
_CHANGE = (
    r"(?:stop(?:ped|ping)?|skip(?:ped|ping)?|paus(?:e|ed|ing)|com(?:e|ing) off|(?:go|going|went) off"
    r"|quit(?:ting)?|start(?:ing)?|chang(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?|doubl(?:e|ing)|halv\w+"
    r"|switch(?:ing)?|swap(?:ping)?|exchang(?:e|ing)|replac(?:e|ing)|giv(?:e|ing) up|drop(?:ping)?|leav(?:e|ing) (?:out|off|it)?|(?:throw|chuck|toss|bin|ditch|dump|get rid of|do without|go without|live without|forget about|be done with)(?:ing)?|hold(?:ing)? off|miss(?:ing)?"
    r"|keep (?:taking|on)|carry on|continue|cut(?:ting)?|wean|mix(?:ing)?|combine|take|taking|need|end|take .{0,20} off)"
)
_CHANGING = re.compile(
    r"\b(?:stop\w*|skip\w*|halv\w*|doubl(?!e chin)\w*|quit\w*|com(?:e|ing) off|end it|sooner|early|dos(?:e|age)"
    r"|instead|swap\w*|exchang\w*|replac\w*|giv(?:e|ing) up|leave (?:it|them|off|out)|weaning|reduce)\b",
    re.IGNORECASE,
)
_ASKING = (
    r"(?:should|shall|can|could|may|must|do|would|is it|am i|was that|what|how much|how many|ought)"
)
_BODY_SIGN = (
    r"(?:lump|bump|mole|rash|bruise|bruising|swelling|redness|mark|spot|lesion|patch|itch|pain|wound"
    r"|scab|blister|discharge|temperature|fever|symptoms?|results?|blood pressure|weight|bmi|levels?|skin)"
)
_DOCTOR = r"(?:oncolog\w+|surgeon|doctor|doc|gp|consultant|specialist|cardiologist|dermatologist|neurologist|hospital)"
_PLANNED = (
    r"(?:chemo(?:therapy)?|radio(?:therapy)?|radiation|biopsy|dialysis|transplant|my (?:\w+ )?(?:surgery|operation|op|scan)"
    r"|(?:heart|knee|hip|gastric|gallbladder|thyroid|back|hernia) (?:surgery|operation|op|bypass|replacement))"
)
_MEDICINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_ASKING}\b.{{0,60}}\b{_CHANGE}\b.{{0,40}}\b{_MEDICINE}\b",
        rf"\b{_ASKING}\b.{{0,60}}\b{_MEDICINE}\b.{{0,30}}\b(?:stop|leave|off|out|early|sooner|instead|together)\b",
        rf"\bi (?:have )?(?:stopped|quit|skipped|left off|came off|halved|doubled)\b.{{0,30}}\b{_MEDICINE}\b",
        rf"\b(?:i(?:'?m|'?ll| will| can| could| may)?|we|so|then) (?:now |just |finally |going to |gonna |about to )*"
        rf"(?:throw(?:ing)?|chuck(?:ing)?|toss(?:ing)?|bin(?:ning)?|ditch(?:ing)?|dump(?:ing)?|get(?:ting)? rid of)\b"
        rf".{{0,20}}\b{_MEDICINE}\b",
        rf"\b(?:do(?:n'?t| not)|wo(?:n'?t| not)|no longer|never)\b.{{0,12}}\b(?:need|have to (?:take|use))\b.{{0,20}}"
        rf"\b{_MEDICINE}\b",
        rf"\b(?:what|which|how much|how many)\b.{{0,20}}\b{_MEDICINE}\b.{{0,30}}\b(?:do|should|must|can) (?:i|we|he|she)\b",
        rf"\b(?:quitting|stopping|coming off|ending)\b.{{0,20}}\b(?:them|it|{_MEDICINE[3:-1]})\b.{{0,20}}\b(?:early|sooner|before)\b",
        r"\b(?:prescribe|prescription for) (?:me|my)\b|\bwhat should i (?:do with|take for)\b",
        rf"\bwhat (?:do|should|shall|must) i do (?:with|about) (?:my )?{_MEDICINE}\b",
    )
)
_DIAGNOSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bwhat(?:'s| is) wrong with (?:me|my)\b|\b(?:diagnose (?:me|my|this|it|her|him|what)|diagnosis)\b"
        r"|\b(?:can|could|will|would|do|please|to)(?: you)? diagnose\b",
        r"\b(?:do you (?:think|reckon|suppose|believe|guess)|could it be(?: that)?|is it possible(?: that)?)"
        r" (?:i|she|he|my \w+)(?:'?m|'?s| am| is| might be| could be| may be) (?:pregnant|ill|infected|allergic"
        r"|diabetic|anaemic|anemic|expecting)\b|\b(?:am i|could i be|might i be) pregnant\b"
        r"|\bwhat (?:illness|disease|condition)\b.{0,30}\b(?:do i|have i|me|you|causes?|gives?)\b",
        r"\bwhat (?:do i have|have i got)\b(?! (?:to|planned|booked|in|on|left))",
        r"(?<!why )\b(?:do i have|have i got|am i having) (?:an? |got )?(?:\w+(?:itis|osis|aemia|emia)|cancer|infection|lupus|diabetes|shingles|eczema)\b",
    )
)
_CASES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:is|are|was|does|do|could) (?:this|these|my)\b[^?.!]{{0,40}}\b{_BODY_SIGN}\b[^?.!]{{0,30}}"
        r"\b(?:normal|dangerous|serious|cancer\w*|infected|healthy|ok|okay|bad|worry\w*|look|mean|sound)\b",
        rf"\bis (?:this|my) {_BODY_SIGN}\b",
        r"\bis (?:it|this|that) (?:an? )?\w+ or (?:an? )?\w+ (?:on|in|under) my\b",
        r"\bcould (?:it|this|that) be (?:an? )?(?:cancer|infection|infected|serious|allergy|blood clot|tumou?r|something)\b",
        r"\bdo my symptoms\b|\bmy (?:test|blood|lab) results?\b.{0,40}\b(?:mean|say)\b",
        r"\b(?:look at|see|check|assess|judge) (?:my|this|these) (?:photo|picture|pic|bruise|lump|mole|skin|rash)\b",
        # A recommendation for this one person.
        r"\b(?:would you,? in my|if you were me|in my (?:place|shoes|case|situation)|given my|with my history)\b"
        r".{0,60}\b(?:do|choose|recommend|best|better|wait|advise|go for|injections?|treatment)\b",
        r"\bwhat do you (?:recommend|advise|suggest) (?:for me|i|me)\b|\btell me (?:if|whether) i should\b",
        # Against what a doctor has planned, or in its place.
        rf"\b{_ASKING}\b.{{0,20}}\b(?:tell|say)\b.{{0,25}}\b{_DOCTOR}\b.{{0,30}}\b(?:no|instead|rather|forget it)\b",
        rf"\b{_ASKING}\b.{{0,20}}\b(?:refuse|turn down|ignore|go against)\b.{{0,25}}\b(?:{_DOCTOR}|{_PLANNED})\b",
        rf"\b{_ASKING}\b.{{0,20}}\b(?:cancel|put off|delay|postpone)\b.{{0,20}}\b{_PLANNED}\b",
        rf"\b(?:should|shall|can|could|do|may|better) (?:i|we|he|she|my \w+|to)\b.{{0,60}}\b(?:instead of|rather than|in place of|and not)\b.{{0,20}}\b{_PLANNED}\b",
        rf"\b(?:{_DOCTOR})\b.{{0,25}}\b(?:wants?|says?|said|told|recommend\w*|suggest\w*|plans?)\b.{{0,60}}\b(?:instead|rather)\b",
        r"\b(?:lie|lying|hide|not tell|keep quiet)\b.{0,20}\b(?:doctor|clinic|nurse)\b",
    )
)
_SUPPLEMENT = re.compile(
    r"\b(?:multi-? ?)?vitamins?(?:[ -](?:[b-k]\d*\b|tablets?|pills?|capsules?|supplements?|gummies|drops))*"
    r"|\b(?:food |dietary |nutritional |herbal )?supplements?|\bfish[- ]oils?(?: (?:capsules?|tablets?|pills?))?"
    r"|\bomega(?:[- ]?3s?)?(?: (?:capsules?|tablets?|pills?))?|\bturmeric\b|\bginkgo\b|\bbiotin\b|\b(?:magnesium|zinc|iron|collagen)(?: (?:tablets?|pills?|capsules?))?",
    re.IGNORECASE,
)
_TAKES_IT = re.compile(
    r"\b(?:i|my (?:husband|wife|mum|mom|daughter|son))(?:['’]?m| am|['’]ve been| have been)? "
    r"(?:also |still |daily |always |currently |just )*(?:take|takes|taking|on|use|using|swallow)\b",
    re.IGNORECASE,
)
_DOSED = re.compile(
    r"\b(?:how much|how many|dos(?:e|es|age)|\d+ ?(?:mg|iu|mcg|µg)|prescri\w+|vitamin a\b|(?:my|the) (?:doctor|gp)|instead|overdose)",
    re.IGNORECASE,
)
_TAKING = re.compile(
    r"\b(?:take|taking|took|have|having|use|using|stop\w*|skip\w*|leave|keep|continue|paus\w+|avoid|drop|eat)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:before\w*|b4|prior|ahead|beforehand|(?:the|that|same) (?:day|morning|night|evening)|on the day|session|appointment|treatment"
    r"|injections?|visit|meso\w*|stop\w*|skip\w*|avoid)\b",
    re.IGNORECASE,
)
_WAITING = re.compile(
    r"\b(?:should|shall|must|do|would|better|ought|need)(?: (?:i|we|she|he|they|you|my \w+|it be))?(?: (?:better|rather|to|best|have to|just))* "
    r"(?:hold (?:off|back|on)|wait|postpone(?: it)?|put (?:it|this) off|delay(?: it)?|leave it)\b",
    re.IGNORECASE,
)
_NAMES_MEDICINE = re.compile(rf"\b{_MEDICINE}\b", re.IGNORECASE)
# A lump of one's own is for a doctor to see, whatever is asked about it.
_FATTY = re.compile(
    r"\b(?:fat|fatty|lipoma\w*|fat lumps?|lumps? of (?:fat|cellulite)|lumpy)\b", re.IGNORECASE
)
_LUMP = re.compile(
    r"\b(?:i(?:'ve| have|'ve got| got| found| feel| noticed| can feel| discovered)|there(?:'s| is| are)|got|found|noticed|with"
    r"|my|felt|feel|has|have|get rid of|melt|dissolve|remove|shrink|treat|the|this|a|hard|painless|growing|new)\b[^.?!]{0,30}"
    r"\b(?:lumps?|hard (?:bump|knot|ball|spot)|knots?|nodules?|growths?|swollen (?:gland|lymph node)s?)\b[^.?!]{0,15}"
    r"\b(?:under|in|on|near|behind|above|below|beside|around|by|at|next to) (?:\w+ ){0,2}?(?:nipples?|breasts?|boobs?|armpits?"
    r"|chest|neck|groin|testicles?|throat|collar ?bone|skin|arm|belly|thigh|jaw|chin|back)\b"
    r"|\b(?:breast|nipple|armpit|neck|groin|testicle|boob|chest) (?:lumps?|nodules?|growths?)\b"
    r"|\b(?:nipple|breast|boob) (?:\w+ ){0,2}?(?:discharge|leak\w*|inverted|bleeding|bleeds)\b",
    re.IGNORECASE,
)


def shows_lump(text: str) -> bool:
    """Whether a text speaks of a lump somewhere that nobody called a fatty one."""
    return bool(_LUMP.search(text)) and not _FATTY.search(text)


_SEEN = re.compile(
    r"\b(?:(?:dark|brown|white|yellow|purple|grey|gray|blue|hard|raised) (?:\w+ )?(?:marks?|spots?|patch(?:es)?|dots|stains?|lines?|bits?)"
    r"|pimples?|pustules?|crusts?|crusty|scabs?|scabby|dents?|dented|hollows?|glands?|lumps?|lumpy|bumps?|blisters?|welts?|numbness|periods?)\b",
    re.IGNORECASE,
)
_SINCE_TREATED = re.compile(
    r"\b(?:since|after|from) (?:(?:the|my|these|those|that|last|a|your|hair|face|scalp|fat|first|second) ){0,3}"
    r"(?:treatments?|injections?|meso\w*|sessions?|needles?|shots?|jabs?)\b|\b(?:where|were) (?:they|you|he|she|the \w+) (?:injected|went|put|jabbed)\b",
    re.IGNORECASE,
)
_ASKS_OF_IT = re.compile(
    r"\?|\b(?:how|will|would|can|could|might|may|does|do|if|when|normally|usually|what|any)\b", re.I
)
_SENTENCE = re.compile(r"(?<=[.?!;])\s+|,\s+(?=(?:can|is|should|what|will|do|how|whom?)\b)", re.I)


def shows_mark(text: str) -> bool:
    """Whether a text tells of something on the body since a treatment: "crusts since the session"."""
    return any(
        _SEEN.search(one) and _SINCE_TREATED.search(one) and not _ASKS_OF_IT.search(one)
        for one in _SENTENCE.split(text)
    )


def asks_to_wait(text: str) -> bool:
    """Whether a text asks if somebody had better wait with the treatment, no medicine being named."""
    return bool(_WAITING.search(text)) and not _NAMES_MEDICINE.search(text)


def asks_about_medicine(text: str) -> bool:
    """Whether a text asks what to do about a medicine somebody takes."""
    return any(pattern.search(text) for pattern in _MEDICINES)


def asks_about_supplements(text: str) -> str:
    """The FAQ that speaks of vitamins and the like, where only these are asked about; or "".

    A dose, and whatever a doctor prescribed, stay matters of advice.

    Args:
        text: A question, such as "can I take vitamin C before".
    """
    rest = _SUPPLEMENT.sub("supplement", text)
    if rest == text or _DOSED.search(text) or re.search(rf"\b{_MEDICINE}\b", rest, re.IGNORECASE):
        return ""
    if not re.search(rf"\b(?:{_ASKING}|is|are)\b", text, re.IGNORECASE) or not _TAKING.search(text):
        return ""
    if re.search(r"\bafter\w*\b", text, re.IGNORECASE):
        return "aftercare"
    return "preparation" if _AHEAD.search(text) else ""


def takes_supplement(text: str) -> bool:
    """Whether somebody takes what only a doctor or pharmacist can judge: "I'm on fish oil".

    Args:
        text: The visitor's words.
    """
    return bool(_SUPPLEMENT.search(text) and _TAKES_IT.search(text))


def asks_diagnosis(text: str) -> bool:
    """Whether a text asks which illness somebody has."""
    return any(pattern.search(text) for pattern in _DIAGNOSES)


def changes_medicine(text: str) -> bool:
    """Whether a text speaks of stopping or changing something."""
    return bool(_CHANGING.search(text))


def asks_decision(text: str) -> bool:
    """Whether a text asks to judge the visitor's own case: a sign, a diagnosis, a choice."""
    return any(pattern.search(text) for pattern in _CASES)
