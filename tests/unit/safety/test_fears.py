from __future__ import annotations

import pytest

from faqbot.safety.fears import only_fears


@pytest.mark.parametrize(
    "text",
    [
        "so scared I'll stop breathing from it",
        "I'm terrified that my heart might stop",
        "afraid of not waking up",
        "worried they will paralyse my face",
        "my nightmare is that I choke",
    ],
)
def test_what_may_come_is_feared(text):
    assert only_fears(text)


@pytest.mark.parametrize(
    "text",
    [
        "my throat is closing",
        "scared it will close, my throat feels tight",
        "I was injected an hour ago and I'm scared I'll stop breathing",
        "afraid of choking, my tongue is swelling",
        "I'm scared, what is happening since this morning",
        "does it hurt",
    ],
)
def test_what_happens_is_no_mere_fear(text):
    assert not only_fears(text)
