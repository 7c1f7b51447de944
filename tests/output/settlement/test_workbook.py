from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from coscore.commands.settle import Request, settled
from coscore.outcomes.account import Account
from coscore.output.settlement.workbook import render

SAMPLES = Path(__file__).parents[3] / "sample_data" / "contracts"
CASES = {"buyeo-dementia": "9", "seoul-1": "39", "gyeonggi-haebom": "160", "nyc-able": "0", "peterborough-final": "9.0"}
CHANGES = {
    "buyeo-dementia": ["9", "19", "20", "26"],
    "seoul-1": ["39", "31", "32"],
    "gyeonggi-haebom": ["160", "96", "103", "104", "95"],
    "nyc-able": ["0", "8.4999", "8.5", "12.5", "20"],
    "peterborough-final": ["9.0", "7.4"],
}


def total_of(data: bytes) -> object:
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    return sheet.cell(sheet.max_row, 3).value


@pytest.mark.parametrize("name", CASES)
def test_the_last_row_is_the_total(name: str, published: Callable[..., Account]) -> None:
    found = published(name.removesuffix("-final"), name)
    total = found.settlement.total
    assert total_of(render(found, "en")) == ("#N/A" if total is None else total)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, bytes]], dict[str, object]]:
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")

    def run(books: Mapping[str, bytes]) -> dict[str, object]:
        folder = tmp_path_factory.mktemp("settled")
        for name, data in books.items():
            (folder / f"{name}.xlsx").write_bytes(data)
        home = (folder / "profile").as_uri()
        command = [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", "xlsx", "--outdir"]
        files = [str(folder / f"{name}.xlsx") for name in books]
        subprocess.run([*command, str(folder / "out"), *files], check=True, capture_output=True, timeout=200)
        return {name: total_of((folder / "out" / f"{name}.xlsx").read_bytes()) for name in books}

    return run


def with_number(data: bytes, old: str, new: str) -> bytes:
    """The workbook with another number in its first yellow cell that holds the old one, and nothing calculated."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    cell = next(row[2] for row in book.worksheets[0].iter_rows() if row[2].value == float(old))
    cell.value = float(new)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_changed_cell_moves_the_total_as_settling_again_does(
    recalculated: Callable[[Mapping[str, bytes]], dict[str, object]], published: Callable[..., Account], tmp_path: Path
) -> None:
    books, expected = {}, {}
    for name, numbers in CHANGES.items():
        contract, old = name.removesuffix("-final"), CASES[name]
        text = (SAMPLES / f"{name}.csv").read_text(encoding="utf-8")
        data = render(published(contract, name), "en")
        for number in numbers:
            key = f"{name} {Fraction(number).numerator} {Fraction(number).denominator}"
            before, last = text.rsplit(f",{old}", 1) if name == "peterborough-final" else text.split(f",{old}", 1)
            path = tmp_path / "changed.csv"
            path.write_text(f"{before},{number}{last}", encoding="utf-8")
            total = settled(Request(contract, [str(path)])).settlement.total
            expected[key] = "#N/A" if total is None else total
            books[key] = with_number(data, old, number)
    assert recalculated(books) == expected
