"""Limits on inputs: what a spreadsheet of any use stays far below, and a hostile or broken one does not."""

from __future__ import annotations

from dataclasses import dataclass

KIB, MIB, GIB = 2**10, 2**20, 2**30


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an input is read before it is refused (E006).

    Attributes:
        file_bytes: size of a file, or of what comes through a pipe.
        directory_bytes: size of the list of parts of an archive.
        members: number of parts of an archive.
        unpacked_bytes: size of all parts, unpacked.
        member_bytes: size of one part, unpacked.
        part_bytes: size of one of the small parts (workbook, styles, relationships), unpacked.
        ratio: how many times a part may swell, once it is larger than ``ratio_free_bytes``.
        ratio_free_bytes: size up to which the ratio does not matter.
        token_bytes: length of one XML tag, comment or text; long ones cost quadratic time.
        depth: nesting of XML elements.
        sheets: number of sheets.
        strings: number of shared strings.
        string_characters: length of all shared strings together.
        text_characters: length of the text of one cell; spreadsheet programs stop at 32,767.
        merges: number of merged ranges of a sheet.
        unordered_cells: number of cells of a sheet whose rows stand out of order and have to be sorted in memory.
        padding: number of empty cells that may stand before the last cells of the rows of a sheet, added up.
        line_characters: length of a line of a text table.
        legacy_bytes: size of an xls, xlsb or ods file.
        legacy_seconds: time in which it must have been read.
        legacy_memory: memory for reading it, where the system can hold a process to that.
        legacy_output: size of its cells, written out.
    """

    file_bytes: int = 2 * GIB
    directory_bytes: int = 4 * MIB
    members: int = 10_000
    unpacked_bytes: int = 4 * GIB
    member_bytes: int = 2 * GIB
    part_bytes: int = 64 * MIB
    ratio: int = 300
    ratio_free_bytes: int = 16 * MIB
    token_bytes: int = MIB
    depth: int = 64
    sheets: int = 5_000
    strings: int = 4_000_000
    string_characters: int = 256_000_000
    text_characters: int = 2**18
    merges: int = 100_000
    unordered_cells: int = 5_000_000
    padding: int = 200_000_000
    line_characters: int = 2**24
    legacy_bytes: int = 256 * MIB
    legacy_seconds: float = 60
    legacy_memory: int = 2 * GIB
    legacy_output: int = GIB


LIMITS = Limits()
"""The limits unless told otherwise."""
