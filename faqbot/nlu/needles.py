"""Tell the wish for a way without needles, beside which a fear of them is no reason against it."""

from __future__ import annotations

import re
from typing import Collection

FEARS = frozenset({"fainting", "needle_phobia"})
_WITHOUT = re.compile(
    r"\b(?:no|without|w/o|avoid(?:ing)?|instead of|other than|anything but|rather than|skip(?:ping)?|free of|not (?:with|involve|involving|use|using))"
    r" (?:any |the |a |using |actual |real )*(?:needles?|injections?|jabs?|pricks?|syringes?)\b(?! (?:site|point|mark)\w*)"
    r"|\b(?:needle|injection|jab)[- ]?(?:free|less)\b|\bneedless one\b",
    re.IGNORECASE,
)


def wants_no_needles(text: str, conditions: Collection[str]) -> bool:
    """Whether somebody who fears needles wants a way without them.

    Args:
        text: The visitor's words.
        conditions: Canonical values of the conditions they name.
    """
    return bool(conditions) and FEARS.issuperset(conditions) and bool(_WITHOUT.search(text))
