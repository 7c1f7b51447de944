"""The same table scores the same, to the byte, whichever program wrote it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest

from coscore.framework.load import load_framework
from coscore.intake.read import read
from coscore.output import csv as csv_output
from coscore.output import json as json_output
from coscore.output.markdown import render as as_markdown
from coscore.scoring.evaluate import evaluate

Table = list[list[Any]]
Write = Callable[[Table], bytes]

TABLE: Table = [
    ["시도", "시군구", "사업명", "조례", "전담부서", "교육 횟수", "교육 만족도", "홍보 건수", "홍보 유형", "교류·논의", "만족도"],
    ["충북", "진천군", "이웃 & 배움터", "시행", "전담팀", 6, 4.2, 12, "보도자료, SNS", "분기", 81.5],
    ["충남", "부여군", "기억 <돌봄>", "제정", "겸임", 4, 3.9, 8, "현수막", "수시", 77],
    ["경기", "양평군", '"마을" 부엌', "제정", "전담팀", 0, 4, 12, "SNS, 누리집", "수시", 90.25],
    ["경북", "의성군", "마을  의사단", "시행", "전담인력", 8, 4.4, 20, "보도자료, 소식지", "정기", 88],
]  # fmt: skip


def scores(content: bytes) -> tuple[bytes, list[dict[str, Any]], str]:
    """The CSV, the units of the JSON without the addresses of cells, and the ranking of the Markdown."""
    framework = load_framework("coproduction")
    evaluation = evaluate(framework, read([content], framework))
    units = json.loads(json_output.render(evaluation))["units"]
    for unit in units:
        for node in unit["nodes"]:
            node.pop("at", None)
    return csv_output.render(evaluation), units, as_markdown(evaluation, "ko").partition("###")[0]


@pytest.fixture(scope="module")
def expected() -> tuple[bytes, list[dict[str, Any]], str]:
    """The scores of the table as CSV, which knows nothing but text."""
    text = StringIO()
    csv.writer(text).writerows(TABLE)
    found = scores(text.getvalue().encode("utf-8-sig"))
    assert found[1][0]["unit"] == "경상북도 의성군"
    return found


def test_xlsxwriter(expected: object, by_xlsxwriter: Write) -> None:
    assert scores(by_xlsxwriter(TABLE)) == expected


def test_openpyxl(expected: object, by_openpyxl: Write) -> None:
    assert scores(by_openpyxl(TABLE)) == expected


@pytest.mark.parametrize("program", ["Google Sheets", "Excel", "strict OOXML", "Hancell", "no addresses"])
def test_xml_in_the_manner_of(program: str, expected: object, by_hand: dict[str, Write]) -> None:
    assert scores(by_hand[program](TABLE)) == expected


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods", "csv"])
def test_libreoffice(suffix: str, expected: object, by_libreoffice: Callable[[Table, str], bytes]) -> None:
    assert scores(by_libreoffice(TABLE, suffix)) == expected
