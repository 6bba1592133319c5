"""The reply to a visitor who wants a person."""

from __future__ import annotations

from faqbot.answering.reply import Button, Reply

CALL_BACK = Button("Ask for a call back", "/booking")


# A clinic that gave no number or address here is still reached by a request.
NO_CONTACT = (
    "There is no person in this chat, and I was given no phone number or address to pass on. The "
    "team does get what you leave here."
)


def handoff(contact: str, topics: str, is_booking: bool, has_contact: bool = True) -> Reply:
    """How to reach a person, and the offer of a call back.

    Args:
        contact: As the end of a sentence.
        topics: What the conversation was about, as ``in_words`` words it; may be empty.
        is_booking: Whether the booking form is open already.
        has_contact: Whether the clinic gave a way to reach it.
    """
    if is_booking:
        return Reply(f"Of course. To speak with a person, {contact}.", "handoff")
    text = f"Of course. To speak with a person, {contact}."
    if not has_contact:
        text = NO_CONTACT
    offer = "I can also note a request for a call back"
    if topics:
        told = topics.replace("you asked", "that you asked", 1)
        offer = f"{offer} and tell the team {told}, so you need not start over"
    return Reply(f"{text} {offer}.", "handoff", buttons=(CALL_BACK,))
