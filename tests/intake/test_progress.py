from __future__ import annotations

from collections.abc import Iterator

from coscore.intake.progress import Watch, watched
from coscore.intake.sheet import Row, Sheet, Source


def long_sheet() -> Sheet:
    def rows() -> Iterator[Row]:
        return ((number, [1.0]) for number in range(1, 10_001))

    return Sheet(Source("a.xlsx", ""), "사업", rows)


def unheard(name: str, files: int) -> None:
    assert (name, files) == ("a.xlsx", 1)


def test_rows_are_told_in_thousands() -> None:
    told: list[int] = []
    sheet = watched(long_sheet(), Watch(told.append, unheard))
    assert list(sheet.rows()) == list(long_sheet().rows())
    assert told == [4096, 4096]


def test_a_second_pass_tells_nothing_new() -> None:
    told: list[int] = []
    sheet = watched(long_sheet(), Watch(told.append, unheard))
    for _ in range(2):
        assert len(list(sheet.rows())) == 10_000
    assert told == [4096, 4096]


def test_blocks_are_told_to_their_end_and_rows_before_them_once() -> None:
    told: list[int] = []
    sheet = watched(long_sheet(), Watch(told.append, unheard))
    assert sheet.blocks
    assert sum(1 for _ in sheet.rows()) == sum(len(block.rows) for block in sheet.blocks(9)) == 10_000
    assert told == [4096, 4096, 1808]


def test_a_file_is_told_when_its_rows_are_begun_and_not_before() -> None:
    told: list[tuple[str, int]] = []
    sheet = watched(long_sheet(), Watch(lambda _: None, lambda name, files: told.append((name, files))), 250)
    rows = sheet.rows()
    assert told == []
    next(iter(rows))
    assert told == [("a.xlsx", 250)]
