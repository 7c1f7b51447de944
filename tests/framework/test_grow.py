from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.framework.document import TextFile
from coscore.framework.grow import grow, regrown
from coscore.framework.kinds import examine
from coscore.framework.rules import broken_rules
from coscore.framework.tree import Framework, TreeNode
from coscore.framework.yaml import compose

Load = Callable[..., Framework]

BODY = """\
weights: points
indicators:
  - id: a
    name: {ko: 가, en: A}
    description: about a
    weight: 60
    missing: {policy: zero}
    indicators:
      - {id: b, columns: [b], value: {type: percent}}
      - {id: c, columns: [c], value: {type: percent}, missing: {policy: reweight, min_coverage: 0.9}}
      - id: d
        indicators:
          - {id: e, weight: 5, columns: [e], value: {type: percent}}
          - {id: f, weight: 15, columns: [f], value: {type: percent}}
  - {id: g, weight: 40, columns: [g], value: {type: percent}}
"""


def column(framework: Framework, key: str) -> dict[str, Any]:
    return {node.id: getattr(node, key) for node in framework.nodes}


def test_nodes_stand_in_reading_order_and_know_each_other(load: Load) -> None:
    framework = load(BODY)
    assert [node.index for node in framework.nodes] == [*range(8)]
    assert list(column(framework, "parent").items()) == [
        ("total", -1),
        ("a", 0),
        ("b", 1),
        ("c", 1),
        ("d", 1),
        ("e", 4),
        ("f", 4),
        ("g", 0),
    ]
    assert list(column(framework, "depth").values()) == [0, 1, 2, 2, 2, 3, 3, 1]
    assert column(framework, "children") == {
        "total": (1, 7),
        "a": (2, 3, 4),
        "b": (),
        "c": (),
        "d": (5, 6),
        "e": (),
        "f": (),
        "g": (),
    }


def test_points_are_shared_down_the_tree(load: Load) -> None:
    framework = load(BODY)
    assert column(framework, "points") == {"total": 100, "a": 60, "b": 20, "c": 20, "d": 20, "e": 5, "f": 15, "g": 40}
    assert column(framework, "weight") == pytest.approx(
        {"total": 1, "a": 0.6, "b": 1 / 3, "c": 1 / 3, "d": 1 / 3, "e": 0.25, "f": 0.75, "g": 0.4}
    )
    assert column(framework, "effective") == pytest.approx(
        {"total": 1, "a": 0.6, "b": 0.2, "c": 0.2, "d": 0.2, "e": 0.05, "f": 0.15, "g": 0.4}
    )


def test_as_given_weights_are_used_as_they_stand(load: Load) -> None:
    rows = ", ".join(f"{{id: {name}, weight: 0.333, columns: [{name}], value: {{type: percent}}}}" for name in "abc")
    framework = load(f"weights: as_given\nindicators: [{rows}]\n")
    assert sum(node.effective for node in framework.indicators) == pytest.approx(0.999)


def test_what_happens_to_gaps_is_inherited_whole(load: Load) -> None:
    framework = load(BODY)
    policies = {
        "total": "reweight",
        "a": "zero",
        "b": "zero",
        "c": "reweight",
        "d": "zero",
        "e": "zero",
        "f": "zero",
        "g": "reweight",
    }
    assert {node.id: node.missing.policy for node in framework.nodes} == policies
    assert column(framework, "min_coverage") == {
        "total": 0.6,
        "a": 0,
        "b": 0,
        "c": 0.9,
        "d": 0,
        "e": 0,
        "f": 0,
        "g": 0.6,
    }


def test_the_framework_says_how_much_must_be_present(load: Load) -> None:
    framework = load(f"missing: {{policy: exclude, min_coverage: 0.25}}\n{BODY}")
    assert (framework.nodes[0].missing.policy, framework.nodes[0].min_coverage, framework.by_id["g"].min_coverage) == (
        "exclude",
        0.25,
        0.25,
    )


