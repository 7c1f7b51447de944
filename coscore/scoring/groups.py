"""Peer groups: ranks, grades and group means are taken inside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.findings import Finding
from coscore.framework.problems import nearest
from coscore.intake.observations import PRESENT
from coscore.language import Label
from coscore.language.text import key
from coscore.registry.identities import codes_of
from coscore.registry.population import population

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.findings.finding import Fact
    from coscore.framework.model import Groups, Split
    from coscore.intake.observations import Observations
    from coscore.registry.resolve import Unit
    from coscore.scoring.aggregate.parts import Mask
    from coscore.scoring.missing import Peers
    from coscore.scoring.task import Task

KINDS = {
    "특별시": "특별·광역시",
    "광역시": "특별·광역시",
    "특별자치시": "특별·광역시",
    "도": "도",
    "특별자치도": "도",
    "시": "시",
    "행정시": "시",
    "군": "군",
    "구": "구",
}
"""The peer group of each kind of municipality, as national evaluations form them."""


LABELS = {
    "특별·광역시": Label("특별·광역시", "metropolitan cities"),
    "도": Label("도", "provinces"),
    "시": Label("시", "cities"),
    "군": Label("군", "counties"),
    "구": Label("구", "districts"),
}
"""The groups of kinds in both languages; a result knows them by the Korean name."""

_MYRIAD = 10_000


def group_names(spec: Groups | None, observations: Observations) -> tuple[str, ...]:
    """The peer group of each unit; "" without groups, and for a unit that belongs to none.

    A group that is split has two names; a unit whose residents nobody knows keeps the name of the whole.
    """
    nobody = ("",) * len(observations.units)
    if spec is None:
        return nobody
    if spec.by == "kind":
        names = tuple(KINDS.get(unit.kind, "") for unit in observations.units)
    else:
        names = observations.groups or nobody
    halves = {name: [half.ko for half in _halves(name, split.population)] for name, split in spec.split.items()}
    pairs = zip(names, observations.units, strict=True)
    return tuple(_half(halves[name], unit, spec.split[name], name) if name in halves else name for name, unit in pairs)


def group_labels(spec: Groups | None) -> dict[str, Label]:
    """What groups are called in both languages, by their names in a result; those that a column names are not among them."""
    if spec is None:
        return {}
    whole = LABELS if spec.by == "kind" else {}
    halves = [half for name, split in spec.split.items() for half in _halves(name, split.population)]
    return {label.ko: label for label in (*whole.values(), *halves)}


def label_of(spec: Groups | None, name: str) -> Label:
    """What a group is called in both languages."""
    return group_labels(spec).get(name, Label(name, name))


def left_out(spec: Groups | None, units: Sequence[Unit]) -> Mask:
    """Which units are scored, but take no part in the ranking: by their code under any of their names, or by their name."""
    if spec is None or not spec.exclude:
        return np.zeros(len(units), np.bool_)
    codes = {code for name in spec.exclude for code in codes_of(name)}
    names = set(map(key, spec.exclude))
    out = (unit.code in codes if unit.code else key(unit.name) in names for unit in units)
    return np.fromiter(out, np.bool_, len(units))


def tell_groups(task: Task, names: Sequence[str], units: Sequence[Unit]) -> None:
    """Say which units could not be told large from small (W411), and who is to be left out but is not there (W410).

    Args:
        task: the framework, what is scored, and the log.
        names: the peer group of each unit of the task.
        units: the units whose names may be left out: those of the task, or whose records they are.
    """
    file = task.framework.file
    if file.groups is None:
        return
    _tell_undivided(task, names, file.groups)
    if file.unit.registry is None:
        known = {key(unit.name): unit.name for unit in units}
        task.log.add(_absent(name, known.values()) for name in file.groups.exclude if key(name) not in known)


def _tell_undivided(task: Task, names: Sequence[str], spec: Groups) -> None:
    def finding(place: int) -> Finding:
        facts: dict[str, Fact] = {"unit": task.observations.units[place].name, "group": names[place]}
        return Finding("W411", task.place("", place, PRESENT), facts | {"name": label_of(spec, names[place])})

    task.log.tell("W411", [place for place, name in enumerate(names) if name in spec.split], finding)


def _absent(name: str, known: Iterable[str]) -> Finding:
    near = nearest(name, known)
    hint = Label(f"혹시 '{near}'인가요?", f"Did you mean '{near}'?") if near else Label("", "")
    return Finding("W410", args={"text": name, "hint": hint})


def _half(halves: Sequence[str], unit: Unit, split: Split, whole: str) -> str:
    residents = population(unit.code)
    if residents is None:
        return whole
    return halves[0] if residents >= split.population else halves[1]


def _halves(name: str, bound: int) -> tuple[Label, Label]:
    """The large and the small half of a group."""
    whole = LABELS.get(name, Label(name, name))
    many = f"{bound // _MYRIAD:,}만" if bound % _MYRIAD == 0 else f"{bound:,}명"
    return (
        Label(f"{whole.ko} ({many} 이상)", f"{whole.en} ({bound:,} or more)"),
        Label(f"{whole.ko} ({many} 미만)", f"{whole.en} (under {bound:,})"),
    )


def groups_of(names: Sequence[str]) -> tuple[str, ...]:
    """The groups that units have, in code-point order of their names; a single one without units."""
    return tuple(sorted(set(names))) or ("",)


def peers_of(names: Sequence[str]) -> Peers:
    """Per unit the index of its group among those that there are."""
    places = {name: place for place, name in enumerate(groups_of(names))}
    if len(places) <= 1:
        return np.zeros(len(names), np.intp)
    return np.fromiter((places[name] for name in names), np.intp, len(names))
