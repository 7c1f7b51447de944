"""A Parquet file scores as the same table in text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")


def test_the_scores_are_the_same(coscore: Callable[..., object], tmp_path: Path) -> None:
    columns = {
        "지자체": ["가람시", "나루군", "다솜구"],
        "회의": [8, 5, 2],
        "공개": [True, True, False],
        "만족도": [90.0, 75.0, 80.0],
    }
    pq.write_table(pa.table(columns), tmp_path / "small.parquet")
    done = coscore("evaluate", "small.parquet", "-f", "small.yaml", "--format", "csv")
    assert (done.code, done.out) == (0, coscore("evaluate", "small.csv", "-f", "small.yaml", "--format", "csv").out)
    assert "W222" not in done.err
