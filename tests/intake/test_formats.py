from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.formats import all_sheets, check_format, sheets
from coscore.intake.inputs import Input

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def ole(*streams: str, far: int = 0) -> bytes:
    return OLE + bytes(504 + far) + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


def zipped(*names: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "<a/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        pytest.param(b"%PDF-1.7\n...", "E004", "PDF", id="PDF"),
        pytest.param(ole("Root Entry", "FileHeader", "\x05HwpSummaryInformation"), "E004", ".hwp)", id="Hangul"),
        pytest.param(
            OLE + bytes(504) + b"HWP Document File V5.00", "E004", ".hwp)", id="Hangul by what it says of itself"
        ),
        pytest.param(b"HWP Document File V3.00 \x1a\1\2", "E004", ".hwp)", id="old Hangul"),
        pytest.param(
            zipped("mimetype", "Contents/content.hpf", "Contents/section0.xml"), "E004", ".hwpx", id="Hangul by zip"
        ),
        pytest.param(zipped("mimetype", "content.xml"), "E004", "OpenDocument", id="OpenDocument, but no spreadsheet"),
        pytest.param(zipped("word/document.xml"), "E004", "Word", id="Word"),
        pytest.param(ole("WordDocument"), "E004", "Word", id="old Word"),
        pytest.param(zipped("ppt/presentation.xml"), "E004", "PowerPoint", id="PowerPoint"),
        pytest.param(ole("Something"), "E004", "old Office", id="other OLE"),
        pytest.param(zipped("a.xlsx", "b.xlsx"), "E004", "archive", id="a zip of workbooks"),
        pytest.param(b"\x1f\x8b\x08\0...", "E004", "archive", id="gzip"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "E004", "image", id="image"),
        pytest.param(b"\n <HTML><body><table>", "E004", "HTML", id="HTML"),
        pytest.param(
            "<meta charset=euc-kr><table><tr><td>시군구".encode("cp949"), "E004", "HTML", id="a bare table of HTML"
        ),
        pytest.param(
            '<?xml version="1.0"?><!DOCTYPE html><html>'.encode("utf-16"), "E004", "HTML", id="XHTML in UTF-16"
        ),
        pytest.param(
            b'\xef\xbb\xbf<?xml version="1.0"?><Workbook xmlns="urn:...">', "E004", "XML", id="Excel's XML of 2003"
        ),
        pytest.param(b'{"schema": "coscore/result/v1"}', "E004", "JSON", id="JSON"),
        pytest.param(b"{\\rtf1", "E004", "RTF", id="RTF"),
        pytest.param(ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "E008", "password", id="a password"),
        pytest.param(ole("\x06DataSpaces", "DRMEncryptedDataSpace"), "E008", "DRM", id="rights management"),
        pytest.param(b"\x9b DRMONE  This Document is encrypted", "E008", "DRM", id="document security"),
        pytest.param(b"SCDSA004" + bytes(99), "E008", "DRM", id="document security of another maker"),
        pytest.param(b"<DOCUMENT SAFER V1>" + bytes(9), "E008", "DRM", id="document security of a fourth maker"),
        pytest.param(b"\x01MarkAny Document SAFER", "E008", "DRM", id="document security of a fifth maker"),
        pytest.param(b"FasooSecureContainer" + bytes(9), "E008", "DRM", id="a container of document security"),
        pytest.param(
            "<html><head><meta charset=euc-kr></head><table><td>시군구".encode("euc-kr"),
            "E004",
            "HTML",
            id="HTML in EUC-KR",
        ),
        pytest.param(b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "E004", "HTML", id="MHTML"),
        pytest.param(b"From: <Saved by Blink>\r\nMIME-Version: 1.0", "E004", "HTML", id="MHTML of a browser"),
        pytest.param(b"<## NASCA DRM FILE - VER1.00 ##>", "E008", "DRM", id="document security of a third maker"),
        pytest.param(b"PK\3\4 and no more", "E005", "unpacked", id="a broken zip"),
    ],
)
def test_what_is_refused_by_name(content: bytes, code: str, said: str, input_of: Callable[..., Input]) -> None:
    for read in (check_format, sheets):
        with pytest.raises(Refused, match=rf"{code} a\.xls") as caught:
            read(input_of(content, "a.xls"))
        assert said in headline(caught.value.findings[0], "en")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(ole("Root Entry", "Workbook"), "xls", id="old Excel"),
        pytest.param(ole("Root Entry", "Book"), "xls", id="very old Excel"),
        pytest.param(ole("ROOT ENTRY", "WORKBOOK"), "xls", id="old Excel in capitals"),
        pytest.param(ole("ROOT ENTRY", "BOOK"), "xls", id="very old Excel in capitals"),
        pytest.param(ole("Workbook", far=2**20 - 520), "xls", id="old Excel, its name across two slices"),
        pytest.param(zipped("_rels/.rels", "xl/workbook.bin"), "xlsb", id="binary Excel"),
        pytest.param(zipped("content.xml"), "ods", id="OpenDocument"),
    ],
)
def test_older_formats_are_told_by_their_contents(content: bytes, kind: str, input_of: Callable[..., Input]) -> None:
    assert check_format(input_of(content, "a.xlsx")) == kind
    with pytest.raises(Refused, match=r"E005 a\.xlsx"):
        sheets(input_of(content, "a.xlsx"))


@pytest.mark.parametrize(
    "content",
    [
        "시군구,조례\n",
        "PK,이름\n1,2\n",
        "<완주군>,1\n",
        "[A],B\n",
        "{이름},값\n",
        "MZ,x\n",
        "Workbook,Book\n",
        "사업명,비고,보안,제품,이름\n1,2,3,DRMONE,SCDSA\n",
    ],
)
def test_text_that_only_begins_like_something_else_is_a_table(content: str, input_of: Callable[..., Input]) -> None:
    [sheet] = sheets(input_of(content.encode(), "a.csv"))
    assert len(list(sheet.rows())) == content.count("\n")


def test_the_contents_decide_not_the_name(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> None:
    [sheet] = sheets(input_of(raw_workbook('<row r="1"><c r="A1"><v>1</v></c></row>'), "a.csv"))
    assert (sheet.name, list(sheet.rows())) == ("사업", [(1, [1.0])])


def test_sheets_of_all_inputs_in_order(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> None:
    found = all_sheets([input_of(b"a,b\n", "a.csv"), input_of(raw_workbook(), "b.xlsx")])
    assert [(sheet.source.name, sheet.name) for sheet in found] == [("a.csv", ""), ("b.xlsx", "사업")]


def test_the_problems_of_all_inputs_come_at_once(input_of: Callable[..., Input]) -> None:
    inputs = [input_of(b"\xff\xff,", "a.csv"), input_of(b"a,b\n", "b.csv"), input_of(b"PK\3\4", "c.xlsx")]
    with pytest.raises(Refused) as caught:
        all_sheets(inputs)
    assert [(finding.code, finding.location.file) for finding in caught.value.findings] == [
        ("E005", "c.xlsx"),
        ("E007", "a.csv"),
    ]
