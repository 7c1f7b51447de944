"""W2xx: gaps and readings."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W203": Entry(
        headline=Label(
            "응답자가 적습니다: {text} ({least}명 미만)",
            "Few answers: {text} (fewer than {least})",
        ),
        why=Label(
            "적은 응답의 평균은 몇 사람의 답에 크게 흔들립니다. 점수에는 그대로 넣습니다.",
            "A mean of few answers hangs on a handful of people. It is scored all the same.",
        ),
        fix=Label(
            "이 점수는 조심해서 풀이하고, 다음 조사에서는 응답자를 늘려 주세요.",
            "Read this score with care, and ask more people next time.",
        ),
        example=Label(
            "만족도 90.0점, 응답자 12명",
            "A mean of 90.0 from 12 answers",
        ),
    ),
    "W204": Entry(
        headline=Label(
            "칸의 일부만 읽었습니다: {text} -> {word}",
            "Read from part of the cell: {text} -> {word}",
        ),
        why=Label(
            "정해진 말 곁에 다른 말이 있어, 아는 말만 읽었습니다.",
            "Other words stand beside the known one; only the known one was read.",
        ),
        fix=Label(
            "맞게 읽었으면 그대로 두어도 됩니다. 아니면 정해진 말만 적고 설명은 비고 열로 옮겨 주세요.",
            "If it was read rightly, nothing needs to be done; otherwise write the known word alone and move the rest to a column of notes.",
        ),
        example=Label(
            "마을협력팀 신설 -> 신설",
            "마을협력팀 신설 (community team set up) -> 신설 (set up)",
        ),
    ),
    "W207": Entry(
        headline=Label(
            "목록에 없는 말을 새 유형으로 셉니다: {words}",
            "Not in the vocabulary, counted as kinds of their own: {words}",
        ),
        why=Label(
            "아는 유형을 다른 말로 적은 것이면 유형의 수가 실제보다 많아집니다.",
            "If this is another word for a known kind, the number of kinds comes out too high.",
        ),
        fix=Label(
            "아는 유형이면 정해진 말로 적고, 새 유형이면 지표체계의 vocabulary에 더해 주세요.",
            "Use the known word for a known kind; add a new kind to the vocabulary in the framework.",
        ),
        example=Label(
            "SNS, 드론쇼 -> 두 가지 (드론쇼는 새 유형)",
            "SNS, 드론쇼 (drone show) -> two kinds, the second one new",
        ),
    ),
    "W212": Entry(
        headline=Label(
            "일반구는 시에 넣어 셉니다: {text} -> {unit}", "A district of a city counts for its city: {text} -> {unit}"
        ),
        why=Label(
            "일반구(자치구가 아닌 구)는 지방자치단체가 아니어서 따로 순위를 매기지 않습니다.",
            "A district without a government of its own is not ranked by itself.",
        ),
        fix=Label(
            "시의 자료가 맞으면 그대로 두어도 됩니다.", "If the row is about the city, nothing needs to be done."
        ),
        example=Label("수원시 팔달구 -> 경기도 수원시", "수원시 팔달구 (Paldal-gu) -> 경기도 수원시 (Suwon)"),
    ),
    "W213": Entry(
        headline=Label(
            "다른 때의 이름을 이어서 셉니다: {text} -> {unit}",
            "A name of another time is carried over: {text} -> {unit}",
        ),
        why=Label(
            "이름, 시도 또는 경계가 바뀐 지자체입니다. 연도를 알면 그해의 이름으로, 모르면 지금의 이름으로 셉니다.",
            "The municipality changed its name, province or borders. It counts under its name of the year given, or of today.",
        ),
        fix=Label(
            "이어진 곳이 맞는지 확인하고, 그때의 자료라면 연도 열이나 --year로 연도를 알려 주세요.",
            "See whether this is the right one; for figures of that time, give the year in a column or with --year.",
        ),
        example=Label(
            "인천 남구 -> 인천광역시 미추홀구(2018년부터)",
            "인천 남구 (Nam-gu) -> 인천광역시 미추홀구 (Michuhol-gu, since 2018)",
        ),
    ),
}
