"""Guided fuzzing of what reads files: ``python benchmarks/fuzz.py cells -max_total_time=60``; needs ``pip install atheris``.

Targets: ``xlsx`` (the XML of a workbook), ``csv``, ``yaml`` (frameworks), ``cells`` (the readers of every value type).
Whatever is not refused with a finding is a fault: the run stops there and keeps the input in ``crash-...``. Options behind
the target are those of libFuzzer: ``-runs=10000``, ``-max_total_time=60``, a folder that collects inputs.
"""

from __future__ import annotations

import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZipFile

import atheris

with atheris.instrument_imports(include=["coscore"]):
    from coscore.findings import Refused
    from coscore.findings.catalogue import headline
    from coscore.framework.load import load_framework
    from coscore.framework.model import (
        LevelsValue,
        ListValue,
        NumberValue,
        PercentValue,
        SurveyValue,
        YesNoValue,
    )
    from coscore.intake.cells import (
        column_problems,
        count_reader,
        points_reader,
        reader_for,
        weight_reader,
        year_reader,
    )
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable

    from coscore.framework.tree import Framework

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "".join(f'<c t="str"><v>{head}</v></c>' for head in ("시도", "시군구", "사업명", "조례", "전담부서", "교육 횟수", "교육 만족도", "홍보 건수", "홍보 유형", "교류", "만족도"))  # fmt: skip
PARTS = {
    "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": "<Relationships>"
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="s.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="t.xml"/>'
    f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="y.xml"/></Relationships>',
    "xl/t.xml": "<sst><si><t>완주군</t></si><si><r><t>시</t></r><r><t>행</t></r></si></sst>",
    "xl/y.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/s.xml": f'<worksheet><sheetData><row r="1">{HEAD}</row><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c>'
    '<c r="F2" s="1"><v>0.5</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
}
READERS = [
    reader_for(NumberValue(type="number", unit="원")),
    reader_for(NumberValue(type="number", integer=True, min=0, max=9)),
    reader_for(PercentValue(type="percent")),
    reader_for(SurveyValue(type="survey", scale=[1, 5])),
    reader_for(SurveyValue(type="survey", scale=[0, 100])),
    reader_for(YesNoValue(type="yes_no")),
    reader_for(
        LevelsValue(type="levels", levels=[{"value": 0, "words": ["없음"]}, {"value": 1, "words": ["주 1회", "시행"]}])
    ),
    reader_for(ListValue(type="list", vocabulary={"SNS": ["SNS", "블로그"]})),
    points_reader(),
    count_reader(),
    weight_reader("백만원"),
    year_reader(),
]


@cache
def usual() -> Framework:
    """The framework that files are scored by."""
    return load_framework("coproduction")


def scored(content: bytes) -> None:
    """Read and score bytes; a refusal is an answer, and every finding must be able to say what it means."""
    framework = usual()
    try:
        findings = evaluate(framework, read([content], framework)).findings
    except Refused as refused:
        findings = refused.findings
    for finding in findings:
        headline(finding, "ko")


def fuzz_xlsx(data: bytes) -> None:
    """Bytes in place of one of the parts of a workbook, or after so many bytes of it."""
    provider = atheris.FuzzedDataProvider(data)
    name = provider.PickValueInList(list(PARTS))
    usual = PARTS[name].encode()
    at, cut = provider.ConsumeIntInRange(0, len(usual)), provider.ConsumeIntInRange(0, 40)
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for part, xml in PARTS.items():
            spoiled = usual[:at] + provider.ConsumeBytes(4096) + usual[at + cut :]
            archive.writestr(part, spoiled if part == name else xml)
    scored(packed.getvalue())


def fuzz_csv(data: bytes) -> None:
    """Bytes as they are, and behind a header that is known."""
    scored(data)
    scored("시군구,사업명,조례,전담부서,교육 횟수,교육 만족도,홍보 건수,홍보 유형,교류,만족도\n".encode() + data)


def fuzz_yaml(data: bytes) -> None:
    """Bytes as a framework, and in the middle of one that is built in."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "framework.yaml")
        for content in (data, SEED[: len(SEED) // 2] + data + SEED[len(SEED) // 2 :]):
            path.write_bytes(content)
            try:
                load_framework(str(path))
            except Refused as refused:
                for finding in refused.findings:
                    headline(finding, "ko")


def fuzz_cells(data: bytes) -> None:
    """One text, and one number, to every reader; reading twice gives the same."""
    provider = atheris.FuzzedDataProvider(data)
    cells = [provider.ConsumeFloat(), provider.ConsumeUnicodeNoSurrogates(40)]
    for cell in cells:
        for reader in READERS:
            assert str(reader(cell)) == str(reader(cell))  # noqa: S101 - this is a test
    column_problems("yes_no", cells)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "xlsx": fuzz_xlsx,
    "csv": fuzz_csv,
    "yaml": fuzz_yaml,
    "cells": fuzz_cells,
}
SEED = (
    b"coscore: 1\nid: a\nversion: '1'\nname: a\nunit: {name: a, columns: {name: [a]}}\nindicators:\n"
    b"  - {id: b, name: b, weight: 1, columns: [b], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 9}}\n"
    b"  - {id: c, name: c, weight: 2, columns: [c], value: {type: yes_no}, missing: {policy: zero}}\n"
)


if __name__ == "__main__":
    target, *options = sys.argv[1:]
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()
