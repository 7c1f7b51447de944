from __future__ import annotations

from dataclasses import replace

from coscore.findings import Finding
from coscore.output.checked import of_evaluation, refused
from coscore.scoring.evaluation import Evaluation


def test_a_result_ends_as_the_command_does(village: Evaluation) -> None:
    assert of_evaluation(village).code == 1
    assert of_evaluation(replace(village, gates=village.gates[:1])).code == 0


def test_that_nobody_is_ranked_is_found_and_ends_with_2(village: Evaluation) -> None:
    checked = of_evaluation(replace(village, ranked=village.ranked & False))
    assert checked.code == 2
    assert checked.findings[0] == Finding("E019")
    assert len(checked.findings) == len(checked.fingerprints)


def test_new_is_what_was_not_known() -> None:
    checked = refused((Finding("E019"), Finding("E020", args={"text": "x"})), {})
    assert len(checked.new) == 2
    known = checked._replace(known=frozenset(checked.fingerprints[:1]))
    assert [finding.code for finding in known.new] == ["E020"]


def test_a_file_without_a_known_path_goes_by_its_name() -> None:
    checked = refused((), {"a.csv": "data/a.csv"})
    assert (checked.path("a.csv"), checked.path("b.csv")) == ("data/a.csv", "b.csv")
