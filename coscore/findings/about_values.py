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
            "as_is인 값과 산식의 결과는 그대로 점수가 됩니다. 자르지 않으므로 총점도 척도를 벗어날 수 있습니다.",
            "A value under as_is and the result of a formula are scores as they stand. They are not cut, so the total may leave the scale too.",
        ),
        fix=Label(
            "자료의 만점이 지표체계의 scale.max와 같은지 확인하거나, goalposts나 산식으로 환산하세요.",
            "See whether the data have the framework's scale.max, or convert them with goalposts or in the formula.",
        ),
        example=Label(
            "100점 척도에 적힌 105",
            "A score of 105 on a scale of 100",
        ),
    ),
    "W304": Entry(
        headline=Label(
            "기준에서 크게 벗어난 값입니다: '{name}' {value:g} (기준 {lowest:g}~{highest:g})",
            "Far outside the goalposts: '{name}' {value:g} (goalposts {lowest:g} to {highest:g})",
        ),
        why=Label(
            "기준의 폭만큼 더 벗어났습니다. 자리나 단위를 잘못 적었을 수 있고, 점수는 최고점이나 최저점에서 그칩니다.",
            "It lies further out than the goalposts are apart: perhaps a slip of digits or units. The score stops at the end of the scale.",
        ),
        fix=Label(
            "값과 단위를 확인해 주세요. 맞는 값이 자주 벗어나면 지표체계의 worst와 best를 다시 살펴보세요.",
            "See whether value and unit are right; if right values are often out there, look at worst and best in the framework.",
        ),
        example=Label(
            "기준이 0건에서 24건인 홍보 건수에 1200",
            "1200 promotions where the goalposts are 0 and 24",
        ),
    ),
    "W305": Entry(
        headline=Label(
            "자리를 잘못 적은 듯한 값입니다: '{name}' {value:g} (다른 값의 중앙값 {median:g})",
            "Perhaps a digit too many or too few: '{name}' {value:g} (median of the others {median:g})",
        ),
        why=Label(
            "다른 값은 서로 비슷한데 이 값만 열 배쯤 크거나 작습니다. 0이나 소수점이 빠지거나 더 들어가면 이렇게 됩니다.",
            "The others are much alike, and this one is about ten times as large or as small, as when a zero or a decimal point slips.",
        ),
        fix=Label(
            "원래 자료와 견주어 주세요. 맞는 값이면 그대로 두어도 됩니다.",
            "Compare it with the original; if it is right, nothing needs to be done.",
        ),
        example=Label(
            "85.0 대신 850, 85.0 대신 8.5",
            "850 or 8.5 for 85.0",
        ),
    ),
    "W306": Entry(
        headline=Label(
            "같은 줄이 두 번 있습니다: {unit}{text:? '@'} ({other:과/와} 같음)",
            "The same row twice: {unit}{text:? '@'} (as in {other})",
        ),
        why=Label(
            "지자체, 이름, 값이 모두 같습니다. 붙여 넣다가 겹친 것이면 평균이나 합계가 달라집니다.",
            "Unit, name and values are the same. If it was pasted twice, means and sums come out wrong.",
        ),
        fix=Label(
            "겹친 줄이면 하나를 지우고, 다른 사업이면 이름을 다르게 적어 주세요.",
            "Delete one of the two, or give different projects different names.",
        ),
        example=Label(
            "두 파일을 이어 붙이다가 두 번 들어간 사업",
            "A project that got in twice when two files were put together",
        ),
    ),
    "W307": Entry(
        headline=Label(
            "한 지자체를 다르게도 적었습니다: {text} ({unit}, 다른 줄에서는 {usual})",
            "One unit, two spellings: {text} ({unit}, elsewhere {usual})",
        ),
        why=Label(
            "같은 곳으로 셈하므로 점수는 맞습니다. 다만 엑셀에서 거르거나 찾을 때 서로 다른 곳이 됩니다.",
            "Both count for the same unit, so scores are right; but a filter or a lookup in the spreadsheet takes them for two.",
        ),
        fix=Label(
            "한 가지로 적어 주세요. 그대로 두어도 결과는 같습니다.",
            "Write it one way; the result is the same either way.",
        ),
        example=Label(
            "전북 완주군과 전라북도 완주군",
            "전북 완주군 and 전라북도 완주군 (Wanju, with its province short and in full)",
        ),
    ),
    "W308": Entry(
        headline=Label(
            "평균 점수 자리에 백분율이 있습니다: {text}",
            "A percentage where a mean is asked for: {text}",
        ),
        why=Label(
            "만족도의 %는 대개 '만족' 이상이라고 답한 비율이고, 100점으로 바꾼 평균과는 다른 값입니다. 적힌 수 그대로 점수로 읽습니다.",
            "A percentage of satisfaction is mostly the share of those satisfied, not a mean out of 100. The number is read as it stands.",
        ),
        fix=Label(
            "100점 만점의 평균이면 %를 지우고, 비율이면 평균 점수를 찾아 적어 주세요.",
            "If it is a mean out of 100, drop the percent sign; if it is a share, write the mean instead.",
        ),
        example=Label("만족도 92% -> 만족도 81.3", "satisfaction 92% -> satisfaction 81.3"),
    ),
}
