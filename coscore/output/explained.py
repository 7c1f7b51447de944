"""What there is to say of a unit: its head, its tree, the workings of its values, its levers, as texts for any format."""

from __future__ import annotations

import re
from math import isnan
from typing import TYPE_CHECKING

from coscore.framework.embedded import portable
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, STATE_NAMES
from coscore.language.words import say
from coscore.output.folding import folds
from coscore.output.formulas import gap_rule
from coscore.output.places import Places
from coscore.output.ranking import adjustment_name
from coscore.output.rulers import how_scored
from coscore.output.shown import short
from coscore.output.table import Column
from coscore.output.unranked import reasons
from coscore.output.worded import is_word, named, worded
from coscore.scoring.groups import label_of
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.findings import Finding
    from coscore.framework.tree import TreeNode
    from coscore.insight.explain.explanation import Explanation, Line
    from coscore.insight.explain.levers import Lever
    from coscore.language import Language
    from coscore.output.folding import Fold

_CELL, _ADDRESS = re.compile(r"(.*[\]:])([A-Z]*[0-9]+)"), re.compile(r"(.*[\]:])[A-Z]*([0-9]+)")

WANTED = ("weight", "lost", "value", "mean", "best", "coverage")
"""Columns of the tree in the order in which they are given room; name, score and points always have it."""

_HEADS = (
    ("", "indicator"),
    ("value", "explain.value"),
    ("weight", "explain.weight"),
    ("", "points_scored"),
    ("", "explain.obtained"),
    ("lost", "explain.lost"),
    ("mean", "explain.to_mean"),
    ("best", "explain.to_best"),
    ("coverage", "explain.coverage"),
)
"""Group and head of every column of the tree."""


def title(found: Explanation, language: Language) -> str:
    """Name, score, grade and ranks on one line."""
    evaluation, unit = found.evaluation, found.unit
    rank, ranked = int(evaluation.ranks[unit]), int(evaluation.ranked.sum())
    score = decimal_text(evaluation.shown[unit], evaluation.digits) if has_score(found) else ""
    parts = [
        found.name,
        say("explain.score", language, score=score) if score else say("explain.none", language),
        evaluation.grades[unit],
        say("explain.rank", language, rank=rank, of=ranked) if rank else "",
        _group_rank(found, language),
    ]
    return "   ".join(filter(None, parts))


def has_score(found: Explanation) -> bool:
    """Whether the unit has a total."""
    return not isnan(found.evaluation.shown[found.unit])


def _group_rank(found: Explanation, language: Language) -> str:
    evaluation, unit = found.evaluation, found.unit
    rank = int(evaluation.group_ranks[unit])
    if not rank or not evaluation.group[unit]:
        return ""
    return say("explain.group_rank", language, group=_group(found, language), rank=rank, of=found.peers)


def _group(found: Explanation, language: Language) -> str:
    evaluation = found.evaluation
    return label_of(evaluation.framework.file.groups, evaluation.group[found.unit]).in_(language)


def head(found: Explanation, language: Language) -> Iterator[tuple[str, str]]:
    """Why it is not ranked, what is missing to the next grade, coverage, whom it is compared with, the framework."""
    evaluation, unit = found.evaluation, found.unit
    if not evaluation.ranked[unit]:
        yield say("explain.why_not", language), reasons(evaluation, language)[unit]
    if found.next_grade and not isnan(evaluation.margins[unit]):
        margin = decimal_text(evaluation.margins[unit], evaluation.digits)
        yield (
            say("explain.next_grade", language),
            say("explain.margin", language, grade=found.next_grade, margin=margin),
        )
    if not isnan(evaluation.coverage[0, unit]):
        yield say("explain.coverage", language), f"{evaluation.coverage[0, unit]:.0%}"
    key = "explain.peers" if evaluation.group[unit] else "explain.everyone"
    yield say("explain.compared", language), say(key, language, group=_group(found, language), n=found.peers)
    framework = evaluation.framework
    yield (
        say("framework", language),
        f"{framework.name.in_(language)} {framework.version} ({framework.id})",
    )


def shown_lines(found: Explanation, depth: int | None, opened: Sequence[TreeNode]) -> list[Line]:
    """The nodes below the root that are listed: down to a depth, and only the ways to and below those opened."""
    nodes = found.evaluation.framework.nodes
    chosen = {node.index for node in opened}
    ways = {index for node in opened for index in _way(node, nodes)}

    def listed(node: TreeNode) -> bool:
        near = depth is None or node.depth <= depth
        reached = not opened or node.depth == 1 or node.parent in ways or not chosen.isdisjoint(_way(node, nodes))
        return near and reached

    return [line for line in found.lines[1:] if listed(line.node)]


