"""Let a trained Rasa model read messages with less ado.

Rasa lets dask schedule the components of a model anew for every message, though they never
change and run one after the other. Here their order is settled once. A message costs what
its components cost, and every component gets and returns exactly what it did.

``faqbot.lightrasa`` installs this before it runs a model. Training and plain ``rasa`` are
left alone. Both shortcuts are written against Rasa 3.6.
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Text, Tuple

from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain


class OrderedGraphRunner(DaskGraphRunner):
    """Runs the nodes of a graph in an order found when they are first asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._orders: Dict[Tuple[Text, ...], List[Tuple[Text, List[Text]]]] = {}

    def run(
        self, inputs: Optional[Dict[Text, Any]] = None, targets: Optional[List[Text]] = None
    ) -> Dict[Text, Any]:
        """See parent class for full docstring."""
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._orders:
            self._orders[wanted] = in_order(self._graph_schema.minimal_graph_schema(list(wanted)))
        done: Dict[Text, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._orders[wanted]:
            # A node is told the bare name of what it needs and nobody gave, and says so itself.
            done[name] = self._instantiated_nodes[name](*(done.get(need, need) for need in needs))
        return dict(done[name] for name in wanted)


def in_order(schema: GraphSchema) -> List[Tuple[Text, List[Text]]]:
    """The nodes of a graph, each after those whose output it needs.

    Args:
        schema: A graph without circles, as Rasa has checked at training.

    Returns:
        Each node's name with the names of what it needs, which may be inputs of the graph.
    """
    order: Dict[Text, List[Text]] = {}

    def add(name: Text) -> None:
        needs = list(schema.nodes[name].needs.values())
        for need in needs:
            if need in schema.nodes and need not in order:
                add(need)
        order[name] = needs

    for name in schema.nodes:
        if name not in order:
            add(name)
    return list(order.items())


def install() -> None:
    """Run models this way from here on; a second call does nothing."""
    import rasa.core.processor

    rasa.core.processor.DaskGraphRunner = OrderedGraphRunner  # type: ignore[misc]
    Domain.is_empty = _is_empty  # type: ignore[method-assign]


# Rasa makes a whole new domain for every message, only to see whether its own is like it.
_EMPTY: Mapping[Text, Any] = Domain.empty().as_dict()


def _is_empty(domain: Domain) -> bool:
    """Check whether the domain is empty."""
    return domain.as_dict() == _EMPTY
