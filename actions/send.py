"""Send a reply through Rasa's dispatcher: one text with its buttons, one custom object."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from faqbot.answering.reply import Reply


def send(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Send one reply.

    Text and object go as one utterance; Rasa's REST channel hands them on one after the
    other.
    """
    dispatcher.utter_message(
        text=reply.text,
        buttons=[button.to_json() for button in reply.buttons],
        json_message=reply.custom,
    )