def _way(node: TreeNode, nodes: Sequence[TreeNode]) -> Iterator[int]:
    """The indices of a node and of all above it."""
    yield node.index
    if node.parent >= 0:
        yield from _way(nodes[node.parent], nodes)


def columns(found: Explanation, lines: Sequence[Line], language: Language) -> Iterator[Column]:
    """The tree as a table: the nodes, the adjustments, what is cut off; the total stands in the last row."""
    rows = [_row(found, line, line.node.name.in_(language), language) for line in lines]
    rows += [(name, "", "", "", points, "", "", "", "") for name, points in _beside(found, language)]
    total = decimal_text(found.evaluation.shown[found.unit], found.evaluation.digits) if has_score(found) else ""
    rows.append(_row(found, found.lines[0], say("explain.total", language), language, total))
    indents = [2 * (line.node.depth - 1) for line in lines] + [0] * (len(rows) - len(lines))
    for (group, key), cells in zip(_HEADS, zip(*rows, strict=True), strict=True):
        first = key == "indicator"
        yield Column(group, say(key, language), cells, not first, first, indents if first else ())


def _row(found: Explanation, line: Line, name: str, language: Language, total: str | None = None) -> tuple[str, ...]:
    """The cells of a node, or those of the total."""
    digits = found.evaluation.digits
    return (
        name,
        value_text(line, language),
        f"{short(line.weight * 100, 2)}%" if line.weight > 0 else "",
        _number(line.score, digits) if total is None else "",
        _number(line.obtained, digits) if total is None else total,
        _number(line.lost, digits),
        signed_text(line.to_mean, digits),
        signed_text(line.to_best, digits),
        "" if isnan(line.coverage) else f"{line.coverage:.0%}",
    )


def _beside(found: Explanation, language: Language) -> Iterator[tuple[str, str]]:
    """What comes to the tree: its own points where something else follows, the adjustments, what the cap takes away."""
    evaluation, unit, digits = found.evaluation, found.unit, found.evaluation.digits
    if not has_score(found):
        return
    shown = evaluation.displayed
    rows = [
        (adjustment_name(spec, language), float(points[unit]))
        for spec, points in zip(evaluation.framework.adjustments, shown.adjustments, strict=True)
    ]
    if evaluation.framework.file.cap_total is not None:
        rows.append((say("explain.cut", language), float(shown.cut[unit])))
    rows = [(name, points) for name, points in rows if points]
    if rows:
        yield say("explain.tree", language), _number(found.lines[0].obtained, digits)
    yield from ((name, signed_text(points, digits)) for name, points in rows)


def value_text(line: Line, language: Language) -> str:
    """The value of an indicator in words; "" for a dimension, and where it does not apply."""
    spec = line.node.spec
    if spec is None or not line.node.is_indicator:
        return ""
    if line.state in {NOT_APPLICABLE, INVALID} and isnan(line.value):
        return say(f"state.{STATE_NAMES[line.state]}", language)
    text = worded(spec, line.value, language)
    return say("explain.filled", language, value=text) if line.filled and not isnan(line.value) else text


def workings(found: Explanation, line: Line, language: Language) -> Iterator[tuple[str, str]]:
    """How the value and the score of an indicator come about: cells, formula, gap rule, place in the framework."""
    node, spec = line.node, line.node.spec
    assert spec  # noqa: S101 - an indicator stands in the file
    evaluation, unit = found.evaluation, found.unit
    cells = Places(evaluation).of(node.id)[unit]
    yield say("explain.value", language), "  ".join(filter(None, [_made(found, line, language), together(cells)]))
    formula = how_scored(spec, evaluation.framework.file.scale.max, language)
    if isnan(line.score):
        yield say("points_scored", language), formula
    else:
        score = decimal_text(line.score, evaluation.digits)
        yield say("points_scored", language), say("explain.of_value", language, score=score, formula=formula)
    if line.state == MISSING:
        yield say("explain.gaps", language), gap_rule(node, language)
    if not isnan(line.lost):
        yield say("explain.lost", language), decimal_text(line.lost, evaluation.digits)
    yield say("explain.written", language), written_in(node)


def together(cells: Sequence[str]) -> str:
    """Addresses of cells, each file and sheet named once: ``projects.xlsx[사업]G7 G9``."""
    texts: list[str] = []
    before = ""
    for cell in cells:
        match = _CELL.fullmatch(cell)
        sheet, place = match.groups() if match else ("", cell)
        texts.append(place if sheet == before and match else cell)
        before = sheet
    return " ".join(texts)


