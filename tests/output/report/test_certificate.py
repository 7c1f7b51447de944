from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from coscore.output.document import hwpx, pdf
from coscore.output.document.model import Centred
from coscore.output.report.certificate import certificate, certified, grades_of
from coscore.output.report.matter import Matter
from coscore.scoring.evaluation import Evaluation


def test_only_units_of_the_grade_are_certified(hostile: Matter) -> None:
    """Six, and 72 % of 40, make 64.8 for the sixth: 가 from 60; the fifth has 54."""
    assert grades_of(hostile) == ["가", "나"]
    assert [hostile.evaluation.grades[unit] for unit in certified(hostile, "가")] == ["가", "가"]
    assert certified(hostile, "") == []


def test_it_says_what_was_reached_and_nothing_else(sample: Callable[[str], Matter]) -> None:
    matter = sample("ko")
    first = matter.evaluation.order()[0]
    assert [one.text for one in certificate(matter, first).blocks if isinstance(one, Centred)][:-1] == [
        "인 증 서",
        "강원특별자치도",
        "「행정서비스 공동생산 사업 평가지표」",
        "우수 등급, 종합 98.2점",
        "위 지자체는 위 평가에서 '우수' 등급을 받았음을 인증합니다.",
        "2026. 11. 22.",
        "행정안전부",
    ]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_is_one_framed_page(sample: Callable[[str], Matter], language: str) -> None:
    document = certificate(sample(language), 0)
    assert document.is_framed
    assert len(pypdfium2.PdfDocument(pdf.render(document))) == 1
    assert hwpx.render(document)


def test_without_grades_nobody_is_certified(score: Callable[..., Evaluation]) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: percent}}]\n"
    matter = Matter(score(body, [{"unit": "가", "a": 100}]), None, None, "ko")
    assert grades_of(matter) == []
    assert certified(matter, "") == []
