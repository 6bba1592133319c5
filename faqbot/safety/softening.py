"""Find words that soften a refusal or take it for a yes: "but it's mild", "so I'll come then".

After somebody named an illness, a medicine, a pregnancy or an age, these words ask for an
exception and not for the FAQ that one of them happens to match. Pure patterns; whether
there was anything to soften, the conversation knows.
"""

from __future__ import annotations

import re
from typing import Optional

from faqbot.safety.past import tells_over

# What a text does to a refusal, the gravest first.
STOPPING, CONSENT, AGREED, MILD, LESS, TIMING, DOUBT, HEALTHY, OVER = (
    "stopping", "consent", "agreed", "mild", "less", "timing", "doubt", "healthy", "over",
)  # fmt: skip
# These mean it wherever they stand; the others only while the refusal is fresh.
STRONG = frozenset({STOPPING, CONSENT, AGREED})

_I = r"(?:i|i['’]?ll|i will|i['’]?d|i['’]?m|we|we['’]?ll|she|he|you|one|they|she['’]?ll|he['’]?ll)"
_STOP = (
    r"(?:stop(?:ped|ping|s)?|quit(?:ting)?|paus(?:e|ed|ing)|skip(?:ped|ping)?|drop(?:ped|ping)?"
    r"|com(?:e|ing) off|came off|go(?:ing)? off|went off|take (?:a|some) (?:break|time off)|leav(?:e|ing) (?:it|them|that|those) (?:off|out)"
    r"|left (?:it|them) (?:off|out)|lay(?:ing)? off|hold(?:ing)? off|wean(?:ed|ing)?|halv(?:e|ed|ing)|reduc(?:e|ed|ing)|lower(?:ed|ing)?"
    r"|cut(?:ting)? (?:down|back|out|it|them|the|my)|cut|taper(?:ed|ing)?|miss(?:ed|ing)?|swap(?:ped|ping)?|switch(?:ed|ing)?|leave out|give (?:it|them) (?:up|a miss)"
    r"|do(?:ing)? without|go(?:ing)? without|giv(?:e|ing) up|don['’]?t take|do not take|not tak(?:e|ing)|forget|without taking|ditch(?:ed|ing)?|chuck(?:ed|ing)?|get off|change|double|end)"
)
_OBJECT = (
    r"(?:it|them|that|this|those|him|her|the baby|my (?:son|daughter|baby)|taking|the (?!bruis|pain|swell|bleed|itch|treatment|session)|my (?!hair|fat|skin|cellulite)|for|now|next|today|tomorrow|tonight"
    r"|a (?:day|week|dose|few|couple)|before|after|early|earlier|feeding|breast|nursing|pumping|two|three|one|\d|altogether|completely|in time|until|till|then"
    r"|medic\w*|meds|tablets?|pills?|insulin|\w+(?:ine|one|ol|in|ide|an|al|ban|pril|statin)\b)"
)
_DOCTOR = (
    r"(?:gp|g\.p\.|doctors?|docs?|dr\.?|physician|consultant|specialist|nurse|midwife|health visitor|pharmacist|chemist|surgeon"
    r"|cardiologist|dermatologist|endocrinologist|rheumatologist|oncologist|neurologist|gyna?ecologist|gyno|ob-?gyn|ob|obstetrician|therapist|dentist|clinic|beautician|therapist"
    r"|mum|mom|mother|dad|father|parents?|nan|gran\w*|sister|brother|friends?|mate|cousin|aunt|uncle|husband|wife|partner|boyfriend|girlfriend|guardian"
    r"|hairdresser|colleague|neighbou?r|google|the internet|tiktok|chatgpt|instagram|everyone|people|they|lady|girl)"
)
# Said to allow it, and not just said: "my mum says it never goes".
_ALLOWING = (
    r"(?=\W*$|.{0,40}?\b(?:ok(?:ay)?|fine|yes|can|could|may|might|should|safe|allowed|al ?right|no (?:problem|issue|reason)|go(?: ahead| for it)?|good"
    r"|(?:have|get|do|try) (?:it|this|that)|matter|worry|nothing|harmless|mild|suitable|would be|will be|wo(?:n['’]?t|uld) (?:hurt|matter|mind)|n['’]?t (?:mind|matter)|i['’]?m|she['’]?s|he['’]?s)\b)"
)
_SAID = (
    rf"(?:(?:said|says|told|thinks|thought|reckons|insists|confirmed|knows|recommended|advised){_ALLOWING}"
    r"|agrees|agreed|allows|allowed|approves|approved|ok['’]?(?:d|ed|ayed)|okayed|cleared|clears|gave|gives|signed|signs"
    r"|permitted|fine with|happy (?:with|for)|cool with|consents|consented|comes with|lets|doesn['’]?t mind"
    r"|does not mind|didn['’]?t mind|had no|has no|sees no|saw no|approval|okay|ok|fine)"
)
_FAMILIES = {
    STOPPING: (
        rf"\b(?:if|when|once|after|until|unless|before|suppose|could|can|should|may|shall|then|so|and|ok(?:ay)?|fine|well|just|even if) {_I} (?:\w+ ){{0,3}}?{_STOP}\b(?=(?:\W+(?:\w+\W+){{0,2}}?{_OBJECT})|\W*$)",
        rf"\b(?:can|could|should|shall|may|must) {_I} (?:just |simply |then |also )?{_STOP} {_OBJECT}",
        rf"\b(?:i['’]?ll|i will|i['’]?m going to|i am going to|gonna|going to|i could|i can|i might|i would|i['’]?d|let me|i['’]?m|i have|i['’]?ve|i plan to|planning to|i just|willing to) (?:just |simply |then |also |have |already |gladly )*{_STOP}\b(?=(?:\W+(?:\w+\W+){{0,2}}?{_OBJECT})|\W*$)",
        r"\bhow (?:long|soon|many (?:days|weeks|months)|far ahead|early)\b.{0,40}\b(?:after|since|before|between|ahead|from)\b.{0,25}\b(?:stopp\w+|quitt\w+|com(?:e|ing) off|wean\w*|last (?:dose|pill|tablet|feed|one|injection|course|cycle|round)|(?:i|we|she|he) (?:stop\w*|finish\w*|wean\w*|quit)|finish\w+|giving birth|birth|deliver\w*|the baby|it['’]?s out of|course|chemo\w*)\b",
        r"\bhow (?:long|soon|many \w+) (?:do|would|must|should|will|does) (?:i|we|she|he) (?:have to |need to )?(?:wait|be off|stop|pause|leave)\b",
        rf"^\W*(?:(?:and|so|but|ok(?:ay)?|or|what|what about|how about|then|even)\W+)*(?:if )?(?:i )?(?:(?:just|simply) )?{_STOP}(?: (?:it|them|that|taking it|taking them|the \w+|my \w+))?(?: (?:for|before|until|till|next|now|today|tomorrow|a)\b.*)?\W*$",
        r"\bpump(?:ing|ed)?(?: and|&|\s*n)? ?dump\w*|\bpump(?:ed|ing)? (?:first|before|ahead|beforehand|milk)|\b(?:formula|bottle)(?: feed\w*| fed| milk)?\b.{0,20}\b(?:then|instead|for|until|day|that)\b|\bbetween (?:the )?feeds\b|\bswitch to formula\b",
        r"\bleav(?:e|ing) (?:it|them|(?:my|the|his|her) (?:\w+ )?\w+) at home\b",
        r"\b(?:take|leave) (?:it|them) (?:later|afterwards|another day)\b|\b(?:a |one |two |few )?days? (?:off|without) (?:it|them|the|my)\b|\boff (?:it|them) (?:for|by|then)\b",
    ),
    CONSENT: (
        rf"\b(?:my|our|her|his|another|a|the|own|both|one|same|family|local|private) (?:\w+ )?{_DOCTOR}(?:['’]s| is| has| have| had| already| just| also| both| herself| himself)*\W+(?:\w+ )?{_SAID}\b",
        rf"^\W*(?:(?:but|and|so|well|because|cos|since)\W+)*(?:(?:my|our) )?{_DOCTOR}(?:['’]s| is| has| have| had| already| just)*\W+(?:{_SAID}|(?:says?|think){_ALLOWING}|agree|fine|ok\w*)\b",
        rf"\b(?:my|our) (?:\w+ )?{_DOCTOR} (?:say|think|agree|approve|allow|consent|know|sign|come|don['’]?t mind|do not mind|would (?:let|allow|sign|agree))\b",
        r"\b(?:with|if i (?:have|get|bring)|i have|i['’]?ve got|what about|i (?:can|could|['’]ll) (?:get|bring)|bring(?:ing)?|got) (?:a |an |my |the |their |her |his |written |signed )*(?:parent\w*|mum\w*['’]?s?|mom\w*['’]?s?|dad\w*['’]?s?|mother['’]?s?|father['’]?s?|guardian\w*['’]?s?|doctor['’]?s?|gp['’]?s?|medical|husband['’]?s?)? ?(?:written |signed )?(?:consent|permission|approval|signature|note|letter|certificate|clearance|ok|okay|blessing|say-?so)\b",
        r"\b(?:mum|mom|dad|mother|father|parents?|guardian|gran|nan)\b(?:['’](?:ll|d|s))? (?:(?:would|will|could|can|is happy to|are happy to|has to|says? (?:she|he|they)(?:['’]ll)?|also|even|gladly) )*"
        r"(?:sign\w*|consents?|gives? (?:permission|consent|the ok|her ok|his ok)|comes? (?:with|along)|allow\w*|agree\w*)\b",
        r"\b(?:parental|parents?['’]?|mum['’]?s|mom['’]?s|medical|written|signed) (?:consent|permission|approval|signature|clearance|note)\b",
        r"\bif (?:my )?(?:mum|mom|dad|mother|father|parents?|guardian|doctor|gp|husband)\b.{0,20}\b(?:sign\w*|agree\w*|come|comes|allow\w*|ok\w*|say\w*|consent\w*|permit\w*|is (?:there|with me|fine|ok\w*)|are (?:fine|ok\w*))\b",
        r"\b(?:i['’]?ll|i will|i can|can i|could i|i['’]?d|if i|let me|happy to|i) (?:just |gladly )?sign\b|\bwaiver\b|\bmy own (?:risk|responsibility)\b|\bat own risk\b|\b(?:i['’]?ll |i )?take (?:the|that|full|all) (?:risks?|responsibility|chance)\b|\bi accept the risk\b|\bmy (?:risk|body|choice|decision)\b|\bi(?:['’]ll)? risk it\b",
        r"\b(?:nobody|no ?one|they|the clinic|the doctor|you) (?:need\w*|has|have|ha(?:s|ve) to|must|will|would|won['’]?t|can|doesn['’]?t (?:need|have)) ?(?:to |not |ever |never )*(?:know|find out|notice|be told)\b|\b(?:not|won['’]?t|don['’]?t|needn['’]?t|without|never)(?: have| need)? ?(?:to )?(?:tell(?:ing)?|mention(?:ing)?) (?:them|anyone|anybody|you|it|that|about|the (?:clinic|doctor|nurse))\b|\bkeep (?:it|that|quiet)\b.{0,20}\b(?:quiet|secret|myself|about)\b|\b(?:i['’]?ll |i could |could i |can i |if i |just )(?:lie|pretend|hide|say i['’]?m)\b",
    ),
    AGREED: (
        r"\b(?:take|taking|took|count|read|see|treat|understand|interpret) (?:that|this|it|your \w+) (?:as|for|to be|like) (?:an? )?(?:yes|ok\w*|go|green|approval|permission|agreement|all clear|confirm\w*)",
        r"^\W*(?:(?:ok(?:ay)?|fine|right|well|great|good|cool|alright|all right|thanks?|thank you|perfect|yes|yeah|hm+|ah|oh|lovely|super|brilliant|got it|understood|ty|thx)\W+)*(?:so|then|and|therefore|meaning|which means|that means|guess|i guess|i suppose|i assume|i gather|sounds like|looks like)\b.{0,40}\b(?:yes|ok(?:ay)?|fine|safe|allowed|alright|all right|go ahead|no problem|not a problem|good to go|cleared|eligible|suitable|possible|sorted|works?|approved)\b(?!.{0,3}\b(?:for (?:hair|cellulite|fat|the))\b)",
        r"\b(?:so|then|ok(?:ay)?|fine|great|alright|good|cool|perfect|thanks|well)\b\W+(?:\w+\W+){0,4}?(?:i['’]?ll|i will|i can|i['’]?m going to|i am going to|i['’]?m|we['’]?ll|she can|he can|she['’]?ll|he['’]?ll|see you|let me|i could|i may|we can)\W+(?:just |still |then |also |now |definitely |go and |come and |all |be )*(?:come|comin\w*|book\w*|go ahead|go for it|have it|get it|do it|try it|start|be there|be fine|ok(?:ay)?|turn up|show up|drop in|pop in|see you|you (?:tomorrow|then|soon|next|on|monday|tuesday|wednesday|thursday|friday)|give it a (?:go|try)|make an appointment|good|fine|safe|good to go|allowed|in|have (?:a|one|the)|get (?:a|one|the|my))\b",
        r"\b(?:i['’]?ll|i will|i['’]?m going to|gonna|we['’]?ll|see you|i['’]?m) (?:just |still |then |also |now )*(?:come|coming|book|go ahead|go for it|have it|get it|do it|doing it|try it|be there|show up|turn up|risk|having it|getting it) ?(?:in |it )?(?:then|anyway|anyways|regardless|tomorrow|today|next|on|all the same|nevertheless|after all|at)?\W*$",
        r"\b(?:come|coming|have it|having it|do it|doing it|get it|getting it|book(?:ing)?|go(?:ing)? ahead|start)(?: done)? (?:anyway|anyways|regardless|all the same|nevertheless|after all|secretly)\b",
        r"\b(?:just|please|simply|so|only) (?:say|tell me|answer|give me) (?:a |me )?(?:yes|ok)\b|\byes or no\b|\bis (?:that|it|this) (?:a )?(?:yes|no|maybe)\b|\bso (?:a |it['’]?s |that['’]?s |is it )?(?:a )?(?:yes|ok|fine|safe)\b|\byou (?:said|mean|are saying|just said|basically said)\b.{0,20}\b(?:yes|ok|fine|can|could|may|safe|allowed)\b",
        r"^\W*(?:(?:so|and|but|then|ok(?:ay)?|fine|hm+|well)\W+)*(?:is (?:it|this|that)(?: still| really)?|am i|it['’]?s|i['’]?m|that['’]?s|would (?:it|that|i) be|could (?:it|that) be) (?:then |still |ok |really |actually |probably |maybe )*(?:safe|ok(?:ay)?|fine|allowed|all ?right|alright|possible|suitable|eligible|good to go|cleared|acceptable|no problem|a problem)(?: (?:for me|then|now|for us|for her|for him|in my case|if|to (?:have|do|get|come)).*)?\W*$",
        r"^\W*(?:(?:so|and|but|then|ok(?:ay)?|fine|well|still|great|good|right|perfect|cool|super|thanks)\W+)*(?:can|could|may|might|should|shall) (?:i|we|she|he|you) (?:still |then |now |just |please |at least |even )*(?:have|get|do|come|book|try|go|start|treat|be|make|risk|proceed)\b(?: (?:me|it|one|that|this|in|by|ahead|for it|an appointment|a session|treated|done|the treatment|mesotherapy|anyway|now|then|tomorrow|today|still|after|afterwards?|later|again|after (?:that|it|this)|next (?:week|month)|in (?:a|two|three) (?:days?|weeks?)|straight (?:away|after)))*\W*$",
        r"\bso (?:fine|ok(?:ay)?|good|safe|yes)\b|\bsee you (?:then|soon|tomorrow|next|on|there)\b",
    ),
    HEALTHY: (
        r"\b(?:i['’]?m|i am|im|and|perfectly|totally|otherwise|completely) (?:\w+ )?(?:healthy|fit|well)\b|^\W*(?:very |totally )?healthy\b|\b(?:no|without|any) (?:other )?(?:illness\w*|disease\w*|medicines?|meds|medication\w*|conditions?|allerg\w+|health (?:issues|problems))\b|\bnothing (?:wrong|else) (?:with me)?\b",
    ),
    MILD: (
        r"\btype (?:1|2|one|two|ii|i)\b|\b(?:only|just|merely) (?:on |take |with |by )?(?:(?:a|one|some|the) )?(?:tablets?|pills?|diet|metformin|half a tablet|low dose)\b|\bdiet[- ]controlled\b"
        r"|\b(?:not|no|without) insulin\b",
        r"\b(?:mild|minor|slight(?:ly)?|light|low[- ]grade|borderline|early[- ]stage|early stages?|well[- ]controlled|controlled|under control|well managed|managed|stable|in remission|remission|not (?:that |so |very |too )?(?:bad|severe|serious|strong|much|active|far)|isn['’]?t (?:that |so |very )?(?:bad|severe|serious|strong)|harmless|tiny|almost (?:gone|nothing|normal|18|eighteen)|nearly (?:gone|18|eighteen|normal|healed|over)|diet[- ]controlled|dormant|inactive|asymptomatic|no symptoms|without symptoms|symptom[- ]free|good (?:values|numbers|levels|readings)|(?:levels|values|numbers|readings|bloods?|results|a1c|hba1c|tsh) (?:are|is|were|was|look\w*) (?:\w+ )?(?:good|fine|normal|ok\w*|great|stable|perfect|in range))\b",
        r"\b(?:i )?(?:feel|feeling|felt|am|i['’]?m) (?:\w+ )?(?:fine|great|good|well|ok(?:ay)?|healthy|perfectly \w+|fit|better)\b(?! to)|\b(?:only|just|barely|hardly) (?:a )?(?:bit|little|slight\w*|touch|small|low|weak|mild\w*|early|few|\d+)\b|\b(?:low|small|tiny|baby|half|lowest|minimal) (?:dos\w+|amounts?)\b|\b\d+ ?mg\b",
        r"\bfor (?:years|ages|a long time)\b|\b(?:years|long time|months|weeks) ago\b|\bonly (?:sometimes|now and then|occasionally|at night|in (?:the )?(?:winter|summer))\b|\b(?:turn|turning|be|i['’]?ll be|am) (?:18|eighteen)\b|\b(?:18|eighteen) (?:next|in|soon|this)\b|\b(?:very|quite|really) mature\b|\blook older\b|\b(?:early on|first trimester|second trimester|third trimester|not showing|not far along|\d+ weeks)\b",
    ),
    LESS: (
        r"\b(?:just|only|even just) (?:for )?(?:my|the|her|his|one|a|some) \w+\W*$",
        r"\b(?:just|only|even|maybe|at least|what about|how about|but|and|or)\b\W+(?:\w+\W+){0,2}?(?:one|once(?=\W*$)|a single|single|two|a small|small|a little|a tiny|tiny|few|a few|half|the face|my face|face|hair|my hair|the hair|one area|one spot|one session|a session|the chin|vitamins?|hyaluron\w*|natural|herbal|homeopath\w*|plants?|without (?:the )?needles?|needle[- ]?(?:free|less)|no needles?|machine|weaker|diluted|gentle|today|this time|this once)\b",
        r"\b(?:just|only|it['’]?s|its|they['’]?re|all) (?:\w+ )?(?:vitamins?|natural|herbs?|herbal|homeopath\w*|plants?|water|local(?:ly)?|superficial|on the surface|under the skin|tiny (?:amounts?|needles?))\b",
        r"\b(?:needle[- ]?(?:free|less)|without needles?|no needles?)\b|\b(?:a |one )?(?:day|week|time|session|go|try) (?:or two|only|won['’]?t|wouldn['’]?t|can['’]?t)\b|\bfor (?:a |one |an? )?(?:single |\d+ )?(?:day|week|hour|morning|weekend|session)s?\b|\b(?:half|lower|smaller|weaker|less) (?:the )?(?:dose|strength|amount|product)\b",
    ),
    TIMING: (
        r"\b(?:after|once|when|until|till|as soon as)\b.{0,30}\b(?:birth|born|baby|deliver\w*|gave birth|give birth|finish\w*|over|course|heal\w*|recover\w*|better|wean\w*|older|18|eighteen|done|cured|gone|test|surgery|chemo\w*|next month|next year)\b",
        r"\b(?:after|once|when|until|till|as soon as) (?:i|we|she|he)(?:['’]?m| am|['’]?ve| have| has|['’]?s| is)? (?:\w+ )?(?:off|past|clear of|rid of|free of|through with|done with|finished with|out of) (?:it|them|this|that|these|those|(?:my|the|her|his) \w+)\b",
        r"\bhow (?:long|soon|much longer)\b(?=\W*$|.{0,20}\b(?:wait|then|until|after|before)\b)|\bwhen (?:can|could|may|will|would|am) (?:i|she|he|we)\b(?=\W*$|(?: (?:then|still|actually|finally|again|safely))*\W*$|(?: (?:then|still|actually|finally|safely))* (?:after|start|have (?:it|one|this)|come|be (?:allowed|treated)|get (?:it|one|this)|do (?:it|this)|try|book|go ahead)\b)|\b(?:next|in a few|in two|in three|later|later on) (?:week|month|year|weeks|months|years|trimester)\b",
        r"^\W*(?:(?:and|but|so|well|it|i|she|he|they|that|mine|chemo|treatment|(?:the|my|her|his) (?:last (?:one|round|cycle|dose)|course|chemo|treatment))(?:['’]?ll|['’]?m|['’]?s)?(?: (?:will|should|is|am|be|due to|gonna|going to|only|hopefully|probably))* )*(?:finish|finishes|finishing|finished|ends?|ending|done|over|stops?)(?: \w+){0,2}? (?:in|by|on|at|next|this|end of|soon|around)\b.{0,25}$",
        r"\b(?:told|said|says|reckons?|read|heard|thought)\b.{0,20}\b(?:\d+|one|two|three|four|five|six|seven|ten|a few|a couple(?: of)?) (?:days?|weeks?|hours?|months?)(?: (?:before|off|without|is enough|was enough|was fine|is fine|is ok))?\W*$",
    ),
    DOUBT: (
        r"\bwhat (?:else )?(?:(?:can|could|should|shall|may|do|must|am) (?:i|she|he|we|they)|(?:i|she|he|we|they) (?:can|could|should)|to)(?: supposed to)? do(?: (?:then|now|instead|about (?:it|that)|so))*\W*$",
        r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|right)\W+)*(?:what now|now what|what then|where does that leave me)\W*$",
        r"\b(?:what if|even if|even though|even with|although|no matter|regardless|despite)\b|\bexceptions?\b|\b(?:really|seriously|honestly|come on|are you (?:sure|certain|serious)|you sure|says who|who says|how come|not fair|unfair|ridiculous|nonsense|rubbish|i don['’]?t (?:believe|see|get|care|mind|understand)|i disagree|that['’]?s (?:silly|stupid|strict|too strict|a shame|wrong|not true))\b|\b(?:makes?|does) (?:that|it|this) (?:matter|change|make|count|help(?= (?:if|that|when)\b))\b|\b(?:does|would|will|could|might) (?:it|that|this) (?:\w+ )?(?:matter|change|make a difference)\b|^\W*(?:but|hm+|and|so|but but)?\W*why(?: not| so| is that| though)?\W*$|\bany (?:way|chance|possibility|options?) (?:round|around|at all|still|to)\b|\b(?:never|not) (?:ever|at all)\b|\bthere must be\b|\bsurely\b|\b(?:friend|mate|bestie|neighbou?r|colleague|mum|mom|aunt|wife|lady|woman|girl|cousin|sister|someone|somebody|others?|people)\b.{0,30}\b(?:had it|has it|got it|did it|done it|was fine|was (?:ok(?:ay)?|all ?right|alright)|were fine|no problem)\b|\bit was (?:fine|ok\w*)\b|\b(?:i['’]?ve |i )had it (?:before|once|already|last)\b|\blast time\b",
    ),
}  # fmt: skip
_COMPILED = tuple(
    (family, tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
    for family, patterns in _FAMILIES.items()
)


_TAKEN_FOR_YES = _COMPILED[2][1][0]
_COMPILED_DOUBT = dict(_COMPILED)[DOUBT]
# Typed without the apostrophe; "I feel ill" stays as it is.
_UNMARKED = re.compile(
    r"\b(i)(ll|m|ve|d)\b(?= (?:just|simply|then|also|now|still|only|not|never|probably|definitely|gonna|going"
    r"|happily|gladly|skip\w*|stop\w*|paus\w+|quit\w*|drop\w*|leav\w+|left|miss\w*|cut\w*|halv\w+|hold\w*|lay\w*|wean\w*"
    r"|com\w+|book\w*|take|taking|took|be|been|go|get|getting|have|having|do|doing|try|risk|wait|see|sign|bring|give|lower"
    r"|reduce|switch|swap|change|ditch|chuck|taper|forget|lie|pretend|hide|say|tell|off)\b)",
    re.IGNORECASE,
)
# Words that ask for a request to be taken down, and not only for leave to come.
_REQUESTS = re.compile(
    r"\b(?:book(?:ing|ed)?|appointments?|appt|requests?|call ?-?backs?|(?:ring|call|phone|contact|e-?mail|text|reach) (?:me|us)"
    r"|schedul\w+|reserv\w+|consult\w*|slots?|sign (?:me|us) up|put me down)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(rf"\b{_STOP}\b", re.IGNORECASE)


# "One clinic promised a pound per week" is held against the results and no refusal.
_AMOUNT = re.compile(
    r"\b(?:pounds?|lbs?|kilos?|kgs?|stones?|inch(?:es)?|centimet\w+|cms?|dress sizes?)\b[^.?!]{0,12}"
    r"\b(?:per|a|an|each|every|in|within|after)\b[^.?!]{0,8}\b(?:day|week|month|session|treatment|visit)s?\b",
    re.IGNORECASE,
)


_EVEN = re.compile(
    r"^\W*(?:(?:and|but|ok(?:ay)?|so|hm+)\W+)*even (?:if|though|when|with|after)\b", re.IGNORECASE
)


def tells_amount(text: str) -> bool:
    """Whether a text tells how much comes off in what time: "a pound per week"."""
    return bool(_AMOUNT.search(text))


def takes_for_yes(text: str) -> bool:
    """Whether a text says in so many words that it takes something for a yes."""
    return bool(_TAKEN_FOR_YES.search(text))


def softening(text: str) -> Optional[str]:
    """How a text softens a refusal or takes it for a yes; ``None`` if it does neither.

    Args:
        text: The visitor's words, after something was refused or left to a doctor.

    Returns:
        ``OVER``, ``STOPPING``, ``CONSENT``, ``AGREED``, ``MILD``, ``LESS``, ``TIMING``,
        ``DOUBT`` or ``HEALTHY``, the first that fits.
    """
    marked = _UNMARKED.sub(r"\1'\2", text)
    family = next(
        (name for name, found in _COMPILED if any(one.search(marked) for one in found)), None
    )
    return OVER if family != STOPPING and tells_over(marked) else family


# What is waited for is a result or a mark, and not leave to be treated.
_CHANGE = (
    r"(?:come(?:s)? (?:back|through|in|out)|came back|grow\w*|grew|re-?grow\w*|sprout\w*|return\w*|thicken\w*|get(?:s)? (?:thicker|better|smoother|firmer|tighter|smaller|thinner)"
    r"|show(?:s|ing)?(?: up)?|appear\w*|visible|seen|notice\w*|work(?:s|ing)?|kick(?:s)? in|take(?:s)? effect|improve\w*|change(?:s)?|shrink\w*|melt\w*|disappear\w*|fad\w+|vanish\w*|clear(?:s)? up"
    r"|go(?:es)?(?: away| down)?|gone|smooth\w*|tighten\w*|firm\w*|drop\w*|lighten\w*)"
)
_OF_RESULT = re.compile(
    r"\b(?:how (?:long|soon|much longer|quick\w*|fast|many (?:weeks|months))|when)\b[^.?!]{0,30}?"
    r"\b(?:hairs?|baldness|bald (?:patch\w*|spots?)|regrowth|growth|fat|belly|tummy|chin|love handles?|cellulite|dimples?|wrinkles?|lines?|skin|face|glow|scars?"
    r"|stretch ?marks?|marks?|spots?|dark circles?|bags|bruis\w*|swelling|redness|results?|effects?|difference|change|improvement|inches|pounds|weight|something|anything|it)"
    r"(?: \w+){0,3}? " + _CHANGE + r"\b"
    r"|\b(?:how (?:long|soon|much longer|quick\w*|fast|many (?:weeks|months))|when)\b[^.?!]{0,25}\b(?:see|notice|spot|feel|get|have)\b(?: \w+){0,3}? "
    r"(?:results?|effects?|(?:a |any |the )?(?:difference|change|improvement)|regrowth|(?:new |more |my )?hairs?|something|anything)\b",
    re.IGNORECASE,
)
# What is to be over first is no result: "when the infection goes", "until it's healed".
_OF_ILLNESS = re.compile(
    r"\b(?:infection|flu|cold|fever|rash|shingles|herpes|disease|illness|cancer|chemo\w*|course|tablets?|medic\w*|prednis\w+|steroids?|antibiotics?|baby|birth|pregnan\w*|breast ?feed\w*)\b"
    r"|\b(?:can|could|may|might|am|be) (?:i|we|she|he)? ?(?:come|start|have it|be treated|allowed|book)\b",
    re.IGNORECASE,
)


def asks_of_result(text: str) -> bool:
    """Whether a text asks when a result shows or a mark goes: "how long before hair comes back".

    Args:
        text: The visitor's words.
    """
    return bool(_OF_RESULT.search(text)) and not _OF_ILLNESS.search(text)


_ASKS_FIRST = re.compile(
    r"\b(?:i['’]?ll|i will|ill|i['’]?m going to|i['’]?m gonna|gonna|going to|i['’]?d better|let me|i (?:should|can|could|might|must|need to|have to)|will|better|best(?: to)?|maybe|then)"
    r" (?:just |first |better |also |go and |go |have to |go to )*(?:ask|check (?:it |that |this )?with|talk (?:it (?:over|through) )?(?:to|with)|speak (?:to|with)|see|call|ring|consult|run (?:it|this|that) (?:by|past)|mention it to)"
    r" (?:it (?:with|to) )?(?:my|our|her|his|the|a|your) (?:own )?(?:\w+ )?"
    r"(?:gp|g\.p\.|doctors?|docs?|dr\.?|physician|consultant|specialist|nurse|midwife|health visitor|pharmacist|chemist|surgeon|cardiologist"
    r"|dermatologist|endocrinologist|rheumatologist|oncologist|neurologist|gyna?ecologist|gyno|ob-?gyn|obstetrician|therapist|psychiatrist)\b",
    re.IGNORECASE,
)
_TAKES_A_NO = re.compile(
    r"^\W*(?:(?:so|ok(?:ay)?|then|right|well|oh|ah|hm+|and|basically|i see|got it|sounds like)\W+)*"
    r"(?:(?:that|it|this)(?:['’]?s| is| was)|is (?:that|it|this)|that means|it means|means)? ?(?:then |just |basically |really |clearly |probably |still )*(?:a )?(?:(?:big|hard|definite|clear|flat|firm) )?no"
    r"(?: (?:then|for (?:me|her|him|us|now)|from (?:you|me)|right))*\W*$"
    r"|^\W*(?:(?:so|ok(?:ay)?|then|right|oh|ah|hm+|and|but)\W+)*(?:(?:you|u)(?:['’]?re| are)? (?:say(?:ing)?|mean(?:ing)?|telling me)|that means|it means|meaning|i see,?)? ?(?:that )?"
    r"(?:i|we|she|he|they) (?:can ?not|can['’]?t|may not|should ?n['’]?t|should not|am not allowed|['’]?m not allowed|is not allowed|won['’]?t be able to)(?: (?:have|get|do|come|start))?(?: (?:it|this|that|meso\w*))?(?: then| at all| right)*\W*$"
    r"|^\W*(?:(?:so|ok(?:ay)?|then|right|oh|ah|hm+|and|but|well|(?:you|u)(?: say| mean)?|that means)\W+)*(?:"
    r"(?:it['’]?s|its|that['’]?s|thats|this is|it is)? ?(?:just )?not for (?:me|us|her|him|someone like me|people like me)"
    r"|(?:i|we|she|he)(?:['’]?m|['’]?s| am| is|['’]?re)? (?:ruled out|out|excluded|not (?:eligible|suitable|allowed|a candidate)|too (?:heavy|fat|big|ill|sick|old|young|thin))"
    r"|(?:no|not) (?:chance|hope|way|possible)(?: for (?:me|her|him|us))?)(?: for (?:it|this|that))?(?: then| right| now| at all)*\W*$",
    re.IGNORECASE,
)


def asks_what_else(text: str) -> bool:
    """Whether a text asks what somebody can do who may not have it: "what can she do then"."""
    return any(pattern.search(text) for pattern in _COMPILED_DOUBT[:2])


def asks_doctor_first(text: str) -> bool:
    """Whether somebody means to ask a doctor about it: "ok, I'll check with her GP"."""
    return bool(_ASKS_FIRST.search(text)) and softening(text) not in (STOPPING, AGREED)


def takes_for_no(text: str) -> bool:
    """Whether a text takes what was said for a no: "so that's a no then"."""
    return bool(_TAKES_A_NO.match(text)) and len(text.split()) > 1


def only_evades(text: str) -> bool:
    """Whether what looks like a wish to book only gets round a refusal: "I'll skip it, then come".

    Who asks for an appointment in so many words may leave a request, unless they mean to stop
    a medicine for it.

    Args:
        text: The visitor's words, after something was refused or left to a doctor.
    """
    family = softening(text)
    if not _REQUESTS.search(text):
        return family in STRONG or family == OVER
    return family == STOPPING and bool(_STOPS.search(text))


def opens_even(text: str) -> bool:
    """Whether a text begins with "even if", which goes on from what was said before."""
    return bool(_EVEN.match(text))
