from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.findings import Refused
from coscore.intake.limits import LIMITS
from coscore.intake.xlsx import strings as shared
from coscore.intake.xlsx.archive import Archive
from coscore.intake.xlsx.strings import shared_strings

PART = "xl/sharedStrings.xml"


@pytest.mark.parametrize(
    ("xml", "strings"),
    [
        pytest.param("<sst/>", [], id="none"),
        pytest.param(
            "<sst><si><t>가</t></si><si><t xml:space='preserve'> 나 </t></si></sst>",
            ["가", " 나 "],
            id="plain, blanks kept",
        ),
        pytest.param("<sst><si><r><rPr><b/></rPr><t>가</t></r><r><t>나</t></r></si></sst>", ["가나"], id="rich text"),
        pytest.param(
            "<sst><si><t>漢字</t><rPh sb='0' eb='1'><t>한자</t></rPh></si></sst>", ["漢字"], id="phonetic guide"
        ),
        pytest.param(
            "<sst><si/><si><t/></si><si><t>가</t></si></sst>", ["", "", "가"], id="empty ones keep their place"
        ),
        pytest.param("<sst>\n <si>\n  <t>가</t>\n </si>\n</sst>", ["가"], id="pretty print"),
        pytest.param("<x:sst xmlns:x='m'><x:si><x:t>가</x:t></x:si></x:sst>", ["가"], id="a prefix"),
        pytest.param("<sst><si><t>a_x000D_b</t></si></sst>", ["a\rb"], id="escapes"),
        pytest.param("<sst><si><t>\u1100\u1161</t></si></sst>", ["가"], id="decomposed"),
    ],
)
def test_shared_strings(xml: str, strings: list[str], archive_with: Callable[..., Archive]) -> None:
    assert list(shared_strings(archive_with({PART: xml}), PART)) == strings


@pytest.mark.parametrize(
    ("xml", "limits"),
    [
        pytest.param("<sst>" + "<si/>" * 11 + "</sst>", {"strings": 10}, id="too many"),
        pytest.param(
            "<sst>" + "<si><t>abcde</t></si>" * 3 + "</sst>", {"string_characters": 10}, id="too long together"
        ),
        pytest.param("<sst><si><t>" + "a" * 70_000 + "</t></si></sst>", {"text_characters": 100}, id="one too long"),
        pytest.param(
            "<sst><si>" + "<r><t>aa</t></r>" * 4000 + "</si></sst>",
            {"text_characters": 100},
            id="too long in many runs",
        ),
        pytest.param("<sst>" + "<r>" * 20 + "</r>" * 20 + "</sst>", {"depth": 10}, id="too deep"),
    ],
)
def test_limits(xml: str, limits: dict[str, int], archive_with: Callable[..., Archive]) -> None:
    archive = replace(archive_with({PART: xml}), limits=replace(LIMITS, **limits))
    with pytest.raises(Refused, match="E006"):
        shared_strings(archive, PART)


ITEMS = st.lists(
    st.sampled_from(
        [
            "<si><t>가</t></si>", '<si><t xml:space="preserve"> R&amp;D\n</t></si>', "<si><t/></si>", "<si><t>_x0041_</t></si>",
            "<si><r><t>가</t></r><r><t>나</t></r></si>", "<si><t>&#44032;</t></si>", "<!-- </si> -->", "\n", "<t>x</t>", "</si>",
        ]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(ITEMS, ITEMS.map(lambda items: items.replace("</si>", "</si>\n")))
def test_the_parser_alone_gives_the_same(archive_with: Callable[..., Archive], plain: str, other: str) -> None:
    xml = f"<sst>{plain}{other}</sst>"

    def outcome() -> object:
        try:
            return list(shared_strings(archive_with({PART: xml}), PART))
        except Refused as problem:
            return problem.findings

    found = outcome()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared, "plain_texts", lambda _: None)
        assert outcome() == found


def test_plain_items_do_not_reach_the_parser(
    archive_with: Callable[..., Archive], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared._Strings, "keep", lambda *_: pytest.fail("by the parser"))
    xml = "<sst>" + "".join(f"<si><t>주민\n{number}</t></si>" for number in range(20_000)) + "</sst>"
    found = shared_strings(archive_with({PART: xml}), PART)
    assert (len(found), found[-1]) == (20_000, "주민\n19999")
