"""Terms a visitor takes back."""

from __future__ import annotations

import pytest

from faqbot.nlu.replaced import without_denied, without_replaced

TERMS = {
    "cellulite": ("goal", "cellulite"),
    "hair": ("goal", "hair_loss"),
    "acne": ("goal", "face"),
    "scars": ("goal", "scars"),
    "face": ("body_area", "face"),
    "thighs": ("body_area", "thighs"),
    "legs": ("body_area", "legs"),
    "pregnant": ("condition", "pregnancy"),
    "diabetes": ("condition", "diabetes"),
}


def kept(text):
    entities = [
        {
            "entity": kind,
            "value": value,
            "start": text.index(word),
            "end": text.index(word) + len(word),
        }
        for word, (kind, value) in TERMS.items()
        if word in text
    ]
    return {one["value"] for one in without_replaced(entities, text)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("oh wrong, cellulite not hair", {"cellulite"}),
        ("no not acne, old scars", {"scars"}),
        ("not my face, my thighs", {"thighs"}),
        ("cellulite instead of the hair", {"cellulite"}),
        ("for my thighs, sorry, legs", {"legs"}),
        ("hair - no, cellulite", {"cellulite"}),
        ("thighs i mean legs", {"legs"}),
        ("i wrote hair by mistake, cellulite", {"cellulite"}),
        ("i said face but i meant hair", {"hair_loss"}),
        ("forget about the hair, what of cellulite", {"cellulite"}),
        ("how many for the legs rather than the face", {"legs"}),
    ],
)
def test_what_is_replaced_is_gone(text, values):
    assert kept(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("not hair", {"hair_loss"}),
        ("hair and cellulite", {"hair_loss", "cellulite"}),
        ("not only cellulite but hair too", {"cellulite", "hair_loss"}),
        ("does it not help cellulite and hair", {"cellulite", "hair_loss"}),
        ("why not the face and thighs", {"face", "thighs"}),
        ("my thighs are sorry looking and the face too", {"thighs", "face"}),
        ("pregnant not diabetes", {"pregnancy", "diabetes"}),
        ("no, hair", {"hair_loss"}),
    ],
)
def test_what_is_not_replaced_stays(text, values):
    assert kept(text) == values


def test_a_topic_turned_down_beside_another_is_gone():
    denied = {"label": "faq/pain", "text": "sorry not the pain"}
    meant = {"label": "faq/anesthesia", "text": "the numbing"}
    alarm = {"label": "emergency", "text": "not breathing well"}
    assert without_denied([denied, meant]) == [meant]
    assert without_denied([denied]) == [denied]
    assert without_denied([alarm, meant]) == [alarm, meant]
    asks = {"label": "faq/pain", "text": "not sure how much it hurts"}
    assert without_denied([asks, meant]) == [asks, meant]
