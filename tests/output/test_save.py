from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.output import save as saving
from coscore.output.console import Console
from coscore.output.csv import render
from coscore.output.formats import rendered
from coscore.output.save import Target, check_targets, check_workbook, parse, save, show, write, write_file
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]


def refusals(targets: list[str], inputs: list[str]) -> list[str]:
    with pytest.raises(Refused) as refused:
        check_targets(targets, inputs)
    assert {finding.code for finding in refused.value.findings} == {"E016"}
    return [finding.args["reason"].en for finding in refused.value.findings]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("target", "parsed"),
    [
        ("순위.xlsx", Target("xlsx", "순위.xlsx")),
        ("a/B.CSV", Target("csv", "a/B.CSV")),
        ("a.md", Target("markdown", "a.md")),
        ("markdown:a/summary", Target("markdown", "a/summary")),
        ("json:-", Target("json", "-")),
        ("-", Target("csv", "-")),
        (r"C:\a.json", Target("json", r"C:\a.json")),
        ("a.sarif", Target("sarif", "a.sarif")),
        ("TEST-a.xml", Target("junit", "TEST-a.xml")),
        ("junit:report", Target("junit", "report")),
        ("a.docx", Target("", "a.docx")),
        ("csv:", Target("", "csv:")),
    ],
)
def test_suffix_or_prefix_chooses_the_format(target: str, parsed: Target) -> None:
    assert parse(target) == parsed


@pytest.mark.parametrize(
    ("target", "start"),
    [
        ("a.csv", b"\xef\xbb\xbf"),
        ("a.json", b"{"),
        ("a.md", b"## "),
        ("a.xlsx", b"PK"),
        ("github:a", b"::"),
        ("a.sarif", b"{"),
        ("a.xml", b"<?xml"),
    ],
)
def test_every_format_is_written(
    village: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, start: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    write(village, target, "ko")
    assert (tmp_path / parse(target).path).read_bytes().startswith(start)
    assert len(list(tmp_path.iterdir())) == 1


def test_an_existing_file_is_replaced_whole_and_keeps_its_rights(village: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x" * 100_000, encoding="utf-8")
    path.chmod(0o640)
    write(village, str(path), "ko")
    assert path.read_bytes() == render(village)
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_written_through(village: Evaluation, tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old", encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real.csv")
    write(village, str(link), "ko")
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == render(village)


def test_a_target_that_is_locked_is_refused_and_nothing_is_left(
    village: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: Path, target: Path) -> None:
        raise PermissionError(13, "locked")

    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(Refused) as refused:
        write(village, str(tmp_path / "a.csv"), "ko")
    assert refused.value.findings[0].args["reason"].en == "it is open elsewhere, or writing is not allowed"  # type: ignore[union-attr]
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_a_full_disk_is_refused_in_its_own_words(
    village: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving, "_replace", full)
    with pytest.raises(Refused) as refused:
        write(village, str(tmp_path / "a.csv"), "ko")
    assert refused.value.findings[0].args["reason"] == "No space left on device"


def test_what_stands_in_the_way_is_seen_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("x", encoding="utf-8")
    (tmp_path / "fixed.csv").write_text("x", encoding="utf-8")
    (tmp_path / "fixed.csv").chmod(0o444)
    names = ["a.docx", "in.csv", "fixed.csv", "none/a.csv"]
    found = refusals([str(tmp_path / name) for name in names] + [f"csv:{tmp_path}"], [str(tmp_path / "in.csv")])
    assert sorted(found) == [
        "it is a folder",
        "it is an input",
        "it is read-only",
        "its folder does not exist",
        "its name must end in one of .csv .json .md .markdown .xlsx .sarif .xml",
    ]


@pytest.mark.parametrize("argument", ["in.csv", "*.csv", "."])
def test_an_input_is_known_however_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.csv").write_text("x", encoding="utf-8")
    assert refusals(["./in.csv"], [argument]) == ["it is an input"]


def test_targets_that_can_be_written_are_let_through(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text("x", encoding="utf-8")
    assert check_targets([str(tmp_path / "old.csv"), str(tmp_path / "new.xlsx"), "-"], ["in.csv", "-"]) is None


def test_a_name_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        check_targets([str(tmp_path / ("x" * 5000 + ".csv"))])


def test_saving_says_so_unless_it_should_be_quiet(village: Evaluation, tmp_path: Path, console: Consoles) -> None:
    loud, quiet = console("en"), console("en", quiet=1)
    for listener in (loud, quiet):
        save(village, str(tmp_path / "a.csv"), listener)
    assert loud.stderr.getvalue().startswith("Saved: ")  # type: ignore[attr-defined]
    assert quiet.stderr.getvalue() + quiet.stdout.getvalue() == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(("target", "start"), [("-", "\ufeffrank,"), ("json:-", '{"schema"'), ("markdown:-", "## ")])
def test_standard_output_is_a_target(village: Evaluation, console: Consoles, target: str, start: str) -> None:
    listener = console()
    save(village, target, listener)
    assert listener.stdout.getvalue().startswith(start)  # type: ignore[attr-defined]


def test_what_is_shown_ends_with_one_line_end(village: Evaluation, console: Consoles) -> None:
    for form in ("csv", "json", "markdown", "github"):
        listener = console()
        show(form, rendered(village, form, "ko"), listener)
        text = listener.stdout.getvalue()  # type: ignore[attr-defined]
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_what_is_no_file_is_written_to_and_not_replaced(
    village: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = tmp_path / "device.csv"
    device.touch()
    before = device.stat().st_ino
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    write(village, str(device), "ko")
    assert (device.stat().st_ino, device.read_bytes()) == (before, render(village))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("form.csv", "a form is always an .xlsx file"),
        ("no/form.xlsx", "its folder does not exist"),
        ("last.xlsx", "it is an input"),
    ],
)
def test_a_workbook_is_written_only_where_one_may_stand(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "last.xlsx").touch()
    check_workbook(str(tmp_path / "new.XLSX"), [str(tmp_path / "last.xlsx")])
    with pytest.raises(Refused) as refused:
        check_workbook(str(tmp_path / name), [str(tmp_path / "last.xlsx")])
    assert [finding.args["reason"].en for finding in refused.value.findings] == [reason]  # type: ignore[union-attr]


def test_bytes_replace_a_file_in_one_step_and_leave_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(b"old")
    write_file(str(path), b"new")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"new", [path])


def test_bytes_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_file(str(tmp_path / "no" / "form.xlsx"), b"new")
    assert [finding.code for finding in refused.value.findings] == ["E016"]


def test_the_formats_of_another_command_are_its_own(tmp_path: Path) -> None:
    assert parse("-", ["json", "sarif"]) == Target("json", "-")
    assert parse("a.csv", ["json", "sarif"]) == Target("", "a.csv")
    with pytest.raises(Refused) as refused:
        check_targets([str(tmp_path / "a.csv")], formats=["json", "sarif"])
    assert refused.value.findings[0].args["reason"].en == "its name must end in one of .json .sarif"  # type: ignore[union-attr]


def test_the_summary_of_a_job_is_added_to_and_any_other_file_replaced(
    village: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    for name in ("summary", "other"):
        for _ in range(2):
            write(village, f"markdown:{tmp_path / name}", "en")
    assert (tmp_path / "other").read_text(encoding="utf-8").count("## Village life") == 1
    assert (tmp_path / "summary").read_text(encoding="utf-8").count("## Village life") == 2
