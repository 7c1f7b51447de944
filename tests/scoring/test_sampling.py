from __future__ import annotations

import numpy as np

from coscore.scoring.sampling import Sampling


def test_what_nobody_worked_out_is_not_there() -> None:
    found = Sampling(*(np.zeros(2) for _ in range(5)))
    assert (found.df, found.deff, found.asked) == (None, None, None)
