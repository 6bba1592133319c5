"""Read a typed message with what was said before it, where the words alone would mislead.

"The second one" presses a button, "cancel it" means the request just made. Such words are
handed to Rasa as the payload a tap would send; what was typed travels along in the
message's metadata. Everything else, and every red flag, goes on as it was typed.
"""

from __future__ import annotations

import logging
from typing import Any, Awaitable, Callable, Dict, Mapping, NamedTuple, Optional, Sequence

from faqbot.answering.choices import may_press, ordinal_in, pressed
from faqbot.booking.validation import region_of
from faqbot.forms.wishes import BOOK, PERSON, Past, past_of, wish_in
from faqbot.payloads import is_payload
from faqbot.safety.red_flags import RedFlagDetector
from faqbot.settings import read_settings

logger = logging.getLogger(__name__)

TYPED = "typed"  # the key of the visitor's words in the metadata
PAYLOADS = {BOOK: "/booking", PERSON: "/handoff"}  # every other wish is about a request
CHANGE = "/change_booking"


class Told(NamedTuple):
    """What a conversation holds: slots, events oldest first, and the open form."""

    slots: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]
    form: Optional[str]


class Read(NamedTuple):
    """What Rasa is to be given."""

    text: str
    metadata: Dict[str, str]


async def read(text: str, recall: Callable[[], Awaitable[Optional[Told]]]) -> Read:
    """Read one message.

    Args:
        text: Cleaned, as typed or a button's payload.
        recall: Fetches the conversation; called only where it may matter.
    """
    as_typed = Read(text, {})
    region = region_of(read_settings().locale)
    if is_payload(text) or not may_matter(text, region):
        return as_typed
    if RedFlagDetector.default().find(text) is not None:
        return as_typed
    return meant(text, await recall() or Told({}, (), None), region) or as_typed


def may_matter(text: str, region: str) -> bool:
    """Whether words could mean something else after what was said before."""
    anything = (Past("ABCD-2345", 0, False, True), Past(None, 0, True, True))
    return may_press(text) or any(wish_in(text, past, region) for past in anything)


def meant(text: str, told: Told, region: str) -> Optional[Read]:
    """What typed words amount to, or ``None`` if just what they say."""
    if told.form is not None:
        is_place = ordinal_in(text) is not None and not text.strip(" .!#").isdigit()
        tap = pressed(text, told.events) if is_place else None
        return Read(tap, {}) if tap else None
    past = past_of(told.slots, told.events)
    tap = pressed(text, told.events)
    if tap is not None and not is_payload(tap):  # a button that says words for the visitor
        text, tap = tap, None
    wish = wish_in(text, past, region)
    if wish is not None and ordinal_in(text) is None:
        return Read(PAYLOADS.get(wish, CHANGE), {TYPED: text})
    return Read(tap, {TYPED: text}) if tap else None
