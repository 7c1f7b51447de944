from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.around import lines
from coscore.intake.columns import Layout
from coscore.intake.fields import fields, measured
from coscore.intake.measures import header_unit, is_unit_row, line_unit
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets

FRAMEWORK = """\
coscore: 1
id: measured
version: "1"
name: measured
unit: {name: u, columns: {name: [지자체]}}
indicators:
  - {id: budget, columns: [예산], value: {type: number, unit: 원}, normalise: {method: as_is}}
  - {id: cost, columns: [단가, 단가(명)], value: {type: number, unit: 천원}, normalise: {method: as_is}}
  - {id: count, columns: [건수], value: {type: number, unit: 건}, normalise: {method: as_is}}
  - {id: free, columns: [수], value: {type: number}, normalise: {method: as_is}}
  - {id: share, columns: [비율], value: {type: percent}}
"""


@pytest.fixture
def table(framework_of: Callable[[str], Framework], sheet: Callable[..., Any]) -> Callable[..., Layout]:
    def find(*rows: list[Any]) -> Layout:
        (found,) = tables(sheet(rows), lookup(targets(framework_of(FRAMEWORK))))
        return found

    return find


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([["지자체", "예산(천원)"]], {"budget": ("천원", "convert")}, id="money in the header"),
        pytest.param([["지자체", "예산 [단위 : 백만원]"]], {"budget": ("백만원", "convert")}, id="with the word 단위"),
        pytest.param([["지자체", "예산"], [None, "(천원)"]], {"budget": ("천원", "convert")}, id="in a row below"),
        pytest.param([["지자체", "예산"], ["-", "천원"]], {"budget": ("천원", "convert")}, id="in a row of units"),
        pytest.param([["(단위: 천원)"], ["지자체", "예산"]], {"budget": ("천원", "convert")}, id="in a line above"),
        pytest.param(
            [["(단위: 백만원)"], ["지자체", "예산(천원)", "건수"]],
            {"budget": ("천원", "convert")},
            id="the header first",
        ),
        pytest.param([["(단위: 명, 천원)"], ["지자체", "예산"]], {}, id="nothing where a line states several"),
        pytest.param([["지자체", "예산(원)", "단가(천원)"]], {}, id="nothing new"),
        pytest.param([["(단위: 원)"], ["지자체", "예산", "단가"]], {"cost": ("원", "convert")}, id="to thousands"),
        pytest.param([["지자체", "단가(명)"]], {}, id="not a bracket that the framework lists"),
        pytest.param([["지자체", "비율(%)", "건수(건)"]], {"share": ("%", "settle")}, id="percentages"),
        pytest.param(
            [["[단위: %]"], ["지자체", "비율", "건수"]], {"share": ("%", "settle")}, id="in a line, those only"
        ),
        pytest.param([["지자체", "건수(%)"]], {"count": ("%", "contradict")}, id="a share of counts"),
        pytest.param([["지자체", "건수(명)"]], {"count": ("명", "contradict")}, id="people for counts"),
        pytest.param([["지자체", "비율(건)"]], {"share": ("건", "contradict")}, id="counts for a percentage"),
        pytest.param([["지자체", "예산(명)"]], {"budget": ("명", "contradict")}, id="people for money"),
        pytest.param(
            [["지자체", "건수(회)", "수(명)"]], {}, id="counter words that measure the same, and any without one"
        ),
        pytest.param([["지자체", "건수(2025년)", "비율(상반기)"]], {}, id="brackets without a unit"),
    ],
)
def test_what_a_stated_unit_means(
    framework_of: Callable[[str], Framework],
    table: Callable[..., Layout],
    rows: list[list[Any]],
    expected: dict[str, tuple[str, str]],
) -> None:
    framework = framework_of(FRAMEWORK)
    assert measured(fields(framework, targets(framework)), table(*rows)) == expected


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        (("예산(백만원)",), "백만원"),
        (("예산", "（천원）"), "천원"),
        (("예산(천원)", "집행"), "천원"),
        (("천원",), ""),
        (("예산(집행)(억원)",), "억원"),
        (("예산(억원)(집행)",), "억원"),
        ((), ""),
    ],
)
def test_the_unit_of_a_header(path: tuple[str, ...], unit: str) -> None:
    assert header_unit(path) == unit


@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        ([["(단위 : 천원)"]], "천원"),
        ([["현황 [단위: %]"]], "%"),
        ([["단위: 백만원"]], "백만원"),
        ([["단위 천원"]], "천원"),
        ([["(천원)"]], "천원"),
        ([["(단위: 천원)"], ["둘째 표"], ["(단위: 백만원)"]], "백만원"),
        ([["(단위: 천원)", None, "(단위: 명)"]], ""),
        ([["(단위: 건·회)"]], ""),
        ([["(단위: 천원", " 명)"]], ""),
        ([["(단위: 점수)"]], ""),
        ([["단위사업 현황"]], ""),
    ],
)
def test_the_unit_of_the_lines_above(rows: list[list[Any]], unit: str) -> None:
    assert line_unit(lines(enumerate(rows, start=1))) == unit


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["-", "(회)", "천원"], True),
        (["(단위: 건)"], True),
        (["-", "-"], False),
        (["-", "–", "-"], True),
        (["완주군", "건"], False),
        ([], False),
    ],
)
def test_a_row_of_units(texts: list[str], expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_unit_row(texts) is expected
