"""How the child process reads a Parquet file; run by its path from :mod:`coscore.intake.legacy_child`, never imported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import isnan
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS_AT_ONCE = 1024


def lines(path: str) -> Iterator[object]:
    """What is written about a file: one sheet without a name, whose first row holds the names of the columns."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    pa.set_memory_pool(pa.system_memory_pool())  # others set aside more than they use
    yield {"name": "", "hidden": False, "merges": []}
    with ParquetFile(path) as file:
        yield 1, [cell_of(name) for name in file.schema_arrow.names]
        number = 1
        for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, use_threads=False):
            for cells in zip(*map(cells_of, batch.columns), strict=True):
                number += 1
                if any(cell is not None for cell in cells):
                    yield number, cells
    yield None


def cells_of(column: Any) -> list[Any]:
    """The cells of a column. Times are cut to microseconds and taken as they are in UTC: Python has no finer ones."""
    from pyarrow import string, time64, timestamp, types

    kind = column.type
    if types.is_timestamp(kind):
        column = column.cast(timestamp("us"), safe=False)
    elif types.is_time(kind):
        column = column.cast(time64("us"), safe=False)
    elif types.is_duration(kind):
        column = column.cast("int64").cast(string())
    return [cell_of(value) for value in column.to_pylist()]


def cell_of(value: Any) -> Any:
    """One value, ready for JSON: a date is a list of its one ISO text, a list of values is a text with commas between them."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return normalize("NFC", value) or None
    if isinstance(value, int | float | Decimal):
        return None if isnan(value) else float(value)
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value if item is not None) or None
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
