from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.document import Mapping, branches
from coscore.framework.tree import Framework

Load = Callable[..., Framework]

BASE = """\
coscore: 1
id: base
version: "3"
name: Base
source: "a book"
unit: {name: u, columns: {name: [지자체]}}
weights: points
round: {digits: 2, at: every_node}
indicators:
  - id: left
    name: {ko: 왼쪽, en: Left}
    weight: 60
    indicators:
      - {id: a, name: A, weight: 20, columns: [가], value: {type: percent}}
      - {id: b, weight: 40, columns: [나], value: {type: yes_no}}
  - {id: c, weight: 40, columns: [다], value: {type: percent}}
"""
OWN = "coscore: 1\nid: own\nextends: base.yaml\n"


def weights(framework: Framework) -> dict[str, float]:
    return {node.id: node.points for node in framework.nodes[1:]}


def test_what_is_not_said_is_inherited(load: Load) -> None:
    own = load(OWN, head="", base=BASE)
    assert (own.id, own.version, own.name, own.file.source.label.en, own.file.round.digits) == (
        "own",
        "3",
        ("Base", "Base"),
        "a book",
        2,
    )
    assert own.file.extends == "base.yaml"
    assert weights(own) == {"left": 60, "a": 20, "b": 40, "c": 40}


def test_a_key_replaces_the_whole_key_of_the_base(load: Load) -> None:
    own = load(f"{OWN}version: '4'\nround: {{digits: 1}}\n", head="", base=BASE)
    assert (own.version, own.file.round.digits, own.file.round.at) == ("4", 1, "total")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param("- {id: a, weight: 10}\n- {id: b, weight: 50}\n", id="flat"),
        pytest.param("- id: left\n  indicators: [{id: a, weight: 10}, {id: b, weight: 50}]\n", id="nested"),
        pytest.param(
            "- id: c\n  indicators: [{id: a, weight: 10}, {id: b, weight: 50}]\n", id="nested in another node"
        ),
    ],
)
def test_an_entry_changes_the_node_of_its_id_wherever_it_stands(load: Load, changes: str) -> None:
    own = load(f"{OWN}indicators:\n{changes}", head="", base=BASE)
    assert list(weights(own).items()) == [("left", 60), ("a", 10), ("b", 50), ("c", 40)]
    assert (own.by_id["a"].name.en, own.by_id["a"].spec.value.type) == ("A", "percent")


def test_a_new_entry_is_added_below_the_entry_it_stands_in(load: Load) -> None:
    new = "{id: d, weight: 5, columns: [라], value: {type: percent}}"
    own = load(f"{OWN}indicators:\n- id: left\n  indicators: [{{id: b, weight: 35}}, {new}]\n", head="", base=BASE)
    assert list(weights(own).items()) == [("left", 60), ("a", 20), ("b", 35), ("d", 5), ("c", 40)]


def test_a_new_dimension_is_added_with_its_indicators(load: Load) -> None:
    new = "- {id: e, weight: 10, indicators: [{id: f, columns: [마], value: {type: percent}}, {id: g, columns: [바], value: {type: percent}}]}"
    own = load(f"{OWN}indicators:\n- {{id: c, weight: 30}}\n{new}\n", head="", base=BASE)
    assert list(weights(own).items()) == [("left", 60), ("a", 20), ("b", 40), ("c", 30), ("e", 10), ("f", 5), ("g", 5)]


def test_an_indicator_can_be_measured_anew(load: Load) -> None:
    own = load(f"{OWN}indicators: [{{id: a, columns: [새 열], value: {{type: yes_no}}}}]\n", head="", base=BASE)
    assert (own.by_id["a"].spec.columns, own.by_id["a"].spec.value.type) == (["새 열"], "yes_no")


def test_the_last_of_several_files_has_the_last_word(load: Load) -> None:
    middle = "coscore: 1\nid: middle\nextends: base.yaml\nindicators: [{id: a, weight: 30}, {id: b, weight: 30}]\n"
    own = load(
        "coscore: 1\nid: own\nextends: middle.yaml\nindicators: [{id: a, name: Mine}]\n",
        head="",
        middle=middle,
        base=BASE,
    )
    assert (own.by_id["a"].points, own.by_id["a"].name.en) == (30, "Mine")


