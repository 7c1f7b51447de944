from __future__ import annotations

import io

import openpyxl
import pytest

from coscore.framework.load import load_framework
from coscore.output.template import render
from coscore.output.template_sheets import MOST_MESSAGE, MOST_TITLE


@pytest.fixture(scope="module", params=["ko", "en"])
def workbook(request: pytest.FixtureRequest) -> openpyxl.Workbook:
    rows = [{"unit.sido": "전북특별자치도", "unit.sigungu": "완주군", "record": "=1+1"}]
    return openpyxl.load_workbook(io.BytesIO(render(load_framework("coproduction"), request.param, rows).data))


def test_words_to_choose_from_stand_on_a_hidden_sheet(workbook: openpyxl.Workbook) -> None:
    assert [sheet.sheet_state for sheet in workbook] == ["visible", "visible", "hidden"]
    sido, sigungu = (column[1:] for column in list(workbook.worksheets[2].columns)[1:3])
    assert {"전북특별자치도", "완주군"} <= {cell.value for cell in (*sido, *sigungu)}


def test_the_header_stays_in_sight_and_required_columns_are_marked(workbook: openpyxl.Workbook) -> None:
    sheet = workbook.worksheets[1]
    assert sheet.freeze_panes == "D2"
    colours = {cell.value: cell.fill.fgColor.rgb for cell in sheet[1]}
    assert (colours["사업명"], colours["시군구"]) == ("FFFFD966", "FFE2EFDA")
    assert sheet.column_dimensions["C"].width >= len("사업명") * 2


def test_every_check_asks_and_fits_the_limits_of_spreadsheets(workbook: openpyxl.Workbook) -> None:
    checks = workbook.worksheets[1].data_validations.dataValidation
    assert [check.type for check in checks].count("list") == 5
    for check in checks:
        assert check.errorStyle == "warning"
        assert len(check.promptTitle) <= MOST_TITLE
        assert len(check.prompt) <= MOST_MESSAGE
        assert len(check.error) <= MOST_MESSAGE


def test_municipalities_offered_are_those_of_the_province_to_the_left(workbook: openpyxl.Workbook) -> None:
    name = workbook.worksheets[2].title
    check = next(one for one in workbook.worksheets[1].data_validations.dataValidation if "B2" in str(one.sqref))
    owners = f"'{name}'!$B$2:$B$228"
    assert check.formula1 == f"OFFSET('{name}'!$C$1,MATCH($A2,{owners},0),0,COUNTIF({owners},$A2),1)"


def test_numbers_are_checked_against_their_bounds(workbook: openpyxl.Workbook) -> None:
    sheet = workbook.worksheets[1]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    checks = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    year = checks[f"{heads['연도']}2:{heads['연도']}5000"]
    assert (year.type, year.operator or "between", year.formula1, year.formula2) == ("whole", "between", "1900", "2100")


def test_rows_already_known_are_written_as_text(workbook: openpyxl.Workbook) -> None:
    first = [(cell.value, cell.data_type) for cell in workbook.worksheets[1][2][:3]]
    assert first == [("전북특별자치도", "s"), ("완주군", "s"), ("=1+1", "s")]
    assert workbook.worksheets[1].max_row == 2


def test_the_instructions_name_every_column_and_never_repeat_a_header_alone(workbook: openpyxl.Workbook) -> None:
    told = [cell.value for cell in workbook.worksheets[0]["A"] if cell.value]
    heads = [cell.value for cell in workbook.worksheets[1][1]]
    assert told[-len(heads) :] == [f"{chr(65 + at)}. {head}" for at, head in enumerate(heads)]
