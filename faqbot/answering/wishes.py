"""Whether a visitor wants it short or in plainer words, and what else the message says.

"Shorter", "tl;dr", "what do you mean" ask for the last answer once more in few words; "does it
hurt, one sentence pls" asks that of the answer to come.
"""

from __future__ import annotations

import re
from typing import Optional

_PLEASE = r"(?:please|pls|plz|plse|thanks|thx|ta)"
_MUCH = r"(?:(?:way|much|far|a (?:bit|little|lot)|even|as|very|really|nice and|super|kinda) )*"
_BRIEF = r"(?:short(?:er|ly)?|brief(?:er|ly)?|conci(?:se|sely)|succinct(?:ly)?)"
_REPLY = r"(?:answers?|versions?|repl(?:y|ies)|summar(?:y|ies)|explanations?|ones?)"
# Wherever they stand, these speak of the reply and not of the treatment.
_ANYWHERE = (
    r"\bt[;:.,/]?\s?l[;:.,/]?\s?d[;:.,/]?\s?r\b",
    r"\b(?:in|as|with|just|only|give me|say it in|keep it to|max(?:imum)?)?\s*(?:one|1|a single|two|2|three|3|a few|few|an?)"
    r"[ -](?:(?:short|simple|quick|plain|single) )*(?:sentences?|liners?)\b(?: (?:answer|only|max))*",
    r"\b(?:in|with|just|using) (?:one|1|a single|two|2|three|3|a few|few|as few|a couple of) (?:short |simple )?(?:words?|lines?)\b",
    r"\b(?:one|1|single)[ -]word (?:answer|reply)\b",
    r"\bin (?:a nutshell|short|brief|summary|(?:plain|simple|normal|proper|easy) (?:english|words|terms|language)|english"
    r"|layman['’]?s? (?:terms|words)|other words)\b",
    rf"\b(?:the )?(?:{_BRIEF}|quick|simple|straight|plain|simpler|easier) {_REPLY}\b(?: only)?",
    r"\b(?:simple|plain|easy|easier|simpler|normal|small|fewer|less) (?:words|english|language|text|talk|waffle|blah)\b",
    r"\b(?:(?:just|only|simple|simply|straight|plain|quick|a|answer|say|is it)\s+)*(?:yes|yea|yep|y)\s?(?:or|/|\\)\s?(?:a )?(?:no|nope|n)\b"
    r"(?: (?:answer|only|question|will do))?",
    r"\b(?:sum|summ) (?:it|that|this|things|all (?:that|this))?\s?up\b|\bsummar(?:y|i[sz]e)\b",
    r"\bexplain (?:it |that |this )?(?:to me )?(?:like|as if) i['’]?(?:\s?a)?m (?:\w+ )?(?:\w+|\d+)\b|\beli ?5\b|\bdumb (?:it|that) down\b",
    r"\b(?:get to the point|bottom line|cut to the chase|long story short|just the (?:gist|basics|main points?)|the gist|key points|main points?"
    r"|wall of text|less waffle|no waffle|no essays?|not an essay|without the (?:essay|waffle|details?))\b",
    r"\b(?:not|n['’]?t|never|cannot|cant|aint) (?:going to |gonna |be )?(?:read(?:ing)? )(?:all (?:of )?)?(?:that|this|it)\b",
    rf"\b(?:keep|make|cut|say|put|explain|tell|write) (?:it|that|this|your answers?|me) (?:down )?{_MUCH}(?:{_BRIEF}|simpl(?:e|er|y)|plain(?:er|ly)?)\b",
    rf"\b(?:be|but|please|pls|plz) {_MUCH}(?:{_BRIEF})(?=\s*(?:$|[,.;:!?]|\b{_PLEASE}\b|\band\b))",
    rf"(?:^|[,.;:!?-]\s*){_MUCH}(?:{_BRIEF})\b(?=\s*(?:$|[,.;:!]|\b{_PLEASE}\b))",
    r"(?:^|[,.;:!-]\s*)(?:(?:ugh|oh|omg|no|sorry|but|and|ok|that['’]?s|thats|that is|this is|it['’]?s|its|way|far|much|waa+y|all|bit|a|still)\s+)*"
    r"too (?:long(?:winded)?|wordy|much (?:text|info\w*|reading|writing|to read|to take in)|complicated|many words)\b"
    r"(?=\s*(?:$|[,.;:!]|\b(?:to read|for me|can you|just|didn)))(?!\W*\?)",
)
_WISH = re.compile("|".join(f"(?:{one})" for one in _ANYWHERE), re.IGNORECASE)
# Only as all that was said do these speak of the last answer.
_ALONE = re.compile(
    r"^\W*(?:(?:sorry|but|ok(?:ay)?|so|hm+|um+|er+m?|and|wait|eh|oh)\W+)*(?:"
    r"(?:what|wot|wat) (?:do|did|d['’]?) ?(?:you|u|ya) mean(?: by (?:that|this))?|(?:what|wot) (?:does|did) (?:that|this|it|all that) (?:even )?mean"
    r"|meaning|come again|huh|pardon|i (?:do ?n['’]?t|do not|did ?n['’]?t|can ?n?['’]?t) (?:really )?(?:get|understand|follow)(?: (?:it|that|this|you|a word))?"
    r"|(?:can (?:you|u) )?(?:explain|clarify|rephrase)(?: (?:that|it|this|yourself))?(?: (?:again|better|properly|more simply))?"
    r"|simpl(?:er|ify|y|e)(?: (?:it|that))?|(?:i['’]?m |im )?(?:confused|lost)|that['’]?s confusing|(?:you|u)(?:['’]?ve)? lost me"
    rf"|short|brief|quick(?:er)?(?: one)?|long|(?:i want |give me )?(?:less|fewer)(?: words)?)(?:\W+{_PLEASE})?[\s.!?]*$",
    re.IGNORECASE,
)
# A wish for every answer to come, and its end.
_ALWAYS = re.compile(
    rf"\b(?:(?:{_BRIEF}|quick|one[ -]line|one[ -]word|yes[ /-]?(?:or )?no) (?:answers|replies|responses|ones)"
    rf"|(?:keep|make|want|write) (?:it|them|things|(?:all )?(?:your|the|my) (?:answers?|repl(?:y|ies)|texts?|messages?)) {_MUCH}{_BRIEF}"
    rf"|(?:no|not|stop with the|without) (?:\w+ )?(?:essays|long (?:answers|texts|replies)|walls of text|waffle|waffling)"
    rf"|{_BRIEF}\b.{{0,20}}\b(?:from now on|always|every time|each time)|(?:from now on|always|every time)\b.{{0,20}}\b{_BRIEF}"
    r"|(?:no|not (?:much|a lot of)|(?:have|got) (?:no|little)|have(?:n['’]?t| not)(?: got)?(?: any| much)?) time (?:to (?:be )?read(?:ing)?|for (?:this|that|all|reading|long|essays))"
    r"|(?:in a|bit of a|mad) (?:rush|hurry)(?! (?:to|for)\b))\b",
    re.IGNORECASE,
)
_AT_LENGTH = re.compile(
    r"\b(?:(?:more|full|fuller|all the|further|every|in|greater|some) details?|(?:full|long|longer|complete|proper|whole) (?:answers?|versions?|repl(?:y|ies)|stor(?:y|ies)|explanations?)"
    r"|(?:explain|answer|say|tell me)(?: it| that| this)? (?:properly|in full|at length|more|everything))\b",
    re.IGNORECASE,
)
_FILLERS = frozenset(
    """a again all an and answer any ask asked asking be bit bot but can cant come could did didnt do dont for get give
    go got have hello hey hi i id im in is it its just keep know let like lol long lot make mate me more much my need no
    now of oh ok okay omg on one only or please pls plz put question read really reply right same say so sorry
    still such sure tell text than thanks that thats the then there thing things this to too try u ugh ur us
    version very want way well whats will with word words would write you your""".split()
)
_WORD = re.compile(r"[a-z]+")


def wants_short(text: str) -> bool:
    """Whether a text asks for few or plain words, alone or beside a question."""
    return bool(_WISH.search(text) or _ALONE.match(text))


def standing_wish(text: str) -> Optional[bool]:
    """Whether every answer to come should be short.

    Args:
        text: The visitor's words.

    Returns:
        ``True`` from here on, ``False`` no more, ``None`` where nothing is said of it.
    """
    if _AT_LENGTH.search(text):
        return False
    return True if _ALWAYS.search(text) else None


def is_only_wish(text: str) -> bool:
    """Whether a text asks for few or plain words and for nothing else."""
    if _ALONE.match(text):
        return True
    return bool(_WISH.search(text)) and not _names_more(_WISH.sub(" ", text))


def asks_beside(text: str) -> bool:
    """Whether a text asks for few words about something it names itself."""
    return bool(_WISH.search(text)) and _names_more(_WISH.sub(" ", text))


def _names_more(text: str) -> bool:
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    return any(word not in _FILLERS for word in words)
