from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
import pytest

from coscore.outcomes.account import Account
from coscore.output.schema import settlement_schema
from coscore.output.settlement.json import render


@pytest.mark.parametrize("contract", ["seoul-1", "peterborough"])
def test_a_settlement_in_full(
    contract: str, published: Callable[..., Account], snapshot: Callable[[str, str | bytes], None]
) -> None:
    snapshot(f"settlement.{contract}.json", render(published(contract)))


def test_amounts_are_integers_of_the_smallest_unit(published: Callable[..., Account]) -> None:
    found = json.loads(render(published("buyeo-dementia")))
    assert (found["total_payment"], found["currency"]) == (650_000_000, "KRW")
    assert sum(one["amount"] for one in found["payments"]) == found["total_payment"]
    assert found["outcomes"][0]["values"][0]["exact"] == "75/22"


@pytest.mark.parametrize(
    ("contract", "file"),
    [
        ("buyeo-dementia", ""),
        ("seoul-1", ""),
        ("gyeonggi-haebom", "gyeonggi-haebom-12"),
        ("peterborough", ""),
        ("peterborough", "peterborough-final"),
        ("nyc-able", ""),
    ],
)
def test_the_json_keeps_to_its_schema(published: Callable[..., Account], contract: str, file: str) -> None:
    jsonschema.validate(json.loads(render(published(contract, file))), settlement_schema())
