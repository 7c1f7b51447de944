from __future__ import annotations

import pytest

from coscore.insight.robustness.analysis import Robustness
from coscore.insight.robustness.certainty import Chance
from coscore.insight.robustness.verdict import Statement
from coscore.language import Language
from coscore.output.certainty import error, percent, scenario_name, sentence, sentences, title, unweighted, varied


@pytest.mark.parametrize(
    ("times", "draws", "said", "off"),
    [
        (0, 1000, "0%", "<0.3"),
        (1000, 1000, "100%", "<0.3"),
        (4, 1000, "<1%", "0.2"),
        (996, 1000, ">99%", "0.2"),
        (870, 1000, "87%", "1.1"),
        (1, 1, "100%", "<1e+02"),
        (0, 0, "", ""),
    ],
)
def test_a_probability_is_said_with_its_error_and_never_as_sure_when_it_is_not(
    times: int, draws: int, said: str, off: str
) -> None:
    chance = Chance(times, draws)
    assert (percent(chance), error(chance).replace("100", "1e+02")) == (said, off)


def test_every_sentence_is_the_same_every_time(certainty: Robustness) -> None:
    assert [*sentences(certainty, "en")] == [*sentences(certainty, "en")]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ko",
            "전북 완주군과 서울 종로구는 구별할 수 없습니다. 전북 완주군이 앞설 확률 60%(표준오차 1.5%p), 같을 확률 0%(어긋나도 0.3%p 미만).",
        ),
        (
            "en",
            "전북 완주군 and 서울 종로구 cannot be told apart. Probability that the first stands above: 60% (standard error 1.5 points); level: 0% (off by less than 0.3 points).",
        ),
    ],
)
def test_a_statement_becomes_a_sentence(language: Language, expected: str) -> None:
    facts = {"one": "전북 완주군", "other": "서울 종로구", "above": Chance(600, 1000), "tied": Chance(0, 1000)}
    assert sentence(Statement("level", facts), language) == expected


def test_what_was_varied_is_said(certainty: Robustness) -> None:
    assert title(certainty, "en") == "test (1), units ranked 7 of 8"
    assert varied(certainty, "en") == (
        "Every weight varied evenly by up to 25% either way. Sampling errors drawn of 1 survey indicator. "
        "Draws 400, seed 0, intervals of 90%"
    )
    other = certainty._replace(settings=certainty.settings._replace(dirichlet=50.0))
    assert varied(other, "ko").startswith("가중치를 디리클레 분포에서 뽑음 (집중도 50)")
    nothing = certainty._replace(simulation=certainty.simulation._replace(weighted=(), sampled=()))
    assert varied(nothing, "en").startswith("Nothing varied. ")


def test_nodes_without_weights_are_named_with_their_method(certainty: Robustness) -> None:
    assert (unweighted(certainty, "ko"), unweighted(certainty, "en")) == (["참여 (min)"], ["Taking part (min)"])


def test_scenarios_have_names(certainty: Robustness) -> None:
    names = [scenario_name(one, "en") for one in certainty.scenarios]
    assert names[:3] == [
        "Equal weights at every node",
        "Geometric mean for arithmetic, scores lifted to 1",
        "Gaps scored 0",
    ]
    assert names[-1] == "Without 'Training'"
