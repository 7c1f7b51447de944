"""How a reader says that a file cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from coscore.findings import Finding, Refused
from coscore.findings.file_reasons import reason
from coscore.intake.limits import LIMITS
from coscore.intake.raising import amount_text, option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.findings import Location

Item = TypeVar("Item")
Result = TypeVar("Result")


class Beyond(NamedTuple):
    """A way to be too large: its code, and the limit that was met; "" where no option raises it."""

    code: str
    limit: str = ""


BEYOND: dict[str, Beyond] = {
    "file_size": Beyond("E006", "file_bytes"),
    "token": Beyond("E006", "token_bytes"),
    "depth": Beyond("E006", "depth"),
    "sheets": Beyond("E006", "sheets"),
    "strings": Beyond("E006", "strings"),
    "unordered": Beyond("E006", "unordered_cells"),
    "padding": Beyond("E006", "padding"),
    "scattered": Beyond("E006"),
    "long": Beyond("E006"),
    "slow": Beyond("E006", "legacy_seconds"),
    "memory": Beyond("E006", "legacy_memory"),
    "written": Beyond("E006", "legacy_output"),
    "directory": Beyond("E026", "directory_bytes"),
    "members": Beyond("E026", "members"),
    "unpacked": Beyond("E026", "unpacked_bytes"),
    "ratio": Beyond("E026", "ratio"),
    "rows": Beyond("E028"),
    "columns": Beyond("E028"),
    "merges": Beyond("E029", "merges"),
    "text": Beyond("E030", "text_characters"),
    "line": Beyond("E030", "line_characters"),
    "field": Beyond("E030", "text_characters"),
}
"""By the key of its reason, what a file that is too large is told."""


def refused(code: str, place: Location, why: str, **blanks: object) -> Refused:
    """A refusal with one finding; ``why`` is a key of the reasons, and the blanks are its facts, cut to a fit length."""
    return Refused([_finding(code, place, why, blanks)])


def damaged(place: Location, why: str, **blanks: object) -> Refused:
    """The file is broken at a place: E005, or E027 where it holds what no spreadsheet program writes."""
    return refused("E027" if why == "doctype" else "E005", place, why, **blanks)


def too_large(place: Location, why: str, *, of: str = "", **blanks: object) -> Refused:
    """The file goes beyond a limit; the finding names the option that raises it.

    Args:
        place: where.
        why: a key of BEYOND.
        of: the limit that was met, where it is another than the usual one of this reason.
        blanks: facts of the reason; ``limit`` where it is not the default, and ``found`` where it is known.
    """
    code, usual = BEYOND[why]
    name = of or usual
    if not name:
        return Refused([_finding(code, place, why, blanks, option="")])
    blanks = {"limit": getattr(LIMITS, name), **blanks}
    amounts = {key: amount for key in ("found", "limit") if isinstance(amount := blanks.get(key), int | float)}
    raising = option(name, amounts["limit"], amounts.get("found", 0))
    told = blanks | {key: amount_text(name, amount) for key, amount in amounts.items()}
    return Refused([_finding(code, place, why, told, option=raising)])


def _finding(code: str, place: Location, why: str, blanks: dict[str, object], **more: str) -> Finding:
    from coscore.language.text import shown

    facts = {key: shown(fact) if isinstance(fact, str) else fact for key, fact in blanks.items()}
    return Finding(code, place, {"reason": reason(why, **facts), **more})


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
