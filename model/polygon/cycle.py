"""The cheapest cycle through points that come in a known cyclic order."""

from __future__ import annotations

import numpy as np


def cheapest_cycle(edge_cost: np.ndarray, node_cost: np.ndarray, start: int) -> list[int]:
    """Choose the nodes of the cheapest cycle that runs through `start` and keeps the cyclic order.

    Dynamic programming over the nodes in order (Perez and Vidal, "Optimum polygonal approximation of digitized
    curves", 1994).

    Args:
        edge_cost: `[N, N]`, the cost of going forward from node i straight to node j.
        node_cost: `[N]`, the cost of stopping at a node.
        start: the node that the cycle must hold.

    Returns:
        The chosen nodes in cyclic order, `start` first.
    """
    count = len(node_cost)
    # Few as the nodes are, plain lists are faster than arrays. Row: the node arrived at. Column: the one come from.
    arriving = (edge_cost + node_cost).T.tolist()
    order = [*range(start, count), *range(start + 1)]
    best, previous = [0.0], [0]
    for step in range(1, count + 1):
        cost = arriving[order[step]]
        costs = [so_far + cost[node] for so_far, node in zip(best, order)]
        best.append(min(costs))
        previous.append(costs.index(best[-1]))
    return [order[step] for step in _path(previous)]


def _path(previous: list[int]) -> list[int]:
    """The steps that lead to the last one, without it, ascending from 0."""
    path = [previous[-1]]
    while path[-1] != 0:
        path.append(previous[path[-1]])
    return path[::-1]
