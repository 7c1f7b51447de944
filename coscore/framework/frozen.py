"""A frozen framework as a file: what it extends, and the bounds that its relative methods measured once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap

from coscore.findings import Finding, Refused
from coscore.framework.builtin import builtin_ids
from coscore.framework.model import Bounds, Measured
from coscore.framework.origin import YAML
from coscore.framework.tree import Framework

_WIDTH = 110
_EXACT_WHOLE = 1e15
"""Whole numbers below this are written without a decimal point."""


def base_for(name: str, target: str) -> str:
    """What a frozen framework at a path says behind ``extends``: the id of a built-in one, or the path of the file from there.

    Raises:
        Refused: the file does not lie in the folder of the frozen framework, or below (E127).
    """
    if name in builtin_ids():
        return name
    path, folder = Path(name).resolve(), Path(target).resolve().parent
    if path.suffix not in YAML or Path(target).suffix not in YAML or not path.is_relative_to(folder):
        raise Refused([Finding("E127", args={"target": target, "base": name})])
    return path.relative_to(folder).as_posix()


def frozen_text(framework: Framework, base: str, measured: Mapping[str, Bounds], remark: str) -> str:
    """The file: a remark, a head that extends the framework, and the bounds of every node, those it had already included."""
    bounds = {**framework.file.bounds, **measured}
    places = {node.id: node.index for node in framework.nodes}
    lines = [
        *(f"# {line}" for line in wrap(remark, _WIDTH)),
        "coscore: 1",
        f"id: {framework.id}",
        f"version: {_quoted(f'{framework.version} frozen')}",
        f"extends: {_quoted(base)}",
        "bounds:",
    ]
    for name in sorted(bounds, key=places.__getitem__):
        lines += [f"  {name}:", *_lines(bounds[name])]
    return "\n".join(lines) + "\n"


def _lines(bounds: Bounds) -> Iterator[str]:
    if bounds.groups is None:
        yield from _numbers(bounds, "    ")
        return
    yield "    groups:"
    for group, measured in bounds.groups.items():
        yield f"      {_quoted(group)}:"
        yield from _numbers(measured, "        ")


def _numbers(measured: Measured, margin: str) -> Iterator[str]:
    """The keys of bounds, those that are not there left out; a long list in as many lines as it takes."""
    for key in Measured.model_fields:
        stated = getattr(measured, key)
        if isinstance(stated, float):
            yield f"{margin}{key}: {written(stated)}"
        elif stated is not None:
            yield f"{margin}{key}:"
            yield from _folded(stated, f"{margin}  ")


def _folded(numbers: Sequence[float], margin: str) -> Iterator[str]:
    text = f"[{', '.join(map(written, numbers))}]"
    return iter(wrap(text, _WIDTH, initial_indent=margin, subsequent_indent=f"{margin} ", break_on_hyphens=False))


def written(number: float) -> str:
    """A number as every reader of YAML takes it, and from which exactly the same number is read."""
    if number == int(number) and abs(number) < _EXACT_WHOLE:
        return str(int(number))
    digits, _, power = repr(number).partition("e")
    return f"{digits if '.' in digits else f'{digits}.0'}e{int(power):+03d}" if power else digits


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
