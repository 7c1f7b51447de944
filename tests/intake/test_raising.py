from __future__ import annotations

from typing import Any

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline, help_line
from coscore.intake.limits import GIB, LIMITS, MIB
from coscore.intake.raising import amount_text, names, option, raised, raised_by


@pytest.mark.parametrize(
    ("written", "field", "amount"),
    [
        ("file-bytes=8GiB", "file_bytes", 8 * GIB),
        ("file-bytes = 500MB", "file_bytes", 500 * MIB),
        ("file_bytes=1.5 gb", "file_bytes", 3 * GIB // 2),
        ("FILE-BYTES=1024", "file_bytes", 1024),
        ("part-bytes=2k", "part_bytes", 2048),
        ("merges=500,000", "merges", 500_000),
        ("merges=500_000", "merges", 500_000),
        ("legacy-seconds=90", "legacy_seconds", 90.0),
        ("legacy-seconds=1.5s", "legacy_seconds", 1.5),
        ("legacy-seconds=90초", "legacy_seconds", 90.0),
    ],
)
def test_an_option_changes_one_limit(written: str, field: str, amount: float) -> None:
    limits = raised_by([written])
    assert getattr(limits, field) == amount
    assert sum(getattr(limits, name) != getattr(LIMITS, name) for name in LIMITS.__slots__) == 1


def test_nothing_asked_changes_nothing() -> None:
    assert raised_by([]) == LIMITS


def test_numbers_are_amounts_too() -> None:
    assert raised({"legacy_seconds": 2.5, "strings": 7}).strings == 7


@pytest.mark.parametrize(
    ("written", "said", "suggestion"),
    [
        ("file-byte=8GiB", "there is no limit 'file-byte'", "file-bytes"),
        ("nonsense=1", "there is no limit 'nonsense'", ""),
        ("merges", "the value '' of merges", "merges=1000000"),
        ("merges=many", "the value 'many' of merges", "merges=1000000"),
        ("merges=0", "the value '0' of merges", "merges=1000000"),
        ("merges=-5", "the value '-5' of merges", "merges=1000000"),
        ("merges=1.5", "the value '1.5' of merges", "merges=1000000"),
        ("file-bytes=8 apples", "the value '8 apples' of file-bytes", "file-bytes=4GiB"),
        ("legacy-seconds=nan", "the value 'nan' of legacy-seconds", "legacy-seconds=120"),
        ("merges=" + "9" * 400, "of merges is not an amount", "merges=1000000"),
        ("a\x1b[31m=1", "there is no limit 'a\\x1b[31m'", ""),
    ],
)
def test_what_cannot_be_understood_is_said_with_what_was_perhaps_meant(
    written: str, said: str, suggestion: str
) -> None:
    with pytest.raises(Refused) as caught:
        raised_by([written])
    [finding] = caught.value.findings
    assert (finding.code, finding.args["suggestion"]) == ("E025", suggestion)
    assert said in headline(finding, "en")
    assert suggestion in help_line(finding, "ko")


def test_all_mistakes_are_said_at_once() -> None:
    with pytest.raises(Refused) as caught:
        raised_by(["what=1", "merges=x"])
    assert len(caught.value.findings) == 2


@pytest.mark.parametrize(
    ("name", "limit", "found", "written"),
    [
        ("merges", 100, 0, "--limit merges=200"),
        ("ratio", 300, 1000, "--limit ratio=1000"),
        ("file_bytes", 2 * GIB, 0, "--limit file-bytes=4GiB"),
        ("file_bytes", 2 * GIB, 9 * GIB + 1, "--limit file-bytes=10GiB"),
        ("token_bytes", 100, 0, "--limit token-bytes=200B"),
        ("legacy_seconds", 0.2, 0, "--limit legacy-seconds=1"),
    ],
)
def test_the_option_of_a_refusal_raises_the_limit_above_what_was_found(
    name: str, limit: float, found: float, written: str
) -> None:
    assert option(name, limit, found) == written
    limits: Any = raised_by([written.partition(" ")[2]])
    assert getattr(limits, name) >= max(limit, found)


def test_amounts_are_said_as_people_read_them() -> None:
    texts = [amount_text("file_bytes", 2 * GIB), amount_text("merges", 100_000), amount_text("legacy_seconds", 0.2)]
    assert texts == ["2 GB", "100,000", "0.2"]


def test_names_are_those_of_the_fields() -> None:
    assert [name.replace("-", "_") for name in names()] == list(LIMITS.__slots__)
