from __future__ import annotations

from typing import Any

import pytest

from coscore.intake.titles import is_title

RECORD = [1, "완주군", "O"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param(["2. 둘째 표"], True, id="one text"),
        pytest.param([None, None, "(단위: 건)"], True, id="a unit of measurement"),
        pytest.param(["작성자: 홍길동", None, "작성일: 2025. 1. 1."], True, id="asides"),
        pytest.param(["가", "가", "가"], True, id="one text in merged cells"),
        pytest.param([1, "완주군", None], False, id="a record"),
        pytest.param(["완주군", "O"], False, id="two texts"),
    ],
)
def test_a_row_that_stands_by_itself(cells: list[Any], expected: bool) -> None:  # noqa: FBT001
    assert is_title((9, cells), (7, RECORD)) is expected


@pytest.mark.parametrize(
    ("cells", "before", "expected"),
    [
        pytest.param(["무주군"], (8, RECORD), False, id="a name right below a record may be one"),
        pytest.param(["무주군"], (7, RECORD), True, id="not below an empty row"),
        pytest.param(["무주군", "무주군"], (8, RECORD), True, id="not where it is merged across"),
        pytest.param(["(단위: 건)"], (8, RECORD), True, id="not an aside"),
        pytest.param(["무주군"], (8, ["제목"]), True, id="not below another title"),
        pytest.param(["무주군"], None, True, id="not as the first row"),
    ],
)
def test_a_row_right_below_another(cells: list[Any], before: Any, expected: bool) -> None:  # noqa: FBT001
    assert is_title((9, cells), before) is expected
