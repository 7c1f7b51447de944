"""Load a contract: find it, read it strictly, check everything. A contract that loads can be settled."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.framework.builtin import builtin_folder
from coscore.framework.kinds import examined_as
from coscore.framework.problems import MOST, TOO_MANY, hint, problem
from coscore.framework.yaml import compose, decode
from coscore.intake.refusal import refused
from coscore.outcomes.checks import broken_rules
from coscore.outcomes.model import ContractFile


class Contract(NamedTuple):
    """A contract, the sha256 of its file, and the name of the file as it is shown."""

    file: ContractFile
    sha256: str
    path: str


def contract_ids() -> list[str]:
    """Ids of the contracts that come with the program, sorted."""
    return sorted(path.stem for path in _folder().glob("*.yaml"))


def load_contract(name: str) -> Contract:
    """The contract of a built-in id or of the path of a YAML file.

    Raises:
        Refused: with every problem that was found, not only the first.
    """
    path, shown = _origin(name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refused("E001", Location(shown), "locked") from error
    root, unreadable = compose(decode(shown, data))
    examined = examined_as(ContractFile, root)
    findings = [*unreadable, *examined.findings, *broken_rules(examined.root)]
    if len(findings) >= MOST:
        raise Refused([*findings[:MOST], problem("E108", root.place, what=TOO_MANY)])
    if findings or examined.file is None:
        raise Refused(findings)
    return Contract(examined.file, sha256(data.replace(b"\r\n", b"\n")).hexdigest(), shown)


def _folder() -> Path:
    return builtin_folder() / "contracts"


def _origin(name: str) -> tuple[Path, str]:
    ids = contract_ids()
    if name in ids:
        return _folder() / f"{name}.yaml", f"indicators/contracts/{name}.yaml"
    try:
        if Path(name).is_file():
            return Path(name), name
    except OSError:  # a name that no file can have
        pass
    raise Refused([Finding("E146", Location(name), {"contract": name, "hint": hint(name, ids)})])
