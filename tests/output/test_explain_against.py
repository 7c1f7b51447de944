from __future__ import annotations

from collections.abc import Callable

from coscore.insight.explain.against import against
from coscore.output.explain_against import columns, sentences
from coscore.scoring.evaluation import Evaluation

Find = Callable[[Evaluation, str], int]


def test_the_sentences_say_who_scores_more_and_why(villages: Evaluation, unit_of: Find) -> None:
    """91.5 against 33.5. Of 양양 satisfaction is missing: meetings add 45 before it is there, and 30 after, so 37.5."""
    found = against(villages, unit_of(villages, "완주군"), unit_of(villages, "양양군"))
    first, second = sentences(found, "ko")
    assert first == "전북특별자치도 완주군은 강원특별자치도 양양군보다 58.0점 높습니다 (91.5, 33.5)"
    assert second.endswith("가장 크게 갈랐습니다 (+37.5)")
    assert (
        next(sentences(found, "en")) == "전북특별자치도 완주군 scores 58.0 more than 강원특별자치도 양양군 (91.5, 33.5)"
    )


def test_a_unit_against_itself_differs_in_nothing(villages: Evaluation) -> None:
    assert len(list(sentences(against(villages, 0, 0), "ko"))) == 1


def test_siblings_stand_in_the_order_of_what_they_add(villages: Evaluation, unit_of: Find) -> None:
    found = against(villages, unit_of(villages, "완주군"), unit_of(villages, "양양군"))
    names, *_, parts = (column.cells for column in columns(found, "ko"))
    rows = dict(zip(names, parts, strict=True))
    assert list(names)[-2:] == ["감사 감점", "차이"]
    assert (rows["감사 감점"], rows["차이"]) == ("-1.5", "+58.0")
    assert list(next(iter(columns(found, "en", 1))).cells) == ["Taking part", "Sharing", "Audit", "Difference"]