def test_every_node_is_found_in_the_file_it_came_from(load: Load) -> None:
    new = "{id: d, weight: 5, columns: [라], value: {type: percent}}"
    own = load(f"{OWN}indicators:\n- id: left\n  indicators: [{{id: b, weight: 35}}, {new}]\n", head="", base=BASE)
    places = {name: str(own.by_id[name].at).rpartition("/")[2] for name in ("total", "left", "b", "d")}
    assert places == {
        "total": "sample.yaml:1:1",
        "left": "base.yaml:10:5",
        "b": "base.yaml:15:9",
        "d": "sample.yaml:6:37",
    }


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("coscore: 1\nextends: base.yaml\n", ["E103 sample 1:1"], id="an id is never inherited"),
        pytest.param("id: own\nextends: base.yaml\n", ["E103 sample 1:1"], id="nor is the version of the language"),
        pytest.param(
            f"{OWN}indicators: [{{id: a, weight: 15}}]\n", ["E110 sample 4:30"], id="weights must add up again"
        ),
        pytest.param(
            f"{OWN}indicators: [{{id: a, name: X}}, {{id: a, name: Y}}]\n", ["E113 sample 4:37"], id="an entry twice"
        ),
        pytest.param(
            f"{OWN}indicators: [{{id: d}}]\n", ["E111 sample 4:15", "E120 sample 4:15"], id="a new entry must be whole"
        ),
        pytest.param(f"{OWN}indicators: [{{id: a, colour: red}}]\n", ["E102 sample 4:22"], id="an unknown key"),
        pytest.param(
            f"{OWN}indicators: [{{name: X}}]\n",
            ["E103 sample 4:14", "E111 sample 4:14", "E120 sample 4:14"],
            id="an entry without an id",
        ),
        pytest.param(f"{OWN}indicators: [text]\n", ["E104 sample 4:14"], id="an entry that is none"),
        pytest.param(f"{OWN}indicators: text\n", ["E104 sample 4:13"], id="no list"),
        pytest.param(
            f"{OWN}indicators: [{{id: a, indicators: [{{id: d, weight: 1, columns: [라], value: {{type: percent}}}}]}}]\n",
            ["E110 sample 4:51", "E120 base 14:38", "E120 base 14:52"],
            id="an indicator with indicators",
        ),
    ],
)
def test_problems_are_found_in_the_file_they_come_from(
    findings: Callable[..., tuple[object, ...]], own: str, expected: list[str]
) -> None:
    found = [
        f"{finding.code} {finding.location.file.rpartition('/')[2][:-5]} {finding.location.line}:{finding.location.column}"
        for finding in findings(own, head="", base=BASE)
    ]
    assert found == expected


def test_problems_of_the_base_are_found_there(findings: Callable[..., tuple[object, ...]]) -> None:
    found = findings(OWN, head="", base=BASE.replace("weight: 60", "wieght: no"))
    assert [(finding.code, finding.location.file.rpartition("/")[2], finding.location.line) for finding in found] == [
        ("E102", "base.yaml", 12),
        ("E106", "base.yaml", 12),
    ]


def test_a_new_id_that_stands_inside_itself_does_not_loop(findings: Callable[..., tuple[object, ...]]) -> None:
    found = findings(
        f"{OWN}indicators: [{{id: z, weight: 1, indicators: [{{id: z, weight: 1}}]}}]\n", head="", base=BASE
    )
    assert "E113" in [finding.code for finding in found]


def test_the_built_in_framework_can_be_extended(load: Load) -> None:
    own = load("coscore: 1\nid: own\nextends: coproduction\nties: {break: [exchange]}\n", head="")
    assert (own.id, own.file.ties.break_, len(own.indicators)) == ("own", ["exchange"], 8)


def test_branches_of_the_merged_document_are_those_of_the_tree(load: Load, document: Callable[[str], Mapping]) -> None:
    own = load(OWN, head="", base=BASE)
    assert [branch.id for branch in branches(document(BASE))] == [node.id for node in own.nodes[1:]]
