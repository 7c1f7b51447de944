"""The Python API: load a framework, read spreadsheets or tables, score them, and ask the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coscore.framework.load import load_framework as _load
from coscore.framework.tree import Framework
from coscore.insight.compare.comparison import Comparison as Compared
from coscore.scoring.evaluation import Evaluation as Scored

if TYPE_CHECKING:
    from coscore.explanations import Against, Explanation, Page
    from coscore.insight.robustness.analysis import Robustness
    from coscore.intake.assignments import Assignment
    from coscore.intake.observations import Observations
    from coscore.language import Language

Table = Sequence[Mapping[str, Any]] | Mapping[str, Any]
Amounts = Mapping[str, int | float | str]
Columns = str | Path | Mapping[str, str | Sequence[str]]
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

    def robustness(
        self,
        *,
        weights: float = 0.25,
        dirichlet: float | None = None,
        sampling: bool = True,
        draws: int = 1000,
        seed: int = 0,
        top: int = 10,
        level: float = 0.9,
        pair: Sequence[str] = (),
    ) -> Certainty:
        """How sure ranks and grades are; the arguments are those of ``coscore robustness``.

        Raises:
            coscore.Refused: nobody is ranked (E019), a unit of the pair is not there (E040), too many draws (E041).
        """
        from coscore.insight.robustness.analysis import analyse
        from coscore.insight.robustness.settings import Settings

        settings = Settings(weights, dirichlet, sampling, draws, seed, top, level)
        return Certainty(analyse(self, settings, pair=pair))

    def explain(self, name: str, *, against: str | None = None) -> Explanation | Page | Against:
        """Explain a unit, an indicator or a dimension; with ``against`` the difference of two units.

        What comes back has ``text(language)`` and ``to_json()``.

        Raises:
            coscore.Refused: nothing goes by the name (E020), several do (E060), or a unit has no score (E061).
        """
        from coscore.explanations import explained

        return explained(self, name, against)

    def save(self, path: str | Path, language: Language = "ko") -> None:
        """Write the result; the suffix chooses the format: .csv, .json, .md, .xlsx.

        Raises:
            coscore.Refused: the target cannot be written (E016).
        """
        from coscore.output.save import write

        write(self, str(path), language)


class Certainty:
    """How sure the ranks and grades of a result are; ``analysis`` has every number of it."""

    def __init__(self, analysis: Robustness) -> None:
        """Wrap an analysis."""
        self.analysis = analysis

    def verdict(self, language: Language = "ko") -> list[str]:
        """What the numbers say, a sentence each."""
        from coscore.output.certainty import sentences

        return list(sentences(self.analysis, language))

    def table(self) -> list[dict[str, Any]]:
        """One dict per unit ranked, by rank, with the columns of the CSV."""
        from coscore.output.robustness_data import table

        return table(self.analysis)

    def to_json(self, language: Language = "ko") -> str:
        """Everything as JSON, schema ``coscore/robustness/v1``; sentences are in the language."""
        from coscore.output.robustness_data import json_text

        return json_text(self.analysis, language)


class Comparison(Compared):
    """Years compared; see :class:`coscore.insight.compare.comparison.Comparison` for what it holds."""

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data, schema ``coscore/comparison/v1``."""
        from coscore.output.compare_formats import document

        return document(self)

    def save(self, path: str | Path, language: Language = "ko") -> None:
        """Write the comparison; the suffix chooses the format: .json, .csv, .md.

        Raises:
            coscore.Refused: the target cannot be written (E016).
        """
        from coscore.output.compare_save import write

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
    map: Mapping[str, str] | None = None,  # noqa: A002 - called as on the command line
    columns: Columns | None = None,
    limits: Amounts | None = None,
) -> Observations:
    """Read spreadsheets (paths or the bytes of one), or a table: a list of dicts, or a dict of columns.

    ``limits`` raises some of those of docs/limits.md: ``{"file-bytes": "8GiB", "merges": 500_000}``.
    ``map`` says what headers mean, ``{"header": "id"}``; ``columns`` is the path of a columns file or its contents,
    ``{"id": ["header", ...]}``.

    Raises:
        coscore.Refused: files that cannot be read, or columns that are missing.
    """
    assignments = _assignments(map, columns)
    return _read(data, load_framework(framework), year=year, sheet=sheet, assignments=assignments, limits=limits)


