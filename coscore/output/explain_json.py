"""Explanations as JSON, schema ``coscore/explanation/v1``: points as decimal strings, sentences in both languages."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from coscore.findings.catalogue import entries
from coscore.insight.explain.explanation import Explanation
from coscore.insight.explain.indicator import Page
from coscore.intake.observations import STATE_NAMES
from coscore.language import Label
from coscore.output.entry import general
from coscore.output.explained import findings_of, lever_text, value_text, written_in
from coscore.output.identity import TOOL
from coscore.output.indicators import formula_of, headers_of, how_valued
from coscore.output.json import finding_object, written
from coscore.output.places import Places
from coscore.output.shown import plain_number, short
from coscore.output.unranked import reasons
from coscore.scoring.rounding import FINE, decimal_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coscore.framework.tree import Framework, TreeNode
    from coscore.insight.explain.against import Against
    from coscore.insight.explain.explanation import Line
    from coscore.insight.explain.indicator import Distribution
    from coscore.insight.explain.levers import Lever
    from coscore.language import Language
    from coscore.scoring.evaluation import Evaluation

Object = dict[str, Any]

SCHEMA = "coscore/explanation/v1"

_POINTS, _DECIMALS = 100, 6


def render(found: Explanation | Page | Against) -> str:
    """An explanation as text."""
    return written(document(found))


def document(found: Explanation | Page | Against) -> Object:
    """An explanation as plain data."""
    if isinstance(found, Explanation):
        return _of_unit(found)
    return _of_node(found) if isinstance(found, Page) else _of_difference(found)


def of_code(code: str) -> Object:
    """The entry of a finding code as plain data."""
    entry = entries()[code]
    texts = {"headline": entry.headline, "why": entry.why, "fix": entry.fix, "example": entry.example}
    return {
        **_head("finding"),
        "code": code,
        **{key: both(lambda language, text=text: general(text, language)) for key, text in texts.items()},  # type: ignore[misc]
    }


def both(text: Callable[[Language], str]) -> Object:
    """A text in both languages."""
    return Label(text("ko"), text("en"))._asdict()


def _head(kind: str, framework: Framework | None = None, evaluation: Evaluation | None = None) -> Object:
    head: Object = {"schema": SCHEMA, "tool": TOOL, "kind": kind}
    if framework:
        head["framework"] = {
            "id": framework.id,
            "version": framework.version,
            "sha256": framework.sha256,
            "name": framework.name._asdict(),
            "max": plain_number(framework.file.scale.max),
            "digits": framework.file.round.digits,
        }
    if evaluation:
        sources = evaluation.observations.sources
        head["inputs"] = [{"name": source.name, "sha256": source.sha256} for source in sources]
    return head


def _of_unit(found: Explanation) -> Object:
    evaluation, unit, digits = found.evaluation, found.unit, found.evaluation.digits
    places = Places(evaluation)
    ranked = bool(evaluation.ranked[unit])
    return {
        **_head("unit", evaluation.framework, evaluation),
        **_standing(found.evaluation, unit),
        "of": int(evaluation.ranked.sum()),
        "peers": found.peers,
        "next_grade": found.next_grade,
        "margin": decimal(float(evaluation.margins[unit]), digits),
        "coverage": decimal(float(evaluation.coverage[0, unit]), 2),
        "ranked": ranked,
        "why_not": None if ranked else both(lambda language: reasons(evaluation, language)[unit]),
        "nodes": [_line(found, line, places) for line in found.lines],
        "adjustments": [
            {"id": spec.id, "points": decimal(float(points[unit]), digits), "at": places.of(spec.id)[unit]}
            for spec, points in zip(evaluation.framework.adjustments, evaluation.displayed.adjustments, strict=True)
        ],
        "cut": None
        if evaluation.framework.file.cap_total is None
        else decimal(float(evaluation.displayed.cut[unit]), digits),
        "levers": [_lever(lever, found) for lever in found.levers],
        "findings": [finding_object(finding) for finding in findings_of(found)],
    }


def _standing(evaluation: Evaluation, unit: int) -> Object:
    """Who a unit is and where it stands."""
    return {
        "unit": evaluation.units[unit].name,
        "code": evaluation.units[unit].code,
        "group": evaluation.group[unit],
        "rank": int(evaluation.ranks[unit]) or None,
        "group_rank": int(evaluation.group_ranks[unit]) or None,
        "score": decimal(float(evaluation.shown[unit]), evaluation.digits),
        "exact": plain_number(float(evaluation.totals[unit]), FINE),
        "grade": evaluation.grades[unit],
    }


def _line(found: Explanation, line: Line, places: Places) -> Object:
    digits, node = found.evaluation.digits, line.node
    return {
        **_node(node, found.evaluation.framework),
        "value": plain_number(line.value),
        "words": both(lambda language: value_text(line, language)),
        "state": STATE_NAMES[line.state],
        "filled": line.filled,
        "at": places.of(node.id)[found.unit] if node.is_indicator else [],
        "score": decimal(line.score, digits),
        "exact": plain_number(line.score, FINE),
        "coverage": decimal(line.coverage, 2),
        "weight": short(line.weight * _POINTS, _DECIMALS),
        "contribution": decimal(line.obtained, digits),
        "lost": decimal(line.lost, digits),
        "possible": decimal(line.possible, digits),
        "to_mean": decimal(line.to_mean, digits),
        "to_best": decimal(line.to_best, digits),
    }


def _node(node: TreeNode, framework: Framework) -> Object:
    """What a node is, how its score comes about, and where that is written."""
    return {
        "id": node.id,
        "name": node.name._asdict(),
        "parent": framework.nodes[node.parent].id if node.parent >= 0 else None,
        "rule": both(lambda language: formula_of(node, framework, language)),
        "written": written_in(node),
    }


def _lever(lever: Lever, found: Explanation) -> Object:
    digits = found.evaluation.digits
    changed = [{"at": one.at, "from": one.before, "to": one.after} for one in lever.cells]
    return {
        "indicator": lever.node.id,
        "kind": lever.kind,
        "from": plain_number(lever.before),
        "to": plain_number(lever.after),
        "score": decimal(lever.score, digits),
        "gain": decimal(lever.gain, digits),
        "rank": lever.rank or None,
        "group_rank": lever.group_rank or None,
        "grade": lever.grade,
        "sentence": both(lambda language: lever_text(lever, found, language)),
        **({"cells": changed} if changed else {}),
    }


def _of_node(page: Page) -> Object:
    node, framework = page.node, page.framework
    spec = node.spec
    return {
        **_head("node", framework, page.distribution.evaluation if page.distribution else None),
        **_node(node, framework),
        "description": node.description._asdict() if node.description else None,
        "source": spec.source.label._asdict() if spec and spec.source else None,
        "weight": short(node.effective * _POINTS, _DECIMALS),
        "within": short(node.weight * _POINTS, _DECIMALS),
        "columns": headers_of(spec) if spec and node.is_indicator else [],
        "reads": both(lambda language: how_valued(spec, language)) if spec and node.is_indicator else None,
        "missing": node.missing.policy,
        "min_coverage": node.min_coverage,
        "children": [framework.nodes[child].id for child in node.children],
        "distribution": _distribution(page.distribution) if page.distribution else None,
    }


def _distribution(found: Distribution) -> Object:
    return {
        "count": found.count,
        "full": found.full,
        "zero": found.zero,
        "lowest": plain_number(found.lowest),
        "median": plain_number(found.middle),
        "highest": plain_number(found.highest),
        "at_lowest": list(found.at_lowest),
        "at_highest": list(found.at_highest),
    }


def _of_difference(found: Against) -> Object:
    evaluation = found.evaluation
    adjustments = zip(evaluation.framework.adjustments, found.adjustments.tolist(), strict=True)
    return {
        **_head("against", evaluation.framework, evaluation),
        "units": [_standing(evaluation, unit) for unit in found.units],
        "difference": decimal(found.difference, evaluation.digits),
        "nodes": list(_parts(found)),
        "adjustments": [{"id": spec.id, "part": decimal(part, evaluation.digits)} for spec, part in adjustments],
        "cut": None if evaluation.framework.file.cap_total is None else decimal(found.cut, evaluation.digits),
    }


def _parts(found: Against) -> Iterator[Object]:
    evaluation, digits = found.evaluation, found.evaluation.digits
    for node in evaluation.framework.nodes:
        rows = [(array[node.index, unit]) for array in (evaluation.values, evaluation.scores) for unit in found.units]
        yield {
            **_node(node, evaluation.framework),
            "values": [plain_number(float(number)) for number in rows[:2]],
            "scores": [decimal(float(number), digits) for number in rows[2:]],
            "part": decimal(float(found.parts[node.index]), digits),
        }


def decimal(number: float, digits: int) -> str | None:
    """A number as it is displayed; None where there is none."""
    return None if isnan(number) else decimal_text(number, digits)
