from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line
from coscore.findings.file_reasons import reason

RAISE = "--limit members=20000"


def finding(code: str, why: str = "", /, **args: object) -> Finding:
    facts = {key: args.pop(key) for key in ("option", "suggestion") if key in args}
    return Finding(code, args={"reason": reason(why, **args), **facts})  # type: ignore[dict-item]


CASES = [
    pytest.param(finding("E025", "limit_unknown", text="rows", suggestion=""), "'rows'", id="E025"),
    pytest.param(finding("E026", "members", found="20,000", limit="10,000", option=RAISE), "20,000", id="E026"),
    pytest.param(finding("E027", "doctype", part="xl/a.xml"), "DOCTYPE", id="E027"),
    pytest.param(finding("E028", "columns", found="XFE", limit="XFD", option=""), "XFE", id="E028"),
    pytest.param(finding("E029", "merges", limit="100,000", option=RAISE), "100,000", id="E029"),
    pytest.param(finding("E030", "text", limit="262,144", option=RAISE), "262,144", id="E030"),
]


CASES += [
    pytest.param(Finding("W230", args={"part": "../evil", "count": 2}), "../evil", id="W230"),
    pytest.param(Finding("W231", args={"files": "a.xlsx", "count": 1}), "a.xlsx", id="W231"),
    pytest.param(Finding("W232", args={"text": "=1+1"}), "=1+1", id="W232"),
    pytest.param(Finding("W233", args={"text": "<U+200B>", "characters": "U+200B"}), "U+200B", id="W233"),
]


@pytest.mark.parametrize(("finding", "said"), CASES)
def test_a_finding_says_what_was_found_in_both_languages(finding: Finding, said: str) -> None:
    assert said in headline(finding, "ko")
    assert said in headline(finding, "en")


@pytest.mark.parametrize(("finding", "said"), CASES)
def test_its_help_line_leaves_no_blank_and_names_the_option(finding: Finding, said: str) -> None:
    del said
    for line in (help_line(finding, "ko"), help_line(finding, "en")):
        assert "{" not in line
        assert str(finding.args.get("option", "")) in line
