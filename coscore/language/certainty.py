"""Words about how sure ranks and grades are."""

from __future__ import annotations

from coscore.language.label import Label

CERTAINTY: dict[str, Label] = {
    "robust.title": Label("순위의 확실성", "How sure the ranks are"),
    "robust.head": Label(
        "{name} ({version}), 순위가 있는 곳 {ranked}/{units}", "{name} ({version}), units ranked {ranked} of {units}"
    ),
    "robust.uniform": Label(
        "가중치마다 위아래 {x}까지 고르게 흔듦", "Every weight varied evenly by up to {x} either way"
    ),
    "robust.dirichlet": Label(
        "가중치를 디리클레 분포에서 뽑음 (집중도 {x})",
        "Weights drawn from Dirichlet distributions of concentration {x}",
    ),
    "robust.sampled": Label("조사 지표 {n}개의 표본오차를 뽑음", "Sampling errors drawn of {n} survey indicator{s}"),
    "robust.nothing": Label("흔든 것이 없음", "Nothing varied"),
    "robust.draws": Label(
        "{draws}번 되풀이, 시드 {seed}, 구간 {level}", "Draws {draws}, seed {seed}, intervals of {level}"
    ),
    "robust.made": Label("{n}/{draws}번", "{n} of {draws} draws"),
    "robust.unweighted": Label(
        "가중치를 쓰지 않는 방법이라 흔들지 않은 곳: {names}",
        "Not varied, because the method there knows no weights: {names}",
    ),
    # the verdict
    "robust.top": Label(
        "지금 {k}위 안에 있는 {of}곳 가운데 {sure}곳은 되풀이의 {p} 이상에서 {k}위 안에 남습니다 (평균 {stay}곳).",
        "Of the {of} units now in the top {k}, {sure} stay there in at least {p} of the draws ({stay} on average).",
    ),
    "robust.apart": Label(
        "{low}위부터 {high}위까지 {units}곳은 서로 구별할 수 없습니다: {level} 순위 구간이 모두 겹칩니다.",
        "Ranks {low} to {high} cannot be told apart: the {level} rank intervals of these {units} units all overlap.",
    ),
    "robust.told": Label(
        "순위가 다른 이웃은 모두 구별됩니다: {level} 순위 구간이 겹치지 않습니다.",
        "All neighbours of different rank can be told apart: their {level} rank intervals do not overlap.",
    ),
    "robust.places": Label(
        "순위는 한 자리 안팎에서 믿을 만합니다: 순위 구간의 너비의 중앙값은 {width}자리입니다.",
        "Single places hold, give or take one: the middle width of the intervals is {width}.",
    ),
    "robust.places_graded": Label(
        "순위는 한 자리 안팎에서 믿을 만합니다: 순위 구간의 너비의 중앙값은 {width}자리이고, {graded}곳 가운데 {kept}곳이 되풀이의 {p} 이상에서 제 등급을 지킵니다.",
        "Single places hold, give or take one: the middle width of the intervals is {width}, and {kept} of {graded} units keep their "
        "grade in at least {p} of the draws.",
    ),
    "robust.grades": Label(
        "등급은 믿을 만하지만 순위 하나하나는 그렇지 않습니다: {graded}곳 가운데 {kept}곳이 되풀이의 {p} 이상에서 제 등급을 지키고, 순위 구간의 너비의 중앙값은 {width}자리입니다.",
        "The ranking is reliable to grades, not to single places: {kept} of {graded} units keep their grade in at least {p} of the "
        "draws, and the middle width of the intervals is {width}.",
    ),
    "robust.neither": Label(
        "순위 하나하나도 등급도 확실하지 않으니 구간과 함께 읽어야 합니다: {graded}곳 가운데 {kept}곳만 되풀이의 {p} 이상에서 제 등급을 지키고, 순위 구간의 너비의 중앙값은 {width}자리입니다.",
        "Neither single places nor grades are sure; read ranks with their intervals: only {kept} of {graded} units keep their grade in "
        "at least {p} of the draws, and the middle width of the intervals is {width}.",
    ),
    "robust.ranges": Label(
        "순위 하나하나는 확실하지 않으니 구간과 함께 읽어야 합니다: 순위 구간의 너비의 중앙값은 {width}자리입니다.",
        "Single places are not sure; read ranks with their intervals: the middle width of the intervals is {width}.",
    ),
    "robust.least": Label("가장 불확실한 곳: {those}.", "The least certain: {those}."),
    "robust.one": Label("{unit} {rank}위({low}~{high}위)", "{unit} {rank} ({low} to {high})"),
    "robust.above": Label(
        "{one:은/는} {other}보다 앞섭니다. 앞설 확률 {above}, 같을 확률 {tied}.",
        "{one} stands above {other}. Probability of standing above: {above}; level: {tied}.",
    ),
    "robust.below": Label(
        "{one:은/는} {other}보다 뒤에 있습니다. 앞설 확률 {above}, 같을 확률 {tied}.",
        "{one} stands below {other}. Probability of standing above: {above}; level: {tied}.",
    ),
    "robust.level": Label(
        "{one:과/와} {other:은/는} 구별할 수 없습니다. {one:이/가} 앞설 확률 {above}, 같을 확률 {tied}.",
        "{one} and {other} cannot be told apart. Probability that the first stands above: {above}; level: {tied}.",
    ),
    "robust.unranked": Label(
        "{n}곳은 가중치에 따라 자료 비율이 모자라 순위에서 빠지기도 합니다.",
        "Units not ranked in some draws, because coverage hangs on the weights: {n}.",
    ),
    "robust.chance": Label("{p}(표준오차 {se}%p)", "{p} (standard error {se} points)"),
    "robust.sure": Label("{p}(어긋나도 {bound}%p 미만)", "{p} (off by less than {bound} points)"),
    # the units
    "robust.units": Label("가장 불확실한 {n}곳 ({of}곳 가운데)", "The {n} least certain of {of} units"),
    "robust.interval": Label("순위 구간", "Interval"),
    "robust.median": Label("중앙 순위", "Median"),
    "robust.mean": Label("평균 순위", "Mean rank"),
    "robust.group_interval": Label("평가군 구간", "Group interval"),
    "robust.in_top": Label("{k}위 안", "In top {k}"),
    "robust.in_grade": Label("제 등급", "Same grade"),
    "robust.error": Label("표준오차", "Standard error"),
    "robust.times_ranked": Label("순위 있음", "Ranked"),
    # the scenarios
    "robust.scenarios": Label("한 가지씩 달리 정했다면", "Under one other choice at a time"),
    "robust.scenario": Label("달리 정한 것", "Choice"),
    "robust.tau": Label("켄달 타우b", "Kendall tau-b"),
    "robust.rho": Label("스피어만", "Spearman"),
    "robust.moves": Label("순위 이동(평균)", "Rank moves, mean"),
    "robust.most": Label("순위 이동(최대)", "Rank moves, most"),
    "robust.farthest": Label("가장 멀리 간 곳", "Moves most"),
    "robust.grades_changed": Label("등급 바뀜", "Grades changed"),
    "robust.top_kept": Label("{k}위 안 유지", "Stay in top {k}"),
    "robust.more": Label(
        "지표 {n}개를 하나씩 더 빼 본 결과는 --format json에 있습니다",
        "Leaving out {n} more indicators: see --format json",
    ),
    "scenario.equal": Label("가중치를 모두 같게", "Equal weights at every node"),
    "scenario.geometric": Label("산술평균 대신 기하평균", "Geometric mean for arithmetic"),
    "scenario.geometric_floored": Label(
        "산술평균 대신 기하평균 ({floor}점 아래는 {floor}점으로)",
        "Geometric mean for arithmetic, scores lifted to {floor}",
    ),
    "scenario.arithmetic": Label("기하평균 대신 산술평균", "Arithmetic mean for geometric"),
    "scenario.reweight": Label("빈칸을 셈에서 빼기", "Gaps left out"),
    "scenario.zero": Label("빈칸을 0점으로", "Gaps scored 0"),
    "scenario.mean": Label("빈칸을 평균으로", "Gaps scored the mean"),
    "scenario.drop": Label("'{name}' 빼기", "Without '{name}'"),
    "sheet.certainty": Label("순위 구간", "Intervals"),
    "sheet.scenarios": Label("달리 정하면", "Scenarios"),
    "sheet.verdict": Label("판정", "Verdict"),
}
