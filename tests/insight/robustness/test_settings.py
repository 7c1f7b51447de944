from __future__ import annotations

from coscore.insight.robustness.settings import Settings


def test_of_two_ways_to_vary_weights_the_one_used_is_stated() -> None:
    assert list(Settings().stated()) == ["weights", "sampling", "draws", "seed", "top", "level"]
    assert list(Settings(dirichlet=5.0).stated()) == ["dirichlet", "sampling", "draws", "seed", "top", "level"]


def test_weights_vary_by_a_share_or_a_distribution() -> None:
    assert [one.varies_weights for one in (Settings(), Settings(weights=0.0), Settings(0.0, 3.0))] == [
        True,
        False,
        True,
    ]
