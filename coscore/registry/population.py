"""How many people live in a municipality: the figures by which evaluations divide large cities from small ones."""

from __future__ import annotations

from functools import cache

from coscore.language import Label
from coscore.registry.data import places, rows
from coscore.registry.history import continuation

YEAR = 2025
SOURCE = Label(
    f"통계청 인구총조사(등록센서스) {YEAR}년, 공공누리 제1유형",
    f"register-based census of {YEAR}, Statistics Korea, KOGL type 1",
)
"""Who counted, and when: named wherever a figure decides something."""


def population(code: str) -> int | None:
    """Residents of the place with a code, or of the place that carries it on whole and alone; None where nobody knows."""
    place = places().get(code)
    while place and place.code not in _residents():
        place = continuation(place)
    return _residents()[place.code] if place else None


@cache
def _residents() -> dict[str, int]:
    return {code: int(residents) for code, residents in rows("population.csv")}
