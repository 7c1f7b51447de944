"""E050 and E051: what a scheduled job compares with, and what it demands."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E050": Entry(
        headline=Label("지난 점검 결과를 읽을 수 없습니다 ({reason})", "Cannot read the earlier findings ({reason})"),
        why=Label(
            "check의 --baseline에는 coscore check가 JSON으로 저장한 것이 와야 합니다.",
            "The --baseline of a check takes what coscore check saved as JSON.",
        ),
        fix=Label(
            "지난 자료를 coscore check ... -o 점검.json으로 한 번 더 점검해 주세요.",
            "Check the earlier data once more with -o findings.json.",
        ),
        example=Label(
            "coscore check 사업자료.xlsx --baseline 점검.json", "coscore check projects.xlsx --baseline findings.json"
        ),
    ),
    "E051": Entry(
        headline=Label("지표체계에 '{text}'라는 id가 없습니다", "The framework has no node '{text}'"),
        why=Label(
            "없는 지표의 기준은 아무것도 막지 못합니다.", "A gate on an indicator that is not there would stop nothing."
        ),
        fix=Label("nodes 아래의 id를 고쳐 주세요.{hint:? @}", "Correct the id below nodes.{hint:? @}"),
        example=Label(
            "nodes: {{satisfacton: {{min_score: 40}}}} -> nodes: {{satisfaction: {{min_score: 40}}}}",
            "nodes: {{satisfacton: {{min_score: 40}}}} -> nodes: {{satisfaction: {{min_score: 40}}}}",
        ),
    ),
}
