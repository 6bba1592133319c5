"""Neither a form nor small talk stands between a red flag and what it demands.

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


AFTERWARDS = """
from faqbot.lightrasa import install
install()
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from faqbot.nlu.policy import action_that_stands

def after(*said, **context):
    tracker = DialogueStateTracker("visitor", [AnySlot("context", mappings=[])])
    tracker.update(SlotSet("context", context))
    for intent, text in said:
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(text, {"name": intent}))
    return action_that_stands(tracker)

ALARM = ("emergency", "my throat is closing")
print(after(ALARM))
print(after(ALARM, ("booking", "book me in")))
print(after(ALARM, ("thanks", "thank you")))
print(after(ALARM, ("faq", "does it hurt?")))
print(after(ALARM, ("booking", "/booking")))
print(after(ALARM, ("booking", "I am safe now, book me in")))
print(after(ALARM, ("emergency", "I have called an ambulance")))
print(after(ALARM, ("urgent", "and the red bit is growing")))
print(after(("crisis", "I want to die"), ("urgent", "the spot is infected")))
print(after(("urgent", "a hard nodule"), ("urgent", "the spot is infected")))
print(after(ALARM, ("emergency", "now I cannot breathe")))
print(after(("booking", "book me in")))
print(after(("thanks", "thanks, so I can have it"), concerns=[{"value": "diabetes"}]))
print(after(("thanks", "thanks a lot"), concerns=[{"value": "diabetes"}]))
SKIPS = ("booking", "I will skip it two days and come")
print(after(SKIPS, concerns=[{"value": "diabetes"}]))
print(after(SKIPS, advised=True, turn=3, topic_turn=3))
print(after(SKIPS, advised=True, turn=9, topic_turn=3))
print(after(("booking", "book me in please"), concerns=[{"value": "diabetes"}]))
"""


def test_while_a_red_flag_or_a_refusal_stands_no_form_opens_and_no_small_talk_goes_by() -> None:
    command = [sys.executable, "-W", "ignore", "-c", AFTERWARDS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines() == [
        "None",
        "action_after_emergency",
        "action_after_emergency",
        "None",
        "None",
        "None",
        "action_after_emergency",
        "utter_emergency",
        "utter_crisis",
        "None",
        "None",
        "None",
        "action_confirm",
        "None",
        "action_confirm",
        "action_confirm",
        "None",
        "None",
    ], done.stderr[-2000:]
