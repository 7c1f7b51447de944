"""Frameworks from text and observations from plain numbers, for every test that scores."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest

from coscore.framework.grow import regrown
from coscore.framework.load import load_framework
from coscore.framework.model import Node
from coscore.framework.tree import Framework
from coscore.intake.inputs import Input
from coscore.intake.memory import read_table
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers, Observations, Table
from coscore.intake.sheet import Source
from coscore.registry.resolve import Unit
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

STATES = {None: MISSING, "n/a": NOT_APPLICABLE, "bad": INVALID}
"""How a record says that it has no value; anything else is one."""

HEAD = """\
coscore: 1
id: test
version: "1"
name: test
unit: {name: municipality, columns: {name: [지자체]}, registry: kr}
record: {name: project, columns: [사업], year: [연도]}
"""

Rows = Sequence[Mapping[str, Any]]


@pytest.fixture(scope="session")
def framework_from(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Framework]:
    """Load a framework from the YAML below its head; the same text is loaded once."""
    folder = tmp_path_factory.mktemp("frameworks")

    @cache
    def load(body: str) -> Framework:
        path: Path = folder / f"{abs(hash(body))}.yaml"
        path.write_text(HEAD + body, encoding="utf-8")
        return load_framework(str(path))

    return load


@pytest.fixture(scope="session")
def observe() -> Callable[[Framework, Rows], Observations]:
    """Observations of rows: dicts with ``unit`` (a name or a Unit), ``record``, ``year``, ``group``, and a value per id.

    A value is a number, None (missing), "n/a" or "bad"; ``weight:<id>`` weighs the record. Row 2 is the first, column A the unit.
    """
    return observations


@pytest.fixture(scope="session")
def score(framework_from: Callable[[str], Framework]) -> Callable[[str, Rows], Evaluation]:
    """Score rows by the framework of a YAML body."""

    def run(body: str, rows: Rows) -> Evaluation:
        framework = framework_from(body)
        return evaluate(framework, observations(framework, rows))

    return run


def observations(framework: Framework, rows: Rows) -> Observations:
    targets = [node.id for node in framework.indicators] + [spec.id for spec in framework.adjustments]
    owners = [row["unit"] if isinstance(row["unit"], Unit) else Unit(row["unit"]) for row in rows]
    units = sorted(set(owners))
    cells = {target: [row.get(target) for row in rows] for target in targets}
    columns = {
        target: place
        for place, target in enumerate(["unit.name", "record", *targets, *(f"weight:{it}" for it in targets)], 1)
    }
    groups = {owner: str(row["group"]) for owner, row in zip(owners, rows, strict=True) if "group" in row}
    return Observations(
        sources=(Source("data.csv", "0"),),
        tables=(Table(Source("data.csv", "0"), "", (1,), columns),),
        table=np.zeros(len(rows), np.int32),
        row=np.arange(2, len(rows) + 2, dtype=np.int32),
        unit=np.array([units.index(owner) for owner in owners], np.int32),
        units=tuple(units),
        record=tuple(row.get("record", "") for row in rows),
        values={target: np.array([_value(cell) for cell in column]) for target, column in cells.items()},
        states={target: np.array([_state(cell) for cell in column], np.uint8) for target, column in cells.items()},
        beside={target: _beside(target, rows) for target in _companions(framework)},
        year=np.array([row.get("year", 0) for row in rows], np.int32),
        groups=tuple(groups.get(unit, "") for unit in units) if groups else (),
    )


def _companions(framework: Framework) -> list[str]:
    """Targets of numbers beside the indicators, whether the framework asks for them or not."""
    kinds = ("weight", "n", "sd", "per", "numerator", "denominator")
    return [f"{kind}:{node.id}" for node in framework.indicators for kind in kinds]


def _beside(target: str, rows: Rows) -> Numbers:
    cells = [row.get(target) for row in rows]
    return Numbers(np.array([_value(cell) for cell in cells]), np.array([_state(cell) for cell in cells], np.uint8))


def _value(cell: object) -> float:
    return np.nan if cell is None or isinstance(cell, str) else float(cell)  # type: ignore[arg-type]


def _state(cell: object) -> int:
    return STATES[cell] if cell is None or isinstance(cell, str) else PRESENT


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK_PARTS = {
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="사업" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="r3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
}


def workbook_from(rows: str = "", behind: str = "", parts: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """A workbook with one sheet [사업] of these rows, in XML; ``parts`` adds parts, or replaces them, or takes them away (None)."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'
    chosen = {**WORKBOOK_PARTS, "xl/worksheets/sheet1.xml": sheet, **(parts or {})}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in chosen.items():
            if content is not None:
                archive.writestr(name, content)
    return packed.getvalue()


