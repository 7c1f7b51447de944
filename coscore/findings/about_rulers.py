"""From value to score: what is wrong with a method in a framework, with the values it meets, and what to know of its scores."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E124": Entry(
        headline=Label("'{name}'에서는 견줄 수 없습니다: {why}", "'{name}' has nothing to be compared with: {why}"),
        why=Label(
            "평가군 안의 비교에는 groups가, 추세에는 지표의 지난 값이 있어야 합니다.",
            "Comparing inside peer groups needs groups, and a trend needs an indicator with earlier values.",
        ),
        fix=Label(
            "groups를 적거나, within: all로 하거나, 다른 방법을 쓰세요.",
            "State groups, compare within: all, or use another method.",
        ),
        example=Label(
            "normalise: {{method: zscore, within: group}} -> groups: {{by: kind}}",
            "normalise: {{method: zscore, within: group}} -> groups: {{by: kind}}",
        ),
    ),
    "E125": Entry(
        headline=Label(
            "'{name}'의 고정된 기준(bounds)이 맞지 않습니다: {why}", "The frozen bounds of '{name}' do not fit: {why}"
        ),
        why=Label(
            "올해의 기준으로 다음 해를 재려면, 그 방법이 쓰는 값이 모두 있어야 합니다.",
            "To measure another year by this one, everything the method measures by must be there.",
        ),
        fix=Label(
            "coscore framework freeze로 다시 만들거나, 방법에 맞게 고쳐 주세요.",
            "Write them anew with coscore framework freeze, or correct them to fit the method.",
        ),
        example=Label(
            "method: minmax -> bounds: {{meetings: {{min: 0, max: 12}}}}",
            "method: minmax -> bounds: {{meetings: {{min: 0, max: 12}}}}",
        ),
    ),
    "E126": Entry(
        headline=Label("'{name}'에는 고정할 기준이 없습니다", "'{name}' has no bounds to freeze"),
        why=Label(
            "다른 곳과 견주어 점수를 내는 지표가 없거나, 모두 이미 고정되어 있습니다. 이런 지표체계의 점수는 해마다 그대로 견줄 수 있습니다.",
            "No node is scored relative to other units, or all have frozen bounds already. Scores of such a framework are comparable as they are.",
        ),
        fix=Label("그대로 쓰면 됩니다.", "Use it as it is."),
        example=Label(
            "normalise: {{method: goalposts, worst: 0, best: 12}}",
            "normalise: {{method: goalposts, worst: 0, best: 12}}",
        ),
    ),
    "E127": Entry(
        headline=Label(
            "고정한 지표체계를 거기에 둘 수 없습니다: {target} (바탕: {base})",
            "The frozen framework cannot stand there: {target} (it extends {base})",
        ),
        why=Label(
            "고정한 지표체계는 바탕이 되는 파일 위에 기준만 더합니다. 그래서 그 파일과 같은 폴더나 그 위에 있어야 합니다.",
            "A frozen framework adds bounds to the file it extends, which must lie in its folder or below.",
        ),
        fix=Label("바탕 파일이 있는 폴더에 저장해 주세요.", "Write it into the folder of the file it extends."),
        example=Label("-o out/frozen.yaml -> -o frozen.yaml", "-o out/frozen.yaml -> -o frozen.yaml"),
    ),
    "E220": Entry(
        headline=Label(
            "'{name}'의 점수를 낼 수 없습니다{group:? (평가군 @)}: {why}",
            "'{name}' cannot be scored{group:? (group @)}: {why}",
        ),
        why=Label(
            "다른 곳과 견주는 방법은 값이 서로 달라야 점수를 낼 수 있습니다. 0으로 나누지 않으므로 이 값을 가진 곳은 산정에서 빠집니다.",
            "A method that compares units needs values that differ. Nothing is divided by 0, so the units with these values are not ranked.",
        ),
        fix=Label(
            "값이 맞는지 확인하고, 맞으면 goalposts처럼 기준이 정해진 방법을 쓰거나 지표를 빼세요.",
            "See whether the values are right; if they are, use fixed values such as goalposts, or leave the indicator out.",
        ),
        example=Label(
            "minmax인데 모든 곳의 값이 12",
            "minmax, and every unit has 12",
        ),
    ),
    "E221": Entry(
        headline=Label(
            "비율로 점수를 낼 수 없는 값입니다: '{name}' {value:g}, {unit}",
            "No ratio can be made of a value: '{name}' {value:g}, {unit}",
        ),
        why=Label(
            "낮을수록 좋은 지표에서 기준을 값으로 나누려면 값이 0보다 커야 합니다. 이 곳은 산정에서 빠집니다.",
            "Where less is better the target is divided by the value, which must be above 0. The unit is not ranked.",
        ),
        fix=Label(
            "값을 확인하거나, 0이 나올 수 있는 지표라면 goalposts를 쓰세요.",
            "See whether the value is right; where 0 can occur, use goalposts.",
        ),
        example=Label(
            "처리 기한까지의 비율인데 처리 일수가 0",
            "The ratio of a target to the days taken, which were 0",
        ),
    ),
    "E222": Entry(
        headline=Label(
            "'{name}'의 점수를 잴 기준이 없습니다{group:? (평가군 @)}: {why}",
            "There is nothing to measure '{name}' by{group:? (group @)}: {why}",
        ),
        why=Label(
            "distance_to_reference는 정해진 한 곳의 값으로, 고정된 지표체계는 bounds에 적힌 값으로 잽니다.",
            "distance_to_reference measures by the value of one unit, and a frozen framework by its bounds.",
        ),
        fix=Label(
            "기준이 되는 곳의 이름과 값을 확인하거나, bounds를 다시 만드세요.",
            "See whether the reference unit is named rightly and has a value, or freeze the bounds anew.",
        ),
        example=Label(
            "unit: 전라북도 완주군인데 자료에 완주군이 없음",
            "unit: Wanju, which is not in the data",
        ),
    ),
    "E223": Entry(
        headline=Label(
            "추세를 셈할 수 없습니다: '{name}', {unit} (지난 {years}개년 필요)",
            "No trend can be computed: '{name}', {unit} ({years} earlier years needed)",
        ),
        why=Label(
            "추세치는 지난 해들의 값으로 그은 직선과 그 예측오차로 셈합니다. 지난 값이 모자라거나 직선에서 전혀 벗어나지 않으면 예측오차가 없습니다.",
            "A trend is a line through earlier years and its prediction error. There is none where values are lacking, or lie exactly on the line.",
        ),
        fix=Label(
            "빠진 해의 줄을 더하거나, normalise의 years를 줄이거나, 다른 방법을 쓰세요.",
            "Add the rows of the missing years, ask for fewer years, or use another method.",
        ),
        example=Label(
            "years: 5인데 지난 값이 2022년과 2023년뿐",
            "years: 5, and only 2022 and 2023 have values",
        ),
    ),
    "W406": Entry(
        headline=Label(
            "다른 곳의 값에 따라 달라지는 점수입니다: {names}",
            "Scores that move when the set of units moves: {names}",
        ),
        why=Label(
            "다른 곳과 견주어 점수를 내므로, 한 곳이 빠지거나 값을 고치면 나머지의 점수도 달라지고, 다른 해의 점수와는 견줄 수 없습니다.",
            "They are measured against the other units: when one of these leaves or changes, so do the scores of the others, and scores of two years cannot be compared.",
        ),
        fix=Label(
            "그대로 두어도 됩니다. 해마다 같은 자로 재려면 coscore framework freeze로 올해의 기준을 고정하세요.",
            "This may be as it should. To measure every year by the same ruler, freeze this year's bounds with coscore framework freeze.",
        ),
        example=Label(
            "normalise: {{method: minmax}} -> bounds: {{meetings: {{min: 0, max: 12}}}}",
            "normalise: {{method: minmax}} -> bounds: {{meetings: {{min: 0, max: 12}}}}",
        ),
    ),
    "W407": Entry(
        headline=Label(
            "'{name}'에서는 모두 같은 순위입니다{group:? (평가군 @)}: {why}",
            "All are tied in '{name}'{group:? (group @)}: {why}",
        ),
        why=Label(
            "값이 모두 같으면 순위로 낸 점수도 모두 같아, 이 지표는 아무것도 가르지 않습니다.",
            "Where all values are equal, so are all scores made of ranks, and the indicator tells nobody apart.",
        ),
        fix=Label(
            "값이 맞는지 확인하고, 맞으면 이 지표를 뺄지 살펴보세요.",
            "See whether the values are right; if they are, consider leaving the indicator out.",
        ),
        example=Label("모든 곳의 조례가 '시행'", "Every unit has the ordinance in force"),
    ),
}
