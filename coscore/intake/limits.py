"""Limits on inputs: what a spreadsheet of any use stays far below, and a hostile or broken one does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from coscore.language import Label

KIB, MIB, GIB = 2**10, 2**20, 2**30

SIZE, COUNT, SECONDS = "size", "count", "seconds"
"""What a limit counts: bytes, things, or time."""


def _limit(default: float, kind: str, ko: str, en: str) -> Any:
    return field(default=default, metadata={"kind": kind, "about": Label(ko, en)})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an input is read before it is refused. Every field says what it bounds, in both languages.

    A user calls a limit by the name of its field, with hyphens: ``--limit text-characters=1000000``.
    """

    file_bytes: int = _limit(
        2 * GIB, SIZE, "파일 하나, 또는 표준입력의 크기", "size of a file, or of what comes through a pipe"
    )
    directory_bytes: int = _limit(
        4 * MIB, SIZE, "압축 목록의 크기", "size of the list of parts of an archive (xlsx, xlsb, ods)"
    )
    members: int = _limit(10_000, COUNT, "압축된 부분의 수", "number of parts of an archive")
    unpacked_bytes: int = _limit(4 * GIB, SIZE, "모두 풀었을 때의 크기", "size of all parts, unpacked")
    member_bytes: int = _limit(2 * GIB, SIZE, "한 부분을 풀었을 때의 크기", "size of one part, unpacked")
    part_bytes: int = _limit(
        64 * MIB,
        SIZE,
        "작은 부분(통합 문서, 서식, 관계)을 풀었을 때의 크기",
        "size of one of the small parts (workbook, styles, relationships), unpacked",
    )
    ratio: int = _limit(
        300,
        COUNT,
        "한 부분이 부풀어 오르는 배수",
        "how many times a part may swell, once it is larger than ratio-free-bytes",
    )
    ratio_free_bytes: int = _limit(
        16 * MIB, SIZE, "배수를 따지지 않는 크기", "size up to which the ratio does not matter"
    )
    token_bytes: int = _limit(
        MIB,
        SIZE,
        "XML 태그나 주석 하나의 길이",
        "length of one XML tag, comment or text; long ones cost quadratic time",
    )
    depth: int = _limit(64, COUNT, "XML이 겹치는 깊이", "nesting of XML elements")
    sheets: int = _limit(5_000, COUNT, "시트의 수", "number of sheets")
    strings: int = _limit(4_000_000, COUNT, "공유 문자열의 수", "number of shared strings")
    string_characters: int = _limit(
        256_000_000, COUNT, "공유 문자열을 모두 더한 글자 수", "length of all shared strings together"
    )
    text_characters: int = _limit(
        2**18,
        COUNT,
        "한 칸의 글자 수 (엑셀은 32,767자까지)",
        "length of the text of one cell; spreadsheet programs stop at 32,767",
    )
    merges: int = _limit(100_000, COUNT, "한 시트에서 병합된 칸의 수", "number of merged ranges of a sheet")
    unordered_cells: int = _limit(
        5_000_000,
        COUNT,
        "행의 차례가 섞인 시트의 칸 수",
        "number of cells of a sheet whose rows stand out of order and have to be sorted in memory",
    )
    padding: int = _limit(
        200_000_000,
        COUNT,
        "한 시트에서 행마다 마지막 칸 앞에 있는 빈칸의 수",
        "number of empty cells that may stand before the last cells of the rows of a sheet, added up",
    )
    line_characters: int = _limit(2**24, COUNT, "글자 표(csv) 한 줄의 길이", "length of a line of a text table (csv)")
    legacy_bytes: int = _limit(256 * MIB, SIZE, "xls, xlsb, ods 파일의 크기", "size of an xls, xlsb or ods file")
    legacy_seconds: float = _limit(
        60, SECONDS, "xls, xlsb, ods 파일을 읽는 시간", "time in which an xls, xlsb or ods file must have been read"
    )
    legacy_memory: int = _limit(
        2 * GIB, SIZE, "xls, xlsb, ods 파일을 읽는 데 드는 메모리", "memory for reading an xls, xlsb or ods file"
    )
    legacy_output: int = _limit(
        GIB,
        SIZE,
        "xls, xlsb, ods 파일의 칸을 모두 적은 크기",
        "size of the cells of an xls, xlsb or ods file, written out",
    )


LIMITS = Limits()
"""The limits unless told otherwise."""
