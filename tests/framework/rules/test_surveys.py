from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


def tree(value: str, node: str = "columns: [x], ") -> str:
    return f"indicators: [{{id: a, {node}value: {{type: survey, scale: [1, 5], {value}}}}}]"


def answers(keys: str, node: str = "columns: [x], ", value: str = "") -> str:
    return tree(f"{value}answers: {{{keys}}}", node)


STRATA = "strata: {columns: [층], population: {가: 1, 나: 2}%s}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(answers(""), id="the columns are the only question"),
        pytest.param(answers("items: [[가], {columns: [나], reverse: true}]", node=""), id="questions"),
        pytest.param(answers("items: [[가]]", node="«E133»columns: [x], "), id="questions and a column"),
        pytest.param(answers("", value="«E133»n: [n], "), id="answers and their number"),
        pytest.param(answers("", value="«E133»sd: [sd], "), id="answers and their deviation"),
        pytest.param(answers("", node="columns: [x], «E133»combine: sum, "), id="answers combined otherwise"),
        pytest.param(answers("share: {top: 2}"), id="a share"),
        pytest.param(answers("items: [[가], [나]], «E133»share: {top: 2}", node=""), id="a share of two questions"),
        pytest.param(answers("share: {top: «E123»5}"), id="a share of all answers"),
        pytest.param(answers(STRATA % ""), id="strata"),
        pytest.param(answers(f"{STRATA % ''}, «E133»weights: [w]"), id="strata and weights"),
        pytest.param(answers(STRATA % "", value="«E133»population: 10, "), id="strata and a population"),
        pytest.param(answers(STRATA % ", collapse: {가: 나}"), id="strata that are joined"),
        pytest.param(answers(STRATA % ", collapse: {«E133»가: 가}"), id="a stratum joined with itself"),
        pytest.param(answers(STRATA % ", collapse: {«E133»가: 다}"), id="a stratum joined with an unknown one"),
        pytest.param(answers("levels: [{value: 5, words: [좋음]}]"), id="words for an answer"),
        pytest.param(answers("levels: [{value: «E123»6, words: [좋음]}]"), id="words for no answer"),
        pytest.param(answers("levels: [{value: «E123»4.5, words: [좋음]}]"), id="words between two answers"),
        pytest.param(answers("levels: [{value: 5, words: [좋음]}], dont_know: [«E119»좋음]"), id="a word for both"),
        pytest.param(tree("n: [n], sd: [sd], stabilised: true"), id="stabilised means"),
        pytest.param(tree("n: [n], «E133»stabilised: true"), id="stabilised without an error"),
        pytest.param(answers("", value="stabilised: true, "), id="stabilised answers"),
    ],
)
def test_keys_of_surveys_go_together(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


def test_one_question_may_be_asked_for_twice(problems: Texts) -> None:
    mean = "{id: a, columns: [x], value: {type: survey, scale: [1, 5], answers: {}}}"
    share = "{id: b, columns: [x], value: {type: survey, scale: [1, 5], answers: {share: {top: 2}}}}"
    assert problems(f"indicators: [{mean}, {share}]") == []


def test_a_question_is_not_the_header_of_a_unit_as_well(problems: Texts, marks: Texts) -> None:
    body = "record: {name: r, columns: [x]}\n" + answers("items: [[«E116»x]]", node="")
    assert problems(body) == marks(body)
