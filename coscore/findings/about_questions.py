"""E060 to E063: questions to a result that cannot be answered as they were put."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E060": Entry(
        headline=Label("'{text}'에 맞는 것이 여럿입니다: {candidates}", "'{text}' may mean several: {candidates}"),
        why=Label(
            "무엇을 물었는지 짐작하지 않습니다. 이름이 같은 곳이나 지표가 여럿입니다.",
            "Nothing is guessed: several units or indicators go by this name.",
        ),
        fix=Label(
            "앞의 것 가운데 하나를 그대로 적어 주세요. 지표는 괄호 안의 식별자로 적습니다.",
            "Write one of these as it stands; for an indicator the id in brackets.",
        ),
        example=Label("중구 대신 서울특별시 중구", "서울특별시 중구 instead of 중구"),
    ),
    "E061": Entry(
        headline=Label("{unit:은/는} 점수가 없어 견줄 수 없습니다", "{unit} has no score, so it cannot be compared"),
        why=Label(
            "자료가 모자라거나 읽을 수 없는 칸이 있어 산정에서 빠진 곳입니다. 없는 점수를 0으로 치지 않습니다.",
            "It is not ranked, for want of data or because of cells that cannot be read. A score that is missing is never 0.",
        ),
        fix=Label(
            "그 곳만 먼저 풀어 보세요: coscore explain '{unit}'", "Explain it alone first: coscore explain '{unit}'"
        ),
        example=Label("coscore explain 완주군 --against 울릉군", "coscore explain 완주군 --against 울릉군"),
    ),
    "E062": Entry(
        headline=Label("{option}에는 자료 파일이 있어야 합니다", "{option} needs a file of data"),
        why=Label("지표체계만으로는 어느 곳의 점수도 알 수 없습니다.", "A framework alone tells no unit's score."),
        fix=Label(
            "스프레드시트나 저장해 둔 결과(JSON)를 함께 적어 주세요.",
            "Give a spreadsheet, or a result saved as JSON, as well.",
        ),
        example=Label(
            "coscore explain 완주군 사업자료.xlsx --against 순창군",
            "coscore explain 완주군 projects.xlsx --against 순창군",
        ),
    ),
    "E063": Entry(
        headline=Label(
            "저장된 결과(JSON)에는 쓸 수 없는 옵션입니다: {option}",
            "{option} cannot be used with a saved result (JSON)",
        ),
        why=Label(
            "저장된 결과에는 그때의 지표체계와 읽은 값이 들어 있고, 다시 읽지 않습니다.",
            "A saved result holds its framework and the values that were read; nothing is read again.",
        ),
        fix=Label("그 옵션을 빼거나, 원래의 스프레드시트를 주세요.", "Leave the option out, or give the spreadsheet."),
        example=Label("coscore explain 완주군 결과.json", "coscore explain 완주군 result.json"),
    ),
}
