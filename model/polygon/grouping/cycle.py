"""The cheapest cycle through points that come in a known cyclic order."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add


def cheapest_cycle(edge_cost: Sequence[float], node_cost: Sequence[float]) -> list[int]:
    """Choose the nodes of the cheapest cycle that runs through the first node and keeps the order.

    Dynamic programming over the nodes in order (Perez and Vidal, "Optimum polygonal approximation of digitized
    curves", 1994).

    Args:
        edge_cost: the cost of going straight to node 1 from node 0, then to node 2 from nodes 0 and 1, and so on, and
            at last to node 0 again from each node.
        node_cost: the cost of stopping at each node.

    Returns:
        The chosen nodes in order, 0 first.
    """
    # Few as the nodes are, plain lists are faster than arrays.
    best, previous, first = [0.0], [0], 0
    for price in [*node_cost[1:], node_cost[0]]:
        last = first + len(best)
        costs = list(map(add, best, edge_cost[first:last]))
        cheapest = min(costs)
        previous.append(costs.index(cheapest))
        best.append(cheapest + price)
        first = last
    return _path(previous)


def _path(previous: list[int]) -> list[int]:
    """The steps that lead to the last one, without it, ascending from 0."""
    path = [previous[-1]]
    while path[-1] != 0:
        path.append(previous[path[-1]])
    return path[::-1]