def _made(found: Explanation, line: Line, language: Language) -> str:
    """The value, what it was divided from, and as what it is scored where it was treated."""
    evaluation, unit, node = found.evaluation, found.unit, line.node
    text = value_text(line, language)
    parts = evaluation.quotients.get(node.id)
    if parts and not isnan(line.value):
        above, below = (short(float(half[unit]), 4) for half in (parts.numerator, parts.denominator))
        text = say("explain.halves", language, value=text, above=above, below=below, times=_times(node))
    used = float(evaluation.used[node.index, unit])
    if node.spec and node.spec.treat and used != line.value and not isnan(used):
        text = say("explain.treated", language, value=text, used=short(used, 4))
    return text


def _times(node: TreeNode) -> str:
    """The factor of a quotient; "" for 1."""
    spec = node.spec
    ratio = spec.value if spec and spec.value and spec.value.type == "ratio" else spec.per if spec else None
    return "" if ratio is None or ratio.times == 1 else short(ratio.times)


def written_in(node: TreeNode) -> str:
    """File and line of a node, as a saved result names them."""
    place = portable(node.at)
    return f"{place.file}:{place.line}" if place.line else str(place)


def to_open(found: Explanation, opened: Sequence[TreeNode]) -> list[Line]:
    """The indicators whose workings are shown: those opened, or else the one that loses most."""
    leaves = [line for line in found.lines if line.node.is_indicator]
    if not opened:
        losing = [line for line in leaves if not isnan(line.lost) and line.lost > 0]
        return sorted(losing, key=lambda line: -line.lost)[:1]
    nodes, chosen = found.evaluation.framework.nodes, {node.index for node in opened}
    return [line for line in leaves if not chosen.isdisjoint(_way(line.node, nodes))]


def lever_text(lever: Lever, found: Explanation, language: Language) -> str:
    """A lever as a sentence."""
    spec, digits = lever.node.spec, found.evaluation.digits
    assert spec  # noqa: S101 - levers are of indicators
    word = worded if is_word(spec, lever.before, language) else named
    facts = {
        "name": lever.node.name,
        "before": worded(spec, lever.before, language),
        "after": word(spec, lever.after, language),
        "score": decimal_text(lever.score, digits),
        "gain": signed_text(lever.gain, digits),
        "rank": lever.rank or "",
        "grade": lever.grade,
    }
    key = "explain.lever.missing" if isnan(lever.before) else "explain.lever"
    return f"{say(key, language, **facts)} [{say(f'explain.lever.{lever.kind}', language)}]"


def cell_texts(lever: Lever, language: Language) -> list[str]:
    """The cells of a lever: ``projects.xlsx[사업]G7: 미제정 -> 시행``."""
    blank = say("explain.blank", language)
    return [f"{one.at}: {blank if one.before is None else one.before} -> {one.after}" for one in lever.cells]


def most_promising(levers: Sequence[Lever], count: int) -> list[Lever]:
    """The levers of the first so many indicators."""
    chosen = list(dict.fromkeys(lever.node.index for lever in levers))[:count]
    return [lever for lever in levers if lever.node.index in chosen]


def findings_of(found: Explanation) -> list[Finding]:
    """The findings that name the unit, or point into a row that a cell of its values stands in."""
    evaluation, places = found.evaluation, Places(found.evaluation)
    targets = [
        *(node.id for node in evaluation.framework.indicators),
        *(one.id for one in evaluation.framework.adjustments),
    ]
    rows = {_row_of(cell) for target in targets for cell in places.of(target)[found.unit]}
    return [
        finding
        for finding in evaluation.findings
        if finding.args.get("unit") == found.name or _row_of(str(finding.location)) in rows
    ]


def _row_of(address: str) -> tuple[str, str]:
    """Sheet and row of the address of a cell."""
    match = _ADDRESS.fullmatch(address)
    return match.groups() if match else (address, "")  # type: ignore[return-value]


def folded_findings(found: Explanation, language: Language) -> list[Fold]:
    """The findings that touch the unit, those that say the same folded."""
    return list(folds(findings_of(found), language))


def signed_text(number: float, digits: int) -> str:
    """A number with its sign; "" where there is none, no sign for 0."""
    if isnan(number):
        return ""
    text = decimal_text(number, digits)
    return f"+{text}" if float(text) > 0 else text


def _number(number: float, digits: int) -> str:
    return "" if isnan(number) else decimal_text(number, digits)
