"""The Python API: load a framework, read spreadsheets or tables, score them, and ask the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coscore.framework.load import load_framework as _load
from coscore.framework.tree import Framework
from coscore.scoring.evaluation import Evaluation as Scored

if TYPE_CHECKING:
    from coscore.intake.observations import Observations
    from coscore.language import Language

Table = Sequence[Mapping[str, Any]] | Mapping[str, Any]
Data = str | Path | bytes | Sequence[str | Path] | Table


class Evaluation(Scored):
    """The result of scoring; see :class:`coscore.scoring.evaluation.Evaluation` for its arrays."""

    def table(self) -> list[dict[str, Any]]:
        """One dict per unit, in the order of ranks, with the columns of the CSV; scores as floats, None where there is none."""
        from coscore.output.rows import rows

        return rows(self)

    def to_json(self) -> str:
        """The result as JSON, schema ``coscore/result/v1``."""
        from coscore.output.json import render

        return render(self)

    def save(self, path: str | Path, language: Language = "ko") -> None:
        """Write the result; the suffix chooses the format: .csv, .json, .md, .xlsx.

        Raises:
            coscore.Refused: the target cannot be written (E016).
        """
        from coscore.output.save import write

        write(self, str(path), language)


def load_framework(framework: str | Path | Framework = "coproduction") -> Framework:
    """Load a framework by the id of a built-in one or the path of a YAML file.

    Raises:
        coscore.Refused: with every problem of the file.
    """
    return framework if isinstance(framework, Framework) else _load(str(framework))


def read(
    data: Data,
    framework: str | Path | Framework = "coproduction",
    *,
    year: int | None = None,
    sheet: str | None = None,
    limits: Mapping[str, int | float | str] | None = None,
) -> Observations:
    """Read spreadsheets (paths or the bytes of one), or a table: a list of dicts, or a dict of columns.

    ``limits`` raises some of those of docs/limits.md: ``{"file-bytes": "8GiB", "merges": 500_000}``.

    Raises:
        coscore.Refused: files that cannot be read, or columns that are missing.
    """
    from coscore.intake.memory import read_table
    from coscore.intake.raising import raised
    from coscore.intake.read import read as read_files

    loaded, bounds = load_framework(framework), raised(limits or {})
    if isinstance(data, (str, Path, bytes)):
        return read_files([data], loaded, year=year, sheet=sheet, limits=bounds)
    if isinstance(data, Mapping) or (data and isinstance(data[0], Mapping)):
        return read_table(data, loaded, year=year)  # type: ignore[arg-type]
    return read_files([*data], loaded, year=year, sheet=sheet, limits=bounds)


def evaluate(
    data: Data,
    framework: str | Path | Framework = "coproduction",
    *,
    by: str = "unit",
    group: str | None = None,
    year: int | None = None,
    sheet: str | None = None,
    limits: Mapping[str, int | float | str] | None = None,
) -> Evaluation:
    """Score spreadsheets or a table; the arguments are those of the command line.

    Raises:
        coscore.Refused: the framework or the data cannot be used at all. Errors in single cells do not raise: the units
            they touch are not ranked, and the findings say why.
    """
    from coscore.scoring.evaluate import evaluate as score

    loaded = load_framework(framework).grouped(group)
    scored = score(loaded, read(data, loaded, year=year, sheet=sheet, limits=limits), by=by)
    return Evaluation(**{field.name: getattr(scored, field.name) for field in fields(scored)})
