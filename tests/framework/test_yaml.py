from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml as parser

from coscore.findings import Refused
from coscore.framework import yaml
from coscore.framework.document import Broken, Mapping, Scalar, Sequence, TextFile
from coscore.framework.yaml import compose, decode


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test holds for the parser in C and for the one in Python."""
    monkeypatch.setattr(yaml, "PARSER", getattr(parser, request.param))


def values(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {key: values(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return node.value if isinstance(node, Scalar) else Broken


def found(text: str) -> list[str]:
    try:
        findings = compose(TextFile("sample.yaml", text))[1]
    except Refused as refused:
        findings = list(refused.findings)
    return [f"{finding.code} {finding.location.line}:{finding.location.column}" for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\nb: [x, 2.5, true]\n", {"a": 1, "b": ["x", 2.5, True]}, id="plain values"),
        pytest.param("a: {b: {c: '010'}}", {"a": {"b": {"c": "010"}}}, id="quoted text stays text"),
        pytest.param("yes: [O]\nno: [X]\n1: a", {"yes": ["O"], "no": ["X"], "1": "a"}, id="keys are always text"),
        pytest.param("a:\n- x\n-\n", {"a": ["x", None]}, id="empty values"),
        pytest.param("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}, id="block text"),
        pytest.param("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}, id="one document with its marks"),
        pytest.param("a: \u1100\u1161", {"a": "가"}, id="decomposed Hangul is composed"),
    ],
)
def test_a_sound_document_is_read(text: str, expected: object) -> None:
    root, findings = compose(TextFile("sample.yaml", text))
    assert (values(root), findings) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\nb:\n  c: 2\na: 3\n", ["E105 4:1"], id="a key twice"),
        pytest.param("a: {b: 1, b: 2, b: 3}", ["E105 1:11", "E105 1:17"], id="a key three times"),
        pytest.param("a: no\nb: [012, 1e3]", ["E106 1:4", "E106 2:5", "E106 2:10"], id="surprises"),
        pytest.param("a: &x [1]\nb: *x", ["E107 1:4", "E107 2:4"], id="an anchor and its alias"),
        pytest.param("a: !!str 1", ["E107 1:4"], id="a tag"),
        pytest.param("a: !own {b: 1}", ["E107 1:4"], id="a tag of one's own"),
        pytest.param(
            "a: &x {b: 1}\nc:\n  <<: *x\n", ["E107 1:4", "E107 3:3"], id="a merge key, reported once with its alias"
        ),
        pytest.param("a: [1, 2", ["E101 1:4"], id="an open bracket, where it was opened"),
        pytest.param("a: 'x\nb: 1\n", ["E101 1:4"], id="an open quotation mark, where it was opened"),
        pytest.param("a: b: c", ["E101 1:5"], id="a colon in a value"),
        pytest.param("a:\n\tb: 1", ["E101 2:1"], id="a tab"),
        pytest.param("a: 1\nb: \x07", ["E101 2:4"], id="a control character"),
        pytest.param("a: 1\n---\nb: 2\n", ["E101 2:1"], id="a second document"),
        pytest.param("", ["E101 1:1"], id="an empty file"),
        pytest.param("# only a remark\n", ["E101 1:1"], id="a file of remarks"),
        pytest.param("- a\n- b\n", ["E101 1:1"], id="a list"),
        pytest.param("? [a, b]\n: 1\nc: 2\n", ["E101 1:3"], id="a list as a key"),
        pytest.param("a: no\nb: [1", ["E101 2:4", "E106 1:4"], id="what was found before the file broke off is kept"),
        pytest.param("a: " + "[" * 64 + "]" * 64, ["E108 1:67"], id="65 levels"),
        pytest.param("a: " + "[" * 63 + "]" * 63, [], id="64 levels"),
    ],
)
def test_what_is_refused_is_refused_at_its_place(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_of_a_key_given_twice_the_first_value_is_kept() -> None:
    assert values(compose(TextFile("sample.yaml", "a: 1\na: 2\n"))[0]) == {"a": 1}


def test_an_unreadable_value_is_marked_as_reported() -> None:
    assert values(compose(TextFile("sample.yaml", "a: no\nb: 1\n"))[0]) == {"a": Broken, "b": 1}


def test_a_hostile_file_is_given_up_after_two_hundred_problems() -> None:
    expected = [f"E105 {line}:1" for line in range(2, 202)]
    assert found("a: 1\n" * 50_000) == [*expected, "E108 201:1"]


@pytest.mark.parametrize(
    "text", ["[" * 900_000, "{a: " * 200_000, "- " * 400_000, "? " * 400_000], ids=["lists", "maps", "dashes", "keys"]
)
def test_a_bottomless_file_is_given_up_at_once(text: str) -> None:
    assert [problem[:4] for problem in found(text)] == ["E108"]


def test_places_name_the_file_the_line_and_the_key() -> None:
    root = compose(TextFile("표.yaml", "\n가: 나\n다:\n  - {라: 마}\n"))[0]
    inner = root.mappings("다")[0].text("라")
    assert inner is not None
    assert str(inner.place.location) == "표.yaml:4:9"
    assert str(root.key("다").location) == "표.yaml:3:1"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a: 1", "a: 1"), (b"\xef\xbb\xbfa: 1", "a: 1"), ("가: 1\r\n".encode(), "가: 1\r\n")],
    ids=["plain", "with a byte order mark", "Windows line ends"],
)
def test_utf_8_is_decoded(data: bytes, text: str) -> None:
    assert decode("sample.yaml", data).text == text


@pytest.mark.parametrize(
    ("data", "place", "says"),
    [
        pytest.param(
            "a: 1\nb: 가".encode("cp949"), "2:4", "0xB0 is not UTF-8; the file seems to be saved as ANSI", id="cp949"
        ),
        pytest.param(b"\xff\xfea\x00", "1:1", "the byte 0xFF is not UTF-8", id="UTF-16"),
    ],
)
def test_another_encoding_is_named_by_its_byte(data: bytes, place: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        decode("sample.yaml", data)
    finding = refused.value.findings[0]
    assert (finding.code, str(finding.location)) == ("E101", f"sample.yaml:{place}")
    assert says in finding.args["problem"].en


def test_a_megabyte_is_the_limit(document: Callable[[str], Mapping]) -> None:
    comment = "#" * 999_995
    assert decode("sample.yaml", f"{comment}\na: 1".encode()).text.endswith("a: 1")
    with pytest.raises(Refused, match=r"E108 sample\.yaml:1:1"):
        decode("sample.yaml", f"{comment}\na: 12".encode())
