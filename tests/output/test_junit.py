from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from coscore.findings import Finding, Location
from coscore.language import Language
from coscore.output.checked import Checked, of_evaluation, refused
from coscore.output.junit import render
from coscore.scoring.evaluation import Evaluation, Gate

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def parsed(checked: Checked, language: Language = "en") -> etree._Element:
    """The document, valid by its schema, its counts those of its cases."""
    root = etree.fromstring(render(checked, language))
    SCHEMA.assertValid(root)
    for counted in (root, *root.iterfind("testsuite")):
        for attribute, path in (
            ("tests", "testcase"),
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ):
            assert int(counted.get(attribute)) == len([*counted.iter(path)])
    return root


def ends(root: etree._Element, suite: str) -> dict[str, str]:
    """How each case of a suite ended; "" where it passed."""
    cases = root.iterfind(f"testsuite[@name='{suite}']/testcase")
    return {case.get("name"): next((it.tag for it in case if it.tag != "system-out"), "") for case in cases}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_document_is_the_one_approved(
    village: Evaluation, snapshot: Callable[[str, bytes], None], language: Language
) -> None:
    checked = of_evaluation(village)
    assert len(parsed(checked, language)) == 4  # gates, units, what is about no file, the workbook
    snapshot(f"village.{language}.junit.xml", render(checked, language))


def test_a_unit_fails_where_it_fails_a_gate_and_is_skipped_where_it_is_not_ranked(village: Evaluation) -> None:
    gate = Gate("max_drop", "5", "5.1", "충청남도 청양군", passed=False, units=("충청남도 청양군",))
    root = parsed(of_evaluation(replace(village, gates=(gate,))))
    found = {name: end for name, end in ends(root, "units").items() if end}
    assert found == {"충청남도 청양군": "failure", "경상북도 울릉군": "skipped"}
    assert root.find(".//skipped").get("message").startswith("coverage 35% (60% needed)")
    assert ends(root, "gates") == {"max_drop 5": "failure"}


def test_errors_are_errors_and_warnings_pass_and_a_file_without_any_passes() -> None:
    found = (
        Finding("E203", Location("a.xlsx", "사업", "F14"), {"text": "두 회"}),
        Finding("W206", Location("a.xlsx", "사업", "M1"), {"text": "날씨"}),
    )
    root = parsed(refused(found, {"a.xlsx": "data/a.xlsx", "b.xlsx": "data/b.xlsx"}))
    assert ends(root, "data/a.xlsx") == {"E203 [사업]F14": "error", "W206 [사업]M1": ""}
    assert ends(root, "data/b.xlsx") == {"nothing found": ""}
    assert "This column is not used" in root.find(".//system-out").text


def test_what_was_known_before_is_skipped() -> None:
    checked = refused((Finding("E203", Location("a.csv", cell="F14"), {"text": "두 회"}),), {})
    root = parsed(checked._replace(known=frozenset(checked.fingerprints)))
    assert ends(root, "a.csv") == {"E203 F14": "skipped"}


@given(st.text(st.characters(), max_size=30))
def test_any_text_is_valid_xml(text: str) -> None:
    found = Finding("E203", Location(f"{text}.xlsx", text, "F1"), {"text": text})
    parsed(refused((found,), {}))


@pytest.mark.parametrize("text", ["\x00\x08\x1b[31m", "]]><x/>", "&lt;\"'", "\ud800", "\ufffe\uffff", "a\r\nb\tc"])
def test_hostile_texts_are_valid_xml(text: str) -> None:
    parsed(refused((Finding("E203", Location(text, text, "F1"), {"text": text}),), {text: text}))


def test_the_same_result_gives_the_same_bytes_without_a_date(village: Evaluation) -> None:
    assert render(of_evaluation(village), "ko") == render(of_evaluation(village), "ko")
    assert b"timestamp" not in render(of_evaluation(village), "ko")
