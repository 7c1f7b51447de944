"""A framework as a tree: every node with its weight as stated and its share of the total, every indicator with its rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from coscore.language.words import say
from coscore.output.cells import fold, narrow, pad, plain, width
from coscore.output.combining import how_added, is_plain
from coscore.output.formulas import how_combined, how_read, rules
from coscore.output.measures import how_made
from coscore.output.rulers import how_scored
from coscore.output.shown import short

if TYPE_CHECKING:
    from coscore.framework.model import Node
    from coscore.framework.tree import Framework, TreeNode
    from coscore.language import Language
    from coscore.output.console import Console

_LEAST_ROOM = 16
_SHARE_DECIMALS = 2


class _Strokes(NamedTuple):
    """What a tree is drawn with: beside a child, beside the last child, and before what stands below each of them."""

    child: str
    last: str
    go_on: str
    end: str


_LINES = _Strokes("├─ ", "└─ ", "│  ", "   ")
_SAFE = _Strokes("|- ", "`- ", "|  ", "   ")


class _Row(NamedTuple):
    """A line of the tree before it is laid out; ``stem`` and ``under`` are drawn before its text and before its remarks."""

    stated: str
    share: str
    stem: str
    text: str
    under: str
    remark: str


def render(framework: Framework, console: Console) -> str:
    """The framework for a reader: what it is, what holds for all of it, and its tree."""
    return "\n".join([*_head(framework, console), "", *_tree(framework, console)])


def _head(framework: Framework, console: Console) -> Iterator[str]:
    pairs = [pair for pair in _facts(framework, console.language) if pair[1]]
    room = max(width(heading) for heading, _ in pairs)
    for heading, text in pairs:
        first, *more = _folded(text, room + 2, console)
        yield f"{pad(heading, room)}  {first}"
        yield from (f"{' ' * room}  {line}" for line in more)


def _facts(framework: Framework, language: Language) -> Iterator[tuple[str, str]]:
    file = framework.file
    name = f"{framework.name.in_(language)} ({framework.id} {framework.version})"
    yield say("framework", language), name
    yield say("meaning", language), file.description.label.in_(language) if file.description else ""
    yield say("origin", language), file.source.label.in_(language) if file.source else ""
    yield say("tree.unit", language), file.unit.name.label.in_(language)
    yield say("tree.record", language), file.record.name.label.in_(language) if file.record else ""
    yield say("tree.weight", language), say(f"weights.{file.weights}", language)
    yield from rules(framework, language)


def _tree(framework: Framework, console: Console) -> Iterator[str]:
    language, strokes = console.language, _SAFE if console.glyphs.narrow else _LINES
    titles = (say("tree.weight", language), say("tree.share", language))
    root = framework.nodes[0]
    head = _Row(*titles, "", say("indicator", language), "", "")
    rows = [head, _row(root, framework, "", "", language), *_below(root, framework, "", strokes, language)]
    rooms = [max(width(row[column]) for row in rows) for column in (0, 1)]
    for row in rows:
        numbers = f"{pad(row.stated, rooms[0], right=True)}  {pad(row.share, rooms[1], right=True)}  "
        yield (numbers + row.stem + _safe(row.text, console)).rstrip()
        margin = " " * width(numbers) + row.under
        yield from (margin + line for line in _folded(row.remark, width(margin), console) if line)


def _below(parent: TreeNode, framework: Framework, trunk: str, strokes: _Strokes, language: Language) -> Iterator[_Row]:
    for index in parent.children:
        node, is_last = framework.nodes[index], index == parent.children[-1]
        under = trunk + (strokes.end if is_last else strokes.go_on)
        yield _row(node, framework, trunk + (strokes.last if is_last else strokes.child), under, language)
        yield from _below(node, framework, under, strokes, language)


def _row(node: TreeNode, framework: Framework, stem: str, under: str, language: Language) -> _Row:
    spec = node.spec
    stated = short(spec.weight) if spec and spec.weight is not None else ""
    remark = _remark(node, framework, language)
    share = f"{short(node.effective * 100, _SHARE_DECIMALS)}%"
    return _Row(stated, share, stem, f"{node.name.in_(language)}  {node.id}", f"{under}   ", remark)


def _remark(node: TreeNode, framework: Framework, language: Language) -> str:
    """How the score of a node comes about; nothing of the weighted mean, which the weights beside it tell, unless it is measured anew."""
    if node.is_indicator:
        return _rule(node.spec, framework.file.scale.max, language) if node.spec else ""
    added = "" if is_plain(node) or node.parent < 0 else how_added(node, framework, language)
    anew = how_scored(node.spec, framework.file.scale.max, language) if node.spec and node.spec.normalise else ""
    return "; ".join(filter(None, (added, anew)))


def _rule(spec: Node, highest: float, language: Language) -> str:
    """How the cells of an indicator are read, how a unit's records are combined, and how its score comes about."""
    read = how_read(spec.value, language) if spec.value else ""
    combined = "" if spec.combine == "mean" else f" ({how_combined(spec, language)})"
    return "; ".join([f"{read}{combined}", *how_made(spec, language), how_scored(spec, highest, language)])


def _folded(text: str, left: int, console: Console) -> list[str]:
    """The text in lines that end with those of the terminal, after a margin of so many cells."""
    safe = _safe(text, console)
    return [safe] if console.width is None else fold(safe, max(console.width - left, _LEAST_ROOM))


def _safe(text: str, console: Console) -> str:
    return narrow(plain(text)) if console.glyphs.narrow else plain(text)
