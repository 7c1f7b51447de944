"""What must hold across a framework file, beyond the kinds of its values: a list of small functions with one signature.

A rule takes the document and yields findings. It reads tolerantly: what is absent or of the wrong kind is somebody
else's finding, so every rule can speak whatever else is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from coscore.findings import Finding
from coscore.framework.document import Mapping
from coscore.framework.problems import MOST
from coscore.framework.rules import (
    bounds,
    combining,
    comparisons,
    formulas,
    grades,
    groups,
    headers,
    ids,
    nodes,
    ranges,
    rulers,
    surveys,
    values,
    weights,
    words,
)

Rule = Callable[[Mapping], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    ids.unique,
    ids.known,
    nodes.indicator_or_dimension,
    nodes.complete,
    nodes.last_needs_years,
    values.go_together,
    values.gaps_can_be_filled,
    values.percentiles_in_order,
    surveys.go_together,
    surveys.answers_on_scale,
    weights.add_up,
    combining.one_way,
    combining.weights_matter,
    combining.floors_on_scale,
    formulas.can_be_read,
    formulas.name_children,
    formulas.use_children,
    rulers.posts_are_sound,
    rulers.tables_rise,
    rulers.floor_on_scale,
    comparisons.zscore_is_whole,
    comparisons.groups_are_known,
    comparisons.trend_is_of_values,
    bounds.fit_their_nodes,
    words.name_one_thing,
    headers.name_one_target,
    headers.unit_is_named,
    headers.kinds_need_registry,
    groups.splits_have_groups,
    groups.excluded_are_known,
    grades.cuts_fall,
    grades.deviations_fall,
    grades.shares_add_up,
    grades.grades_differ,
    ranges.limits_in_order,
    ranges.scores_on_scale,
)


def broken_rules(root: Mapping) -> list[Finding]:
    """What the rules find, of each as much as is listed."""
    return [finding for rule in RULES for finding in islice(rule(root), MOST)]
