"""Gates files: what is demanded of a result, in the strict YAML of frameworks.

::

    min_score: 55
    max_drop: 5
    required: [전북 완주군]
    nodes:
      satisfaction: {min_score: 40}
    groups:
      군: {min_score: 50}
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.findings.file_reasons import reason
from coscore.framework.document import Broken, Mapping, Scalar, Sequence
from coscore.framework.problems import MOST, TOO_MANY, hint, problem, said
from coscore.framework.yaml import MAX_BYTES, compose, decode
from coscore.language import Label
from coscore.scoring.demands import ON_BASELINE, ON_FINDINGS, ON_NODES, ON_UNITS, Demand, required

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.framework.document import Node, Place
    from coscore.framework.tree import Framework

_KEYS = (*ON_UNITS, *ON_FINDINGS, "required", "nodes", "groups")
_COUNTS = ("max_rank_drop", *ON_FINDINGS)

_NUMBER = Label("0 이상의 수", "a number of 0 or more")
_COUNT = Label("0 이상의 정수", "a whole number of 0 or more")
_SHARE = Label("0과 1 사이의 수", "a number from 0 to 1")
_UNITS = Label("이름이나 코드의 목록 [a, b, ...]", "a list of names or codes [a, b, ...]")
_PARTS = Label("'이름: {기준}'들", "entries 'name: {bounds}'")
_BOUNDS = Label("기준 {min_score: 50, ...}", "bounds {min_score: 50, ...}")
_ELSE = Label("다른 것", "something else")
_NOTHING = Label("빈 값", "nothing")


class _Reading(NamedTuple):
    """A gates file being read: what it is held against, and what is wrong so far."""

    framework: Framework
    findings: list[Finding]

    def wrong(self, node: Node, key: str, expected: Label) -> None:
        """E104, unless what stands there is unreadable and has been reported already."""
        if not isinstance(node, Broken):
            found, nothing = _found(node), Label("", "")
            self.findings.append(problem("E104", node.place, key=key, expected=expected, found=found, hint=nothing))

    def unknown(self, key: str, place: Place, known: tuple[str, ...]) -> None:
        self.findings.append(problem("E102", place, key=key, hint=hint(key, known)))


def read_gates(path: str, framework: Framework) -> tuple[Demand, ...]:
    """The demands of a gates file, in their order there.

    Raises:
        Refused: with every problem: unreadable (E001, E002), no strict YAML (E101 to E108), unknown keys (E102), bounds of
            another kind (E104), nodes that the framework does not have (E051).
    """
    root, findings = compose(decode(path, _bytes(path)))
    found = tuple(_demands(root, _Reading(framework, findings)))
    if len(findings) >= MOST:
        raise Refused([*findings[:MOST], problem("E108", root.place, what=TOO_MANY)])
    if findings:
        raise Refused(findings)
    return found


def on_baseline(demands: tuple[Demand, ...]) -> list[str]:
    """The kinds among them that need an earlier result."""
    return sorted({one.kind for one in demands if one.kind in ON_BASELINE})


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Refused([Finding("E002", Location(path), {"reason": reason("missing")})]) from None
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise Refused([Finding("E001", Location(path), {"reason": reason("system", message=told)})]) from None


def _demands(root: Mapping, reading: _Reading) -> Iterator[Demand]:
    for key, entry in root.entries.items():
        if key == "required":
            yield from _required(entry.node, reading)
        elif key == "nodes":
            yield from _on_nodes(entry.node, reading)
        elif key == "groups":
            yield from _on_groups(entry.node, reading)
        elif key in _KEYS:
            yield from _bound(key, entry.node, reading)
        else:
            reading.unknown(key, entry.place, _KEYS)


def _required(node: Node, reading: _Reading) -> Iterator[Demand]:
    names = [item.value for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    texts = tuple(name for name in names if isinstance(name, str) and name)
    if isinstance(node, Sequence) and texts and len(texts) == len(node.items):
        yield required(tuple(dict.fromkeys(texts)))
    else:
        reading.wrong(node, "required", _UNITS)


def _on_nodes(node: Node, reading: _Reading) -> Iterator[Demand]:
    known = reading.framework.by_id
    for id_, place, bounds in _parts(node, "nodes", reading):
        if id_ not in known:
            reading.findings.append(problem("E051", place, text=id_, hint=hint(id_, known)))
        for one in _bounds(bounds, ON_NODES, reading):
            yield one._replace(node=id_)


def _on_groups(node: Node, reading: _Reading) -> Iterator[Demand]:
    for group, _, bounds in _parts(node, "groups", reading):
        for one in _bounds(bounds, ON_UNITS, reading):
            yield one._replace(group=group)


def _parts(node: Node, key: str, reading: _Reading) -> Iterator[tuple[str, Place, Mapping]]:
    """The names below a key, each with its place and its bounds."""
    if not isinstance(node, Mapping):
        reading.wrong(node, key, _PARTS)
        return
    for name, entry in node.entries.items():
        if isinstance(entry.node, Mapping):
            yield name, entry.place, entry.node
        else:
            reading.wrong(entry.node, name, _BOUNDS)


def _bounds(bounds: Mapping, known: tuple[str, ...], reading: _Reading) -> Iterator[Demand]:
    for key, entry in bounds.entries.items():
        if key in known:
            yield from _bound(key, entry.node, reading)
        else:
            reading.unknown(key, entry.place, known)


def _bound(key: str, node: Node, reading: _Reading) -> Iterator[Demand]:
    number = node.value if isinstance(node, Scalar) and not isinstance(node.value, (bool, str)) else None
    whole = number is not None and float(number).is_integer()
    if number is None or number < 0 or (key in _COUNTS and not whole) or (key == "min_coverage" and number > 1):
        reading.wrong(node, key, _COUNT if key in _COUNTS else _SHARE if key == "min_coverage" else _NUMBER)
    else:
        yield Demand(key, Decimal(said(number)), said(number))


def _found(node: Node) -> Label:
    if not isinstance(node, Scalar):
        return _ELSE
    return _NOTHING if node.value is None else Label(f"'{node.value}'", f"'{node.value}'")
