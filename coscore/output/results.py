"""Results of several years: saved ones read back, spreadsheets scored, each with what it is called."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Finding, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.progress import Watch
    from coscore.scoring.evaluation import Evaluation

DEFAULT = "coproduction"

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def results(
    given: Sequence[str | Path | Evaluation], framework: str | None, years: str | None, watch: Watch | None = None
) -> list[tuple[str, Evaluation]]:
    """Each result with its label, in the order given.

    Spreadsheets are scored by the framework given; without one by that of the last saved result among them, and where there is
    none by the built-in one. A label is what ``years`` says, else the one year of the file's rows, else the year in its name,
    else its name.

    Args:
        given: evaluations, paths of results in JSON, or of whatever can be scored.
        framework: the framework for spreadsheets.
        years: labels, with commas between them; one that is a year keeps that year's rows of a spreadsheet.
        watch: is told of the rows read.

    Raises:
        Refused: whatever cannot be read, or as many labels as there are not results (E065).
    """
    from coscore.framework.load import load_framework

    labels = _labels(years, len(given))
    saved = {place: _saved(one) for place, one in enumerate(given) if not isinstance(one, str | Path) or is_result(one)}
    rules = saved[max(saved)].framework if saved and framework is None else load_framework(framework or DEFAULT)
    found = [
        saved[place] if place in saved else _scored(str(one), rules, labels[place] if labels else "", watch)
        for place, one in enumerate(given)
    ]
    names = labels or [
        label(one, result, place) for place, (one, result) in enumerate(zip(given, found, strict=True), 1)
    ]
    return list(zip(distinct(names), found, strict=True))


def is_result(path: str | Path) -> bool:
    """Whether a path is that of a saved result, by its suffix."""
    return Path(path).suffix.lower() == ".json"


def _saved(one: str | Path | Evaluation) -> Evaluation:
    from coscore.output.recall import recall

    return recall(str(one)) if isinstance(one, str | Path) else one


def _labels(years: str | None, count: int) -> list[str]:
    if years is None:
        return []
    labels = [label.strip() for label in years.split(",")]
    if len(labels) != count or not all(labels) or len({*labels}) != count:
        raise Refused([Finding("E065", args={"given": len({*filter(None, labels)}), "files": count})])
    return labels


def _scored(path: str, framework: Framework, label: str, watch: Watch | None) -> Evaluation:
    from coscore.intake.read import read
    from coscore.scoring.evaluate import evaluate

    year = int(label) if _YEAR.fullmatch(label) else None
    return evaluate(framework, read([path], framework, year=year, watch=watch))


def label(given: str | Path | Evaluation, result: Evaluation, place: int) -> str:
    """The one year of its rows, else the last year in its file's name, else that name; its place where it has none."""
    years = {*result.observations.year.tolist()}
    if len(years) == 1 and years != {0}:
        return str(years.pop())
    if not isinstance(given, str | Path):
        return str(place)
    found = _YEAR.findall(Path(given).stem)
    return found[-1] if found else Path(given).stem


def distinct(labels: Sequence[str]) -> list[str]:
    """The labels, with a number behind those that occur again."""
    return [
        f"{label} ({labels[: place + 1].count(label)})" if labels.count(label) > 1 else label
        for place, label in enumerate(labels)
    ]
