"""Files with one fault each, named after the code of the finding they give. The faulty frameworks stand in bad/ as they are."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED

from making.tiny import DATE, ERROR, FORMULA, Marked, linked, ods, workbook

if TYPE_CHECKING:
    from pathlib import Path

HEADER = (
    "시도", "시군구", "사업명", "조례", "전담부서", "교육 횟수", "교육 만족도", "홍보 건수", "홍보 유형", "교류·논의", "만족도", "응답자",
)  # fmt: skip
ROWS = (
    (
        "충북",
        "진천군",
        "이주민 이웃 배움터",
        "시행",
        "전담팀",
        "6",
        "4.2",
        "12",
        "보도자료, SNS",
        "분기",
        "81.5",
        "148",
    ),
    ("충남", "부여군", "기억 돌봄 이웃단", "제정", "겸임", "4", "3.9", "8", "현수막", "수시", "77.0", "96"),
    ("경기", "양평군", "마을 공동 부엌", "제정", "전담팀", "4", "4.0", "12", "SNS, 누리집", "수시", "90.0", "120"),
    (
        "경북",
        "의성군",
        "이웃사촌 마을 의사단",
        "시행",
        "전담인력",
        "8",
        "4.4",
        "20",
        "보도자료, 소식지",
        "정기",
        "88.0",
        "210",
    ),
    (
        "경남",
        "거창군",
        "마을 극장 주민 극단",
        "시행",
        "전담팀",
        "6",
        "4.2",
        "12",
        "보도자료, SNS",
        "분기",
        "81.5",
        "203",
    ),
    (
        "전북",
        "완주군",
        "로컬푸드 주민 조사단",
        "입법예고",
        "전담과",
        "10",
        "4.5",
        "24",
        "SNS, 행사",
        "정기",
        "92.0",
        "305",
    ),
    (
        "강원",
        "홍천군",
        "산나물 마을 안내인",
        "제정",
        "전담팀",
        "4",
        "4.0",
        "12",
        "보도자료, 소식지",
        "분기",
        "65.0",
        "95",
    ),
)

OUTCOMES = ["사업", "치매 진단 인원", "측정 인원"]
COHORTS = ["집단", "100명당 재유죄판결", "비교집단 100명당", "공표된 감소율"]
SETTLED = {
    "E301-about.csv": ["부여군 치매예방", "9명쯤", "264"],
    "E302-blank-outcome.csv": ["부여군 치매예방", "", "264"],
    "E303-amount-unknown.csv": ["부여군 치매예방", "900", "10000"],
    "E304-zero-denominator.csv": ["부여군 치매예방", "9", "0"],
}
"""Outcomes of the contracts that come with the program."""

CELLS = {
    "E203-not-a-number.csv": {"F4": "네 회"},
    "E204-inexact.csv": {"H4": "10여 건"},
    "E205-ambiguous-mark.csv": {"H4": "-"},
    "E206-out-of-range.csv": {"K4": "900"},
    "E207-unknown-unit.csv": {"B4": "양펑군"},
    "E208-ambiguous-unit.csv": {"A4": "", "B4": "고성군"},
    "E209-row-without-unit.csv": {"A4": "", "B4": ""},
    "E210-word-unknown.csv": {"D4": "적극 노력"},
    "E211-word-ambiguous.csv": {"D4": "시행, 검토"},
    "E212-other-scale.csv": {"G4": "4.2/7"},
    "E214-missing-not-allowed.csv": {"F4": ""},
    "E215-weight-missing.csv": {"L4": ""},
    "E216-no-logarithm.csv": {"H4": "0"},
    "E217-several-successors.csv": {"A4": "인천", "B4": "중구"},
    "E218-zero-among-marks.csv": {"D2": "O", "D3": "X", "D4": "0", "D5": "O", "D6": "O", "D7": "X", "D8": "O"},
    "E220-the-same-everywhere.csv": dict.fromkeys(("H2", "H3", "H4", "H5", "H6", "H7", "H8"), "12"),
    "E221-no-ratio.csv": {"H4": "0"},
    "E222-no-reference.csv": {},
    "W406-moves-with-the-others.csv": {},
    "W407-all-tied.csv": dict.fromkeys(("H2", "H3", "H4", "H5", "H6", "H7", "H8"), "12"),
    "E219-too-few-to-trim.csv": {
        "A3": "충북",
        "B3": "진천군",
        "A4": "충북",
        "B4": "진천군",
        "A5": "경남",
        "B5": "거창군",
        "A7": "경남",
        "B7": "거창군",
    },
    "E224-zero-in-a-geometric-mean.csv": {"F4": "0"},
    "E228-denominators-differ.csv": {"A3": "충북", "B3": "진천군"},
    "E229-denominator-zero.csv": {"F4": "0"},
    "W201-blank.csv": {"F4": ""},
    "W203-small-sample.csv": {"L4": "12"},
    "W204-read-from-part.csv": {"E4": "마을협력팀 신설"},
    "W207-new-word.csv": {"I4": "SNS, 드론쇼"},
    "W212-district-of-a-city.csv": {"B4": "수원시 팔달구"},
    "W213-name-of-another-time.csv": {"A4": "인천", "B4": "남구"},
    "W219-nothing-applies.csv": dict.fromkeys(("D4", "E4", "F4", "G4", "H4", "I4", "J4", "K4"), "해당없음"),
    "W232-formula.csv": {"C4": '=HYPERLINK("http://example.com","마을 공동 부엌")'},
    "W233-unseen.csv": {"C4": "마을\u200b 공동 부엌"},
    "W240-denominator-zero.csv": {"F4": "0"},
    "W244-drawn-in.csv": {},
    "W302-no-percent-sign.csv": {"G4": "0.9"},
    "W303-beyond-the-scale.csv": {"H4": "120"},
    "W304-far-off-the-goalposts.csv": {"H4": "60"},
    "W305-slipped-digit.csv": {"K4": "9.0"},
    "W308-percentage-for-a-mean.csv": {"K4": "92%"},
}
"""Cells of the table that are changed, by file."""

MERGE = '<mergeCell ref="A1:B1"/>'


def write_bad(folder: Path) -> None:
    """Write every faulty file that is not a framework."""
    folder.mkdir(exist_ok=True)
    for name, content in {**_tables(), **_workbooks(), **_wrecks()}.items():
        (folder / name).write_bytes(content)


def _tables() -> dict[str, bytes]:
    changed = {name: _csv(_changed(cells)) for name, cells in CELLS.items()}
    table = [list(row) for row in (HEADER, *ROWS)]
    return changed | {
        "E007-encoding.csv": _csv(table).replace("양평군".encode(), b"\xff\xfe\xfd"),
        "E010-no-table.csv": _csv([["2025년 추진실적"], ["아직 없음"]]),
        "E011-missing-column.csv": _csv([row[:5] + row[6:] for row in table]),
        "E013-two-columns.csv": _csv(
            [[*row, added] for row, added in zip(table, ("홍보실적", *"1234567"), strict=True)]
        ),
        "E014-no-rows.csv": _csv(table[:1]),
        "E223-no-past.csv": _csv(_years(table)[:-1]),
        "E230-two-values.csv": _long(("충북", "진천군", "홍보 건수", "14")),
        "W223-unknown-indicator.csv": _long(("충북", "진천군", "홍보 권수", "14")),
        "E225-division-by-zero.csv": _csv(
            [[*row, added] for row, added in zip(table, ("방문", "4", "5", "0", "2", "4", "8", "5"), strict=True)]
        ),
        "E226-nobody-to-compare.csv": _csv(table[:2]),
        "W221-several-years.csv": _csv(
            [[*row, added] for row, added in zip(table, ("연도", "2024", *["2025"] * 6), strict=True)]
        ),
        "W225-region-from-title.csv": _csv([["강원특별자치도 추진실적"], *_changed({"A4": "", "B4": "고성군"})]),
        "W229-region-of-title-differs.csv": _csv([["강원특별자치도 추진실적"], *_changed({"A4": ""})]),
        "W402-small-group.csv": _csv(table[:4]),
        "W206-column-not-used.csv": _csv(
            [[*row, added] for row, added in zip(table, ("날씨", *["맑음"] * 7), strict=True)]
        ),
        "W306-same-row-twice.csv": _csv([*table, table[3]]),
        "W307-two-spellings.csv": _csv(
            [*table, [*table[3][:2], "마을 텃밭", *table[3][3:]], ["경기도", "양평군", "마을 장터", *table[3][3:]]]
        ),
        "E138-date-for-a-third.csv": _csv([["", "가", "나"], ["가", "", "2026-01-03"], ["나", "", ""]]),
        "E139-not-connected.csv": _csv(
            [["", *"가나다라"], ["가", "", "3", "", ""], ["나"], ["다", "", "", "", "1/2"], ["라"]]
        ),
        "W413-beyond-the-scale.csv": _csv([["", "가", "나"], ["가", "", "33"], ["나", "", ""]]),
        "W414-contradicting.csv": _csv(
            [["", *"가나다"], ["가", "", "3", "1/3"], ["나", "", "", "3"], ["다", "", "", ""]]
        ),
        "E231-populations-differ.csv": _csv(_survey({4: (2, "120")})),
        "E232-stratum-without-population.csv": _csv([*_survey({})[:6], ["진천군", "장년", "", "4"]]),
        "W248-too-few-answers.csv": _csv(_survey({})[:5]),
        "W250-one-answer.csv": _csv(_survey({})[:6]),
        **{name: _csv([OUTCOMES, row]) for name, row in SETTLED.items()},
        "E300-missing-column.csv": _csv([OUTCOMES[:2], ["부여군 치매예방", "9"]]),
        "E305-unknown-cohort.csv": _csv([COHORTS, ["1", "142", "155", ""], ["3", "140", "155", ""]]),
        "W323-awaited.csv": _csv([COHORTS, ["1", "142", "155", ""]]),
        "W241-counted-word.csv": _csv([[*row[:2], row[3]] for row in _changed({"D4": "제졍"})]),
        "W242-no-evidence.csv": _csv(
            [["시도", "시군구", "조례", "조례 번호"]]
            + [[*row[:2], "O", "" if row is ROWS[2] else f"제{number}호"] for number, row in enumerate(ROWS, start=1)]
        ),
        "W301-total-does-not-match.csv": _csv([*table, ["합계", "", "", "", "", "42", "", "99", "", "", "", ""]]),
    }


def _years(table: list[list[str]]) -> list[list[str]]:
    """The rows of four years, the latest first, with a few promotions more or less in each."""
    changes = {"2025": 0, "2024": 2, "2023": -1, "2022": 1}
    head, *rows = table
    years = [[*row[:7], str(int(row[7]) + change), *row[8:], year] for year, change in changes.items() for row in rows]
    return [[*head, "연도"], *years]


def _long(*further: tuple[str, ...]) -> bytes:
    """The table in long layout, one value in a row, with further rows."""
    rows = [(*row[:2], name, cell) for row in ROWS for name, cell in zip(HEADER[3:11], row[3:11], strict=True)]
    return _csv([list(row) for row in (("시도", "시군구", "지표명", "실적값"), *rows, *further)])


def _changed(cells: dict[str, str]) -> list[list[str]]:
    table = [list(row) for row in (HEADER, *ROWS)]
    for cell, text in cells.items():
        table[int(cell[1:]) - 1][ord(cell[0]) - ord("A")] = text
    return table


def _csv(table: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(table)
    return text.getvalue().encode("utf-8-sig")


def _survey(changes: dict[int, tuple[int, str]]) -> list[list[str]]:
    """A row per respondent, by number from 1, some of them with another cell."""
    table = [["시군구", "연령", "이용자", "만족"]]
    table += [["진천군", "청년", "100", answer] for answer in "3454"]
    table += [["진천군", "노년", "200", answer] for answer in "2334"]
    for row, (column, cell) in changes.items():
        table[row][column] = cell
    return table


def _workbooks() -> dict[str, bytes]:
    table = _changed({})
    return {
        "E006-too-deep.xlsx": workbook(table, changed=('<row r="4">', '<row r="4">' + "<a>" * 70 + "</a>" * 70)),
        "E026-bomb.xlsx": workbook(_changed({"C4": " " * 17 * 2**20}), ZIP_DEFLATED),
        "E027-entities.xlsx": workbook(table, parts={"xl/styles.xml": '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'}),
        "E028-far-row.xlsx": workbook(table, changed=('<row r="4">', '<row r="4294967295">')),
        "E029-merges.xlsx": workbook(table, ZIP_DEFLATED, changed=("</sheetData>", "</sheetData>" + MERGE * 100_001)),
        "E030-endless-cell.xlsx": workbook(_changed({"C4": "길" * 300_000}), ZIP_DEFLATED),
        "W222-values-only.ods": ods(table),
        "W230-leads-outside.xlsx": workbook(table, parts={"../../evil.xml": "<evil/>"}),
        "W231-linked.xlsx": workbook(table, parts=linked("file:///C:/자료/지난해.xlsx")),
        "E005-truncated.xlsx": workbook(_changed({}))[:1500],
        "E012-no-such-sheet.xlsx": workbook(_changed({})),
        "E015-another-form.xlsx": workbook(_changed({}), form="village-2026-1a2b3c4d"),
        "W224-changed-form.xlsx": workbook(_changed({}), form="coproduction-2018-1a2b3c4d"),
        "E201-error-cell.xlsx": workbook(_changed({"H4": Marked(ERROR, "#DIV/0!")})),
        "E202-not-calculated.xlsx": workbook(_changed({"H4": Marked(FORMULA, "SUM(H2:H3)")})),
        "W226-hidden-row.xlsx": workbook(_changed({}), row=4),
        "W227-hidden-column.xlsx": workbook(_changed({}), column=8),
        "W228-hidden-sheet.xlsx": workbook(_changed({}), beside=_changed({})[:2]),
        "E213-date.xlsx": workbook(_changed({"F4": Marked(DATE, "45356")})),
    }


def _wrecks() -> dict[str, bytes]:
    """Files that are no tables at all."""
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    return {
        "E003-empty.xlsx": b"",
        "E004-hangul.hwp": ole + b"HWP Document File V5.00" + bytes(64),
        "E008-password.xlsx": ole + "EncryptedPackage".encode("utf-16-le") + bytes(64),
    }
