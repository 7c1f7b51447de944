from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.framework.tree import Framework

Load = Callable[..., Framework]

HEAD = 'coscore: 1\nid: own\nversion: "3"\nname: {{ko: 가, en: A}}\nunit: {{name: u, columns: {{name: [지자체]}}{0}}}\n'
BODY = """\
groups: {by: [평가군]}
adjustments: [{id: bonus, kind: bonus, columns: [가점]}]
indicators:
  - {id: a, indicators: [{id: b, columns: [b], value: {type: percent}}, {id: c, columns: [c], value: {type: percent}}]}
  - {id: d, columns: [d], value: {type: percent}}
"""


def test_a_framework_knows_its_nodes(load: Load) -> None:
    framework = load(BODY, head=HEAD.format(""))
    assert (framework.id, framework.version, framework.name) == ("own", "3", ("가", "A"))
    assert [node.id for node in framework.indicators] == ["b", "c", "d"]
    assert [node.id for node in framework.below(framework.by_id["a"])] == ["b", "c"]
    assert [node.id for node in framework.categories] == ["a"]
    assert [adjustment.id for adjustment in framework.adjustments] == ["bonus"]


def test_the_whole_is_found_by_its_own_id(load: Load) -> None:
    framework = load(BODY, head=HEAD.format(""))
    assert framework.by_id["total"] is framework.nodes[0]
    assert not framework.nodes[0].is_indicator


@pytest.mark.parametrize(
    ("key", "by"),
    [(None, ["평가군"]), ("kind", "kind"), ("유형", ["유형"])],
    ids=["as the framework says", "by kind", "by another column"],
)
def test_units_can_be_grouped_otherwise(load: Load, key: str | None, by: object) -> None:
    framework = load(BODY, head=HEAD.format(", registry: kr"))
    assert framework.grouped(key).file.groups.by == by
    assert framework.file.groups.by == ["평가군"]


def test_units_need_not_be_grouped(load: Load) -> None:
    assert load(BODY, head=HEAD.format("")).grouped("none").file.groups is None


def test_kinds_cannot_be_told_without_a_registry(load: Load) -> None:
    with pytest.raises(Refused) as refused:
        load(BODY, head=HEAD.format("")).grouped("kind")
    finding = refused.value.findings[0]
    assert (finding.code, "needs registry: kr" in headline(finding, "en")) == ("E122", True)