@pytest.mark.parametrize(
    ("at", "rounded"),
    [
        ("total", set()),
        ("indicator", {"b", "c", "e", "f", "g"}),
        ("every_node", {"total", "a", "b", "c", "d", "e", "f", "g"}),
        ("[d, g]", {"d", "g"}),
        ("[]", set()),
    ],
)
def test_rounding_happens_where_it_is_asked_for(load: Load, at: str, rounded: set[str]) -> None:
    framework = load(f"round: {{at: {at}}}\n{BODY}")
    assert {node.id for node in framework.nodes if node.rounded} == rounded


def test_names_and_places_come_from_the_file(load: Load) -> None:
    framework = load(BODY)
    assert (framework.name, framework.by_id["a"].name, framework.by_id["b"].name) == (
        ("보기", "Sample"),
        ("가", "A"),
        ("b", "b"),
    )
    assert (framework.by_id["a"].description, framework.by_id["b"].description) == (("about a", "about a"), None)
    assert [(node.at.line, node.at.column) for node in framework.nodes[:3]] == [(1, 1), (8, 5), (14, 9)]


@st.composite
def trees(draw: st.DrawFn, kind: str, whole: float = 100.0, depth: int = 0) -> list[dict[str, Any]]:
    """Siblings with weights that fit the kind, each an indicator or a dimension of up to three levels."""
    parts = draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
    stated = draw(st.booleans())
    total = {"points": whole, "shares": 1.0}.get(kind, sum(parts))
    siblings: list[dict[str, Any]] = []
    for part in parts:
        weight = part / sum(parts) * total
        points = weight if stated else whole / len(parts)
        below = draw(trees(kind, points, depth + 1)) if depth < 2 and draw(st.booleans()) else None
        siblings.append({"weight": weight if stated else None, "below": below})
    return siblings


def written(siblings: list[dict[str, Any]], prefix: str = "n") -> str:
    rows = []
    for place, node in enumerate(siblings):
        name = f"{prefix}_{place}"
        weight = "" if node["weight"] is None else f", weight: {node['weight']:.17f}"
        own = (
            f"columns: [{name}], value: {{type: percent}}"
            if node["below"] is None
            else f"indicators: {written(node['below'], name)}"
        )
        rows.append(f"{{id: {name}{weight}, {own}}}")
    return f"[{', '.join(rows)}]"


@given(st.data(), st.sampled_from(["points", "shares", "relative"]))
def test_weights_of_the_indicators_of_any_valid_framework_add_up_to_one(data: st.DataObject, kind: str) -> None:
    siblings = data.draw(trees(kind))
    nodes = grown(
        f'coscore: 1\nid: a\nversion: "1"\nname: N\nunit: {{name: u, columns: {{name: [지자체]}}}}\nweights: {kind}\nindicators: {written(siblings)}\n'
    )
    assert sum(node.effective for node in nodes if node.is_indicator) == pytest.approx(1)
    assert all(
        sum(nodes[child].weight for child in node.children) == pytest.approx(1) for node in nodes if node.children
    )
    assert sum(node.points for node in nodes if node.is_indicator) == pytest.approx(100)


def grown(text: str) -> tuple[TreeNode, ...]:
    root, findings = compose(TextFile("any.yaml", text))
    examined = examine(root)
    assert (findings, examined.findings, broken_rules(root)) == ([], [], [])
    return grow(examined.file, root)


def test_a_node_may_be_rounded_on_its_own(load: Load) -> None:
    framework = load(f"round: {{digits: 1, at: total}}\n{BODY.replace('id: g,', 'id: g, round: {digits: 3},')}")
    assert {node.id: node.rounded for node in framework.nodes if node.rounded is not None} == {"g": 3}


def test_a_framework_is_grown_anew_from_a_changed_file(load: Load) -> None:
    before = load(BODY)
    after = regrown(before, before.file.model_copy(update={"weights": "relative"}))
    assert [node.id for node in after.nodes] == [node.id for node in before.nodes]
    assert [node.at for node in after.nodes] == [node.at for node in before.nodes]
    assert after.sha256 == before.sha256
    assert after.file.weights == "relative"
