from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.outcomes.account import Account
from coscore.output.settlement.formats import FORMATS, check


@pytest.mark.parametrize(
    ("form", "start"),
    [("json", b"{"), ("xlsx", b"PK"), ("docx", b"PK"), ("hwpx", b"PK"), ("pdf", b"%PDF"), ("markdown", b"#")],
)
def test_every_format_is_written_and_the_same_each_time(
    form: str, start: bytes, published: Callable[..., Account]
) -> None:
    first, again = (FORMATS[form](published("seoul-1"), "ko") for _ in range(2))
    assert first.startswith(start)
    assert first == again


def test_a_target_of_no_known_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        check([str(tmp_path / "a.gif")], [])
    check(["-", str(tmp_path / "a.hwpx"), f"json:{tmp_path / 'a.txt'}"], [])
