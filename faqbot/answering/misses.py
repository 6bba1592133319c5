"""Replies for when there is no answer: asking back, offering guesses, saying so."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence, Tuple

from faqbot.answering.context import Context
from faqbot.answering.goals import GOAL_NAMES
from faqbot.answering.languages import is_foreign, speaks_another_language
from faqbot.answering.premises import PROFESSIONAL, is_refused, put_right
from faqbot.answering.reply import MAX_BUTTONS, Button, Reply
from faqbot.answering.understood import Understood
from faqbot.payloads import faq_payload

HANDOFF = Button("Talk to a person", "/handoff")
OFFER_HANDOFF_AFTER = 2  # misunderstandings in a row
# Intents in which the words of another language would be answered by a guess.
GUESSED = frozenset(
    {"faq", "follow_up", "correction", "personal_advice", "did_you_mean", "certainty", "agreement"}
    | {"source_request", "nlu_fallback", "out_of_scope", "nonsense", "telling"}
)
STARTERS: Tuple[Tuple[str, str], ...] = (
    ("How many sessions?", "sessions"),
    ("What results, and when?", "results"),
    ("Does it hurt?", "pain"),
)
# The same where the words point before or after the treatment.
STARTERS_AROUND: Mapping[str, Tuple[Tuple[str, str], ...]] = {
    "aftercare": (
        ("What to do afterwards", "aftercare"),
        ("When can I go back to work?", "downtime"),
        ("Side effects?", "side_effects"),
    ),
    "preparation": (
        ("How do I prepare?", "preparation"),
        ("Is it numbed first?", "anesthesia"),
        ("Who can have it?", "candidacy"),
    ),
}
ENGLISH_ONLY = (
    "I'm sorry, I only understand English. Please ask me in a few English words, or {contact}."
)
NOT_COVERED = (
    "I'm sorry, that is not in our documents, so I won't guess. For this, {contact}.",
    "Our documents say nothing about that, and I'd rather not make something up; {contact}.",
    "I can't answer that from the documents I have. {contact_sentence}.",
)
ASKING_BACK = (
    "I'm not quite sure what you mean. Is it this?",
    "I'd rather ask than guess: did you mean one of these?",
    "Let me make sure I get this right. Is it one of these?",
)
NOT_UNDERSTOOD = (
    "I'm not sure I understood that. Could you put it another way, in one short question?",
    "Sorry, I still don't follow. Try a few plain words, such as “downtime” or “side effects”.",
    "That one is beyond me. A person can help better than I can here.",
)
NO_QUESTION = (
    "I didn't find a question in that. You can ask, for instance, “does it hurt?” or “how soon can "
    "I go back to work?”",
    "Sorry, I can't read anything into that. Try a short question about mesotherapy in plain words.",
    "I still see no question I can look up. A person can help better than I can here.",
)
TOLD = (
    "Thank you for telling me. What would you like to know? You can ask, for instance, “does it "
    "hurt?” or “how soon can I go back to work?”",
    "I see. And what is your question? Plain words are best, such as “downtime” or “side effects”.",
    "Thank you. I only answer questions about mesotherapy; a person can listen better than I can.",
)


def dont_know(understood: Understood, context: Context, contact: str) -> Reply:
    """Say that there is no answer, with the way to the clinic; put right what was presumed."""
    if is_refused(understood.text):
        reply = Reply(
            PROFESSIONAL.format(contact=contact),
            "unknown",
            confidence=0.0,
            release=understood.release,
        )
    else:
        reply = _not_known(understood, context, contact)
    return put_right(reply, understood.text)


def _not_known(understood: Understood, context: Context, contact: str) -> Reply:
    """The miss itself; in other words each time."""
    if any(is_foreign(part.text) for part in understood.parts):
        return _english_only(understood, contact)
    is_outside = any(part.label == "out_of_scope" for part in understood.parts)
    labels = {part.label for part in understood.parts}
    variants = NO_QUESTION if "nonsense" in labels else NOT_UNDERSTOOD
    variants = TOLD if labels == {"telling"} else variants
    variants = NOT_COVERED if is_outside else variants
    text = variants[context.misses % len(variants)].format(
        contact=contact, contact_sentence=contact[:1].upper() + contact[1:]
    )
    if not is_outside and context.misses + 1 >= OFFER_HANDOFF_AFTER:
        text = f"{text} Or {contact}."
    return Reply(
        text=text,
        kind="unknown",
        confidence=max((part.confidence for part in understood.parts), default=0.0),
        buttons=(HANDOFF,) if is_outside or context.misses + 1 >= OFFER_HANDOFF_AFTER else (),
        release=understood.release,
    )


def _english_only(understood: Understood, contact: str) -> Reply:
    return Reply(
        ENGLISH_ONLY.format(contact=contact),
        "unknown",
        confidence=0.0,
        buttons=(HANDOFF,),
        release=understood.release,
    )


def another_language(
    intent: str, understood: Understood, text: str, contact: str
) -> Optional[Reply]:
    """What is said to a question in another language, whichever FAQ its words resemble.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        contact: The way to the clinic.
    """
    if intent not in GUESSED or not speaks_another_language(text):
        return None
    return _english_only(understood, contact)


def did_you_mean(understood: Understood, context: Context, contact: str) -> Reply:
    """Offer the likeliest FAQs as buttons; the second time in a row, a person as well.

    Guesses at words of another language would be wild; these hear which one is understood.
    """
    if is_foreign(understood.text):
        return dont_know(understood, context, contact)
    goals = [goal for part in understood.parts for goal in part.entities.get("goal", ())]
    buttons = [
        Button(title, faq_payload(faq, goals[0] if goals else None))
        for faq, title in understood.suggestions
    ]
    text = ASKING_BACK[context.misses % len(ASKING_BACK)]
    if context.misses + 1 >= OFFER_HANDOFF_AFTER:
        buttons = [*buttons[: MAX_BUTTONS - 1], HANDOFF]
    reply = Reply(
        text=text,
        kind="clarify",
        confidence=max((part.confidence for part in understood.parts), default=0.0),
        buttons=tuple(buttons[:MAX_BUTTONS]),
        release=understood.release,
    )
    return put_right(reply, understood.text)


def clarify_topic(goal: Optional[str], cue: Optional[str] = None) -> Reply:
    """Ask what a follow-up follows, with a few likely questions.

    Args:
        goal: What it is for, if known.
        cue: The FAQ that its words point to: "what about after" may mean the care or the marks.
    """
    about = f" about {GOAL_NAMES[goal]}" if goal in GOAL_NAMES else ""
    return Reply(
        text=f"What would you like to know{about}?",
        kind="clarify",
        goal=goal,
        buttons=_starters(goal, STARTERS_AROUND.get(cue or "", STARTERS)),
    )


def _starters(goal: Optional[str], starters: Sequence[Tuple[str, str]]) -> Tuple[Button, ...]:
    return tuple(Button(title, faq_payload(faq, goal)) for title, faq in starters)
