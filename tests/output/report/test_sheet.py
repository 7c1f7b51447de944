from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

from coscore.output.charts.spec import Bars
from coscore.output.document import pdf
from coscore.output.document.model import Figure
from coscore.output.report.matter import Matter
from coscore.output.report.sheet import known, sheet

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]
Sample = Callable[[str], Matter]


def test_points_obtained_possible_and_those_of_the_peers(pair: Matter, tables: Take) -> None:
    """나주시 is alone in its group: 30 of 60 and 40 of 40, apart from nobody."""
    rows = [list(row.values()) for row in tables(list(sheet(known(pair), 1).blocks))["항목별 결과"]]
    assert [row[:5] for row in rows] == [
        ["참여", "100.0", "70.0", "70.0", "0.0"],
        ["\u3000회의", "60.0", "30.0", "30.0", "0.0"],
        ["\u3000만족", "40.0", "40.0", "40.0", "0.0"],
        ["합계", "100.0", "70.0", "70.0", "0.0"],
    ]
    assert [row[5] for row in rows] == ["", "5회 [data.csv:C3]", "100% [data.csv:D3]", ""]


def test_the_sheets_agree_with_the_result(sample: Sample, result: dict[str, Any], tables: Take) -> None:
    matter = sample("ko")
    found, units = known(matter), {unit.name: place for place, unit in enumerate(matter.evaluation.units)}
    for one in result["units"]:
        told = tables(list(sheet(found, units[one["unit"]]).blocks))
        (standing,) = told["종합 결과"]
        assert standing["점수"] == (one["score"] if one["score"] is not None else "-")
        if one["rank"]:
            assert standing["순위"].split("위")[0].split(" ")[-1] == str(one["rank"])
            assert standing["등급"] == one["grade"]
            assert told["항목별 결과"][-1]["득점"] == one["score"]


def test_parts_add_up_to_the_score(sample: Sample, tables: Take) -> None:
    matter = sample("ko")
    found = known(matter)
    for unit in matter.evaluation.order()[:10]:
        *rows, total = tables(list(sheet(found, unit).blocks))["항목별 결과"]
        leaves = sum(float(row["득점"]) for row in rows if row["값 [근거 칸]"] and row["득점"] != "-")
        assert leaves == pytest.approx(float(total["득점"]), abs=1e-9)


def test_a_unit_without_a_score_is_told_why(pair: Matter, points: Callable[[list[object]], list[str]]) -> None:
    told = points(list(sheet(known(pair), 2).blocks))
    assert told[0].startswith("산정 제외: ")
    assert told[-1] == "빈칸: 회의, 만족"


def test_what_to_raise_is_said_with_the_score_it_gives(
    pair: Matter, points: Callable[[list[object]], list[str]]
) -> None:
    assert points(list(sheet(known(pair), 1).blocks)) == ["회의를 5회에서 10회로 바꾸면 종합 100.0점 (+30.0) [만점]"]


def test_many_indicators_are_drawn_as_categories(score: Callable[..., Any]) -> None:
    leaf = "{{id: x{0}, columns: [x{0}], value: {{type: percent}}}}"
    parts = [
        f"{{id: p{half}, weight: 50, indicators: [{', '.join(leaf.format(f'{half}{n}') for n in range(20))}]}}"
        for half in (0, 1)
    ]
    rows = [{"unit": name, **{f"x{h}{n}": 50 + n for h in (0, 1) for n in range(20)}} for name in ("가", "나")]
    matter = Matter(score(f"indicators: [{', '.join(parts)}]\n", rows), None, None, "ko")
    document = sheet(known(matter), 0)
    (figure,) = (one for one in document.blocks if isinstance(one, Figure))
    assert isinstance(figure.chart, Bars)
    assert len(figure.chart.labels) == 2
    assert len(pypdfium2.PdfDocument(pdf.render(document))) == 1


def test_the_sheet_is_one_page(sample: Sample, hostile: Matter) -> None:
    for matter in (sample("ko"), sample("en"), hostile):
        found = known(matter)
        assert len(pypdfium2.PdfDocument(pdf.render(sheet(found, 5)))) == 1
