from __future__ import annotations

from collections.abc import Callable

from coscore.insight.describe.description import describe
from coscore.insight.describe.distribution import Counts
from coscore.output.json import document
from coscore.output.recall import recalled
from coscore.scoring.evaluation import Evaluation


def test_by_default_units_are_distributed_and_records_counted(visits: Callable[..., Evaluation]) -> None:
    found = describe(visits())
    assert (found.distributed, found.counted, found.records) == ("unit", "record", 5)
    assert [one.node.id for one in found.distributions] == ["people", "plan", "act", "open", "media"]
    assert len(found.tables) == 3


def test_the_records_behind_units_are_known(visits: Callable[..., Evaluation]) -> None:
    first, *_, last = describe(visits()).distributions
    assert first.records == Counts(present=4, missing=0, not_applicable=0, invalid=1)
    assert last.records == Counts(present=4, missing=1, not_applicable=0, invalid=0)


def test_rows_of_nobody_are_not_described(visits: Callable[..., Evaluation]) -> None:
    evaluation = visits(rows=[("가", 1, "공동", "공동", "O", "SNS"), (None, 2, "정부", "정부", "X", "SNS")])
    found = describe(evaluation)
    assert found.records == 1
    assert found.tables[0].frequencies[0].counts == (0, 0, 1, 0)


def test_of_a_saved_result_only_units_are_known(visits: Callable[..., Evaluation]) -> None:
    evaluation = visits()
    found, live = describe(recalled(document(evaluation), "r.json")), describe(evaluation)
    assert (found.records, found.counted, found.tables) == (None, "", ())
    for saved, one in zip(found.distributions, live.distributions, strict=True):
        assert (saved.records, saved.counts, saved.floor, saved.cap) == (None, one.counts, one.floor, one.cap)
        assert saved.summary == one.summary
