from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: N\n'
LEAF = "indicators: [{id: x, columns: [가], value: {type: percent}}]\n"


def pair(first: str, second: str) -> str:
    return f"indicators:\n- {{id: x, columns: [{first}], value: {{type: percent}}}}\n- {{id: y, columns: [{second}], value: {{type: percent}}}}\n"


def survey(name: str, n: str = "m", more: str = "") -> str:
    return f"{{id: {name}, columns: [{name}], value: {{type: survey, scale: [1, 5], n: [{n}]}}{more}}}"


def ratio(name: str, above: str, below: str) -> str:
    halves = f"numerator: [{above}], denominator: {{columns: [{below}]}}"
    return f"{{id: {name}, value: {{type: ratio, {halves}}}, normalise: {{method: as_is}}}}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(pair("가", "나"), id="headers of their own"),
        pytest.param(pair("가, 가 가, 가가", "나"), id="one target in several spellings"),
        pytest.param(pair("만족도, 가", "나, «E116»만족도"), id="two indicators"),
        pytest.param(pair("Ａb 1", "«E116»aB1"), id="two indicators in two spellings"),
        pytest.param(pair("가", "«E116»지자체"), id="the unit"),
        pytest.param(
            f"record: {{name: 사업, columns: [사업명], year: [«E116»사업명]}}\n{LEAF}", id="the record and its year"
        ),
        pytest.param(
            f"record: {{name: 사업, columns: [가]}}\n{LEAF.replace('[가', '[«E116»가')}",
            id="the record and an indicator",
        ),
        pytest.param(f"groups: {{by: 가}}\n{LEAF.replace('[가', '[«E116»가')}", id="the group, named alone"),
        pytest.param(f"groups: {{by: [가]}}\n{LEAF.replace('[가', '[«E116»가')}", id="the group"),
        pytest.param(f"adjustments: [{{id: z, kind: bonus, columns: [«E116»가]}}]\n{LEAF}", id="an adjustment"),
        pytest.param(
            f"indicators: [{survey('가', '응답자')}, {survey('나', '응답자')}]".replace("id: 가", "id: x").replace(
                "id: 나", "id: y"
            ),
            id="two sample sizes",
        ),
        pytest.param(
            f"indicators: [{survey('x', 'x')}]".replace("n: [", "n: [«E116»"), id="a sample size and an indicator"
        ),
        pytest.param(
            f"indicators: [{survey('x', '예산', ', combine: {weighted_mean: {by: [예산]}}')}]",
            id="a weight and a sample size",
        ),
        pytest.param(
            f"indicators: [{survey('x', 'm', ', combine: {weighted_mean: {by: [«E116»지자체]}}')}]",
            id="a weight and the unit",
        ),
        pytest.param(f"indicators: [{ratio('x', '가', '나')}, {ratio('y', '다', '나')}]", id="one denominator for two"),
        pytest.param(f"indicators: [{ratio('x', '가', '가')}]", id="both halves in one column"),
        pytest.param(
            f"indicators: [{ratio('x', '가', '나')}, {survey('y')}]".replace("columns: [y]", "columns: [가]"),
            id="an indicator and a half",
        ),
        pytest.param(f"indicators: [{ratio('x', '가', '«E116»지자체')}]", id="a half and the unit"),
        pytest.param(
            f"indicators: [{survey('x', 'm', ', sheet: 하나')}, {survey('y', 'm', ', sheet: 둘')}]".replace(
                "[y]", "[x]"
            ),
            id="one header in two sheets",
        ),
        pytest.param(
            f"indicators: [{survey('x', 'm', ', sheet: 하나')}, {survey('y', 'm')}]".replace("[y]", "[«E116»x]"),
            id="one header in a sheet and in all",
        ),
    ],
)
def test_a_header_is_looked_up_for_one_target(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("{name: u, columns: {sigungu: [시군구]}}", id="a column"),
        pytest.param("{name: u, columns: «E122»{}}", id="no column"),
        pytest.param("{name: u, columns: «E122»{name: []}}", id="a column without a header"),
        pytest.param("«E103»{name: u}", id="nothing about columns"),
    ],
)
def test_a_unit_is_named_by_a_column(problems: Texts, marks: Texts, unit: str) -> None:
    head = f"{HEAD}unit: {unit}\n"
    assert problems(LEAF, head=head) == marks(LEAF, head=head)


@pytest.mark.parametrize(
    ("registry", "by"),
    [("", "«E122»kind"), (", registry: kr", "kind"), ("", "[평가군]")],
    ids=["kinds without a registry", "kinds from a registry", "groups from a column"],
)
def test_kinds_of_municipalities_come_from_the_registry(problems: Texts, marks: Texts, registry: str, by: str) -> None:
    head = f"{HEAD}unit: {{name: u, columns: {{name: [지자체]}}{registry}}}\n"
    body = f"groups: {{by: {by}}}\n{LEAF}"
    assert problems(body, head=head) == marks(body, head=head)
