from __future__ import annotations

import pytest

from coscore.registry.identities import codes_of


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("수원시", {"4111000000"}),
        ("세종", {"3611000000"}),
        ("전북 완주군", {"4571000000", "5271000000"}),
        ("인천 남구", {"2817000000", "2817700000"}),
        ("인천 미추홀구", {"2817000000", "2817700000"}),
        ("없는군", set()),
    ],
    ids=["one code", "a short name", "two provinces", "its former name", "its present name", "nobody"],
)
def test_every_code_a_municipality_has_had(name: str, codes: set[str]) -> None:
    assert codes_of(name) == codes
