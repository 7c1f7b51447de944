from __future__ import annotations

from pathlib import Path

import pytest
import typer

from coscore.commands.mapping import assigned, assigning, repeated


def test_a_value_without_an_id_is_a_misuse_of_the_command() -> None:
    assert assigning(["조례=ordinance"]) == ["조례=ordinance"]
    with pytest.raises(typer.BadParameter, match="조례 "):
        assigning(["조례"])


def test_both_options_together_say_what_headers_mean(tmp_path: Path) -> None:
    path = tmp_path / "columns.yaml"
    path.write_text("columns: {taught: [교육 평가], satisfaction: [체감도]}\n", encoding="utf-8")
    found = assigned(["만족도=taught"], str(path))
    assert [(one.header, one.target) for one in found] == [("만족도", "taught"), ("체감도", "satisfaction")]
    assert assigned([], None) == ()


def test_the_words_of_the_command_line_are_repeated() -> None:
    assert repeated(["a=b", "c d=e"], "f.yaml") == ["--map", "a=b", "--map", "c d=e", "--columns", "f.yaml"]
    assert repeated([], None) == []
