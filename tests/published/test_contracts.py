"""Five contracts for payment by results, as they were published.

Buyeo: svsfund.org/news/activity/203, dementianews 5839. Seoul no. 1: futurechosun ?p=28128, news1 3834981. Gyeonggi Haebom: yna
AKR20170227055600061, kmib 0923305704. Peterborough: civilsociety 17960, pioneerspost 20170727. NYC ABLE: Social Ventures Australia, Rikers
Island SIB.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coscore.commands.settle import Request, settled
from coscore.outcomes.account import Account

SAMPLES = Path(__file__).parents[2] / "sample_data" / "contracts"


def published(contract: str, file: str = "") -> Account:
    return settled(Request(contract, [str(SAMPLES / f"{file or contract}.csv")]))


def changed(contract: str, tmp_path: Path, old: str, new: str) -> Account:
    text = (SAMPLES / f"{contract}.csv").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "changed.csv"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return settled(Request(contract, [str(path)]))


@pytest.mark.parametrize(
    ("contract", "file", "total"),
    [
        ("buyeo-dementia", "", 650_000_000),
        ("seoul-1", "", 1_340_000_000),
        ("gyeonggi-haebom", "", 1_767_000_000),
        ("gyeonggi-haebom", "gyeonggi-haebom-12", 1_550_000_000),
        ("peterborough", "", 0),
        ("peterborough", "peterborough-final", None),
        ("nyc-able", "", 0),
    ],
)
def test_what_was_paid(contract: str, file: str, total: int | None) -> None:
    assert published(contract, file).settlement.total == total


@pytest.mark.parametrize(
    ("diagnosed", "total"), [("75,1000", 650_000_000), ("98,1000", 0), ("90,1000", None), ("97,1000", None)]
)
def test_buyeo_between_its_bounds_is_unknown(diagnosed: str, total: int | None, tmp_path: Path) -> None:
    assert changed("buyeo-dementia", tmp_path, "9,264", diagnosed).settlement.total == total


@pytest.mark.parametrize("left", [95, 104, 159])
def test_haebom_has_no_table_between_its_ends(left: int, tmp_path: Path) -> None:
    found = changed("gyeonggi-haebom", tmp_path, "160,800", f"{left},800")
    assert found.settlement.total is None
    assert "E303" in [finding.code for finding in found.findings]


def test_seoul_by_those_enrolled_misses_the_top_step() -> None:
    found = settled(Request("seoul-1", [str(SAMPLES / "seoul-1.csv")], denominator="enrolled"))
    assert [step.reached for step in found.settlement.payments[1].decision.steps] == [True, False]
    assert found.settlement.total is None


def test_peterborough_pays_pooled_what_it_did_not_pay_alone() -> None:
    first, last = published("peterborough"), published("peterborough", "peterborough-final")
    assert f"{float(first.settlement.measured['reconvictions'].cohorts[0].value or 0):.3f}" == "8.387"
    assert [step.reached for step in last.settlement.payments[0].decision.steps] == [False, False, True]
    assert last.settlement.payments[0].state == "unknown"


@pytest.mark.parametrize(
    ("reduction", "dollars"),
    [
        ("8.49", 0), ("8.5", 4_800_000), ("9.9", 4_800_000), ("10.0", 9_600_000), ("11", 10_080_000), ("12", 10_176_000),
        ("12.49", 10_176_000), ("12.5", 10_272_000), ("13", 10_368_000), ("16", 10_944_000), ("20", 11_712_000),
    ],
)  # fmt: skip
def test_able_pays_by_its_table(reduction: str, dollars: int, tmp_path: Path) -> None:
    assert changed("nyc-able", tmp_path, "ABLE,0", f"ABLE,{reduction}").settlement.total == 100 * dollars


def test_able_without_effect_leaves_a_quarter_with_the_investor() -> None:
    assert published("nyc-able").settlement.guaranteed == 100 * 7_200_000
