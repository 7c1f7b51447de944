from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from coscore.output.charts.pen import Drawing, cut, legible, n, on_shade, scale, shade, svg, text, text_width

HOSTILE = '<script>alert("x")</script> & \x00\x0b \u202e 이름'


def test_any_text_stands_for_itself() -> None:
    root = ET.fromstring(svg(Drawing((text(0, 0, HOSTILE),), 10, 10), HOSTILE))  # noqa: S314 - our own
    assert root[1].text == legible(HOSTILE)
    assert root.get("aria-label") == legible(HOSTILE)
    assert [child.tag.split("}")[1] for child in root] == ["title", "text"]


def test_hangul_is_twice_as_wide() -> None:
    assert text_width("가") == 2 * text_width("a")


def test_long_texts_are_cut_to_their_room() -> None:
    assert cut("전북 완주군", 1000) == "전북 완주군"
    short = cut("전북특별자치도 완주군", 60)
    assert short.endswith("..")
    assert text_width(short) <= 60


def test_more_is_darker() -> None:
    shares = [int(shade(share)[1:3], 16) for share in (0.0, 0.3, 0.7, 1.0)]
    assert shares == sorted(shares, reverse=True)
    assert (shade(-1), shade(2)) == (shade(0), shade(1))
    assert shade(float("nan")) == "#d9d9d9"
    assert on_shade(0.9) != on_shade(0.1)


@pytest.mark.parametrize(("number", "written"), [(1.0, "1"), (0.256, "0.26"), (-3.5, "-3.5"), (100.0, "100")])
def test_numbers_have_two_decimals_at_most(number: float, written: str) -> None:
    assert n(number) == written


def test_the_scale_names_both_ends() -> None:
    drawn = "".join(scale(0, 0, 100))
    assert ">0<" in drawn
    assert ">100<" in drawn
