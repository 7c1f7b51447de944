from __future__ import annotations

import numpy as np

from coscore.intake.observations import PRESENT
from coscore.scoring.remark import Remark


def test_a_remark_is_about_present_values_unless_told_otherwise() -> None:
    remark = Remark("W205", np.array([1]))
    assert (remark.state, remark.values, remark.facts, remark.target) == (PRESENT, None, {}, "")