@pytest.fixture(scope="session")
def raw_workbook() -> Callable[..., bytes]:
    """See :func:`workbook_from`."""
    return workbook_from


@pytest.fixture(scope="session")
def input_of() -> Callable[..., Input]:
    """An input of bytes or of a file."""

    def build(content: bytes | Path, name: str = "자료.xlsx") -> Input:
        return Input(Source(name, "0"), content)

    return build


PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
FOLDERS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")


def program() -> str | None:
    """The path of a browser that is installed; None if there is none."""
    windows = [
        Path(os.environ.get(key, "")) / rest for key in ("PROGRAMFILES", "PROGRAMFILES(X86)") for rest in FOLDERS
    ]
    found = [path for name in PROGRAMS if (path := shutil.which(name))]
    return next(iter([*found, *(str(path) for path in windows if path.is_file())]), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real browser without a window, driven through playwright."""
    from playwright.sync_api import sync_playwright

    path = program()
    if path is None:
        pytest.skip("needs program: chromium")
    flags = ["--headless", "--no-sandbox", "--disable-gpu"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="session")
def reweighed() -> Callable[[Framework, Mapping[str, float]], Framework]:
    """The framework as an author would write it with other weights of some nodes."""
    return with_weights


def with_weights(framework: Framework, changed: Mapping[str, float]) -> Framework:
    """The framework as an author would write it with other weights: siblings share out what their parent has."""

    def anew(specs: list[Node], old: float, points: float) -> list[Node]:
        stated = [1.0 if spec.weight is None else spec.weight for spec in specs]
        wanted = [changed.get(spec.id, weight) for spec, weight in zip(specs, stated, strict=True)]
        if any(spec.id in changed for spec in specs):
            had = sum(stated) if specs[0].weight is not None else 1.0
            whole = {"points": points, "relative": sum(wanted), "shares": 1.0, "as_given": had}[framework.file.weights]
            weights: list[float | None] = [weight / sum(wanted) * whole for weight in wanted]
        elif framework.file.weights == "points" and specs[0].weight is not None:
            weights = [weight / old * points for weight in stated]
        else:
            weights = [spec.weight for spec in specs]
        return [below(spec, weight, points / len(specs)) for spec, weight in zip(specs, weights, strict=True)]

    def below(spec: Node, weight: float | None, equal: float) -> Node:
        points = equal if weight is None else weight
        inner = anew(spec.indicators, framework.by_id[spec.id].points, points) if spec.indicators else spec.indicators
        return spec.model_copy(update={"weight": weight, "indicators": inner})

    return regrown(
        framework, framework.file.model_copy(update={"indicators": anew(framework.file.indicators, 100.0, 100.0)})
    )


VISITS = (
    ("마을", "사람", "계획", "집행", "공개", "매체"),
    ("가람", 1, "공동", "정부", "O", "SNS, 영상"),
    ("가람", 3, "공동", "공동", "X", "SNS"),
    ("나루", 4, "시민", "불명확", "O", None),
    ("다솜", 10, None, "정부", "해당없음", "SNS, 영상, 현수막"),
    ("라온", "여럿", "공동", "공동", "X", "SNS"),
)
"""Two visits to 가람, one to each of the others: a gap, something that does not apply, something that cannot be read."""


@pytest.fixture(scope="session")
def visits() -> Callable[..., Evaluation]:
    """The visits scored by ``visits.yaml``, by unit or by record; other rows, if given, under the same header."""
    framework = load_framework(str(Path(__file__).with_name("visits.yaml")))

    def run(by: str = "unit", rows: Sequence[Sequence[Any]] = VISITS[1:]) -> Evaluation:
        table = [dict(zip(VISITS[0], row, strict=True)) for row in rows]
        return evaluate(framework, read_table(table, framework), by=by)

    return run
