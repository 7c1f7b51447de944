"""What a file is, told by its contents: sent to its reader, or refused by name."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

from coscore.findings import Finding, Location, Refused
from coscore.findings.file_reasons import FORMATS
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.refusal import gather, refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coscore.intake.inputs import Input
    from coscore.intake.sheet import Sheet

_READ = frozenset({"xlsx", "text", "xls", "xlsb", "ods", "parquet"})
_EXTRAS = {"parquet": "pyarrow"}
"""Libraries that are installed only where they are asked for."""

_HEAD = 4_096
_SLICE = 2**20

_ZIP = (b"PK\3\4", b"PK\5\6", b"PK\7\b")
_HWP = b"HWP Document File"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"%PDF-", "pdf"),
    (_HWP, "hwp"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "zip"),
    (b"Rar!", "zip"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"SQLite format 3\0", "database"),
    (b"PAR1", "parquet"),
    (b"PARE", "password"),
    (b"MZ\x90\0", "program"),
    (b"\x7fELF", "program"),
    (b"MIME-Version:", "html"),
    (b"From: <Saved by", "html"),
)
# How document security of the makers common in Korean offices begins a file.
_DRM = (b"DRMONE", b"FasooSecure", b"SCDSA", b"<DOCUMENT SAFER", b"MarkAny", b"NASCA DRM")
_DRM_WITHIN = 32

# Streams of OLE files by their names, which are kept in UTF-16; the first of them that is found decides.
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("DRMEncrypted", "drm"),
    ("HwpSummaryInformation", "hwp"),
    ("Workbook", "xls"),
    ("WORKBOOK", "xls"),
    ("WordDocument", "word"),
    ("PowerPoint Document", "powerpoint"),
    ("Book", "xls"),
    ("BOOK", "xls"),
)
_LONGEST_STREAM = 64
_PARTS = (
    ("contents/content.hpf", "hwpx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "word"),
    ("ppt/presentation.xml", "powerpoint"),
    ("content.xml", "ods"),
)
_HTML = re.compile(rb"<(!doctype html|html|head|body|meta|table|style|script)\b", re.IGNORECASE)
_XML = re.compile(rb"<(\?xml|[a-z]+:workbook|workbook|hwpml)\b", re.IGNORECASE)
_JSON = re.compile(rb'[{\[]\s*["{\[]')


def check_format(input_: Input, limits: Limits = LIMITS) -> str:
    """The format of an input, one of those that are read: ``xlsx``, ``text``, ``xls``, ``xlsb``, ``ods`` or ``parquet``.

    Raises:
        Refused: another format (E004), a broken archive (E005), one beyond the limits (E006), a locked file (E008).
    """
    with input_.open() as stream:
        head = stream.read(_HEAD)
    if head.startswith(_ZIP):
        kind = _kind_of_archive(input_, limits)
    elif head.startswith(_OLE):
        kind = _kind_of_ole(input_)
    else:
        kind = _kind_of_text(head)
    if kind not in _READ or (kind in _EXTRAS and find_spec(_EXTRAS[kind]) is None):
        raise _refusal(kind, Location(input_.source.name))
    return kind


def sheets(input_: Input, limits: Limits = LIMITS) -> list[Sheet]:
    """The sheets of an input, by the reader of its format.

    Raises:
        Refused: as :func:`check_format`, or what the reader cannot read: damaged (E005), too large (E006), text in an
            unknown encoding (E007), no text at all (E003). Reading the rows of a sheet may raise it too.
    """
    kind = check_format(input_, limits)
    if kind == "xlsx":
        from coscore.intake.xlsx.reader import read as read_workbook

        return read_workbook(input_, limits)
    if kind != "text":
        from coscore.intake.legacy import read as read_legacy

        return read_legacy(input_, kind, limits)
    from coscore.intake.csv import read as read_text

    return read_text(input_, limits)


def all_sheets(inputs: Iterable[Input], limits: Limits = LIMITS) -> list[Sheet]:
    """The sheets of all inputs.

    Raises:
        Refused: as :func:`sheets`, with the findings of all inputs at once.
    """
    read, findings = readable(inputs, limits)
    if findings:
        raise Refused(findings)
    return read


def readable(inputs: Iterable[Input], limits: Limits = LIMITS) -> tuple[list[Sheet], list[Finding]]:
    """The sheets of the inputs that can be read, and what is wrong with the others."""
    read, findings = gather(lambda input_: sheets(input_, limits), inputs)
    return [sheet for several in read for sheet in several], findings


def _refusal(kind: str, place: Location) -> Refused:
    if kind in ("password", "drm"):
        return refused("E008", place, kind)
    return Refused([Finding("E004", place, {"format": FORMATS[kind]})])


def _kind_of_archive(input_: Input, limits: Limits) -> str:
    from coscore.intake.xlsx.archive import open_archive

    archive = open_archive(input_, limits)
    if "xl/workbook.xml" in archive:
        return "xlsx"
    kind = next((kind for part, kind in _PARTS if part in archive), "")
    if kind == "ods" and "mimetype" in archive and b"spreadsheet" not in next(archive.chunks("mimetype"), b""):
        return "odf"
    return kind or ("xlsx" if "_rels/.rels" in archive else "zip")


def _kind_of_ole(input_: Input) -> str:
    marks = [(name.encode("utf-16-le"), kind) for name, kind in _STREAMS] + [(_HWP, "hwp")]
    found: set[bytes] = set()
    before = b""
    with input_.open() as stream:
        while piece := stream.read(_SLICE):
            seen = before + piece
            found |= {mark for mark, _ in marks if mark in seen}
            before = piece[-_LONGEST_STREAM:]
    return next((kind for mark, kind in marks if mark in found), "ole")


def _kind_of_text(head: bytes) -> str:
    if any(mark in head[:_DRM_WITHIN] for mark in _DRM):
        return "drm"
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    text = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\0", b"").lstrip()
    if text.startswith(b"<"):
        return "html" if _HTML.search(text) else "xml" if _XML.search(text) else "text"
    return "json" if _JSON.match(text) else "text"
