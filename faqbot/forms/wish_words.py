"""The words by which a visitor speaks of a request: cancel it, when will they call, go on.

Each pattern is tried only where ``faqbot.forms.wishes`` finds that it can be meant.
"""

from __future__ import annotations

import re

CANCEL = re.compile(
    r"\b(?:cancel\w*(?=\W*(?:it|this|that|them|everything|all|please|pls|now|$"
    r"|(?:(?:my|the|that|this|our)\s+)?(?:request|booking|appointment|call|consult|one|reservation|meeting)))"
    r"|withdraw (?:it|my|the|that)|scrap (?:it|my|the|that)|take me off (?:the|your|that) list)",
    re.IGNORECASE,
)
# Said of many things, so the visitor is asked whether the request is meant.
SOFT_CANCEL = re.compile(
    r"(?:(?:oh|actually|no|ok|sorry|please|wait|hmm|um|you know what)[\s,.]+)*"
    r"(?:forget (?:it|about it|that|the call)|never ?mind|nvm|leave it|drop it|stop(?: it| that)?"
    r"|(?:i(?:['’]?ve)? )?changed my mind|delete it|remove it|undo(?: it| that)?|take (?:it|that) back"
    r"|i (?:don['’]?t|do not|no longer) (?:want|need) (?:it|that|this))"
    r"(?:[\s,.]+(?:please|then|now|thanks|sorry|any ?more|after all))*[\s.!]*",
    re.IGNORECASE,
)
IN_GENERAL = re.compile(
    r"\b(?:policy|fees?|charged?|if i|later|what happens|notice|deposit|last minute|refund)\b",
    re.IGNORECASE,
)
DELETE = re.compile(
    r"\b(?:delet\w*|eras\w*|wip\w*|remov\w*|get rid of|destroy|purge|forget|clear)\b.{0,30}"
    r"\b(?:data|details|info\w*|records?|everything|all (?:of )?(?:it|this|that)|(?:my|the) (?:name|number|phone"
    r"|e-?mail|address|contact|history|entry)|what i (?:gave|told|said|typed|wrote))\b"
    r"|\bforget me\b|\bright to be forgotten\b|\bgdpr\b.*\b(?:delet|eras|remov)",
    re.IGNORECASE,
)
DROPPED = re.compile(r"\b(?:delet|eras|wip(?:e|ing))", re.IGNORECASE)
USES_OTHER = re.compile(
    r"\b(?:instead|use|write|e-?mail me|and (?:call|ring|mail))\b", re.IGNORECASE
)
_THEM = r"(?:they|them|someone|somebody|anyone|anybody|the team|the clinic|the doctor|the nurse|you|u|ya)"
_REPLY = (
    r"(?:call\w*|ring\w*|rang|phon\w+|contact\w*|repl\w+|answer\w*|get(?:ting)? back|reach\w*|respon\w+"
    r"|be in touch|get in touch|text|e-?mail|write)"
)
WHEN = re.compile(
    rf"\b(?:when|how (?:long|soon|quick\w*|fast|many (?:days|hours))|what (?:time|day))\b.{{0,40}}\b{_THEM}\b"
    rf".{{0,25}}\b{_REPLY}\b"
    r"|\bwhen (?:(?:will|do|can|should|would) i|i(?:['’]?ll| will| can| might| should)) (?:hear|be (?:called|contacted|rung|phoned)"
    r"|get (?:a|the|my|that) (?:call|reply|answer)|expect)"
    r"|\bhow long (?:until|till|before|til)\b.{0,20}\b(?:call|ring|hear|reply|contact\w*|answer)\b"
    rf"|\b(?:will|are|do|can) {_THEM}\b.{{0,20}}\b{_REPLY}\b.{{0,15}}\b(?:today|tomorrow|soon|now|tonight|this week)\b"
    r"|\b(?:did|has|is|was) (?:it|that|this|my (?:request|message|booking))(?: all| been)?"
    r" (?:go(?:ne)? through|received|sent|confirmed|been seen|get (?:there|through))\b"
    r"|(?<!where )\b(?:have|did) (?:they|you) (?:got|get|received?|seen?|had) (?:it|that|my (?:request|message|number))\b",
    re.IGNORECASE,
)
HOW_LONG_THEM = re.compile(
    rf"\W*(?:and |so |ok )*how long (?:will|does|would|might|is) (?:it|that) (?:going to )?take (?:for )?{_THEM}?\W*"
    r"|\W*(?:and |so |ok )*(?:when|how soon|how long)(?: is that| then| roughly| about)?\W*",
    re.IGNORECASE,
)
# A request left behind is taken up again by words that say nothing else.
GO_ON = re.compile(
    r"(?:(?:ok|okay|oh|um+|hmm+|well|yes|yeah|actually|wait|no|sorry|please|and|so|then|alright|sure|just)[\s,.!]+)*"
    r"(?:(?:please )?(?:send|submit|do|book|make) (?:it|that|the request|the call)|let['’]?s (?:do|send|book) (?:it|that)"
    r"|(?:i(?:['’]?ve)? )?changed my mind|(?:i )?(?:do want|want) (?:it|the call|that|to)|put it back|go (?:on|ahead)"
    r"|(?:carry on|continue|resume|try again|start again|go on|go back|finish)"
    r"(?: (?:with )?(?:it|that|my|the)?(?: ?(?:request|form|booking|call))?)?)"
    r"(?:[\s,.!]+(?:after all|please|now|then|again|anyway|thanks|with it))*[\s.!]*",
    re.IGNORECASE,
)
SAME = re.compile(
    r"(?:\w+[\s,]+){0,4}same (?:e-?mail|number|name|details|phone|time|as before)[^?]{0,30}",
    re.IGNORECASE,
)
OWN_FIELD = re.compile(
    r"\b(?:my|another|different|wrong|new) (?:\w+ )?(?:number|name|e-?mail|phone|mobile|time|day|date|address)\b"
    r"|\b(?:the|that) (?:phone )?(?:number|name|e-?mail|time)\b",
    re.IGNORECASE,
)
MAY_YOU = re.compile(r"\W*(?:can|could|would|will|may) (?:you|i|we|they)\b", re.IGNORECASE)
SEND = re.compile(
    r"\W*(?:(?:ok|okay|yes|yeah|actually|please|just|then|so|and)\W+)*send (?:it|that|the request)"
    r"(?:\W+(?:after all|please|now|then|anyway|off|through|thanks))*\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\S+@\S+")
