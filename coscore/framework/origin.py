"""Where a framework comes from: a built-in id or a path, and the base it names in ``extends``."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.framework.builtin import builtin_folder, builtin_ids
from coscore.framework.problems import hint
from coscore.language import Label

YAML = (".yaml", ".yml")

ABSENT = Label("그런 지표체계가 없습니다", "there is no such framework")
OUTSIDE = Label(
    "이 파일이 있는 폴더 안의 상대 경로만 쓸 수 있습니다",
    "only a relative path inside the folder of this file can be used",
)


class Origin(NamedTuple):
    """A framework file: its path, and the name by which readers know it, the same on every machine."""

    path: Path
    shown: str


def origin_of(name: str) -> Origin:
    """The file of a built-in id or a path.

    Raises:
        Refused: there is none (E100).
    """
    if name in builtin_ids():
        return _builtin(name)
    path = Path(name)
    if _exists(path):
        return Origin(path, name)
    raise Refused([Finding("E100", Location(name), {"framework": name, "hint": hint(name, builtin_ids())})])


def base_of(origin: Origin, base: str) -> Origin | Label:
    """The file a framework extends, or the reason why it cannot be used."""
    if not base.endswith(YAML):
        return _builtin(base) if base in builtin_ids() else ABSENT
    if not _stays_inside(base):
        return OUTSIDE
    path = origin.path.parent / base
    if not _exists(path):
        return ABSENT
    if not path.resolve().is_relative_to(origin.path.parent.resolve()):
        return OUTSIDE
    return Origin(path, str(Path(origin.shown).parent / base))


def _builtin(name: str) -> Origin:
    return Origin(builtin_folder() / f"{name}.yaml", f"indicators/{name}.yaml")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that no file can have
        return False


def _stays_inside(base: str) -> bool:
    """Whether a path is relative and never climbs, by the rules of every system."""
    flavours = (PurePosixPath(base), PureWindowsPath(base))
    return not any(path.is_absolute() or path.drive or path.root or ".." in path.parts for path in flavours)
