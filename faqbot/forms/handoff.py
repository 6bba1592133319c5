"""The reply to a visitor who wants a person."""

from __future__ import annotations

from faqbot.answering.reply import Button, Reply

CALL_BACK = Button("Ask for a call back", "/booking")


def handoff(contact: str, topics: str, is_booking: bool) -> Reply:
    """How to reach a person, and the offer of a call back.

    Args:
        contact: As the end of a sentence.
        topics: What the conversation was about, as ``in_words`` words it; may be empty.
        is_booking: Whether the booking form is open already.
    """
    text = f"Of course. To speak with a person, {contact}."
    if is_booking:
        return Reply(text, "handoff")
    offer = "I can also note a request for a call back"
    if topics:
        told = topics.replace("you asked", "that you asked", 1)
        offer = f"{offer} and tell the team {told}, so you need not start over"
    return Reply(f"{text} {offer}.", "handoff", buttons=(CALL_BACK,))
