"""The pictures of docs/methods, drawn from what the program computes: ``python docs/pictures.py``. A test fails while one is stale."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import coscore

FOLDER = Path(__file__).parent / "pictures"
SIDE, LEFT, TOP, BELOW, BETWEEN, LINE = 220, 40, 16, 36, 34, 17
STEPS = 100
HEAD = 'coscore: 1\nid: picture\nversion: "1"\nname: picture\nunit: {name: unit, columns: {name: [unit]}}\n'
GROUND, TEXT, GRID = "#ffffff", "#24292f", "#d0d7de"
COLOURS = ("#0969da", "#cf222e", "#1a7f37", "#8250df", "#9a6700")
DASHES = ("none", "7 3", "2 3", "10 3 2 3", "4 2")


class Curve(NamedTuple):
    """A line of a picture: its label, and the scores along the x axis, NaN where there are none."""

    label: str
    scores: list[float]


class Panel(NamedTuple):
    """A coordinate system: what runs along its x axis, from 0 to an end, and its curves."""

    along: str
    end: int
    curves: list[Curve]


def main() -> None:
    """Draw every picture that has changed."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in pictures().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(path.relative_to(FOLDER.parent))


def pictures() -> dict[Path, str]:
    """Every picture, as it should be."""
    lines = {
        "goalposts 20, 80": "goalposts, worst: 20, best: 80",
        "target_band 20, 80": "target_band, low: 20, high: 80",
        "target_ratio 60": "target_ratio, target: 60",
        "pass_fail 60": "pass_fail, target: 60",
    }
    bends = {
        "steps 20, 40, 80": "steps, steps: [{from: 20, score: 25}, {from: 40, score: 50}, {from: 80, score: 100}]",
        "points 20:0 40:70 80:100": "points, points: [[20, 0], [40, 70], [80, 100]]",
        "log_normal 50, 80": "log_normal, median: 50, p10: 80",
        "log_normal 50, 20": "log_normal, median: 50, p10: 20",
    }
    places = {"rank": "rank", "exponential_rank": "exponential_rank"}
    drifting = [(50 + at / 2, 50 - at / 2) for at in range(STEPS + 1)]
    lagging = [(100.0, float(at)) for at in range(STEPS + 1)]
    return {
        FOLDER / "normalisation.svg": _drawn(
            [
                Panel("x", 100, _rulers(lines)),
                Panel("x", 100, _rulers(bends)),
                Panel("100 (n + 1 - r) / n", 100, _rulers(places)),
            ]
        ),
        FOLDER / "aggregation.svg": _drawn(
            [Panel("d: 50 + d, 50 - d", 50, _means(drifting)), Panel("x: 100, x", 100, _means(lagging))]
        ),
    }


def _rulers(methods: dict[str, str]) -> list[Curve]:
    """Scores of the values 0, 1, ... 100, each method on a column of its own."""
    names = {label: f"m{at}" for at, label in enumerate(methods)}
    leaves = (
        f"{{id: {names[label]}, columns: [{names[label]}], value: {{type: number}}, normalise: {{method: {keys}}}}}"
        for label, keys in methods.items()
    )
    rows = [dict.fromkeys(names.values(), float(at)) for at in range(STEPS + 1)]
    found = _scores(f"indicators: [{', '.join(leaves)}]\n", rows)
    return [Curve(label, found[name]) for label, name in names.items()]


def _means(pairs: list[tuple[float, float]]) -> list[Curve]:
    """Means of two scores of equal weight."""
    leaf = "columns: [{0}], value: {{type: number}}, normalise: {{method: as_is}}"
    leaves = ", ".join(f"{{id: {name}, {leaf.format(name)}}}" for name in "ab")
    rows = [{"a": a, "b": b} for a, b in pairs]
    ways = {
        "arithmetic": "arithmetic",
        "geometric": "geometric",
        "harmonic": "harmonic",
        "min": "min",
        "power 2": "{power: 2}",
    }
    root = "indicators: [{{id: mean, aggregate: {0}, indicators: [{1}]}}]\n"
    return [Curve(label, _scores(root.format(way, leaves), rows)["mean"]) for label, way in ways.items()]


def _scores(body: str, rows: list[dict[str, float]]) -> dict[str, list[float]]:
    """The scores of every node, in the order of the rows."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "picture.yaml"
        path.write_text(HEAD + body, encoding="utf-8")
        found = coscore.evaluate([{"unit": f"{at:03}", **row} for at, row in enumerate(rows)], framework=str(path))
    order = sorted(range(len(rows)), key=lambda at: found.units[at].name)
    return {node.id: found.scores[node.index, order].tolist() for node in found.framework.nodes}


def _drawn(panels: list[Panel]) -> str:
    """The picture: its panels side by side on a ground of their own, so that it can be read on any page."""
    width = LEFT + len(panels) * SIDE + (len(panels) - 1) * BETWEEN + LEFT // 2
    height = TOP + SIDE + BELOW + LINE * max(len(panel.curves) for panel in panels) + 8
    inner = [line for at, panel in enumerate(panels) for line in _panel(panel, LEFT + at * (SIDE + BETWEEN))]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
            f'<rect width="{width}" height="{height}" rx="6" fill="{GROUND}"/>',
            f'<g font-family="sans-serif" font-size="12" fill="{TEXT}">',
            *inner,
            "</g>",
            "</svg>\n",
        ]
    )


def _panel(panel: Panel, left: int) -> list[str]:
    bottom = TOP + SIDE
    lines = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = left + share * SIDE, bottom - share * SIDE
        lines += [
            f'<path stroke="{GRID}" d="M{x:g} {TOP}V{bottom}M{left} {y:g}H{left + SIDE}"/>',
            f'<text x="{x:g}" y="{bottom + 15}" text-anchor="middle">{share * panel.end:g}</text>',
            f'<text x="{left - 5}" y="{y + 4:g}" text-anchor="end">{share * 100:g}</text>',
        ]
    lines.append(f'<text x="{left + SIDE / 2:g}" y="{bottom + 31}" text-anchor="middle">{panel.along}</text>')
    for at, curve in enumerate(panel.curves):
        y = bottom + BELOW + LINE * (at + 1) - 4
        style = f'fill="none" stroke="{COLOURS[at]}" stroke-width="2" stroke-dasharray="{DASHES[at]}"'
        lines += [
            f'<path {style} d="{_path(curve.scores, left, bottom)}"/>',
            f'<path {style} d="M{left} {y - 4}h30"/>',
            f'<text x="{left + 38}" y="{y}">{curve.label}</text>',
        ]
    return lines


def _path(scores: list[float], left: int, bottom: int) -> str:
    points = [
        f"{left + SIDE * at / STEPS:.1f} {bottom - SIDE * score / 100:.1f}"
        for at, score in enumerate(scores)
        if not math.isnan(score)
    ]
    return "M" + "L".join(points)


if __name__ == "__main__":
    sys.exit(main())
