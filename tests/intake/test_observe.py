from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.framework.tree import Framework
from coscore.intake.observations import MISSING, PRESENT, Observations
from coscore.intake.observe import observe
from coscore.intake.sheet import Sheet, Source
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets

HEAD = ["시도", "시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도"]

Make = Callable[..., Any]


def row(name: str, count: float = 3, year: int | None = None) -> list[Any]:
    return ["전북", name, f"{name} 사업", year, "O", count, 4.2, 88]


GROUPED = """\
coscore: 1
id: grouped
version: "1"
name: grouped
unit: {name: u, columns: {name: [지자체]}}
groups: {by: [평가군]}
adjustments: [{id: award, kind: bonus, columns: [가점]}]
indicators:
  - {id: spent, columns: [집행률], value: {type: percent}, combine: {weighted_mean: {by: [예산]}}}
"""
GROUPED_HEAD = ["지자체", "평가군", "집행률", "예산", "가점"]


def test_tables_of_all_sheets_are_one_evaluation(observed: Make, sheet: Make) -> None:
    found = observed(sheet([HEAD, row("완주군")]), sheet([["제목"], HEAD[::-1], row("군산시", 7)[::-1]], file="b.xlsx"))
    assert [unit.name for unit in found.units] == ["전북 군산시", "전북 완주군"]
    assert (found.table.tolist(), found.row.tolist(), found.unit.tolist()) == ([0, 1], [2, 3], [1, 0])
    assert found.values["training"].tolist() == [3, 7]


def test_rows_keep_how_they_write_their_unit_but_not_a_blank_one(observed: Make, sheet: Make) -> None:
    found = observed(sheet([HEAD, row("완주군"), [None, None, "누구", None, "O"], row(" 군산시")]))
    assert tuple(found.spellings) == ("전북 완주군", "", "전북 군산시")


def test_every_value_can_be_traced_to_its_cell(observed: Make, sheet: Make) -> None:
    found = observed(sheet([HEAD, row("완주군")]), sheet([["제목"], HEAD[::-1], row("군산시")[::-1]], file="b.xlsx"))
    assert [str(found.at("training", record)) for record in (0, 1)] == ["a.xlsx[사업]F2", "b.xlsx[사업]C3"]


