"""The facts: every municipality there is and was since 1988, and spellings that no rule gives. ``SOURCES.md`` says whence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

CODE_SYSTEM_STARTS = "1988-04-23"
"""A place with this date is at least as old as the codes; how much older, they do not say."""
ALWAYS, NEVER = "0000-00-00", "9999-12-31"

_HERE = Path(__file__).parent


class Place(NamedTuple):
    """A municipality under one name and one code.

    Attributes:
        code: 10-digit code of the legal district (법정동코드).
        sido: official name of its province or metropolitan city.
        sigungu: its own name, ``완주군`` or ``수원시 팔달구``; "" for a province-level unit.
        kind: 특별시, 광역시, 특별자치시, 도, 특별자치도, 시, 군, 구, 행정시 or 일반구.
        since, until: first and last day of the code, ``YYYY-MM-DD``, or ``ALWAYS`` and ``NEVER``.
        successors: codes of the places that took over; none for a place that stands.
    """

    code: str
    sido: str
    sigungu: str
    kind: str
    since: str
    until: str
    successors: tuple[str, ...]

    @property
    def name(self) -> str:
        """Official full name."""
        return f"{self.sido} {self.sigungu}".rstrip()


@cache
def places() -> dict[str, Place]:
    """Every place by its code, in the order of the codes."""
    return {row[0]: _place(row) for row in rows("municipalities.csv")}


@cache
def spellings() -> dict[str, tuple[str, ...]]:
    """By official full name, other ways to write it; of a province-level unit the first is the short name."""
    return {f"{sido} {sigungu}".rstrip(): tuple(others.split("|")) for sido, sigungu, others in rows("spellings.csv")}


def _place(row: list[str]) -> Place:
    code, sido, sigungu, kind, since, until, successors = row
    first = ALWAYS if since == CODE_SYSTEM_STARTS else since
    return Place(code, sido, sigungu, kind, first, until or NEVER, tuple(filter(None, successors.split("|"))))


def rows(name: str) -> list[list[str]]:
    """Rows below the header; the files need no quotes, so a split is enough, and quicker than a parser."""
    return [line.split(",") for line in (_HERE / name).read_text(encoding="utf-8").splitlines()[1:]]
