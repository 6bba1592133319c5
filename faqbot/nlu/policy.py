"""Rasa's rule policy, with one thing before its forms: a red flag.

Rasa lets an open form see every message first, and a form asks the action server. An
emergency reply must not depend on that, so here a message with a red flag goes straight
to the rules, which need nothing but the domain.
"""

from __future__ import annotations

from typing import Optional, Text, Tuple

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker

RED_FLAGS = frozenset({"emergency", "urgent", "crisis"})


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class SafetyFirstPolicy(RulePolicy):
    """The rule policy, in which no form stands between a red flag and its reply."""

    @staticmethod
    def _find_action_from_loop_happy_path(
        tracker: DialogueStateTracker,
    ) -> Tuple[Optional[Text], Optional[Text]]:
        intent = tracker.latest_message.intent.get("name") if tracker.latest_message else None
        if intent in RED_FLAGS:
            return None, None
        return RulePolicy._find_action_from_loop_happy_path(tracker)
