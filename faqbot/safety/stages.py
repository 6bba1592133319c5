"""Find stages of life told in phrases: pregnant, perhaps pregnant, nursing, at school.

The dictionary of conditions knows the names. "Due in June", "my period is late" and "in
year 11" have none, only a shape; each shape names what else the same words may be about.
"""

from __future__ import annotations

import re
from typing import Dict, Tuple

PREGNANCY, MAYBE_PREGNANT, NURSING = "pregnancy", "maybe_pregnant", "nursing"
POSTPARTUM, UNDER_18 = "postpartum", "under_18"

_N = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a couple of"
    r"|several|about \d+|almost \d+|over \d+)"
)
_WHEN = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|christmas|easter"
    rf"|(?:the )?new year|next (?:week|month|year)|{_N} (?:weeks?|wks?|months?|days?)|\d{{1,2}}(?:st|nd|rd|th))"
)
_AT = r"(?:in|at|on|by|around|about|this|end of|beginning of|start of|mid|early|late|at the end of|for)"
_CHILD = (
    r"(?:bab(?:y|ies)|bubs?|newborn|infant|twins?|triplets|son|daughter|child|toddler|(?:little|youngest|tiny)"
    r"(?: (?:one|girl|boy|man))?|girl|boy|(?:\d+|one|two|three|four|five|six) ?-?(?:months?|weeks?|mth|wk|mo)"
    r"[- ]?old|preemie|kid)"
)
_OWN = r"(?:my|our|the|a|his|her)"
# "I'm expecting results" and "I'm due a session" speak of other things.
_NO_BABY = (
    r"(?! (?:too |so )?(?:much|to\b|results?|some|a (?:big|huge|lot|result|change|glow|call|visit|delivery"
    r"|package|miracle|difference|quick|smooth)|it\b|that\b|this\b|the\b|more|better|improvements?|visitors|guests"
    r"|changes?|wonders|miracles|nothing|less|anything|something|quick|smooth\w*|pain|side))"
)
_NOT_FOR = r"(?![^.?!;]{0,15}\b(?:for|at|with|to have|back)\b (?:my|a|an|another|the|your|work)\b)"
_SUBJECT_DUE = (
    r"(?:i'?m|i am|im|(?:she|baby|wife|sister|daughter|friend)(?:'s| is|s)?|we'?re|we are|and|am|bab(?:y|ies)|twins?"
    r"|mum|mom|mama|pregnan\w+|pregnat|preggers|also)"
)

