"""From the arguments of a command to inputs: files found, named and hashed, each one once."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from coscore.findings import Finding, Location, Refused
from coscore.intake.formats import check_format
from coscore.intake.inputs import Input, opened
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.refusal import gather, refused, too_large
from coscore.intake.sheet import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".parquet")
"""What is taken out of a folder."""

Argument = str | os.PathLike[str] | bytes


def find_inputs(arguments: Sequence[Argument], limits: Limits = LIMITS) -> list[Input]:
    """Find and check the inputs that arguments name, sorted by name and then by sha256, files of the same bytes once.

    An argument is a file, a folder (its spreadsheets, not those of the folders in it), a pattern such as
    ``2026/*.xlsx``, ``-`` for the standard input, or the bytes of a file.

    Raises:
        Refused: every problem of every argument: unreadable (E001), nothing found (E002), empty (E003), a format that is
            not read (E004), a broken archive (E005), too large (E006), locked (E008).
    """
    inputs, findings = usable(arguments, limits)
    if findings:
        raise Refused(findings)
    return inputs


def usable(arguments: Sequence[Argument], limits: Limits = LIMITS) -> tuple[list[Input], list[Finding]]:
    """The inputs that can be used, and what is wrong with the others; see :func:`find_inputs`."""
    found, missing = gather(lambda argument: _expand(argument, limits), arguments)
    named = _named([one for several in found for one in several])
    inputs, unusable = gather(lambda one: _checked(*one, limits), named)
    findings = [*missing, *unusable]
    if not inputs and not findings:
        findings = list(
            refused("E002", Location(", ".join(map(str, arguments))), "lock_file" if arguments else "missing").findings
        )
    return _once(inputs), findings


def paths_of(arguments: Sequence[Argument]) -> dict[str, str]:
    """Where the files are that arguments name, by the names they go by; files that cannot be read are among them.

    Paths have slashes, and are relative to the present folder where the file is inside it.
    """
    named_files = [argument for argument in arguments if not isinstance(argument, bytes) and argument != "-"]
    found, _ = gather(lambda argument: _expand(argument, LIMITS), named_files)
    named = _named([one for several in found for one in several])
    return {name: _reachable(content) for name, content in named if isinstance(content, Path)}


def _reachable(path: Path) -> str:
    here, whole = Path.cwd(), Path(os.path.abspath(path))  # noqa: PTH100 - links keep their own names
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


class _Found(NamedTuple):
    """A file or bytes, and the folders and the name it goes by."""

    path: tuple[str, ...]
    content: Path | bytes


def _expand(argument: Argument, limits: Limits) -> list[_Found]:
    if isinstance(argument, bytes):
        return [_Found(("data",), argument)]
    if argument == "-":
        return [_Found(("stdin",), sys.stdin.buffer.read(limits.file_bytes + 1))]
    path = Path(argument)
    mode = _mode(path)
    if mode is None:
        files = _matching(os.fspath(argument))
    elif S_ISDIR(mode):
        files = _inside(path)
    else:
        files = [path] if not _is_lock(path) else []
    return [_Found(_parts(file), file) for file in files]


def _parts(file: Path) -> tuple[str, ...]:
    """Folders and name of a file as the user calls it; a link keeps its own name."""
    return tuple(normalize("NFC", part) for part in (file.parent.resolve() / file.name).parts)


def _mode(path: Path) -> int | None:
    """The kind of a file; None where there is none, or where the name could not be one, as with patterns on Windows."""
    try:
        return path.stat().st_mode
    except PermissionError as problem:
        raise refused("E001", Location(path.name), "locked") from problem
    except (OSError, ValueError):
        return None


def _matching(pattern: str) -> list[Path]:
    from glob import glob, has_magic

    if not has_magic(pattern):
        raise refused("E002", Location(pattern), "missing")
    files = [Path(name) for name in sorted(glob(pattern, recursive=True))]  # noqa: PTH207 - a path may be absolute
    files = [file for file in files if file.is_file() and not _is_lock(file)]
    if not files:
        raise refused("E002", Location(pattern), "no_match")
    return files


def _inside(folder: Path) -> list[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as problem:
        raise refused("E001", Location(str(folder)), "locked") from problem
    visible = [entry for entry in entries if not entry.name.startswith(".") and not _is_lock(entry)]
    files = [entry for entry in visible if entry.suffix.lower() in SUFFIXES and entry.is_file()]
    if not files:
        raise refused("E002", Location(str(folder)), "no_files")
    return files


def _is_lock(path: Path) -> bool:
    """Whether this is the file that Excel keeps beside a workbook while it is open."""
    return path.name.startswith("~$")


def _named(found: Sequence[_Found]) -> list[tuple[str, Path | bytes]]:
    """Each with its file name; where names clash, with as many folders before it as tell them apart."""
    names = {one.path: one.path[-1:] for one in found}
    while clashing := _clashing(names):
        names |= {path: path[-len(names[path]) - 1 :] for path in clashing}
    return [("/".join(names[one.path]), one.content) for one in found]


def _clashing(names: dict[tuple[str, ...], tuple[str, ...]]) -> list[tuple[str, ...]]:
    counts = Counter(names.values())
    return [path for path, name in names.items() if counts[name] > 1 and len(name) < len(path)]


def _checked(name: str, content: Path | bytes, limits: Limits) -> Input:
    place = Location(name)
    try:
        _check_size(_size(content, place), place, limits)
        with opened(content) as stream:
            digest = file_digest(stream, "sha256").hexdigest()
    except PermissionError as problem:
        raise refused("E001", place, "locked") from problem
    except OSError as problem:
        raise refused("E001", place, "system", message=problem.strerror or str(problem)) from problem
    input_ = Input(Source(name, digest), content)
    check_format(input_, limits)
    return input_


def _size(content: Path | bytes, place: Location) -> int:
    if isinstance(content, bytes):
        return len(content)
    status = content.stat()
    if not S_ISREG(status.st_mode):
        raise refused("E001", place, "special")
    return status.st_size


def _check_size(size: int, place: Location, limits: Limits) -> None:
    if not size:
        raise Refused([Finding("E003", place)])
    if size > limits.file_bytes:
        raise too_large(place, "file_size", found=size, limit=limits.file_bytes)


def _once(inputs: Iterable[Input]) -> list[Input]:
    """Inputs of the same bytes once, the first by name, which remembers the names of the others."""
    kept: dict[str, Input] = {}
    for one in sorted(inputs, key=lambda one: (one.source.name, one.source.sha256)):
        first = kept.setdefault(one.source.sha256, one)
        if first is not one:
            kept[one.source.sha256] = replace(first, copies=(*first.copies, one.source.name))
    return list(kept.values())
