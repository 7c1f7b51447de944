from __future__ import annotations

import pytest

from coscore.intake.xlsx.numberformat import shown_by_code, shown_by_number


@pytest.mark.parametrize("number", [9, 10])
def test_built_in_percentages(number: int) -> None:
    assert shown_by_number(number) == "percent"


@pytest.mark.parametrize("number", [14, 17, 22, 27, 31, 36, 45, 47, 50, 58])
def test_built_in_dates(number: int) -> None:
    assert shown_by_number(number) == "date"


@pytest.mark.parametrize("number", [0, 1, 4, 11, 13, 23, 37, 44, 48, 49, 163])
def test_other_built_in_formats_are_numbers(number: int) -> None:
    assert shown_by_number(number) == "number"


@pytest.mark.parametrize(
    "code", ["0%", "0.0%", "#,##0.00%;[Red]-0.00%", "0.0 %", "[Blue]0%", '0%" 달성"', '[=0]"-";0.0%']
)
def test_percentages(code: str) -> None:
    assert shown_by_code(code) == "percent"


@pytest.mark.parametrize(
    "code",
    [
        "yyyy-mm-dd",
        "m/d/yyyy",
        'yyyy"년" m"월" d"일"',
        "[$-412]yyyy\\-mm\\-dd",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "yyyy\\.mm\\.dd;@",
        "h:mm AM/PM",
        "[h]:mm:ss",
        "[mm]:ss.0",
        "mm:ss.0",
        "aaaa",
        'ggge"년"',
        "YYYY",
        '[$-412]AM/PM h"시" mm"분"',
    ],
)
def test_dates(code: str) -> None:
    assert shown_by_code(code) == "date"


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "GENERAL",
        "G/표준",
        "0",
        "#,##0",
        '0"days"',
        '#,##0"명"',
        "[Red]0.0",
        "[DBNum4][$-412]General",
        "[$₩-412]#,##0",
        "0.00E+00",
        "# ?/?",
        "@",
        '0"%"',
        "0\\%",
        "0_%",
        '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
        "0\\d",
        '"sum: "0',
        "[<=9999999]###-####;(0##) ###-####",
        '0"unclosed',
        "",
        "\\",
        "0;0%",
    ],
)
def test_plain_numbers(code: str) -> None:
    assert shown_by_code(code) == "number"


def test_a_code_of_absurd_length_is_cut() -> None:
    assert shown_by_code('"' * 10_000_000 + "0%") == "number"
