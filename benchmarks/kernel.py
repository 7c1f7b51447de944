"""The scoring kernel against plain NumPy doing the same job, and against the least NumPy can do.

The job: goalposts, clip, weighted means over three levels that leave gaps out, coverage with its minimum, rounding half up,
competition ranks. The limit is one matrix product without gaps, a sort, and the ranks.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from timing import Row, alternate

from coscore.framework.load import load_framework
from coscore.intake.observations import MISSING, PRESENT, Observations, Table
from coscore.intake.sheet import Source
from coscore.registry.resolve import Unit
from coscore.scoring.evaluate import evaluate
from coscore.scoring.kernel import score
from coscore.scoring.normalise import Others
from coscore.scoring.plan import plan_of
from coscore.scoring.rank import order_levels, ranks
from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from coscore.framework.tree import Framework

SIZES = ((243, 50, 5, 51), (100_000, 50, 5, 7), (1_000_000, 12, 3, 5))
"""Units, indicators, dimensions, runs."""

GAPS = 0.02
WORST, BEST, LEAST = 2.0, 9.0, 0.6
DIGITS = 1

Floats = NDArray[np.float64]


class Job(NamedTuple):
    """Values (indicators, units) and the tree they are scored on."""

    framework: Framework
    values: Floats
    dimensions: int


def rows() -> Iterator[Row]:
    for units, indicators, dimensions, runs in SIZES:
        job = made(units, indicators, dimensions)
        works = {"kernel": kernel(job), "evaluate": whole(job), "plain": plain(job), "fused": fused(job)}
        same(works["kernel"](), works["plain"]())
        times = alternate(works, runs)
        name = f"{units:,} x {indicators}"
        yield Row(f"{name}: kernel", times["kernel"], times["plain"], "plain NumPy")
        yield Row(f"{name}: coscore.scoring.evaluate", times["evaluate"], times["plain"], "plain NumPy")
        yield Row(f"{name}: fused product, no gaps", times["fused"], times["plain"], "plain NumPy")


def same(one: Floats, other: Floats) -> None:
    if not np.array_equal(one, other):
        raise SystemExit("the kernel and plain NumPy disagree")


def kernel(job: Job) -> Callable[[], Floats]:
    """The kernel on arrays by node, as the framework orders them."""
    plan = plan_of(job.framework)
    rows = [step.row for step in plan.leaves]
    values = np.full((len(plan.steps), job.values.shape[1]), np.nan)
    states = np.full(values.shape, MISSING, np.uint8)
    values[rows], states[rows] = job.values, np.where(np.isnan(job.values), MISSING, PRESENT)
    peers = np.zeros(values.shape[1], np.intp)
    others = Others(peers)

    def work() -> Floats:
        totals = score(plan, values, states, others).scores[0]
        ranked = ~np.isnan(totals)
        found = np.zeros(totals.size, np.int64)
        found[ranked] = ranks(order_levels(totals[ranked], DIGITS, []), peers[ranked], "competition")
        round_half_up(totals, DIGITS)
        return found

    return work


def whole(job: Job) -> Callable[[], Floats]:
    """Everything from observations to the Evaluation."""
    observations = observed(job)
    return lambda: evaluate(job.framework, observations).ranks


def plain(job: Job) -> Callable[[], Floats]:
    """The same job as one would write it in NumPy, well, for this framework alone."""
    indicators = len(job.values)
    per = indicators // job.dimensions
    inner, outer = np.full(per, 1 / per), np.full(job.dimensions, 1 / job.dimensions)

    def mean(scores: Floats, present: NDArray[np.bool_], weights: Floats) -> tuple[Floats, Floats]:
        used = weights @ present
        return np.divide(weights @ scores, used, out=np.full(used.size, np.nan), where=used > 0), used

    def work() -> Floats:
        present = ~np.isnan(job.values)
        scores = np.clip((job.values - WORST) / (BEST - WORST), 0, 1) * 100
        scores[~present] = 0
        middle, coverage = np.empty((2, job.dimensions, job.values.shape[1]))
        for place in range(job.dimensions):
            part = slice(place * per, (place + 1) * per)
            middle[place], coverage[place] = mean(scores[part], present[part], inner)
        middle[coverage < LEAST] = np.nan
        known = ~np.isnan(middle)
        totals, _ = mean(np.where(known, middle, 0), known, outer)
        totals[outer @ coverage < LEAST] = np.nan
        shown = np.floor(totals * 10**DIGITS + 0.5 + 1e-9) / 10**DIGITS
        return competition(shown)

    return work


def fused(job: Job) -> Callable[[], Floats]:
    """The limit: one matrix product on complete data, a sort, the ranks."""
    complete = np.nan_to_num(job.values, nan=5.0)
    factors = np.full(len(complete), 100 / (BEST - WORST) / len(complete))
    constant = -WORST * factors.sum()
    return lambda: competition(factors @ complete + constant)


def competition(scores: Floats) -> Floats:
    """Rank 1 for the highest, equal scores share a rank, 0 for NaN."""
    order = np.argsort(-scores)
    ordered = scores[order]
    first = np.concatenate(([True], ordered[1:] != ordered[:-1]))
    found = np.empty(scores.size, np.int64)
    found[order] = np.maximum.accumulate(np.where(first, np.arange(1, scores.size + 1), 0))
    found[np.isnan(scores)] = 0
    return found


def made(units: int, indicators: int, dimensions: int) -> Job:
    """Random values with gaps, and a framework of three levels with equal weights."""
    random = np.random.default_rng(1)
    values = random.random((indicators, units)) * 10
    values[random.random(values.shape) < GAPS] = np.nan
    return Job(framework(indicators, dimensions), values, dimensions)


def framework(indicators: int, dimensions: int) -> Framework:
    leaf = "{{id: i{0}, columns: [i{0}], value: {{type: number}}, normalise: {{method: goalposts, worst: 2, best: 9}}}}"
    per = indicators // dimensions
    lines = [
        "coscore: 1",
        "id: speed",
        'version: "1"',
        "name: speed",
        "unit: {name: unit, columns: {name: [unit]}}",
        "indicators:",
    ]
    for place in range(dimensions):
        leaves = ", ".join(leaf.format(number) for number in range(place * per, (place + 1) * per))
        lines.append(f"  - {{id: d{place}, indicators: [{leaves}]}}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.yaml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return load_framework(str(path))


def observed(job: Job) -> Observations:
    """One record per unit."""
    count = job.values.shape[1]
    source = Source("memory", "")
    return Observations(
        sources=(source,),
        tables=(Table(source, "", (1,), {}),),
        table=np.zeros(count, np.int32),
        row=np.arange(2, count + 2, dtype=np.int32),
        unit=np.arange(count, dtype=np.int32),
        units=tuple(Unit(f"{number:07}") for number in range(count)),
        record=("",) * count,
        values={f"i{number}": row for number, row in enumerate(job.values)},
        states={
            f"i{number}": np.where(np.isnan(row), MISSING, PRESENT).astype(np.uint8)
            for number, row in enumerate(job.values)
        },
    )
