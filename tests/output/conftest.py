"""A small evaluation made by hand, consoles that write into memory, and snapshots of what renderers give."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import coscore
from coscore.findings import Excerpt, Finding, Location
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.insight.compare.comparison import Comparison, compare, judged
from coscore.insight.robustness.analysis import Robustness, analyse
from coscore.insight.robustness.settings import Settings
from coscore.intake.memory import read_table
from coscore.intake.observations import INVALID, MISSING, PRESENT, Observations, Table
from coscore.intake.sheet import Source
from coscore.language import Label
from coscore.output.console import SAFE, Console
from coscore.registry.resolve import Unit
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation, Gate
from coscore.scoring.intervals import Intervals
from coscore.scoring.sampling import Sampling

NAN = float("nan")

UNITS = (
    Unit("강원특별자치도 양양군", "5183000000", "군", "강원 양양군"),
    Unit("경상북도 울릉군", "4794000000", "군", "경북 울릉군"),
    Unit("서울특별시 종로구", "1111000000", "구", "서울 종로구"),
    Unit("전북특별자치도 완주군", "5271000000", "군", "전북 완주군"),
    Unit("충청남도 청양군", "4479000000", "군", "충남 청양군"),
)

# node: weight of 100, then values and scores of 양양, 울릉, 종로, 완주, 청양
VALUES = {
    "meetings": [3, NAN, 9, 12, 7.5],
    "satisfaction": [NAN, 3.8, 4.0, 4.2, 4.65],
    "rules": [50, NAN, 75, 100, 100],
    "channels": [2, 1, 5, 4, 3.5],
}
SCORES = {
    "total": [33.5, NAN, 78.75, 93.0, 78.75],  # 완주: .40*100 + .20*80 + .25*100 + .15*80 = 93
    "taking_part": [25, NAN, 75, (4000 + 1600) / 60, (2500 + 1825) / 60],
    "meetings": [25, NAN, 75, 100, 62.5],
    "satisfaction": [NAN, 70, 75, 80, 91.25],
    "sharing": [46.25, NAN, 84.375, 92.5, 88.75],
    "rules": [50, NAN, 75, 100, 100],
    "channels": [40, 20, 100, 80, 70],
}
COVERAGE = {"total": [0.8, 0.35, 1, 1, 1], "taking_part": [2 / 3, 1 / 3, 1, 1, 1], "sharing": [1, 0.375, 1, 1, 1]}
AUDIT = [0, 0, 0, -1.5, 0]

ROWS = [0, 1, 2, 3, 3, 4, 4, -1]
"""Units of the rows 3 to 10 of the table; the last names nobody known."""

CERTAIN = """\
groups: {by: [g], min_size: 1}
grades: {method: cut, bands: [{grade: 우수, min: 60}, {grade: 보통, min: 0}]}
indicators:
  - {id: a, name: {ko: 만족도, en: Satisfaction}, weight: 2, columns: [a], value: {type: number}, normalise: {method: as_is}}
  - {id: b, name: {ko: 조례, en: Rules}, weight: 3, columns: [b], value: {type: number}, normalise: {method: as_is}}
  - id: d
    name: {ko: 참여, en: Taking part}
    weight: 1
    aggregate: min
    indicators:
      - {id: c, name: {ko: 회의, en: Meetings}, columns: [c], value: {type: number}, normalise: {method: as_is}}
      - {id: d2, name: {ko: 교육, en: Training}, columns: [d], value: {type: number}, normalise: {method: as_is}}
