"""The cheapest cycle through points that come in a known cyclic order."""

from __future__ import annotations

from collections.abc import Sequence


def cheapest_cycle(edge_cost: Sequence[Sequence[float]], node_cost: Sequence[float], start: int) -> list[int]:
    """Choose the nodes of the cheapest cycle that runs through `start` and keeps the cyclic order.

    Dynamic programming over the nodes in order (Perez and Vidal, "Optimum polygonal approximation of digitized
    curves", 1994).

    Args:
        edge_cost: in row i and column j the cost of going forward from node i straight to node j.
        node_cost: the cost of stopping at each node.
        start: the node that the cycle must hold.

    Returns:
        The chosen nodes in cyclic order, `start` first.
    """
    count = len(node_cost)
    # Few as the nodes are, plain lists are faster than arrays.
    order = [*range(start, count), *range(start + 1)]
    best, previous = [0.0], [0]
    for node in order[1:]:
        costs = [so_far + edge_cost[other][node] for so_far, other in zip(best, order)]
        cheapest = min(costs)
        previous.append(costs.index(cheapest))
        best.append(cheapest + node_cost[node])
    return [order[step] for step in _path(previous)]


def _path(previous: list[int]) -> list[int]:
    """The steps that lead to the last one, without it, ascending from 0."""
    path = [previous[-1]]
    while path[-1] != 0:
        path.append(previous[path[-1]])
    return path[::-1]
