"""Findings as they come in, bounded: a column of a million bad cells is told by its first thousands and a count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from coscore.findings import Finding
from coscore.findings.finding import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

KEPT = 10_000
"""Findings kept of one code."""

Item = TypeVar("Item")


class FindingLog:
    """Collects findings, the first ``kept`` of each code; the rest are counted."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._found: list[Finding] = []
        self._counts: Counter[str] = Counter()
        self._said: set[tuple[str, ...]] = set()

    def add(self, findings: Iterable[Finding]) -> None:
        """Take in findings that are at hand."""
        for finding in findings:
            self.tell(finding.code, (finding,), lambda it: it)

    def tell(self, code: str, items: Sequence[Item], finding: Callable[[Item], Finding]) -> None:
        """Take in one finding of a code per item; ``finding`` is asked only for those that are kept."""
        room = max(self._kept - self._counts[code], 0)
        self._counts[code] += len(items)
        self._found += map(finding, items[:room])

    def first(self, *what: str) -> bool:
        """Whether something is said for the first time; asking makes it said."""
        if what in self._said:
            return False
        self._said.add(what)
        return True

    def findings(self) -> tuple[Finding, ...]:
        """Everything kept, in order; W216 for each code of which more was found."""
        over = ((code, count - self._kept) for code, count in self._counts.items() if count > self._kept)
        return in_order([*self._found, *(Finding("W216", args={"code": code, "count": count}) for code, count in over)])
