from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.xlsx.plainstrings import plain_texts


def test_texts_are_made_when_they_are_asked_for() -> None:
    found = plain_texts(
        '<si><t>가</t></si><si><t xml:space="preserve"> R&amp;D_x000A_</t></si><si><t></t></si>'.encode()
    )
    assert found is not None
    assert (len(found), list(found), found.blanks) == (3, ["가", " R&D\n", ""], [2])
    assert (found.characters(), found.longest) == (1 + 11, 15)


def test_how_texts_begin() -> None:
    found = plain_texts("<si><t>주민참여</t></si><si><t>ab</t></si>".encode())
    assert found is not None
    words = found.beginnings(np.array([1, 0], np.int32))
    assert [int(word).to_bytes(8, "little").rstrip(b"\0") for word in words] == [b"ab", "주민참여".encode()[:8]]


@pytest.mark.parametrize(
    "piece",
    [
        "<si><t>가</t></si>\n", "\n<si><t>가</t></si>", "<si> <t>가</t></si>", "<si><t>가</t>x</si>", "<si><t/></si>", "<si/>",
        "<si><r><t>가</t></r></si>", "<si><t a='1'>가</t></si>", "<si><t>&#44032;</t></si>", "<si><tt>가</t></si>", "x",
        "<si ><t>가</t></si>", "<si><t>가</t></si></si>", "<si><t>a\rb</t></si>",
    ],
)  # fmt: skip
def test_all_else_is_declined(piece: str) -> None:
    assert plain_texts(piece.encode()) is None


@pytest.mark.parametrize(
    ("text", "printable"),
    [
        ("주민 참여(신규)", True),
        ("주민\u200b참여", False),
        ("\u202e주민", False),
        ("a_x202E_b", False),
        ("두\n줄", False),
    ],
)
def test_texts_with_characters_that_cannot_be_seen_are_known(text: str, *, printable: bool) -> None:
    found = plain_texts(f"<si><t>마을</t></si><si><t>{text}</t></si>".encode())
    assert found is not None
    assert found.is_printable == printable
