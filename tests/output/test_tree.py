from __future__ import annotations

from collections.abc import Callable
from io import StringIO

import pytest

from coscore.framework.tree import Framework
from coscore.output.cells import width
from coscore.output.console import SAFE, UNICODE, Console
from coscore.output.tree import render

BODY = """\
source: a policy brief
weights: points
groups: {by: kind}
grades: {method: cut, bands: [{grade: 우수, min: 80}, {grade: 미흡, min: 0}]}
indicators:
  - id: process
    name: {ko: 과정, en: Process}
    weight: 60
    indicators:
      - {id: meetings, name: {ko: 회의, en: Meetings}, columns: [회의], value: {type: number, unit: 회}, combine: sum, normalise: {method: goalposts, worst: 0, best: 12}}
      - {id: open, name: {ko: 공개, en: Openness}, columns: [공개], value: {type: yes_no}}
      - {id: pace, name: {ko: 속도, en: Pace}, columns: [속도], value: {type: number}, normalise: {method: steps, steps: [{from: 3, score: 60}, {from: 6, score: 100}]}}
  - {id: outcome, name: {ko: 성과·만족, en: Outcome}, weight: 40, columns: [만족도], value: {type: survey, scale: [1, 5]}}
"""


@pytest.fixture
def drawn(framework_from: Callable[[str], Framework]) -> Callable[..., list[str]]:
    """The lines of the drawing on a console of one's choice."""

    def draw(**console: object) -> list[str]:
        return render(framework_from(BODY), Console(StringIO(), StringIO(), **console)).splitlines()

    return draw


def test_every_node_stands_with_its_weight_and_its_share(drawn: Callable[..., list[str]]) -> None:
    lines = drawn(language="en", glyphs=UNICODE)
    assert lines[lines.index("") + 1 :] == [
        "Weight  Share  Indicator",
        "         100%  test  total",
        "    60    60%  ├─ Process  process",
        "          20%  │  ├─ Meetings  meetings",
        "               │  │     number (회) (sum); value / 12 x 100 (held between 0 and 100)",
        "          20%  │  ├─ Openness  open",
        "               │  │     yes 1, no 0; value / 1 x 100 (held between 0 and 100)",
        "          20%  │  └─ Pace  pace",
        "               │        number; value: 100 from 6, 60 from 3, otherwise 0",
        "    40    40%  └─ Outcome  outcome",
        "                     survey mean (1 to 5); (value - 1) / (5 - 1) x 100 (held between 0 and 100)",
    ]


def test_what_holds_for_the_whole_stands_above(drawn: Callable[..., list[str]]) -> None:
    head = dict(line.split("  ", 1) for line in drawn(language="en")[: drawn(language="en").index("")])
    told = {key: text.strip() for key, text in head.items()}
    assert told["Framework"] == "test (test 1)"
    assert told["Source"] == "a policy brief"
    assert told["Peer groups"] == "by kind of municipality"
    assert told["Weight"] == "points, 100 in all"
    assert told["Grades"] == "우수 from 80, 미흡 from 0"


def test_a_reader_of_korean_is_told_the_same(drawn: Callable[..., list[str]]) -> None:
    lines = drawn(language="ko", glyphs=UNICODE)
    assert "가중치  비중  지표" in lines
    assert "    60   60%  ├─ 과정  process" in lines
    assert any("값 / 12 x 100" in line for line in lines)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_safe_glyphs_have_the_same_width_everywhere(drawn: Callable[..., list[str]], language: str) -> None:
    lines = drawn(language=language, glyphs=SAFE)
    assert any(line.endswith(("|  `- Pace  pace", "|  `- 속도  pace")) for line in lines)
    assert [line for line in lines if width(line, 1) != width(line, 2)] == []
    assert "\n".join(lines).encode("cp949")


@pytest.mark.parametrize("cells", [40, 60, 80])
def test_long_rules_go_on_below_on_a_narrow_terminal(drawn: Callable[..., list[str]], cells: int) -> None:
    lines = drawn(language="en", width=cells, glyphs=UNICODE)
    names = ("Framework", "Meetings", "Outcome")
    assert all(any(name in line for line in lines) for name in names)
    assert max(width(line) for line in lines) <= cells


def test_names_cannot_write_to_the_terminal(framework_from: Callable[[str], Framework]) -> None:
    framework = framework_from('indicators: [{id: a, name: "x\\e[31my", columns: [가], value: {type: percent}}]')
    assert "\x1b" not in render(framework, Console(StringIO(), StringIO()))


def test_a_dimension_that_is_no_weighted_mean_says_how_it_comes_about(
    framework_from: Callable[[str], Framework],
) -> None:
    leaf = "indicators: [{id: a, name: A, columns: [a], value: {type: percent}}]"
    body = f"indicators: [{{id: d, name: D, aggregate: geometric, floor: 1, {leaf}}}]\n"
    lines = render(framework_from(body), Console(StringIO(), StringIO(), language="en", glyphs=UNICODE)).splitlines()
    assert lines[lines.index("") + 3 :][:2] == [
        "         100%  └─ D  d",
        "                     A ^ 1; scores below 1 count as 1",
    ]
