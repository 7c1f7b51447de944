"""The catalogue: one entry per code, feeding messages, ``coscore explain CODE`` and the documentation alike."""

from __future__ import annotations

from functools import cache

from coscore.findings.entry import Entry
from coscore.findings.finding import Finding
from coscore.language import Language


@cache
def entries() -> dict[str, Entry]:
    """Every entry by its code, in the order of the codes."""
    from coscore.findings import (
        about_cells,
        about_changes,
        about_comparison,
        about_contracts,
        about_descriptions,
        about_design,
        about_files,
        about_formulas,
        about_framework,
        about_gaps,
        about_groups,
        about_hostile,
        about_jobs,
        about_judgements,
        about_keys,
        about_mapping,
        about_measures,
        about_outputs,
        about_questions,
        about_robustness,
        about_rulers,
        about_scores,
        about_settlements,
        about_surveys,
        about_tables,
        about_values,
    )

    families = (
        about_files,
        about_hostile,
        about_mapping,
        about_outputs,
        about_robustness,
        about_descriptions,
        about_jobs,
        about_questions,
        about_framework,
        about_formulas,
        about_groups,
        about_judgements,
        about_contracts,
        about_design,
        about_keys,
        about_cells,
        about_scores,
        about_gaps,
        about_measures,
        about_surveys,
        about_tables,
        about_values,
        about_comparison,
        about_changes,
        about_rulers,
        about_settlements,
    )
    return dict(sorted((code, entry) for family in families for code, entry in family.ENTRIES.items()))


def headline(finding: Finding, language: Language) -> str:
    """The sentence of a finding, its blanks filled with the facts."""
    return entries()[finding.code].headline(language, **finding.args)


def help_line(finding: Finding, language: Language) -> str:
    """What to do about a finding, in one line."""
    return entries()[finding.code].fix(language, **finding.args)
