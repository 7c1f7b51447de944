from __future__ import annotations

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line
from coscore.findings.file_reasons import FORMATS, reason

CASES = [
    pytest.param(
        Finding("E001", args={"reason": reason("locked")}),
        "다른 프로그램에서 열려",
        "open in another program",
        id="E001",
    ),
    pytest.param(Finding("E002", args={"reason": reason("missing")}), "그런 파일이 없음", "no such file", id="E002"),
    pytest.param(Finding("E003"), "빈 파일", "empty", id="E003"),
    pytest.param(Finding("E004", args={"format": FORMATS["hwp"]}), "한글(.hwp)", "Hangul (.hwp)", id="E004"),
    pytest.param(Finding("E005", args={"reason": reason("archive")}), "압축이 풀리지", "cannot be unpacked", id="E005"),
    pytest.param(
        Finding("E006", args={"reason": reason("sheets", limit=5), "option": ""}), "한도 5", "limit 5", id="E006"
    ),
    pytest.param(
        Finding("E007", args={"line": 3, "byte": 41, "reason": reason("undecodable")}),
        "3번째 줄",
        "line 3, byte 41",
        id="E007",
    ),
    pytest.param(Finding("E008", args={"reason": reason("drm")}), "DRM", "DRM", id="E008"),
    pytest.param(Finding("E012", args={"sheet": "가", "there": "나, 다"}), "'가' 시트가", "no sheet '가'", id="E012"),
]


@pytest.mark.parametrize(("finding", "ko", "en"), CASES)
def test_a_finding_about_a_file_in_both_languages(finding: Finding, ko: str, en: str) -> None:
    assert ko in headline(finding, "ko")
    assert en in headline(finding, "en")


@pytest.mark.parametrize(("finding", "ko", "en"), CASES)
def test_its_help_line_leaves_no_blank(finding: Finding, ko: str, en: str) -> None:
    assert "{" not in help_line(finding, "ko") + help_line(finding, "en")
