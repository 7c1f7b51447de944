"""W3xx: suspicious values."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W301": Entry(
        headline=Label(
            "합계가 맞지 않습니다: '{name}' {found} (줄에서 셈하면 {expected})",
            "The total does not match: '{name}' {found} (from the rows: {expected})",
        ),
        why=Label(
            "합계 줄은 채점하지 않지만, 그 줄의 합이나 평균과 다르면 어느 한쪽이 잘못 적혔습니다.",
            "Rows of totals are not scored; but where one is neither the sum nor the mean of its rows, something was written wrongly.",
        ),
        fix=Label(
            "합계 칸의 수식이 모든 줄을 담는지, 줄의 값이 맞는지 확인해 주세요.",
            "See whether the formula of the total covers all rows, and whether the values in the rows are right.",
        ),
        example=Label(
            "12와 30 아래 합계 40",
            "A total of 40 below 12 and 30",
        ),
    ),
    "W302": Entry(
        headline=Label(
            "% 표시가 없는 1 이하의 값입니다: {text}",
            "A value up to 1 without a percent sign: {text}",
        ),
        why=Label(
            "0.85는 85%일 수도 0.85%일 수도 있습니다. 적힌 대로 0.85%로 읽습니다.",
            "0.85 may mean 85 % or 0.85 %. It is read as written: 0.85 %.",
        ),
        fix=Label(
            "85%를 뜻하면 85나 85%로 고쳐 적고, 0.85%가 맞으면 0.85%로 적어 주세요.",
            "If 85 % is meant write 85 or 85%; if 0.85 % is meant write 0.85%.",
        ),
        example=Label(
            "0.85 -> 85%",
            "0.85 -> 85%",
        ),
    ),
    "W303": Entry(
        headline=Label(
            "점수가 척도(0~{max:g})를 벗어났습니다: '{name}' {value:g}, {unit}",
            "A score off the scale (0 to {max:g}): '{name}' {value:g}, {unit}",
        ),
        why=Label(
            "이 지표의 값은 그대로 점수가 됩니다 (as_is). 자르지 않으므로 총점도 척도를 벗어날 수 있습니다.",
            "Values of this indicator are scores as they stand (as_is). They are not cut, so the total may leave the scale too.",
        ),
        fix=Label(
            "자료의 만점이 지표체계의 scale.max와 같은지 확인하거나, goalposts로 환산하세요.",
            "See whether the data have the framework's scale.max, or convert them with goalposts.",
        ),
        example=Label(
            "100점 척도에 적힌 105",
            "A score of 105 on a scale of 100",
        ),
    ),
}
