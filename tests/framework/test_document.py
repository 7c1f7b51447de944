from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.document import Mapping, Place, TextFile, branches, name_of

Document = Callable[[str], Mapping]

TREE = """\
indicators:
  - id: a
    name: {ko: 가, en: A}
    indicators:
      - {id: b, name: 나}
      - {id: c}
  - id: d
  - just text
"""


def test_values_of_another_kind_are_simply_not_there(document: Document) -> None:
    root = document("a: 1\nb: x\nc: true\nd: ''\ne:\nf: [1, x, {g: 2}]\n")
    assert [key for key in "abcdef" if root.number(key)] == ["a"]
    assert [key for key in "abcdef" if root.text(key)] == ["b"]
    assert [text.value for text in root.texts("f")] == ["x"]
    assert [number.value for number in root.numbers("f")] == [1]
    assert [mapping.number("g").value for mapping in root.mappings("f")] == [2]


def test_a_path_leads_through_mappings(document: Document) -> None:
    root = document("a: {b: {c: 3}}\nd: [1]\n")
    assert root.number("a", "b", "c").value == 3
    assert root.node("a", "x", "c") is None
    assert root.texts("d", "e") == []


def test_pairs_are_lists_of_two_numbers(document: Document) -> None:
    pairs = document("p: [[0, 1], [2], [3, x], 4, [5, 6]]").pairs("p")
    assert [(first.value, second.value) for first, second in pairs] == [(0, 1), (5, 6)]


def test_the_place_of_a_key_that_is_absent_is_that_of_the_mapping(document: Document) -> None:
    inner = document("a:\n  b: 1\n").mapping("a")
    assert (inner.key("b").line, inner.key("c").line, inner.key("c").column) == (2, 2, 3)


def test_branches_come_in_reading_order_with_their_parents(document: Document) -> None:
    found = [
        (branch.id, branch.parent and name_of(branch.parent).en, branch.is_dimension)
        for branch in branches(document(TREE))
    ]
    assert found == [("a", None, True), ("b", "A", False), ("c", "A", False), ("d", None, False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{id: a, name: {ko: 가, en: A}}", ("가", "A")),
        ("{id: a, name: 가}", ("가", "가")),
        ("{id: a, name: {ko: 가}}", ("가", "가")),
        ("{id: a}", ("a", "a")),
        ("{weight: 1}", ("", "")),
    ],
    ids=["both languages", "one text", "one language", "no name", "nothing"],
)
def test_a_node_is_named_as_well_as_it_can_be(document: Document, text: str, name: tuple[str, str]) -> None:
    assert name_of(document(text)) == name


def test_an_excerpt_shows_the_line_with_two_before_it() -> None:
    place = Place(TextFile("x.yaml", "one\ntwo\nthree\n\tfour: 4\nfive"), 4, 2, 4)
    excerpt = place.excerpt()
    assert excerpt.lines == (("2", "two"), ("3", "three"), ("4", " four: 4"))
    assert (excerpt.marked, excerpt.start, excerpt.length) == (2, 1, 4)


def test_an_excerpt_of_a_long_line_is_cut_around_the_place() -> None:
    excerpt = Place(TextFile("x.yaml", "x" * 5000 + "HERE" + "y" * 5000), 1, 5001, 4).excerpt()
    text = excerpt.lines[0][1]
    assert len(text) == 200
    assert text[excerpt.start : excerpt.start + excerpt.length] == "HERE"


def test_an_excerpt_behind_the_end_of_the_file_marks_an_empty_line() -> None:
    excerpt = Place(TextFile("x.yaml", "a: ["), 2, 1, 1).excerpt()
    assert (excerpt.lines, excerpt.marked, excerpt.start, excerpt.length) == ((("1", "a: ["), ("2", "")), 1, 0, 1)


def test_lines_are_counted_as_yaml_counts_them(document: Document) -> None:
    text = "a: 'x\x85y'\r\nb: 1\rc: 2\n"
    place = document(text).key("c")
    assert place.excerpt().lines[-1] == (str(place.line), "c: 2")
