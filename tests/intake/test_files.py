from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from coscore.findings import Refused
from coscore.findings.catalogue import headline
from coscore.intake.files import find_inputs, paths_of
from coscore.intake.inputs import Input
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, content: str | bytes = "") -> str:
    """Write a file in the current folder; without content its own name is its content."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(content if isinstance(content, bytes) else (content or f"{path},1\n").encode())
    return path


def names(*arguments: str | Path | bytes) -> list[str]:
    return [one.source.name for one in find_inputs(arguments)]


def problems(*arguments: str | Path | bytes) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        find_inputs(arguments)
    return [(finding.code, finding.location.file) for finding in caught.value.findings]


@pytest.mark.usefixtures("folder")
class TestFinding:
    def test_a_file_by_its_name(self) -> None:
        assert names(put("나.csv"), put("가.csv")) == ["가.csv", "나.csv"]

    def test_a_path_object(self) -> None:
        assert names(Path(put("가.csv"))) == ["가.csv"]

    def test_a_folder_gives_its_spreadsheets(self) -> None:
        for name in ("b.XLSX.csv", "a.tsv", "c.txt", "d.hwp", ".hidden.csv", "~$a.csv", "inner/e.csv"):
            put(f"자료/{name}")
        assert names("자료") == ["a.tsv", "b.XLSX.csv"]

    def test_a_pattern_is_expanded(self) -> None:
        for name in ("2025/a.csv", "2026/b.csv", "2026/~$b.csv", "2026/inner.csv/c.csv"):
            put(name)
        assert names("2026/*.csv") == ["b.csv"]
        assert names("**/*.csv") == ["a.csv", "b.csv", "c.csv"]

    def test_a_file_whose_name_looks_like_a_pattern(self) -> None:
        assert names(put("사업[수정].csv")) == ["사업[수정].csv"]

    def test_the_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a,b\n")))
        [one] = find_inputs(["-"])
        assert (one.source.name, one.open().read(), one.open().read()) == ("stdin", b"a,b\n", b"a,b\n")

    def test_bytes(self) -> None:
        assert names(b"a,b\n") == ["data"]

    def test_a_decomposed_name_is_composed(self) -> None:
        assert names(put(normalize("NFD", "사업.csv"))) == ["사업.csv"]

    def test_a_lock_file_among_others_is_passed_over(self) -> None:
        assert names(put("~$a.csv"), put("a.csv")) == ["a.csv"]


@pytest.mark.usefixtures("folder")
class TestNaming:
    def test_clashing_names_keep_as_many_folders_as_tell_them_apart(self) -> None:
        paths = [put(path) for path in ("2025/전북/a.csv", "2026/전북/a.csv", "2026/전북/b.csv", "2026/충남/a.csv")]
        assert names(*paths) == ["2025/전북/a.csv", "2026/전북/a.csv", "b.csv", "충남/a.csv"]

    def test_the_order_of_arguments_makes_no_difference(self) -> None:
        paths = [put(path) for path in ("b/x.csv", "a/x.csv", "c.csv")]
        assert find_inputs(paths) == find_inputs(paths[::-1])

    def test_the_same_bytes_are_taken_once(self) -> None:
        paths = [put("b.csv", "1,2\n"), put("a.csv", "1,2\n"), put("c.csv", "3,4\n"), put("d.csv", "1,2\n")]
        assert [(one.source.name, one.copies) for one in find_inputs(paths)] == [
            ("a.csv", ("b.csv", "d.csv")),
            ("c.csv", ()),
        ]

    def test_the_same_file_twice_is_a_copy_of_itself(self) -> None:
        [one] = find_inputs([put("a.csv"), "./a.csv", "*.csv"])
        assert (one.source.name, one.copies) == ("a.csv", ("a.csv", "a.csv"))

    def test_a_source_carries_the_hash_of_its_bytes(self) -> None:
        [one] = find_inputs([put("a.csv", "1,2\n")])
        assert one.source == Source("a.csv", hashlib.sha256(b"1,2\n").hexdigest())


@pytest.mark.usefixtures("folder")
class TestRefusing:
    @pytest.mark.parametrize("argument", ["없음.xlsx", "a/b/c.csv", "x" * 5000, "a\0b", "*.xlsx", "없음[1].xlsx"])
    def test_nothing_found(self, argument: str) -> None:
        assert problems(argument) == [("E002", argument)]

    def test_a_folder_without_spreadsheets(self) -> None:
        put("자료/a.hwp")
        assert problems("자료") == [("E002", "자료")]

    def test_nothing_but_a_lock_file(self) -> None:
        assert problems(put("~$a.xlsx")) == [("E002", "~$a.xlsx")]

    def test_no_argument_at_all(self) -> None:
        assert problems() == [("E002", "")]

    def test_an_empty_file(self) -> None:
        Path("a.csv").touch()
        assert problems("a.csv", b"") == [("E003", "a.csv"), ("E003", "data")]

    def test_too_large_a_file(self) -> None:
        limits = replace(LIMITS, file_bytes=2000)
        with pytest.raises(Refused, match="E006") as caught:
            find_inputs([put("a.csv", "x" * 3000)], limits)
        assert "it has 2 kB (limit 1 kB)" in headline(caught.value.findings[0], "en")

    def test_too_much_on_the_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 3000)))
        with pytest.raises(Refused, match="E006 stdin"):
            find_inputs(["-"], replace(LIMITS, file_bytes=2000))

    def test_what_is_no_file_is_not_read(self) -> None:
        assert [code for code, _ in problems(os.devnull)] == ["E001"]

    @pytest.mark.parametrize(
        ("error", "said"),
        [
            (PermissionError(13, "no"), "open in another program"),
            (OSError(5, "Input/output error"), "Input/output error"),
        ],
    )
    def test_a_file_that_cannot_be_opened(self, error: OSError, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise error

        put("a.csv")
        monkeypatch.setattr(Path, "open", fail)
        with pytest.raises(Refused, match=r"E001 a\.csv") as caught:
            find_inputs(["a.csv"])
        assert said in headline(caught.value.findings[0], "en")

    def test_every_problem_of_every_argument_at_once(self) -> None:
        Path("empty.csv").touch()
        put("a.xls", b"%PDF-1.7")
        assert problems("gone.csv", put("good.csv"), "empty.csv", "a.xls", "*.hwp") == [
            ("E002", "*.hwp"),
            ("E002", "gone.csv"),
            ("E003", "empty.csv"),
            ("E004", "a.xls"),
        ]


def test_bytes_are_read_from_the_start_every_time(tmp_path: Path, input_of: Callable[..., Input]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"abc")
    for one in (input_of(path), input_of(b"abc")):
        with one.open() as first, one.open() as second:
            assert (first.read(2), second.read(), first.read()) == (b"ab", b"abc", b"c")


def test_where_files_are_is_told_for_those_that_cannot_be_read_too(folder: Path) -> None:
    put("data/a.csv")
    put("data/broken.xlsx", b"PK")
    assert paths_of(["data", "-", b"x"]) == {"a.csv": "data/a.csv", "broken.xlsx": "data/broken.xlsx"}
    assert paths_of(["nowhere", "data/a.csv"]) == {"a.csv": "data/a.csv"}


def test_files_of_one_name_are_told_apart_and_those_outside_have_whole_paths(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "b.csv"
    outside.write_text("x", encoding="utf-8")
    put("one/a.csv")
    put("two/a.csv")
    assert paths_of(["one", "two", str(outside)]) == {
        "one/a.csv": "one/a.csv",
        "two/a.csv": "two/a.csv",
        "b.csv": outside.as_posix(),
    }
