"""Frameworks that use every rule, values and changes for them, and LibreOffice to recalculate the workbooks."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from coscore.framework.load import load_framework
from coscore.intake.memory import read_table
from coscore.output.workbook import render
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

HEAD, FIRST = 4, 5

FIXED: list[dict[str, Any]] = [
    {"method": "goalposts", "worst": 2, "best": 11},
    {"method": "goalposts", "worst": 10, "best": 1, "clip": False},
    {"method": "steps", "steps": [{"from": 1, "score": 20}, {"from": 4.5, "score": 70}, {"from": 9, "score": 100}]},
    {"method": "points", "points": [[0, 10], [3, 40], [10, 90]]},
    {"method": "target_ratio", "target": 6, "cap": 1.2},
    {"method": "target_ratio", "target": 6, "direction": "down"},
    {"method": "target_band", "low": 2, "high": 9},
    {"method": "target_band", "low": 9, "high": 3, "floor": 0},
    {"method": "pass_fail", "target": 5},
    {"method": "pass_fail", "target": 5, "direction": "down"},
    {"method": "log_normal", "median": 5, "p10": 2},
    {"method": "log_normal", "median": 3, "p10": 9},
    {"method": "distance_to_target", "target": 7},
    {"method": "distance_to_target", "target": 4, "direction": "down"},
    {"method": "as_is"},
]
RELATIVE: list[dict[str, Any]] = [
    {"method": "minmax"},
    {"method": "minmax", "direction": "down", "within": "group"},
    {"method": "zscore"},
    {"method": "zscore", "ddof": 0, "direction": "down", "within": "group"},
    {"method": "zscore", "mean": 5, "sd": 2},
    {"method": "rank"},
    {"method": "rank", "ties": "max", "direction": "down"},
    {"method": "rank", "ties": "average", "within": "group"},
    {"method": "borda"},
    {"method": "borda", "direction": "down"},
    {"method": "percentile"},
    {"method": "percentile", "ties": "max", "within": "group"},
    {"method": "percentile", "ties": "average", "direction": "down"},
    {"method": "percentile", "direction": "down", "reverse": "rank"},
    {"method": "exponential_rank"},
    {"method": "exponential_rank", "direction": "down", "decay": 10},
    {"method": "distance_to_best"},
    {"method": "distance_to_best", "direction": "down", "within": "group"},
    {"method": "distance_to_reference", "unit": "기관03"},
    {"method": "distance_to_reference", "unit": "기관03", "direction": "down"},
]
PREPARED: list[dict[str, Any]] = [
    {"clip": [1.0, 9.0]},
    {"transform": "ln1p"},
    {"transform": "sqrt", "clip": [2.0, 11.0]},
    {"impute": "mean"},
    {"impute": "group_median"},
    {"impute": "median", "transform": "sqrt"},
    {"treat": {"winsorise": {"highest": 1, "lowest": 1}}},
    {"treat": {"percentiles": {"low": 10, "high": 90}}, "impute": "group_mean"},
    {"treat": {"log": True}},
]
WAYS: list[Any] = [
    "arithmetic",
    "geometric",
    "harmonic",
    "sum",
    "median",
    "min",
    "max",
    *({"power": p} for p in (2.5, 0, -3)),
]
FORMULAS = [
    "({sum}) / 3",
    "geomean({all})",
    "sqrt(abs({product}))",
    "where(is_missing({one}), 40, {one}) + mean({all})",
    "where({one} > 50, min({all}), round({last} / 3, 2))",
    "cut({one} ** 2 / 7, 1) - max({all})",
    "exp(0 * max({all})) + ln(2) - -{last}",
]
POLICIES = ["reweight", "zero", "worst", "mean", "group_mean", "exclude", "reweight"]
GRADES: list[dict[str, Any] | None] = [
    {"method": "cut", "bands": [{"grade": "가", "min": 60}, {"grade": "나", "min": 45}, {"grade": "다", "min": 20}]},
    *(
        {
            "method": "quota",
            "rounding": rounding,
            "bands": [
                {"grade": grade, "share": share} for grade, share in zip("가나다라", (0.1, 0.3, 0.4, 0.2), strict=True)
            ],
        }
        for rounding in ("floor", "nearest", "ceil")
    ),
    *(
        {
            "method": "mean_sd",
            "ddof": ddof,
            "bands": [{"grade": "가", "sd": 0.8}, {"grade": "나", "sd": -0.5}, {"grade": "다"}],
        }
        for ddof in (0, 1)
    ),
    None,
]


class Case(NamedTuple):
    """A framework as a document, and a table of values."""

    file: dict[str, Any]
    table: dict[str, list[Any]]


class Changes(NamedTuple):
    """A case after changes: values by (indicator, unit), weights by node."""

    case: Case
    values: dict[tuple[str, str], Any]
    weights: dict[str, float]


def rulers_case(seed: int) -> Case:
    """Every ruler and every preparation once, under weights of one kind, rounding in one place, grades of one kind."""
    r = Random(seed)
    rules = [*FIXED, *RELATIVE, *({"method": "goalposts", "worst": 1, "best": 9} | {"+": it} for it in PREPARED)]
    rules += [
        {"method": "minmax", "+": {"treat": {"winsorise": {"highest": 1}}}},
        {"method": "rank", "+": {"impute": "mean"}},
    ]
    leaves = []
    for number, rule in enumerate(rules):
        beside = rule.get("+", {})
        plain = {key: value for key, value in rule.items() if key != "+"}
        leaves.append(_leaf(f"i{number}", plain) | beside)
    return _case(
        [_dimension(f"d{at}", leaves[at : at + 6], "arithmetic", r) for at in range(0, len(leaves), 6)], r, seed
    )


def ways_case(seed: int) -> Case:
    """Every way to combine once, one of them below another, and dimensions that are measured anew."""
    r = Random(seed)
    dimensions, anew = (
        [],
        [
            {"method": "minmax"},
            {"method": "percentile", "within": "group"},
            {"method": "goalposts", "worst": 0, "best": 90},
        ],
    )
    for number, way in enumerate([*WAYS, *FORMULAS]):
        leaves = [_leaf(f"i{number}_{at}", dict(r.choice(FIXED[:4]))) for at in range(3)]
        dimension = _dimension(f"d{number}", leaves, way, r)
        if number % 5 == 2:
            dimension["normalise"] = anew[number // 5 % 3]
        dimensions.append(dimension)
    deeper = _dimension("deep", dimensions[:3], "arithmetic", r)
    return _case([deeper, *dimensions[3:]], r, seed)


def _leaf(name: str, rule: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "columns": [name], "value": {"type": "number"}, "normalise": rule}


def _dimension(name: str, children: list[dict[str, Any]], way: Any, r: Random) -> dict[str, Any]:
    node: dict[str, Any] = {"id": name, "indicators": children}
    if r.random() < 0.5:
        node["missing"] = {"policy": r.choice(POLICIES), "min_coverage": r.choice([0.0, 0.5])}
    if way not in FORMULAS:
        return node | {"aggregate": way}
    names = [child["id"] for child in children]
    lists = {"sum": " + ".join(names), "all": ", ".join(names), "product": " * ".join(names)}
    return node | {"formula": way.format(one=names[0], last=names[-1], **lists)}


def _case(nodes: list[dict[str, Any]], r: Random, seed: int) -> Case:
    mode = ["points", "relative", "as_given", "shares"][seed % 4]
    _weigh(nodes, mode, 100.0 if mode == "points" else 1.0, r)
    file = {
        "coscore": 1,
        "id": "case",
        "version": "1",
        "name": "Case",
        "unit": {"name": "기관", "columns": {"name": ["기관"]}},
        "weights": mode,
        "floor": 0.5,
        "missing": {"policy": POLICIES[seed % len(POLICIES)], "min_coverage": 0.3},
        "round": {
            "digits": seed % 3,
            "at": ["total", "indicator", "every_node"][seed % 3],
            "rank_on": ["rounded", "full"][seed % 2],
        },
        "groups": {"by": ["평가군"], "min_size": 1, "exclude": ["기관01"] if seed % 2 else []},
        "ties": {
            "method": ["dense", "competition"][seed % 2],
            "break": [next(leaves(nodes))["id"]] if seed % 3 else [],
        },
        "adjustments": [
            {"id": "bonus", "kind": "bonus", "columns": ["가점"], "max": 3},
            {"id": "penalty", "kind": "penalty", "columns": ["감점"]},
        ][: seed % 3],
        "indicators": nodes,
    }
    file |= {"cap_total": 80} if seed % 2 else {}
    file |= {"grades": grades} if (grades := GRADES[seed % len(GRADES)]) else {}
    units = [f"기관{number:02d}" for number in range(10)]
    table = {"기관": units, "평가군": [r.choice("가나") for _ in units]}
    table |= {leaf["id"]: [_value(r) for _ in units] for leaf in leaves(nodes)}
    points = {"가점": [None, 0.5, 4.0, 0.25], "감점": [None, 0.5, 1.25]}
    table |= {head: [r.choice(some) for _ in units] for head, some in zip(points, points.values(), strict=True)}
    return Case(file, table)


def _value(r: Random) -> Any:
    return r.choices([None, "n/a", "bad", r.randint(2, 120) / 10], [8, 3, 0.2, 90])[0]


def _weigh(nodes: list[dict[str, Any]], mode: str, whole: float, r: Random) -> None:
    """State weights among siblings as the mode wants them; now and then none."""
    stated = len(nodes) > 1 and r.random() < 0.8
    cuts = sorted(r.sample(range(1, 60), len(nodes) - 1)) if stated else []
    parts = [after - before for before, after in zip([0, *cuts], [*cuts, 60], strict=True)]
    for node, part in zip(nodes, parts if stated else [60 / len(nodes)] * len(nodes), strict=True):
        share = {"relative": float(part), "as_given": part / 66}.get(mode, part * whole / 60)
        if stated:
            node["weight"] = share
        if "indicators" in node and "formula" not in node and node["aggregate"] != "sum":
            _weigh(node["indicators"], mode, share if mode == "points" else 1.0, r)


def leaves(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield from leaves(node["indicators"]) if "indicators" in node else [node]


def changed(case: Case, seed: int) -> Changes:
    """The case with some values and weights changed: gaps filled, values taken away, weights of leaves passed round."""
    r, made = Random(seed + 1000), Case(*json.loads(json.dumps(case)))
    values: dict[tuple[str, str], Any] = {}
    names = [leaf["id"] for leaf in leaves(made.file["indicators"])]
    for name in names:
        place = r.randrange(10)
        new = r.choice([None, "n/a", *(r.randint(2, 120) / 10 for _ in range(4))])
        made.table[name][place] = values[name, made.table["기관"][place]] = new
    weights: dict[str, float] = {}
    for family in _families(made.file["indicators"]):
        stated = [node["weight"] for node in family]
        for node, weight in zip(family, [*stated[1:], *stated[:1]], strict=True):
            node["weight"] = weights[node["id"]] = weight
    return Changes(made, values, weights)


def _families(nodes: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Leaves that are siblings and have weights of their own."""
    if family := [node for node in nodes if "weight" in node and "indicators" not in node]:
        yield family
    for node in nodes:
        yield from _families(node.get("indicators", []))


