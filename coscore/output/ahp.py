"""Weights by pairwise comparison: as YAML ready to paste, as JSON, and in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from coscore.insight.ahp.random_index import TABLES, limit, random_index
from coscore.insight.ahp.verdict import number
from coscore.output.cells import pad, plain, width
from coscore.output.identity import TOOL
from coscore.output.json import written
from coscore.output.shown import plain_number, short
from coscore.scoring.shares import apportion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.framework.tree import Framework, TreeNode
    from coscore.insight.ahp.verdict import Judged, Weighing
    from coscore.output.console import Console

SCHEMA = "coscore/ahp/v1"
DECIMALS = 6

_ID = re.compile(r"[a-z][a-z0-9_]*")
_RATIO_DECIMALS = 4


class Result(NamedTuple):
    """What is printed.

    Attributes:
        weighing: the judgements weighed up.
        table: name of the table of random indices.
        nodes: the node of each item; none without a framework.
        framework: whose nodes they are; None without one.
    """

    weighing: Weighing
    table: str
    nodes: Sequence[TreeNode] = ()
    framework: Framework | None = None

    @property
    def kind(self) -> str:
        """What the weights are in the sense of the language's ``weights``: those of the framework, else relative."""
        return self.framework.file.weights if self.framework else "relative"

    @property
    def whole(self) -> float:
        """What the weights add up to: the points of the parent under points, else 1."""
        if self.framework and self.kind == "points":
            return self.framework.nodes[self.nodes[0].parent].points
        return 1.0

    @property
    def weights(self) -> list[float]:
        """Weights with six decimals that add up exactly: rounded by the largest remainder."""
        shares = (self.weighing.weights * self.whole)[:, np.newaxis]
        return [float(weight) for weight in apportion(shares, np.array([self.whole]), DECIMALS)[:, 0]]

    @property
    def ids(self) -> list[str]:
        """The ids of the items: those of their nodes, else the items where they can be ids, else item_1, item_2 and so on."""
        if self.nodes:
            return [node.id for node in self.nodes]
        items = self.weighing.items
        named = all(_ID.fullmatch(item) for item in items)
        return [item if named else f"item_{place}" for place, item in enumerate(items, 1)]


def yaml_text(result: Result, console: Console) -> str:
    """The weights as part of a framework file, with what they rest on as comments."""
    everyone = result.weighing.all
    ratio = "-" if everyone.ratio is None else f"{everyone.ratio:.{_RATIO_DECIMALS}f}"
    persons = max(len(result.weighing.persons), 1)
    lines = [
        f"# {console.say('ahp.head', n=persons, ratio=ratio, table=TABLES[result.table].source)}",
        f"# {console.say('ahp.sum', whole=short(result.whole), decimals=DECIMALS)}",
        f"weights: {result.kind}",
        "indicators:",
    ]
    rows = zip(result.ids, result.weighing.items, result.weights, strict=True)
    lines += [f"  - {{id: {id_}, weight: {weight:.{DECIMALS}f}}} # {plain(item)}" for id_, item, weight in rows]
    return "\n".join(lines)


def json_text(result: Result) -> str:
    """The weights as JSON, schema ``coscore/ahp/v1``."""
    weighing = result.weighing
    items = zip(weighing.items, result.ids, result.weights, map(plain_number, weighing.weights), strict=True)
    size = len(weighing.items)
    table = {"name": result.table, "source": TABLES[result.table].source, "value": random_index(result.table, size)}
    document = {
        "schema": SCHEMA,
        "tool": TOOL,
        "weights": result.kind,
        "items": [
            {"item": item, "id": id_, "weight": f"{weight:.{DECIMALS}f}", "exact": exact}
            for item, id_, weight, exact in items
        ],
        "random_index": table,
        "limit": limit(size),
        "all": _object(weighing.all, weighing.items),
        "persons": [{"name": one.name, **_object(one, weighing.items)} for one in weighing.persons],
    }
    return written(document)


def _object(one: Judged, items: Sequence[str]) -> dict[str, Any]:
    worst = one.worst and {
        "items": [items[item] for item in one.worst.items],
        "judged": [plain_number(value) for value in (one.worst.first, one.worst.second, one.worst.judged)],
        "implied": plain_number(one.worst.implied),
    }
    found = one.priorities
    return {
        "weights": [plain_number(weight) for weight in found.weights] if found else None,
        "lambda_max": plain_number(found.largest) if found else None,
        "consistency_index": plain_number(found.consistency) if found else None,
        "consistency_ratio": None if one.ratio is None else plain_number(one.ratio),
        "accepted": one.accepted,
        "missing": one.missing,
        "worst": worst,
    }


def commentary(result: Result, console: Console) -> Iterator[str]:
    """What a reader wants to know beside the weights: consistency of each person and of all, gaps, the worst triple."""
    weighing = result.weighing
    rows = [(one.name or console.say("ahp.all"), _figures(one, console)) for one in (*weighing.persons, weighing.all)]
    room = max(width(plain(name)) for name, _ in rows)
    yield from (f"{pad(plain(name), room)}  {figures}" for name, figures in rows)
    if worst := weighing.all.worst:
        first, second, third = (weighing.items[item] for item in worst.items)
        figures = {"x": worst.first, "y": worst.second, "implied": worst.implied, "judged": worst.judged}
        blanks = {name: number(value) for name, value in figures.items()}
        yield plain(console.say("ahp.worst", a=first, b=second, c=third, **blanks))
    if weighing.all.missing:
        yield console.say("ahp.completed", n=weighing.all.missing)
    if random_index(result.table, len(weighing.items)) is None and len(weighing.items) > 2:  # noqa: PLR2004 - two agree
        yield console.say("ahp.no_index", n=len(weighing.items), table=result.table)
    if not result.nodes and result.ids[0] != weighing.items[0]:
        yield console.say("ahp.ids")


def _figures(one: Judged, console: Console) -> str:
    gaps = console.say("ahp.gaps", n=one.missing) if one.missing else ""
    if one.priorities is None:
        return console.say("ahp.unconnected", gaps=gaps)
    ratio = "-" if one.ratio is None else f"{one.ratio:.3f}"
    facts = {"largest": f"{one.priorities.largest:.4f}", "index": f"{one.priorities.consistency:.4f}", "ratio": ratio}
    return console.say("ahp.figures", **facts, limit=f"{limit(len(one.ratios)):.2f}", gaps=gaps)
