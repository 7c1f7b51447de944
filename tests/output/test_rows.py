from __future__ import annotations

from coscore.output.rows import rows
from coscore.scoring.evaluation import Evaluation


def test_a_row_holds_what_is_displayed(village: Evaluation) -> None:
    assert rows(village)[0] == {
        "rank": 1,
        "group": "군",
        "group_rank": 1,
        "unit": "전북특별자치도 완주군",
        "code": "5271000000",
        "score": 91.5,
        "grade": "우수",
        "coverage": 1.0,
        "taking_part": 93.3,
        "meetings": 100.0,
        "satisfaction": 80.0,
        "sharing": 92.5,
        "rules": 100.0,
        "channels": 80.0,
        "audit": -1.5,
    }


def test_rows_come_by_rank_then_name_and_those_not_ranked_last(village: Evaluation) -> None:
    assert [(row["rank"], row["unit"][-3:], row["score"]) for row in rows(village)] == [
        (1, "완주군", 91.5),
        (2, "종로구", 78.8),
        (2, "청양군", 78.8),
        (4, "양양군", 33.5),
        (None, "울릉군", None),
    ]
