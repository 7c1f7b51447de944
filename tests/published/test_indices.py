"""Indices as published, a few units of each typed in as facts; the frameworks stand beside, in fidelity/.

Human Development Index and Gender Inequality Index 2022: UNDP, Human Development Report 2023/24, tables 1 and 5 and technical
notes 1 and 4 (CC BY 3.0 IGO). Human Capital Index 2020: World Bank, The Human Capital Index 2020 Update (CC BY 4.0).
INFORM Risk Index 2020 v0.4.0: Joint Research Centre and OCHA (CC BY 4.0). Africa SDG Index 2019: SDG Center for Africa and SDSN.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coscore.framework.load import load_framework
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

FRAMEWORKS = Path(__file__).parent / "fidelity"
Run = Callable[[str, str, dict[str, str]], Evaluation]


@pytest.fixture
def run(observe: Callable[..., Observations]) -> Run:
    """Score rows of numbers, "-" where one is missing, in the order of ids, by a framework."""

    def evaluated(framework: str, ids: str, units: dict[str, str]) -> Evaluation:
        loaded = load_framework(str(FRAMEWORKS / f"{framework}.yaml"))
        rows: list[dict[str, Any]] = [
            {"unit": unit}
            | {it: None if text == "-" else float(text) for it, text in zip(ids.split(), line.split(), strict=True)}
            for unit, line in units.items()
        ]
        return evaluate(loaded, observe(loaded, rows))

    return evaluated


def scores(found: Evaluation, node: str) -> dict[str, float]:
    return dict(
        zip((unit.name for unit in found.units), found.scores[found.framework.by_id[node].index].tolist(), strict=True)
    )


def shown(found: Evaluation) -> dict[str, float]:
    return dict(zip((unit.name for unit in found.units), found.shown.tolist(), strict=True))


def test_human_development(run: Run) -> None:
    """Geometric over dimensions, arithmetic inside education, goalposts, a cap (Norway), a logarithm."""
    found = run(
        "hdi_2022",
        "health expected mean income",
        {
            "Switzerland": "84.255 16.5837307 13.90406622 69432.78669",
            "Norway": "83.393 18.63846016 13.06234279 69189.76165",
            "Korea": "84.024 16.50964928 12.61409234 46026.4542",
            "Niger": "62.08 7.186131428 1.341352433 1283.309235",
        },
    )
    assert shown(found) == {"Switzerland": 0.967, "Norway": 0.966, "Korea": 0.929, "Niger": 0.394}


def test_gender_inequality(run: Run) -> None:
    """A formula of formulas and geometric means; no seats in parliament count as 0.1 per cent."""
    found = run(
        "gii_2022",
        "deaths births women_seats women_schooled men_seats men_schooled women_working men_working",
        {
            "Denmark": "4.65771671 1.814 43.57541899 95.06726074 56.42458101 95.23809814 59.42 67.42",
            "Korea": "8.1156225 2.108 18.6440678 83.78057161 81.3559322 93.54354944 55.04 73.66",
            "Yemen": "183.3997163 52.497 0.294117647 23.7 99.70588235 38.2 5.84 64.69",
        },
    )
    published = {"Denmark": 0.009, "Korea": 0.062, "Yemen": 0.82}
    assert scores(found, "gii") == pytest.approx(published, abs=0.0005)
    assert found.ranks.tolist() == [1, 2, 3]


def test_human_capital(run: Run) -> None:
    """A product of exponentials; for Korea nothing is published of stunting, so adult survival stands alone."""
    found = run(
        "hci_2020",
        "survival years scores adults children",
        {
            "Korea": "0.9968082308769226 13.593419075012207 537.209716796875 0.9445470571517944 -",
            "Chad": "0.8810218572616577 5.310591697692871 333.111328125 0.6461252570152283 0.6023423075675964",
        },
    )
    published = {"Chad": 0.29978278279304504, "Korea": 0.7987762689590454}
    assert scores(found, "total") == pytest.approx(published, abs=1e-7)


def test_risk(run: Run) -> None:
    """Reversed geometric means, a condition, and one decimal after every step."""
    found = run(
        "inform_risk_2020",
        "earthquake flood tsunami cyclone drought epidemic projected intensity development inequality aid uprooted "
        "health children shocks food drr governance communication physical care",
        {
            "Afghanistan": "9.7 7.2 0 0 7.9 6.9 10 10 8.5 8.7 4.8 9.6 2.1 5.2 10 7.8 6.3 8.1 6.3 7.3 7.6",
            "Korea": "7.3 4.7 7.6 8.5 0.3 2.9 2.5 0 0 1.3 0.1 3.6 0.4 0.2 0 1 1.5 3.6 1.3 0 1.4",
        },
    )
    nodes = "natural human hazard socio_economic others groups vulnerability institutional infrastructure coping total"
    afghanistan = (6.5, 10.0, 8.8, 7.6, 7.4, 8.7, 8.2, 7.2, 7.1, 7.2, 8.0)
    korea = (5.9, 1.8, 4.1, 0.4, 0.4, 2.1, 1.3, 2.6, 0.9, 1.8, 2.1)
    assert [scores(found, node)["Afghanistan"] for node in nodes.split()] == list(afghanistan)
    assert [scores(found, node)["Korea"] for node in nodes.split()] == list(korea)


def test_goals_of_africa(run: Run) -> None:
    """The plain mean of seventeen goals; Tunisia is second, Angola 38th and South Sudan last of 52."""
    found = run(
        "sdg_africa_2019",
        " ".join(f"goal_{number}" for number in range(1, 18)),
        {
            "Angola": "58.4360268545117 39.757995854945 35.5684517571428 42.2520020257149 63.3100601058159 45.961705072957 "
            "58.2071697072053 56.4724715209009 8.44587325608501 39.5290492957746 34.467584534687 83.225583364531 "
            "90.8912315083513 43.3721290018907 72.8770962442164 40.4602802162874 24.2107144844749",
            "South Sudan": "1.12235529966667 17.8881584772023 24.6501198918347 7.64525993883792 43.3991441097903 "
            "39.3573221673298 26.1852704180404 43.4654086863265 2.90602753907358 21.9711416204211 14.4162262313384 "
            "32.2482352941176 72.3692526911462 38.6181975173571 71.1077890780142 25.0150990956983 13.9499670508317",
            "Tunisia": "70.3556485938919 58.6215896791568 73.8573598815983 75.1227306649837 59.3278484945161 61.4197348277178 "
            "52.6721527658437 55.2555510578381 42.1784787905788 62.4762603598581 71.8988676061984 74.8034160538218 "
            "90.7047860397737 56.644794909142 71.0995093734306 78.0752001073021 69.6102897865333",
        },
    )
    published = {"Angola": 49.2614955767936, "South Sudan": 29.1949985357075, "Tunisia": 66.1249540583638}
    assert scores(found, "total") == pytest.approx(published, abs=1e-12)
