"""A form made from a framework reads back without a remark, whatever the framework."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.framework.builtin import builtin_ids
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.form import form_id
from coscore.intake.observations import PRESENT
from coscore.intake.read import read
from coscore.output.template import Form, render, row_word
from coscore.scoring.evaluate import evaluate

From = Callable[[str], Framework]

EVERY_TYPE = """\
indicators:
  - {id: meetings, columns: [회의], value: {type: number, unit: 회, min: 0, max: 40, integer: true}, normalise: {method: goalposts, worst: 0, best: 20}}
  - {id: spent, columns: [집행률], value: {type: percent}, combine: {weighted_mean: {by: [총액, 예산]}}}
  - {id: office, columns: [전담], value: {type: yes_no}, combine: {weighted_mean: {by: [예산]}}}
  - {id: rules, columns: [조례], value: {type: levels, levels: [{value: 2, words: [시행, O]}, {value: 0, words: [없음, X]}]}, normalise: {method: goalposts, worst: 0, best: 2}}
  - {id: media, columns: [홍보], value: {type: list, vocabulary: {sns: [SNS·현수막], paper: [보도자료]}}, normalise: {method: goalposts, worst: 0, best: 3}}
  - {id: felt, columns: [만족도], value: {type: survey, scale: [1, 5], n: [응답자], sd: [표준편차]}}
  - {id: enacted, value: {type: ratio, numerator: [제정 수], denominator: [대상 수], times: 100}, normalise: {method: as_is}}
  - {id: open, value: {type: ratio, numerator: {columns: [공개], count: [O]}, denominator: {columns: [공개], count: all}}, evidence: [공개 근거], normalise: {method: as_is}}
  - {id: calls, columns: [상담], value: {type: number}, per: {columns: [인구], times: 1000}, normalise: {method: as_is}}
adjustments:
  - {id: prize, kind: bonus, columns: [수상]}
groups: {by: [평가군]}
"""


def filled(form: Form) -> bytes:
    """The form as somebody sends it back who wrote every example into the first row."""
    workbook = openpyxl.load_workbook(io.BytesIO(form.data))
    for place, column in enumerate(form.columns, start=1):
        workbook[form.entries].cell(2, place, column.example)
    packed = io.BytesIO()
    workbook.save(packed)
    return packed.getvalue()


@pytest.fixture
def every_type(framework_from: From) -> Framework:
    return framework_from(EVERY_TYPE)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", builtin_ids())
def test_a_filled_form_of_a_built_in_framework_reads_without_a_finding(name: str, language: str) -> None:
    framework = load_framework(name)
    observations = read([filled(render(framework, language))], framework)
    assert observations.findings == ()
    assert {int(states[0]) for states in observations.states.values()} == {PRESENT}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_filled_form_of_the_usual_framework_is_scored_without_a_finding(language: str) -> None:
    framework = load_framework("coproduction")
    evaluation = evaluate(framework, read([filled(render(framework, language))], framework))
    # The one finding left is about the single unit of its peer group, not about the form.
    assert [finding.code for finding in evaluation.findings] == ["W402"]
    assert evaluation.ranked.all()
    assert [unit.name for unit in evaluation.units] == ["전북특별자치도 완주군"]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("framework", builtin_ids())
def test_a_form_of_a_built_in_framework_nobody_filled_in_is_said_to_be_just_that(framework: str, language: str) -> None:
    loaded = load_framework(framework)
    with pytest.raises(Refused) as caught:
        read([render(loaded, language).data], loaded)
    [finding] = caught.value.findings
    assert headline(finding, "en").startswith("The table is not filled in yet")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_filled_form_with_every_type_of_value_reads_without_a_finding(every_type: Framework, language: str) -> None:
    form = render(every_type, language)
    observations = read([filled(form)], every_type)
    assert observations.findings == ()
    assert {int(states[0]) for states in observations.states.values()} == {PRESENT}
    assert set(observations.tables[0].columns) >= {
        *("weight:spent", "weight:office", "n:felt", "sd:felt", "group", "prize", "year", "per:calls", "evidence:open"),
        *("numerator:enacted", "denominator:enacted", "numerator:open", "denominator:open"),
    }


def test_weights_that_share_a_header_share_a_column(every_type: Framework) -> None:
    heads = [column.header for column in render(every_type, "ko").columns]
    assert heads == [
        "지자체",
        "사업",
        "연도",
        "평가군",
        "회의",
        "집행률",
        "예산",
        "전담",
        "조례",
        "홍보",
        "만족도",
        "응답자",
        "표준편차",
        "제정 수",
        "대상 수",
        "공개",
        "공개 근거",
        "상담",
        "인구",
        "수상",
    ]


def test_a_form_nobody_filled_in_is_refused_only_for_having_no_rows(every_type: Framework) -> None:
    with pytest.raises(Refused) as refused:
        read([render(every_type, "ko").data], every_type)
    assert [finding.code for finding in refused.value.findings] == ["E014"]


def test_the_same_framework_gives_the_same_bytes(every_type: Framework) -> None:
    assert render(every_type, "ko").data == render(every_type, "ko").data


def test_the_form_says_which_framework_it_belongs_to(every_type: Framework) -> None:
    form = render(every_type, "ko")
    assert form.id == form_id(every_type) == f"test-1-{every_type.sha256[:8]}"
    assert form.id in ZipFile(io.BytesIO(form.data)).read("docProps/custom.xml").decode()
    workbook = openpyxl.load_workbook(io.BytesIO(form.data))
    assert f"서식번호 {form.id}" in [cell.value for cell in workbook[form.instructions]["A"]]


def test_a_row_is_called_after_its_record_or_else_after_its_unit(every_type: Framework) -> None:
    assert row_word(every_type, "en") == "project"
    without = every_type.file.model_copy(update={"record": None})
    assert row_word(Framework(without, every_type.nodes, "", ""), "en") == "municipality"


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("a/b: [c]?", "a b   c list"),
        ("가" * 40, "가" * 31),
        ("'quoted'", "quoted' list"),
        ("Instructions", "Instructions list"),
    ],
)
def test_the_sheet_has_a_name_that_spreadsheets_allow(every_type: Framework, name: str, sheet: str) -> None:
    record = every_type.file.record.model_copy(update={"name": type(every_type.file.name)(ko=name, en=name)})
    named = Framework(every_type.file.model_copy(update={"record": record}), every_type.nodes, every_type.sha256, "")
    assert render(named, "en").entries.split() == sheet.split()


def test_the_sheet_is_called_as_the_indicators_ask_for_it(framework_from: From) -> None:
    framework = framework_from(EVERY_TYPE.replace("columns: [회의]", "columns: [회의], sheet: 실적*"))
    form = render(framework, "ko")
    assert form.entries == "실적"
    assert read([filled(form)], framework).findings == ()


AS_HEADERS = """\
indicators:
  - id: reach
    name: 범위
    columns: [범위]
    value: {type: levels, levels: [{value: 1, words: [지자체]}, {value: 0, words: [회의]}]}
    normalise: {method: goalposts, worst: 0, best: 1}
  - {id: it, name: 지자체, columns: [회의], value: {type: percent}}
