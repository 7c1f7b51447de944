from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework
from coscore.intake.assignments import Assignment, overlaid
from coscore.intake.names import Names
from coscore.intake.targets import lookup, targets

RICH = """\
coscore: 1
id: rich
version: "1"
name: rich
unit: {name: 지자체, columns: {name: [지자체]}}
adjustments: [{id: award, name: {ko: 수상, en: Award}, kind: bonus, columns: [가점]}]
indicators:
  - {id: meetings, name: {ko: 주민 회의, en: Meetings}, columns: [회의, 회의(건)], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 9}}
  - {id: first, name: 같은 이름, columns: [하나], value: {type: percent}}
  - {id: second, name: 같은 이름, columns: [둘], value: {type: survey, scale: [1, 5], n: [응답자]}}
"""


@pytest.fixture
def names(framework_of: Callable[[str], Framework]) -> Names:
    wanted = targets(framework_of(RICH))
    return Names(wanted, lookup(wanted))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("회의", ["meetings"], id="a header"),
        pytest.param("회 의 (정기)", ["meetings"], id="without blanks and brackets"),
        pytest.param("MEETINGS", ["meetings"], id="the id, or the English name"),
        pytest.param("주민회의", ["meetings"], id="the Korean name"),
        pytest.param("수상", ["award"], id="an adjustment"),
        pytest.param("응답자", ["n:second"], id="what stands beside an indicator"),
        pytest.param("같은 이름", [], id="a name that two indicators bear"),
        pytest.param("지자체", [], id="the name of a unit's column"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_cell_names_a_target(names: Names, text: str, expected: list[str]) -> None:
    assert [target.id for target in names[text].targets] == expected


def test_what_the_user_chose_is_a_name_too(framework_of: Callable[[str], Framework]) -> None:
    wanted = targets(framework_of(RICH))
    names = Names(wanted, overlaid(lookup(wanted), [Assignment("반상회", "meetings")], wanted))
    assert (names["반상회"].form, names["반상회"].targets[0].is_chosen) == ("반상회", True)


def test_the_name_perhaps_meant_is_told(names: Names) -> None:
    assert names.near("주민 회이") == "주민 회의"
