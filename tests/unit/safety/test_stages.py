"""Stages of life by their shapes; ``test_told.py`` holds the cases."""

from __future__ import annotations

import pytest

from faqbot.safety.stages import STAGES


@pytest.mark.parametrize(
    "stage, text",
    [
        ("pregnancy", "i'm expecting"),
        ("maybe_pregnant", "late period"),
        ("nursing", "i nurse her at night"),
        ("postpartum", "my baby is 3 weeks"),
        ("under_18", "in 8th grade"),
    ],
)
def test_each_stage_has_a_shape_of_its_own(stage: str, text: str) -> None:
    assert [name for name, pattern in STAGES.items() if pattern.search(text)] == [stage]
