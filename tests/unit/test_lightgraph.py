"""Rasa's graph run in an order found once, with the outcome it has under dask."""

from __future__ import annotations

from typing import Any, Dict, Type

import pytest
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain

from faqbot.lightgraph import OrderedGraphRunner, _is_empty, in_order


class Add(GraphComponent):
    """Adds what it is given to a number of its own."""

    def __init__(self, number: int) -> None:
        self._number = number

    @classmethod
    def create(cls, config: Dict[str, Any], *args: Any, **kwargs: Any) -> Add:
        return cls(config["number"])

    def run(self, **given: int) -> int:
        return self._number + sum(given.values())


def node(number: int, **needs: str) -> SchemaNode:
    return SchemaNode(needs, Add, "create", "run", {"number": number})


# "last" is written first, so that the order has to be found.
SCHEMA = GraphSchema(
    {
        "last": SchemaNode(
            {"one": "left", "other": "right"}, Add, "create", "run", {"number": 1000}, True, True
        ),
        "left": node(10, one="first"),
        "right": node(100, one="first", other="__number__"),
        "first": node(1, one="__number__"),
        "beside": node(7),
    }
)


def runner(kind: Type[DaskGraphRunner]) -> DaskGraphRunner:
    return kind.create(SCHEMA, None, ExecutionContext(SCHEMA))  # type: ignore[arg-type]


@pytest.mark.parametrize("targets", [None, ["last"], ["right"], ["left", "beside"]])
def test_the_outcome_is_that_of_rasas_own_runner(targets):
    ours, rasas = runner(OrderedGraphRunner), runner(DaskGraphRunner)
    for number in (3, 4):
        inputs = {"__number__": number}
        assert ours.run(inputs, targets) == rasas.run(inputs, targets)


def test_each_node_comes_after_those_it_needs():
    order = [name for name, _ in in_order(SCHEMA)]
    assert sorted(order) == sorted(SCHEMA.nodes)
    assert order.index("first") < order.index("left") < order.index("last")
    assert order.index("right") < order.index("last")


@pytest.mark.parametrize("domain", [Domain.empty(), Domain.from_dict({"intents": ["greet"]})])
def test_an_empty_domain_is_told_apart_as_rasa_does(domain: Domain):
    assert _is_empty(domain) == (domain.as_dict() == Domain.empty().as_dict())
