"""Surveys scored in one line: keys of the value, and rows of answers as dicts; rows without a unit belong to 가군."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from coscore.framework.load import load_framework
from coscore.intake.memory import read_table
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: A\nunit: {name: 지자체, columns: {name: [지자체]}}\n'
NODE = "indicators: [{id: felt, %s value: {type: survey, scale: [1, 5], %s}}]\n"


@pytest.fixture(scope="session")
def surveyed(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Evaluation]:
    """Score rows by the keys of one survey indicator ``felt``, whose question has the header 답 unless ``node`` says otherwise."""
    folder = tmp_path_factory.mktemp("surveys")

    def run(value: str, *rows: Mapping[str, Any], node: str = "columns: [답],", head: str = "") -> Evaluation:
        text = HEAD + head + NODE % (node, value)
        path = folder / f"{abs(hash(text))}.yaml"
        path.write_text(text, encoding="utf-8")
        framework = load_framework(str(path))
        return evaluate(framework, read_table([{"지자체": "가군"} | dict(row) for row in rows], framework))

    return run


@pytest.fixture(scope="session")
def answers() -> Callable[..., list[dict[str, Any]]]:
    """Rows with one answer each, all with the same further cells."""

    def rows(*given: object, **cells: object) -> list[dict[str, Any]]:
        return [{"답": answer} | cells for answer in given]

    return rows