_PREGNANCY = (
    rf"\b(?:i'?m|i am|im|am|we'?re|we are|she'?s|she is|also|still|currently|is|be) expecting\b{_NO_BABY}",
    rf"\bexpecting (?:{_AT} )*{_WHEN}\b",
    r"\bexpecting (?:again|twins|triplets|a (?:baby|child|boy|girl|little)|our|my (?:first|second|third|baby)"
    r"|(?:number|no\.?|baby) (?:two|three|four|\d)|(?:mum|mom|mother|mama|lady|woman|parent)s?)\b",
    r"^\W*(?:hi |hello |hey )?(?:also |still |currently )?expecting\b(?=\W*(?:$|[,.;?!]| can | and | so | is | may ))",
    rf"(?:^|[,.;!?]|\b{_SUBJECT_DUE})\s*(?:\w+ly |to be )?due (?:date )?(?:{_AT} )+(?:the )?"
    rf"(?:{_AT} )?{_WHEN}\b{_NOT_FOR}",
    rf"(?:^|\b(?:i'?m|i am|im|she'?s|she is))\s*due (?:any (?:day|time|moment|minute)|next (?:week|month)|soon)\b"
    rf"{_NOT_FOR}",
    r"\b(?:my|our|her|past (?:my|the)|pregnancy) due date\b(?! (?:for|of) (?:the|my) (?:payment|bill|session))",
    r"\bbab(?:y|ies)(?:'?s)? (?:is |are |was )?(?:due|on (?:the|its|his|her) way|inside|coming|arriv\w+)\b",
    rf"\b(?:having|carrying|gonna have|going to have|will have|about to have) (?:{_OWN} )?(?:\w+ )?"
    r"(?:baby|babies|twins|triplets|a (?:little )?(?:boy|girl))\b(?! (?:bum|soft|skin|face|smooth|last|in 20))",
    rf"\b{_N}(?: and a half| 1/2)? ?-?(?:months?|weeks?|wks?|mths?) (?:gone|along|far gone|preg\w*|pg|in the family way)\b"
    r"(?! (?:by|since|past|already|without|with no)\b)(?!,? (?:and |but )?(?:still )?(?:no|nothing|not)\b)",
    r"\b(?:first|second|third|1st|2nd|3rd|last|fourth|fifth|sixth|seventh|eighth|ninth|[4-9]th) "
    r"(?:trimester|month of (?:my |the )?pregnan\w+)\b",
    r"\bin my (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|[2-9](?:nd|rd|th)) month\b(?! (?:of|on|with|without|here)\b)",
    r"\b(?:knocked up|up the (?:spout|pole|duff)|in the (?:pudding )?club|with bump|unborn|eating for two"
    r"|(?:bun|one|baby) in the oven|mummy to be|mommy to be|mama to be|mum2be|mom2be|surrogate"
    r"|growing a (?:baby|human)|positive pregnancy test|pregnancy test (?:was|is|came back|says) positive)\b",
)
_PERIOD = r"(?:period|periods|menses|menstruation|monthly|aunt flo)"
_MAYBE_PREGNANT = (
    rf"(?<!recovery )(?<!cooling )(?<!waiting )(?<!trial )(?<!free )\b{_PERIOD}(?:'?s| is| was| are| has| have| hasn'?t| haven'?t| didn'?t| still| not|"
    rf" never| no| only| about| around| over| running| {_N} (?:days?|weeks?|months?))*"
    r" (?:late|overdue|missing|delayed|come|came|started|arrived|due last \w+|show(?:n|ed)? up)\b",
    rf"\b(?:miss(?:ed|ing)?|skipped) (?:(?:my|her|a|an?other|the|last|this|next|month'?s|{_N}) )+{_PERIOD}\b",
    rf"\b(?:late|overdue|missed|skipped|delayed) {_PERIOD}\b|\blate (?:on|with|for) (?:my|her) {_PERIOD}\b",
    rf"\bno {_PERIOD} (?:for|in|since|this|yet|{_N})\b|\b(?:haven'?t|hasn'?t|not) (?:had|got|gotten) (?:my|a|her) {_PERIOD}\b",
    rf"\b(?:i'?m|i am|im) {_N} (?:days?|weeks?) (?:late|overdue)\b(?! (?:for|to|with)\b)",
    r"\b(?:could|might|may|can) (?:i |she |even )?(?:well |possibly |maybe )?be (?:pregnan\w+|pregnat|expecting|preggers)\b",
    r"\b(?:maybe|perhaps|possibly|probably|not sure (?:if|whether)[\w' ]{0,12}|think[\w' ]{0,8}|if) "
    r"(?:i'?m |i am |im |she'?s |that )?(?:pregnan\w+|preggers|expecting)\b",
    r"\bpregnancy (?:test|scare)\b|\b(?:two|2) (?:pink )?lines on (?:my|the|a) (?:\w+ )?test\b",
)
_NOT_FORMULA = (
    r"(?![^.?!;]{0,25}\b(?:formula|solids?|bottles? of formula|porridge|dinner|lunch|spoon)\b)"
)
_NURSING = (
    rf"\b(?:feed|feeding|fed|feeds|nurse|nursing|nurses) (?:{_OWN} )?(?:\w+ ){{0,2}}?{_CHILD}\b{_NOT_FORMULA}",
    r"\b(?:feed|feeding|nurse|nursing) (?:her|him|them|it|both) (?:\w+ )?(?:myself|my ?self|from the breast"
    r"|on demand|still|at night|every (?:two|three|few|\d) hours|my (?:own )?milk)\b",
    r"\b(?:i|i'?m|im|we|she|also|still|while|exclusively) (?:still |also |am )*(?:nurse|nursing)\b(?=\W*$|[,.;?!]| my| him| her"
    r"| and| so| can| is| at night| but| if| is)(?! (?:student|job|school|home|staff|degree))",
    # "Bf" alone is a boyfriend as well.
    r"(?<!my )(?<!his )(?<!her )(?<!the )(?<!a )\bb/?f (?:my|our|him|her|the baby|a baby|still|on demand|and pump\w*)\b",
    r"\b(?:still|exclusively|i'?m|im|am|currently|also|while|i|when) (?:still )?b/?f(?:ing|'?ing|eed\w*|ed)?\b(?! (?:and i|is|was|has))",
    r"\b(?:bf'?ing|bfeed\w*|ebf|chest-?feed\w*|brest ?-?feed\w*|brestfed|breastfe+d\w*|breast-? ?f[ei]+d\w*|breadfeed\w*)\b",
    r"\b(?:pump|pumping|express|expressing|expressed) (?:\w+ )?(?:milk|for (?:my|the|our)|breast|every (?:two|three|four|few|\d)"
    r"|at work|around the clock|exclusively)\b|\bexclusive(?:ly)? pump\w*",
    r"\b(?:leak|leaks|leaking|produce|producing|making|still have) (?:breast ?)?milk\b",
    r"\bmy (?:own )?(?:breast ?milk|milk) ?(?:supply|ducts?|flow|come|came|is|has)?\b(?! (?:bottle|chocolate|tea|coffee|shake))",
    r"\b(?:on|at|from|taking|takes|takes to|off) the (?:breast|boob|boobie|nipple)\b(?<!lump on the breast)"
    r"(?= (?:still|and|at|for|till|until|every|now|yet|only)|\W*$|[,.?!;])",
    rf"\b{_CHILD} (?:is|are|was|were|isn'?t|has been|got|will be|is being) (?:\w+ ){{0,2}}?wean(?:ed|ing)\b",
    rf"\b(?:wean(?:ed|ing)?) (?:{_OWN} )?(?:\w+ )?(?:him|her|them|{_CHILD})\b",
    r"\b(?:son|daughter|baby|child|toddler|twins?|newborn|infant|little one) (?:is |are |still |only |exclusively |fully )*"
    r"(?:nurs(?:es|ing|e)\b|breast-? ?fe\w+|latch\w*|on (?:the )?breast|drinks? my milk|drinks? from)",
    r"\b(?:give|giving|gives) (?:him|her|them|the baby|my baby|my \w+) (?:the |a )?(?:breast|boob|my (?:own )?milk)\b",
)
_POSTPARTUM = (
    r"\b(?:weeks?|months?|wks?|mths?|days?) (?:pp|post ?-?partum|post ?-?natal|post (?:birth|baby|delivery)"
    r"|after (?:delivery|(?:the |my )?birth|giving birth|labou?r)|since (?:delivery|(?:the |my )?birth))\b",
    r"\b(?:had|delivered|birthed|welcomed) (?:my|our|a|an?other) (?:first|second|third|last|little|beautiful|\w+)? ?"
    r"(?:baby|babies|son|daughter|twins?|boy|girl|child|one)\b(?= (?:in|on|last|this|\d|a|two|three|four|five|six|just|recently"
    r"|weeks?|months?)|\W*$|[,.?!;])|\bhad twins\b|\bjust delivered\b",
    rf"\bmy (?:baby|newborn|son|daughter|little (?:one|boy|girl)|twins?) (?:is|are|'s|only|just|was born)?"
    rf"(?: only| just| now| nearly| almost)? ?{_N} (?:days?|weeks?|wks?|months?|mths?)\b",
)
_ORDINAL = r"(?:[6-9]th|1[0-2]th|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
_NOT_PUPIL = (
    r"(?<!since )(?<!teach )(?<!teaching )(?<!was in )(?<!were in )(?<!when in )(?<!since )(?<!back in )"
    r"(?<!teacher of )(?<!teacher in )(?<!taught )(?<!from )(?<!scars in )(?<!until )(?<!left in )"
)
_UNDER_18 = (
    rf"{_NOT_PUPIL}\b(?:in |a )?(?:year|yr|y) ?(?:[7-9]|1[0-3]|seven|eight|nine|ten|eleven|twelve|thirteen)\b"
    r"(?! (?:students?|pupils?|class(?:es)?|teachers?|parents?)\b)(?<!a year 1)(?! (?:of|since|after|years?)\b)",
    rf"{_NOT_PUPIL}\b(?:in |a )?(?:(?:the )?{_ORDINAL} ?-?grade(?:rs?)?|grade (?:[6-9]|1[0-2])|class (?:[6-9]|1[0-2])\b)"
    r"(?! (?:students?|pupils?|teachers?|math)\b)",
    r"\b(?:i'?m|i am|im|she'?s|she is|he'?s|he is|still|is) (?:still |only |just |a |currently |in )*(?:(?:in |at )"
    r"(?:high ?school|secondary(?: school)?|middle school|junior high|sixth form|6th form|(?<!she is at )(?<!she's at )(?<!he is at )(?<!he's at )(?<!she is in )(?<!he is in )school)"
    r"|(?:high ?school|secondary school|middle school|sixth form|6th form)(?:er| student| kid| pupil|$)"
    r"|(?:freshman|sophomore|junior) (?:in|at) high ?school)\b(?! (?:teacher|nurse|run|trip))",
    r"\b(?:doing|sitting|taking|studying for|revising for|got|have|before|after) (?:my|her|his) (?:gcse'?s?|a ?-?levels?|o ?-?levels?|sats)\b|\b(?:gcse|a-?level) student\b",
    r"\b(?:i'?m|i am|im|as|being|she'?s|he'?s|she is|he is|still|legally|if|am) (?:still |only |just |being |technically |legally )*"
    r"a minor\b(?=\W*$|[,.;?!]| (?:can|and|but|so|with|is|who|here|yet|still|ok|okay|allowed|too|may|could|what|how|does|do|at|in))",
    r"\b(?:on|for|to|treat|accept|take|are|do|with|about) minors\b|^\W*minors?\W*$",
    r"\bnot (?:yet )?(?:of (?:legal )?age|an adult|legal|(?:18|eighteen))(?: yet)?\b(?! (?:months|weeks|sessions))",
    r"\b(?:below|under) (?:the )?(?:legal|adult) age\b|\b(?:isn'?t|not|haven'?t|hasn'?t) (?:\w+ )?(?:turned|reached) (?:18|eighteen)\b",
)  # fmt: skip


def _either(patterns: Tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


# Applied to lower-case text with straight apostrophes.
STAGES: Dict[str, re.Pattern[str]] = {
    PREGNANCY: _either(_PREGNANCY),
    MAYBE_PREGNANT: _either(_MAYBE_PREGNANT),
    NURSING: _either(_NURSING),
    POSTPARTUM: _either(_POSTPARTUM),
    UNDER_18: _either(_UNDER_18),
}
