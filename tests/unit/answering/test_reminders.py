from __future__ import annotations

from dataclasses import replace

import pytest

from faqbot.answering.concerns import recalled
from faqbot.answering.context import Concern, Context
from faqbot.answering.reminders import recalled_by, reminded
from faqbot.answering.reply import Reply

LUPUS = Concern("autoimmune", "Lupus", "the documents say no", "**Lupus: no.**", 4)


def context(*concerns, **changes) -> Context:
    return Context(**{"turn": 5, "topic_turn": 4, "concerns": concerns, **changes})


def test_an_answer_recalls_what_was_named():
    answer = Reply("Six to ten.", "answer", ("sessions",))
    text = reminded(answer, context(LUPUS)).text
    assert text.startswith("**Lupus: the documents say no.**") and text.endswith("Six to ten.")
    assert reminded(Reply("x", "answer", ("candidacy",)), context(LUPUS)).text == "x"
    assert reminded(Reply("Hi.", "smalltalk"), context(LUPUS)).text == "Hi."
    others = Concern("diabetes", "Diabetes", "no", "no", 4, is_others=True)
    assert reminded(answer, context(others)) == answer


@pytest.mark.parametrize("faq", ["history", "definition", "provider"])
def test_what_has_nothing_to_do_with_it_recalls_nothing(faq):
    assert recalled_by(Reply("In France.", "answer", (faq,)), context(LUPUS)) is None


def test_it_is_recalled_each_time_where_it_matters_and_else_once_in_a_while():
    now = recalled(context(LUPUS), LUPUS)
    later = replace(now, turn=6)
    assert recalled_by(Reply("Electric.", "answer", ("types",)), later) is not None
    assert recalled_by(Reply("Rare.", "answer", ("safety",)), later) is not None
    assert recalled_by(Reply("Six.", "answer", ("sessions",)), later) is None
    assert recalled_by(Reply("Six.", "answer", ("sessions",)), replace(now, turn=9)) is not None
