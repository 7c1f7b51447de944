from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.inputs import Input
from coscore.intake.limits import LIMITS
from coscore.intake.xlsx.archive import open_archive, part_name


def zipped(*members: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", method) as archive:
        for name, content in members:
            archive.writestr(ZipInfo(name), content, method)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["xl/workbook.xml", "XL\\Workbook.XML", "/xl/workbook.xml"])
def test_parts_are_looked_up_by_any_spelling(name: str, input_of: Callable[..., Input]) -> None:
    archive = open_archive(input_of(zipped(("xl/WorkBook.xml", b"<a/>"))))
    assert name in archive
    assert b"".join(archive.chunks(name)) == b"<a/>"


@pytest.mark.parametrize("content", [b"short", b"\0" * 100_000], ids=["one chunk", "many chunks"])
def test_a_part_is_unpacked_from_the_start_every_time(content: bytes, input_of: Callable[..., Input]) -> None:
    archive = open_archive(input_of(zipped(("a", content))))
    assert b"".join(archive.chunks("a")) == b"".join(archive.chunks("a")) == content


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"members": 1}, "2 parts (limit 1)"),
        ({"unpacked_bytes": 2500}, "unpacked it has 29 kB (limit 2 kB)"),
        ({"member_bytes": 100}, "unpacked it has 29 kB (limit 100 B)"),
        ({"ratio": 2, "ratio_free_bytes": 10}, "times (limit 2)"),
        ({"directory_bytes": 20}, "the list of its parts is too large"),
    ],
)
def test_limits_are_checked_before_anything_is_unpacked(
    limits: dict[str, int], said: str, input_of: Callable[..., Input]
) -> None:
    with pytest.raises(Refused) as caught:
        open_archive(input_of(zipped(("a", b"."), ("b", b"x" * 30_000))), replace(LIMITS, **limits))
    [finding] = caught.value.findings
    assert (finding.code, said in headline(finding, "en")) == ("E026", True)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"PK\3\4" + b"x" * 60, "E005", id="no list of parts"),
        pytest.param(zipped(("a", b"x" * 999))[:-30], "E005", id="cut off"),
        pytest.param(zipped(("a", b"x"), ("A", b"y")), "E005", id="two parts of one name"),
        pytest.param(zipped(("a", b"x"), method=ZIP_BZIP2), "E005", id="a compression that workbooks do not use"),
    ],
)
def test_broken_archives_are_refused(content: bytes, code: str, input_of: Callable[..., Input]) -> None:
    with pytest.raises(Refused, match=code):
        open_archive(input_of(content))


def test_a_part_under_a_password_is_locked(input_of: Callable[..., Input]) -> None:
    content = bytearray(zipped(("a", b"x")))
    content[content.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(Refused, match="E008"):
        open_archive(input_of(bytes(content)))


@pytest.mark.parametrize("at", [40, -1], ids=["the middle of its data", "its check sum"])
def test_a_part_that_does_not_unpack_is_damage(at: int, input_of: Callable[..., Input]) -> None:
    content = bytearray(zipped(("a", bytes(range(256)) * 20)))
    content[at if at > 0 else content.index(b"PK\1\2") + 16] ^= 0xFF
    with pytest.raises(Refused, match="E005"):
        list(open_archive(input_of(bytes(content))).chunks("a"))


def test_folders_and_nameless_parts_do_no_harm(input_of: Callable[..., Input]) -> None:
    nameless = bytearray(zipped(("xl/", b""), ("a", b"x"), ("b", b"y")))
    entry = nameless.rindex(b"PK\1\2")
    nameless[entry + 28 : entry + 30] = b"\0\0"
    nameless[entry + 32 : entry + 34] = b"\1\0"
    assert list(open_archive(input_of(bytes(nameless))).parts) == ["a", ""]


def test_a_part_that_is_not_there_is_named(input_of: Callable[..., Input]) -> None:
    with pytest.raises(Refused) as caught:
        list(open_archive(input_of(zipped(("a", b"x")))).chunks("xl/b.xml"))
    assert "xl/b.xml" in headline(caught.value.findings[0], "ko")


def test_large_archives_state_their_size_elsewhere(input_of: Callable[..., Input]) -> None:
    """In a zip64 file the usual place holds 0xFFFFFFFF; the true size stands in a record of its own."""
    content = bytearray(zipped(("a", b"x")))
    end = content.index(b"PK\5\6")
    record = b"PK\6\6" + (44).to_bytes(8, "little") + bytes(12) + (1).to_bytes(8, "little") * 2
    record += int.from_bytes(content[end + 12 : end + 16], "little").to_bytes(8, "little")
    record += content[end + 16 : end + 20] + bytes(4)
    locator = b"PK\6\7" + bytes(4) + end.to_bytes(8, "little") + (1).to_bytes(4, "little")
    content[end + 12 : end + 16] = b"\xff" * 4
    content[end:end] = record + locator
    assert "a" in open_archive(input_of(bytes(content)))


@pytest.mark.parametrize(("name", "form"), [("xl\\A.xml", "xl/a.xml"), ("/xl/a.xml", "xl/a.xml"), ("a", "a")])
def test_names_of_parts_have_one_form(name: str, form: str) -> None:
    assert part_name(name) == form


def test_a_file_that_is_gone_is_unreadable(tmp_path: Any, input_of: Callable[..., Input]) -> None:
    with pytest.raises(Refused, match="E001"):
        open_archive(input_of(tmp_path / "gone.xlsx"))