PIECES = re.compile(
    r"[.,;!?\n]+|\band\b|\bbut\b|\d{4,}|(?=\bmy (?:number|e-?mail|phone|mobile|cell|name)\b)"
    r"|(?=\b(?:call|ring|phone|text) me\b)",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"(?:(?:also|oh|and|so|asap|please|just wondering)\W+)*(?:how|what|whats|what's|when|where|why|who|which|does"
    r"|do|did|is|are|will|would|can|could|should)\b",
    re.IGNORECASE,
)
ASKS_FOR_CALL = re.compile(
    r"\b(?:call|ring|phone|text|contact|reach|e-?mail|message) (?:me|us|my \w+|her|him)\b|\bcall-? ?back\b"
    r"|\b(?:call|ring|phone|text)\b\W{0,3}(?:on |at )?[+(]?\d"
    r"|\b(?:get in touch|give (?:me|us) a (?:call|ring|bell|shout)|arrange|schedule)\b"
    r"|\b(?:book|booking|appointment|consult\w*|get (?:some|any)(?:one|body) to|have (?:some|any)(?:one|body))\b"
    r"|\bmy (?:number|phone|mobile|cell|e-?mail|name)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\W*(?:hello |hi |hey |sorry |but )*(?:is (?:any|some)(?:one|body)(?: real| actually)? (?:there|here|around|available"
    r"|online|listening)|any(?:one|body) (?:there|here|around|home))(?: (?:now|right now|today|please|to talk|to help))*\W*"
    r"|.{0,30}\b(?:ask|contact|reach|get hold of|talk to|speak to|speak with|call|ring) (?:the |your )?(?:team|clinic|them)"
    r"(?: directly)?,? how\b.{0,20}"
    r"|\W*(?:ok |and |so |but )*how (?:do|can|would|am|should) i (?:supposed to )?(?:ask|contact|reach|get hold of|talk to|speak to)"
    r" (?:the |your )?(?:team|clinic|them)(?: directly| then| if .{0,40})?\W*",
    re.IGNORECASE,
)  # fmt: skip


NAMED = re.compile(r"\*\*([A-Z0-9]{4}-[A-Z0-9]{4})\*\*")
GONE = re.compile(r"\bis (?:cancelled|deleted)\b")
