"""The sample a year later, every value of it invented: for comparing years.

Most projects go on and move a little; some have ended, some are new, one is spelled another way. Municipalities are called as they
are since July 2026, when Gwangju and Jeonnam became one and Incheon was divided anew.
"""

from __future__ import annotations

from random import Random

from making.projects import BLANK, KINDS, NOT_APPLICABLE, SIDO, Project, Value, Values

YEAR = 2026
ENDED, UP, DOWN, FURTHER = (
    0.08,
    0.3,
    0.1,
    0.08,
)  # shares: of projects that end, levels that rise or fall, kinds that are added
MERGED = "전남광주통합특별시"
_SIDO = {"광주광역시": MERGED, "전라남도": MERGED}
_SPELLED = {"어르신 말벗 이웃단": "어르신 말벗 이웃단(2기)"}
_NEW = (
    ("서울특별시", "성동구", "골목 쉼터 가꿈이"),
    ("경기도", "수원시", "우리 동네 에너지 지킴이"),
    ("충청남도", "부여군", "백마강 물길 지킴이"),
)


def a_year_later(projects: list[Project]) -> list[Project]:
    """The projects of the next year, in the order of the provinces."""
    carried = [_later(project) for project in projects if not _ends(project)]
    fresh = [_first(sido, sigungu, name) for sido, sigungu, name in _NEW]
    return sorted([*carried, *fresh], key=lambda project: (_place(project.sido), project.sigungu))


def _place(sido: str) -> int:
    return SIDO.index(sido) if sido in SIDO else SIDO.index("광주광역시")


def _ends(project: Project) -> bool:
    return _chance(project).random() < ENDED


def _chance(project: Project) -> Random:
    return Random(f"{YEAR} {project.sido} {project.sigungu} {project.name}")


def _later(project: Project) -> Project:
    chance = _chance(project)
    return project._replace(
        sido=_SIDO.get(project.sido, project.sido),
        name=_SPELLED.get(project.name, project.name),
        values=_moved(project.values, chance),
        note="가상 값",
    )


def _moved(values: Values, chance: Random) -> Values:
    """Values a little further on: levels by one now and then, numbers by up to a fifth."""
    return Values(
        ordinance=_level(values.ordinance, chance),
        unit=_level(values.unit, chance),
        sessions=_number(values.sessions, chance, 0),
        training=_number(values.training, chance, 1, highest=5.0),
        promotions=_number(values.promotions, chance, 0),
        kinds=tuple(kind for kind in KINDS if kind in values.kinds or chance.random() < FURTHER),
        exchange=_level(values.exchange, chance),
        satisfaction=_number(values.satisfaction, chance, 1, highest=100.0),
        respondents=_number(values.respondents, chance, 0),
    )


def _level(level: int, chance: Random) -> int:
    draw = chance.random()
    return min(level + 1, 4) if draw < UP else max(level - 1, 0) if draw > 1 - DOWN else level


def _number(value: Value, chance: Random, digits: int, highest: float = 10_000.0) -> Value:
    factor = 0.86 + 0.34 * chance.random()
    if not isinstance(value, int | float):
        return NOT_APPLICABLE if value == NOT_APPLICABLE else BLANK
    moved = min(value * factor, highest)
    return round(moved, digits) if digits else round(moved)


def _first(sido: str, sigungu: str, name: str) -> Project:
    chance = Random(f"{YEAR} {sido} {sigungu} {name}")
    values = Values(
        ordinance=chance.randrange(5), unit=chance.randrange(5), sessions=chance.randrange(1, 9),
        training=round(3.0 + 1.8 * chance.random(), 1), promotions=chance.randrange(3, 25), kinds=KINDS[:3],
        exchange=chance.randrange(5), satisfaction=round(60 + 35 * chance.random(), 1), respondents=chance.randrange(80, 400),
    )  # fmt: skip
    return Project(sido, sigungu, name, "", 5 * chance.randrange(20, 300), values, "가상 사업")
