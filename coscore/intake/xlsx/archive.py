"""The zip around a workbook: its parts by name, checked against the limits before anything is unpacked."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from io import SEEK_END
from struct import error as StructError  # noqa: N812 - an exception is named like one
from struct import unpack_from
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from coscore.findings import Location
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.refusal import damaged, refused, too_large
from coscore.intake.xlsx.ahead import ahead

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from coscore.intake.inputs import Input

CHUNK = 65_536
"""Bytes unpacked at a time: few enough that the rows of one chunk are few."""

_AHEAD = 32
"""Pieces of a large part that are unpacked before they are needed."""

_ENCRYPTED = 0x1
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\5\6", 22, 65_535
_END64, _IN_ZIP64 = b"PK\6\6", 0xFFFF_FFFF
# What zipfile raises on broken archives; ValueError and OverflowError come from impossible offsets and dates.
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, StructError, ValueError, OverflowError)


@dataclass(frozen=True)
class Archive:
    """The parts of a zip file, by :func:`part_name`."""

    input: Input
    parts: Mapping[str, ZipInfo]
    limits: Limits

    @property
    def outside(self) -> list[str]:
        """Names of parts that would lead out of the folder they were unpacked into: ``../../evil``, ``C:/evil``."""
        return [name for name in self.parts if ".." in name.split("/") or ":" in name.partition("/")[0]]

    @property
    def place(self) -> Location:
        """The file, as a place of findings."""
        return Location(self.input.source.name)

    def __contains__(self, part: str) -> bool:
        return part_name(part) in self.parts

    def check_size(self, part: str, most: int | None = None) -> None:
        """Refuse a small part that is larger than those may be, or than ``most`` (E026)."""
        info, limit = self.parts.get(part_name(part)), most or self.limits.part_bytes
        if info and info.file_size > limit:
            raise too_large(self.place, "unpacked", of="part_bytes", found=info.file_size, limit=limit)

    def chunks(self, part: str) -> Iterator[bytes]:
        """Unpack a part piece by piece, from the start every time; a large one in a thread that goes ahead.

        Raises:
            Refused: the part is missing or does not unpack (E005).
        """
        info = self.parts.get(part_name(part))
        if info is None:
            raise damaged(self.place, "part_missing", part=part)
        unpacked = self._unpacked(info)
        yield from ahead(unpacked, _AHEAD) if info.file_size > _AHEAD * CHUNK else unpacked

    def _unpacked(self, info: ZipInfo) -> Generator[bytes]:
        with _whole(self.place), self.input.open() as stream, ZipFile(stream) as archive, archive.open(info) as member:
            while chunk := member.read(CHUNK):
                yield chunk


def open_archive(input_: Input, limits: Limits = LIMITS) -> Archive:
    """Read the list of parts and check it.

    Raises:
        Refused: not a whole zip file (E005), locked by a password (E008), or beyond the limits (E006).
    """
    place = Location(input_.source.name)
    with _whole(place), input_.open() as stream:
        if _directory_size(stream) > limits.directory_bytes:
            raise too_large(place, "directory", limit=limits.directory_bytes)
        with ZipFile(stream) as archive:
            members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    _check(members, place, limits)
    return Archive(input_, _by_name(members, place), limits)


def part_name(name: str) -> str:
    """Form in which names of parts are compared: forward slashes, small letters, none at the front."""
    return name.replace("\\", "/").lstrip("/").lower()


def _by_name(members: list[ZipInfo], place: Location) -> dict[str, ZipInfo]:
    parts: dict[str, ZipInfo] = {}
    for member in members:
        name = part_name(member.filename)
        if name in parts:
            raise damaged(place, "part_twice", part=name)
        parts[name] = member
    return parts


def _directory_size(stream: BinaryIO) -> int:
    """Size of the central directory as the end of the file states it; 0 where it states none."""
    stream.seek(max(0, stream.seek(0, SEEK_END) - _END_LENGTH - _LONGEST_COMMENT))
    tail = stream.read()
    stream.seek(0)
    bare = len(tail) - _END_LENGTH
    end = bare if tail.startswith(_END, max(bare, 0)) else tail.rfind(_END)
    if end < 0:
        return 0
    stated = int(unpack_from("<I", tail, end + 12)[0])
    return stated if stated < _IN_ZIP64 else int(unpack_from("<Q", tail, tail.rindex(_END64) + 40)[0])


def _check(members: list[ZipInfo], place: Location, limits: Limits) -> None:
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise refused("E008", place, "password")
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise damaged(place, "archive")
    if len(members) > limits.members:
        raise too_large(place, "members", found=len(members), limit=limits.members)
    sizes = [member.file_size for member in members]
    for name, unpacked in (("unpacked_bytes", sum(sizes)), ("member_bytes", max(sizes, default=0))):
        if unpacked > getattr(limits, name):
            raise too_large(place, "unpacked", of=name, found=unpacked, limit=getattr(limits, name))
    for member in members:
        _check_ratio(member, place, limits)


def _check_ratio(member: ZipInfo, place: Location, limits: Limits) -> None:
    ratio = member.file_size // max(member.compress_size, 1)
    if member.file_size > limits.ratio_free_bytes and ratio > limits.ratio:
        raise too_large(place, "ratio", part=member.filename, found=ratio, limit=limits.ratio)


@contextmanager
def _whole(place: Location) -> Iterator[None]:
    try:
        yield
    except _BROKEN as problem:
        raise damaged(place, "archive") from problem
    except OSError as problem:
        raise refused("E001", place, "system", message=problem.strerror or str(problem)) from problem
