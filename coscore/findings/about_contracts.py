"""E146 to E149: contracts for payment by results."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E146": Entry(
        headline=Label("계약을 찾을 수 없습니다: {contract}", "There is no contract: {contract}"),
        why=Label(
            "계약은 갖추어진 것의 이름이나 YAML 파일의 경로로 고릅니다.",
            "A contract is chosen by the id of one that comes with coscore or by the path of a YAML file.",
        ),
        fix=Label("이름이나 경로를 고쳐 주세요.{hint:? @}", "Correct the name or the path.{hint:? @}"),
        example=Label("coscore settle buyeo-dementia 결과.csv", "coscore settle buyeo-dementia outcomes.csv"),
    ),
    "E147": Entry(
        headline=Label("그런 성과가 계약에 없습니다: '{id}'", "The contract has no outcome '{id}'"),
        why=Label(
            "지급과 종합점수는 outcomes에 먼저 적힌 성과만 가리킬 수 있습니다.",
            "Payments and scores can only name outcomes that stand before them.",
        ),
        fix=Label("id를 고쳐 주세요.{hint:? @}", "Correct the id.{hint:? @}"),
        example=Label("outcome: diagnosed", "outcome: diagnosed"),
    ),
    "E148": Entry(
        headline=Label(
            "id가 두 번 있습니다: '{id}' ({line}번째 줄에도 있음)", "The id '{id}' stands twice (first on line {line})"
        ),
        why=Label(
            "정산서의 모든 금액은 id로 가리킵니다. 한 id는 하나만 가리켜야 합니다.",
            "Every amount of a statement is found by its id, so each id must stand for one thing.",
        ),
        fix=Label("둘 가운데 하나의 이름을 바꿔 주세요.", "Rename one of the two."),
        example=Label("id: principal, id: incentive", "id: principal, id: incentive"),
    ),
    "E149": Entry(
        headline=Label("'{name}'의 '{key}' 항목이 맞지 않습니다: {why}", "'{key}' of '{name}' does not fit: {why}"),
        why=Label(
            "그대로는 얼마를 지급할지 정해지지 않습니다.", "As it stands, the amount to be paid is not determined."
        ),
        fix=Label("계약서를 보고 고쳐 주세요.", "Correct it by the text of the contract."),
        example=Label("steps: 9.7 다음에 7.5 (낮을수록 좋은 성과)", "steps: 9.7, then 7.5 (where lower is better)"),
    ),
}