"""


def test_instructions_are_no_table_even_where_names_and_words_are_headers(framework_from: From) -> None:
    framework = framework_from(AS_HEADERS)
    form = render(framework, "ko")
    observations = read([filled(form)], framework)
    assert [table.sheet for table in observations.tables] == [form.entries]
    assert observations.findings == ()


bounds = st.integers(-50, 50)
words = st.lists(st.text("가나다라마바사", min_size=2, max_size=5), min_size=2, max_size=5, unique=True)


@st.composite
def values(draw: st.DrawFn) -> tuple[str, str]:
    """How a value is read, and the rule of its score."""
    low = draw(bounds)
    high = low + draw(st.integers(1, 60))
    posts = f"normalise: {{method: goalposts, worst: {low}, best: {high}}}"
    match draw(st.sampled_from(["number", "bounded", "survey", "percent", "yes_no", "levels", "list"])):
        case "bounded":
            return (
                f"{{type: number, min: {low}, max: {high}, integer: {draw(st.sampled_from(['true', 'false']))}}}",
                posts,
            )
        case "survey":
            return f"{{type: survey, scale: [{low}, {high}]}}", ""
        case "levels":
            levels = ", ".join(f"{{value: {at}, words: [{word}]}}" for at, word in enumerate(draw(words)))
            return f"{{type: levels, levels: [{levels}]}}", "normalise: {method: goalposts, worst: 0, best: 4}"
        case "list":
            kinds = ", ".join(f"{word}: [{word}종류]" for word in draw(words))
            return f"{{type: list, vocabulary: {{{kinds}}}}}", posts
        case "number":
            return "{type: number}", posts
        case simple:
            return f"{{type: {simple}}}", ""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(values(), min_size=1, max_size=6), st.sampled_from(["ko", "en"]))
def test_a_filled_form_of_any_framework_reads_without_a_finding(
    framework_from: From, those: list[tuple[str, str]], language: str
) -> None:
    lines = [
        f"  - {{id: i{at}, columns: [지표{at}], value: {value}{', ' if rule else ''}{rule}}}"
        for at, (value, rule) in enumerate(those)
    ]
    framework = framework_from("\n".join(["indicators:", *lines, ""]))
    observations = read([filled(render(framework, language))], framework)
    assert observations.findings == ()
    assert all(states.tolist() == [PRESENT] for states in observations.states.values())
