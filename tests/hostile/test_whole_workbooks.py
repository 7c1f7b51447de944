"""Whole workbooks nobody thought of: scored or refused, never a traceback, and never a 0 that no cell says."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.observations import PRESENT, Observations
from coscore.intake.read import read
from coscore.intake.vocabulary import CROSSES, NEGATIVE
from coscore.language.text import key
from coscore.scoring.evaluate import evaluate

FRAMEWORK = """\
indicators:
  - {id: level, name: 수준, columns: [수준], value: {type: levels, levels: [{value: 0, words: [없음]}, {value: 100, words: [있음]}]}, normalise: {method: as_is}}
  - {id: number, name: 횟수, columns: [횟수], value: {type: number, unit: 회}, normalise: {method: goalposts, worst: 0, best: 10}}
  - {id: percent, name: 비율, columns: [비율], value: {type: percent}}
  - {id: survey, name: 만족도, columns: [만족도], value: {type: survey, scale: [0, 100], n: [응답자]}}
  - {id: kinds, name: 유형, columns: [유형], value: {type: list, vocabulary: {SNS: [SNS], 현수막: [현수막]}}, normalise: {method: goalposts, worst: 0, best: 3}}
  - {id: answer, name: 공개, columns: [공개], value: {type: yes_no}}
"""
HEAD = ["지자체", "사업", "연도", "수준", "횟수", "비율", "만족도", "응답자", "유형", "공개"]
VALUES = {"level": 3, "number": 4, "percent": 5, "survey": 6, "kinds": 8, "answer": 9}
STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>'
NOS = {key(word) for word in (*NEGATIVE, *CROSSES, "없음")}


class Written(NamedTuple):
    """A cell: the XML behind its address, and whether it says 0 or a word worth 0."""

    xml: str
    zero: bool = False


def says_zero(text: str) -> bool:
    return any(c.isdecimal() and int(c) == 0 for c in text) or "영" in text or key(text).partition("(")[0] in NOS


def of_text(text: str) -> Written:
    return Written(f' t="str"><v>{escape(text)}</v></c>', says_zero(text))


def of_number(number: float, style: int) -> Written:
    return Written(f' s="{style}"><v>{number!r}</v></c>', abs(number) < 5e-324 or number == 0)


PRINTED = st.characters(
    blacklist_categories=["Cs"], blacklist_characters="".join(map(chr, (*range(32), 0xFFFE, 0xFFFF)))
)
WORDS = st.sampled_from(
    [
        "있음",
        "없음",
        "O",
        "X",
        "○",
        "SNS, 현수막",
        "3회",
        "0건",
        "85%",
        "4.2/5",
        "-",
        "해당없음",
        "미제출",
        "10여 건",
        "=1+1",
        "\u041e",
        "합계",
        "※ 주",
        "완주군",
        "1,234",
        "△3",
        "２０",
        "①",
        "\u202e3",
        "9" * 20,
    ],
)
TEXTS = (WORDS | st.text(PRINTED, max_size=12)).map(of_text)
NUMBERS = st.builds(
    of_number,
    st.floats(allow_nan=False, allow_infinity=False) | st.integers(-3, 120).map(float),
    st.integers(0, 3),
)
ODD = st.sampled_from(
    [
        Written(' t="e"><v>#DIV/0!</v></c>'),
        Written("><f>A1</f></c>"),
        Written("><f>A1</f><v></v></c>"),
        Written(' t="b"><v>1</v></c>'),
        Written(' t="b"><v>0</v></c>', zero=True),
        Written(' t="d"><v>2025-03-01</v></c>'),
        Written("><v>nan</v></c>"),
        Written("><v>1e999</v></c>"),
        Written(' s="1"/>'),
        Written(' t="inlineStr"><is><r><t>있</t></r><r><t>음</t></r></is></c>'),
        Written(' t="s"><v>0</v></c>', zero=True),
        Written("><v>0.85</v></c>"),
    ]
)
CELLS = TEXTS | NUMBERS | ODD
ROWS = st.lists(st.lists(CELLS, min_size=0, max_size=len(HEAD)), min_size=1, max_size=6)
MERGES = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9), st.integers(0, 3), st.integers(0, 3)), max_size=2)
TITLES = st.lists(TEXTS, max_size=2)


def name(row: int, column: int) -> str:
    return f"{chr(65 + column)}{row}"


def sheet_of(
    titles: list[Written], table: list[list[Written]], merges: list[tuple[int, int, int, int]]
) -> tuple[str, str]:
    """The rows of a sheet, titles above the header, and the list of its merged ranges."""
    grid = [*([title] for title in titles), [of_text(head) for head in HEAD], *table]
    rows = "".join(
        f'<row r="{number}">{"".join(f"<c r={chr(34)}{name(number, at)}{chr(34)}{cell.xml}" for at, cell in enumerate(cells))}</row>'
        for number, cells in enumerate(grid, 1)
    )
    ranges = "".join(
        f'<mergeCell ref="{name(row, column)}:{name(row + down, min(column + right, 9))}"/>'
        for row, column, down, right in merges
    )
    return rows, f"<mergeCells>{ranges}</mergeCells>"


def zeros(
    titles: list[Written], table: list[list[Written]], merges: list[tuple[int, int, int, int]]
) -> set[tuple[int, int]]:
    """Rows and columns whose cell says 0; all of a merged range if any cell of it does."""
    first = len(titles) + 2
    found = {(first + i, j) for i, cells in enumerate(table) for j, cell in enumerate(cells) if cell.zero}
    for row, column, down, right in merges * 2:
        block = {(i, j) for i in range(row, row + down + 1) for j in range(column, column + right + 1)}
        found |= block if block & found else set()
    return found


@pytest.fixture(scope="module")
def framework(framework_from: Callable[[str], Framework]) -> Framework:
    return framework_from(FRAMEWORK)


def observed(content: bytes, framework: Framework) -> Observations | None:
    """What is read and scored, every finding said in both languages; None if it was refused."""
    try:
        observations = read([content], framework)
        findings = evaluate(framework, observations).findings
    except Refused as refused:
        observations, findings = None, refused.findings
    for finding in findings:
        assert "{" not in headline(finding, "ko") + help_line(finding, "en") or "{" in str(finding.args)
    return observations


@settings(max_examples=250, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(titles=TITLES, table=ROWS, merges=MERGES)
def test_no_zero_that_no_cell_says(
    titles: list[Written],
    table: list[list[Written]],
    merges: list[tuple[int, int, int, int]],
    framework: Framework,
    raw_workbook: Callable[..., bytes],
) -> None:
    strings = "<sst><si><t>없음</t></si></sst>"
    parts = {"xl/styles.xml": STYLES, "xl/sharedStrings.xml": strings}
    found = observed(raw_workbook(*sheet_of(titles, table, merges), parts), framework)
    if found is None:
        return
    said = zeros(titles, table, merges)
    for target, column in VALUES.items():
        values, states = found.values[target], found.states[target]
        for row, value, state in zip(found.row.tolist(), values.tolist(), states.tolist(), strict=True):
            assert state != PRESENT or value != 0 or (row, column) in said, (target, row)


@settings(max_examples=60, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(sheets=st.lists(st.tuples(TITLES, ROWS, MERGES, st.booleans()), min_size=2, max_size=3))
def test_workbooks_of_several_sheets(
    sheets: list[Any], framework: Framework, raw_workbook: Callable[..., bytes]
) -> None:
    parts: dict[str, str] = {"xl/styles.xml": STYLES, "xl/sharedStrings.xml": "<sst><si><t>없음</t></si></sst>"}
    entries, links = "", ""
    for number, (titles, table, merges, hidden) in enumerate(sheets, 1):
        rows, behind = sheet_of(titles, table, merges)
        parts[f"xl/s{number}.xml"] = f"<worksheet><sheetData>{rows}</sheetData>{behind}</worksheet>"
        entries += f'<sheet name="s{number}" r:id="r{number}" state="{"hidden" if hidden else "visible"}"/>'
        links += f'<Relationship Id="r{number}" Type="t/worksheet" Target="s{number}.xml"/>'
    links += '<Relationship Id="s" Type="t/styles" Target="styles.xml"/><Relationship Id="t" Type="t/sharedStrings" Target="sharedStrings.xml"/>'
    parts["xl/workbook.xml"] = f'<workbook xmlns:r="r"><sheets>{entries}</sheets></workbook>'
    parts["xl/_rels/workbook.xml.rels"] = f"<Relationships>{links}</Relationships>"
    observed(raw_workbook(parts=parts), framework)
