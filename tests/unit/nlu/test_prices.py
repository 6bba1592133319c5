"""Questions of money, however short."""

from __future__ import annotations

import pytest

from faqbot.nlu.prices import asks_price


@pytest.mark.parametrize(
    "text",
    ["and the price?", "ok and cost for that", "and how much?", "how much is it", "so how much for both",
     "is that expensive", "any discount on that", "can i pay monthly", "and per session, how many quid",
     "what do you charge for that", "how much would that be", "and in £?", "whats the damage",
     "what would that knock me back", "mates rates?"],
)  # fmt: skip
def test_money(text):
    assert asks_price(text)


@pytest.mark.parametrize(
    "text",
    ["how much would i lose", "how much does it hurt", "and how much water", "how much of it",
     "how many of those", "should i pay attention to that", "and the face?", "how much longer"],
)  # fmt: skip
def test_other_sums(text):
    assert not asks_price(text)
