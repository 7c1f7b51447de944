from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.framework.tree import Framework
from coscore.intake import formats
from coscore.intake.inputs import Input
from coscore.intake.legacy import read
from coscore.intake.limits import LIMITS, MIB
from coscore.intake.parquet_child import cell_of, cells_of, lines
from coscore.intake.read import read as read_files

pa: Any = pytest.importorskip("pyarrow")
pq: Any = pytest.importorskip("pyarrow.parquet")

TABLE = {
    "시도": ["전북", "전북", None],
    "시군구": ["완주군", "군산시", None],
    "사업명": ["잇기", "쉼터", None],
    "조례": [True, None, None],
    "교육 횟수": [3, 4, None],
    "교육 만족도": [4.2, float("nan"), None],
    "만족도": [Decimal("88.5"), Decimal("90.0"), None],
    "응답자": pa.array([120, 100, None], pa.int16()),
}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(columns: dict[str, Any], **options: Any) -> Path:
        path = tmp_path / "a.parquet"
        pq.write_table(pa.table(columns), path, **options)
        return path

    return write


def refusal(content: bytes | Path, input_of: Callable[..., Input], **limits: float) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        read(input_of(content), "parquet", replace(LIMITS, **limits))  # type: ignore[arg-type]
    [finding] = caught.value.findings
    return finding.code, headline(finding, "en")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param(True, True, id="a truth value"),
        pytest.param(3, 3.0, id="a whole number"),
        pytest.param(Decimal("1.20"), 1.2, id="a decimal"),
        pytest.param(float("nan"), None, id="no number"),
        pytest.param("", None, id="an empty text"),
        pytest.param("\u1112\u1161\u11ab", "\ud55c", id="a text, composed"),
        pytest.param(dt.date(2025, 3, 1), ["2025-03-01"], id="a date"),
        pytest.param(["SNS", None, "행사"], "SNS, 행사", id="a list"),
        pytest.param([], None, id="an empty list"),
        pytest.param(b"\xea\xb0\x80", "가", id="a text kept as bytes"),
        pytest.param({"a": 1}, "{'a': 1}", id="anything else"),
    ],
)
def test_a_value_is_written_by_its_type(value: Any, cell: Any) -> None:
    assert (cell_of(value), type(cell_of(value))) == (cell, type(cell))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param(lambda: pa.timestamp("ns", tz="Asia/Seoul"), ["1970-01-01T00:00:01"], id="a moment"),
        pytest.param(lambda: pa.time64("ns"), "00:00:01", id="a time of the day"),
        pytest.param(lambda: pa.duration("ns"), "1000000001", id="a span"),
    ],
)
def test_times_are_cut_to_what_python_knows(kind: Callable[[], Any], expected: Any) -> None:
    assert cells_of(pa.array([1_000_000_001], pa.int64()).cast(kind())) == [expected]


def test_a_file_is_a_sheet_without_a_name(written: Callable[..., Path]) -> None:
    facts, header, *rows, end = lines(str(written({"a": [1, None, 2], "b": ["x", None, None]})))
    assert (facts, header, end) == ({"name": "", "hidden": False, "merges": []}, (1, ["a", "b"]), None)
    assert rows == [(2, (1.0, "x")), (4, (2.0, None))]


def test_a_file_is_read_with_its_types(written: Callable[..., Path], small: Framework) -> None:
    found = read_files([written(TABLE)], small)
    assert [unit.name for unit in found.units] == ["전북 군산시", "전북 완주군"]
    assert found.values["ordinance"].tolist()[0] == 1
    assert found.values["satisfaction"].tolist() == [88.5, 90.0]
    assert str(found.at("taught", 1)) == "a.parquet:F3"
    assert [(finding.code, finding.location.cell) for finding in found.findings] == [("W201", "D3"), ("W201", "F3")]


def test_the_name_does_not_matter_and_folders_hold_such_files(written: Callable[..., Path], small: Framework) -> None:
    path = written(TABLE)
    assert read_files([path.parent], small).unit.size == 2
    assert read_files([path.rename(path.with_name("a.xlsx"))], small).unit.size == 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_the_extra_it_is_said_what_to_install(
    written: Callable[..., Path], small: Framework, monkeypatch: pytest.MonkeyPatch, language: Any
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda _: None)
    with pytest.raises(Refused, match="E004") as caught:
        read_files([written(TABLE)], small)
    assert 'pip install "coscore[parquet]"' in headline(caught.value.findings[0], language)


def test_a_file_cut_short_or_made_up_is_damaged(written: Callable[..., Path], input_of: Callable[..., Input]) -> None:
    whole = written(TABLE).read_bytes()
    turned = bytes(255 - byte if 40 < place < 400 else byte for place, byte in enumerate(whole))
    for content in (b"PAR1", whole[: len(whole) // 2], b"PAR1" + bytes(100) + b"PAR1", turned):
        assert refusal(content, input_of)[0] == "E005"


def test_an_encrypted_file_is_locked(small: Framework) -> None:
    with pytest.raises(Refused, match="E008"):
        read_files([b"PARE" + bytes(100) + b"PARE"], small)


def test_few_bytes_that_unpack_to_many_are_refused(
    written: Callable[..., Path], input_of: Callable[..., Input]
) -> None:
    path = written({"a": ["x" * 1000] * 300_000}, compression="zstd")
    assert path.stat().st_size < MIB
    code, said = refusal(path, input_of, legacy_output=10 * MIB)
    assert (code, "10 MB" in said) == ("E006", True)


def test_more_columns_than_a_sheet_has_are_refused(
    written: Callable[..., Path], input_of: Callable[..., Input]
) -> None:
    (sheet,) = read(input_of(written({f"c{number}": [1] for number in range(16_385)})), "parquet")
    with pytest.raises(Refused, match="E028"):
        list(sheet.rows())
