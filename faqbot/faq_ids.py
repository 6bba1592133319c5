"""The FAQ ids that code knows by name; every other id is a matter of the content alone.

Who may have the treatment and what it does to the body are treated with more care than the
rest, whatever the content says, so the code must be able to tell them.
"""

from __future__ import annotations

CANDIDACY = "candidacy"
DOWNTIME = "downtime"
INGREDIENTS = "ingredients"
PAIN = "pain"
PREPARATION = "preparation"
SAFETY = "safety"
SIDE_EFFECTS = "side_effects"
TYPES = "types"
USES = "conditions_treated"
# Half of what these say could mislead: they are told whole, or in a short text of their own.
NEVER_IN_PART = frozenset({CANDIDACY, SAFETY, SIDE_EFFECTS})
