from __future__ import annotations

import pytest

from coscore.framework.weights import shares


@pytest.mark.parametrize(
    ("stated", "kind", "points", "expected"),
    [
        ([None, None, None, None], "points", 60, [0.25, 0.25, 0.25, 0.25]),
        ([None], "as_given", 100, [1.0]),
        ([15, 45], "points", 60, [0.25, 0.75]),
        ([0.763, 0.237], "shares", 100, [0.763, 0.237]),
        ([1, 3], "relative", 100, [0.25, 0.75]),
        ([0.333, 0.333, 0.333], "as_given", 100, [0.333, 0.333, 0.333]),
    ],
    ids=["none stated", "none stated, alone", "points", "shares", "relative", "as given"],
)
def test_stated_weights_become_shares_of_the_parent(
    stated: list[float | None], kind: str, points: float, expected: list[float]
) -> None:
    assert shares(stated, kind, points) == expected
