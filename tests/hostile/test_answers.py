"""Hostile files given to the program as a user gives them: each is answered in time, within memory, by its code, without a traceback."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

MB = 2**20
SECONDS, MEMORY = 10, 500 * MB

# The last line of what the child says is the most memory that it and its own children took. On Linux getrusage also counts
# what the test runner held when it started the child, so there the kernel is asked for the child alone.
CHILD = """
import re, sys
from pathlib import Path
from coscore.cli import main
code = main(sys.argv[1:])
own = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text()) if sys.platform == "linux" else None
try:
    import resource
    unit = 1 if sys.platform == "darwin" else 1024
    peaks = [resource.getrusage(who).ru_maxrss * unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peaks[0] = int(own[1]) * 1024 if own else peaks[0]
except ImportError:
    peaks = [0]
print(max(peaks), file=sys.stderr)
sys.exit(code)
"""

HEAD = ["시도", "시군구", "사업명", "조례", "전담부서", "교육 횟수", "교육 만족도", "홍보 건수", "홍보 유형", "교류·논의", "만족도"]  # fmt: skip
ROW = ["충북", "진천군", "배움터", "시행", "전담팀", "6", "4.2", "12", "보도자료", "분기", "81.5"]
OTHER = ["충남", "부여군", "돌봄", "제정", "겸임", "4", "3.9", "8", "현수막", "수시", "77"]
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
DATA = "<worksheet><sheetData>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "xl/_rels/workbook.xml.rels"

Build = Callable[..., bytes]


class Case(NamedTuple):
    """A file: how it is called, the code it is answered with ("" for none), whether it is scored all the same."""

    name: str
    content: bytes
    code: str = ""
    scored: bool = False


class Answer(NamedTuple):
    """How a run ended."""

    code: int
    said: str
    memory: int


@pytest.fixture
def answer(tmp_path: Path) -> Callable[[Case], Answer]:
    def run(case: Case) -> Answer:
        (tmp_path / case.name).write_bytes(case.content)
        environ = {**os.environ, "PYTHONUTF8": "1", "COSCORE_LANG": "en", "NO_COLOR": "1"}
        command = [sys.executable, "-c", CHILD, "evaluate", case.name, "-v"]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=environ,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        said, _, memory = done.stderr.rstrip("\n").rpartition("\n")
        return Answer(done.returncode, done.stdout + said, int(memory))

    return run


def rows(*table: list[str]) -> str:
    """A table in the XML of a sheet."""
    return "".join(
        f'<row r="{number}">'
        + "".join(f'<c r="{chr(65 + at)}{number}" t="str"><v>{escape(text)}</v></c>' for at, text in enumerate(cells))
        + "</row>"
        for number, cells in enumerate(table, 1)
    )


GOOD = rows(HEAD, ROW, OTHER)


def csv(*table: list[str]) -> bytes:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in table).encode()


def changed(at: int, text: str) -> list[list[str]]:
    """The table with one cell of its last row changed."""
    return [HEAD, ROW, [*OTHER[:at], text, *OTHER[at + 1 :]]]


def links(*more: str, sheet: str = "worksheets/sheet1.xml") -> str:
    """The list of links of a workbook, its sheet and more."""
    return f'<Relationships><Relationship Id="r1" Type="t/worksheet" Target="{sheet}"/>{"".join(more)}</Relationships>'


def liar(content: bytes, size: int) -> bytes:
    """The archive with the size of its first part, as its directory states it, replaced."""
    at = content.index(b"PK\1\2") + 24
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]


def archive(*parts: tuple[str, str]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, content in parts:
            file.writestr(name, content)
    return packed.getvalue()


def twice(content: bytes) -> bytes:
    """The archive with another sheet beside the sheet, under its name in capitals."""
    packed = BytesIO(content)
    with ZipFile(packed, "a") as file:
        file.writestr(SHEET.upper(), "<worksheet/>")
    return packed.getvalue()


def ods(inside: str) -> bytes:
    names = 'xmlns:office="urn:office" xmlns:table="urn:table"'
    body = f'<office:body><office:spreadsheet><table:table table:name="s">{inside}</table:table></office:spreadsheet></office:body>'
    return archive(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", '<m xmlns:manifest="m"></m>'),
        ("content.xml", f"<office:document-content {names}>{body}</office:document-content>"),
    )


def archives(workbook: Build, swollen: Build) -> Iterator[Case]:
    yield Case("blanks.xlsx", swollen(SHEET, DATA, " " * 1000, 64 * MB), "E026")
    yield Case("liar.xlsx", liar(workbook(GOOD), 3 * 2**30), "E026")
    yield Case("many-parts.xlsx", workbook(GOOD, parts={f"xl/{n}": "" for n in range(10_001)}), "E026")
    yield Case("nested.xlsx", archive(("bomb.zip", "PK")), "E004")
    yield Case("outside.xlsx", workbook(GOOD, parts={"../../evil.sh": "rm", "C:/evil": ""}), "W230", scored=True)
    yield Case("twice.xlsx", twice(workbook(GOOD)), "E005")
    yield Case("half.xlsx", workbook(GOOD)[:900], "E005")
    yield Case("passwd.xlsx", workbook(GOOD, parts={LINKS: links(sheet="../../../etc/passwd")}), "E005")
    web = '<Relationship Id="r1" Type="t/worksheet" Target="http://evil.example/a" TargetMode="External"/>'
    yield Case("web.xlsx", workbook(GOOD, parts={LINKS: f"<Relationships>{web}</Relationships>"}), "E005")
    link = f'<Relationship Id="r2" Type="{OFFICE}/externalLink" Target="e.xml"/>'
    target = f'<Relationships><Relationship Id="r1" Type="{OFFICE}/externalLinkPath" Target="http://evil.example/b.xlsx" TargetMode="External"/></Relationships>'
    yield Case(
        "linked.xlsx", workbook(GOOD, parts={LINKS: links(link), "xl/_rels/e.xml.rels": target}), "W231", scored=True
    )


def markup(workbook: Build, swollen: Build) -> Iterator[Case]:
    laughs = f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>'
    yield Case("laughs.xlsx", workbook(parts={SHEET: f"{laughs}<worksheet>&l9;</worksheet>"}), "E027")
    blowup = f'<!DOCTYPE w [<!ENTITY a "{"a" * 50_000}">]><sst><si><t>{"&a;" * 10_000}</t></si></sst>'
    yield Case("blow-up.xlsx", workbook(f'<row><c t="s"><v>0</v></c></row>{GOOD}', parts={STRINGS: blowup}), "E027")
    yield Case("outsider.xlsx", workbook(GOOD, parts={STYLES: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}), "E027")
    yield Case("deep.xlsx", workbook("<row><c>" + "<a>" * 200_000), "E006")
    yield Case("long-tag.xlsx", workbook("<row><c r='A1' t='" + "x" * 4 * MB + "'/></row>"), "E006")
    yield Case("control.xlsx", workbook(GOOD.replace("돌봄", "돌\2봄")), "E005")
    yield Case("styles.xlsx", swollen(STYLES, "<styleSheet><cellXfs>", "<xf/>", 15 * MB), "E010")


def sheets(workbook: Build, swollen: Build) -> Iterator[Case]:
    yield Case("far-row.xlsx", workbook('<row r="4294967295"/>'), "E028")
    yield Case("far-column.xlsx", workbook('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'), "E028")
    yield Case("rows.xlsx", swollen(SHEET, DATA, "<row/>", 8 * MB), "E028")
    claim = f'<worksheet><dimension ref="A1:XFD1048576"/><sheetData>{GOOD}</sheetData></worksheet>'
    yield Case("claim.xlsx", workbook(parts={SHEET: claim}), scored=True)
    yield Case("merges.xlsx", swollen(SHEET, f"{DATA}{GOOD}</sheetData>", '<mergeCell ref="A9:B9"/>', 15 * MB), "E029")
    yield Case("one-merge.xlsx", workbook(GOOD, '<mergeCell ref="A5:XFD1048576"/>'), scored=True)
    phantom = "".join(f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(4, 100_004))
    yield Case("phantom.xlsx", workbook(GOOD + phantom), scored=True)
    yield Case("corner.xlsx", workbook(f'{GOOD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), scored=True)
    scattered = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(4, 20_004))
    yield Case("scattered.xlsx", workbook(GOOD + scattered), "E006")
    yield Case("giant.xlsx", workbook(GOOD.replace("돌봄", "길" * 300_000)), "E030")
    yield Case("runs.xlsx", swollen(SHEET, f"{DATA}<row><c><is>", "<t>xxxx</t>", 15 * MB), "E030")


def cells(workbook: Build, _: Build) -> Iterator[Case]:
    yield Case("dde.csv", csv(*changed(2, "=cmd|' /C calc'!A0")), "W232", scored=True)
    yield Case("formula.xlsx", workbook(rows(*changed(2, '=HYPERLINK("http://evil.example")'))), "W232", scored=True)
    yield Case("rlo.csv", csv(*changed(2, "\u202e봄돌\u202c")), "W233", scored=True)
    yield Case("unseen.csv", csv(*changed(1, "부여\u200b군")), "W233", scored=True)
    yield Case("cyrillic.csv", csv(*changed(3, "\u041e")), "E210", scored=True)
    yield Case("nfd.csv", csv(HEAD, ROW, [normalize("NFD", cell) for cell in OTHER]), scored=True)
    for text in ("1e308", "inf", "1" + "0" * 400):
        code = "E203" if text.isalnum() and not text.isdecimal() else "E206"
        yield Case(f"{text[:6]}.csv", csv(*changed(7, text)), code, scored=True)
    for text in ("1e308", "1e999"):
        number = workbook(GOOD.replace('t="str"><v>8</v>', f"><v>{text}</v>"))
        yield Case(f"{text}.xlsx", number, "E206", scored=True)


def others(_: Build, __: Build) -> Iterator[Case]:
    yield Case("nul.csv", csv(HEAD, ROW) + b"\0" * 1000, "E007")
    yield Case("quote.csv", csv(HEAD, ROW) + b'\n"' + b"x\n" * 1_000_000, "E030")
    yield Case("line.csv", csv(HEAD, ROW) + b"\n" + b"c" * 20_000_000, "E030")
    yield Case("commas.csv", csv(HEAD, ROW) + b"\n" + b"," * 2_000_000 + b"c", "E028")
    yield Case("hollow.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000) + "Workbook".encode("utf-16-le"), "E005")
    yield Case("locked.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "E008")
    yield Case("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "E004")
    number = '<table:table-cell office:value-type="float" office:value="1"/>'
    far = f'<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="16383"/>{number}</table:table-row>'
    yield Case("far.ods", ods(f"<table:table-row>{number}</table:table-row>{far}"), "E006")


FAMILIES = (archives, markup, sheets, cells, others)
NAMES = [case.name for family in FAMILIES for case in family(lambda *_, **__: b"PK\1\2" + bytes(40), lambda *_: b"")]


@pytest.fixture(scope="module")
def cases(raw_workbook: Build, swollen_workbook: Build) -> dict[str, Case]:
    return {case.name: case for family in FAMILIES for case in family(raw_workbook, swollen_workbook)}


def test_there_are_enough() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_is_answered(name: str, cases: dict[str, Case], answer: Callable[[Case], Answer]) -> None:
    case = cases[name]
    code, said, memory = answer(case)
    assert code == (0 if case.scored else 2), said
    assert case.code in said if case.code else "error[" not in said
    assert "Traceback" not in said
    assert memory < MEMORY
    assert not any(mark in said for mark in "\0\x1b\u202e\u202c\u200b")
