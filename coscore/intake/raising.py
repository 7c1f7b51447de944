"""Limits by their names: changed by the user, and named in a refusal together with the option that raises them."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from difflib import get_close_matches
from math import ceil
from typing import TYPE_CHECKING

from coscore.findings import Finding, Refused
from coscore.findings.file_reasons import reason
from coscore.findings.file_reasons import size as size_text
from coscore.intake.limits import COUNT, LIMITS, SECONDS, SIZE, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coscore.language import Label

Amount = int | float | str

_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_AMOUNT = {
    SIZE: re.compile(r"(\d+(?:\.\d+)?)\s*(?:([kmgt]?)i?b?)", re.IGNORECASE | re.ASCII),
    COUNT: re.compile(r"(\d+)()", re.ASCII),
    SECONDS: re.compile(r"(\d+(?:\.\d+)?)\s*()(?:s|초)?", re.ASCII),
}
_FIELDS = {one.name.replace("_", "-"): one for one in fields(Limits)}
_EXAMPLES = {SIZE: "4GiB, 500MB", COUNT: "1000000", SECONDS: "120"}


def names() -> dict[str, Label]:
    """Every limit by the name a user gives it, and what it bounds."""
    return {name: one.metadata["about"] for name, one in _FIELDS.items()}


def kind(name: str) -> str:
    """What a limit counts: size, count or seconds."""
    return str(_FIELDS[name.replace("_", "-")].metadata["kind"])


def raised(wishes: Mapping[str, Amount]) -> Limits:
    """The limits with some of them changed: ``{"file-bytes": "8GiB", "merges": 500_000}``.

    Sizes take kB, MB, GB or KiB, MiB, GiB, all of them powers of 1024; counts are whole numbers, times are seconds.

    Raises:
        Refused: a limit that does not exist, or an amount that is none, each of them (E025).
    """
    known = {name.replace("_", "-").lower(): amount for name, amount in wishes.items()}
    problems = [_unknown(name) for name in known if name not in _FIELDS]
    amounts = {name: _amount(name, str(amount)) for name, amount in known.items() if name in _FIELDS}
    problems += [_no_amount(name, str(known[name])) for name, amount in amounts.items() if not amount]
    if problems:
        raise Refused(problems)
    return replace(LIMITS, **{_FIELDS[name].name: amount for name, amount in amounts.items()})  # type: ignore[arg-type]


def raised_by(options: Sequence[str]) -> Limits:
    """The limits changed by options of the command line, each ``NAME=VALUE``.

    Raises:
        Refused: as :func:`raised`.
    """
    return raised({name.strip(): amount.strip() for name, _, amount in (one.partition("=") for one in options)})


def amount_text(name: str, amount: float) -> str:
    """An amount of a limit as people read it: ``2 GB``, ``100,000``."""
    return size_text(int(amount)) if kind(name) == SIZE else f"{amount:,}"


def option(name: str, limit: float, found: float = 0) -> str:
    """The option that raises a limit above what was found, or else to twice what it is."""
    wanted = max(2 * limit, found)
    return f"--limit {name.replace('_', '-')}={_written(kind(name), wanted)}"


def _written(counting: str, amount: float) -> str:
    if counting != SIZE:
        return f"{ceil(amount)}"
    power = max(power for power in range(5) if not power or amount >= 1024**power)
    return f"{ceil(amount / 1024**power)}{('B', 'KiB', 'MiB', 'GiB', 'TiB')[power]}"


def _amount(name: str, text: str) -> float:
    """The amount that a text states; 0 where it states none."""
    counting = kind(name)
    found = _AMOUNT[counting].fullmatch(text.replace(",", "").replace("_", "").strip())
    if not found or len(text) > len("1,000,000,000,000,000"):
        return 0
    number = float(found[1]) * 1024 ** _POWERS[found[2].lower()]
    return number if counting == SECONDS else int(number)


def _unknown(name: str) -> Finding:
    near = get_close_matches(name, _FIELDS, n=1)
    return _problem("limit_unknown", near[0] if near else "", text=name)


def _no_amount(name: str, text: str) -> Finding:
    return _problem("limit_amount", f"{name}={_EXAMPLES[kind(name)].partition(',')[0]}", text=text, name=name)


def _problem(why: str, suggestion: str, **facts: str) -> Finding:
    from coscore.language.text import shown

    told = {key: shown(fact) for key, fact in facts.items()}
    return Finding("E025", args={"reason": reason(why, **told), "suggestion": suggestion})
