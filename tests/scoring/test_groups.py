from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.api import evaluate
from coscore.framework.model import Groups
from coscore.language import Label
from coscore.registry.resolve import Unit, registry
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.groups import group_labels, group_names, left_out, peers_of
from coscore.scoring.task import Task


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        ("특별시", "특별·광역시"),
        ("광역시", "특별·광역시"),
        ("특별자치시", "특별·광역시"),
        ("도", "도"),
        ("특별자치도", "도"),
        ("시", "시"),
        ("행정시", "시"),
        ("군", "군"),
        ("구", "구"),
        ("", ""),
    ],
)
def test_the_group_of_a_kind(task: Callable[..., Task], kind: str, group: str) -> None:
    observations = task({"a": ""}, {"unit": Unit("x", kind=kind), "a": 1}).observations
    assert group_names(Groups(by="kind"), observations) == (group,)


def test_groups_named_by_a_column(task: Callable[..., Task]) -> None:
    observations = task({"a": ""}, {"group": "나", "a": 1}, {"group": "가", "a": 1}).observations
    assert group_names(Groups(by=["평가군"]), observations) == ("나", "가")


def test_without_groups_nobody_is_in_one(task: Callable[..., Task]) -> None:
    observations = task({"a": ""}, {"a": 1}, {"a": 1}).observations
    assert group_names(None, observations) == ("", "")
    assert group_names(Groups(by=["평가군"]), observations) == ("", "")


@pytest.mark.parametrize(
    ("names", "peers"),
    [(["나", "가", "나"], [1, 0, 1]), (["", ""], [0, 0]), ([], [])],
    ids=["two groups", "none", "nobody"],
)
def test_indices_of_groups(names: list[str], peers: list[int]) -> None:
    assert peers_of(names).tolist() == peers


def unit(name: str, year: int | None = None) -> Unit:
    found = registry().resolve("", "", name, year).unit
    assert found is not None
    return found


SPLIT = "groups: {by: kind, split: {시: {population: 500000}}, min_size: 1}"


def test_a_group_is_split_by_residents(scored: Callable[..., Evaluation]) -> None:
    names = ("경기도 수원시", "경상북도 포항시", "강원특별자치도 고성군")
    found = scored({"a": ""}, *({"unit": unit(name), "a": 1} for name in names), head=SPLIT)
    groups = dict(zip((it.name for it in found.units), found.group, strict=True))
    assert [groups[name] for name in names] == ["시 (50만 이상)", "시 (50만 미만)", "군"]
    assert found.findings == ()


def test_a_place_that_was_only_renamed_since_is_split_by_its_residents_of_today(
    scored: Callable[..., Evaluation],
) -> None:
    assert scored({"a": ""}, {"unit": unit("전라북도 전주시", 2017), "a": 1}, head=SPLIT).group == ("시 (50만 이상)",)


def test_a_place_without_a_figure_stays_in_the_whole_group_and_is_named(scored: Callable[..., Evaluation]) -> None:
    head = "groups: {by: kind, split: {군: {population: 50000}}, min_size: 1}"
    found = scored({"a": ""}, {"unit": unit("충청북도 청원군", 2013), "a": 1}, head=head)
    assert found.group == ("군",)
    assert [(finding.code, finding.args["unit"]) for finding in found.findings] == [("W411", "충청북도 청원군")]


def test_what_groups_are_called() -> None:
    labels = group_labels(Groups.model_validate({"by": "kind", "split": {"시": {"population": 500_000}}}))
    assert labels["시 (50만 이상)"] == Label("시 (50만 이상)", "cities (500,000 or more)")
    assert labels["시 (50만 미만)"] == Label("시 (50만 미만)", "cities (under 500,000)")
    assert labels["군"] == Label("군", "counties")


def test_groups_of_a_column_are_called_as_they_are() -> None:
    labels = group_labels(Groups.model_validate({"by": ["평가군"], "split": {"가": {"population": 12_345}}}))
    assert sorted(labels) == ["가 (12,345명 미만)", "가 (12,345명 이상)"]
    assert group_labels(None) == {}