def _read(
    data: Data,
    framework: Framework,
    *,
    assignments: tuple[Assignment, ...],
    year: int | None = None,
    sheet: str | None = None,
    of_any_framework: bool = False,
    limits: Amounts | None = None,
) -> Observations:
    from coscore.intake.memory import read_table
    from coscore.intake.raising import raised
    from coscore.intake.read import read as read_files

    if isinstance(data, Mapping) or (
        not isinstance(data, (str, Path, bytes)) and data and isinstance(data[0], Mapping)
    ):
        return read_table(data, framework, year=year, assignments=assignments)  # type: ignore[arg-type]
    return read_files(
        [data] if isinstance(data, (str, Path, bytes)) else [*data],
        framework,
        year=year,
        sheet=sheet,
        assignments=assignments,
        of_any_framework=of_any_framework,
        limits=raised(limits or {}),
    )


def _assignments(said: Mapping[str, str] | None, columns: Columns | None) -> tuple[Assignment, ...]:
    if not said and not columns:
        return ()
    from coscore.intake.assignments import listed, stated, together
    from coscore.intake.columns_file import read_columns

    standing = listed(columns) if isinstance(columns, Mapping) else read_columns(str(columns)) if columns else ()
    return together(stated(said or {}), standing)


def template(
    path: str | Path,
    framework: str | Path | Framework = "coproduction",
    *,
    prefill: Data | None = None,
    map: Mapping[str, str] | None = None,  # noqa: A002 - called as on the command line
    columns: Columns | None = None,
    language: Language = "ko",
) -> str:
    """Write a workbook to fill in (.xlsx) and give its id.

    ``prefill`` is earlier data whose names are carried over, read with ``map`` and ``columns``; rows whose unit cannot be
    told are left out.

    Raises:
        coscore.Refused: a framework or earlier data that cannot be read, or a target that cannot be written (E016).
    """
    from coscore.output.save import check_workbook, write_file
    from coscore.output.template import render
    from coscore.output.template_columns import columns as columns_of
    from coscore.output.template_rows import carried

    loaded = load_framework(framework)
    check_workbook(str(path), [loaded.path, *([str(prefill)] if isinstance(prefill, (str, Path)) else [])])
    rows = []
    if prefill is not None:
        observations = _read(prefill, loaded, assignments=_assignments(map, columns), of_any_framework=True)
        rows = carried(observations, loaded, columns_of(loaded, language))
    form = render(loaded, language, rows)
    write_file(str(path), form.data)
    return form.id


def evaluate(
    data: Data,
    framework: str | Path | Framework = "coproduction",
    *,
    by: str = "unit",
    group: str | None = None,
    year: int | None = None,
    sheet: str | None = None,
    map: Mapping[str, str] | None = None,  # noqa: A002 - called as on the command line
    columns: Columns | None = None,
    limits: Amounts | None = None,
) -> Evaluation:
    """Score spreadsheets or a table; the arguments are those of the command line.

    Raises:
        coscore.Refused: the framework or the data cannot be used at all. Errors in single cells do not raise: the units
            they touch are not ranked, and the findings say why.
    """
    from coscore.scoring.evaluate import evaluate as score

    loaded = load_framework(framework).grouped(group)
    observations = read(data, loaded, year=year, sheet=sheet, map=map, columns=columns, limits=limits)
    scored = score(loaded, observations, by=by)
    return Evaluation(**{field.name: getattr(scored, field.name) for field in fields(scored)})


def compare(
    *results: Scored | str | Path,
    framework: str | Path | None = None,
    years: Sequence[str | int] | None = None,
    max_drop: float | str | None = None,
    max_rank_drop: int | None = None,
    strict: bool = False,
) -> Comparison:
    """Compare two results or more, in the order of their years; the arguments are those of the command line.

    Args:
        results: evaluations, paths of saved results (.json), or paths of spreadsheets to be scored.
        framework: for spreadsheets; otherwise that of a saved result among the paths, else the built-in one.
        years: what the years are called, one for each result.
        max_drop: gate: no score may have fallen by more in the last step.
        max_rank_drop: gate: no unit may have fallen by more ranks.
        strict: refuse results of different frameworks.

    Raises:
        coscore.Refused: results that cannot be read, or of which nothing can be compared.
    """
    from coscore.insight.compare.comparison import compare as compared
    from coscore.insight.compare.comparison import judged
    from coscore.output.results import results as read_results

    labels = ",".join(map(str, years)) if years is not None else None
    found = read_results(results, str(framework) if framework is not None else None, labels)
    comparison = judged(compared(found, strict=strict), max_drop=max_drop, max_rank_drop=max_rank_drop)
    return Comparison(**{field.name: getattr(comparison, field.name) for field in fields(comparison)})
