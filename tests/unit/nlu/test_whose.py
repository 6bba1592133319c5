from __future__ import annotations

import pytest

from faqbot.nlu.whose import with_marks


def marks(value: str, words: str, text: str) -> list:
    start = text.index(words)
    entity = {"entity": "condition", "value": value, "start": start, "end": start + len(words)}
    return [one["entity"] for one in with_marks([entity], text)][1:]


@pytest.mark.parametrize(
    ("value", "words", "text", "expected"),
    [
        ("diabetes", "diabetes", "I have a question: my mum has diabetes", ["theirs"]),
        ("diabetes", "diabetic", "can my diabetic uncle have it", ["theirs"]),
        ("diabetes", "diabetes", "my mum says I have diabetes", ["own"]),
        ("diabetes", "diabetes", "my mum and I have diabetes", ["own"]),
        ("diabetes", "diabetes", "may somebody come with diabetes", []),
        ("chemotherapy", "chemo", "my aunt finished chemo in 2019", ["over", "theirs"]),
        ("chemotherapy", "chemo", "I finished chemo in 2019", ["over", "own"]),
        ("nursing", "breastfeeding", "my son is two and breastfeeding", []),
    ],
)
def test_a_condition_is_marked(value: str, words: str, text: str, expected: list) -> None:
    assert marks(value, words, text) == expected


def test_what_is_no_condition_is_left_alone() -> None:
    entity = {"entity": "goal", "value": "face", "start": 0, "end": 4}
    assert with_marks([entity], "face") == [entity]
