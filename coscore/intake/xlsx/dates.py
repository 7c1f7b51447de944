"""Dates as spreadsheets keep them: days since the end of 1899, or since 1904; or ISO 8601 text in strict files."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY_IN_MILLISECONDS = 86_400_000
_NO_DAY = date(1899, 12, 31)
_BEFORE_FIRST = _NO_DAY.toordinal()
_FIRST_OF_1904 = date(1904, 1, 1).toordinal()
_LAST = date.max.toordinal()
_LEAP_DAY = 60
"""Serial of 1900-02-29, a day that never was; it is kept for the sake of Lotus 1-2-3, and read as the day before."""


def from_serial(*, from_1904: bool) -> Callable[[float], date | float]:
    """The function from a serial to its date, or to the date and time (whole milliseconds) where it has a fraction.

    A time without a date falls on 1899-12-31. What is no date (negative, after the year 9999) stays a number.
    """

    def convert(serial: float) -> date | float:
        if not 0 <= serial <= _LAST:
            return serial
        day = int(serial)
        ordinal = _FIRST_OF_1904 + day if from_1904 else _BEFORE_FIRST + day - (day >= _LEAP_DAY)
        if ordinal > _LAST:
            return serial
        return date.fromordinal(ordinal) if day == serial else _with_time(ordinal, serial - day)

    return convert


def from_iso(text: str) -> date | str:
    """The date, or date and time, of ISO 8601 text; the text itself where it is neither.

    A time without a date falls on 1899-12-31, as that of a serial does.
    """
    bare = text.strip()
    try:
        if ":" in bare[:3]:
            return datetime.combine(_NO_DAY, time.fromisoformat(bare).replace(tzinfo=None))
        moment = datetime.fromisoformat(bare)
    except ValueError:
        return text
    return moment.replace(tzinfo=None) if "T" in bare else moment.date()


def _with_time(ordinal: int, fraction: float) -> datetime:
    midnight = datetime.fromordinal(ordinal)
    passed = min(round(fraction * _DAY_IN_MILLISECONDS), _DAY_IN_MILLISECONDS - 1)
    return midnight + timedelta(milliseconds=passed)
