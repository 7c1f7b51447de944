"""W3xx: suspicious values."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W302": Entry(
        headline=Label(
            "% 표시가 없는 1 이하의 값입니다: {text}",
            "A value up to 1 without a percent sign: {text}",
        ),
        why=Label(
            "0.85는 85%일 수도 0.85%일 수도 있습니다. 적힌 대로 0.85%로 읽습니다.",
            "0.85 may mean 85 % or 0.85 %. It is read as written: 0.85 %.",
        ),
        fix=Label(
            "85%를 뜻하면 85나 85%로 고쳐 적고, 0.85%가 맞으면 0.85%로 적어 주세요.",
            "If 85 % is meant write 85 or 85%; if 0.85 % is meant write 0.85%.",
        ),
        example=Label(
            "0.85 -> 85%",
            "0.85 -> 85%",
        ),
    ),
}
