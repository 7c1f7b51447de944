"""Claims without evidence: what a row says for its unit counts only if something beside it shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import MISSING, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from coscore.framework.model import Node
    from coscore.framework.tree import Framework
    from coscore.intake.column_reader import ColumnRead


def claims_nothing(spec: Node) -> float:
    """The value of an indicator that needs no evidence, NaN where every value does.

    No is no claim, nor is the lowest level or a 0. A survey mean always is one, and so is every value where less is better.
    """
    rule, value = spec.normalise, spec.value
    falls = getattr(rule, "direction", "up") == "down" or getattr(rule, "worst", 0.0) > getattr(rule, "best", 1.0)
    if falls or value is None or value.type == "survey":
        return float("nan")
    if value.type != "levels":
        return 0.0
    return min((level.value for level in value.levels if not isinstance(level.value, str)), default=float("nan"))


def asking(framework: Framework) -> dict[str, float]:
    """The indicators that ask for evidence, each with the value that needs none."""
    return {node.id: claims_nothing(node.spec) for node in framework.indicators if node.spec and node.spec.evidence}


def unsupported(claim: ColumnRead, evidence: ColumnRead | None, nothing: float) -> NDArray[np.bool_]:
    """Where a claim has no evidence beside it; without a column of evidence, no claim has any."""
    claimed: NDArray[np.bool_] = (claim.states == PRESENT) & (claim.values != nothing)
    return claimed if evidence is None else claimed & (evidence.states != PRESENT)


def without(claims: ColumnRead, wrong: NDArray[np.bool_]) -> ColumnRead:
    """The column with some values missing."""
    if not wrong.any():
        return claims
    return claims._replace(
        values=np.where(wrong, np.nan, claims.values),
        states=np.where(wrong, MISSING, claims.states).astype(np.uint8),
    )


def doubted(reads: dict[str, ColumnRead], asked: dict[str, float]) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Per column of values the rows that claim without evidence; of a ratio it is the numerator that claims."""
    for indicator, nothing in asked.items():
        target = indicator if indicator in reads else f"numerator:{indicator}"
        if target in reads:
            yield target, unsupported(reads[target], reads.get(f"evidence:{indicator}"), nothing)
