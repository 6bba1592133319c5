"""Domain responses with the clinic's contact and emergency numbers filled in.

Of several wordings the next in turn is sent, never the same twice in a row. Where a red flag
names a reply of its own (an overdose, say), that one is sent in place of the kind's.

Named in ``endpoints.yml`` under ``nlg``. The numbers come from the settings when a reply
is sent, not when the model is trained, so a change needs no training. No action server
takes part: an emergency reply must not depend on one.
"""

from __future__ import annotations

import copy
from typing import Any, Dict, List, Optional, Text

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from faqbot.settings import Settings, read_settings


class ConfiguredResponses(TemplatedNaturalLanguageGenerator):
    """Fills ``{clinic_name}``, ``{contact}``, ``{emergency_number}`` and the like.

    Rasa keeps ``responses`` up to date on a model swap because this is a subclass of its
    own generator.
    """

    def __init__(
        self,
        endpoint_config: Optional[EndpointConfig] = None,
        domain: Optional[Domain] = None,
        settings: Optional[Settings] = None,
    ) -> None:
        super().__init__(domain.responses if domain else {})
        self._values = response_values(settings or read_settings())

    async def generate(
        self,
        utter_action: Text,
        tracker: DialogueStateTracker,
        output_channel: Text,
        **kwargs: Any,
    ) -> Optional[Dict[Text, Any]]:
        """See parent class for full docstring."""
        values = {**self._values, **kwargs}
        utter_action = self._fitting(utter_action, tracker)
        wordings = self.responses.get(utter_action) or []
        if len(wordings) < 2 or any("condition" in one or "channel" in one for one in wordings):
            return await super().generate(utter_action, tracker, output_channel, **values)
        slots = tracker.current_slot_values()
        filled = [self._fill_response(copy.deepcopy(one), slots, **values) for one in wordings]
        return filled[(_last_said(filled, tracker) + 1) % len(filled)]

    def _fitting(self, utter_action: Text, tracker: DialogueStateTracker) -> Text:
        """The response to the very sign in the latest message, if the domain has one."""
        latest = tracker.latest_message
        flag = (latest.parse_data.get("red_flag") if latest and latest.parse_data else None) or {}
        own = f"utter_{flag.get('reply')}"
        is_due = utter_action == f"utter_{flag.get('kind')}"
        return own if is_due and own in self.responses else utter_action


def _last_said(filled: List[Dict[Text, Any]], tracker: DialogueStateTracker) -> int:
    """Which of a response's wordings was sent last; -1 for none."""
    texts = [one.get("text") for one in filled]
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered) and event.text in texts:
            return texts.index(event.text)
    return -1


def response_values(settings: Settings) -> Dict[str, str]:
    """What the placeholders of domain responses stand for."""
    return {
        "clinic_name": settings.clinic_name,
        "contact": settings.contact,
        "emergency_number": settings.emergency,
        "crisis_line": settings.crisis,
        "poison_control": settings.poison_control,
    }
