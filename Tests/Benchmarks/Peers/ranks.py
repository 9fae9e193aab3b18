"""Rank acceptability in NumPy: the peer of the comparison.

usage: ranks.py CASE ROUNDS: prints the milliseconds of each round, then who comes first how often.

The case has the same questions for every candidate, and a rating law a candidate and question.
"""

import sys
import time

import numpy as np

lines = [line.split() for line in open(sys.argv[1])]
draws, questions, sections, candidates = map(int, lines[0][:4])
go, no_go, floor, concentration = map(float, lines[0][4:])
table = np.array(lines[1 : 1 + questions], float)
share, minimum, knock_out = table[:, 0], table[:, 1], table[:, 2] > 0
section, part = table[:, 3].astype(int), table[:, 4]
laws = np.array(lines[1 + questions :], float).reshape(candidates, questions, 4)
starts = np.flatnonzero(np.diff(section, prepend=-1))
gated = np.flatnonzero(minimum)
rng = np.random.default_rng(1)


def compare():
    weight = rng.standard_gamma(concentration * share, (draws, questions))
    weight /= weight.sum(axis=1, keepdims=True)
    keys = np.empty((draws, candidates))
    for candidate in range(candidates):
        number = rng.random((draws, questions))
        steps = np.zeros((draws, questions), np.int8)
        for bound in range(4):
            steps += number >= laws[candidate, :, bound]
        index = 25 * np.einsum("ij,ij->i", weight, steps)
        low = (25 * np.add.reduceat(steps * part, starts, axis=1) <= floor - 1e-9).any(axis=1)
        fails = steps[:, gated] + 1 < minimum[gated]
        is_no_go = fails[:, knock_out[gated]].any(axis=1) | (index <= no_go - 1e-9)
        is_go = ~is_no_go & ~low & ~fails.any(axis=1) & (index > go - 1e-9)
        keys[:, candidate] = index + 1000 * np.where(is_no_go, 0, np.where(is_go, 2, 1))
    order = np.argsort(-keys, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(candidates)[None, :], axis=1)
    acceptability = np.stack([np.bincount(ranks[:, c], minlength=candidates) for c in range(candidates)]) / draws
    wins = np.stack([(ranks[:, [c]] < ranks).mean(axis=0) for c in range(candidates)])
    central = [weight[order[:, 0] == c].mean(axis=0) if (order[:, 0] == c).any() else None for c in range(candidates)]
    return acceptability, wins, central


for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    acceptability, _, _ = compare()
    print(1e3 * (time.perf_counter() - start))
print("first", *acceptability[:3, 0])
