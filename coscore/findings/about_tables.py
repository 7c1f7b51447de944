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
    "W226": Entry(
        headline=Label(
            "{how}숨긴 줄 {count}개도 읽었습니다 ({first}행에서 {last}행)",
            "{count} rows hidden{how} were read all the same (rows {first} to {last})",
        ),
        why=Label(
            "숨긴 줄도 자료입니다. 필터를 걸어 둔 채 저장해도 줄이 사라지지 않습니다.",
            "Hidden rows are data. Saving a sheet with a filter on does not remove the rows.",
        ),
        fix=Label(
            "셈에 넣을 줄이면 그대로 두어도 됩니다. 아니면 줄을 지우고 저장해 주세요.",
            "If the rows should count, nothing needs to be done; otherwise delete them and save.",
        ),
        example=Label(
            "시도가 '전북'인 줄만 보이게 걸러 둔 시트",
            "A sheet filtered so that only the rows of one province show",
        ),
    ),
    "W227": Entry(
        headline=Label(
            "숨긴 열 {count}개도 읽었습니다: {columns}",
            "{count} hidden columns were read all the same: {columns}",
        ),
        why=Label(
            "숨긴 열도 자료입니다. 화면에 보이지 않는 값이 점수에 들어갔습니다.",
            "Hidden columns are data. Values that nobody sees on the screen are part of the scores.",
        ),
        fix=Label(
            "셈에 넣을 열이면 그대로 두어도 됩니다. 아니면 열을 지우고 저장해 주세요.",
            "If the columns should count, nothing needs to be done; otherwise delete them and save.",
        ),
        example=Label(
            "지난해 만족도를 적어 두고 숨긴 열",
            "A hidden column with last year's satisfaction",
        ),
    ),
    "W228": Entry(
        headline=Label(
            "숨긴 시트에 표가 있지만 읽지 않았습니다: {sheet}",
            "A hidden sheet holds a table, which was not read: {sheet}",
        ),
        why=Label(
            "숨긴 시트에는 지난 자료나 목록이 있는 때가 많아 셈에 넣지 않습니다.",
            "Hidden sheets often keep old data or lists, so they do not count.",
        ),
        fix=Label(
            "셈에 넣으려면 숨기기를 취소하고 저장해 주세요.",
            "Unhide the sheet and save the file if it should count.",
        ),
        example=Label(
            "숨겨 둔 '작년' 시트",
            "A hidden sheet named '작년' (last year)",
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
