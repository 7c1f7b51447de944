"""Projects of municipalities written twice: as a clean table, and as messy as offices keep them. Both say the same."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, NamedTuple

import openpyxl
from openpyxl.utils import get_column_letter

FRAMEWORK = """\
coscore: 1
id: offices
version: "1"
name: offices
unit: {name: 지자체, registry: kr, columns: {sido: [시도], sigungu: [시군구], name: [지자체]}}
record: {name: 사업, columns: [사업명]}
missing: {policy: reweight, min_coverage: 0.1}
groups: {by: kind}
indicators:
  - {id: ordinance, name: 조례, columns: [조례], value: {type: yes_no}}
  - id: team
    name: 전담부서
    columns: [전담부서]
    value: {type: levels, levels: [{value: 0, words: [없음]}, {value: 1, words: [겸임]}, {value: 2, words: [전담팀]}]}
    normalise: {method: goalposts, worst: 0, best: 2}
  - id: training
    name: 교육 횟수
    columns: [교육 횟수]
    value: {type: number, unit: 회, min: 0, integer: true}
    normalise: {method: goalposts, worst: 0, best: 60}
  - {id: taught, name: 교육 만족도, columns: [교육 만족도], value: {type: survey, scale: [1, 5]}}
  - id: promotion
    name: 홍보 건수
    columns: [홍보 건수]
    combine: sum
    value: {type: number, unit: 건, min: 0}
    normalise: {method: goalposts, worst: 0, best: 4000}
  - id: budget
    name: 예산
    columns: [예산]
    combine: sum
    value: {type: number, unit: 원, min: 0}
    normalise: {method: goalposts, worst: 0, best: 900000000}
  - {id: spent, name: 집행률, columns: [집행률], value: {type: percent}}
  - id: kinds
    name: 홍보 유형
    columns: [홍보 유형]
    value: {type: list, vocabulary: {SNS: [SNS, 인스타그램], 현수막: [현수막], 보도자료: [보도자료, 신문], 행사: [행사]}}
    normalise: {method: goalposts, worst: 0, best: 4}
  - {id: satisfaction, name: 만족도, columns: [만족도], value: {type: survey, scale: [0, 100], n: [응답자]}}
"""

PARENTS = {
    "조례": "사업 기반", "전담부서": "사업 기반", "교육 횟수": "교육", "교육 만족도": "교육", "홍보 건수": "홍보", "홍보 유형": "홍보",
    "예산": "재정", "집행률": "재정", "만족도": "사업 평가", "응답자": "사업 평가",
}  # fmt: skip
INDICATORS = tuple(PARENTS)
SUMMED = ("교육 횟수", "홍보 건수", "예산")
COLUMNS = ("시도", "시군구", "사업명", *INDICATORS)
SHORT = {
    "서울특별시": ("서울", "서울시"), "부산광역시": ("부산", "부산시"), "경기도": ("경기",), "강원특별자치도": ("강원", "강원도"),
    "전북특별자치도": ("전북", "전라북도"), "경상남도": ("경남",),
}  # fmt: skip
PLACES = {
    "서울특별시": ("중구", "종로구", "강서구"), "부산광역시": ("중구", "강서구", "해운대구"), "경기도": ("수원시", "양평군", "안성시"),
    "강원특별자치도": ("고성군", "홍천군"), "전북특별자치도": ("완주군", "군산시", "진안군"), "경상남도": ("고성군", "거창군", "창원시"),
}  # fmt: skip
WIDE = str.maketrans("0123456789ABCSN", "０１２３４５６７８９ＡＢＣＳＮ")

Record = dict[str, Any]


@dataclass
class Page:
    """A sheet that is being written: cells by row and column, and what else it has."""

    name: str
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    hidden: bool = False
    row: int = 1


class Written(NamedTuple):
    """A workbook: its sheets, and where each record's columns and the totals of each column stand."""

    pages: list[Page]
    places: dict[tuple[int, str], tuple[Page, int, int]]
    totals: list[tuple[Page, int, int]]


def records(chance: Random) -> list[Record]:
    """Projects with a value in nearly every cell, by province and municipality."""
    found = []
    for sido in chance.sample(sorted(PLACES), chance.randint(2, 5)):
        for sigungu in PLACES[sido]:
            found += [_record(sido, sigungu, number, chance) for number in range(chance.choice([1, 1, 2]))]
    return [record | {"id": place} for place, record in enumerate(found)]


