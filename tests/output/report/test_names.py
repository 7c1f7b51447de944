from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coscore.output.report.names import file_names, harmless


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("전북특별자치도 완주군", "전북특별자치도 완주군"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a/b\\c:d*e?f", "a_b_c_d_e_f"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("LPT1 . ", "_LPT1"),
        ("", "_"),
        ("...", "_"),
        (".hidden", "hidden"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\tb\x00c", "a b_c"),
        ("각", "각"),
    ],
)
def test_names_are_made_harmless(name: str, stem: str) -> None:
    assert harmless(name) == stem


def test_names_that_become_the_same_are_told_apart() -> None:
    assert file_names(["A/B", "a_b", "A_B", "다"], ".pdf") == ["A_B.pdf", "a_b (2).pdf", "A_B (3).pdf", "다.pdf"]


def test_long_names_are_cut_between_letters() -> None:
    assert harmless("가" * 200) == "가" * 53


@given(st.lists(st.text(max_size=300), max_size=8))
def test_whatever_the_names_are_the_files_stay_in_their_folder_and_apart(names: list[str]) -> None:
    found = file_names(names, ".pdf")
    assert len({name.casefold() for name in found}) == len(names)
    for name in found:
        assert PurePosixPath(name).name == name == PureWindowsPath(name).name
        assert not name.startswith(".")
        assert len(name.encode()) <= 255
