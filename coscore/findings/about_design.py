"""W12x: what a framework does on data, by ``coscore framework check --data``."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W120": Entry(
        headline=Label("'{name}'에는 아무도 점수가 없습니다", "Nobody has a score on '{name}'"),
        why=Label(
            "가중치만 차지하고 아무것도 가르지 않습니다. 열을 찾지 못했거나 자료가 없는 지표입니다.",
            "It holds weight and tells nobody apart: its column was not found, or there are no data.",
        ),
        fix=Label("열 이름을 확인하거나 지표를 지워 주세요.", "Check its headers, or delete the indicator."),
        example=Label("아무도 적지 않은 '교육 횟수'", "'training', which nobody filled in"),
    ),
    "W121": Entry(
        headline=Label(
            "'{name}'의 점수가 {count}곳 모두 {score:.6g}입니다", "'{name}' scores {score:.6g} for all {count} units"
        ),
        why=Label(
            "모두 같은 점수인 지표는 순위를 가르지 않습니다.",
            "An indicator that is the same for all tells nobody apart.",
        ),
        fix=Label(
            "경계를 실제 값에 맞추거나, 기준으로만 쓸 지표라면 그대로 두세요.",
            "Fit its bounds to the values there are; keep it if it is meant as a standard that all must meet.",
        ),
        example=Label("best: 1 인데 모두 1건 이상", "best: 1, and everybody has one or more"),
    ),
    "W122": Entry(
        headline=Label(
            "'{name}'의 값이 {coverage:.0%}에만 있습니다", "Only {coverage:.0%} of the units have a value of '{name}'"
        ),
        why=Label(
            "값이 없는 곳은 다른 지표로 채점됩니다. 많이 비면 서로 다른 것을 견주게 됩니다.",
            "Units without it are scored on other indicators; with many gaps, unlike things are compared.",
        ),
        fix=Label("자료를 더 모으거나 지표를 바꾸어 주세요.", "Collect more data, or choose another indicator."),
        example=Label("243곳 가운데 100곳만 낸 조사", "a survey that 100 of 243 took part in"),
    ),
    "W123": Entry(
        headline=Label(
            "'{name}'에서 {units}곳 가운데 {count}곳이 {score:.6g}점에 몰려 있습니다",
            "{count} of {units} units stand at {score:.6g} on '{name}'",
        ),
        why=Label(
            "척도의 끝에 몰린 곳들은 서로 갈리지 않고, 더 잘해도 점수가 오르지 않습니다.",
            "Those at an end of the scale are not told apart, and doing better gains them nothing.",
        ),
        fix=Label("그 끝의 경계(worst, best)를 넓혀 주세요.", "Move the bound at that end (worst or best) outwards."),
        example=Label("best: 12 인데 절반이 12회 이상", "best: 12, and half of the units have 12 or more"),
    ),
    "W124": Entry(
        headline=Label(
            "'{name}'이 지수와 거꾸로 갑니다: 차이에서 차지하는 몫 {share:.1%} (가중치 {weight:.1%})",
            "'{name}' works against the index: its share in the differences is {share:.1%} (weight {weight:.1%})",
        ),
        why=Label(
            "이 지표가 높은 곳은 종합 점수가 대체로 낮습니다. 방향(worst와 best)이 바뀌었거나 다른 것을 재는 지표입니다.",
            "Units high on it are mostly low in total: its direction may be the wrong way round, or it measures something else.",
        ),
        fix=Label(
            "worst와 best의 방향을 확인하세요. 맞다면 왜 함께 더하는지 설명이 필요합니다.",
            "Check the direction of worst and best; if it is right, say why the two are added up.",
        ),
        example=Label("적을수록 좋은 민원 건수에 worst: 0, best: 100", "worst: 0, best: 100 for complaints"),
    ),
    "W125": Entry(
        headline=Label(
            "'{name}'의 가중치는 {weight:.1%}인데 차이에서 차지하는 몫은 {share:.1%}입니다",
            "'{name}' weighs {weight:.1%}, but makes {share:.1%} of the differences",
        ),
        why=Label(
            "곳들 사이의 차이를 만드는 것은 가중치만이 아니라 점수의 퍼짐과 다른 지표와의 관계입니다. 몫은 모두 더하면 1입니다.",
            "Differences come not from weights alone, but from how far scores spread and how they go together. All shares add up to 1.",
        ),
        fix=Label(
            "경계를 넓히거나 좁혀 퍼짐을 맞추고, 겹치는 지표가 있는지 보세요.",
            "Widen or narrow its bounds, and look for indicators that go together with it.",
        ),
        example=Label(
            "가중치 10%인데 몫 40%: 0점과 100점뿐인 지표", "weight 10 %, share 40 %: an indicator of 0 and 100 only"
        ),
    ),
    "W126": Entry(
        headline=Label(
            "'{name}'과 '{second}'의 점수가 거의 같이 움직입니다 (r = {correlation:.2f}, {count}곳)",
            "The scores of '{name}' and '{second}' go nearly together (r = {correlation:.2f}, {count} units)",
        ),
        why=Label(
            "같은 것을 두 번 재면 그 가중치가 두 배가 되고, 거꾸로 움직이면 서로 지웁니다.",
            "What is measured twice weighs twice; opposites cancel each other.",
        ),
        fix=Label("하나를 지우거나 둘의 가중치를 나누어 주세요.", "Delete one of the two, or let them share a weight."),
        example=Label("홍보 건수와 홍보 예산", "number of campaigns and the budget for campaigns"),
    ),
    "W127": Entry(
        headline=Label(
            "한 곳이 빠지면 다른 곳끼리의 순서가 바뀝니다: {tried}곳 가운데 {changed}곳 (예: {unit})",
            "Leaving out one unit reorders others: {changed} of {tried} units do so (for example {unit})",
        ),
        why=Label(
            "상대 평가에서는 남이 들고 나는 데 따라 순위가 바뀝니다. 경계가 고정이면 그런 일이 없습니다.",
            "Under relative methods ranks depend on who else takes part; under fixed bounds they never do.",
        ),
        fix=Label(
            "goalposts로 경계를 고정하세요. 지난해 자료에서 정한 경계를 미리 알리는 것이 좋습니다.",
            "Fix the bounds with goalposts, best taken from a past year and announced.",
        ),
        example=Label("normalise: {{method: minmax}}", "normalise: {{method: minmax}}"),
    ),
    "W128": Entry(
        headline=Label(
            "모든 지표에서 못하지 않은데 점수가 낮은 짝이 {count}개 있습니다 (예: {unit:이/가} {other}보다 낮음)",
            "{count} pairs where one is at least as good on every indicator and yet scores lower (for example {unit}, below {other})",
        ),
        why=Label(
            "더 잘한 곳이 낮게 나오는 산식은 설명할 수 없습니다.",
            "A rule that puts the better one lower cannot be explained to anybody.",
        ),
        fix=Label(
            "formula의 부호와 정규화의 방향을 확인해 주세요.",
            "Check the signs of formulas and the direction of normalisations.",
        ),
        example=Label("formula에서 더할 것을 뺌", "a formula that subtracts what it should add"),
    ),
    "W129": Entry(
        headline=Label(
            "순위가 '{name}' 하나에 달려 있습니다: 빼면 {count}곳이 평균 {mean:.1f}계단, 많게는 {most}계단 움직입니다",
            "The ranking hangs on '{name}': without it the {count} ranks move by {mean:.1f} places on average, by {most} at most",
        ),
        why=Label(
            "지표 하나의 작은 잘못이 순위 전체를 흔듭니다.",
            "A small fault in this one indicator would move the whole ranking.",
        ),
        fix=Label(
            "그럴 만한 지표인지, 값이 얼마나 정확한지 확인해 주세요.",
            "See whether it deserves that, and how exact its values are.",
        ),
        example=Label("예산을 그대로 더한 지수", "an index that adds budgets as they are"),
    ),
}
