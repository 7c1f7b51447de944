"""Published indices, recomputed by the ordinary command from their published data, and compared number by number.

The data lie outside the project, in ``../shared/fidelity``; the frameworks are those of ``tests/published/fidelity``. A test and the
page ``docs/published.md`` both rest on :func:`compared`.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "fidelity"
FRAMEWORKS = ROOT / "tests" / "published" / "fidelity"

TOTAL = "total"
"""Stands for the score of the unit itself."""

Unit = dict[str, Any]


class Published(NamedTuple):
    """A table of published numbers.

    Attributes:
        columns: per node, the column of its number; with ``named``, what that column holds.
        file: the table.
        what: what of the node is compared: score (as displayed), exact, value, or used (the value once treated).
        named: the column that names the node, in a table of one number in a row.
        number: the column of the number, in such a table.
    """

    columns: dict[str, str]
    file: str = "expected.csv"
    what: str = "exact"
    named: str = ""
    number: str = ""


class Case(NamedTuple):
    """An index as it was published.

    Attributes:
        id: its framework, and the folder of its data unless that is named.
        key: the columns that name the unit.
        units: how many there are.
        published: its numbers.
        tolerance: how far one may be off.
        rank: the column of the published rank in the first table.
        grade: the column of the published grade there.
        table: the file of the data.
        options: more options of the command.
        folder: the folder of the data.
    """

    id: str
    key: tuple[str, ...]
    units: int
    published: tuple[Published, ...]
    tolerance: float = 1e-12
    rank: str = ""
    grade: str = ""
    table: str = "input.csv"
    options: tuple[str, ...] = ()
    folder: str = ""

    @property
    def home(self) -> Path:
        """The folder of the data."""
        return DATA / (self.folder or self.id)


class Compared(NamedTuple):
    """What came of a case: units, numbers compared, the largest error, and ranks and grades as "equal of published"."""

    units: int
    numbers: int
    error: float
    off: list[tuple[str, str, float | None, str]]
    ranks: tuple[int, int]
    grades: tuple[int, int]


INFORM = {
    "natural": "Natural",
    "human": "Human",
    "hazard": "HAZARD & EXPOSURE",
    "socio_economic": "Socio-Economic Vulnerability",
    "others": "Other Vulnerable Groups",
    "groups": "Vulnerable Groups",
    "vulnerability": "VULNERABILITY",
    "institutional": "Institutional",
    "infrastructure": "Infrastructure",
    "coping": "LACK OF COPING CAPACITY",
    TOTAL: "INFORM RISK",
}
DOMAINS = ("Income", "Employment", "Health", "Education", "Access", "Housing", "Environment", "Crime")
WELSH = {TOTAL: "IMD_score"} | {name.lower(): f"{name}_score" for name in DOMAINS}
METRICS = {
    "fcp": "first-contentful-paint",
    "lcp": "largest-contentful-paint",
    "tbt": "total-blocking-time",
    "cls": "cumulative-layout-shift",
    "si": "speed-index",
}
ASEM_INDICATORS = (
    "Goods Services FDI PRemit ForPort CostImpEx Tariff TBTs TIRcon RTAs Visa StMob Research Pat CultServ CultGood Tourist MigStock Lang "
    "LPI Flights Ship Bord Elec Gas ConSpeed Cov4G Embs IGOs UNVote Renew PrimEner CO2 MatCon Forest Poverty Palma TertGrad FreePress "
    "TolMin NGOs CPI FemLab WomParl PubDebt PrivDebt GDPGrow RDExp NEET"
)
ASEM_DIMENSIONS = "Conn Sust ConEcFin Instit P2P Physical Political Environ Social SusEcFin"


def _same(names: str) -> dict[str, str]:
    """Nodes that go by the lower-case names of their columns."""
    return {name.lower(): name for name in names.split()}


_CASES = (
    Case("hdi_2022", ("iso3",), 204, (Published({TOTAL: "hdi"}, what="score"),), rank="hdi_rank"),
    Case("gii_2022", ("iso3",), 177, (Published({"gii": "gii_2022"}, what="score"),), rank="gii_rank_2022"),
    Case("inform_risk_2020", ("ISO3",), 191, (Published(INFORM, what="score"),), rank="Rank"),
    Case("hci_2020", ("code",), 174, (Published({TOTAL: "hci"}),), tolerance=1e-7),
    Case(
        "townsend_2011",
        ("area",),
        404,
        (Published({TOTAL: "TDS"}, "expected_la.csv"),),
        tolerance=5e-9,
        grade="quintile",
        table="input_la.csv",
    ),
    Case("wimd_2019", ("area",), 1909, (Published(WELSH),), tolerance=6e-9, rank="IMD_rank"),
    Case("sdg_africa_2019", ("id",), 52, (Published({TOTAL: "score"}),), rank="rank"),
    Case(
        "asem_coinr",
        ("UnitCode",),
        51,
        (
            Published({TOTAL: "Index"} | _same(ASEM_DIMENSIONS)),
            Published(_same(ASEM_INDICATORS), "stage_imputed.csv", "value"),
            Published(_same(ASEM_INDICATORS), "stage_treated.csv", "used"),
            Published(_same(ASEM_INDICATORS), "stage_normalised.csv"),
        ),
        rank="Rank",
        table="stage_denominated.csv",
    ),
    Case("lighthouse", ("report", "category"), 65, (Published({TOTAL: "score"}, what="score"),)),
    Case(
        "lighthouse_metrics",
        ("report",),
        6,
        (Published(METRICS, "metrics.csv", "score", named="audit", number="score"),),
        table="metrics.csv",
        options=("--map", "audit=long.name", "--map", "value=long.value"),
        folder="lighthouse",
    ),
    Case("acrc_2017_kaia", ("unit",), 1, (Published({TOTAL: "overall"}, what="score"),)),
)


CASES = {case.id: case for case in _CASES}


@cache
def compared(name: str) -> Compared:
    """Evaluate the data of a case, and hold every published number against the result."""
    case = CASES[name]
    units = _evaluated(case)
    off, errors = [], [0.0]
    for unit, node, stated, found in _pairs(case, units):
        errors.append(_error(stated, found))
        if errors[-1] > case.tolerance:
            off.append((unit, node, found, stated))
    return Compared(len(units), len(errors) - 1, max(errors), off, *_standing(case, units))


def _error(stated: str, found: float | None) -> float:
    """How far off a number is; without limit where only one of the two is there."""
    if not stated or found is None:
        return 0.0 if not stated and found is None else float("inf")
    return abs(found - float(stated))


def _evaluated(case: Case) -> dict[str, Unit]:
    """The units of the result, by name."""
    framework = str(FRAMEWORKS / f"{case.id}.yaml")
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        command = ["evaluate", str(case.home / case.table), "-f", framework, *case.options, "-o", str(result)]
        subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", "coscore", *command], cwd=ROOT, check=True, capture_output=True
        )
        return {unit["unit"]: unit for unit in json.loads(result.read_text(encoding="utf-8"))["units"]}


def _pairs(case: Case, units: dict[str, Unit]) -> Iterator[tuple[str, str, str, float | None]]:
    """Each published number with the one found: unit, node, published, found."""
    nodes = {name: _nodes(unit) for name, unit in units.items()}
    for table in case.published:
        rows = [(_name(case, row), row) for row in _rows(case.home / table.file)]
        # One category of Lighthouse has no audit with a weight, and so no row among the data.
        for name, row in (pair for pair in rows if pair[0] in units):
            for node, column in table.columns.items():
                if not table.named or row[table.named] == column:
                    yield name, node, row[table.number or column], _number(nodes[name][node], table.what)


def _nodes(unit: Unit) -> dict[str, Unit]:
    return {TOTAL: unit} | {node["id"]: node for node in unit["nodes"]}


def _number(node: Unit, what: str) -> float | None:
    found = node.get(what, node["value"]) if what == "used" else node[what]
    return None if found in {None, ""} else float(found)


def _standing(case: Case, units: dict[str, Unit]) -> Iterator[tuple[int, int]]:
    """How many published ranks and grades are the same, of how many."""
    rows = _rows(case.home / case.published[0].file)
    for column, own in ((case.rank, "rank"), (case.grade, "grade")):
        stated = [(units[_name(case, row)][own], row[column]) for row in rows if column and row[column]]
        same = [str(found) == there.removesuffix(".0") for found, there in stated]
        yield sum(same), len(same)


def _name(case: Case, row: dict[str, str]) -> str:
    return " ".join(row[column].strip() for column in case.key)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
