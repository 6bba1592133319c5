"""Short replies about the bot itself, varied so that no visitor meets a loop."""

from __future__ import annotations

import re
from typing import Tuple

from faqbot.answering import upset
from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import Button, Reply
from faqbot.payloads import faq_payload

MENU = (
    "I answer questions about mesotherapy from five web pages, and name the page and heading each "
    "answer rests on. You can ask me about:\n"
    "- **recovery**: work, driving, make-up, side effects\n"
    "- **comfort**: pain, numbing, needles or no needles\n"
    "- **getting ready**: before and after, who should not have it\n"
    "- **results**: what, when, how many sessions, how long it lasts\n"
    "- **goals**: face, hair, cellulite, fat, eyes\n\n"
    "I can also note a call-back request. I can't give medical advice, prices or appointment times."
)
STARTERS: Tuple[Button, ...] = (
    Button("How soon can I go back to work?", faq_payload("downtime")),
    Button("What are the side effects?", faq_payload("side_effects")),
    Button("How should I prepare?", faq_payload("preparation")),
)

# Upset first: in "stupid bot" it is not the bot that is asked about.
_MOODS: Tuple[Tuple[re.Pattern, Tuple[str, ...]], ...] = (
    (
        re.compile(r"\b(?:useless|stupid|idiot|dumb|rubbish|crap|shit|fuck\w*|hate|annoy\w*|worst|terrible|bad bot|waste|wrong|not helpful|unhelpful|again|(?:did|have|has)(?:n['’]?t| not) (?:really |even )?answer\w*|not (?:an|my|the) (?:answer|question)|not what i asked|already said|same (?:thing|answer)|repeat\w*|loop)\b", re.I),
        upset.BOT,
    ),
    (
        re.compile(r"\b(?:doctor|doc|dr|nurse|physician|medic|medically trained|qualified|expert|professional)\b", re.I),
        (
            "No doctor, no: I'm a program that looks things up in five web pages. A doctor has to look at your case.",
            "Right, I'm not a doctor but an automated assistant. I can only say what five web pages say.",
        ),
    ),
    (
        re.compile(r"\b(?:robot|human|bot|real|person|machine|ai|alive|name|who (?:are|r) (?:you|u)|what are you|made you|gpt)\b", re.I),
        (
            "I'm an automated assistant. I answer from a handful of web pages about mesotherapy, "
            "and a person at the clinic can answer the rest.",
            "A program, not a person: I look things up in five documents and tell you which one "
            "says what.",
        ),
    ),
    (
        re.compile(r"\b(?:joke|funny|sing|story|poem|bored|lonely|love|marry|dance)\b", re.I),
        (
            "I'll leave that to people with a sense of humour. On mesotherapy I'm better company.",
            "I only do needles and numbers, I'm afraid. Is there something about the treatment I can look up?",
        ),
    ),
)  # fmt: skip
_ANYTHING = (
    "Thank you. I'm here for questions about mesotherapy whenever you like.",
    "Noted. What would you like to know about the treatment?",
    "All right. Ask me about recovery, pain, results or anything else around mesotherapy.",
)


def capabilities() -> Reply:
    """What the bot can do, with questions to start from."""
    return Reply(MENU, "smalltalk", buttons=STARTERS)


def chitchat(text: str, times_before: int) -> Reply:
    """A short reply to talk about the bot itself.

    Args:
        text: The visitor's words.
        times_before: How many such replies this conversation has had, to vary the words.
    """
    for pattern, variants in _MOODS:
        if pattern.search(text):
            buttons = (HANDOFF,) if variants is upset.BOT else ()
            return Reply(variants[times_before % len(variants)], "smalltalk", buttons=buttons)
    return Reply(_ANYTHING[times_before % len(_ANYTHING)], "smalltalk")
