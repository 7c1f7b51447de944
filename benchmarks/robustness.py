"""Ten thousand rankings under varied weights, against plain NumPy doing less of the same job, and against the least it can do.

The job: weights of 50 indicators drawn anew, 243 units scored and ranked, 90 % intervals of the ranks. Plain NumPy rounds nothing,
knows no ties and no gaps, and orders by argsort: once in double precision with percentiles over all ranks, once in single
precision with ranks counted. The limit draws, multiplies and sorts, in single precision. All are held against the faster plain one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import kernel
import numpy as np
from numpy.typing import NDArray
from timing import Row, alternate

from coscore.insight.robustness.settings import Settings
from coscore.insight.robustness.simulate import simulate
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

UNITS, INDICATORS, DIMENSIONS, DRAWS, RUNS = 243, 50, 5, 10_000, 9
LOW, HIGH = 0.05, 0.95

Floats = NDArray[np.float64]
Ends = tuple[NDArray[np.int64], NDArray[np.int64]]


def rows() -> Iterator[Row]:
    complete, gaps = made(gaps=False), made(gaps=True)
    scores = complete.scores[[node.index for node in complete.framework.indicators]]
    settings = Settings(draws=DRAWS)
    works: dict[str, Callable[[], object]] = {
        "coscore": lambda: simulate(complete, settings),
        "coscore, two threads": lambda: simulate(complete, settings, threads=2),
        "coscore, values missing": lambda: simulate(gaps, settings),
        "coscore, through the kernel": lambda: simulate(complete, settings, fast=False),
        "double precision, percentile": lambda: by_percentile(scores),
        "single precision, counted": lambda: by_counting(scores),
        "limit": lambda: limit(scores),
    }
    agree(complete, settings, by_counting(scores))
    times = alternate(works, RUNS)
    fastest = min(times["double precision, percentile"], times["single precision, counted"])
    for name, seconds in times.items():
        yield Row(f"{DRAWS:,} x {UNITS} x {INDICATORS}: {name}", seconds, fastest, "fastest plain NumPy")


def agree(evaluation: Evaluation, settings: Settings, plain: Ends) -> None:
    """The two draw other weights and round otherwise, so that ends of intervals may lie a few places apart."""
    found = simulate(evaluation, settings).ranks
    if max(np.abs(found.low - plain[0]).max(), np.abs(found.high - plain[1]).max()) > UNITS // 20:
        raise SystemExit("the simulation and plain NumPy disagree")


def weights() -> Floats:
    """(draws, indicators) weights: those of the dimensions times those inside each."""
    random = np.random.default_rng(0)
    outer = random.random((DRAWS, DIMENSIONS, 1)) * 0.5 + 0.75
    inner = random.random((DRAWS, DIMENSIONS, INDICATORS // DIMENSIONS)) * 0.5 + 0.75
    outer /= outer.sum(axis=1, keepdims=True)
    inner /= inner.sum(axis=2, keepdims=True)
    found: Floats = (outer * inner).reshape(DRAWS, INDICATORS)
    return found


def by_percentile(scores: Floats) -> Ends:
    order = np.argsort(-(weights() @ scores), axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, UNITS + 1)[np.newaxis], axis=1)
    low, high = np.percentile(ranks, [100 * LOW, 100 * HIGH], axis=0)
    return low, high


def by_counting(scores: Floats) -> Ends:
    order = np.argsort(-(weights().astype(np.float32) @ scores.astype(np.float32)), axis=1)
    places = order * UNITS + np.arange(UNITS)
    reached = np.bincount(places.ravel(), minlength=UNITS * UNITS).reshape(UNITS, UNITS).cumsum(axis=1)
    return (reached >= LOW * DRAWS).argmax(axis=1) + 1, (reached >= HIGH * DRAWS).argmax(axis=1) + 1


def limit(scores: Floats) -> Floats:
    totals = weights().astype(np.float32) @ scores.astype(np.float32)
    totals.sort(axis=1)
    return totals


def made(*, gaps: bool) -> Evaluation:
    """An evaluation of random values, complete or with gaps as those of the kernel's benchmark."""
    job = kernel.made(UNITS, INDICATORS, DIMENSIONS)
    values = job.values if gaps else np.where(np.isnan(job.values), 5.0, job.values)
    return evaluate(job.framework, kernel.observed(job._replace(values=values)))
