"""E133 and E134: keys of an indicator that do not go together."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E133": Entry(
        headline=Label("'{name}'의 '{key}' 항목이 맞지 않습니다: {why}", "'{key}' of '{name}' does not fit: {why}"),
        why=Label(
            "한 지표의 항목들이 서로 다른 셈을 시키면 어느 쪽을 따를지 알 수 없습니다.",
            "Where the keys of an indicator ask for different sums, it would not be clear which one counts.",
        ),
        fix=Label("둘 가운데 하나를 지우거나 고쳐 주세요.", "Delete one of the two, or correct it."),
        example=Label(
            "value: {{type: ratio, ...}}와 per: {{columns: [인구]}} -> 둘 가운데 하나",
            "value: {{type: ratio, ...}} beside per: {{columns: [population]}} -> one of the two",
        ),
    ),
    "E134": Entry(
        headline=Label(
            "'{name}'의 빈 값을 평가군에서 채울 수 없습니다: groups가 없습니다 (impute: {way})",
            "The gaps of '{name}' cannot be filled from peer groups: there are no groups (impute: {way})",
        ),
        why=Label(
            "평가군을 모르면 어느 지자체끼리 평균을 내야 하는지 알 수 없습니다.",
            "Without groups it is not known whose mean to take.",
        ),
        fix=Label(
            "groups를 적거나, impute: mean이나 median으로 바꿔 주세요.", "State groups, or use impute: mean or median."
        ),
        example=Label(
            "impute: group_mean -> groups: {{by: kind}}를 더함", "impute: group_mean -> add groups: {{by: kind}}"
        ),
    ),
}