@pytest.fixture(scope="session")
def cases() -> Mapping[str, Callable[[int], Case]]:
    return {"rulers": rulers_case, "ways": ways_case}


@pytest.fixture(scope="session")
def change() -> Callable[[Case, int], Changes]:
    return changed


@pytest.fixture(scope="session")
def score(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Evaluation]:
    """Scores a case; its file may be one that extends a saved framework."""
    folder = tmp_path_factory.mktemp("frameworks")

    def scored(file: dict[str, Any] | str, table: dict[str, list[Any]]) -> Evaluation:
        path = folder / f"{len(list(folder.iterdir()))}.yaml"
        path.write_text(file if isinstance(file, str) else json.dumps(file, ensure_ascii=False), "utf-8")
        framework = load_framework(str(path))
        return evaluate(framework, read_table(table, framework))

    return scored


@pytest.fixture(scope="session")
def small(score: Callable[..., Evaluation]) -> Callable[..., Evaluation]:
    """Scores three units on indicators given by their keys beside id and columns; further keys are those of the framework."""

    def scored(*nodes: dict[str, Any], values: list[list[Any]] | None = None, **keys: Any) -> Evaluation:
        made = [
            {"id": f"i{at}", "columns": [f"i{at}"], "value": {"type": "number"}} | node for at, node in enumerate(nodes)
        ]
        unit = {"name": "unit", "columns": {"name": ["unit"]}}
        file = {"coscore": 1, "id": "small", "version": "1", "name": "Small", "unit": unit, "indicators": made} | keys
        names = [leaf["id"] for leaf in leaves(file["indicators"])]
        table = dict(zip(names, values or [[1.0, 2.0, 4.0]] * len(names), strict=True))
        return score(file, {"unit": ["a", "b", "c"], **table})

    return scored


