"""Units matched by code and through the registry: renamed, merged, split, gone and new."""

from __future__ import annotations

import pytest

from coscore.insight.compare.units import Matching, matched
from coscore.registry.data import places
from coscore.registry.resolve import Unit

BY_NAME = {(place.name, place.until): place for place in places().values()}


def unit(name: str, code: str = "", record: str = "") -> Unit:
    return Unit(f"{name} / {record}" if record else name, code)


NAM_GU, MICHUHOL = unit("인천광역시 남구", "2817000000"), unit("인천광역시 미추홀구", "2817700000")
JUNG, DONG = unit("인천광역시 중구", "2811000000"), unit("인천광역시 동구", "2814000000")
JEMULPO, YEONGJONG = unit("인천광역시 제물포구", "2812500000"), unit("인천광역시 영종구", "2815500000")
CHEONGWON, CHEONGJU = unit("충청북도 청원군", "4371000000"), unit("충청북도 청주시", "4311000000")
SEO, SEOHAE, GEOMDAN = (
    unit("인천광역시 서구", "2826000000"),
    unit("인천광역시 서해구", "2827500000"),
    unit("인천광역시 검단구", "2829000000"),
)
GWANGJU, JEONNAM, UNITED = (
    unit("광주광역시", "2900000000"),
    unit("전라남도", "4600000000"),
    unit("전남광주통합특별시", "1200000000"),
)


def told(found: Matching) -> tuple[list[tuple[int, int, bool]], list[str], tuple[int, ...], tuple[int, ...]]:
    return [tuple(pair) for pair in found.pairs], [one.kind for one in found.regrouped], found.gone, found.new


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param([CHEONGJU], [CHEONGJU], ([(0, 0, False)], [], (), ()), id="the same unit"),
        pytest.param([NAM_GU], [MICHUHOL], ([(0, 0, True)], [], (), ()), id="a renamed one is carried on"),
        pytest.param([MICHUHOL], [NAM_GU], ([(0, 0, True)], [], (), ()), id="with the years the other way round, too"),
        pytest.param([CHEONGJU, CHEONGWON], [CHEONGJU], ([], ["merged"], (), ()), id="a county that joined a city"),
        pytest.param([CHEONGWON], [CHEONGJU], ([], ["merged"], (), ()), id="of two that merged only one is known"),
        pytest.param([GWANGJU, JEONNAM], [UNITED], ([], ["merged"], (), ()), id="two provinces that became one"),
        pytest.param([SEO], [SEOHAE, GEOMDAN], ([], ["split"], (), ()), id="a district that was split"),
        pytest.param([SEO], [SEOHAE], ([], ["split"], (), ()), id="of its two parts only one is known"),
        pytest.param([JUNG, DONG], [JEMULPO, YEONGJONG], ([], ["regrouped"], (), ()), id="split and merged at once"),
        pytest.param([CHEONGJU], [MICHUHOL], ([], [], (0,), (0,)), id="one gone, one new"),
        pytest.param(
            [unit("가")], [unit("가"), unit("나")], ([(0, 0, False)], [], (), (1,)), id="names, without codes"
        ),
    ],
)
def test_units_are_matched(old: list[Unit], new: list[Unit], expected: object) -> None:
    assert told(matched(old, new)) == expected


def test_a_record_goes_with_its_unit_under_another_name() -> None:
    old = [unit("인천광역시 남구", "2817000000", "골목길"), unit("인천광역시 남구", "2817000000", "텃밭")]
    new = [unit("인천광역시 미추홀구", "2817700000", "텃밭")]
    assert told(matched(old, new)) == ([(1, 0, True)], [], (0,), ())


def test_who_else_took_part_is_named() -> None:
    (found,) = matched([JEONNAM], [UNITED]).regrouped
    assert (found.kind, found.others) == ("merged", ("광주광역시",))
