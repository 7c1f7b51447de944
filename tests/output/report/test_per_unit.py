from __future__ import annotations

from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.output import extras
from coscore.output.report.matter import Matter
from coscore.output.report.per_unit import check_folder, planned, write


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.findings[0].code


def test_a_sheet_for_every_unit_and_a_certificate_for_the_top_grade(pair: Matter, tmp_path: Path) -> None:
    files = planned(pair, str(tmp_path / "units"), "pdf", None, [])
    assert [file.path.name for file in files] == [
        "가평군.pdf",
        "나주시.pdf",
        "다랑구.pdf",
        "가평군 인증서.pdf",
        "나주시 인증서.pdf",
    ]
    told: list[int] = []
    write(pair, files, "pdf", told.append)
    assert sorted(path.name for path in (tmp_path / "units").iterdir()) == sorted(file.path.name for file in files)
    assert told == [1, 2, 3, 4, 5]
    assert all(file.path.read_bytes().startswith(b"%PDF") for file in files)


def test_another_grade_may_be_certified(pair: Matter, tmp_path: Path) -> None:
    assert not any(file.is_certificate for file in planned(pair, str(tmp_path), "pdf", "나", []))


def test_a_grade_that_is_not_there_is_refused(pair: Matter, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        planned(pair, str(tmp_path), "pdf", "라", [])
    assert code_of(refused) == "E078"
    assert refused.value.findings[0].args == {"text": "라", "grades": "가, 나"}


def test_hostile_names_stay_in_the_folder(hostile: Matter, tmp_path: Path) -> None:
    folder = tmp_path / "units"
    files = planned(hostile, str(folder), "hwpx", None, [])
    write(hostile, files, "hwpx")
    assert {path.parent for path in tmp_path.rglob("*.hwpx")} == {folder}
    assert len(list(folder.iterdir())) == len(files) == 9


def test_files_are_replaced_and_links_are_not_followed(pair: Matter, tmp_path: Path) -> None:
    (tmp_path / "가평군.pdf").write_text("old")
    write(pair, planned(pair, str(tmp_path), "pdf", None, []), "pdf")
    assert (tmp_path / "가평군.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "나주시.pdf").unlink()
    (tmp_path / "나주시.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    with pytest.raises(Refused) as refused:
        planned(pair, str(tmp_path), "pdf", None, [])
    assert code_of(refused) == "E016"


def test_an_input_is_not_written_over(pair: Matter, tmp_path: Path) -> None:
    (tmp_path / "가평군.pdf").write_text("input")
    with pytest.raises(Refused) as refused:
        planned(pair, str(tmp_path), "pdf", None, [str(tmp_path / "가평군.pdf")])
    assert code_of(refused) == "E016"


def test_the_folder_is_looked_at_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "no" / "such"):
        with pytest.raises(Refused) as refused:
            check_folder(str(folder), "pdf")
        assert code_of(refused) == "E016"
    check_folder(str(tmp_path / "new"), "pdf")


def test_without_the_extra_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(extras.EXTRAS, "no_such_module", "report")
    monkeypatch.setattr("coscore.output.report.per_unit.FORMATS", {"pdf": "no_such_module"})
    with pytest.raises(Refused) as refused:
        check_folder(str(tmp_path), "pdf")
    assert code_of(refused) == "E077"
