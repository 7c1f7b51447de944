"""Gates in words: passed or failed, the bound, and the worst that was found and where."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from coscore.language.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coscore.language import Language
    from coscore.scoring.evaluation import Gate


def verdict(gate: Gate, language: Language) -> str:
    """``합격`` or ``불합격``."""
    return say("passed" if gate.passed else "failed", language)


def sentence(gate: Gate, language: Language) -> str:
    """What was asked for and what was found; a bound that is just met is never called missed, nor the other way round."""
    scope = ", ".join(part for part in (gate.node, gate.group) if part)
    text = say(f"{gate.kind}.{_outcome(gate)}", language, bound=gate.bound, found=gate.found, unit=gate.unit)
    return f"{scope}: {text}" if scope else text


def _outcome(gate: Gate) -> str:
    if not gate.found:
        return "nothing"
    if gate.kind.startswith("max_") and Decimal(gate.found) <= 0:
        return "none"
    return "met" if gate.passed else "missed"


def worst_last(gates: Iterable[Gate]) -> list[Gate]:
    """Gates as they are listed: those that failed at the end, where the eye stops."""
    return sorted(gates, key=lambda gate: not gate.passed)
