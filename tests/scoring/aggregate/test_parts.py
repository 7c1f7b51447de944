import numpy as np
import pytest

from coscore.scoring.aggregate.parts import Part, coverage, used_weight

ALL, FIRST, SECOND = None, np.array([True, False]), np.array([False, True])


def part(
    weight: float, *scores: float, used: np.ndarray | None = None, absent: np.ndarray | None = None, cover: float = 1.0
) -> Part:
    covered = np.full(len(scores), float(cover))
    if absent is not None:
        covered[absent] = np.nan
    return Part(weight, np.array(scores, float), covered, used, absent)


@pytest.mark.parametrize(
    ("uses", "weights"),
    [((ALL, ALL), 0.75), ((FIRST, ALL), [0.75, 0.5]), ((FIRST, SECOND), [0.25, 0.5])],
    ids=["one number where all are used", "one has a gap", "both have a gap"],
)
def test_weight_used(uses: tuple[np.ndarray | None, ...], weights: object) -> None:
    parts = [part(weight, 1, 1, used=used) for weight, used in zip((0.25, 0.5), uses, strict=True)]
    assert np.asarray(used_weight(parts)).tolist() == weights


@pytest.mark.parametrize(
    ("absent", "covers", "shares"),
    [
        ((ALL, ALL), (1, 0), [0.25, 0.25]),
        ((ALL, ALL), (0.5, 1), [0.875, 0.875]),
        ((FIRST, ALL), (1, 0), [0, 0.25]),
        ((FIRST, FIRST), (1, 1), [np.nan, 1]),
    ],
    ids=["a missing part", "a part covered by half", "a part that does not apply leaves the share", "nothing applies"],
)
def test_coverage(absent: tuple[np.ndarray | None, ...], covers: tuple[float, ...], shares: list[float]) -> None:
    parts = [
        part(weight, 1, 1, absent=gone, cover=cover)
        for weight, gone, cover in zip((0.25, 0.75), absent, covers, strict=True)
    ]
    out = np.empty(2)
    with np.errstate(invalid="ignore"):
        coverage(parts, 1.0, out)
    assert out == pytest.approx(shares, nan_ok=True)
