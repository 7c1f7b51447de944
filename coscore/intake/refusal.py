"""How a reader says that a file cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from coscore.findings import Finding, Refused
from coscore.findings.file_reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.findings import Location

Item = TypeVar("Item")
Result = TypeVar("Result")


def refused(code: str, place: Location, why: str, **blanks: object) -> Refused:
    """A refusal with one finding; ``why`` is a key of the reasons, and the blanks are its facts, cut to a fit length."""
    from coscore.language.text import shown

    facts = {key: shown(fact) if isinstance(fact, str) else fact for key, fact in blanks.items()}
    return Refused([Finding(code, place, {"reason": reason(why, **facts)})])


def damaged(place: Location, why: str, **blanks: object) -> Refused:
    """The file is broken at a place (E005)."""
    return refused("E005", place, why, **blanks)


def too_large(place: Location, why: str, **blanks: object) -> Refused:
    """The file goes beyond a limit (E006)."""
    return refused("E006", place, why, **blanks)


def gather(do: Callable[[Item], Result], items: Iterable[Item]) -> tuple[list[Result], list[Finding]]:
    """What a function gives for every item that it does not refuse, and the findings of those that it does."""
    results: list[Result] = []
    findings: list[Finding] = []
    for item in items:
        try:
            results.append(do(item))
        except Refused as problem:
            findings += problem.findings
    return results, findings
