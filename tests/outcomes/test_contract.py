from __future__ import annotations

from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.outcomes.contract import contract_ids, load_contract

TEXT = """\
contract: 1
id: made
version: "1"
name: Made
currency: {code: KRW, digits: 0}
outcomes:
  - {id: share, name: Share, direction: up, measure: {type: value, columns: [v]}}
payments:
  - {id: reward, name: Reward, outcome: share, rule: {method: threshold, at: 30, amount: 100}}
"""


def codes(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    path = tmp_path / "made.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load_contract(str(path))
    except Refused as refused:
        return [(finding.code, finding.location.line) for finding in refused.findings]
    return []


def test_the_contracts_that_come_with_the_program_load() -> None:
    names = ["buyeo-dementia", "gyeonggi-haebom", "nyc-able", "peterborough", "seoul-1"]
    assert set(names) <= set(contract_ids())
    assert all(load_contract(name).file.id == name for name in contract_ids())


def test_an_unknown_contract_is_refused_with_what_is_near() -> None:
    with pytest.raises(Refused) as refused:
        load_contract("peterboro")
    assert [finding.code for finding in refused.value.findings] == ["E146"]
    assert "peterborough" in str(refused.value.findings[0].args["hint"])


def test_a_sound_contract_has_no_findings(tmp_path: Path) -> None:
    assert codes(tmp_path, TEXT) == []


def test_the_digest_does_not_depend_on_line_ends(tmp_path: Path) -> None:
    for name, text in (("a.yaml", TEXT), ("b.yaml", TEXT.replace("\n", "\r\n"))):
        (tmp_path / name).write_bytes(text.encode())
    assert load_contract(str(tmp_path / "a.yaml")).sha256 == load_contract(str(tmp_path / "b.yaml")).sha256


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("direction: up", "directon: up", [("E102", 7)]),
        ("amount: 100", "amount: unknwn", [("E104", 9)]),
        ("amount: 100", "amount: 1.5", [("E104", 9)]),
        ("amount: 100", "amount: -1", [("E123", 9)]),
        ('version: "1"', "version: 1", [("E104", 3)]),
        ("outcome: share", "outcome: shares", [("E147", 9)]),
        ("method: threshold", "method: treshold", [("E104", 9)]),
        ("contract: 1", "contract: 2", [("E104", 1)]),
    ],
)
def test_faults_are_told_with_their_lines(tmp_path: Path, old: str, new: str, found: list[tuple[str, int]]) -> None:
    assert codes(tmp_path, TEXT.replace(old, new)) == found


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = TEXT.replace("direction: up", "direction: sideways").replace("outcome: share", "outcome: nothing")
    assert sorted(code for code, _ in codes(tmp_path, text)) == ["E104", "E147"]
