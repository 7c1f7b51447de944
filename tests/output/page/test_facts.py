from __future__ import annotations

import numpy as np

from coscore.output.page.facts import framework_data, map_data, nodes_data, units_data
from coscore.scoring.evaluation import Evaluation


def each(given: object, size: int) -> list[object]:
    return given if isinstance(given, list) else [given] * size


def test_units_stand_with_what_is_displayed_of_them(sample: Evaluation) -> None:
    found = units_data(sample)
    first = found["order"][0]
    assert (found["name"][first], found["short"][first]) == ("강원특별자치도", "강원특별자치도")
    assert (found["shown"][first], found["rank"][first], found["grade"][first]) == (96.7, 1, "우수")
    assert len(found["reason"]) == 1
    assert all(len(texts) == 2 for texts in found["reason"].values())


def test_findings_are_told_of_the_units_they_touch_in_both_languages(sample: Evaluation) -> None:
    told = [one for those in units_data(sample)["findings"].values() for one in those]
    assert {len(one) for one in told} == {4}
    assert {"W201"} <= {code for code, *_ in told}


def test_possible_points_add_up_to_the_highest_score_and_obtained_ones_to_the_total(sample: Evaluation) -> None:
    nodes, size = nodes_data(sample), len(sample.units)
    tops = sample.framework.nodes[0].children
    for key, whole in (("possible", np.full(size, 100.0)), ("points", sample.shown)):
        parts = np.array([each(nodes[top][key], size) for top in tops], float)
        np.testing.assert_allclose(np.nansum(parts, axis=0)[sample.ranked], whole[sample.ranked], atol=1e-9)


def test_means_are_those_of_all_units_and_of_each_group(sample: Evaluation) -> None:
    mean = nodes_data(sample)[0]["mean"]
    totals = sample.totals[sample.ranked]
    assert mean[0] == round(float(totals.mean()), 1)
    assert len(mean) == 1 + len(set(sample.group))


def test_cells_are_short_and_name_their_file_once(sample: Evaluation) -> None:
    nodes = nodes_data(sample)
    row = sample.framework.by_id["ordinance"].index
    number, _, cell = nodes[row]["cells"][0].split(" ")[0].partition(":")
    assert nodes[0]["files"][int(number)].startswith("projects.xlsx[")
    assert cell[0].isalpha()
    assert cell[-1].isdigit()


def test_the_framework_is_told_in_both_languages(sample: Evaluation) -> None:
    found = framework_data(sample)
    assert found["name"] == ["행정서비스 공동생산 사업 평가지표", "Co-production project evaluation indicators"]
    assert found["groups"]["군"] == ["군", "counties"]
    assert found["nodes"][0]["parent"] == -1


def test_the_tiles_of_the_map_stand_for_units(sample: Evaluation) -> None:
    found = map_data(sample)
    assert found
    assert sorted(unit for *_, unit in found["tiles"]) == list(range(len(sample.units)))


def test_without_municipalities_there_is_no_map(hostile: Evaluation) -> None:
    assert map_data(hostile) is None
