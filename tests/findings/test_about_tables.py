import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline


@pytest.mark.parametrize(
    ("code", "args", "expected"),
    [
        (
            "W225",
            {"text": "중구", "unit": "부산광역시 중구", "region": "부산"},
            "표 밖에 적힌 시도 이름에 따라 읽었습니다: 중구 -> 부산광역시 중구",
        ),
        (
            "W229",
            {"text": "완주군", "unit": "전북특별자치도 완주군", "region": "경기"},
            "'경기' 표에 다른 시도의 지자체가 있습니다: 완주군 -> 전북특별자치도 완주군",
        ),
    ],
)
def test_headlines_in_korean(code: str, args: dict[str, str], expected: str) -> None:
    assert headline(Finding(code, args=args), "ko") == expected
