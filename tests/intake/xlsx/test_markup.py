from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Location, Refused
from coscore.findings.catalogue import headline
from coscore.intake.limits import LIMITS
from coscore.intake.xlsx.archive import Archive
from coscore.intake.xlsx.markup import feed, local, parser_for, prefix, walk

PART = "xl/styles.xml"


def seen(archive: Archive) -> list[str]:
    names: list[str] = []
    walk(archive, PART, lambda name, _: names.append(name), lambda name: names.append(f"/{name}"))
    return names


def test_elements_come_without_their_prefixes(archive_with: Callable[..., Archive]) -> None:
    assert seen(archive_with({PART: "<x:a><b y:c='1'/></x:a>"})) == ["a", "b", "/b", "/a"]


@pytest.mark.parametrize(
    ("xml", "code", "said"),
    [
        pytest.param("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "E027", "DOCTYPE", id="an entity of its own"),
        pytest.param("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "E027", "DOCTYPE", id="something from outside"),
        pytest.param("<a>\n</b>", "E005", "line 2 of xl/styles.xml", id="broken"),
        pytest.param("", "E005", "XML is broken", id="empty"),
        pytest.param(
            "<?xml version='1.0' encoding='utf-7'?><a/>",
            "E005",
            "cannot be decoded",
            id="an encoding that expat does not know",
        ),
        pytest.param(b"\xff\xfe<\0a", "E005", "cannot be decoded", id="half a character"),
        pytest.param("<a>" * 101 + "</a>" * 101, "E006", "more than 100 deep", id="too deep"),
        pytest.param("<a b='" + "x" * 70_000 + "'/>", "E006", "longer than", id="an endless tag"),
        pytest.param("<a><!--" + "x" * 70_000 + "--></a>", "E006", "longer than", id="an endless comment"),
        pytest.param("<a>" + " " * 300_000 + "</a>", "E026", "unpacked", id="too large a part"),
    ],
)
def test_what_is_refused(xml: str | bytes, code: str, said: str, archive_with: Callable[..., Archive]) -> None:
    limits = replace(LIMITS, depth=100, token_bytes=30_000, part_bytes=200_000)
    with pytest.raises(Refused, match=code) as caught:
        seen(replace(archive_with({PART: xml}), limits=limits))
    assert said in headline(caught.value.findings[0], "en")


def test_control_comes_back_after_every_chunk(place: Location) -> None:
    names: list[str] = []
    parser = parser_for(PART, place, lambda name, _: names.append(name))
    states = [len(names) for _ in feed(parser, [b"<a>", b"<b/><c/>", b"</a>"], PART, place, LIMITS)]
    assert states == [1, 3, 3, 3]


@pytest.mark.parametrize(("name", "own", "rest"), [("x:row", "x:", "row"), ("row", "", "row")])
def test_prefixes(name: str, own: str, rest: str) -> None:
    assert (prefix(name), local(name)) == (own, rest)
