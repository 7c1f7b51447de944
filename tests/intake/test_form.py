from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings.catalogue import headline, help_line
from coscore.framework.tree import Framework
from coscore.intake.form import form_id, form_of, other_forms
from coscore.intake.inputs import Input
from coscore.output.template import render


@pytest.fixture
def changed(framework_of: Callable[[str], Framework], small_text: str) -> Callable[[str, str], Framework]:
    """The small framework with one text in place of another."""
    return lambda old, new: framework_of(small_text.replace(old, new))


@pytest.fixture
def form(small: Framework, input_of: Callable[..., Input]) -> Input:
    return input_of(render(small, "ko").data, "양식.xlsx")


def test_a_form_knows_its_framework(small: Framework, form: Input) -> None:
    assert form_of(form) == form_id(small) == f"small-1-{small.sha256[:8]}"
    assert other_forms([form], small) == ([], [])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a,b\n", id="a text table"),
        pytest.param(b"PK\3\4 and nothing more", id="a broken archive"),
        pytest.param(b"", id="an empty file"),
    ],
)
def test_other_files_were_made_from_no_form(input_of: Callable[..., Input], content: bytes) -> None:
    assert not form_of(input_of(content))


def test_a_workbook_that_is_no_form_has_no_id(
    raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]
) -> None:
    assert not form_of(input_of(raw_workbook()))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("id: small", "id: other", "E015", id="another framework refuses"),
        pytest.param('version: "1"', 'version: "2-rc"', "W224", id="another version is told"),
        pytest.param("name: small", "name: smaller", "W224", id="and so is any other change"),
    ],
)
def test_a_form_of_something_else_is_told(
    changed: Callable[[str, str], Framework], form: Input, old: str, new: str, code: str
) -> None:
    refusals, warnings = other_forms([form], changed(old, new))
    (finding,) = [*refusals, *warnings]
    assert (finding.code, finding.location.file, bool(refusals)) == (code, "양식.xlsx", code == "E015")
    assert str(finding.args["found"]) in headline(finding, "en")


def test_the_framework_of_the_form_is_named(changed: Callable[[str, str], Framework], form: Input) -> None:
    refusals, _ = other_forms([form], changed("id: small", "id: other"))
    assert "-f small" in help_line(refusals[0], "en")
