"""A medicine that the treatment is only compared with."""

from __future__ import annotations

import pytest

from faqbot.safety.comparing import only_compares


@pytest.mark.parametrize(
    "text",
    ["mesotherapy versus wegovy", "is it quicker than mounjaro", "difference between this and finasteride",
     "how does it compare to semaglutide", "could I simply go on wegovy instead"],
)  # fmt: skip
def test_a_comparison_tells_of_nobody_who_takes_it(text: str) -> None:
    assert only_compares(text)


@pytest.mark.parametrize(
    "text",
    ["I'm on wegovy, is it quicker than lipo", "my mum takes metformin, is that better than insulin",
     "can I have it with ozempic", "better than my tablets?", "I'm on wegovy, could I have this instead"],
)  # fmt: skip
def test_who_takes_it_does_not_only_compare(text: str) -> None:
    assert not only_compares(text)
