from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

Surveyed = Callable[..., Evaluation]

N_AND_SD = "n: [응답자], sd: [표준편차]"


def rows(*means: tuple[float, float | None, float | None], **cells: Any) -> list[dict[str, Any]]:
    return [{"답": mean, "응답자": n, "표준편차": sd} | cells for mean, n, sd in means]


def test_a_mean_with_n_and_sd_has_the_error_sd_over_root_n(surveyed: Surveyed) -> None:
    """0.8 / sqrt(64) = 0.1; t for 63 degrees of freedom is 1.9983."""
    sampling = surveyed(N_AND_SD, *rows((4.0, 64, 0.8))).sampling["felt"]
    assert (sampling.se[0], sampling.df[0], sampling.n[0]) == pytest.approx((0.1, 63, 64))
    assert (sampling.low[0], sampling.high[0]) == pytest.approx((3.80017, 4.19983), abs=1e-5)


def test_a_population_corrects_it(surveyed: Surveyed) -> None:
    sampling = surveyed(f"{N_AND_SD}, population: 128", *rows((4.0, 64, 0.8))).sampling["felt"]
    assert sampling.se[0] == pytest.approx(0.1 * 0.5**0.5)


def test_means_of_several_rows_have_the_error_of_their_mean(surveyed: Surveyed) -> None:
    """Errors 0.1 and 0.2, half of each: the root of (0.01 + 0.04) / 4."""
    found = surveyed(N_AND_SD, *rows((4.0, 64, 0.8), (3.0, 25, 1.0)))
    assert found.values[1, 0] == 3.5
    assert found.sampling["felt"].se[0] == pytest.approx(0.0125**0.5)
    assert found.sampling["felt"].n[0] == 89


def test_weights_of_rows_weigh_their_errors(surveyed: Surveyed) -> None:
    """Three quarters of 0.1 and one quarter of 0.2."""
    node = "columns: [답], combine: {weighted_mean: {by: [이용자]}},"
    first, second = rows((4.0, 64, 0.8), (3.0, 25, 1.0))
    found = surveyed(N_AND_SD, first | {"이용자": 300}, second | {"이용자": 100}, node=node)
    assert found.values[1, 0] == 3.75
    assert found.sampling["felt"].se[0] ** 2 == pytest.approx(0.075**2 + 0.05**2)


@pytest.mark.parametrize(
    ("mean", "combine"),
    [
        pytest.param(((4.0, None, 0.8),), "mean", id="no n"),
        pytest.param(((4.0, 64, None),), "mean", id="no sd"),
        pytest.param(((4.0, 64, 0.8), (3.0, 25, 1.0)), "median", id="a median"),
    ],
)
def test_what_is_not_known_leaves_the_error_unknown(surveyed: Surveyed, mean: Any, combine: str) -> None:
    found = surveyed(N_AND_SD, *rows(*mean), node=f"columns: [답], combine: {combine},")
    assert np.isnan(found.sampling["felt"].se[0])
    assert not np.isnan(found.values[1, 0])


def test_a_survey_without_n_has_no_sampling_error_at_all(surveyed: Surveyed) -> None:
    assert surveyed("sd: [표준편차]", *rows((4.0, None, 0.8))).sampling == {}