@pytest.mark.parametrize(
    ("exclude", "out"),
    [
        (["세종"], [True, False, False]),
        (["전북 완주군"], [False, True, False]),
        (["마을 회관"], [False, False, True]),
        ([], [False, False, False]),
    ],
    ids=["a short name", "a name that came later", "a name without a code, blanks aside", "nobody"],
)
def test_who_is_left_out(exclude: list[str], out: list[bool]) -> None:
    units = [unit("세종특별자치시"), unit("전라북도 완주군", 2017), Unit("마을회관")]
    assert left_out(Groups(by="kind", exclude=exclude), units).tolist() == out


OUTSIDE = "groups: {by: kind, exclude: [제주시], min_size: 1}\ngrades: {method: quota, bands: [{grade: 가, share: 50}, {grade: 나, share: 50}]}"


@pytest.fixture(scope="module")
def without_jeju(scored: Callable[..., Evaluation]) -> Evaluation:
    """가평 90, 수원 80, 제주 85, 파주 70."""
    scores = {"경기도 가평군": 90, "경기도 수원시": 80, "경기도 파주시": 70, "제주시": 85}
    return scored({"a": ""}, *({"unit": unit(name), "a": score} for name, score in scores.items()), head=OUTSIDE)


def test_a_unit_left_out_is_scored_but_neither_ranked_nor_graded(without_jeju: Evaluation) -> None:
    place = [it.short for it in without_jeju.units].index("제주 제주시")
    assert (without_jeju.shown[place], without_jeju.group[place], without_jeju.grades[place]) == (85, "시", "")
    assert (without_jeju.ranked[place], without_jeju.ranks[place], without_jeju.group_ranks[place]) == (False, 0, 0)
    assert without_jeju.findings == ()


def test_the_others_are_ranked_and_graded_as_if_it_were_not_there(without_jeju: Evaluation) -> None:
    rest = [place for place in without_jeju.order() if without_jeju.ranked[place]]
    assert [without_jeju.units[place].short for place in rest] == ["경기 가평군", "경기 수원시", "경기 파주시"]
    assert without_jeju.ranks[rest].tolist() == [1, 2, 3]
    assert without_jeju.group_ranks[rest].tolist() == [1, 1, 2]
    assert [without_jeju.grades[place] for place in rest] == ["나", "가", "나"]


def test_records_of_a_unit_left_out_are_left_out(scored: Callable[..., Evaluation]) -> None:
    rows = [
        {"unit": unit(name), "record": f"r{place}", "a": place}
        for place, name in enumerate(("제주시", "가평군", "제주시"))
    ]
    found = scored({"a": ""}, *rows, head=OUTSIDE, by="record")
    assert [it.short for it, ranked in zip(found.units, found.ranked, strict=True) if ranked] == ["경기 가평군 / r1"]


def test_who_is_to_be_left_out_but_is_not_there_is_said(tmp_path: Path) -> None:
    head = 'coscore: 1\nid: t\nversion: "1"\nname: t\nunit: {name: u, columns: {name: [이름]}}\n'
    groups = (
        "groups: {by: [군], exclude: [본청사, 본관]}\nindicators: [{id: a, columns: [a], value: {type: percent}}]\n"
    )
    (tmp_path / "f.yaml").write_text(head + groups, encoding="utf-8")
    found = evaluate(
        [{"이름": "본청", "a": 1, "군": "가"}, {"이름": "본관", "a": 2, "군": "가"}], framework=tmp_path / "f.yaml"
    )
    told = [finding for finding in found.findings if finding.code == "W410"]
    assert [(finding.args["text"], finding.args["hint"].en) for finding in told] == [("본청사", "Did you mean '본청'?")]
    assert [it.name for it, ranked in zip(found.units, found.ranked, strict=True) if ranked] == ["본청"]
