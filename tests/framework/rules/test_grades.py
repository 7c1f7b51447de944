from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def cut(*mins: str) -> str:
    return f"{{method: cut, bands: [{', '.join(f'{{grade: G{place}, min: {least}}}' for place, least in enumerate(mins))}]}}"


def quota(*shares: str) -> str:
    return f"{{method: quota, bands: [{', '.join(f'{{grade: G{place}, share: {share}}}' for place, share in enumerate(shares))}]}}"


def deviations(*bands: str) -> str:
    return f"{{method: mean_sd, ddof: 1, bands: [{', '.join(bands)}]}}"


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
        pytest.param(deviations("{grade: A, sd: 1}", "{grade: B, sd: -1.5}", "{grade: C}"), id="falling deviations"),
        pytest.param(deviations("{grade: A, sd: 1}", "{grade: B, sd: «E121»1}", "{grade: C}"), id="equal deviations"),
        pytest.param(deviations("«E121»{grade: A}", "{grade: B, sd: 1}"), id="a grade above without a deviation"),
        pytest.param(deviations("{grade: A, sd: 1}", "{grade: B, sd: 0}"), id="nobody below the last bound"),
        pytest.param("«E103»{method: mean_sd, bands: [{grade: A}]}", id="a deviation that may be either"),
        pytest.param("{method: mean_sd, ddof: «E104»2, bands: [{grade: A}]}", id="a deviation of neither kind"),
    ],
)
def test_grades_fit_together(problems: Texts, marks: Texts, grades: str) -> None:
    body = f"grades: {grades}\nindicators: [{{id: a, columns: [가], value: {{type: percent}}}}]\n"
    assert problems(body) == marks(body)