def test_what_one_table_lacks_is_missing_in_its_rows(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(sheet([HEAD, row("완주군")]), sheet([HEAD[:-1], row("군산시")[:-1]], name="둘"))
    assert said(found.findings) == ["W208 A1"]
    assert found.states["satisfaction"].tolist() == [PRESENT, MISSING]
    np.testing.assert_array_equal(found.values["satisfaction"], [88, np.nan])


def test_every_reason_to_refuse_is_told_at_once(observed: Make, sheet: Make, said: Make) -> None:
    with pytest.raises(Refused) as refused:
        observed(sheet([["시군구", "조례", "조례(1)", "교육 횟수", "만족도"]]))
    assert said(refused.value.findings) == ["E011 A1", "E013 C1"]


def test_a_sheet_that_breaks_off_is_refused(observed: Make, sheet: Make) -> None:
    from coscore.findings import Finding, Location

    whole = sheet([HEAD, *(row("완주군") for _ in range(40))])

    def rows() -> Any:
        for number, cells in whole.rows():
            if number == 35:
                raise Refused([Finding("E005", Location("a.xlsx"))])
            yield number, cells

    with pytest.raises(Refused) as refused:
        observed(Sheet(whole.source, whole.name, rows))
    assert [finding.code for finding in refused.value.findings] == ["E005"]


def test_weights_and_adjustments_stand_beside_the_values(
    framework_of: Callable[[str], Framework], observed: Make, sheet: Make
) -> None:
    rows = [GROUPED_HEAD, ["완주군", "군", 50, 800, 1.5], ["완주군", "군", 60, None, None]]
    found = observed(sheet(rows), framework=framework_of(GROUPED))
    np.testing.assert_array_equal(found.beside["weight:spent"].values, [800, np.nan])
    np.testing.assert_array_equal(found.values["award"], [1.5, np.nan])
    assert (found.groups, found.findings) == (("군",), ())


def test_two_peer_groups_for_one_unit_are_told(
    framework_of: Callable[[str], Framework], observed: Make, sheet: Make
) -> None:
    names = [("나", "시"), ("가", None), ("나", "군"), ("가", "구")]
    found = observed(sheet([GROUPED_HEAD, *([*name, 50, 1] for name in names)]), framework=framework_of(GROUPED))
    (finding,) = found.findings
    assert found.groups == ("구", "군")
    assert (finding.code, finding.location.cell) == ("W405", "B2")
    assert finding.args == {"unit": "나", "group": "군", "others": "시"}


def test_several_years_are_told_unless_one_is_chosen(observed: Make, sheet: Make) -> None:
    rows = [HEAD, row("완주군", year=2024), row("완주군", year=2025), row("완주군")]
    (finding,) = observed(sheet(rows)).findings
    assert (finding.code, finding.args) == ("W221", {"years": "2024, 2025"})
    assert [finding.code for finding in observed(sheet(rows), year=2024).findings] == ["W214", "W220"]


def test_several_years_are_as_they_should_be_where_the_last_is_asked_for(
    framework_of: Callable[[str], Framework], observed: Make, sheet: Make
) -> None:
    framework = framework_of(
        "{coscore: 1, id: y, version: '1', name: y, unit: {name: u, columns: {name: [지자체]}},"
        " record: {name: r, columns: [사업명], year: [연도]},"
        " indicators: [{id: one, columns: [하나], value: {type: percent}, combine: last}]}"
    )
    found = observed(sheet([["지자체", "연도", "하나"], ["가", 2024, 50], ["가", 2025, 60]]), framework=framework)
    assert (found.findings, found.year.tolist()) == ((), [2024, 2025])


@given(data=st.data())
def test_the_order_of_rows_columns_and_files_changes_nothing(
    data: st.DataObject, small: Framework, sheet: Make
) -> None:
    names = ["완주군", "군산시", "무주군", "완주군", "진안군", "계", "완주군"]
    rows = [row(name, count) for count, name in enumerate(names) if name != "계"]
    order = data.draw(st.permutations(range(len(HEAD))))
    shuffled = data.draw(st.permutations(rows))
    cut = data.draw(st.integers(1, len(rows) - 1))
    parts = [[[one[i] for i in order] for one in (HEAD, *part)] for part in (shuffled[:cut], shuffled[cut:])]
    sheets = data.draw(st.permutations([sheet(part, file=f"{i}.xlsx") for i, part in enumerate(parts)]))
    assert contents(small, *sheets) == contents(small, sheet([HEAD, *rows]))


def contents(framework: Framework, *sheets: Sheet) -> Any:
    """What does not depend on where it stood: the units, and the values of the records of each."""
    wanted = targets(framework)
    found: Observations = observe(
        [table for one in sheets for table in tables(one, lookup(wanted))],
        [Source("a", "")],
        framework,
        wanted,
    )
    values = zip(found.unit.tolist(), found.values["training"].tolist(), found.record, strict=True)
    return found.units, sorted(values)


STAGES = """\
coscore: 1
id: stages
version: "1"
name: stages
unit: {name: u, columns: {name: [지자체]}}
indicators:
  - id: stage
    columns: [단계]
    evidence: [근거]
    value:
      type: levels
      levels: [{value: 0, words: [정부]}, {value: 0, words: [시민]}, {value: 1, words: [공동]}, {value: missing, words: [불명확]}]
    normalise: {method: goalposts, worst: 0, best: 1}
"""


def test_the_level_of_every_record_is_kept(observed: Make, framework_of: Make, sheet: Make) -> None:
    framework = framework_of(STAGES)
    rows = [
        ["가", "공동", "회의록"],
        ["나", "시민", None],
        ["다", "불명확", None],
        ["라", None, None],
        ["마", "공동", None],
    ]
    found = observed(sheet([["지자체", "단계", "근거"], *rows]), framework=framework)
    assert found.levels["stage"].tolist() == [2, 1, 3, -1, 2]
    assert found.states["stage"].tolist() == [PRESENT, PRESENT, MISSING, MISSING, MISSING]
    np.testing.assert_array_equal(found.values["stage"], [1, 0, np.nan, np.nan, np.nan])
    assert [finding.code for finding in found.findings] == ["W201", "W242"]
