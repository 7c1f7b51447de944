from __future__ import annotations

import io
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from coscore.output.document.archive import steady


def archive(year: int) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as file:
        file.writestr(ZipInfo("mimetype", (year, 1, 1, 0, 0, 0)), "text", ZIP_STORED)
        file.writestr(ZipInfo("b.xml", (year, 5, 6, 7, 8, 10)), "<b/>")
    return written.getvalue()


def test_when_it_was_written_makes_no_difference() -> None:
    assert steady(archive(2025)) == steady(archive(2026))


def test_order_and_contents_stay() -> None:
    with ZipFile(io.BytesIO(steady(archive(2025)))) as file:
        assert [(info.filename, file.read(info)) for info in file.infolist()] == [
            ("mimetype", b"text"),
            ("b.xml", b"<b/>"),
        ]
