""" "How long?" with nothing before it: what it may be of is asked, and answered with the next words.

"How long" – "for the face": a session, the course and the results each have a length, so each is
told in short.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional, Tuple

from faqbot.answering.asked import Asked
from faqbot.answering.goals import GOAL_NAMES, goal_in
from faqbot.answering.reply import Button, Reply
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from faqbot.payloads import faq_payload

FRESH = 2  # messages for which the open question stands
LENGTHS = ("procedure", "sessions", "maintenance")
_TITLES = ("One session", "The whole course", "The results")
WHICH_LENGTH = "How long what{about}: one session, the whole course, or how long results last?"
_HOW_MANY_TIMES = re.compile(
    r"\bhow (?:many|meny) (?:times|goes|rounds|sessions?|visits?|treatments?|appointments?|sittings?)\b",
    re.I,
)
_HOW_LONG = re.compile(
    r"^\W*(?:(?:and|so|ok|but|for|hi|hello|hey)\W+)*how long\W*(?:then|for)?\W*$", re.I
)


def asks_of_nothing(understood: Understood) -> Tuple[str, ...]:
    """The FAQs that a question may be of which names nothing; none where it can't be told."""
    if len(understood.parts) != 1:
        return ()
    if _HOW_LONG.match(understood.parts[0].text):
        return LENGTHS
    cue = understood.parts[0].cue
    return (cue,) if cue else ()


def says_what(text: str) -> bool:
    """Whether "how many" says of what, and so can be answered with nothing before it."""
    return bool(_HOW_MANY_TIMES.search(text))


def which_length(understood: Understood) -> Optional[Reply]:
    """Ask back what "how long" is about; ``None`` for another question."""
    if asks_of_nothing(understood) != LENGTHS:
        return None
    part = understood.parts[0]
    goal = goal_in(Asked(part.text, entities=part.entities))
    about = f" for {GOAL_NAMES[goal]}" if goal in GOAL_NAMES else ""
    buttons = [Button(title, faq_payload(faq, goal)) for title, faq in zip(_TITLES, LENGTHS)]
    return Reply(WHICH_LENGTH.format(about=about), "clarify", goal=goal, buttons=tuple(buttons))


def taken_up(understood: Understood, scene: Scene) -> Optional[Understood]:
    """The open question with what was named now; ``None`` where none is open or it is another.

    Args:
        understood: The message.
        scene: What else is known.
    """
    context, parts = scene.context, understood.parts
    faqs = [faq for faq in context.pending if faq in scene.records]
    is_fresh = context.turn - context.topic_turn < FRESH
    if not faqs or not is_fresh or len(parts) != 1 or not parts[0].is_bare:
        return None
    asked = [
        replace(
            parts[0], text=f"{context.asked} {parts[0].text}", label=f"faq/{faq}", is_bare=False
        )
        for faq in faqs
    ]
    whole = tuple(replace(one, is_understood=True, is_elliptical=False, cue=None) for one in asked)
    return replace(understood, parts=whole)
