from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline

Answer = Callable[..., tuple[int, list[Finding]]]
Workbook = Callable[..., bytes]

MB = 2**20
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
CELL = '<c r="A1" t="s"><v>0</v></c>'
DATA = "<worksheet><sheetData>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("parts", "code", "said"),
    [
        pytest.param(
            {SHEET: f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><worksheet>&l9;</worksheet>'},
            "E005",
            "DOCTYPE",
            id="billion laughs",
        ),
        pytest.param(
            {STRINGS: f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><sst>&l9;</sst>'},
            "E005",
            "DOCTYPE",
            id="laughs in the strings",
        ),
        pytest.param(
            {"xl/workbook.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><workbook/>'},
            "E005",
            "DOCTYPE",
            id="a file from outside",
        ),
        pytest.param(
            {"xl/worksheets/../../../evil.xml": "<a/>", SHEET: None}, "E005", "missing", id="a path out of the archive"
        ),
        pytest.param({STRINGS: "<sst>" + "<r>" * 200_000}, "E006", "deep", id="200,000 deep in the strings"),
        pytest.param({STYLES: "<a>" * 200_000}, "E006", "deep", id="200,000 deep in the styles"),
        pytest.param({"xl/workbook.xml": "<a>" * 200_000}, "E006", "deep", id="200,000 deep in the workbook"),
        pytest.param({"_rels/.rels": "<a>" * 200_000}, "E006", "deep", id="200,000 deep in the relationships"),
        pytest.param({f"xl/{n}": "" for n in range(10_001)}, "E006", "parts", id="10,001 parts"),
    ],
)
def test_hostile_parts(parts: dict[str, str], code: str, said: str, raw_workbook: Workbook, answer: Answer) -> None:
    content = raw_workbook(f"<row>{CELL}</row>", parts=parts)
    _, findings = answer(content)
    assert codes(findings) == [code]
    assert said in headline(findings[0], "en")


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        pytest.param('<row r="4294967295"/>', "E006", "row 4294967295", id="row 4294967295"),
        pytest.param('<row r="100000000000000000000"/>', "E006", "row 100000000000000000000", id="row 1e20"),
        pytest.param(f'<row r="{"9" * 5000}"/>', "E006", "row 999", id="a row number of 5,000 digits"),
        pytest.param('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>', "E006", "column ZZZZZZZ", id="column ZZZZZZZ"),
        pytest.param('<row r="-1"/>', "E005", "'-1'", id="row -1"),
        pytest.param('<row r="1"><c r="1A"><v>1</v></c></row>', "E005", "'1A'", id="an address the wrong way round"),
        pytest.param("<row><c>" + "<is>" * 200_000, "E006", "deep", id="200,000 deep"),
        pytest.param("<row><c>" + "<c>" * 200_000, "E005", "entangled", id="200,000 cells in each other"),
        pytest.param("<row>" * 200_000, "E005", "entangled", id="200,000 rows in each other"),
        pytest.param("<row><c><v>" + "<v>" * 200_000, "E005", "entangled", id="200,000 values in each other"),
        pytest.param("<row><c r='A1' t='" + "x" * 4 * MB + "'/></row>", "E006", "too long", id="a tag of 4 MB"),
        pytest.param("<row><!--" + "x" * 4 * MB + "--></row>", "E006", "too long", id="a comment of 4 MB"),
        pytest.param("<row><c t='str'><v>" + "글" * MB + "</v></c></row>", "E006", "too long", id="a text of 3 MB"),
        pytest.param("<row r='1048576'/><row/>", "E006", "row 1048577", id="one row more than there can be"),
        pytest.param("<row>" + "<c/>" * 16_385 + "</row>", "E006", "column XFE", id="one cell more than there can be"),
        pytest.param(
            "<row><c t='inlineStr'><is>" + "<t/>" * 200_000 + "</is></c></row>",
            None,
            "",
            id="200,000 empty texts in a cell",
        ),
        pytest.param(
            "<row r='2'/><row r='1'/>" + "<row r='3'><c r='XFD3'><v>1</v></c></row>",
            None,
            "",
            id="out of order and far",
        ),
    ],
)
def test_hostile_rows(rows: str, code: str | None, said: str, raw_workbook: Workbook, answer: Answer) -> None:
    content = raw_workbook(rows)
    _, findings = answer(content)
    assert codes(findings) == ([code] if code else [])
    assert all(said in headline(finding, "en") for finding in findings)


