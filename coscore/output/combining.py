"""How a dimension's score comes about, as a line of arithmetic with the names of its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.output.shown import short

if TYPE_CHECKING:
    from coscore.framework.tree import Framework, TreeNode
    from coscore.language import Language

_DECIMALS = 4


def how_added(node: TreeNode, framework: Framework, language: Language) -> str:
    """The formula of a dimension's score: its children with their shares."""
    combining = node.combining
    assert combining is not None  # noqa: S101 - only dimensions are asked for
    if combining.formula:
        return " ".join(combining.formula.text.split())
    children = [(child.name.in_(language), child.weight) for child in framework.below(node)]
    line = _line(combining.method, combining.power, children, short(framework.file.scale.max), language)
    floor = combining.floor
    return line if floor is None else f"{line}; {say('added.floor', language, floor=short(floor))}"


def is_plain(node: TreeNode) -> bool:
    """Whether a dimension is the weighted mean that goes without saying."""
    return node.combining is not None and node.combining.method == "arithmetic"


def _line(method: str, power: float, children: list[tuple[str, float]], highest: str, language: Language) -> str:
    whole = sum(weight for _, weight in children)
    names = ", ".join(name for name, _ in children)
    scaled = [(name, short(weight / whole, _DECIMALS)) for name, weight in children]
    beside = ", ".join(f"{name} ({weight})" for name, weight in scaled)
    lines = {
        "arithmetic": " + ".join(f"{name} x {short(weight, _DECIMALS)}" for name, weight in children),
        "geometric": " x ".join(f"{name} ^ {weight}" for name, weight in scaled),
        "harmonic": f"1 / ({' + '.join(f'{weight} / {name}' for name, weight in scaled)})",
        "power": f"({' + '.join(f'{weight} x {name} ^ {short(power)}' for name, weight in scaled)}) ^ (1 / {short(power)})",
        "sum": " + ".join(name for name, _ in children),
        "min": f"min({names})",
        "max": f"max({names})",
        "median": say("added.median", language, parts=beside),
        "copeland": say("added.copeland", language, parts=beside, highest=highest),
    }
    return lines["geometric" if method == "power" and power == 0 else method]
