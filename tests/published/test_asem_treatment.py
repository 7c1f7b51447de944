"""Gaps filled and values treated in the ASEM Sustainable Connectivity index, as shipped with the package COINr.

github.com/bluefoxr/COINr (MIT), data/ASEM_COIN.rda: 51 countries, 49 indicators. Its numbers stand beside the project on some
machines only; two of its indicators are typed in here, to six digits.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from coscore.framework.treatments import Skewed
from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.impute import imputed
from coscore.scoring.treat import by_rule

STAGES = Path(__file__).parents[3] / "shared" / "fidelity" / "asem_coinr"
RULE = Skewed()

PUBLISHED = {
    "Flights": (
        [
            0.00332178,
            0.00278979,
            0.00130366,
            0.00220685,
            0.00742204,
            0.00144181,
            0.00571557,
            0.00238957,
            0.00341432,
            0.00150255,
            0.00212337,
            0.00312179,
            0.00133846,
            0.00717759,
            0.00185774,
            0.00347739,
            0.00186112,
            0.00830326,
            0.0156731,
            0.00373284,
            0.0048347,
            0.000885426,
            0.0039174,
            0.000955264,
            0.000380708,
            0.000729508,
            0.00368817,
            0.00320305,
            0.00611001,
            0.00318554,
            0.00147461,
            2.59887e-05,
            0.00470962,
            0.000594875,
            8.10212e-05,
            1.88655e-05,
            0.000131369,
            0.000541316,
            0.000220991,
            0.00137005,
            0.000448284,
            0.00168668,
            0.000321724,
            0.000125444,
            0.00284168,
            1.12248e-05,
            0.000185272,
            0.000236576,
            0.0118871,
            0.00107075,
            0.000298555,
        ],
        [
            0.00332178,
            0.00278979,
            0.00130366,
            0.00220685,
            0.00742204,
            0.00144181,
            0.00571557,
            0.00238957,
            0.00341432,
            0.00150255,
            0.00212337,
            0.00312179,
            0.00133846,
            0.00717759,
            0.00185774,
            0.00347739,
            0.00186112,
            0.00830326,
            0.0118871,
            0.00373284,
            0.0048347,
            0.000885426,
            0.0039174,
            0.000955264,
            0.000380708,
            0.000729508,
            0.00368817,
            0.00320305,
            0.00611001,
            0.00318554,
            0.00147461,
            2.59887e-05,
            0.00470962,
            0.000594875,
            8.10212e-05,
            1.88655e-05,
            0.000131369,
            0.000541316,
            0.000220991,
            0.00137005,
            0.000448284,
            0.00168668,
            0.000321724,
            0.000125444,
            0.00284168,
            1.12248e-05,
            0.000185272,
            0.000236576,
            0.0118871,
            0.00107075,
            0.000298555,
        ],
        "highest",
        1,
    ),
    "FemLab": (
        [
            0.887214,
            0.869972,
            0.892763,
            0.866495,
            0.863333,
            0.811948,
            0.927,
            0.900075,
            0.965191,
            0.895349,
            0.884491,
            0.778491,
            0.824901,
            0.807836,
            0.736446,
            0.923411,
            0.939815,
            0.834109,
            0.632396,
            0.874859,
            0.948004,
            0.820179,
            0.910405,
            0.770354,
            0.813267,
            0.905521,
            0.863149,
            0.949085,
            0.893642,
            0.869742,
            0.859266,
            0.541403,
            0.748886,
            0.878813,
            0.835956,
            0.345576,
            0.614983,
            0.779611,
            0.901036,
            0.731127,
            1.02747,
            0.649986,
            0.835194,
            0.748886,
            0.885417,
            0.297009,
            0.649033,
            0.864916,
            0.79771,
            0.814883,
            0.91944,
        ],
        [
            0.887214,
            0.869972,
            0.892763,
            0.866495,
            0.863333,
            0.811948,
            0.927,
            0.900075,
            0.965191,
            0.895349,
            0.884491,
            0.778491,
            0.824901,
            0.807836,
            0.736446,
            0.923411,
            0.939815,
            0.834109,
            0.632396,
            0.874859,
            0.948004,
            0.820179,
            0.910405,
            0.770354,
            0.813267,
            0.905521,
            0.863149,
            0.949085,
            0.893642,
            0.869742,
            0.859266,
            0.541403,
            0.748886,
            0.878813,
            0.835956,
            0.345576,
            0.614983,
            0.779611,
            0.901036,
            0.731127,
            1.02747,
            0.649986,
            0.835194,
            0.748886,
            0.885417,
            0.345576,
            0.649033,
            0.864916,
            0.79771,
            0.814883,
            0.91944,
        ],
        "lowest",
        1,
    ),
}
"""Values before and after treatment, and how many were drawn in at which end."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_two_indicators_are_treated_as_published(name: str) -> None:
    before, after, end, count = PUBLISHED[name]
    found = by_rule(np.array(before), RULE)
    assert (found.how, found.drawn) == (end, count)
    np.testing.assert_array_equal(found.values, after)


def column(stage: str, name: str) -> np.ndarray:
    with (STAGES / f"stage_{stage}.csv").open(encoding="utf-8") as file:
        return np.array([float(row[name] or "nan") for row in csv.DictReader(file)])


def published() -> list[dict[str, str]]:
    with (STAGES / "treat_summary.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(not STAGES.is_dir(), reason="the published stages are not beside the project")
def test_every_indicator_is_treated_as_published() -> None:
    for row in published():
        name, drawn = row["IndCode"], {"lowest": float(row["Low"]), "highest": float(row["High"])}
        before, after = column("imputed", name), column("treated", name)
        there = ~np.isnan(before)
        found = by_rule(before[there], RULE)
        assert {**dict.fromkeys(drawn, 0), **({found.how: found.drawn} if found.how else {})} == drawn, name
        np.testing.assert_array_equal(found.values, after[there], err_msg=name)


@pytest.mark.skipif(not STAGES.is_dir(), reason="the published stages are not beside the project")
def test_every_gap_is_filled_as_published() -> None:
    with (STAGES / "stage_denominated.csv").open(encoding="utf-8") as file:
        peers = np.unique([row["Group_EurAsia"] for row in csv.DictReader(file)], return_inverse=True)[1]
    for row in published():
        before, after = column("denominated", row["IndCode"]), column("imputed", row["IndCode"])
        states = np.where(np.isnan(before), MISSING, PRESENT).astype(np.uint8)
        filled = np.where(np.isnan(before), imputed("group_mean", before, states, peers), before)
        np.testing.assert_allclose(filled, after, rtol=1e-14, err_msg=row["IndCode"])
