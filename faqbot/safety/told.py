"""Find what a message tells of somebody's health in a phrase rather than by a name.

The dictionary of conditions knows names: "diabetes", "warfarin". What has only a shape
("a leaky valve", "a fever since this morning", "anaphylaxis to penicillin") is found here,
without a model, so that the form on health reads the same as the talk.
"""

from __future__ import annotations

import re
from typing import Dict, List, NamedTuple, Tuple

from faqbot.safety.bodies import SOUND, THIN, heavy, mass_index, starving, thin, wishes_too_low
from faqbot.safety.stages import MAYBE_PREGNANT, NURSING, PREGNANCY, STAGES

ALLERGY, FAINTING = "allergy", "fainting"
UNDERWEIGHT, OVERWEIGHT, EATING = "underweight", "overweight", "eating_disorder"

_HAVING = r"(?:got|get|have|having|has|had|with|caught|catching|fighting|down with|full of|suffering(?: from)?|nursing|developed|running|run|woke up with|picked up|recovering from|still)"
_NOW = r"(?! (?:as a|in my|last (?:year|month|summer|winter)|\w+ (?:years|months) ago|when i was|after (?:it|the|a|my|each|every|meso|treatment)|from (?:it|the|meso)))"
_HEART = r"(?:he?arts?|haert|hert|heat)"
_TROUBLE = (
    r"(?:d[ie]s+e+a?se?s?|diseas\w*|desies|desease\w*|tr[uo]+b+[le]+s?|trouble[sd]?|problems?|probs?|prolems?|conditions?"
    r"|complaints?|att?ac?ks?|failures?|failing|is+ues?|murmurs?|defects?|surger(?:y|ies)|operations?|op|patients?|rhythms?"
    r"|palpitations|arr?h?yth?mia\w*|illness|meds|medicines?|medications?|tablets|pills|stents?|valves?|bypass(?:es)?|block)"
)
_BAD = r"(?:bad|weak\w*|poor\w*|dodgy|dicky|dickey|ill|sick|failing|damaged|scarred|enlarged|broken down|diseased|not (?:working|good|great|right|well)|do(?:es)?n'?t work\w*|fail\w*|packed (?:up|in)|shut(?:ting)? down|give me trouble|playing up|shot)"
_BODY_FLUID = r"(?:needles?|injections?|blood\w*|jabs?|shots?|syringes?|pricks?|vaccin\w+|blood tests?|cannulas?|piercings?)"
_FAINT = r"(?:faint(?:s|ed|ing)?|pass(?:es|ed|ing)? out|black(?:s|ed|ing)? out|keel(?:s|ed|ing)? over|pass out)"
_CANCER = r"(?:cancer|tumou?rs?|lymphoma|leuk\w+|melanoma|myeloma|sarcoma|carcinoma)"
_INJECTING = r"(?:inject(?:s|ing)?|shoot\w*|jab(?:s|bing)?|prick\w*|giv(?:e|es|ing)|tak(?:e|es|ing)|use|uses|using|on|need|needs|my|her|his|daily|nightly|without)"
_ILLNESSES: Dict[str, str] = {
    "heart_disease": (
        rf"\b{_HEART} (?:\w+ )?{_TROUBLE}\b(?! (?:price|rate))|\b{_BAD} (?:heart|ticker)\b|\b(?:heart|ticker) (?:is |was |'s )?(?:very |really )?{_BAD}\b"
        r"|\b(?:irregular|skipping|dodgy|funny) (?:heart|ticker)(?:beats?|'s beats?| beats?)?\b|\b(?:heart|ticker)(?: ?beat)?(?: is|'s| was| beats?)? (?:(?:a )?(?:bit|little|slightly|very|somewhat|quite) )?(?:irregular\w*|out of rhythm|skipping)\b"
        r"|\b(?:triple|double|quadruple|single|heart|coronary|cardiac|open heart) (?:heart )?by-?pass\w*"
        r"|(?<!gastric )(?<!stomach )(?<!weight loss )(?<!bariatric )(?<!mini )(?<!leg )\bby-?pass (?:surgery|operation|op|graft|patient|in (?:19|20)\d\d)\b"
        r"|\b(?:had|after|my) (?:a |the )?(?:heart )?by-?pass\b(?! (?:on my stomach|of my stomach|for weight))"
        r"|\b(?:leaky|leaking|faulty|mechanical|artificial|pig|new|replaced|replacement|tissue|bad|damaged|narrow\w*|stiff|aortic|mitral|tricuspid|metal|porcine|bovine|bicuspid) (?:aortic |mitral |heart )?valves?\b"
        r"|\bvalves? (?:replace\w*|repair\w*|disease|surgery|problems?|defect|trouble|leak\w*|issue|prolapse)\b|\bvalve replaced\b"
        r"|\bhole in (?:my|his|her|the) heart\b|\b(?:stents?|stented|balloon) (?:in|for|fitted|placed|put)\b|\bangioplast\w*"
        r"|\b(?:see|under|seeing|have|my|his|her|the) (?:a |the )?cardiologist\b|\bextra ?systoles?\b"
    ),
    "chemotherapy": (
        rf"\b(?:rounds?|cycles?|infusions?) (?:[\w']+ ){{0,4}}?(?:for|of|against) (?:[\w']+ ){{0,3}}?{_CANCER}\b"
        rf"|\b{_CANCER}\b[^.?!]{{0,30}}\b(?:on|at|in|after|finished|done|had|through) (?:[\w']+ ){{0,3}}?(?:rounds?|cycles?)\b"
        rf"|\b(?:half ?way|part ?way|still|having|under|undergoing|going|getting|in|on|middle) (?:[\w']+ ){{0,3}}?treatment for (?:[\w']+ ){{0,3}}?{_CANCER}\b"
    ),
    "keloids": (
        r"\bscars? (?:\w+ ){0,3}?(?:grow\w*|go(?:es)?|get\w*|turn\w*|heal\w*|come\w* up|end\w* up) (?:\w+ ){0,3}?(?:thick\w*|lumpy|raised|bumpy|big|huge|overgrown|proud)\b"
        r"|\b(?:thick|raised|lumpy|overgrown|bumpy) (?:\w+ )?scars\b(?= (?:easily|every|from|after|when|always|run|whenever))"
    ),
    "kidney_failure": (
        rf"\bkidneys? (?:\w+ ){{0,2}}?{_BAD}\b|\b{_BAD} kidneys?\b|\bkidneys? (?:disease|failure|trouble|problems?|insufficiency|issues?|patient)\b"
        r"|\bdialys\w+|\bdyalis\w+|\bdialis\w+|\begfr\b|\besrd\b|\bckd\b|\bstage \w+ (?:kidney|ckd|renal)\b|\bnephr(?:itis|opathy|otic)\b"
    ),
    "liver_failure": rf"\bliver (?:\w+ ){{0,2}}?{_BAD}\b|\b{_BAD} liver\b|\bliver (?:disease|failure|trouble|problems?|issues?|patient|fibrosis)\b|\bnafld\b|\bliver\b[^.!]{{0,30}}\b(?:mine|my one)(?: is|'s)(?: \w+){{0,3}} (?:fatty|{_BAD})\b|\bcirrh?osis\b",
    "diabetes": (
        r"\b(?:hb ?)?a1 ?c\b|\bha1c\b|\bhaemoglobin a1c\b|\bhemoglobin a1c\b"
        r"|\b(?:blood |my |her |his |fasting )(?:sugars?|glucose)(?: levels?| readings?)?\b(?! (?:intake|cravings?|free|consumption|diet|scrub|wax\w*))"
        r"|\b(?:high|bad|raised|elevated|uncontrolled|controlled|the) (?:blood )?(?:sugars?|glucose)\b(?! (?:diet|food|free|intake))"
        r"|\bsugar (?:sickness|illness|disease|trouble|problems?|patients?|diabet\w+|tablets?|pills?|medicines?|meds|levels?|condition)\b"
        r"|\b(?:i|my \w+|he|she) (?:have|has|had|got|suffers? (?:from|with))(?: got)? (?:the |a bit of )?sugar\b(?! (?:cravings?|scrub|free|in))"
        rf"|\b{_INJECTING} (?:\w+ ){{0,3}}?insulin\b(?! (?:needles?|syringes?|resist\w*|sized?|type))"
        r"|\binsulin (?:pump|pen|shots?|jabs?|therapy|dependent|user|patient|every|twice|daily|before|at night)\b"
        r"|\btype (?:1|2|i|ii|one|two|1\.5) (?:diab\w*|dm|here|since|for|patient|on|sufferer)\b|\bt[12] ?dm?\b|\blada\b"
        r"|\b(?:and|with|have|got|am|i'?m|a|my|being) type (?:1|2|i|ii|one|two)\b(?=\W*$|[,.;?!]| (?:on|and|so|what|can|is|but|since)\b)"
        r"|\b(?:wear|wearing|use|have|with) (?:an? |my )?(?:cgm|libre|freestyle libre|dexcom|omnipod|glucose monitor)\b"
    ),
    "autoimmune": (
        r"\bms (?:patient|sufferer|in remission|diagnos\w+|flare\w*|relaps\w+|here|since|for \d+ years|for \w+ years)\b"
        r"|\b(?:my|his|her|diagnosed with|relapsing|of|from|has|having) ms\b(?!\.)|\brrms\b|\brelapsing[- ]remitting\b"
        r"|\b(?:immune|body'?s defen[cs]es?) system (?:is )?attack\w*"
    ),
    "thyroid": r"\bthy?r[oi]+d\w*(?: \w+)? (?:out|removed|meds|tablets|trouble|problem\w*|is)\b|\bmy tsh\b|\bhigh tsh\b",
    "acute_illness": (
        rf"\b{_HAVING} (?:(?:a|an|the|this|some|really|very|bad|nasty|heavy|horrible|slight|stinking|terrible|awful|high|bit of a|touch of|mild|summer|winter|hell of a|cough|cold|flu|fever|temperature|and|\w+ly) ){{0,4}}?"
        rf"(?:cold(?=\W*$|[,.;?!]| (?:and|today|since|right|now|but|so|at|for|this|from|can|is|or|virus|atm|still|with|i|what|should|do|my|the|tomorrow|tonight|symptoms|bug|again|going|coming|lately|yesterday)\b)|fever|flu|influenza|temp(?:erature)?|virus|stomach bug|bug|cough|sore throat|sniffles|chill\w*|norovirus|strep\w*|food poisoning|chest infection)\b{_NOW}"
        r"|\b(?:i'?m|i am|im|feel|feeling|been|am|woke up|is|was) (?:\w+ )?(?:poorly|feverish|running a temperature|throwing up|vomiting|under the weather|full of cold|bunged up|coughing|snotty|flu-?ish|fluey)\b"
        r"|\b(?:feel|feeling|felt|fell|falling|fallen|got|getting|i'?m|im|i am) (?:\w+ )?(?:ill|sick|unwell)\b(?! (?:of|to my stomach|about|with worry|and tired of))(?=[^.?!]{0,20}(?:today|tonight|now|this (?:morning|week)|since yesterday|atm|yesterday))"
        r"|\b(?:throwing up|vomiting|been sick|coughing|sneezing|snotty|bunged up) (?:since|all|today|this|last|for|the whole|every)\b"
        r"|\btest(?:ed)? positive (?:for|with) (?:covid|flu|corona)\w*|\bgot (?:the )?(?:diarrh?o?ea|runs|squits|shits)\b"
        r"|\b(?:temp(?:erature)?|fever) (?:of|is|at|was)? ?(?:3[789]|40|10[0-4])\b|\b(?:3[89]|10[1-4])(?:[.,]\d)? (?:degrees?|°|c|f|fever|temp(?:erature)?)\b"
    ),
    "lidocaine_allergy": (
        r"\b(?:bad|allergic|severe|nasty|terrible|awful|strange|weird) reactions? (?:to|from|after|with) (?:the |my |an? )?(?:dentist\w*(?:'s)? ?(?:injections?|jabs?|needle|numbing)?|(?:local )?an(?:a)?esthe(?:tic|sia)\w*|numbing(?: \w+)?|lidocain\w*|novocain\w*|novacain\w*)"
        r"|\breacted (?:badly|allergically|terribly) to (?:the |my |an? )?(?:dentist\w*(?:'s)? (?:injections?|jabs?|needle|numbing)|(?:local )?an(?:a)?esthe(?:tic|sia)\w*|numbing(?: \w+)?|lidocain\w*|novocain\w*)"
        r"|\ban(?:a)?esthe(?:tic|sia)\w*\b[^.?!]{0,20}\b(?:bad|allergic|severe|nasty|terrible) reaction\b"
    ),
    FAINTING: (
        rf"\b{_FAINT}\b[^.?!]{{0,25}}\b(?:every ?time|each time|when(?:ever)?|if|at|easily|from|with|around|during|always|usually|because of|over|just|having|getting|upon)\b[^.?!]{{0,25}}\b{_BODY_FLUID}\b"
        rf"|\b{_BODY_FLUID}\b[^.?!]{{0,20}}\b(?:make|makes|made|always|usually|i|me)\b[^.?!]{{0,12}}\b{_FAINT}\b"
        rf"|\b(?:always|usually|often|tend to|prone to|easily|likely to|sometimes|known to|history of|do|i) {_FAINT} (?:easily|a lot|often|quickly)\b|\b(?:prone to|tend to|tendency to|history of|known to|always) {_FAINT}\b"
        r"|\bvaso-?vagal\w*|\bi'?m a fainter\b|\bfainters?\b|\bfainting (?:spells?|fits|tendency|attacks)\b"
        rf"|\b{_FAINT}\b[^.?!]{{0,20}}\b(?:at|in|with) (?:the |my )?(?:dentist\w*|doctor'?s|gp'?s|hospital|surgery|clinic|nurse'?s|blood bank|blood donation|tattoo\w*)\b(?! (?:just|now|today|after (?:the|my|this) (?:session|treatment|injection)))"
        r"|\b(?:go|get|goes|gets|feel) (?:all )?(?:woozy|dizzy|faint|light-?headed|weak at the knees|white as a sheet) (?:when|at|around|if|from|with|during|seeing|every ?time)[^.?!]{0,25}"
        rf"\b{_BODY_FLUID}\b"
    ),
}  # fmt: skip
_WHAT = r"(?P<what>[a-z][\w'-]*(?:(?: |, | and | or |, and |/| & )(?!(?:can|came|come|could|may|is|am|are|so|but|will|would|do|does|i|in|as|on|when|should|what|how|if|which|any|though|too|since|be|also|have|my|ok|okay|get|gets|got|take|takes|use|suffer|need|want|has|had|was|were|he|she|it|with)\b)[a-z][\w'-]*){0,5})"
_ALLERGIC = re.compile(
    rf"\b(?:allerg\w+|alergic|alergies|alergy|anaphyla\w+|anafila\w+)(?: shock| reactions?| attack)? (?:to|from|against)"
    rf" (?:the |an? |some |most |all |both |taking |having )*{_WHAT}"
    r"|\b(?:bad|severe|serious|nasty|terrible|awful|adverse|big|violent|strong|horrible) reactions? (?:to|from|against)"
    rf" (?:the |an? |some |taking |having )*{_WHAT.replace('what', 'other')}"
)
_ALLERGY_NAMED = re.compile(
    r"\b(?P<what>[a-z][\w'-]*)[ -](?:allerg(?:y|ies|ic)|alergy|anaphylaxis)\b(?! reaction)"
)
_NO_ALLERGEN = frozenset(
    "it this that them the an any some no my severe bad many several food drug allergic such rare your a have with"
    " of had got and has am i'm im i not very really highly contact seasonal skin other anything meso mesotherapy"
    " treatment treatments injection injections session sessions procedure product products needle needles numbing"
    " ingredients ingredient be being become becoming get getting feel was were been someone anyone people is are she he mild known own lots also as what which for from about cause an full".split()
)
# "Shellfish and eggs and I bruise": the last word joins what follows.
_LAST_AND = re.compile(r"[\s,/&]*(?:\b(?:and|or)\b[\s,]*)?$")
# "Has anybody checked allergies" names none.
_NO_THING = re.compile(
    r"(?:check|ask|discuss|mention|test|list|cause|trigger|worsen|treat|cure|help|need|want|tell|take|give)(?:s|ed|ing)?"
    r"|about|of|for|on|any\w*|no\w*|every\w*|some\w*|these|those|against|without|with"
)
# "I'm expecting my period to be late" is not pregnancy; the more careful value tells.
_OVERRIDES = {PREGNANCY: MAYBE_PREGNANT}
_PATTERNS = {
    **{value: re.compile(pattern) for value, pattern in _ILLNESSES.items()},
    **STAGES,
}
_MS = re.compile(r"(?<![\w.])MS\b(?!\.| [A-Z][a-z]|[A-Z])")


