"""Tell who asks what their own test result or reading means: "my TSH came back 6.8, is that bad?".

No document says what a value means for a person, and a figure beside the name of an illness
looks to the model like a question of who may have the treatment.
"""

from __future__ import annotations

import re

_MEASURED = (
    r"(?:hb ?a1c|a1c|tsh|f?t[34]|psa|ldl|hdl|crp|esr|inr|e?gfr|creatinine|ferritin|ha?emoglobin"
    r"|platelets?|white (?:blood )?cells?|wbc|cholesterol|triglycerides|liver enzymes?|uric acid"
    r"|(?:fasting |blood )?(?:sugars?|glucose)|blood (?:pressure|counts?|work|tests?)|bp|bloods|b12"
    r"|vit(?:amin)? d|oestrogen|estrogen|testosterone|cortisol|thyroid|heart rate|pulse|ecg|ekg"
    r"|(?:ct|mri|bone|liver|thyroid|body) scan|scan|mri|x-?rays?|ultrasound|biopsy|smear|mammogram"
    r"|urine|swab|dexa|labs?|(?:test|lab|scan|biopsy|blood|smear)s? results?)"
)
_CAME_OUT = (
    r"(?:(?:just |has |have |had )?(?:came|come|coming|gone|went|got) (?:back|out|up|down|in)|says?|said|shows?|showed|reads?"
    r"|was|is|were|are|at|of|=|:|found|over|under|above)"
)
# "My ferritin is 12", "bp 150/95", "scan says fatty liver", "the biopsy came back".
_OWN = re.compile(
    rf"\b(?:my|our|his|her|the|this|got|had|a|an)\b(?: \w+){{0,2}} {_MEASURED}\b[^.?!,]{{0,12}}(?:\b{_CAME_OUT}\b|[=:]|\d)"
    rf"|^\W*(?:\w+ ){{0,3}}?{_MEASURED}\b[^.?!,]{{0,6}}(?:\b{_CAME_OUT}\b|[=:]|\d)"
    rf"|\b{_MEASURED}(?: (?:of|at|is|was|now|around|about)| ?[=:])? ?\d|\bmy results (?:came|say|show)",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"\b(?:good or bad|bad or good|(?:how|that|it|this|so) (?:bad|serious|high|low)\b|too (?:high|low)|(?:high|low) or (?:low|high|not|normal|ok)"
    r"|wh?at (?:does|do|did|would) (?:it|that|this|they|these|\w+ results?) (?:even |actually )?mean|what(?:'?s| is) (?:that|it|this) mean"
    r"|mean for me|(?:is|was|are) (?:it|that|this|they|these|which)(?: (?:even|still|really|considered|classed as))? (?:(?:too|very|quite|a bit) )?"
    r"(?:ok|okay|normal|bad|good|high|low|alright|all right|fine|dangerous|serious|worrying|healthy|something|cancer\w*|worse)"
    r"|(?:should|do|must) i (?:need to )?(?:worry|be worried|panic|be concerned|be scared)|(?:anything|something|reason) to worry|normal range"
    r"|(?:normal|ok|okay|healthy|bad|high|low) for (?:me|my age|a (?:wo)?man|someone)|thoughts|explain (?:it|that|this|them)|interpret)\b",
    re.IGNORECASE,
)
# Asked is who may have it, and not what the value means.
_TO_BE_TREATED = re.compile(
    r"\b(?:for (?:it|this|that|the (?:treatment|injections?|jabs)|meso\w*)|(?:have|get|do|start|book) (?:it|this|meso\w*|the (?:treatment|injections?))"
    r"|(?:allowed|eligible|suitable|be treated|treat me|rule me out|ruled out)|candidate|meso\w*)\b",
    re.IGNORECASE,
)


def asks_about_lab_value(text: str) -> bool:
    """Whether a text asks what a test result or a measured value of somebody means.

    Args:
        text: A question, such as "my a1c is 7.9, good or bad".
    """
    if _TO_BE_TREATED.search(text):
        return False
    return bool(_OWN.search(text) and _MEANING.search(text))
