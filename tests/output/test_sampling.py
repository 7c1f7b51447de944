from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from coscore.framework.tree import TreeNode
from coscore.language import Language
from coscore.output.sampling import columns, digits_of, summary, surveyed
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.sampling import Sampling

NAN = float("nan")


@pytest.fixture
def sampled(village: Evaluation) -> Evaluation:
    """Five units; the first was not asked, the second has too few answers, the others means of 3.8 to 4.65."""
    n = np.array([NAN, 3, 100, 80, 60])
    se = np.array([NAN, NAN, 0.1, 0.05, 0.2])
    value = village.values[village.framework.by_id["satisfaction"].index]
    asked = np.array([NAN, 4, 120, 100, 80])
    error = Sampling(n, n, se, value - 2 * se, value + 2 * se, n - 1, np.array([NAN, NAN, 1, 1.25, 1]), asked)
    return replace(village, figures=village.figures._replace(sampling={"satisfaction": error}))


@pytest.fixture
def node(sampled: Evaluation) -> TreeNode:
    return sampled.framework.by_id["satisfaction"]


def test_only_indicators_with_a_known_error_are_listed(sampled: Evaluation, village: Evaluation) -> None:
    assert [one.id for one in surveyed(sampled)] == ["satisfaction"]
    assert surveyed(village) == []


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ko", ["응답 243명 (응답률 80%)", "오차 ±0.10~0.40", "평균보다 높음"]),
        ("en", ["243 answers (response 80%)", "error +-0.10 to 0.40", "above the mean"]),
    ],
)
def test_one_line_says_how_sure_the_values_are(
    sampled: Evaluation, node: TreeNode, language: Language, parts: list[str]
) -> None:
    said = summary(sampled, node, language)
    assert all(part in said for part in parts)


def test_every_unit_has_its_figures(sampled: Evaluation, node: TreeNode) -> None:
    found = {column.head: list(column.cells) for column in columns(sampled, node, np.array([2, 3, 0]), "en")}
    assert found["Answers"] == [100, 80, None]
    assert found["Standard error"] == [0.1, 0.05, None]
    assert found["95 % low"] == [3.8, 4.1, None]
    assert found["Design effect"] == [1, 1.25, None]
    assert found["Against the mean"][2] == ""


def test_a_wide_scale_is_shown_with_one_decimal(node: TreeNode, sampled: Evaluation) -> None:
    assert digits_of(node) == 2
    assert digits_of(sampled.framework.by_id["meetings"]) == 1


@pytest.mark.parametrize("render", ["markdown", "json", "workbook"])
def test_every_document_carries_them(
    sampled: Evaluation, documents: Callable[[Evaluation, str], str], render: str
) -> None:
    assert "±" in documents(sampled, render) or "against_mean" in documents(sampled, render)


@pytest.fixture
def documents() -> Callable[[Evaluation, str], str]:
    def of(evaluation: Evaluation, kind: str) -> str:
        from coscore.output import json, markdown, workbook

        if kind == "json":
            return json.render(evaluation)
        if kind == "markdown":
            return markdown.render(evaluation, "ko")
        from io import BytesIO

        from openpyxl import load_workbook

        book = load_workbook(BytesIO(workbook.render(evaluation, "ko")))
        return " ".join(str(cell) for row in book["표본오차"].iter_rows(values_only=True) for cell in row if cell)

    return of
