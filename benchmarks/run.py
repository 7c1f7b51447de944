"""Every measurement, as one table: ``python benchmarks/run.py``; with ``--large``, a million rows are read too."""

from __future__ import annotations

import cold_start
import kernel
import reading
import robustness

BENCHMARKS = (kernel, robustness, reading, cold_start)


def main() -> None:
    print(f"{'':<52} {'median':>13} {'against':>13} {'ratio':>9}")
    for benchmark in BENCHMARKS:
        for row in benchmark.rows():
            print(row, flush=True)


if __name__ == "__main__":
    main()