"""
CERTAIN_UNITS = (
    *UNITS,
    Unit("경기도 용인시", "4146000000", "시", "경기 용인시"),
    Unit("경상남도 진주시", "4817000000", "시", "경남 진주시"),
    Unit("부산광역시 중구", "2611000000", "구", "부산 중구"),
)
CERTAIN_VALUES = (
    (62, 58, 70, 64),
    (30, None, 40, 45),
    (66, 60, 60, 61),
    (80, 84, 79, 90),
    (58, 63, 66, 70),
    (71, 52, 50, 62),
    (45, 44, 60, 58),
    (40, 47, 52, 50),
)

FINDINGS = (
    Finding(
        "E207",
        Location("projects.xlsx", "사업", "B10"),
        {"text": "완주구", "suggestion": "전북특별자치도 완주군"},
        Excerpt((("", "B 지자체   C 사업명"), ("10", "완주구     로컬푸드 장터")), 1, 0, 3),
    ),
    *(
        Finding("W201", Location("projects.xlsx", "사업", cell), {"indicator": id_, "name": Label(ko, en), "text": ""})
        for cell, id_, ko, en in (
            ("D3", "satisfaction", "만족도", "Satisfaction"),
            ("C4", "meetings", "주민 회의", "Meetings"),
            ("E4", "rules", "조례", "Rules"),
        )
    ),
    Finding(
        "W210",
        Location("projects.xlsx", "사업", "4"),
        {
            "indicator": "total",
            "name": Label("마을살림 평가", "Village life"),
            "unit": "경상북도 울릉군",
            "coverage": 0.35,
            "minimum": 0.6,
        },
    ),
    Finding("W402", args={"group": "구", "name": Label("구", "districts"), "count": 1, "min_size": 2}),
)

GATES = (
    Gate("min_score", "33.5", "33.5", "강원특별자치도 양양군", passed=True),
    Gate("max_drop", "5", "5.1", "충청남도 청양군", passed=False),
)


@pytest.fixture(scope="session")
def village() -> Evaluation:
    """Five units on a tree of three levels: a tie, a gap, one not ranked, groups, grades, a penalty, findings, gates."""
    framework = replace(
        load_framework(str(Path(__file__).with_name("village.yaml"))), path="village.yaml", sha256="ab" * 32
    )
    table = [[*VALUES.get(node.id, [NAN] * 5)] for node in framework.nodes]
    scores = np.array([SCORES[node.id] for node in framework.nodes])
    states = np.where(np.isnan(scores), MISSING, PRESENT).astype(np.uint8)
    totals = np.array([33.5, NAN, 78.75, 91.5, 78.75])
    return Evaluation(
        framework=framework,
        observations=observed(),
        units=UNITS,
        values=np.array(table, np.float64),
        used=np.array(table, np.float64),
        states=states,
        scores=scores,
        coverage=np.array(
            [COVERAGE.get(node.id, (row == PRESENT) * 1.0) for node, row in zip(framework.nodes, states, strict=True)]
        ),
        adjustments=np.array([AUDIT], np.float64),
        totals=totals,
        shown=np.array([33.5, NAN, 78.8, 91.5, 78.8]),
        ranked=~np.isnan(totals),
        ranks=np.array([4, 0, 2, 1, 2]),
        group=("군", "군", "구", "군", "군"),
        group_ranks=np.array([3, 0, 1, 1, 2]),
        grades=("미흡", "", "보통", "우수", "보통"),
        margins=np.array([36.5, NAN, 11.25, NAN, 11.25]),
        findings=FINDINGS,
        gates=GATES,
    )


def observed() -> Observations:
    source = Source("projects.xlsx", "cd" * 32)
    columns = {"unit.name": 2, "meetings": 3, "satisfaction": 4, "rules": 5, "channels": 6, "audit": 7}
    count = len(ROWS)
    return Observations(
        sources=(source,),
        tables=(Table(source, "사업", (2,), columns),),
        table=np.zeros(count, np.int32),
        row=np.arange(3, 3 + count, dtype=np.int32),
        unit=np.array(ROWS, np.int32),
        units=UNITS,
        record=("",) * count,
        values={},
        states={},
    )


@pytest.fixture
def with_invalid(village: Evaluation) -> Evaluation:
    """The same, but 울릉군's rules cannot be read."""
    states = village.states.copy()
    states[village.framework.by_id["rules"].index, 1] = INVALID
    told = replace(village.findings[4], code="W218", args={"indicator": "rules", "unit": "경상북도 울릉군"})
    return replace(village, states=states, findings=(*village.findings[:4], told))


@pytest.fixture
def console() -> Callable[..., Console]:
    """A console that writes into memory; keywords are those of the console."""

    def make(language: str = "ko", **settings: Any) -> Console:
        return Console(io.StringIO(), io.StringIO(), language, **{"glyphs": SAFE} | settings)  # type: ignore[arg-type]

    return make


@pytest.fixture
def snapshot() -> Callable[[str, str | bytes], None]:
    """Compare with a file of tests/output/snapshots; ``UPDATE_SNAPSHOTS=1 pytest`` writes the files instead."""

    def compare(name: str, found: str | bytes) -> None:
        path = Path(__file__).with_name("snapshots") / name
        data = found.encode("utf-8") if isinstance(found, str) else found
        if os.environ.get("UPDATE_SNAPSHOTS"):
            path.write_bytes(data)
        assert data == path.read_bytes()

    return compare


@pytest.fixture(scope="session")
def certainty(score: Callable[..., Evaluation]) -> Robustness:
    """How sure the ranks of eight units are, on two indicators and a gap; one dimension takes the lower of two."""
    rows = [
        {"unit": unit, "group": group, **dict(zip(("a", "b", "c", "d2"), values, strict=True))}
        for unit, group, values in zip(CERTAIN_UNITS, "군군구군시시구군", CERTAIN_VALUES, strict=True)
    ]
    evaluation = score(CERTAIN, rows)
    framework = replace(evaluation.framework, path="certain.yaml", sha256="ab" * 32)
    nothing = np.full(len(CERTAIN_UNITS), NAN)
    sampling = {"a": Sampling(nothing, nothing, np.full(len(CERTAIN_UNITS), 2.5), nothing, nothing)}
    figures = evaluation.figures._replace(sampling=sampling)
    evaluation = replace(evaluation, framework=framework, figures=figures)
    return analyse(evaluation, Settings(draws=400, top=3), pair=("완주군", "종로구"), threads=1)


