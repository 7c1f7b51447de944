from __future__ import annotations

import datetime as dt

import pytest

from coscore.intake.xlsx.dates import from_iso, from_serial

moment = dt.datetime.fromisoformat


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (1, dt.date(1900, 1, 1)),
        (59, dt.date(1900, 2, 28)),
        (60, dt.date(1900, 2, 28)),
        (61, dt.date(1900, 3, 1)),
        (43526, dt.date(2019, 3, 2)),
        (2958465, dt.date(9999, 12, 31)),
        (43526.25, moment("2019-03-02T06:00")),
        (43526.9999999999, moment("2019-03-02T23:59:59.999")),
        (0.5, moment("1899-12-31T12:00")),
    ],
)
def test_a_serial_counts_from_1900(serial: float, day: dt.date) -> None:
    found = from_serial(from_1904=False)(serial)
    assert (type(found), found) == (type(day), day)


@pytest.mark.parametrize(
    ("serial", "day"), [(0, dt.date(1904, 1, 1)), (60, dt.date(1904, 3, 1)), (42064, dt.date(2019, 3, 2))]
)
def test_a_serial_counts_from_1904(serial: float, day: dt.date) -> None:
    assert from_serial(from_1904=True)(serial) == day


@pytest.mark.parametrize("serial", [-1.0, 2958466.0, 20250301.0, float("inf")])
@pytest.mark.parametrize("from_1904", [True, False])
def test_what_is_no_date_stays_a_number(serial: float, from_1904: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert from_serial(from_1904=from_1904)(serial) == serial


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2019-03-02", dt.date(2019, 3, 2)),
        ("2019-03-02T06:00:00", moment("2019-03-02T06:00")),
        ("2019-03-02T06:00:00Z", moment("2019-03-02T06:00")),
        ("2019-13-02", "2019-13-02"),
        ("23:44:51.894", moment("1899-12-31T23:44:51.894")),
        ("25:00", "25:00"),
        ("봄", "봄"),
    ],
)
def test_iso_text(text: str, found: object) -> None:
    assert (type(from_iso(text)), from_iso(text)) == (type(found), found)
