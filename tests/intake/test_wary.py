from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

import coscore
from coscore.findings.catalogue import headline
from coscore.intake.wary import runs, unseen

HEAD = ["시군구", "사업명", "연도", "조례", "교육 횟수", "교육 만족도", "만족도", "응답자"]
ROW = ["완주군", "잇기", 2025, "O", 3, 4.2, 88, 100]

FRAMEWORK = """\
coscore: 1
id: own
version: "1"
name: own
unit: {name: 지자체, registry: kr, columns: {name: [지자체]}}
record: {name: 사업, columns: [사업명]}
indicators:
  - {id: told, columns: [홍보 건수], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 500}}
"""

Observe = Callable[..., Any]


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil/","수원시")',
        "=1+1",
        "= 1",
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "+SUM(A1)",
        "-cmd|' /C calc'!A0",
        "\t=1",
        "\r=1",
    ],
)
def test_what_a_spreadsheet_would_run(text: str) -> None:
    assert runs(text)


@pytest.mark.parametrize("text", ["", "=", "-", "- 마을 사업(신규)", "-2", "+ 이웃", "@마을", "잇기=걷기", "5 = 5"])
def test_what_is_only_a_sign_before_a_word(text: str) -> None:
    assert not runs(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("완주군", []),
        ("완주\u200b군", ["U+200B"]),
        ("\u202e군주완\u202c\u202e", ["U+202E", "U+202C"]),
        ("두 줄\n이름", []),
        ("\ufeff이름", ["U+FEFF"]),
    ],
)
def test_characters_that_cannot_be_seen(text: str, found: list[str]) -> None:
    assert unseen(text) == found


def told(observed: Observe, sheet: Observe, *rows: list[Any]) -> list[tuple[str, str]]:
    findings = observed(sheet([HEAD, *rows])).findings
    return [(finding.code, finding.location.cell) for finding in findings if finding.code in ("W232", "W233")]


def named(unit: str, project: str) -> list[Any]:
    return [unit, project, *ROW[2:]]


def test_text_that_would_run_is_told_once_in_a_sheet(observed: Observe, sheet: Observe) -> None:
    rows = [named("완주군", "=1+1"), named("전주시", "=2+2"), named("수원시", "- 마을")]
    assert told(observed, sheet, *rows) == [("W232", "B2")]


def test_every_other_name_with_unseen_characters_is_told_once(observed: Observe, sheet: Observe) -> None:
    rows = [named("완주\u200b군", "잇기"), named("완주\u200b군", "걷기"), named("전주시", "\u202e기걷")]
    assert told(observed, sheet, *rows) == [("W233", "A2"), ("W233", "B4")]


def test_the_message_shows_the_characters_by_their_numbers(observed: Observe, sheet: Observe) -> None:
    [finding] = [
        found for found in observed(sheet([HEAD, named("완주군", "\u202e기걷")])).findings if found.code == "W233"
    ]
    assert headline(finding, "en") == "A name with characters that cannot be seen: <U+202E>기걷 (U+202E)"


def test_ordinary_names_are_not_looked_at_twice(observed: Observe, sheet: Observe) -> None:
    assert told(observed, sheet, ROW, named("전주\n시", "둘\u00a0째")) == []


@pytest.mark.parametrize(
    ("name", "codes"),
    [("마을\u200b길", {"W233"}), ("=1+1", {"W232"}), ("마을길", set()), ("- 마을길", set())],
)
def test_names_in_a_large_workbook_are_looked_at_too(tmp_path: Path, name: str, codes: set[str]) -> None:
    path = tmp_path / "large.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["지자체", "사업명", "홍보 건수"])
        for row in range(1, 500):
            sheet.write_string(row, 0, "전북 완주군")
            sheet.write_string(row, 1, name if row == 400 else f"사업 {row}")
            sheet.write_number(row, 2, row)
    (tmp_path / "own.yaml").write_text(FRAMEWORK, encoding="utf-8")
    found = coscore.read(str(path), str(tmp_path / "own.yaml")).findings
    assert {(finding.code, finding.location.cell) for finding in found} == {(code, "B401") for code in codes}
