"""What the visitor spoke of besides the topic: side effects, kinds of treatment, their words.

"It", "that one" and "why" of the next message may mean any of these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence, Tuple

from faqbot.answering.context import Context
from faqbot.answering.understood import Part, Understood

LONGEST_WORDS = 160  # of the visitor's words that are kept


def remembered(context: Context, understood: Understood, before: Context) -> Context:
    """The context after an answer, with what else the message spoke of.

    What was spoken of before is kept while the topic stays.

    Args:
        context: After the answer.
        understood: The message.
        before: The context at its start.
    """
    stays = context.faqs[:1] == before.faqs[:1] or all(p.is_elliptical for p in understood.parts)
    return replace(
        context,
        effects=named(understood.parts, "effect") or (before.effects if stays else ()),
        kinds=named(understood.parts, "treatment_type") or (before.kinds if stays else ()),
        asked=understood.text[:LONGEST_WORDS],
        about={name: values for part in understood.parts for name, values in part.entities.items()},
        pending=(),
    )


def named(parts: Sequence[Part], entity: str) -> Tuple[str, ...]:
    """Every value of an entity in a message, once each, in the order of the words."""
    found = [value for part in parts for value in part.entities.get(entity, ())]
    return tuple(dict.fromkeys(found))


def area_in(parts: Sequence[Part]) -> Optional[str]:
    """The body area a message names last, in words; ``None`` if it names none."""
    areas = named(parts, "body_area")
    return areas[-1].replace("_", " ") if areas else None