@pytest.fixture
def with_intervals(village: Evaluation) -> Evaluation:
    """The village with intervals of its ranks."""
    settings = {"weights": 0.25, "sampling": True, "draws": 1000, "seed": 0, "top": 10, "level": 0.9}
    return replace(village, intervals=Intervals(np.array([4, 0, 1, 1, 2]), np.array([4, 0, 3, 2, 3]), settings))


VILLAGES = """\
지자체,사업명,회의,만족도,조례,홍보,감점
강원 양양군,해변 쉼터,3,,추진,2,
전북 완주군,마을길 잇기,14,4.2,시행,4,1.5
전북 완주군,로컬푸드,10,,시행,4,
서울 종로구,골목 정원,9,4.0,시행,5,
충남 청양군,칠갑 장터,7,4.6,추진,3,
경북 울릉군,나리분지 길,,3.8,,1,
"""


@pytest.fixture
def villages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Evaluation:
    """The same framework over a table that was really read."""
    monkeypatch.chdir(Path(__file__).parent)
    table = tmp_path / "projects.csv"
    table.write_text(VILLAGES, encoding="utf-8")
    return coscore.evaluate(table, "village.yaml")


@pytest.fixture
def unit_of() -> Callable[[Evaluation, str], int]:
    """The index of the unit whose name ends with a text."""
    return lambda evaluation, name: next(at for at, unit in enumerate(evaluation.units) if unit.name.endswith(name))


_HEADS = ("지자체", "사업명", "회의", "만족도", "조례", "홍보", "감점")
_YEARS = {
    2024: """
        강원 양양군|해변 쉼터|6|3.9|시행|3|
        인천 서구|골목 정원|4|3.5|추진|2|
        인천 동구|부두 이야기|5|3.6|추진|3|
        서울 종로구|한옥 지킴이|9|4.0|시행|5|
        전북 완주군|로컬푸드 장터|8|4.1|시행|4|1.5
        전북 완주군|마을길 잇기|6|4.3|추진|3|
        충남 청양군|마을 부엌|3|4.0|추진|2|
        경북 울릉군|섬 돌봄|2||없음|1|
    """,
    2025: """
        강원 양양군|해변 쉼터|5|3.9|시행|3|
        인천 서구|골목 정원|5|3.6|추진|3|
        서울 종로구|한옥 지킴이|9|4.1|시행|5|
        전북 완주군|로컬푸드 장터|9|4.2|시행|4|
        전북 완주군|마을길 잇기|8|4.3|시행|3|
        충남 청양군|마을 부엌|6|4.2|시행|3|
        경북 울릉군|섬 돌봄|2||없음|1|
    """,
    2026: """
        강원 양양군|해변 쉼터|3|3.8|추진|2|
        인천 서해구|골목 정원|6|3.7|시행|4|
        인천 검단구|새터 모임|2|3.2|없음|2|
        서울 종로구|한옥 지킴이|9|4.15|시행|5|
        전북 완주군|로컬푸드 장터|10|4.2|시행|4|
        전북 완주군|마을길 잇기(2차)|9|4.4|시행|4|
        충남 청양군|마을 부엌|9|4.5|시행|4|
        경북 울릉군|섬 돌봄|3|3.5|추진|2|
        제주특별자치도|오름 길|5|3.9|추진|3|
    """,
}


def _year(year: int, framework: Framework) -> Evaluation:
    """A year of the villages, with sampling errors of what they think."""
    lines = [line.strip().split("|") for line in _YEARS[year].strip().splitlines()]
    rows = [dict(zip(_HEADS, (cell or None for cell in line), strict=True)) for line in lines]
    found = evaluate(framework, read_table(rows, framework, year=year))
    errors = np.full(len(found.units), 0.1)
    sampling = {"satisfaction": Sampling(errors * 1000, errors * 1000, errors, errors * NAN, errors * NAN)}
    return replace(found, figures=found.figures._replace(sampling=sampling))


@pytest.fixture(scope="session")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Comparison]:
    """Years of the villages compared, the earlier ones by a framework with other text where some is replaced."""
    file = Path(__file__).with_name("village.yaml")
    folder = tmp_path_factory.mktemp("earlier")

    def make(*years: int, earlier: Mapping[str, str] | None = None, **gates: Any) -> Comparison:
        text = file.read_text(encoding="utf-8")
        for old, new in (earlier or {}).items():
            text = text.replace(old, new)
        (folder / file.name).write_text(text, encoding="utf-8")
        frameworks = [load_framework(str(folder / file.name if year != years[-1] else file)) for year in years]
        results = [(str(year), _year(year, framework)) for year, framework in zip(years, frameworks, strict=True)]
        return judged(compare(results), **gates)

    return make
