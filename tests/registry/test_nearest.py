from __future__ import annotations

import pytest

from coscore.registry.nearest import suggestion


@pytest.mark.parametrize(
    ("sido", "local", "expected"),
    [
        pytest.param("", "완주구", "완주군", id="another last syllable"),
        pytest.param("", "영등퍼구", "영등포구", id="a wrong vowel"),
        pytest.param("", "영등구", "영등포구", id="a syllable left out"),
        pytest.param("", "영등포포구", "영등포구", id="a syllable too many"),
        pytest.param("", "서울 종노구", "서울특별시 종로구", id="with its province the full name"),
        pytest.param("", "전라북도 완주구", "전북특별자치도 완주군", id="under a province that is no more"),
        pytest.param("전북", "완주구", "전북특별자치도 완주군", id="the province in a column of its own"),
        pytest.param("경기도", "완주군", "전북특별자치도 완주군", id="another province"),
        pytest.param("", "경기도 완주군", "전북특별자치도 완주군", id="another province in one cell"),
        pytest.param("경기북도", "양주시", "경기도 양주시", id="a province there is not"),
        pytest.param("", "경기더", "경기도", id="a province"),
    ],
)
def test_a_near_name_is_suggested(sido: str, local: str, expected: str) -> None:
    assert suggestion(sido, local) == expected


@pytest.mark.parametrize(
    ("sido", "local"),
    [
        pytest.param("", "홍보담당관", id="not a municipality at all"),
        pytest.param("경기도", "중구", id="five places fit"),
        pytest.param("", "중군", id="the near name is shared"),
        pytest.param("", "?", id="a mark"),
        pytest.param("", "완" * 50_000, id="a text of absurd length"),
    ],
)
def test_nothing_is_suggested_where_nothing_is_near(sido: str, local: str) -> None:
    assert suggestion(sido, local) == ""