@pytest.mark.parametrize(
    ("bomb", "said"),
    [
        pytest.param((SHEET, DATA, " " * 1000, 64 * MB), "swells", id="blanks"),
        pytest.param((SHEET, DATA, "<row/>", 64 * MB), "swells", id="rows"),
        pytest.param((SHEET, f"{DATA}<row><c t='str'><v>", "x", 64 * MB), "swells", id="one text"),
        pytest.param((STRINGS, "<sst>", "<si><t>xx</t></si>", 64 * MB), "swells", id="strings"),
        pytest.param((STYLES, "<styleSheet><cellXfs>", "<xf/>", 100 * MB), "swells", id="styles"),
        pytest.param((SHEET, f"{DATA}<row>", "<c/>", 15 * MB), "column XFE", id="cells"),
        pytest.param((SHEET, f"{DATA}</sheetData>", '<mergeCell ref="A1:B2"/>', 15 * MB), "merged", id="merged ranges"),
        pytest.param((SHEET, f"{DATA}<row><c t='str'><v>", "x<!-- -->", 15 * MB), "characters", id="a text in pieces"),
        pytest.param((SHEET, f"{DATA}<row><c><is>", "<t>xxxx</t>", 15 * MB), "characters", id="a text in runs"),
        pytest.param((STRINGS, "<sst><si>", "<t>xxxx</t>", 15 * MB), "characters", id="a shared string in runs"),
        pytest.param((STRINGS, "<sst>", "<!-- " + "x" * 2**19 + " -->", 15 * MB), "XML is broken", id="long comments"),
    ],
)
def test_bombs_that_repeat_without_end(
    bomb: tuple[str, str, str, int], said: str, swollen_workbook: Workbook, answer: Answer
) -> None:
    _, findings = answer(swollen_workbook(*bomb))
    assert [said in headline(finding, "en") for finding in findings] == [True]


def test_two_far_cells_are_two_short_rows(raw_workbook: Workbook, answer: Answer) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    assert answer(raw_workbook(rows), seconds=1, megabytes=2) == (2, [])


def test_rows_that_hold_only_their_last_cell_are_given_one_by_one(raw_workbook: Workbook, answer: Answer) -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 3001))
    assert answer(raw_workbook(rows), megabytes=100) == (3000, [])


def test_cells_scattered_over_a_whole_sheet_are_refused(raw_workbook: Workbook, answer: Answer) -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 20_001))
    count, findings = answer(raw_workbook(rows), seconds=20, megabytes=100)
    assert (count < 20_000, codes(findings)) == (True, ["E006"])


def test_phantom_cells_give_nothing(raw_workbook: Workbook, answer: Answer) -> None:
    rows = "".join(f'<row r="{n}">' + f'<c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(1, 50_001))
    assert answer(raw_workbook(rows), megabytes=12) == (0, [])


def test_a_merge_of_the_whole_sheet_is_one_range(raw_workbook: Workbook, answer: Answer) -> None:
    content = raw_workbook(
        '<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    assert answer(content, seconds=1, megabytes=2) == (1, [])


def test_a_workbook_cut_anywhere_is_refused(raw_workbook: Workbook, answer: Answer) -> None:
    content = raw_workbook(f"<row>{CELL}</row>", parts={STRINGS: "<sst><si><t>가</t></si></sst>"})
    for length in range(4, len(content), 37):
        assert codes(answer(content[:length])[1]) == ["E005"]
