"""E300 to E307 and W320 to W323: outcomes that are to be paid for."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E300": Entry(
        headline=Label(
            "계약이 보는 열이 없습니다: {columns}", "Columns that the contract asks for are absent: {columns}"
        ),
        why=Label("그 열이 없으면 성과를 셈할 수 없습니다.", "Without them the outcome cannot be computed."),
        fix=Label(
            "계약에 적힌 이름으로 열을 더하거나, 계약에 그 열 이름을 더해 주세요.",
            "Add the columns under a name of the contract, or add their headers to the contract.",
        ),
        example=Label("치매 진단 인원, 측정 인원", "diagnosed, measured"),
    ),
    "E301": Entry(
        headline=Label(
            "정확히 읽을 수 없는 칸입니다: {outcome} '{text}' ({why})",
            "This cell cannot be read exactly: {outcome} '{text}' ({why})",
        ),
        why=Label(
            "짐작한 수로 돈을 지급하거나 거절할 수 없습니다. 이 성과는 정산하지 않습니다.",
            "Money is neither paid nor withheld on a guess. This outcome is not settled.",
        ),
        fix=Label("확정된 수만 적어 주세요.", "Write the confirmed number alone."),
        example=Label("약 30명 -> 30", "about 30 -> 30"),
    ),
    "E302": Entry(
        headline=Label("성과 값이 비어 있습니다: {outcome}", "The outcome is blank: {outcome}"),
        why=Label(
            "빈칸은 0도 미달도 아닙니다. 이 성과는 지급도 미달도 아닌 미정산으로 둡니다.",
            "A blank is neither 0 nor a failure. The outcome is neither paid nor failed, but not settled.",
        ),
        fix=Label("값을 적고 다시 정산해 주세요.", "Enter the value and settle again."),
        example=Label("(빈칸) -> 9", "(blank) -> 9"),
    ),
    "E303": Entry(
        headline=Label(
            "이 성과에 지급할 금액을 알 수 없습니다: {payment} (성과 {value}){terms:?. 알려지지 않은 것: @}",
            "The amount for this outcome is unknown: {payment} (outcome {value}){terms:?. Unknown: @}",
        ),
        why=Label(
            "계약에 그 금액이 unknown으로 적혀 있습니다. 어림하지 않습니다.",
            "The contract states this amount as unknown, and nothing is guessed.",
        ),
        fix=Label(
            "계약서 원문에서 금액을 찾아 계약 파일에 적어 주세요.",
            "Find the amount in the text of the contract and enter it.",
        ),
        example=Label("amount: unknown -> amount: 500000000", "amount: unknown -> amount: 500000000"),
    ),
    "E304": Entry(
        headline=Label("성과를 셈할 수 없는 값입니다: {outcome}", "No outcome follows from these numbers: {outcome}"),
        why=Label(
            "분모가 0이거나, 음수이거나, 성공한 사람이 전체보다 많거나, 인원 없이 여러 줄의 평균을 합쳐야 합니다.",
            "A denominator is 0, a count is negative, there are more successes than persons, or means would have to be pooled without "
            "the persons behind them.",
        ),
        fix=Label("칸의 수를 확인해 주세요.", "Check the numbers in these cells."),
        example=Label("측정 인원 0 -> 264", "measured 0 -> 264"),
    ),
    "E305": Entry(
        headline=Label(
            "계약의 어느 집단에도 속하지 않거나 겹치는 줄입니다: {outcome} '{row}'",
            "This row belongs to no cohort of the contract, or to one that has a row already: {outcome} '{row}'",
        ),
        why=Label("어느 줄로 지급할지 정할 수 없습니다.", "Which row decides the payment is not determined."),
        fix=Label(
            "집단 이름을 계약과 같게 적거나 줄을 지워 주세요.",
            "Name the cohort as the contract does, or delete the row.",
        ),
        example=Label("names: [1, 2], 자료에는 3", 'names: ["1", "2"], and 3 in the data'),
    ),
    "E306": Entry(
        headline=Label(
            "계약에 그런 분모가 없습니다: {word}.{there:? 있는 것: @}",
            "The contract has no such denominator: {word}.{there:? It has: @}",
        ),
        why=Label(
            "다른 분모의 효과는 계약의 alternatives에 적힌 것만 볼 수 있습니다.",
            "Only denominators among the contract's alternatives can be tried.",
        ),
        fix=Label("낱말을 고치거나 alternatives에 더해 주세요.", "Correct the word, or add it to the alternatives."),
        example=Label("--denominator enrolled", "--denominator enrolled"),
    ),
    "E307": Entry(
        headline=Label(
            "지표 값을 가져올 수 없습니다: {indicator} (대상 {unit})",
            "The indicator has no single value: {indicator} (unit {unit})",
        ),
        why=Label(
            "그런 지표나 대상이 없거나, 대상이 여럿이거나, 값이 비어 있거나 잘못되었습니다.",
            "There is no such indicator or unit, there are several units, or the value is blank or invalid.",
        ),
        fix=Label(
            "계약의 indicator와 unit, 자료의 칸을 확인해 주세요.",
            "Check indicator and unit in the contract, and the cell.",
        ),
        example=Label("unit: 완주군", "unit: Wanju-gun"),
    ),
    "W320": Entry(
        headline=Label(
            "지급 판정이 오차범위 안에 있습니다: {payment} 기준 {bounds} (95% 구간 {low}~{high}, {method})",
            "The payment decision is within the margin of error: {payment}, bound {bounds} (95 % interval {low} to {high}, {method})",
        ),
        why=Label(
            "다시 재면 기준의 다른 쪽에 놓일 수 있습니다. 지급액은 계약대로 셈하고 바뀌지 않습니다.",
            "Measured again, the outcome could fall on the other side of the bound. The amount follows the contract and does not change.",
        ),
        fix=Label(
            "측정 인원과 측정 방법을 함께 살펴 주세요.", "Look at the number of persons and at how it was measured."
        ),
        example=Label("10.1%, 구간 8.4~12.1, 기준 10", "10.1 %, interval 8.4 to 12.1, bound 10"),
    ),
    "W321": Entry(
        headline=Label(
            "총액 한도를 넘어 {cut}만큼 줄였습니다 (한도 {cap})", "The total cap takes off {cut} (cap {cap})"
        ),
        why=Label(
            "한도를 넘는 금액은 뒤의 지급부터 뺍니다.", "What is above the cap is taken off the last payments first."
        ),
        fix=Label(
            "지급 순서가 계약과 같은지 확인해 주세요.", "Check that payments stand in the order of the contract."
        ),
        example=Label("cap: 650000000", "cap: 650000000"),
    ),
    "W322": Entry(
        headline=Label(
            "지급액이 예산을 넘습니다: {total} (예산 {budget})", "Payments exceed the budget: {total} (budget {budget})"
        ),
        why=Label("예산은 지급액을 바꾸지 않습니다.", "The budget does not change what is owed."),
        fix=Label(
            "예산을 확보하거나 계약의 한도를 확인해 주세요.", "Provide for it, or check the cap of the contract."
        ),
        example=Label("budget: 600000000", "budget: 600000000"),
    ),
    "W323": Entry(
        headline=Label(
            "아직 측정되지 않은 집단이 있습니다: {payment} ({cohorts})",
            "Cohorts are not measured yet: {payment} ({cohorts})",
        ),
        why=Label(
            "모두 합친 판정은 모든 집단이 측정된 뒤에 합니다. 미달이 아닙니다.",
            "The pooled test waits until all cohorts are measured; it has not failed.",
        ),
        fix=Label(
            "측정한 뒤에 줄을 더해 다시 정산해 주세요.", "Add their rows when they are measured, and settle again."
        ),
        example=Label("집단 2의 줄을 더함", "add the row of cohort 2"),
    ),
}
