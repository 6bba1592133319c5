"""What follows an emergency reply, and what to do about one that is only supposed.

The emergency reply itself is a domain response.
"""

from __future__ import annotations

from typing import Optional

from faqbot.answering.reply import MAX_BUTTONS, Button, Reply
from faqbot.answering.understood import Understood
from faqbot.payloads import faq_payload

# To be approved by a medical reviewer.
IF_IT_HAPPENS = (
    "**If that happens, call your local emergency number at once.** Don't wait for the clinic or for "
    "an answer here, and don't drive yourself. The same goes for trouble breathing, a swelling face, "
    "tongue or throat, fainting, chest pain, sudden trouble seeing, or redness that spreads with fever."
)
ASK_AHEAD = "Ask before the treatment what to watch for, and whom to ring after hours."


def questions_for_later(understood: Understood) -> Optional[Reply]:
    """Buttons for the questions that stood beside a red flag; ``None`` if there were none.

    No FAQ text is given here: until the danger is dealt with, it would only distract.
    """
    asked = [part.faq for part in understood.parts if part.is_understood and part.faq]
    if len(understood.parts) < 2 or not asked:
        return None
    buttons = [
        Button(understood.records[faq].title, faq_payload(faq))
        for faq in dict.fromkeys(asked)
        if faq in understood.records
    ]
    return Reply(
        text="Once you are safe, I can come back to what else you asked.",
        kind="emergency",
        buttons=tuple(buttons[:MAX_BUTTONS]),
        release=understood.release,
    )


def set_aside(form: Optional[str]) -> str:
    """That a form was broken off, and how to take it up again.

    Args:
        form: The form's name.
    """
    if form == "screening_form":
        return (
            "I have set the suitability questions aside; your answers went nowhere. Once you are "
            "safe, tell me so and say “am I suitable” to start again."
        )
    return (
        "I have set your request aside; nothing was sent. Once you are safe, tell me so and say "
        "“book” to take it up again."
    )
