"""No form stands between a red flag and its reply.

In a process of its own, as Rasa is imported there without TensorFlow.
"""

from __future__ import annotations

import subprocess
import sys

from faqbot.settings import ROOT

SCRIPT = """
from faqbot.lightrasa import install
install()
from rasa.shared.core.events import ActionExecuted, ActiveLoop, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from faqbot.nlu.policy import SafetyFirstPolicy

for intent in ("emergency", "urgent", "crisis", "faq"):
    tracker = DialogueStateTracker("visitor", [])
    tracker.update(ActiveLoop("booking_form"))
    tracker.update(ActionExecuted("action_listen"))
    tracker.update(UserUttered("...", {"name": intent}))
    print(intent, SafetyFirstPolicy._find_action_from_loop_happy_path(tracker)[0])
"""


def test_a_red_flag_passes_the_form_by_and_other_messages_do_not() -> None:
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines() == [
        "emergency None",
        "urgent None",
        "crisis None",
        "faq booking_form",
    ], done.stderr[-2000:]
