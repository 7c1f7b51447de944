"""E1xx: how the dimensions of a framework combine."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E128": Entry(
        headline=Label("'{name}'의 산식을 읽을 수 없습니다: {why}", "The formula of '{name}' cannot be read: {why}"),
        why=Label(
            "산식은 수와 아래 지표의 id를 + - * / ** ( )와 정해진 함수로 잇습니다. 다른 것은 실행하지 않습니다.",
            "A formula joins numbers and ids of children by + - * / ** ( ) and a few known functions. Nothing else is ever run.",
        ),
        fix=Label("표시한 자리를 고쳐 주세요.", "Correct the place that is marked."),
        example=Label("2 x loss -> 2 * loss", "2 x loss -> 2 * loss"),
    ),
    "E129": Entry(
        headline=Label(
            "'{name}'의 산식에 적힌 '{id}'는 바로 아래에 없습니다",
            "The formula of '{name}' names '{id}', which is no child of it",
        ),
        why=Label(
            "산식은 바로 아래에 있는 지표와 영역의 점수만 씁니다.",
            "A formula works on the scores of the indicators and dimensions directly below.",
        ),
        fix=Label(
            "id를 고치거나 그 지표를 아래에 더해 주세요.{hint:? @}", "Correct the id, or add the child.{hint:? @}"
        ),
        example=Label("los * vulnerability -> loss * vulnerability", "los * vulnerability -> loss * vulnerability"),
    ),
    "E130": Entry(
        headline=Label(
            "'{indicator}' 지표가 '{name}'의 산식에 없습니다",
            "'{indicator}' does not appear in the formula of '{name}'",
        ),
        why=Label(
            "읽고도 점수에 쓰지 않는 지표는 대개 산식에서 빠뜨린 것입니다.",
            "An indicator that is read and then not used was most likely forgotten in the formula.",
        ),
        fix=Label("산식에 넣거나 지표를 지워 주세요.", "Put it into the formula, or delete the indicator."),
        example=Label(
            "loss * vulnerability -> loss * vulnerability / resilience",
            "loss * vulnerability -> loss * vulnerability / resilience",
        ),
    ),
    "E131": Entry(
        headline=Label(
            "'{name}'의 가중치는 쓰이지 않습니다. '{parent}'에서는 가중치 없이 셈합니다",
            "The weight of '{name}' has no effect: '{parent}' knows no weights",
        ),
        why=Label(
            "formula는 적힌 대로 셈하고, sum은 점수를 그대로 더합니다. 적힌 가중치가 소리 없이 버려져서는 안 됩니다.",
            "A formula is computed as written, and a sum adds scores as they are. A stated weight must not be dropped in silence.",
        ),
        fix=Label(
            "가중치를 지우거나, 산식에 곱해 적거나, arithmetic을 쓰세요.",
            "Delete the weight, multiply by it in the formula, or use arithmetic.",
        ),
        example=Label(
            'formula: "a + b", weight: 2 -> formula: "2 * a + b"', 'formula: "a + b", weight: 2 -> formula: "2 * a + b"'
        ),
    ),
    "E132": Entry(
        headline=Label(
            "'{name}'에는 쓸 수 없는 항목입니다: '{key}' ({why})", "'{key}' cannot be used in '{name}': {why}"
        ),
        why=Label(
            "영역은 한 가지 방법으로만 합칩니다. 쓰이지 않는 항목은 뜻을 잘못 적은 것일 수 있습니다.",
            "A dimension combines in one way only, and a key without effect may stand for something else that was meant.",
        ),
        fix=Label("쓰지 않을 쪽을 지워 주세요.", "Delete what is not meant."),
        example=Label(
            "aggregate: arithmetic, floor: 1 -> aggregate: geometric, floor: 1",
            "aggregate: arithmetic, floor: 1 -> aggregate: geometric, floor: 1",
        ),
    ),
}
