""" "How long does it last?" – "no, one appointment, I mean": the same question of something else.

A visit, the course and the results each have a length. Who names another of them wants its
length, and not whatever else is known of it, such as how many sessions it takes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional, Pattern, Tuple

from faqbot.answering.scene import Scene, Turn
from faqbot.answering.spoken_of import named
from faqbot.answering.turn import respond
from faqbot.answering.understood import Part, Understood
from faqbot.labels import FAQ_PREFIX

MOST_WORDS = 10
_HOW_LONG = re.compile(
    r"\b(?:how|hw|howe) (?:long|much time|many (?:minutes|hours))\b|\bduration\b|\blength of\b",
    re.IGNORECASE,
)
# "How long till I see it" was asked of the results already.
_UNTIL = re.compile(
    r"\b(?:until|till|before|since|ago|wait|between|after|bruis\w*|swell\w*|see|notice|been)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:how (?!long)|what(?! about|['’]?s with)|when|why|where|who|which|does|can|could|should|enough|many|much|cost\w*|price\w*|hurt\w*|side|book\w*|bad|safe)\b",
    re.IGNORECASE,
)
_VISIT = re.compile(
    r"\b(?:(?:one|1|a|an|each|per|every|single|the|that|this|actual|just)(?: single| actual| individual)? (?:sessions?|appointments?|visits?|sittings?|treatment|procedure|appt)"
    r"|(?:session|appointment|visit|sitting|procedure)(?: itself| time| only)?)\b(?! (?:plan|effects?|results?))",
    re.IGNORECASE,
)
_COURSE = re.compile(
    r"\b(?:whole|full|entire|complete|total|all the) (?:course|thing|series|lot|treatment|process|programme|program|sessions)\b|\bthe course\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:results?|effects?|benefits?|outcome|improvement|glow|what (?:it|they) (?:does|do))\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"\b(?:last|lasts|stay|stays|hold|holds|keep|keeps)\b", re.IGNORECASE)
_MEANT: Tuple[Tuple[Pattern[str], str, str], ...] = (
    (_COURSE, "sessions", "how long does the whole course last"),
    (_VISIT, "procedure", "how long does one session last"),
    (_RESULTS, "maintenance", "how long do the results last"),
)
_NOT_THAT = re.compile(
    r"\bnot (?:about |for |of )?(?:the |a |an |my |that )?(?:\w+ )?(?:results?|effects?|sessions?|appointments?|visits?|course|treatment)\b",
    re.IGNORECASE,
)


def length_of(understood: Understood, scene: Scene) -> Optional[Turn]:
    """The length of what a few words name, after "how long"; ``None`` for anything else.

    Args:
        understood: What the model made of the message.
        scene: What else is known.
    """
    asked, text = scene.context.asked, understood.text
    if not _HOW_LONG.search(asked) or _UNTIL.search(asked) or named(understood.parts, "effect"):
        return None
    rest = _NOT_THAT.sub(" ", text)
    if len(text.split()) > MOST_WORDS or _OWN.search(rest):
        return None
    for pattern, faq, question in _MEANT:
        if pattern is _RESULTS and not _LASTS.search(asked):
            continue  # how long it takes until they show is a question of its own
        if pattern.search(rest) and faq in scene.records:
            entities = understood.parts[0].entities if understood.parts else {}
            part = Part(question, f"{FAQ_PREFIX}{faq}", 1.0, entities=entities)
            meant = replace(understood, parts=(part,), text=question)
            return respond(meant, scene)
    return None
