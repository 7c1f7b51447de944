from __future__ import annotations

from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.framework.builtin import builtin_folder, builtin_ids
from coscore.framework.origin import ABSENT, OUTSIDE, Origin, base_of, origin_of


def test_the_built_in_frameworks_lie_in_one_folder() -> None:
    assert "coproduction" in builtin_ids()
    assert (builtin_folder() / "coproduction.yaml").is_file()


def test_a_built_in_id_is_shown_the_same_on_every_machine() -> None:
    assert origin_of("coproduction") == Origin(builtin_folder() / "coproduction.yaml", "indicators/coproduction.yaml")


def test_a_path_is_shown_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert origin_of("own.yaml") == Origin(Path("own.yaml"), "own.yaml")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("coproductoin", "Did you mean 'coproduction'?", id="a misspelt id"),
        pytest.param("nowhere/own.yaml", "Known here: awareness, coproduction", id="a path that leads nowhere"),
        pytest.param("x" * 5000, "Known here: awareness, coproduction", id="a name no file can have"),
        pytest.param("\0", "Known here: awareness, coproduction", id="a null character"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(name: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        origin_of(name)
    finding = refused.value.findings[0]
    assert (finding.code, finding.location.file, finding.args["framework"]) == ("E100", name, name)
    assert says in finding.args["hint"].en


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        pytest.param("coproduction", "indicators/coproduction.yaml", id="a built-in id"),
        pytest.param("base.yaml", "given/base.yaml", id="a file beside it"),
        pytest.param("sub/base.yml", "given/sub/base.yml", id="a file below"),
        pytest.param("./base.yaml", "given/base.yaml", id="a file beside it, said at length"),
        pytest.param("nothing", ABSENT, id="an unknown id"),
        pytest.param("nothing.yaml", ABSENT, id="an unknown file"),
        pytest.param("base.txt", ABSENT, id="another kind of file"),
        pytest.param("../base.yaml", OUTSIDE, id="above"),
        pytest.param("sub/../../base.yaml", OUTSIDE, id="above by a detour"),
        pytest.param("/etc/base.yaml", OUTSIDE, id="an absolute path"),
        pytest.param("C:\\base.yaml", OUTSIDE, id="another drive"),
        pytest.param("\\\\server\\share\\base.yaml", OUTSIDE, id="another computer"),
        pytest.param("..\\base.yaml", OUTSIDE, id="above, on Windows"),
        pytest.param("leads_out.yaml", OUTSIDE, id="a link that leads out"),
    ],
)
def test_a_base_is_a_built_in_id_or_a_file_inside_the_folder(tmp_path: Path, base: str, expected: object) -> None:
    folder = tmp_path / "given"
    (folder / "sub").mkdir(parents=True)
    for path in (folder / "base.yaml", folder / "sub/base.yml", folder / "base.txt", tmp_path / "base.yaml"):
        path.touch()
    (folder / "leads_out.yaml").symlink_to(tmp_path / "base.yaml")
    found = base_of(Origin(folder / "own.yaml", "given/own.yaml"), base)
    assert (Path(found.shown).as_posix() if isinstance(found, Origin) else found) == expected
