"""One thing to say of some units about an indicator's values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.observations import PRESENT

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices


class Remark(NamedTuple):
    """One thing to say of some units, at the first of their records in a state; of their ``values`` (m,), where given.

    ``target`` is the column it is about, "" for the value's own.
    """

    code: str
    units: Indices
    state: int = PRESENT
    values: Floats | None = None
    facts: dict[str, Fact] = {}  # noqa: RUF012 - shared by the remarks without facts; nobody writes to it
    target: str = ""
