from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def cut(*mins: str) -> str:
    return f"{{method: cut, bands: [{', '.join(f'{{grade: G{place}, min: {least}}}' for place, least in enumerate(mins))}]}}"


def quota(*shares: str) -> str:
    return f"{{method: quota, bands: [{', '.join(f'{{grade: G{place}, share: {share}}}' for place, share in enumerate(shares))}]}}"


@pytest.mark.parametrize(
    "grades",
    [
        pytest.param(cut("80", "60", "0"), id="falling bounds"),
        pytest.param(cut("60", "«E121»80", "0"), id="rising bounds"),
        pytest.param(cut("80", "«E121»80"), id="equal bounds"),
        pytest.param(cut("80", "«E104»x", "«E121»90"), id="an unreadable bound between"),
        pytest.param(quota("0.3", "0.4", "0.3"), id="shares of one"),
        pytest.param(quota("10", "60", "30"), id="shares of a hundred"),
        pytest.param(quota("«E121»0.3", "0.3"), id="shares that leave somebody out"),
        pytest.param(quota("«E121»50", "60"), id="shares of more than there are"),
        pytest.param(quota("«E123»-1", "101"), id="a negative share"),
        pytest.param("{method: cut, bands: [{grade: A, min: 9}, {grade: «E121»A, min: 1}]}", id="a grade twice"),
        pytest.param("{method: cut, bands: «E104»[]}", id="no grades"),
    ],
)
def test_grades_fit_together(problems: Texts, marks: Texts, grades: str) -> None:
    body = f"grades: {grades}\nindicators: [{{id: a, columns: [가], value: {{type: percent}}}}]\n"
    assert problems(body) == marks(body)
