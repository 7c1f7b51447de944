from __future__ import annotations

import numpy as np

from coscore.output.indicators import indicators, tree
from coscore.scoring.evaluation import Evaluation


def test_units_come_in_the_order_given_with_all_their_indicators(village: Evaluation) -> None:
    fields = {field.head: field.cells for field in indicators(village, np.array([3, 1]), "en")}
    assert fields["Municipality"] == ["전북특별자치도 완주군"] * 4 + ["경상북도 울릉군"] * 4
    assert fields["Indicator"] == ["Meetings", "Satisfaction", "Rules", "Channels"] * 2
    assert fields["Dimension"] == ["Taking part"] * 2 + ["Sharing"] * 2 + ["Taking part"] * 2 + ["Sharing"] * 2
    assert fields["State"] == ["present"] * 4 + ["missing", "present", "missing", "present"]
    assert fields["Rank"] == [1] * 4 + [None] * 4
    assert np.array_equal(fields["Score"], [100, 80, 100, 80, np.nan, 70, np.nan, 20], equal_nan=True)


def test_every_node_of_the_tree_has_a_row(village: Evaluation) -> None:
    fields = {field.head: field.cells for field in tree(village.framework, "en")}
    assert fields["Id"] == ["taking_part", "meetings", "satisfaction", "sharing", "rules", "channels"]
    assert fields["Name"][:2] == ["Taking part", "    Meetings"]
    assert fields["Weight (of 100)"] == [60, 40, 20, 40, 25, 15]
    assert {len(cells) for cells in fields.values()} == {6}
