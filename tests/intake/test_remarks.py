from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.observations import INVALID, MISSING
from coscore.intake.sheet import ErrorCell

HEAD = ["시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자"]
ROW = ["완주군", "잇기", 2025, "O", 3, 4.2, 88, 100]

Said = Callable[[Any], list[str]]
Observe = Callable[..., Any]


def changed(**cells: Any) -> list[Any]:
    """The row with other cells, by the letter of their column."""
    return [cells.get(letter, cell) for letter, cell in zip("ABCDEFGH", ROW, strict=True)]


@pytest.fixture
def findings(observed: Observe, sheet: Observe) -> Callable[..., tuple[Finding, ...]]:
    return lambda *rows: observed(sheet([HEAD, *rows])).findings


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param({}, [], id="nothing of a clean row"),
        pytest.param({"E": None}, ["W201 E2"], id="a gap"),
        pytest.param({"G": "미제출"}, ["W201 G2"], id="a gap with a word for it"),
        pytest.param({"D": "해당없음"}, [], id="nothing of what does not apply"),
        pytest.param({"E": "두 회"}, ["E203 E2"], id="a cell that is no number"),
        pytest.param({"G": 101}, ["E206 G2"], id="a number that cannot be"),
        pytest.param({"C": "작년"}, ["E203 C2"], id="a year that is none"),
        pytest.param({"H": 12}, ["W203 H2"], id="a small sample"),
        pytest.param({"H": 12, "G": None}, ["W201 G2"], id="no sample beside a gap"),
        pytest.param({"A": None}, ["E209 A2"], id="a row without a unit"),
        pytest.param({"A": ErrorCell("#REF!")}, ["E201 A2"], id="a row whose unit is an error"),
    ],
)
def test_what_is_said_of_a_row(findings: Observe, said: Said, cells: dict[str, Any], expected: list[str]) -> None:
    assert said(findings(changed(**cells))) == expected


def test_a_finding_names_the_indicator_and_shows_the_cell(findings: Observe) -> None:
    (finding,) = findings(changed(E="두 회"))
    assert finding.args["indicator"] == "training"
    around = finding.excerpt
    assert around.lines == (("", "A 시군구   B 사업명   E 교육 횟수"), ("2", "완주군     잇기       두 회"))
    assert around.lines[1][1][around.start : around.start + around.length] == "두 회"


def test_a_gap_says_whose_it_is(findings: Observe) -> None:
    (finding,) = findings(changed(G="미제출"))
    assert headline(finding, "ko") == "'만족도' 값이 없습니다 (미제출)"
    assert headline(findings(changed(G=None))[0], "en") == "'만족도' has no value"


def test_a_gap_is_an_error_where_none_may_be(
    framework_of: Callable[[str], Framework], observed: Observe, sheet: Observe
) -> None:
    framework = framework_of(
        "{coscore: 1, id: s, version: '1', name: s, unit: {name: u, columns: {name: [지자체]}}, indicators: ["
        "{id: one, columns: [하나], value: {type: percent}, missing: {policy: error}},"
        " {id: two, columns: [둘], value: {type: percent}}]}"
    )
    found = observed(sheet([["지자체", "하나", "둘"], ["완주군", None, None]]), framework=framework)
    assert [(finding.code, finding.location.cell) for finding in found.findings] == [("E214", "B2"), ("W201", "C2")]
    assert found.states["one"].tolist() == [MISSING]


def test_every_row_of_an_unknown_unit_is_told_but_another_spelling_once(
    framework_of: Callable[[str], Framework], observed: Observe, sheet: Observe, said: Said
) -> None:
    framework = framework_of(
        "{coscore: 1, id: r, version: '1', name: r, unit: {name: u, registry: kr, columns: {name: [지자체]}},"
        " indicators: [{id: one, columns: [하나], value: {type: percent}}]}"
    )
    names = ["완주구", "완주구", "수원시 팔달구", "수원시 팔달구"]
    found = observed(sheet([["지자체", "하나"], *([name, 50] for name in names)]), framework=framework)
    assert said(found.findings) == ["E207 A2", "E207 A3", "W212 A4"]


def test_a_word_that_a_list_does_not_know_is_told_once(
    framework_of: Callable[[str], Framework], observed: Observe, sheet: Observe
) -> None:
    framework = framework_of(
        "{coscore: 1, id: l, version: '1', name: l, unit: {name: u, columns: {name: [지자체]}},"
        " indicators: [{id: one, columns: [하나], normalise: {method: goalposts, worst: 0, best: 3},"
        " value: {type: list, vocabulary: {SNS: [SNS]}}}]}"
    )
    cells = ["SNS, 드론쇼", "드론쇼", "드론쇼, 벽보"]
    found = observed(sheet([["지자체", "하나"], *(["완주군", cell] for cell in cells)]), framework=framework)
    assert [(finding.location.cell, finding.args["words"]) for finding in found.findings] == [
        ("B2", "드론쇼"),
        ("B4", "벽보"),
    ]
    assert found.values["one"].tolist() == [2, 1, 2]


def test_a_total_that_does_not_fit_is_told_at_its_cell(findings: Observe) -> None:
    (finding,) = findings(ROW, ["계", None, None, None, 9])
    assert (finding.code, finding.location.cell) == ("W301", "E3")
    assert headline(finding, "ko") == "합계가 맞지 않습니다: '교육 횟수' 9 (줄에서 셈하면 3)"
    assert help_line(finding, "en").startswith("See whether the formula")


def test_an_invalid_value_keeps_its_state(observed: Observe, sheet: Observe) -> None:
    assert observed(sheet([HEAD, changed(E="두 회")])).states["training"].tolist() == [INVALID]
