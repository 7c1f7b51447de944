from __future__ import annotations

from decimal import Decimal

from coscore.scoring.demands import ON_FINDINGS, ON_NODES, ON_UNITS, Demand, demand, required


def test_a_bound_keeps_the_text_it_was_given_as() -> None:
    assert demand("min_score", "55.0") == Demand("min_score", Decimal("55.0"), "55.0")
    assert demand("max_drop", 0.1).bound == Decimal("0.1")


def test_units_required_are_counted() -> None:
    assert required(("가", "나")) == Demand("required", Decimal(2), "2", units=("가", "나"))


def test_what_looks_at_nodes_looks_at_units_and_what_counts_findings_does_not() -> None:
    assert set(ON_NODES) < set(ON_UNITS)
    assert not set(ON_FINDINGS) & set(ON_UNITS)
