from __future__ import annotations

from collections.abc import Callable

from coscore.output.report.appendix import appendix
from coscore.output.report.matter import Matter

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]
Sample = Callable[[str], Matter]


def test_raw_values_are_those_that_were_read(pair: Matter, tables: Take) -> None:
    rows = [list(row.values()) for row in tables(appendix(pair))["지표값 (1/1)"]]
    assert rows == [["가평군", "10", "50"], ["나주시", "5", "100"], ["다랑구", "빈칸", "빈칸"]]


def test_who_is_not_ranked_is_told_with_the_reason(pair: Matter, tables: Take) -> None:
    (row,) = tables(appendix(pair))["산정 제외와 사유"]
    assert row["Municipality"] == "다랑구"
    assert row["사유"].startswith("자료 0%")


def test_hashes_and_findings_are_there_whole(sample: Sample, tables: Take) -> None:
    matter = sample("ko")
    found = tables(appendix(matter))
    told = " ".join(text for row in found["보고서의 근거"] for text in row.values())
    assert matter.evaluation.framework.sha256 in told
    assert matter.evaluation.observations.sources[0].sha256 in told
    assert {row["코드"] for row in found["점검에서 찾은 것"]} == {one.code for one in matter.evaluation.findings}


def test_every_indicator_is_defined(sample: Sample, tables: Take) -> None:
    rows = tables(appendix(sample("en")))["Definitions"]
    assert [row["Indicator"] for row in rows] == [node.name.en for node in sample("en").evaluation.framework.indicators]
