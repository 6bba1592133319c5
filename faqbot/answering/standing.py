"""What earlier messages demand of a reply, whichever action words it.

A red flag comes first, then what was named that a doctor must decide on. Every action asks
here before it answers, so no intent is a way round.
"""

from __future__ import annotations

from typing import Optional

from faqbot.answering.alarms import lead, said_instead
from faqbot.answering.also_allergic import also_allergic
from faqbot.answering.clearance import cleared_nobody, denied_before
from faqbot.answering.concerns import recalled, speaks_of_another
from faqbot.answering.misses import another_language
from faqbot.answering.own_signs import led
from faqbot.answering.refusals import refused_again
from faqbot.answering.reminders import recalled_by, reminded
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.self_made import marked_refused, refused_detail
from faqbot.answering.sign_details import still_a_sign
from faqbot.answering.too_late import told_too_late
from faqbot.answering.understood import Understood
from faqbot.safety.aftermath import Alarm


def turn_instead(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The turn that earlier messages demand; ``None`` for the usual one.

    Args:
        intent: Of the message, as decided.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    too_late = told_too_late(intent, understood, text, scene)
    if too_late is not None and _is_no_graver(scene.alarm):
        return too_late
    alarmed = said_instead(intent, understood, text, scene)
    if alarmed is not None:
        return Turn(alarmed, scene.context)
    foreign = another_language(intent, understood, text, scene.contact)
    if foreign is not None:
        return Turn(foreign, scene.context.with_miss())
    return (
        too_late
        or still_a_sign(intent, understood, text, scene)
        or refused_detail(intent, understood, text, scene)
        or _cleared_nobody(intent, understood, text, scene)
        or also_allergic(understood, text, scene)
        or refused_again(intent, understood, text, scene)
    )


def _is_no_graver(alarm: Optional[Alarm]) -> bool:
    """Whether an alarm asks for no more than a doctor today, which is then said more closely."""
    return alarm is not None and alarm.kind == "urgent" and alarm.over is None


def _cleared_nobody(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The denial of a clearance, unless an illness that was named has a rule to be said again."""
    return None if scene.context.concerns else cleared_nobody(intent, understood, text, scene)


def with_reminders(turn: Turn, scene: Scene, text: str = "") -> Turn:
    """A usual turn with what must be recalled, or said of an own sign, before its answer."""
    concern = None if speaks_of_another(text) else recalled_by(turn.reply, turn.context)
    context = recalled(turn.context, concern) if concern else turn.context
    reply = denied_before(turn.reply, text)
    reply = reminded(reply, turn.context) if concern else reply
    return Turn(lead(led(reply, text, scene), scene), marked_refused(context, text))