class Opened(NamedTuple):
    """A workbook read twice: its formulas, and the numbers that they gave."""

    formulas: Workbook
    values: Workbook

    def column(self, sheet: str, head: str) -> list[Any]:
        """The numbers below a heading."""
        return [cell.value for cell in self._cells(self.values[sheet], head)]

    def written(self, sheet: str, head: str, row: int = 0) -> Any:
        """The formula, or the value, in a row below a heading."""
        return self._cells(self.formulas[sheet], head)[row].value

    def _cells(self, sheet: Worksheet, head: str) -> list[Any]:
        heads = [cell.value for cell in sheet[HEAD]]
        return [row[heads.index(head)] for row in sheet.iter_rows(min_row=FIRST)]


def opened(data: bytes) -> Opened:
    return Opened(openpyxl.load_workbook(io.BytesIO(data)), openpyxl.load_workbook(io.BytesIO(data), data_only=True))


@pytest.fixture(scope="session")
def book() -> Callable[..., Opened]:
    """The workbook of an evaluation, opened."""
    return lambda evaluation, language="en": opened(render(evaluation, language))


def values_of(data: bytes) -> Workbook:
    """The numbers of a workbook; what LibreOffice keeps in extensions is of no interest."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
"""Settings under which every formula is calculated anew when a file is opened."""


@pytest.fixture(scope="session")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, bytes]], dict[str, Workbook]]:
    """Opens workbooks by name in LibreOffice, which calculates every formula anew, and reads what it saves."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")

    def run(books: Mapping[str, bytes]) -> dict[str, Workbook]:
        folder = tmp_path_factory.mktemp("recalculated")
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(PROFILE, "utf-8")
        for name, data in books.items():
            (folder / f"{name}.xlsx").write_bytes(data)
        home = (folder / "profile").as_uri()
        files = [str(folder / f"{name}.xlsx") for name in books]
        command = [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", "xlsx", "--outdir"]
        subprocess.run([*command, str(folder / "out"), *files], check=True, capture_output=True, timeout=300)
        return {name: values_of((folder / "out" / f"{name}.xlsx").read_bytes()) for name in books}

    return run


@pytest.fixture(scope="session")
def samples() -> Path:
    return Path(__file__).parents[3] / "sample_data"
