from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.document import Mapping
from coscore.framework.kinds import examine

Texts = Callable[[str], list[str]]

KEYS = "id: a, columns: [회의], value: {type: percent}"
LEAF = f"indicators: [{{{KEYS}}}]\n"


def test_a_sound_document_becomes_a_file(document: Callable[[str], Mapping]) -> None:
    text = f"coscore: 1\nid: a\nversion: '1'\nname: N\nunit: {{name: u, columns: {{name: [n]}}}}\n{LEAF}"
    examined = examine(document(text))
    assert examined.findings == []
    assert (examined.file.id, examined.file.name.label, examined.file.indicators[0].combine) == (
        "a",
        ("N", "N"),
        "mean",
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"«E102»sourse: x\n{LEAF}", id="a misspelt key"),
        pytest.param(f"«E102»indicatrs: [{{{KEYS}}}]\n", id="a misspelt key that is needed is not missing, too"),
        pytest.param(
            "indicators: [{id: a, «E102»colums: [회의], «E102»valeu: {type: percent}}]", id="two misspelt keys"
        ),
        pytest.param(
            "indicators: [{id: a, columns: [회의], «E102»valeu: {«E102»tpye: percent, «E102»foo: 1}}]",
            id="misspelt keys below a misspelt key",
        ),
        pytest.param(
            "indicators: [{id: a, columns: [회의], value: {type: «E104»precent, «E102»foo: 1}}]",
            id="a misspelt word, and what stands beside it",
        ),
        pytest.param("indicators: [{id: a, columns: [회의], value: «E103»{unit: 회}}]", id="a missing type"),
        pytest.param(
            f"weights: points\nindicators: [{{{KEYS}, «E102»wieght: «E110»40}}]",
            id="a misspelt weight counts as a weight",
        ),
        pytest.param(f"round: {{digits: 1, «E102»digit: 2}}\n{LEAF}", id="a misspelt key beside the right one"),
        pytest.param(f"grades: «E103»{{bands: []}}\n{LEAF}", id="a missing method"),
        pytest.param("indicators: [«E103»{columns: [회의], value: {type: percent}}]", id="a missing id"),
        pytest.param("indicators: «E104»[]", id="an empty tree"),
        pytest.param(f"«E104»weights:\n{LEAF}", id="an empty value, at its key"),
        pytest.param(
            "indicators: [{id: a, columns: [회의, «E104»1, ], value: {type: percent}}]", id="a number among headers"
        ),
        pytest.param(
            "indicators: [{id: a, weight: «E106»no, columns: [회의], value: {type: «E106»no}}]",
            id="what is unreadable is not wrong as well",
        ),
        pytest.param(f"«E102»sourse: «E106»no\n{LEAF}", id="a misspelt key with an unreadable value"),
        pytest.param(f"scale: {{max: «E123»0}}\nround: {{digits: «E123»12}}\n{LEAF}", id="numbers out of range"),
        pytest.param(
            "indicators: [{id: a, columns: [회의], value: {type: survey, scale: «E104»[]}}]",
            id="a pair of which both are missing",
        ),
        pytest.param(
            f"indicators: [{{{KEYS}, normalise: {{method: as_is, «E102»within: group}}}}]", id="a key of another method"
        ),
        pytest.param(
            "indicators: [{id: a, columns: [x], value: {type: percent}, normalise: {method: «E104»zscor, ddof: 1}}]",
            id="a misspelt word, and all that belongs to it",
        ),
    ],
)
def test_every_problem_is_found_once_at_its_place(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


def test_a_file_without_indicators_misses_them_where_it_begins(problems: Texts) -> None:
    assert problems("") == ["E103 1:1"]
