from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.csv import delimiter_of, read
from coscore.intake.inputs import Input
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Row, Source


def rows_of(content: bytes | str) -> list[Row]:
    stored = content.encode() if isinstance(content, str) else content
    [sheet] = read(Input(Source("a.csv", "0"), stored))
    return list(sheet.rows())


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        pytest.param("가,나\n1,2\n", [(1, ["가", "나"]), (2, ["1", "2"])], id="cells are text"),
        pytest.param("가,나\r\n1,\r\n", [(1, ["가", "나"]), (2, ["1", None])], id="an empty cell is empty"),
        pytest.param("가,나\n\n,\n1,2", [(1, ["가", "나"]), (4, ["1", "2"])], id="blank rows are counted and left out"),
        pytest.param(
            '가,나\n"두\n줄",2\n3,4\n',
            [(1, ["가", "나"]), (2, ["두\n줄", "2"]), (3, ["3", "4"])],
            id="a row of two lines",
        ),
        pytest.param('가,나\n"1,2","""3"""\n', [(1, ["가", "나"]), (2, ["1,2", '"3"'])], id="quotes"),
        pytest.param("가,나\n1\n1,2,3\n", [(1, ["가", "나"]), (2, ["1"]), (3, ["1", "2", "3"])], id="ragged rows"),
        pytest.param("가,나\n 1 ,\t\n", [(1, ["가", "나"]), (2, [" 1 ", "\t"])], id="blanks are kept"),
        pytest.param(
            "sep=;\n가;나\n1,5;2\n", [(1, ["가", "나"]), (2, ["1,5", "2"])], id="a line that tells the delimiter"
        ),
        pytest.param("\ufeff가,나\n", [(1, ["가", "나"])], id="a mark at the front"),
        pytest.param("\u1100\u1161,\u1102\u1161\n", [(1, ["가", "나"])], id="decomposed Hangul"),
        pytest.param("가,나\r1,2\r", [(1, ["가", "나"]), (2, ["1", "2"])], id="old line ends"),
        pytest.param("가나\n다\n", [(1, ["가나"]), (2, ["다"])], id="one column"),
        pytest.param(
            "가;a\u037eb\n1;2", [(1, ["가", "a;b"]), (2, ["1", "2"])], id="what becomes a delimiter when composed"
        ),
    ],
)
def test_rows(content: str, rows: list[Row]) -> None:
    assert rows_of(content) == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert rows_of("시군구\t조례\n완주군\t제정\n".encode(encoding)) == [
        (1, ["시군구", "조례"]),
        (2, ["완주군", "제정"]),
    ]


@pytest.mark.parametrize(
    ("head", "delimiter"),
    [
        ("a,b,c\n", ","),
        ("a\tb\tc\n", "\t"),
        ("a;b;c\n1,5;2,5;3\n", ";"),
        ("a|b|c\n", "|"),
        ('"a;b;c;d",e,f\n', ","),
        ('"a\n;;;;\nb",e,f\n', ","),
        ("2026년 사업, 현황\n시군구\t사업\t조례\n", "\t"),
        ("제목\n\n시군구;조례\n", ";"),
        ("a,b;c\n", ","),
        ("제목뿐\n", ","),
        ("", ","),
        ("sep=|\na,b,c,d\n", "|"),
        ('"sep=;"\na,b\n', ";"),
        ("SEP=\t\na,b\n", "\t"),
        ("sep=x\na;b;c\n", ";"),
    ],
)
def test_the_delimiter(head: str, delimiter: str) -> None:
    assert delimiter_of(head) == delimiter


def test_there_is_one_sheet_without_a_name(input_of: Callable[..., Input]) -> None:
    [sheet] = read(input_of(b"a,b\n", "a.csv"))
    assert (sheet.source.name, sheet.name, sheet.merges, sheet.hidden) == ("a.csv", "", (), False)
    assert list(sheet.rows()) == list(sheet.rows())


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf", b" \r\n\t\n", "\n".encode("utf-16")])
def test_nothing_but_blanks_is_an_empty_file(content: bytes) -> None:
    with pytest.raises(Refused, match=r"E003 a\.csv"):
        rows_of(content)


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        pytest.param('a,b\n1,"2\n3,4\n', "E005", "row 2", id="a quote that is never closed"),
        pytest.param('a,b\n1,2\n3,"', "E005", "row 3", id="a quote opened at the very end"),
        pytest.param(
            'a,b\n1,"' + "x\n" * 200_000,
            "E030",
            "row 2 has a cell of more than 262,144",
            id="a quote and much behind it",
        ),
        pytest.param("a,b\n" + "," * 16_384 + "c", "E028", "column XFE", id="too many columns"),
        pytest.param("a,b\n" + "가" * 300_000, "E030", "row 2", id="an endless cell"),
    ],
)
def test_what_is_refused(content: str, code: str, said: str) -> None:
    with pytest.raises(Refused, match=code) as caught:
        rows_of(content)
    assert said in headline(caught.value.findings[0], "en")


def test_an_endless_line_is_refused(input_of: Callable[..., Input]) -> None:
    [sheet] = read(input_of(b"a,b\n" + b"1,2," * 100), replace(LIMITS, line_characters=100))
    with pytest.raises(Refused, match="E030"):
        list(sheet.rows())


def test_rows_before_an_open_quote_are_given_first(input_of: Callable[..., Input]) -> None:
    [sheet] = read(input_of(b'a,b\n"1', "a.csv"))
    assert next(sheet.rows()) == (1, ["a", "b"])


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=6))
def test_it_reads_back_what_the_standard_library_writes(table: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows(table)
    expected = [(n, [normalize("NFC", cell) or None for cell in line]) for n, line in enumerate(table, 1) if any(line)]
    if expected:
        assert rows_of(b"\xef\xbb\xbf" + written.getvalue().encode()) == expected
