"""What several tests of booking need."""

from __future__ import annotations

from typing import Any

from faqbot.forms.booking import (
    CONSENT,
    CONTACT,
    NAME,
    SHARE,
    TIME,
    Scene,
    answer,
)
from faqbot.forms.heard import Heard, Step

JO = {NAME: "Jo Brown", CONTACT: {"email": "jo@example.org"}, TIME: "mornings"}


def scene(requested: str | None, slots: dict[str, Any] | None = None, **more: Any) -> Scene:
    return Scene(slots or {}, requested, "US", **more)


def heard(text: str, intent: str = "nlu_fallback", **more: Any) -> Heard:
    return Heard(text, intent, **more)


def step(requested: str, text: str, intent: str = "nlu_fallback", **more: Any) -> Step:
    slots = more.pop("slots", JO if requested in (SHARE, CONSENT) else {})
    made = answer(scene(requested, slots, **more), heard(text, intent))
    assert made is not None, f"{text!r} was left to others"
    return made
