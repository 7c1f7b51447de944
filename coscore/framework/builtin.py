"""The frameworks that come with the program."""

from __future__ import annotations

from pathlib import Path


def builtin_folder() -> Path:
    """Where they lie: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    packaged = package / "indicators"
    return packaged if packaged.is_dir() else package.parent / "indicators"


def builtin_ids() -> list[str]:
    """Their ids, sorted."""
    return sorted(path.stem for path in builtin_folder().glob("*.yaml"))
