"""Words about changes from year to year."""

from __future__ import annotations

from coscore.language.label import Label

CHANGES: dict[str, Label] = {
    "compare.same": Label(
        "지표체계가 같습니다 ({name} {version}, 지표 {count}개)",
        "One framework ({name} {version}, indicators: {count})",
    ),
    "compare.delta": Label("증감", "Change"),
    "compare.rules": Label("규칙", "Rules"),
    "compare.changed_rules": Label("규칙 바뀜", "changed rules"),
    "compare.rank": Label("순위", "Rank"),
    "compare.mover": Label("가장 크게 움직인 지표", "What moved most"),
    "compare.note": Label("비고", "Note"),
    "compare.unmeasured": Label("표본오차 안", "within sampling error"),
    "compare.renamed": Label("옛 {name}", "was {name}"),
    "compare.counts": Label(
        "올랐음 {up}곳, 내렸음 {down}곳, 그대로 {same}곳, 새로 {new}곳, 빠짐 {gone}곳{regrouped:?, 경계 바뀜 @}",
        "Up {up}, down {down}, unchanged {same}, new {new}, gone {gone}{regrouped:?, borders changed @}",
    ),
    "compare.doubtful": Label(
        "표본오차 안이라 달라졌다고 할 수 없는 곳 {n}곳 (95%)",
        "No measurable change, within sampling error: {n} (95 %)",
    ),
    "compare.doubtful_indicators": Label(
        "지표 '{name}': {n}곳에서 잴 수 있는 변화가 없음", "Indicator '{name}': no measurable change in {n}"
    ),
    "compare.nothing": Label("두 해에 다 점수가 있는 곳이 없습니다", "No unit has a score in both years"),
    "compare.step": Label(
        "{old} -> {new}: 올랐음 {up}곳, 내렸음 {down}곳, 그대로 {same}곳, 평균 {mean}",
        "{old} -> {new}: up {up}, down {down}, unchanged {same}, mean {mean}",
    ),
    # one unit in words
    "compare.why": Label("순위가 움직인 까닭", "Why ranks moved"),
    "compare.score": Label("점수 {delta}{parts:? (@)}", "score {delta}{parts:? (@)}"),
    "compare.rank_same": Label("순위 {rank}위 그대로{why:?: @}", "rank {rank} as before{why:?: @}"),
    "compare.rank_down": Label(
        "순위는 {n}계단 내려감 ({old} -> {new}){why:?: @}", "rank fell by {n} ({old} -> {new}){why:?: @}"
    ),
    "compare.rank_up": Label(
        "순위는 {n}계단 올라감 ({old} -> {new}){why:?: @}", "rank rose by {n} ({old} -> {new}){why:?: @}"
    ),
    "compare.overtaken": Label("{n}곳에 앞질림", "overtaken by {n}"),
    "compare.passed": Label("{n}곳을 앞지름", "passed {n}"),
    "compare.arrived": Label("새로 온 {n}곳이 앞섬", "{n} new ahead"),
    "compare.left": Label("앞에 있던 {n}곳이 빠짐", "{n} gone from ahead"),
    "compare.alone": Label("다른 곳이 그대로였다면 {rank}위", "rank {rank} had nobody else moved"),
    # sections
    "compare.regrouped": Label(
        "경계가 바뀐 곳 (빼지 않고 나란히 보임)", "Borders changed (side by side, not subtracted)"
    ),
    "compare.merged": Label("합쳐짐", "merged"),
    "compare.split": Label("나뉨", "split"),
    "compare.both": Label("나뉘고 합쳐짐", "split and merged"),
    "compare.with": Label("{others}의 자료는 없음", "no data of {others}"),
    "compare.new": Label("새로 온 곳", "New"),
    "compare.gone": Label("빠진 곳", "Gone"),
    "compare.unscored": Label("한 해에만 점수가 있는 곳", "Scored in one of the years only"),
    "compare.streaks": Label("{n}해 이상 이어진 것", "Going on for {n} years or more"),
    "compare.rise": Label("{n}해째 오름", "rising over {n} years"),
    "compare.fall": Label("{n}해째 내림", "falling over {n} years"),
    "compare.top": Label("{n}해째 상위 10%", "in the top 10 % for {n} years"),
    "compare.grade": Label("{n}해째 {grade}", "{grade} for {n} years"),
    "compare.targets": Label("목표까지", "Towards targets"),
    "compare.target": Label(
        "목표 {target}: 이룬 곳 {before} -> {after} (모두 {of}곳){median:?, 남은 거리의 @ 줄임(중앙값)}",
        "target {target}: met by {before} -> {after} of {of}{median:?, @ of the way left was gone (median)}",
    ),
    "compare.projects": Label(
        "사업: 이어짐 {continued}건, 새로 {new}건, 끝남 {dropped}건",
        "Projects: continued {continued}, new {new}, dropped {dropped}",
    ),
    "compare.project.continued": Label("이어짐", "continued"),
    "compare.project.new": Label("새로", "new"),
    "compare.project.dropped": Label("끝남", "dropped"),
    "compare.more": Label("...나머지 {n}건은 -v 또는 JSON", "... {n} more with -v or in JSON"),
    "compare.cut": Label("총점 상한", "Cap"),
    "compare.title": Label("{first}에서 {last:으로/로}", "From {first} to {last}"),
}
