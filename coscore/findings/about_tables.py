"""W225 to W229: what stands around a table, or out of sight in it."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W225": Entry(
        headline=Label(
            "표 밖에 적힌 시도 이름에 따라 읽었습니다: {text} -> {unit}",
            "Read by the province named outside the table: {text} -> {unit}",
        ),
        why=Label(
            "같은 이름의 시군구가 여럿인데 줄에 시도가 없어, 시트 이름이나 표 위의 제목에 적힌 '{region:을/를}' 따랐습니다.",
            "Several places bear this name and the row names no province, so '{region}' in the name of the sheet or in a title above the table decided.",
        ),
        fix=Label(
            "맞게 읽었으면 그대로 두어도 됩니다. 아니면 시도 열을 넣어 주세요.",
            "If it was read rightly, nothing needs to be done; otherwise add a column for the province.",
        ),
        example=Label(
            "'부산' 시트에 '중구'라고만 적은 줄 -> 부산광역시 중구",
            "A row that says 중구 (Jung-gu) on a sheet named 부산 (Busan) -> 부산광역시 중구",
        ),
    ),
    "W229": Entry(
        headline=Label(
            "'{region}' 표에 다른 시도의 지자체가 있습니다: {text} -> {unit}",
            "A table of '{region}' holds a unit of another province: {text} -> {unit}",
        ),
        why=Label(
            "시트 이름이나 표 위의 제목에 적힌 시도에는 이런 곳이 없어, 이름만 보고 읽었습니다.",
            "The province in the name of the sheet or in the title above the table has no such place, so it was read by its name alone.",
        ),
        fix=Label(
            "맞는 줄이면 시도 열을 넣고, 아니면 맞는 표로 옮겨 주세요.",
            "If the row is right, add a column for the province; otherwise move it to the table where it belongs.",
        ),
        example=Label(
            "'경기' 시트의 완주군",
            "완주군 (Wanju, in Jeonbuk) on a sheet named 경기 (Gyeonggi)",
        ),
    ),
}
