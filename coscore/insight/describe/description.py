"""Everything that is described of an evaluation, as one value that every renderer reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.describe.distribution import Distribution, distribution
from coscore.insight.describe.frequencies import FrequencyTable, described, frequency_tables

if TYPE_CHECKING:
    from coscore.scoring.evaluation import Evaluation


class Description(NamedTuple):
    """What the data are like.

    Attributes:
        evaluation: what is described; it says by which framework, of which files.
        distributed: what the distributions are over: unit or record.
        counted: what the frequency tables count: record or unit; "" where the records are not known.
        records: records that belong to a unit; None where they are not known.
        distributions: of every indicator, in reading order.
        tables: of every categorical indicator.
    """

    evaluation: Evaluation
    distributed: str
    counted: str
    records: int | None
    distributions: tuple[Distribution, ...]
    tables: tuple[FrequencyTable, ...]


def describe(evaluation: Evaluation, counted: str = "record") -> Description:
    """Describe an evaluation: its units (or its records, where these were scored), and the records behind them.

    Args:
        evaluation: of units or, by record, of records. One recalled from its JSON has no records: there are no frequency
            tables then.
        counted: what the frequency tables count, record or unit.
    """
    observations = evaluation.observations
    known = observations.row.size > 0
    return Description(
        evaluation,
        evaluation.by,
        counted if known else "",
        int(np.count_nonzero(observations.unit >= 0)) if known else None,
        tuple(
            distribution(
                node, evaluation, observations.states[node.id][described(node, observations)] if known else None
            )
            for node in evaluation.framework.indicators
        ),
        frequency_tables(evaluation, counted) if known else (),
    )