class Told(NamedTuple):
    """A condition and where its words stand."""

    value: str
    start: int
    end: int


def find_told(text: str) -> List[Told]:
    """What a message tells of somebody's health, in the order of the words.

    Args:
        text: The visitor's words.
    """
    plain = text.lower().replace("’", "'").replace("`", "'").replace("‘", "'")
    if len(plain) != len(text):  # a letter whose lower case is longer
        plain = text
    found = [
        Told(value, match.start() + len(match[0]) - len(match[0].lstrip(" ,.;!?")), match.end())
        for value, pattern in _PATTERNS.items()
        for match in pattern.finditer(plain)
    ]
    found += [Told("autoimmune", *match.span()) for match in _MS.finditer(text)]
    found += _of_body(plain)
    found += [Told(ALLERGY, start, end) for start, end, _ in _allergies(plain)]
    return sorted(_settled(found), key=lambda one: one.start)


def allergens(text: str) -> List[str]:
    """What somebody says they are allergic to, in their own words."""
    return list(dict.fromkeys(what for _, _, what in _allergies(text.lower().replace("’", "'"))))


def _of_body(plain: str) -> List[Told]:
    """Weight and eating."""
    found = []
    index, starves, is_thin = mass_index(plain), starving(plain), thin(plain)
    if index and index.mass is not None and not THIN <= index.mass < SOUND:
        value = UNDERWEIGHT if index.mass < THIN else OVERWEIGHT
        if value == UNDERWEIGHT or index.mass >= 30:
            found.append(Told(value, index.start, index.end))
    is_heavy = heavy(plain) if index is None else None
    if is_heavy:
        found.append(Told(OVERWEIGHT, is_heavy.start, is_heavy.end))
    wished = wishes_too_low(plain)
    if wished and not any(one.value == UNDERWEIGHT for one in found):
        found.append(Told(UNDERWEIGHT, wished.start, wished.end))
    if is_thin:
        found.append(Told(UNDERWEIGHT, is_thin.start, is_thin.end))
    if starves:
        found.append(Told(EATING, starves.start, starves.end))
    return found


def _allergies(plain: str) -> List[Tuple[int, int, str]]:
    """``(start, end, what)`` of each allergen named."""
    found = []
    for pattern in (_ALLERGIC, _ALLERGY_NAMED):
        for match in pattern.finditer(plain):
            what = _LAST_AND.sub("", next(one for one in match.groupdict().values() if one))
            is_name = what and what.split()[0].strip(",") not in _NO_ALLERGEN
            if is_name and not (pattern is _ALLERGY_NAMED and _NO_THING.fullmatch(what)):
                found.append((*match.span(), what))
    return found


def _settled(found: List[Told]) -> List[Told]:
    """Without the surer value where a more careful one says the same words."""
    values = {one.value for one in found}
    kept = [
        one
        for one in found
        if not (_OVERRIDES.get(one.value) in values and _touches(one, found))
        and not (one.value == "postpartum" and NURSING in values and _touches(one, found, NURSING))
    ]
    return list(dict.fromkeys(kept))


def _touches(one: Told, found: List[Told], value: str = MAYBE_PREGNANT) -> bool:
    return any(
        other.value == value and other.start < one.end and one.start < other.end for other in found
    )
