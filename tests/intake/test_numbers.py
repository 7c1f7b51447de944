from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.intake.numbers import amount, fault, money


@pytest.mark.parametrize(
    ("text", "value", "tail"),
    [
        ("12", 12.0, ""),
        ("12건", 12.0, "건"),
        ("12 건", 12.0, "건"),
        ("85.3점", 85.3, "점"),
        ("1,234", 1234.0, ""),
        ("1,234,567명", 1234567.0, "명"),
        ("0.5", 0.5, ""),
        (".5", 0.5, ""),
        ("007", 7.0, ""),
        ("+5", 5.0, ""),
        ("-5", -5.0, ""),
        ("−5", -5.0, ""),
        ("△1.2", -1.2, ""),
        ("△ 1,234천원", -1234.0, "천원"),
        ("(1.2)", -1.2, ""),
        ("(1,234)", -1234.0, ""),
        ("12 M²", 12.0, "m2"),
        ("9.804686832837161e-05", 9.804686832837161e-05, ""),
        ("-2.5E-3", -0.0025, ""),
        ("1.23456e+3명", 1234.56, "명"),
    ],
)
def test_exact_numbers(text: str, value: float, tail: str) -> None:
    assert amount(text) == (value, tail)


@pytest.mark.parametrize(
    "text",
    [
        *("", "건", "일곱 회", "inf", "nan", "Infinity", "1e5", "1E+5", "1.23E+05", "1e-9999", "0x1F", "1_000"),
        *("1,23", "12,34,567", "0,123", "1,2345", "1.2.3", "1.234,5", ",5", "1 234", "12 15"),
        *("--5", "+-5", "- 5", "(-5)", "(5", "((5))", "▲1.2", "▼1.2", "△-1"),
        *("3~5회", "3회(120명)", "4.2/5", "１２", "١٢", "½", "\u202e21", "9" * 400),
    ],
)
def test_anything_else_is_no_exact_number(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(("text", "tail"), [("10²", "2"), ("12①", "1"), ("5)", ")"), ("12건임", "건임"), ("5. ", ".")])
def test_anything_without_a_figure_may_stand_behind_a_number(text: str, tail: str) -> None:
    read = amount(text)
    assert read
    assert read.tail == tail


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("3,200천원", 3_200_000),
        ("12백만원", 12_000_000),
        ("12백만 원", 12_000_000),
        ("5천원", 5_000),
        ("3억", 300_000_000),
        ("1.1억원", 110_000_000),
        ("3천억원", 300_000_000_000),
        ("1억 5천만원", 150_000_000),
        ("1억5,000만원", 150_000_000),
        ("1조 2,000억", 1_200_000_000_000),
        ("1억 5000원", 100_005_000),
        ("113,560원", 113_560),
        ("금113,560원(금일십일만삼천오백육십원)", 113_560),
        ("△3억원", -300_000_000),
    ],
)
def test_amounts_of_money(text: str, won: int) -> None:
    assert money(text) == won


@pytest.mark.parametrize(
    "text",
    [
        *("", "800", "원", "천원", "5천", "3억 2천", "1억 5000", "5천 3백만원", "1억 2억", "1억 3억원", "1.5억 3천만"),
        *("약 3억", "3억여 원", "3~4억", "3억(국비)", "1,23천원", "3억 5명", "억원", "3 억 조"),
    ],
)
def test_anything_else_is_no_exact_amount_of_money(text: str) -> None:
    assert money(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("일곱 회", "E203"),
        ("1,23", "E203"),
        ("1e5", "E203"),
        ("inf", "E203"),
        ("10²", "E203"),
        ("제3호", "E203"),
        ("약 30", "E204"),
        ("약 30회", "E204"),
        ("10여 건", "E204"),
        ("30 이상", "E204"),
        ("30회 정도", "E204"),
        ("3~5회", "E204"),
        ("3회(120명)", "E204"),
        ("12건(예정)", "E204"),
        ("월 1회", "E204"),
        ("- 5", "E204"),
        ("▲1.2", "E204"),
        ("1억 2억", "E204"),
        ("2024. 3. 5.(화)", "E213"),
        ("'24.3.5.", "E213"),
        ("2024-03-05", "E213"),
        ("2024년 3월 5일", "E213"),
    ],
)
def test_why_a_text_is_no_exact_number(text: str, code: str) -> None:
    assert fault(text) == code


@given(st.integers(0, 10**12), st.sampled_from(["", "건", " 회"]))
def test_whole_numbers_with_thousands_commas_are_read_as_written(number: int, tail: str) -> None:
    assert amount(f"{number:,}{tail}") == (number, tail.strip())


@given(st.decimals(-1000, 1000, places=3))
def test_decimals_are_read_as_python_reads_them(number: object) -> None:
    assert amount(f"{number:f}") == (float(str(number)), "")


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_money_adds_its_terms(hundred_millions: int, ten_thousands: int) -> None:
    assert money(f"{hundred_millions}억 {ten_thousands}만원") == Fraction(
        hundred_millions * 10**8 + ten_thousands * 10**4
    )


@given(st.text(alphabet="0123456789.,+-−△▲()~/ 원천백만억조여약회건e²") | st.text())
def test_no_text_breaks_the_parsers(text: str) -> None:
    assert fault(text) in {"E203", "E204", "E213"}
    for number in (amount(text), money(text)):
        assert number is None or any("0" <= character <= "9" for character in text)
