"""E045: what cannot be described."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E045": Entry(
        headline=Label(
            "저장된 결과는 그것만 그대로 설명합니다. 함께 쓸 수 없는 것: {options}",
            "A saved result is described alone, and as it is: it does not go with {options}",
        ),
        why=Label(
            "저장된 결과에는 지표체계와 곳마다의 값이 들어 있고 줄은 없습니다. 다시 읽거나 줄을 셀 것이 없습니다.",
            "A saved result holds its framework and the values of units, but no rows: there is nothing to read anew, and no row to count.",
        ),
        fix=Label(
            "그 선택을 빼거나, 결과 대신 원래 자료를 주세요.", "Leave that out, or give the data instead of the result."
        ),
        example=Label("coscore describe 결과.json", "coscore describe result.json"),
    ),
}
