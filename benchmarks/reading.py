"""Reading a large workbook, and all of ``coscore evaluate`` on it, beside other readers of the same file.

Every piece of work is a process of its own, which reports its time without its start and its peak memory. The table holds
15 columns of Korean text, numbers, marks and gaps; it is the same on every run. ``--large`` adds a million rows.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

import xlsxwriter
from timing import Row

from coscore.registry.resolve import registry

SIZES = (100_000,)
LARGE = (100_000, 1_000_000)
RUNS = 3
GAPS = 0.05

HEADER = (
    "연번", "지자체", "사업명", "담당부서", "조례", "추진조직", "예산", "참여자수", "참여 방식", "교육 횟수",
    "만족도", "비율", "여부", "비고", "연락처",
)  # fmt: skip

FRAMEWORK = """\
coscore: 1
id: reading
version: "1"
name: reading
unit: {name: 지자체, registry: kr, columns: {name: [지자체]}}
record: {name: 사업, columns: [사업명]}
indicators:
  - {id: ordinance, columns: [조례], value: {type: yes_no}}
  - id: team
    columns: [추진조직]
    value: {type: levels, levels: [{value: 100, words: [과]}, {value: 50, words: [팀]}]}
    normalise: {method: as_is}
  - {id: people, columns: [참여자수], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 500}}
  - {id: ways, columns: [참여 방식], value: {type: list}, normalise: {method: goalposts, worst: 0, best: 3}}
  - {id: training, columns: [교육 횟수], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 30}}
  - {id: satisfaction, columns: [만족도], value: {type: survey, scale: [1, 5]}}
  - {id: share, columns: [비율], value: {type: percent}}
  - {id: public, columns: [여부], value: {type: yes_no}}
"""

READERS = {
    "columns": """\
from coscore.intake.blocks import blocks_of
from coscore.intake.files import find_inputs
from coscore.intake.formats import all_sheets
count = sum(len(block.rows) for sheet in all_sheets(find_inputs([path])) for block in blocks_of(sheet, 15))""",
    "evaluate": """\
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from coscore.cli import main
sys.argv = ["coscore", "evaluate", path, "-f", framework]
with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
    main()""",
    "calamine": """\
from python_calamine import CalamineWorkbook
rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()""",
    "openpyxl": """\
from openpyxl import load_workbook
for row in load_workbook(path).worksheets[0].iter_rows(values_only=True):
    pass""",
    "openpyxl read_only": """\
from openpyxl import load_workbook
for row in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True):
    pass""",
    "pandas": """\
from pandas import read_excel
read_excel(path)""",
    "inflate": """\
from zipfile import ZipFile
with ZipFile(path) as archive, archive.open("xl/worksheets/sheet1.xml") as sheet:
    while sheet.read(1 << 20):
        pass""",
}
"""What is measured; everything is given ``path`` and ``framework``."""

OPTIONAL = ("pandas",)
"""What is left out where it is not installed."""

PATIENCE = 100_000
"""Rows up to which the slow readers are measured: more of them take minutes and gigabytes."""

SLOW = ("openpyxl", "pandas")

MEASURED = """\
import resource, sys
from pathlib import Path
from time import perf_counter
path, framework = sys.argv[1:]
start = perf_counter()
try:
    exec({work!r})
except SystemExit as end:
    assert not end.code, end.code
seconds = perf_counter() - start
status = Path("/proc/self/status")  # there, the peak of the process that started this one is not counted
if status.exists():
    kilobytes = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(seconds, int(kilobytes) / 1024, file=sys.__stdout__)
"""


class Cost(NamedTuple):
    """Median seconds and the highest peak in MB."""

    seconds: float
    megabytes: float


def rows() -> Iterator[Row]:
    """Each reader against calamine, and coscore against openpyxl and the bare inflating too."""
    with tempfile.TemporaryDirectory() as folder:
        framework = Path(folder) / "reading.yaml"
        framework.write_text(FRAMEWORK, encoding="utf-8")
        for size in LARGE if "--large" in sys.argv else SIZES:
            path = Path(folder) / f"{size}.xlsx"
            write(path, size)
            runs = RUNS if size == SIZES[0] else 1
            yield from compared(f"{size:,} rows", measured(path, framework, runs, chosen(size)))


def chosen(size: int) -> list[str]:
    """The readers that are measured on so many rows."""
    there = (name for name in READERS if name not in OPTIONAL or find_spec(name))
    return [name for name in there if size <= PATIENCE or name not in SLOW]


def compared(name: str, costs: dict[str, Cost]) -> Iterator[Row]:
    names = {"columns": "coscore, columns", "evaluate": "coscore evaluate", "calamine": "calamine to_python"}
    pairs = [
        ("columns", "calamine"), ("evaluate", "calamine"), ("evaluate", "openpyxl"), ("evaluate", "openpyxl read_only"),
        ("evaluate", "pandas"), ("evaluate", "inflate"), ("calamine", "inflate"),
    ]  # fmt: skip
    for what, against in (pair for pair in pairs if costs.keys() >= set(pair)):
        one, other = costs[what], costs[against]
        memory = f"{against} ({one.megabytes:.0f} MB against {other.megabytes:.0f} MB)"
        yield Row(f"{name}: {names[what]}", one.seconds, other.seconds, memory)


def measured(path: Path, framework: Path, runs: int, names: list[str]) -> dict[str, Cost]:
    """Some pieces of work, one run of each in turn."""
    found: dict[str, list[Cost]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            command = [sys.executable, "-c", MEASURED.format(work=READERS[name]), str(path), str(framework)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            found[name].append(Cost(*map(float, done.stdout.split())))
    return {
        name: Cost(median(cost.seconds for cost in costs), max(cost.megabytes for cost in costs))
        for name, costs in found.items()
    }


def write(path: Path, size: int) -> None:
    """The workbook, in so many rows below its header; texts are shared, except in the large one, to spare the memory."""
    random = Random(7)  # noqa: S311 - the same table every time
    names = [unit.name for unit in registry().units]
    with xlsxwriter.Workbook(str(path), {"constant_memory": size > SIZES[0]}) as book:
        sheet = book.add_worksheet("사업")
        sheet.write_row(0, 0, HEADER)
        for number in range(1, size + 1):
            for column, cell in enumerate(record(number, names, random)):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write_number(number, column, cell)


def record(number: int, names: list[str], random: Random) -> tuple[str | float | None, ...]:
    """One row; some of its values are missing."""
    values = (
        random.choice("OX"), random.choice("과팀"), random.randrange(500), random.choice(("주민제안", "온라인")),
        random.randrange(30), round(1 + 4 * random.random(), 2), round(2 + 90 * random.random(), 1), random.choice("OX"),
    )  # fmt: skip
    law, team, people, *others = [None if random.random() < GAPS else value for value in values]
    lead = (number, random.choice(names), f"주민참여 사업 {number}", random.choice(("자치행정과", "기획예산과")))
    phone = f"031-123-{random.randrange(10_000):04}"
    return (*lead, law, team, random.randrange(10**6), people, *others, random.choice(("", None, "-")), phone)
