"""The cheapest cycle through points that come in a known cyclic order."""

from __future__ import annotations

import numpy as np


def cheapest_cycle(edge_cost: np.ndarray, node_cost: np.ndarray, start: int) -> list[int]:
    """Choose the nodes of the cheapest cycle that runs through `start` and keeps the cyclic order.

    Dynamic programming in the given order (Perez and Vidal, "Optimum polygonal approximation of digitized curves", 1994).

    Args:
        edge_cost: `[N, N]`, the cost of going forward from node i straight to node j.
        node_cost: `[N]`, the cost of stopping at a node.
        start: the node that the cycle must hold.

    Returns:
        The chosen nodes in cyclic order, `start` first.
    """
    order = np.roll(np.arange(len(node_cost)), -start)
    # Row i, column j: from the i-th node to the j-th, counted from start; the last column leads back to start.
    forward = edge_cost[np.ix_(order, np.append(order, start))] + np.append(node_cost[order], 0.0)
    best = np.zeros(len(order) + 1)
    previous = np.zeros(len(order) + 1, dtype=int)
    for j in range(1, len(order) + 1):
        total = best[:j] + forward[:j, j]
        previous[j] = total.argmin()
        best[j] = total[previous[j]]
    return [int(order[i]) for i in _backwards(previous)]


def _backwards(previous: np.ndarray) -> list[int]:
    """Follow the predecessors from the last node to the first; ascending."""
    path = [int(previous[-1])]
    while path[-1] != 0:
        path.append(int(previous[path[-1]]))
    return path[::-1]
