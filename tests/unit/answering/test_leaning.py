"""What a short message asks for after an answer."""

from __future__ import annotations

import pytest

from faqbot.answering.leaning import followed
from faqbot.answering.understood import Part


def short(text, faq, confidence=0.9, **entities):
    named = {kind: tuple(values) for kind, values in entities.items()}
    return Part(text, f"faq/{faq}", confidence, is_elliptical=True, entities=named)


@pytest.mark.parametrize(
    ("part", "topic", "faq"),
    [
        # Surely of another FAQ, and no goal or place named to put to the topic.
        (short("and do I have to diet", "fat_weight"), "results", "fat_weight"),
        (short("ok and what about the bra area", "body_areas"), "maintenance", "body_areas"),
        # A place or a goal is put to the topic.
        (short("and on the legs", "body_areas", body_area=["legs"]), "results", "results"),
        (short("and cellulite?", "cellulite", goal=["cellulite"]), "sessions", "sessions"),
        # A guess is not.
        (short("and that", "fat_weight", 0.4), "results", "results"),
        (short("does it help", "conditions_treated"), "sessions", "sessions"),
    ],
)
def test_a_short_message_asks_of_the_topic_or_of_another_faq(part, topic, faq):
    own = next(iter(part.entities.get("goal", ())), None)
    assert followed(part, topic, own) == faq
