"""Who fears needles and asks for a way without them."""

from __future__ import annotations

import pytest

from faqbot.nlu.needles import wants_no_needles


@pytest.mark.parametrize(
    "text",
    ["I black out at jabs, anything without needles?", "needle free please, I keel over",
     "could it be done without any injections, I faint", "something other than needles for a fainter"],
)  # fmt: skip
def test_a_way_without_needles_is_asked_for(text: str) -> None:
    assert wants_no_needles(text, ["fainting"])


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("I faint at needles, can I have it", ["fainting"]),
        ("no needle marks after?", ["fainting"]),
        ("is there a needle free one", []),
        ("diabetic and I faint, without needles?", ["diabetes", "fainting"]),
    ],
)
def test_an_illness_or_no_such_wish_is_another_matter(text, conditions) -> None:
    assert not wants_no_needles(text, conditions)
