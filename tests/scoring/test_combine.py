import numpy as np
import pytest

from coscore.scoring.combine import METHODS, Segments


def segments(*units: tuple[float, ...], beside: tuple[float, ...] = (), drop: int = 0) -> Segments:
    counts = np.array([len(unit) for unit in units])
    values = np.array([value for unit in units for value in unit], float)
    return Segments(values, np.array(beside, float), np.cumsum(counts) - counts, counts, drop)


@pytest.mark.parametrize(
    ("method", "results"),
    [("sum", [6, 10, 7]), ("mean", [2, 5, 7]), ("max", [3, 8, 7]), ("min", [1, 2, 7]), ("median", [2, 5, 7])],
)
def test_each_unit_by_itself(method: str, results: list[float]) -> None:
    assert METHODS[method].combine(segments((1, 2, 3), (2, 8), (7,))).tolist() == results


def test_the_mean_of_equal_values_is_exactly_their_value() -> None:
    assert METHODS["mean"].combine(segments((0.1, 0.1, 0.1), (4.7,) * 7)).tolist() == [0.1, 4.7]


@pytest.mark.parametrize(
    ("values", "weights", "result"),
    [
        ((60, 80), (3, 1), 65),
        ((60, 80), (2, 0), 60),
        ((60, 80), (2.5, 2.5), 70),
        ((80,), (5,), 80),
    ],
    ids=["the heavier counts more", "weight 0 counts nothing", "equal weights", "alone"],
)
def test_weighted_mean(values: tuple[float, ...], weights: tuple[float, ...], result: float) -> None:
    assert METHODS["weighted_mean"].combine(segments(values, beside=weights)).tolist() == [result]


@pytest.mark.parametrize("weights", [(np.nan, 1), (-1, 3), (0, 0)], ids=["missing", "negative", "all zero"])
def test_weights_that_cannot_be_used(weights: tuple[float, float]) -> None:
    found = METHODS["weighted_mean"].combine(segments((60, 80), (50,), beside=(*weights, 1)))
    assert np.isnan(found[0])
    assert found[1] == 50


@pytest.mark.parametrize(
    ("values", "drop", "result"),
    [
        ((60, 70, 80), 1, 70),
        ((10, 60, 80, 100), 1, 70),
        ((1, 2, 60, 80, 98, 99), 2, 70),
        ((60, 80), 1, np.nan),
        ((60, 70, 80), 2, np.nan),
    ],
    ids=["three judges", "four judges", "two at each end", "nobody left of two", "nobody left of three"],
)
def test_trimmed_mean(values: tuple[float, ...], drop: int, result: float) -> None:
    assert METHODS["trimmed_mean"].combine(segments(values, drop=drop)) == pytest.approx([result], nan_ok=True)


@pytest.mark.parametrize(
    ("values", "years", "result"),
    [
        ((10, 20), (2024, 2025), 20),
        ((10, 20), (2025, 2024), 10),
        ((10, 20), (2025, 2025), np.nan),
        ((20, 20), (2025, 2025), 20),
        ((10, 20), (0, 0), np.nan),
        ((20, 20), (0, 0), 20),
        ((10, 20), (0, 2024), 20),
        ((10,), (0,), 10),
    ],
    ids=[
        "the later year is the higher value",
        "the later year is the lower value",
        "two values in the latest year",
        "the same value twice in the latest year",
        "no years and two values",
        "no years and one value",
        "a record without a year is older than any",
        "one record needs no year",
    ],
)
def test_last(values: tuple[float, ...], years: tuple[float, ...], result: float) -> None:
    assert METHODS["last"].combine(segments(values, beside=years)) == pytest.approx([result], nan_ok=True)
