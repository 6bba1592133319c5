"""Rasa's rule policy, with a red flag before its forms and before what comes after it.

Rasa lets an open form see every message first, and a form asks the action server. An
emergency reply must not depend on that, so here a message with a red flag goes straight
to the rules, which need nothing but the domain.

While a red flag stands, what would open a form or send a domain's small talk goes to
``action_after_emergency`` instead; the actions that answer see to it themselves. Nor does
a lesser sign soften a graver one.
"""

from __future__ import annotations

import time
from typing import Any, Dict, List, Optional, Text, Tuple

from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from faqbot.faq_ids import CANDIDACY
from faqbot.payloads import is_payload
from faqbot.safety.aftermath import RED_FLAGS, Said, standing_alarm
from faqbot.safety.softening import STRONG, only_evades, softening

AFTER_EMERGENCY, CONFIRM = "action_after_emergency", "action_confirm"
URGENT = "urgent"
SMALL_TALK = frozenset({"greeting", "thanks", "goodbye"})
BOOKING = "booking"
NOT_IN_AN_EMERGENCY = SMALL_TALK | {BOOKING, "change_booking", "screening"}
CAUTION = 2  # messages for which a refusal that named nothing is still fresh


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class SafetyFirstPolicy(RulePolicy):
    """The rule policy, in which no form stands between a red flag and its reply."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """See parent class for full docstring."""
        action = action_that_stands(tracker)
        if action is None or action not in domain.action_names_or_texts:
            return super().predict_action_probabilities(tracker, domain, rule_only_data, **kwargs)
        if tracker.latest_action_name == action:
            action = ACTION_LISTEN_NAME
        return self._rule_prediction(self._prediction_result(action, tracker, domain), action)

    @staticmethod
    def _find_action_from_loop_happy_path(
        tracker: DialogueStateTracker,
    ) -> Tuple[Optional[Text], Optional[Text]]:
        intent = tracker.latest_message.intent.get("name") if tracker.latest_message else None
        if intent in RED_FLAGS:
            return None, None
        return RulePolicy._find_action_from_loop_happy_path(tracker)


def action_that_stands(tracker: DialogueStateTracker) -> Optional[Text]:
    """The action that earlier messages demand in place of the rules' own, if any.

    A "thanks, so I can come" after a refusal gets no "you're welcome" either, and an "I'll skip
    my tablets and come" no form.
    """
    message = tracker.latest_message
    intent = message.intent.get("name") if message else None
    if intent not in RED_FLAGS and (intent not in NOT_IN_AN_EMERGENCY or tracker.active_loop_name):
        return None
    text = message.text or ""
    if is_payload(text):
        return None
    alarm = standing_alarm(_said(tracker), time.time())
    if intent in RED_FLAGS and alarm is not None and alarm.over:
        return AFTER_EMERGENCY
    if intent == URGENT and alarm is not None and alarm.kind != URGENT:
        return f"utter_{alarm.kind}"  # a fever that was an emergency stays one when it reddens
    if intent in RED_FLAGS:
        return None
    if alarm is not None and not (alarm.over and intent not in SMALL_TALK):
        return AFTER_EMERGENCY
    context = tracker.get_slot("context") or {}
    if intent in SMALL_TALK and context.get("concerns") and softening(text) in STRONG:
        return CONFIRM
    if intent == BOOKING and _was_refused(context) and only_evades(text):
        return CONFIRM
    return None


def _was_refused(context: Dict[Text, Any]) -> bool:
    """Whether something was refused that stands: by a name, or in one of the last answers."""
    since = context.get("turn", 0) + 1 - context.get("topic_turn", 0)
    is_topic = context.get("advised") or list(context.get("faqs") or ())[:1] == [CANDIDACY]
    return bool(context.get("concerns") or (is_topic and since <= CAUTION))


def _said(tracker: DialogueStateTracker) -> List[Said]:
    return [
        Said(str(event.intent.get("name")), event.text or "", event.timestamp)
        for event in tracker.events
        if isinstance(event, UserUttered)
    ]
