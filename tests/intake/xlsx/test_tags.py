from __future__ import annotations

import pytest

from coscore.intake.xlsx.octets import as_text
from coscore.intake.xlsx.tags import (
    CELL,
    CELL_END,
    EMPTY_CELL,
    EMPTY_ROW,
    ROW,
    ROW_END,
    VALUE,
    VALUE_END,
    NotPlain,
    tags_of,
)


def kinds(xml: str) -> list[int]:
    return tags_of(as_text(xml.encode())).kinds.tolist()


def test_the_kinds_of_tags() -> None:
    xml = '<row r="1"/>\n<row r="2"><c r="A2" s="1"/><c r="B2"><v>1 > 0</v></c></row>'
    assert kinds(xml) == [EMPTY_ROW, ROW, EMPTY_CELL, CELL, VALUE, VALUE_END, CELL_END, ROW_END]


def test_a_tag_knows_where_it_stands() -> None:
    tags = tags_of(as_text(b'<row r="1"></row>'))
    assert (tags.starts.tolist(), tags.ends.tolist()) == ([0, 11], [10, 16])


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param("", id="nothing"),
        pytest.param("</row>", id="an end alone"),
        pytest.param('<row r="1">x</row>', id="text in a row"),
        pytest.param('<row r="1"></row>x<row r="2"></row>', id="text between rows"),
        pytest.param('x<row r="1"></row>', id="text before the rows"),
        pytest.param('<row r="1"><c r="A1"><v>1</v>x</c></row>', id="text behind a value"),
        pytest.param('<row r="1"><c r="A1"><v>1</v></row>', id="a cell left open"),
        pytest.param('<row r="1"><c r="A1"><v>1</v ></c></row>', id="a blank in an end tag"),
        pytest.param(
            '<row r="1"><c r="A1"><is><t xml:space="x">1</t></is></c></row>', id="another attribute of a text"
        ),
        pytest.param('<row r="1"><c r="A1"><v>1<v>2</v></c></row>', id="a value in a value"),
        pytest.param('<row r="1"<c r="A1"/></row>', id="a tag left open"),
        pytest.param('<Row r="1"></Row></row>', id="other letters"),
    ],
)
def test_what_rows_cannot_have(xml: str) -> None:
    with pytest.raises(NotPlain):
        kinds(xml)
