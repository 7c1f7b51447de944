from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.framework.frozen import base_for, frozen_text, written
from coscore.framework.rulers import Bounds, Measured
from coscore.framework.scalars import plain_value
from coscore.framework.tree import Framework

NUMBERS = [0.0, 12.0, -3.5, 0.1 + 0.2, 1e-7, 2.5e-12, 1e22, -1e16, 123456789012345.0, 1 / 3, 5e-324]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_read_as_it_was(number: float) -> None:
    assert plain_value(written(number)) == (number, None)


@pytest.mark.parametrize(
    ("number", "text"), [(12.0, "12"), (-0.5, "-0.5"), (1e-7, "1.0e-07"), (1.5e-7, "1.5e-07"), (1e22, "1.0e+22")]
)
def test_a_number_as_every_reader_takes_it(number: float, text: str) -> None:
    assert written(number) == text


def test_the_file_extends_its_framework(load: Callable[..., Framework]) -> None:
    rule = "columns: [x], value: {type: number}, normalise"
    body = (
        "groups: {by: 군}\nbounds: {a: {min: 0, max: 1}}\n"
        f"indicators: [{{id: a, {rule}: {{method: minmax}}}}, {{id: b, {rule.replace('x', 'y')}: {{method: zscore, within: group}}}}]\n"
    )
    framework = load(body)
    bounds = {"b": Bounds(groups={"시": Measured(mean=1, sd=0.5), "": Measured(mean=2, sd=1)})}
    assert frozen_text(framework, "sample.yaml", bounds, "Measured on x.xlsx").splitlines() == [
        "# Measured on x.xlsx",
        "coscore: 1",
        "id: sample",
        'version: "1 frozen"',
        'extends: "sample.yaml"',
        "bounds:",
        "  a:",
        "    min: 0",
        "    max: 1",
        "  b:",
        "    groups:",
        '      "시":',
        "        mean: 1",
        "        sd: 0.5",
        '      "":',
        "        mean: 2",
        "        sd: 1",
    ]


def test_many_values_stand_in_several_lines(load: Callable[..., Framework]) -> None:
    framework = load("indicators: [{id: a, columns: [x], value: {type: number}, normalise: {method: rank}}]\n")
    bounds = {"a": Bounds(values=[float(value) for value in range(-50, 60)])}
    lines = frozen_text(framework, "sample.yaml", bounds, "x").splitlines()
    assert max(map(len, lines)) <= 110
    again = load("", head="\n".join(lines).replace("sample.yaml", "base.yaml") + "\n", base=_text(framework))
    assert again.file.bounds == bounds


def _text(framework: Framework) -> str:
    return Path(framework.path).read_text(encoding="utf-8")


def test_a_built_in_framework_is_extended_by_its_id() -> None:
    assert base_for("coproduction", "anywhere/frozen.yaml") == "coproduction"


def test_a_file_is_extended_from_its_folder_or_above(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert base_for(str(tmp_path / "ours.yaml"), str(tmp_path / "frozen.yaml")) == "ours.yaml"
    assert base_for(str(tmp_path / "sub" / "ours.yaml"), str(tmp_path / "frozen.yml")) == "sub/ours.yaml"


@pytest.mark.parametrize(("base", "target"), [("ours.yaml", "sub/frozen.yaml"), ("ours.yaml", "frozen.txt")])
def test_elsewhere_it_cannot_be_extended(tmp_path: Path, base: str, target: str) -> None:
    with pytest.raises(Refused) as refused:
        base_for(str(tmp_path / base), str(tmp_path / target))
    assert [finding.code for finding in refused.value.findings] == ["E127"]
