from __future__ import annotations

from coscore.output.report.matter import Cells, Matter, before, groups, ranked, table, usual


def test_ranks_that_several_share_say_so(pair: Matter) -> None:
    assert [pair.place(rank, [1, 1, 3]) for rank in (1, 3, 0)] == ["공동 1위", "3위", "-"]


def test_differences_have_a_sign_and_none_is_a_dash(pair: Matter) -> None:
    assert [pair.signed(value) for value in (1.25, -0.5, 0.04, float("nan"))] == ["+1.3", "-0.5", "0.0", "-"]


def test_the_best_comes_first_and_whoever_has_no_rank_is_not_there(pair: Matter) -> None:
    assert [pair.name(unit) for unit in ranked(pair.evaluation)] == ["가평군", "나주시"]


def test_groups_hold_ranked_units_only(pair: Matter) -> None:
    assert [(group.label, len(group.units)) for group in groups(pair)] == [("시", 1), ("군", 1)]


def test_kinds_stand_in_their_usual_order_and_other_groups_behind() -> None:
    names = ["가나", "구", "시 (50만 미만)", "특별·광역시", "군"]
    assert sorted(names, key=usual) == ["특별·광역시", "시 (50만 미만)", "군", "구", "가나"]


def test_nothing_is_known_of_a_year_that_is_not_given(pair: Matter) -> None:
    assert before(pair) == {}
    assert pair.change is None


def test_columns_become_rows() -> None:
    found = table("c", [Cells("x", ["1", "2"]), Cells("y", ["3", "4"], "right", 2)], "n", [1])
    assert found.rows == (("1", "3"), ("2", "4"))
    assert (found.columns[1].align, found.columns[1].width, found.note, found.strong) == ("right", 2, "n", {1})
