from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.framework.tree import Framework
from coscore.intake import legacy
from coscore.intake.inputs import Input
from coscore.intake.legacy import read
from coscore.intake.limits import LIMITS, MIB
from coscore.intake.read import read as read_files
from coscore.intake.sheet import Range
from coscore.scoring.evaluate import evaluate

FOLDER = Path(__file__).parent / "legacy"
NAMES = 'xmlns:office="urn:office" xmlns:table="urn:table"'


def ods(rows: str, manifest: str = "") -> bytes:
    """A workbook of one sheet, from the XML of its rows."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m xmlns:manifest="m">{manifest}</m>')
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body><office:spreadsheet>"
            f'<table:table table:name="s">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return packed.getvalue()


def number(value: str) -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


def far_apart(down: int, right: int) -> bytes:
    """Two cells that hold a value, the first and one far down to the right; a few hundred bytes."""
    blank = f'<table:table-cell table:number-columns-repeated="{right}"/>'
    between = f'<table:table-row table:number-rows-repeated="{down}"><table:table-cell/></table:table-row>'
    first, last = f"<table:table-row>{number('1')}", f"<table:table-row>{blank}{number('2')}"
    return ods(f"{first}</table:table-row>{between}{last}</table:table-row>")


def with_password() -> bytes:
    """The old workbook with the record that opens the encrypted part put in place of the first after its beginning."""
    content = (FOLDER / "tiny.xls").read_bytes()
    start = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    return content[:start] + b"\x2f\x00" + content[start + 2 :]


def refusal(input_: Input, kind: str = "xls", **limits: float) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        read(input_, kind, replace(LIMITS, **limits))  # type: ignore[arg-type]
    [finding] = caught.value.findings
    return finding.code, headline(finding, "en")


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_workbook_comes_with_its_addresses_types_and_merged_cells(kind: str, input_of: Callable[..., Input]) -> None:
    sheet, hidden = read(input_of(FOLDER / f"tiny.{kind}"), kind)
    truth = [1.0, 0.0] if kind == "ods" else [True, False]
    assert list(sheet.rows()) == [
        (2, [None, "2025년 사업", None, None, None, "평가"]),
        (3, [None, "시도", "시군구", "사업명", "연도", "교육 만족도", "만족도", "조례", "교육 횟수", "시작일", "공개"]),
        (4, [None, "전북", "완주군", "잇기", 2025.0, 4.2, 88.0, "O", 3.0, date(2025, 3, 1), truth[0]]),
        (5, [None, None, "전주시", "걷기", 2025.0, 3.75, 90.5, "X", 12.0, date(2024, 12, 31), truth[1]]),
        (7, [None, "경기", "수원시", "나누기", 2025.0, None, 71.0, "O", 0.0]),
    ]
    assert sheet.merges == (Range(2, 6, 2, 7), Range(4, 2, 5, 2))
    assert (sheet.name, sheet.hidden, hidden.name, hidden.hidden) == ("사업", False, "숨김", True)


def test_a_binary_workbook_is_read(input_of: Callable[..., Input]) -> None:
    [sheet] = read(input_of(FOLDER / "tiny.xlsb"), "xlsb")
    rows = [(1, ["시도", "시군구", "조례"]), (2, ["전북", "완주군", 3.0]), (3, ["경기", "수원시", 1.5])]
    assert list(sheet.rows()) == rows


def test_bytes_are_read_like_a_file_and_passes_do_not_disturb_each_other(input_of: Callable[..., Input]) -> None:
    [sheet, _] = read(input_of((FOLDER / "tiny.xls").read_bytes()), "xls")
    assert [first == second for first, second in zip(sheet.rows(), sheet.rows(), strict=True)] == [True] * 5


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_the_scores_are_those_of_the_same_workbook_as_xlsx(kind: str, small: Framework) -> None:
    known, found = (evaluate(small, read_files([str(FOLDER / f"tiny.{suffix}")], small)) for suffix in ("xlsx", kind))
    assert [unit.name for unit in found.units] == ["경기 수원시", "전북 완주군", "전북 전주시"]
    assert np.array_equal(found.scores, known.scores, equal_nan=True)
    assert np.array_equal(found.totals, known.totals, equal_nan=True)


@pytest.mark.parametrize(("kind", "told"), [("xls", 1), ("ods", 1), ("xlsx", 0)])
def test_a_file_whose_error_cells_cannot_be_seen_is_told_once(kind: str, told: int, small: Framework) -> None:
    findings = read_files([str(FOLDER / f"tiny.{kind}")], small).findings
    assert [finding.location.file for finding in findings if finding.code == "W222"] == [f"tiny.{kind}"] * told


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000), "E005", "not those", id="a hollow old workbook"
        ),
        pytest.param((FOLDER / "tiny.xls").read_bytes()[:3_000], "E005", "", id="half an old workbook"),
        pytest.param((FOLDER / "tiny.ods").read_bytes()[:3_000], "E005", "not those", id="half an archive"),
        pytest.param(ods("<table:table-row>"), "E005", "not those", id="broken XML"),
        pytest.param(ods('<table:table-row table:number-rows-repeated="x"/>'), "E005", "", id="a number that is none"),
        pytest.param(far_apart(1_048_574, 16_383), "E006", "scattered", id="the two corners of a sheet"),
        pytest.param(far_apart(1_048_574, 90), "E006", "memory", id="more cells than the memory holds"),
        pytest.param(with_password(), "E008", "password", id="an old workbook with a password"),
        pytest.param(
            ods("", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
            "E008",
            "password",
            id="an OpenDocument workbook with a password",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str, said: str, input_of: Callable[..., Input]) -> None:
    found, headline_ = refusal(input_of(content), "ods" if content[:2] == b"PK" else "xls", legacy_memory=512 * MIB)
    assert (found, said in headline_) == (code, True), headline_


@pytest.mark.parametrize(
    ("limits", "code", "said"),
    [
        ({"legacy_bytes": 7_000}, "E006", "7 kB (limit 6 kB)"),
        ({"legacy_output": 100}, "E006", "cells hold more than 100 B"),
        ({"merges": 1}, "E029", "merged ranges (limit 1)"),
    ],
)
def test_a_limit_is_kept(limits: dict[str, int], code: str, said: str, input_of: Callable[..., Input]) -> None:
    found, headline_ = refusal(input_of(FOLDER / "tiny.xls"), **limits)
    assert (found, said in headline_) == (code, True), headline_


def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    path = tmp_path / "child.py"
    path.write_text(script)
    monkeypatch.setattr(legacy, "_CHILD", path)


def test_a_child_that_sleeps_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    child(tmp_path, monkeypatch, "import time; time.sleep(60)")
    assert refusal(input_of(b"?"), legacy_seconds=0.2) == (
        "E006",
        "Larger than can be read (reading it takes more than 0.2 seconds)",
    )


def test_a_child_that_dies_is_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    child(tmp_path, monkeypatch, "import os; os.abort()")
    assert refusal(input_of(b"?")) == ("E005", "The file is damaged (the reader broke off in the middle)")


def test_the_child_imports_nothing_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    for name in ("json", "python_calamine", "resource"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert len(read(input_of(FOLDER / "tiny.xls"), "xls")) == 2


def test_rows_beyond_a_sheet_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    facts = '{"name": "s", "hidden": false, "merges": []}'
    child(tmp_path, monkeypatch, f"print('{facts}'); print('[1048577, [1]]'); print('null')")
    [sheet] = read(input_of(b"?"), "xls")
    with pytest.raises(Refused, match="E028"):
        list(sheet.rows())


def test_a_workbook_without_sheets_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, input_of: Callable[..., Input]
) -> None:
    child(tmp_path, monkeypatch, "print('null')")
    assert refusal(input_of(b"?")) == ("E005", "The file is damaged (there is no sheet inside)")
