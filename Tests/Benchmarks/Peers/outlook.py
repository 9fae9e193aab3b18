"""The outlook in NumPy: the peer that the program is held against.

usage: outlook.py CASE ROUNDS [logarithms]: prints the milliseconds of each round, then the shares of the last.

With `logarithms` all variates are drawn as logarithms, as the page of the model writes it; else only where a shape is
below 1, which is faster.
"""

import sys
import time

import numpy as np

lines = [line.split() for line in open(sys.argv[1])]
draws, questions, sections = map(int, lines[0][:3])
go, no_go, floor, concentration = map(float, lines[0][3:])
table = np.array(lines[1:], float)
share, cumulative = table[:, 0], table[:, 1:5]
minimum, knock_out, section, part = table[:, 5], table[:, 6] > 0, table[:, 7].astype(int), table[:, 8]
starts = np.flatnonzero(np.diff(section, prepend=-1))
gated = np.flatnonzero(minimum)
rng = np.random.default_rng(1)


def weights():
    shape = concentration * share
    if shape.min() >= 1 and "logarithms" not in sys.argv:
        variates = rng.standard_gamma(shape, (draws, questions))
    else:
        logarithms = np.log(rng.standard_gamma(shape + 1, (draws, questions)))
        logarithms += np.log(rng.random((draws, questions))) / shape
        variates = np.exp(logarithms - logarithms.max(axis=1, keepdims=True))
    return variates / variates.sum(axis=1, keepdims=True)


def entropy(counts):
    counts = counts[counts > 0]
    return -(counts / counts.sum() * np.log2(counts / counts.sum())).sum()


def outlook():
    weight = weights()
    number = rng.random((draws, questions))
    steps = np.zeros((draws, questions), np.int8)
    for bound in range(4):
        steps += number >= cumulative[:, bound]
    index = 25 * np.einsum("ij,ij->i", weight, steps)
    low = (25 * np.add.reduceat(steps * part, starts, axis=1) <= floor - 1e-9).any(axis=1)
    fails = steps[:, gated] + 1 < minimum[gated]
    stops = fails[:, knock_out[gated]].any(axis=1)
    is_no_go = stops | (index <= no_go - 1e-9)
    is_go = ~is_no_go & ~low & ~fails.any(axis=1) & (index > go - 1e-9)
    outcome = np.where(is_no_go, 0, np.where(is_go, 2, 1))
    whole = np.bincount(outcome, minlength=3)
    told = []
    for question in range(questions):
        joint = np.bincount(steps[:, question] * 3 + outcome, minlength=15).reshape(5, 3)
        told.append(entropy(whole) - sum(row.sum() / draws * entropy(row) for row in joint if row.any()))
    return whole / draws, told


for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    shares, told = outlook()
    print(1e3 * (time.perf_counter() - start))
print("shares", *shares[::-1], "told", told[0])
