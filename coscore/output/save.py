"""Results in files: the format chosen by the suffix, the file replaced in one step, never half written."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Refused
from coscore.language import Label
from coscore.language.words import WORDS
from coscore.output.formats import FORMATS, OF_THE_TERMINAL, SUFFIXES, rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from coscore.language import Language
    from coscore.output.console import Console
    from coscore.scoring.evaluation import Evaluation

STDOUT = "-"


class Target(NamedTuple):
    """Where a result goes, and its format; "" where that cannot be told."""

    format: str
    path: str


def parse(target: str, formats: Sequence[str] = FORMATS) -> Target:
    """Take ``ranking.xlsx``, ``markdown:summary.txt`` or ``-`` apart; alone, ``-`` is the first of the formats."""
    before, _, after = target.partition(":")
    if before in formats and after:
        return Target(before, after)
    form = formats[0] if target == STDOUT else SUFFIXES.get(Path(target).suffix.lower(), "")
    return Target(form if form in formats else "", target)


def check_targets(targets: Iterable[str], inputs: Sequence[str] = (), formats: Sequence[str] = FORMATS) -> None:
    """See before any work is done whether every target can be written.

    Raises:
        Refused: with one E016 for each that cannot: no known format, no such folder, read-only, an input of this run.
    """
    read = list(_files(inputs))
    problems = [finding for target in targets for finding in _problem(parse(target, formats), read, formats)]
    if problems:
        raise Refused(problems)


def check_path(path: str, inputs: Sequence[str]) -> None:
    """See whether a file can be written, whatever its format.

    Raises:
        Refused: no such folder, read-only, an input of this run (E016).
    """
    if problems := list(_in_the_way(path, list(_files(inputs)))):
        raise Refused(problems)


def save(evaluation: Evaluation, target: str, console: Console, paths: Mapping[str, str] | None = None) -> None:
    """Write the result to a target, or to standard output for ``-``, and say so; ``paths`` says where the inputs are.

    Raises:
        Refused: the target cannot be written (E016).
    """
    check_targets([target], [evaluation.framework.path])
    form, path = parse(target)
    deliver(form, path, rendered(evaluation, form, console.language, paths), console)


def deliver(form: str, path: str, data: bytes, console: Console) -> None:
    """Write a document to a file, or to standard output for ``-``, and say so.

    Raises:
        Refused: the file cannot be written (E016).
    """
    if path == STDOUT:
        show(form, data, console)
        return
    _write(form, path, data, console.language)
    if not console.quiet:
        console.error(console.say("saved", path=path))


def show(form: str, data: bytes, console: Console) -> None:
    """Write a document to standard output."""
    if form not in OF_THE_TERMINAL:
        console.write(data)
    elif text := data.decode("utf-8").rstrip("\n"):
        console.print(text)


def write(evaluation: Evaluation, target: str, language: Language) -> None:
    """Write the result to a file, which is replaced in one step.

    Raises:
        Refused: the target cannot be written (E016).
    """
    check_targets([target], [evaluation.framework.path])
    form, path = parse(target)
    _write(form, path, rendered(evaluation, form, language), language)


def _write(form: str, path: str, data: bytes, language: Language) -> None:
    """Write to a file, which is replaced; the summary of a job belongs to every command of its step and is added to."""
    from coscore.output.summary import append, is_summary

    if form != "markdown" or not is_summary(path):
        write_file(path, data)
        return
    try:
        append(path, data, language)
    except OSError as error:
        raise Refused([cannot_write(path, _in_words(error))]) from error


def check_workbook(path: str, inputs: Sequence[str] = ()) -> None:
    """See before any work is done whether a workbook can be written to a file.

    Raises:
        Refused: with E016 if not: another suffix than .xlsx, or what :func:`check_targets` refuses.
    """
    if Path(path).suffix.lower() != ".xlsx":
        raise Refused([cannot_write(path, WORDS["save.workbook"])])
    if problems := list(_problem(Target("xlsx", path), list(_files(inputs)))):
        raise Refused(problems)


def write_file(path: str, data: bytes) -> None:
    """Write bytes to a file, which is replaced in one step.

    Raises:
        Refused: the file cannot be written (E016).
    """
    try:
        _replace(Path(path).resolve(), data)
    except OSError as error:
        raise Refused([cannot_write(path, _in_words(error))]) from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file and put the new one in its place; what is no file, such as a pipe, is written to."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    beside = path.with_name(f".coscore-{os.urandom(4).hex()}.tmp")
    try:
        beside.write_bytes(data)
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _problem(target: Target, inputs: Sequence[Path], formats: Sequence[str] = FORMATS) -> Iterator[Finding]:
    if not target.format:
        suffixes = " ".join(suffix for suffix, form in SUFFIXES.items() if form in formats)
        ko, en = (WORDS["save.format"](language, suffixes=suffixes) for language in ("ko", "en"))
        yield cannot_write(target.path, Label(ko, en))
    elif target.path != STDOUT:
        yield from _in_the_way(target.path, inputs)


def _in_the_way(path: str, inputs: Sequence[Path]) -> Iterator[Finding]:
    try:
        obstacle = _obstacle(Path(path), inputs)
    except OSError as error:
        obstacle = _in_words(error)
    if obstacle:
        yield cannot_write(path, obstacle)


def _obstacle(path: Path, inputs: Sequence[Path]) -> Label | str | None:
    """What stands in the way of writing here, as far as can be seen without trying."""
    if path.is_dir():
        return WORDS["save.folder"]
    if not path.parent.is_dir():
        return WORDS["save.no_folder"]
    if not path.exists():
        return None
    if any(file.exists() and path.samefile(file) for file in inputs):
        return WORDS["save.input"]
    return None if path.stat().st_mode & stat.S_IWUSR and os.access(path, os.W_OK) else WORDS["save.read_only"]


def _files(arguments: Iterable[str]) -> Iterator[Path]:
    """The files that arguments of the command line stand for: themselves, those in a folder, those of a pattern."""
    from glob import glob, has_magic

    for argument in arguments:
        if has_magic(argument):
            yield from map(Path, glob(argument))  # noqa: PTH207 - a pattern may be absolute
        elif Path(argument).is_dir():
            yield from Path(argument).iterdir()
        else:
            yield Path(argument)


def cannot_write(path: str, reason: Label | str) -> Finding:
    """E016 for a target, with the reason why."""
    return Finding("E016", args={"target": path, "reason": reason})


def _in_words(error: OSError) -> Label | str:
    return WORDS["save.locked"] if isinstance(error, PermissionError) else error.strerror or str(error)
