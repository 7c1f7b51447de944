from __future__ import annotations

import numpy as np
import pytest

from coscore.findings import Location, Refused
from coscore.insight.ahp.verdict import number, weigh
from coscore.intake.pairwise import Judgements

GAP = np.nan


def person(name: str, items: str, *upper: float) -> Judgements:
    """A person's judgements above the diagonal, row by row."""
    size, ratios = len(items), np.eye(len(items))
    for (row, column), value in zip(zip(*np.triu_indices(size, 1), strict=True), upper, strict=True):
        ratios[row, column], ratios[column, row] = value, 1 / value
    return Judgements(name, tuple(items), ratios, Location("ahp.xlsx", name))


def refusal(*judgements: Judgements) -> tuple[Location, str]:
    with pytest.raises(Refused) as refused:
        weigh(judgements, "saaty1980")
    (found,) = refused.value.findings
    assert found.code == "E139"
    return found.location, found.args["why"].en


def test_one_person_is_all() -> None:
    found = weigh([person("p", "ABC", 3, 5, 3)], "saaty1980")
    assert (found.persons, found.all.place) == ((), Location("ahp.xlsx", "p"))
    assert found.weights == pytest.approx([0.6370, 0.2583, 0.1047], abs=5e-5)
    assert (found.all.ratio, found.all.accepted) == (pytest.approx(0.0332, abs=5e-5), True)
    assert found.findings() == ()


def test_each_person_has_a_ratio_and_the_result_is_that_of_the_joint_matrix() -> None:
    found = weigh([person("p", "AB", 2), person("q", "AB", 8)], "saaty1980")
    assert found.weights.tolist() == pytest.approx([0.8, 0.2])
    assert [(one.name, one.ratio, one.accepted) for one in found.persons] == [("p", 0, True), ("q", 0, True)]


def test_items_may_stand_in_another_order() -> None:
    found = weigh([person("p", "ABC", 2, 4, 2), person("q", "CBA", 1 / 2, 1 / 4, 1 / 2)], "saaty1980")
    assert found.weights == pytest.approx([4 / 7, 2 / 7, 1 / 7])


def test_who_contradicts_too_much_is_told_with_the_worst_triple() -> None:
    found = weigh([person("p", "ABC", 3, 5, 3), person("q", "ABC", 3, 1 / 3, 3)], "saaty1980")
    (told, *_) = found.findings()
    assert (told.code, told.location.sheet, told.args["whose"], told.args["limit"]) == ("W414", "q", "q", 0.05)
    assert told.args["triple"] == "A : B = 3, B : C = 3, A : C = 1/3 (9)"


def test_beyond_the_table_there_is_no_ratio_and_no_complaint() -> None:
    eleven = [2.0] * 55
    assert (found := weigh([person("p", "ABCDEFGHIJK", *eleven)], "saaty1980")).all.ratio is None
    assert (found.findings(), found.all.accepted) == ((), False)
    assert weigh([person("p", "ABCDEFGHIJK", *eleven)], "saaty2005").all.ratio is not None


def test_a_person_whose_judgements_do_not_connect_has_no_weights_of_his_own() -> None:
    found = weigh([person("p", "ABC", 2, 4, 2), person("q", "ABC", 2, GAP, GAP)], "saaty1980")
    assert (found.persons[1].priorities, found.persons[1].missing, found.all.missing) == (None, 2, 0)


def test_items_that_nobody_connects_are_refused() -> None:
    place, why = refusal(person("p", "ABCD", 2, GAP, GAP, GAP, GAP, 3))
    assert place == Location("ahp.xlsx", "p")
    assert why == "no judgement connects these groups, so their weights cannot be told: A, B / C, D"


def test_persons_who_judged_other_items_are_refused() -> None:
    place, why = refusal(person("p", "ABC", 1, 1, 1), person("q", "ABD", 1, 1, 1))
    assert (place.sheet, why) == ("q", "its items are not those of 'p': D, C")


@pytest.mark.parametrize(("ratio", "text"), [(3, "3"), (1 / 3, "1/3"), (4.4721, "4.47"), (0.4, "1/2.5"), (1, "1")])
def test_a_judgement_as_people_write_it(ratio: float, text: str) -> None:
    assert number(ratio) == text
