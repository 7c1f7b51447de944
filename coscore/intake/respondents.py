"""One value per respondent: the mean of the questions answered, or whether the answer is among the highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.surveys import Answers, SurveyValue

NOISE = 1e-12


def answered(items: Sequence[Numbers], reverse: Sequence[bool], value: SurveyValue, answers: Answers) -> Numbers:
    """The value (n,) of each respondent on the scale, or 0 and 100 where a share is asked for.

    A question worded the other way round counts as low + high - x. Questions that do not apply to a respondent leave the
    calculation; one who answered fewer than ``min_items`` of the others is missing. A single answer that cannot be read
    makes the respondent invalid.
    """
    low, high = value.scale
    read = np.array([numbers.states for numbers in items])
    turned = [
        low + high - numbers.values if is_turned else numbers.values
        for numbers, is_turned in zip(items, reverse, strict=True)
    ]
    there = read == PRESENT
    sums = np.where(there, np.array(turned), 0.0).sum(axis=0)
    count, asked = there.sum(axis=0), (read != NOT_APPLICABLE).sum(axis=0)
    enough = (count > 0) & (count >= answers.min_items * asked - NOISE)
    states = np.where(enough, PRESENT, np.where(asked > 0, MISSING, NOT_APPLICABLE)).astype(np.uint8)
    states[(read == INVALID).any(axis=0)] = INVALID
    means = np.divide(sums, count, out=np.full(count.size, np.nan), where=states == PRESENT)
    if answers.share:
        means = np.where(np.isnan(means), np.nan, 100.0 * (means > high - answers.share.top))
    return Numbers(means, states)