def _record(sido: str, sigungu: str, number: int, chance: Random) -> Record:
    values: Record = {
        "조례": chance.choice(["O", "X"]),
        "전담부서": chance.choice(["없음", "겸임", "전담팀"]),
        "교육 횟수": chance.randint(1, 50),
        "교육 만족도": round(chance.uniform(2, 5), 1),
        "홍보 건수": chance.randint(1, 1500),
        "예산": chance.randint(1, 90_000) * 1000,
        "집행률": chance.randint(20, 100),
        "홍보 유형": ", ".join(chance.sample(["SNS", "현수막", "보도자료", "행사"], chance.randint(1, 4))),
        "만족도": round(chance.uniform(40, 99), 1),
        "응답자": chance.randint(30, 400),
    }
    for header in chance.sample(["조례", "교육 만족도", "집행률", "만족도"], chance.choice([0, 0, 1])):
        values[header] = "해당없음"
    return {"시도": sido, "시군구": sigungu, "사업명": f"{sigungu} 사업 {number + 1}", **values}


def clean(those: list[Record]) -> Written:
    """The table as a program would keep it."""
    page = Page("자료")
    for row, record in enumerate([dict(zip(COLUMNS, COLUMNS, strict=True)), *those], start=1):
        page.cells |= {(row, column): record[header] for column, header in enumerate(COLUMNS, start=1)}
    return Written([page], {}, [])


def save(written: Written, path: Any) -> str:
    """Write a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for page in written.pages:
        sheet = book.create_sheet(page.name)
        for (row, column), value in page.cells.items():
            if value is not None:
                cell = sheet.cell(row, column, value[0] if isinstance(value, tuple) else value)
                if isinstance(value, tuple):
                    cell.number_format = value[1]
        for top, left, bottom, right in page.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in page.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in page.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
        if page.hidden:
            sheet.sheet_state = "hidden"
    book.save(path)
    return str(path)


def disguised(text: str, chance: Random) -> str:
    """A text that looks the same, or nearly, and is stored otherwise."""
    match chance.choice(["", "", "nfd", "zero", "nbsp", "ends", "wide"]):
        case "nfd":
            return unicodedata.normalize("NFD", text)
        case "zero":
            return text[:1] + "\u200b" + text[1:] + "\ufeff"
        case "nbsp":
            return text.replace(" ", "\u00a0") + "\u00a0"
        case "ends":
            return f" {text}  "
        case "wide":
            return text.translate(WIDE)
    return text


def spelt(header: str, value: Any, chance: Random) -> Any:
    """A value as an office may write it, in a column that says nothing of units."""
    if value == "해당없음":
        return chance.choice(["해당없음", "해당 없음", "N/A", "비해당"])
    if header == "홍보 유형":
        separator = chance.choice([", ", "·", " / ", "、", "\n", "，", "; "])
        return separator.join(disguised(word, chance) for word in value.split(", "))
    if isinstance(value, str):
        words = {"O": ["O", "○", "ㅇ", "Ｏ", "유", " O "], "X": ["X", "×", "무", "Ｘ"]}
        return chance.choice(words.get(value, [value, disguised(value, chance)]))
    plain = f"{value:,}"
    forms: dict[str, list[Any]] = {
        "교육 횟수": [value, f"{value}회", f"{value} 회".translate(WIDE), f"{value}\u200b"],
        "홍보 건수": [value, f"{plain}건", plain, f"{value}".translate(WIDE)],
        "교육 만족도": [value, f"{value}/5", f"{value}점", f"{value}점(5점 만점)"],
        "만족도": [value, f"{value}점", f"{value} / 100"],
        "응답자": [value, f"{value}명", f"n={value}"],
        "집행률": [value, f"{value}%", (value / 100, "0%"), (value / 100, "0.0%")],
        "예산": [value, f"{plain}원", f"{value // 1000:,}천원"],
    }
    return chance.choice(forms[header])


FAULTS: tuple[tuple[str, str, Any], ...] = (
    ("E201", "홍보 건수", "#DIV/0!"),
    ("E203", "교육 횟수", "네 번쯤"),
    ("E204", "홍보 건수", "10여 건"),
    ("E204", "교육 횟수", "3~5회"),
    ("E205", "홍보 건수", "-"),
    ("E206", "만족도", "900점"),
    ("E206", "교육 횟수", "2.5회"),
    ("E207", "시군구", "없는군"),
    ("E210", "전담부서", "적극 노력"),
    ("E211", "전담부서", "전담팀, 겸임"),
    ("E212", "교육 만족도", "4.2/7"),
    ("E212", "예산", "30명"),
    ("E213", "교육 횟수", date(2024, 3, 5)),
    ("W201", "교육 만족도", None),
    ("W203", "응답자", "12명"),
    ("W204", "전담부서", "마을 전담팀"),
    ("W207", "홍보 유형", "SNS, 드론쇼"),
)
"""The code of a finding, the column of the fault, and what stands there instead."""
