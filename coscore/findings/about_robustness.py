"""E040 and E041: questions about the certainty of ranks that cannot be answered."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E040": Entry(
        headline=Label("'{text}'의 순위를 견줄 수 없습니다: {why}", "The rank of '{text}' cannot be compared: {why}"),
        why=Label(
            "두 곳을 견주려면 둘 다 이름을 알 수 있고 순위가 있어야 합니다.",
            "Two units can be compared only where both are known and ranked.",
        ),
        fix=Label(
            "결과에 적힌 이름이나 코드를 그대로 써 주세요.",
            "Write the name or the code as it stands in the result.",
        ),
        example=Label("--pair 완주군 '서울특별시 종로구'", "--pair 완주군 '서울특별시 종로구'"),
    ),
    "E041": Entry(
        headline=Label(
            "{units}곳의 순위를 {draws}번 담을 메모리가 없습니다",
            "The ranks of {units} units in {draws} draws do not fit into memory",
        ),
        why=Label(
            "모든 되풀이의 순위를 모아야 순위 구간을 낼 수 있습니다.",
            "The ranks of all draws are kept together to find the intervals.",
        ),
        fix=Label("coscore robustness의 --draws를 줄여 주세요.", "Ask for fewer with coscore robustness --draws."),
        example=Label("--draws 100000 대신 --draws 1000", "--draws 1000 instead of --draws 100000"),
    ),
}
